/**
 * Misbehaviour on command: what Discord does on its bad days, at the moment a test chooses.
 *
 * In: wishes of a test. Out: what the next request has to suffer.
 * Surprise: "after" means the message was stored and the bot never learns of it: the case that makes double posts.
 */
import type { CannedAnswer } from "./canned-answer.ts";

/**
 * Before or after storing: `500`; `502`, a page of the proxy; `trickle`, an answer that begins and never ends; `hang`, no answer until the caller gives up; `reset`, connection reset (discord.js
 * tries again by itself); `close`, connection ended without an answer (discord.js does not, the caller has to).
 */
export type PostFault = `${"500" | "502" | "hang" | "reset" | "close" | "trickle"} ${"before" | "after"}`;

/** How a channel refuses: 401; 403 50001; 403 50013; 404 10003. */
export type ChannelFault = "unauthorized" | "missing access" | "missing permissions" | "unknown channel";

/** `user`: of one route, `shared`: by others' doing, `cloudflare`: our address is banned. */
export interface Limit {
  scope: "user" | "global" | "shared" | "cloudflare";
  retryAfterMs: number;
}

export class Faults {
  private readonly answers: CannedAnswer[] = [];
  private readonly limits: Limit[] = [];
  private readonly posts: PostFault[] = [];
  private readonly channels = new Map<string, ChannelFault>();
  /** People who take no direct messages: 50007. */
  readonly closedDms = new Set<string>();
  /** Messages older than an hour have been edited as often as Discord lets them: 429 with 30046. */
  refusesOldEdits = false;
  /** Nobody answers: every request ends in a connection that is closed. The gateway stays as it is. */
  isAway = false;
  /** How many requests of any kind answer 500 next, without being looked at. */
  brokenRequests = 0;
  /** Set by the server: ends the gateway connection with this close code; with `forget` no resume is possible. */
  dropGateway: (code?: number, forget?: boolean) => void = () => {};

  /** Set by the server: tells every connection to begin anew (`false`) or to resume (`true`): opcode 9. */
  invalidateSessions: (isResumable: boolean) => void = () => {};
  /** Set by the server: the connections that are open stay open and say nothing any more, not even to a heartbeat. */
  silenceGateway: () => void = () => {};
  /** How far Discord's clock is from the true one: in ids, timestamps, and the header Date. */
  clockSkewMs = 0;

  /** The next requests are refused with 429, whatever they are; one entry each. */
  limitNext(...limits: Limit[]): void {
    this.limits.push(...limits);
  }

  takeLimit(): Limit | null {
    return this.limits.shift() ?? null;
  }

  /** The next posts of messages fail like this, in order; one entry each. */
  failNextPosts(...faults: PostFault[]): void {
    this.posts.push(...faults);
  }

  /** Everything in this channel is refused until `null` lifts it. */
  refuseChannel(channelId: string, fault: ChannelFault | null): void {
    if (fault) this.channels.set(channelId, fault);
    else this.channels.delete(channelId);
  }

  /** The next requests that fit are answered like this and not looked at, each answer once. */
  answerNext(...answers: CannedAnswer[]): void {
    this.answers.push(...answers);
  }

  takeAnswer(method: string, path: string): CannedAnswer | null {
    const at = this.answers.findIndex(
      (one) => (one.method ?? method) === method && (one.path?.test(path) ?? true),
    );
    return this.answers.splice(at, at < 0 ? 0 : 1)[0] ?? null;
  }

  takePostFault(): PostFault | null {
    return this.posts.shift() ?? null;
  }

  channelFault(channelId: string | undefined): ChannelFault | null {
    return (channelId && this.channels.get(channelId)) || null;
  }
}
