/**
 * A channel or thread that takes no messages: for a while, or for good.
 *
 * In: nothing, this file names the nouns. Out: `Place`, `PlaceNotice`.
 * Surprise: a place that takes messages has no row and no name here. "trying" is one that should take them again and has
 * not proved it yet: only when everything owed there is through is anybody told that it is well.
 */

export type PlaceState = "blocked" | "trying" | "gone";

/**
 * - `permission`: we may not see it or write in it; those who run the server can mend that.
 * - `thread`: a thread that is archived or locked, and that we may not open.
 * - `outage`: Discord cannot serve the whole server just now.
 * - `deleted`: the channel is gone. `removed`: we were removed from the server.
 */
export type PlaceCause = "permission" | "thread" | "outage" | "deleted" | "removed";

export interface Place {
  channelId: string;
  /** Null when no subscription and no setting says whose it is. */
  guildId: string | null;
  state: PlaceState;
  cause: PlaceCause;
  /** A sentence for people. */
  why: string;
  /** ISO 8601 UTC, as all instants here. */
  since: string;
  probeAt: string;
}

/** What one attempt found out about the place itself. */
export interface PlaceTrouble {
  cause: "permission" | "thread" | "deleted";
  why: string;
  /** The permissions we miss there, in the words of Discord's settings; empty when we cannot tell. */
  missing: string[];
}

/** Which filter of a server refused one message. */
export type RuleClass = "text" | "title" | "link";

/** What those who run a server are told about a place of theirs. */
export interface PlaceNotice {
  kind: "place";
  what: "blocked" | "locked" | "deleted" | "back" | "filtered";
  channelId: string;
  missing: string[];
  since: string;
  /** When it was well again; only for "back". */
  until?: string;
  /** Only for "filtered". */
  rule?: RuleClass;
}

/** A place that is gone is remembered so long, so that a server that invites us again finds its subscriptions. */
export const GONE_KEPT_MS = 30 * 86_400_000;
/** Nobody need change anything where we can see it: once a day we look by ourselves. */
export const PROBE_EVERY_MS = 86_400_000;
