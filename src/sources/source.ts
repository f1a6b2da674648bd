/**
 * A place we visit (or, later, that calls us), what we remember about it, and what one visit brings back.
 *
 * In: nothing, this file only names the nouns. Out: `Source`, `SourceState`, `Visit`.
 * Surprise: a `SourceState` changes only in the transaction that stores the items of the visit; see app/journey.ts.
 */
import type { ParsedItem } from "../items/item.ts";

/** The kinds of source this version can visit. */
export type SourceKind = "feed";

export interface Source {
  id: string;
  kind: SourceKind;
  /** The outlet as people know it; shown on alerts. */
  name: string;
  url: string;
  /** Case and topic ids this source is watched for; a hint for people, not a filter. */
  topics: string[];
  /** Why we watch it, in a sentence. Required: a list of addresses explains nothing. */
  why: string;
  /** Minutes between visits when all is well. */
  everyMinutes: number;
  /** What to do with what is already there at the first visit: remember silently (default) or announce. */
  firstSight: "silent" | "tell";
  language: string;
  /** Set when the whole feed is one docket: each of its items is an entry of it, the court's own record. */
  docket?: { court: string; number: string } | undefined;
  /** Set on a source that a server added: who did it first. Those of `feeds/sources` have none. */
  addedBy?: { guildId: string; userId: string } | undefined;
}

/** What makes the next request conditional; stored only together with an accepted body. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface SourceState {
  sourceId: string;
  validators: Validators;
  nextVisitAt: string;
  lastVisitAt: string | null;
  /** Last visit that ended fresh or unchanged. */
  lastOkAt: string | null;
  /** First failure of the current unbroken row of failures, null when the last visit was fine. */
  failingSince: string | null;
  failures: number;
  lastProblem: Problem | null;
  itemsSeen: number;
}

export type ProblemKind =
  | "timeout"
  | "network"
  | "not-found"
  | "gone"
  | "forbidden"
  | "rate-limited"
  | "server-error"
  | "http-status"
  | "too-big"
  | "empty"
  | "not-a-feed"
  | "private-address"
  | "too-many-redirects"
  | "bad-address";

/** Why a visit failed: a closed kind for code, a sentence for people ("HTTP 503 from example.org"). */
export interface Problem {
  kind: ProblemKind;
  detail: string;
}

export interface FeedInfo {
  title: string;
  link: string | null;
  language: string | null;
  description: string | null;
}

/** A document read: its items, and what could not be read in it, a sentence each. */
export interface ParsedFeed {
  feed: FeedInfo;
  items: ParsedItem[];
  problems: string[];
}

export type Visit =
  | { kind: "fresh"; parsed: ParsedFeed; validators: Validators; retryAt: string | null }
  | { kind: "unchanged"; validators: Validators; retryAt: string | null }
  | { kind: "failed"; problem: Problem; retryAt: string | null };
