/**
 * A notice about sources for those who run a server, and what they were told before.
 *
 * In: nothing, this file names the nouns. Out: `SourceNotice`, `FloodNotice`, `NoticeLine`, `Noticed`.
 * Surprise: that a source is silent is kept beside the rest. It may fail, recover, and still be as silent as was said.
 */
import type { FollowingNotice } from "./following.ts";
import type { Hold, HoldDecision } from "./hold.ts";
import type { ProblemKind } from "./source.ts";

export type NoticeKind = "watching" | "failing" | "stopped" | "silent" | "gap" | "recovered";

/** What one server was last told about one source. */
export interface Noticed {
  sourceId: string;
  told: Exclude<NoticeKind, "silent" | "gap">;
  /** The first failure of the trouble that was told of; null when it was none. ISO 8601 UTC, as all instants here. */
  since: string | null;
  /** `SourceState.itemsSeen` at that time: what came since was caught up. */
  itemsSeen: number;
  /** The newest item when the server was told of its silence, null before. */
  silentSince: string | null;
  /** When the gap was noticed that the server was last told of. */
  gapAt?: string | null;
}

/** One source in a notice. */
export interface NoticeLine {
  sourceId: string;
  name: string;
  host: string;
  /** Since when it fails or is silent; for one that recovered, since when it had failed; where a gap begins. */
  since: string | null;
  until: string;
  problem: { kind: ProblemKind; detail: string } | null;
  tries: number;
  nextVisitAt: string;
  /** Items since the failure was told. */
  caughtUp: number;
  /** Milliseconds between its items as a rule; null when it is not about that. */
  usualGap: number | null;
  /** Filled in by the caller where few sources are spoken of. */
  newest: { title: string; at: string } | null;
  /** Why something may have been missed, a clause; absent when it is not about that. */
  gap?: string;
}

/** All that one notice speaks of; never empty. */
export interface SourceNotice {
  kind: NoticeKind;
  lines: NoticeLine[];
}

/** A question to those who run a server: what to do with items that are held back? */
export interface FloodNotice {
  kind: "flood";
  hold: Hold;
  /** How many of them are about something we watch: only these would be told. */
  ours: number;
  /** What the server answered; null while nobody has. */
  decision: HoldDecision | null;
}

export type AnyNotice = SourceNotice | FloodNotice | FollowingNotice;
