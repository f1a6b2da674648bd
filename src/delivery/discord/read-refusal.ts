/**
 * What an error from Discord means for a delivery.
 *
 * In: whatever discord.js threw while we posted or edited. Out: `later`, `never`, `closed` or `unknown`, with a sentence.
 * Surprise: a refusal is certain, a silence is not. Only a request that never left us, or a clear 4xx, proves that
 * nothing was posted; everything else is "unknown".
 */
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes } from "discord.js";
import type { Sent } from "../delivery.ts";
import { nextAttemptAt } from "../next-attempt.ts";
import type { PlaceTrouble, RuleClass } from "../place.ts";
import { tokenRefused } from "./connect.ts";
import { NotSent } from "./request-budget.ts";

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes */
const CLOSED = new Map<unknown, Omit<PlaceTrouble, "missing">>([
  [
    RESTJSONErrorCodes.MissingAccess,
    {
      cause: "permission",
      why: "I cannot see the channel. Give me View Channel, Send Messages and Embed Links there.",
    },
  ],
  [
    RESTJSONErrorCodes.MissingPermissions,
    {
      cause: "permission",
      why: "I may not write in the channel. Give me Send Messages and Embed Links there.",
    },
  ],
  [
    RESTJSONErrorCodes.InvalidActionOnArchivedThread,
    { cause: "thread", why: "The thread is archived. Open it again, or choose another channel." },
  ],
  [
    RESTJSONErrorCodes.ThreadLocked,
    { cause: "thread", why: "The thread is locked. Unlock it, or choose another channel." },
  ],
  [
    RESTJSONErrorCodes.UnknownChannel,
    { cause: "deleted", why: "The channel is gone. Subscribe again in another one." },
  ],
  [RESTJSONErrorCodes.UnknownGuild, { cause: "deleted", why: "The server is gone." }],
]);
const FORBIDDEN = new Map<unknown, string>([
  [
    RESTJSONErrorCodes.AnnouncementEditLimitExceeded,
    "Discord allows only so many edits of a published message; this one waits its turn.",
  ],
  [
    RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached,
    "Discord allows only so many edits of an old message; this one waits its turn.",
  ],
]);
const FINAL = new Map<unknown, string>([
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, "This person takes no direct messages."],
  [50278, "This person shares no server with me any more."],
  // To a POST: the nonce is known, and its message was deleted meanwhile.
  [RESTJSONErrorCodes.UnknownMessage, "The message was posted and then deleted by somebody."],
  [
    RESTJSONErrorCodes.InvalidFormBodyOrContentType,
    "Discord did not accept the message, not even as plain text.",
  ],
]);
/** A filter of the server refused this one message. */
const FILTERED = new Map<unknown, { rule: RuleClass; why: string }>([
  [
    200000,
    { rule: "text", why: "AutoMod of this server blocked the message. Allow me in its rules to receive it." },
  ],
  [
    200001,
    {
      rule: "title",
      why: "AutoMod of this server blocked the message's title. Allow me in its rules to receive it.",
    },
  ],
  [240000, { rule: "link", why: "Discord's link filter blocked a link in the message." }],
]);
/** The request did not reach anybody: nothing can have been posted. */
const NEVER_LEFT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH"]);
const NEVER_CONNECTED = "UND_ERR_CONNECT_TIMEOUT";

/** Classifies an error of the `attempts`-th attempt. Throws `TokenRefused` on 401: the whole bot is locked out. */
export function readRefusal(error: unknown, attempts: number, now: Date): Exclude<Sent, { kind: "sent" }> {
  if (error instanceof RateLimitError) {
    const at = new Date(now.getTime() + Math.ceil(error.retryAfter)).toISOString();
    return { kind: "later", why: "Discord asks us to slow down in this channel.", at };
  }
  if (error instanceof NotSent) {
    return { kind: "later", why: error.message, at: new Date(now.getTime() + error.waitMs).toISOString() };
  }
  if (error instanceof DiscordAPIError) return readApiError(error, attempts, now);
  const at = (waitFor: "unknown" | "unreachable") => nextAttemptAt(waitFor, attempts, now);
  if (error instanceof HTTPError) {
    return { kind: "unknown", why: `Discord answered HTTP ${error.status}.`, at: at("unknown") };
  }
  const code = codeOf(error);
  if (code !== null && (NEVER_LEFT.has(code) || code === NEVER_CONNECTED)) {
    return { kind: "later", why: `Discord cannot be reached (${code}).`, at: at("unreachable") };
  }
  return {
    kind: "unknown",
    why: "Discord did not answer, so the message may be there or not.",
    at: at("unknown"),
  };
}

/** Whether Discord refused the message's form (50035), for which a plainer message is worth one try. */
export function isFormRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}

/** Whether the message is older than an hour and has been edited as often as Discord lets it (30046). */
export function isOldEditRefused(error: unknown): boolean {
  const code = RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached;
  return error instanceof DiscordAPIError && error.code === code;
}

/** Whether what was asked for had been done already: the message is published to followers (40033). */
export function isDoneAlready(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted
  );
}

/** Whether the message to edit is gone (10008). */
export function isMessageGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
}

function readApiError(error: DiscordAPIError, attempts: number, now: Date): Exclude<Sent, { kind: "sent" }> {
  if (error.status === 401) throw tokenRefused();
  const closed = CLOSED.get(error.code);
  if (closed !== undefined) return { kind: "closed", why: closed.why, trouble: { ...closed, missing: [] } };
  const filtered = FILTERED.get(error.code);
  if (filtered !== undefined) return { kind: "never", ...filtered };
  const final = FINAL.get(error.code);
  if (final !== undefined) return { kind: "never", why: final };
  const at = nextAttemptAt("forbidden", attempts, now);
  const known = FORBIDDEN.get(error.code);
  if (known !== undefined) return { kind: "later", why: known, at };
  // A 400 we do not know is about this message; any other refusal may be about the moment.
  const why = `Discord refused with HTTP ${error.status}, code ${error.code}.`;
  return error.status === 400 ? { kind: "never", why } : { kind: "later", why, at };
}

/** The error's own code or its cause's: undici wraps what the socket said. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}
