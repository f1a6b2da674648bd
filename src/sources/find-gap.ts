/**
 * What we may have missed at a source whose document forgets faster than we come.
 *
 * In: what we remembered of the source, the document of this visit. Out: the stretch of time of which nothing was seen,
 * or null; and what to remember for the next visit.
 * Surprise: a court's feed on a quiet morning looks the same as one that ran over: its oldest entry is newer than all we
 * know. If the document is far from full and such documents reached back beyond our last visit before, it was quiet.
 */
import { MINUTE } from "./rhythm.ts";
import type { Gap, ParsedFeed, SourceKind, SourceState } from "./source.ts";

/** Courts write their feeds anew about every 20 minutes (measured on lastBuildDate; see juriscraper#195). */
const WRITTEN_EVERY = 20 * MINUTE;
/** CourtListener's feeds show the newest 30 entries of a docket and the newest 20 results of a search. */
const FULL_FEED = 20;

/** `newItems` is how many of the document's items we had not seen. */
export function findGap(
  kind: SourceKind,
  state: SourceState,
  document: ParsedFeed,
  newItems: number,
  now: Date,
): Gap | null {
  // A document that breaks off has lost its oldest entries; the whole one comes next.
  if (document.endsInItem || state.itemsSeen === 0) return null;
  if (kind === "pacer-rss") return findOverflow(state, document, now);
  if (kind === "courtlistener-entries" && document.isPartial) return findLeft(state, document, now);
  if (kind === "courtlistener-atom") return findFull(state, document, newItems, now);
  return null;
}

function findOverflow(state: SourceState, document: ParsedFeed, now: Date): Gap | null {
  const times = filingTimes(document, now);
  const [oldest] = times;
  const known = Date.parse(state.newestAt ?? "");
  if (oldest === undefined || Number.isNaN(known) || oldest <= known) return null;
  if (isQuiet(state, document.items.length, now)) return null;
  const pauses = times.slice(1).map((time, at) => time - (times[at] ?? time));
  // Nobody filed for so long also within the document; such a pause proves nothing.
  if (oldest - known <= Math.max(0, ...pauses)) return null;
  return {
    from: new Date(known).toISOString(),
    to: new Date(oldest).toISOString(),
    at: now.toISOString(),
    why: "the court's feed no longer reached back to the newest entry we knew",
  };
}

function isQuiet({ reach, lastOkAt }: SourceState, items: number, now: Date): boolean {
  if (!reach || !lastOkAt || items * 2 >= reach.items) return false;
  return now.getTime() - reach.spanMs <= Date.parse(lastOkAt) - WRITTEN_EVERY;
}

function findFull(state: SourceState, { items }: ParsedFeed, newItems: number, now: Date): Gap | null {
  if (items.length < FULL_FEED || newItems < items.length) return null;
  const at = now.toISOString();
  return {
    from: state.lastOkAt ?? at,
    to: at,
    at,
    why: `all ${items.length} entries of its feed were new, and it shows no older ones`,
  };
}

/** The list is read from its latest change backwards; what was left was changed between our last visit and the last read. */
function findLeft(state: SourceState, { items }: ParsedFeed, now: Date): Gap | null {
  const oldest = items.flatMap(({ updatedAt }) => updatedAt ?? []).sort()[0];
  const { lastBodyAt } = state;
  if (!lastBodyAt || oldest === undefined || oldest <= lastBodyAt) return null;
  const why = "more entries had changed than are read in one visit";
  return { from: lastBodyAt, to: oldest, at: now.toISOString(), why };
}

/** What the next visit's document is compared with. Nothing changes by a document that breaks off or is empty. */
export function reachAfter(
  kind: SourceKind,
  state: SourceState,
  document: ParsedFeed,
  now: Date,
): Pick<SourceState, "newestAt" | "reach"> {
  const times = kind === "pacer-rss" && !document.endsInItem ? filingTimes(document, now) : [];
  const [oldest] = times;
  const newest = times.at(-1);
  if (oldest === undefined || newest === undefined) return {};
  const known = Date.parse(state.newestAt ?? "");
  return {
    newestAt: new Date(Number.isNaN(known) ? newest : Math.max(known, newest)).toISOString(),
    reach: {
      spanMs: Math.max(state.reach?.spanMs ?? 0, newest - oldest),
      items: Math.max(state.reach?.items ?? 0, document.items.length),
    },
  };
}

/** Oldest first. A filing dated in the future is a clock's mistake and would hide every gap until then. */
function filingTimes({ items }: ParsedFeed, now: Date): number[] {
  const times = items.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [Date.parse(publishedAt)]));
  return times.filter((time) => time <= now.getTime()).sort((a, b) => a - b);
}
