/**
 * A place we visit (or, later, that calls us), what we remember about it, and what one visit brings back.
 *
 * In: nothing, this file only names the nouns. Out: `Source`, `SourceState`, `Visit`.
 * Surprise: a `SourceState` changes only in the transaction that stores the items of the visit; see app/journey.ts.
 */
import type { ParsedItem } from "../items/item.ts";
import type { DocketHead } from "./dockets/docket-head.ts";

/** What a source's documents are; each kind has its reader in document-kinds.ts. */
export const SOURCE_KINDS = [
  "feed",
  "pacer-rss",
  "courtlistener-atom",
  "courtlistener-entries",
  "courtlistener-webhook",
  "scotus-json",
  "congress-actions",
  "govtrack-rss",
  "federal-register",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

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
  /** True for a feed of the bundled history: told once as if the years went by, no news afterwards. */
  isHistory?: boolean | undefined;
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
  /** How many different items it has carried, whoever was first with them. */
  itemsSeen: number;
  /** The publisher's pace as last read; absent before the first visit. */
  rhythm?: Rhythm;
  /** When the last whole body came; an "unchanged" does not count. */
  lastBodyAt?: string | null;
  /** A move for good (301, 308) that is not believed yet, and the good visits in a row that said so. */
  moved?: { url: string; times: number } | null;
  /** Visited instead of the source's own address, since a move was believed. */
  address?: string | null;
  /** When nobody wanted it, from its last visit to when it was wanted again; until the next good visit. */
  rested?: { from: string; to: string } | null;
  /** Set when the publisher said the feed is gone for good: no more visits. */
  stopped?: { why: string; at: string } | null;
  /** When the newest item of the good visits so far was published; kept where gaps are looked for. */
  newestAt?: string | null;
  /** The longest and the fullest document so far: time from its oldest to its newest item, and how many it had. */
  reach?: { spanMs: number; items: number };
  /** The last time that items may have been missed. */
  lastGap?: Gap | null;
}

/** Of this stretch nothing was seen; instants in ISO 8601 UTC. */
export interface Gap {
  from: string;
  to: string;
  /** When it was noticed. */
  at: string;
  /** A clause for people. */
  why: string;
}

/** How fast a publisher publishes. Milliseconds; null where nothing can be said. */
export interface Rhythm {
  /** Typical time between two items. */
  gapMs: number | null;
  /** How long an item stays in the document at that pace. */
  windowMs: number | null;
  /** What the document says of itself (`ttl`, `sy:updatePeriod`). */
  askedMs: number | null;
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
  | "bad-address"
  | "our-fault";

/** Why a visit failed: a closed kind for code, a sentence for people ("HTTP 503 from example.org"). */
export interface Problem {
  kind: ProblemKind;
  detail: string;
  /** Of a look that was not taken, or asked us to wait: until when (ISO 8601 UTC). */
  waitUntil?: string;
}

export interface FeedInfo {
  title: string;
  link: string | null;
  language: string | null;
  description: string | null;
  /** How often the document says it changes; absent when it does not say. */
  updateMinutes?: number;
  /** Set when the document is one court docket. */
  docket?: DocketHead;
}

/** A document read: its items, and what could not be read in it, a sentence each. */
export interface ParsedFeed {
  feed: FeedInfo;
  items: ParsedItem[];
  problems: string[];
  /** The document breaks off inside its last item, which may be half. */
  endsInItem?: true;
  /** There was more than was read; what was left is older. */
  isPartial?: true;
  /** The document is not closed: there may have been more entries, also when none is half. */
  isUnclosed?: true;
}

/** What a good answer says about the next one. */
export interface Answered {
  validators: Validators;
  retryAt: string | null;
  /** Where the publisher says the feed has moved for good; null or absent when it has not. */
  movedTo?: string | null;
  /** How long the answer stays fresh by its headers, milliseconds. */
  freshForMs?: number | null;
}

export type Visit =
  | ({ kind: "fresh"; parsed: ParsedFeed } & Answered)
  | ({ kind: "unchanged" } & Answered)
  | { kind: "failed"; problem: Problem; retryAt: string | null };
