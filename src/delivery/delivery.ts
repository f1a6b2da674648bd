/**
 * One alert owed to one subscription, and what became of it.
 *
 * In: nothing, this file names the nouns. Out: `Posting`, of which `Delivery`, `Notice` and `Digest` are kinds, and `Sent`.
 * Surprise: "unknown" is a state of its own. A timeout or a crash after sending does not tell whether the message is
 * there: the next attempt uses the same nonce, and later reads the channel back, before anything is sent again.
 */
import type { AnyNotice as NoticeOfSources } from "../sources/notice.ts";
import type { PlaceNotice, PlaceTrouble, RuleClass } from "./place.ts";

/**
 * "gathered": not to be sent by itself, but in a digest (see digest.ts); only a `Delivery` can be. "held": not to be tried
 * while its place takes no messages (see place.ts).
 */
export type DeliveryState = "pending" | "sending" | "unknown" | "sent" | "held" | "dead" | "gathered";

export type AnyNotice = NoticeOfSources | PlaceNotice;

/** What a digest is for that a subscription asked for itself: its rhythm, its quiet hours, the end of a pause. */
export type Occasion = "hourly" | "daily" | "weekly" | "quiet hours" | "paused";

/** Until when an alert is gathered; ISO 8601 UTC. */
export interface Gathering {
  occasion: Occasion;
  at: string;
}

/** One message owed to one channel, whatever it shows. */
export interface Posting {
  id: string;
  channelId: string;
  state: DeliveryState;
  /** Why it waits or died, for people; null when nothing is wrong. */
  why: string | null;
  messageId: string | null;
  /** The version the message shows; 0 before the first send. */
  sentVersion: number;
  /** Attempts begun since the message last came to show what it should; decides how long to wait. */
  attempts: number;
  /** Not to be tried before this instant; ISO 8601 UTC. */
  nextAttemptAt: string;
  /** When the first attempt to post was begun, null before; decides whether the nonce is still honoured. */
  firstTriedAt: string | null;
  createdAt: string;
}

export interface Delivery extends Posting {
  alertId: string;
  subscriptionId: string;
  /** The digest that tells it: `messageId` is then the digest's, which no later version edits. */
  digestId?: string;
  /** While it is gathered by the wish of its subscription; absent for what came late, and once a digest has it. */
  gathering?: Gathering;
}

/** A notice owed to the admin channel of one server; only one that asks is edited, once it is answered. */
export interface Notice extends Posting {
  guildId: string;
  content: AnyNotice;
}

/**
 * What one attempt came to. `at` is the earliest next attempt, ISO 8601 UTC. "closed": nothing can be posted in this place,
 * whatever the message. `rule`: a filter of the server refused this one message.
 */
export type Sent =
  | { kind: "sent"; messageId: string }
  | { kind: "later"; why: string; at: string }
  | { kind: "never"; why: string; rule?: RuleClass }
  | { kind: "closed"; why: string; trouble: PlaceTrouble }
  | { kind: "unknown"; why: string; at: string };
