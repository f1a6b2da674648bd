/**
 * The flood breaker: is what a visit brings as new really new?
 *
 * In: a visit's document, its strangers (items no key knows), what the source brought before, now. Out: fine, or a flood:
 * which strangers are old, which are to be held, and why.
 * Surprise: a false alarm costs people a click, a miss fills a channel, a wrong "old" loses an item. So only what is
 * proven is old; all that merely looks wrong is held, and held items are never lost.
 *
 * Old is: (1) a known item under new names, see known-before.ts; (2) one of ten or more dated before everything that a
 * source with honest dates ever brought, or 90 days before the newest of it, and as close together: its archive; (3) an
 * opinion that a court filed more than 90 days ago.
 * Held is: (1) what looks known after a move and cannot be proven, and what is dated long ago and is no archive; (2) more than ten dated before the last good visit,
 * which would have shown them; (3) everything else when its number is above 50 and three times what the publisher's
 * pace lets expect since the last good visit. A court's busiest day stays below 50; a week away brings a week's worth.
 */
import type { Item, ParsedItem } from "../items/item.ts";
import { recordListOf } from "../items/record-list.ts";
import { findKnownBefore } from "./known-before.ts";
import { readPace, trustDates } from "./known-pace.ts";
import { DAY } from "./rhythm.ts";
import type { SourceState } from "./source.ts";

/** The largest day that passes unasked, whatever the pace. */
const BUSY_DAY = 50;
/** Times the expected number: publishing comes in bursts. */
const BURST = 3;
/** So many items with old dates are an archive, fewer may each have a reason (a document unsealed after years). */
const ARCHIVE = 10;
/** An archive is as dense as what the source publishes, give or take. Old papers that a court unseals lie far apart. */
const SPARSE = 4;
const ARCHIVED = "published long before it was seen: the source's archive came into view";
/** An item this much older than the newest known one was there to be seen at some visit in between. */
const LONG_PAST = 90 * DAY;
/** Fewer than an archive, but older than this: held, since it may be either. */
const YEARS_PAST = 365 * DAY;
/** Around the newest known item dates prove nothing: weeklies, time zones, items added out of order. */
const NEAR = 7 * DAY;
/** So many dated before the last good visit pass unasked; `LAG` is how long an honest publisher may take. */
const LATE_MOST = 10;
const LAG = 3 * DAY;
/** Courts date an entry by the day it was filed, and docket it days later. */
const COURT_LAG = 7 * DAY;
/** Below both, nothing is looked up: nearly every visit ends here. */
const FEW = 10;
const FEW_OF_ALL = 3;

export interface OldItem {
  item: ParsedItem;
  /** The item it is under other names; null when it was never seen. */
  known: Item | null;
  /** A clause for people. */
  why: string;
}

export type Flood = { kind: "fine" } | { kind: "flood"; old: OldItem[]; held: ParsedItem[]; why: string };

export interface Suspects {
  state: Pick<SourceState, "lastOkAt" | "rhythm">;
  /** The whole document. */
  items: readonly ParsedItem[];
  /** Those of it that no key knows. */
  strangers: readonly ParsedItem[];
  now: Date;
}

export interface KnownOfSource {
  /** What the source brought before, newest sighting first. */
  known: readonly Item[];
  /** Whether that is everything it ever brought. */
  isAll: boolean;
  /** Ids of known items that the document shows under a key of theirs. */
  present: ReadonlySet<string>;
}

/** Whether it is worth reading what the source brought before. */
export function isWorthALook({ items, strangers, now }: Suspects): boolean {
  if (strangers.length >= FEW) return true;
  if (strangers.length >= FEW_OF_ALL && strangers.length * 2 > items.length) return true;
  return strangers.some((one) => isBefore(one, now.getTime() - YEARS_PAST) || isPastOpinion(one, now));
}

/** Judges the strangers of a visit that is not the first of its source. */
export function judgeFlood(suspects: Suspects, before: KnownOfSource): Flood {
  const { state, items, strangers, now } = suspects;
  const { old: renamed, doubtful } = findKnownBefore(items, strangers, before.known, before.present);
  const old: OldItem[] = [...renamed].map(([item, known]) => ({
    item,
    known,
    why: "known under another name",
  }));
  let rest = strangers.filter((one) => !renamed.has(one));
  for (const item of rest.filter((one) => isPastOpinion(one, now)))
    old.push({ item, known: null, why: `filed ${item.docket?.filedOn}, long before a search found it` });
  rest = rest.filter((one) => !isPastOpinion(one, now));

  const archive = findArchive(rest, state, before);
  for (const item of archive.old) old.push({ item, known: null, why: ARCHIVED });
  rest = rest.filter((one) => !archive.old.has(one));

  const held = new Set(archive.doubtful);
  const reasons: string[] =
    held.size > 0 ? [`it brought ${count(held.size)} dated long before its others`] : [];
  const isMove = renamed.size > 0 || doubtful.size >= FEW_OF_ALL;
  const lookKnown = rest.filter((one) => isMove && doubtful.has(one) && !held.has(one));
  if (lookKnown.length > 0) {
    for (const one of lookKnown) held.add(one);
    reasons.push(`it gave its items new names, and ${count(lookKnown.length)} may or may not be old`);
  }
  const late = findLate(
    rest.filter((one) => !held.has(one)),
    state,
    before,
  );
  if (late.length > LATE_MOST) {
    for (const one of late) held.add(one);
    reasons.push(`it brought ${late.length} items dated before visits that did not show them`);
  }
  const fresh = rest.filter((one) => !held.has(one));
  const expected = expectedSince(state, before, now);
  if (fresh.length > BUSY_DAY && fresh.length > BURST * expected) {
    for (const one of fresh) held.add(one);
    reasons.push(
      `it brought ${fresh.length} items at once, where ${sayExpected(expected)} could be expected`,
    );
  }
  if (old.length === 0 && held.size === 0) return { kind: "fine" };
  if (held.size === 0)
    reasons.push(`${count(old.length)} it showed as new ${old.length === 1 ? "is" : "are"} old`);
  return { kind: "flood", old, held: [...held], why: reasons.join(", and ") };
}

/** Strangers that were published long before the source was last seen, by dates that have been honest so far. */
function findArchive(strangers: readonly ParsedItem[], state: Suspects["state"], before: KnownOfSource) {
  const trust = trustDates(before.known);
  const found = { old: new Set<ParsedItem>(), doubtful: new Set<ParsedItem>() };
  if (trust === "none") return found;
  const { oldest, newest } = spanOf(before.known);
  const dated = strangers.filter((one) => one.docket === undefined && isBefore(one, newest - NEAR));
  const isLongPast = (one: ParsedItem) => trust === "proven" && isBefore(one, newest - LONG_PAST);
  const past = dated.filter((one) => (before.isAll && isBefore(one, oldest)) || isLongPast(one));
  if (past.length < ARCHIVE) {
    found.doubtful = new Set(past.filter((one) => isLongPast(one) && isBefore(one, newest - YEARS_PAST)));
    return found;
  }
  const span = spanOf(past);
  const gapMs = readPace(before.known, state.rhythm) ?? 0;
  const isDense = (span.newest - span.oldest) / (past.length - 1) <= SPARSE * gapMs;
  if (isDense) found.old = new Set(past);
  else found.doubtful = new Set(past);
  return found;
}

/** Milliseconds since the epoch. */
function spanOf(items: readonly Pick<ParsedItem, "publishedAt">[]): { oldest: number; newest: number } {
  const span = { oldest: Number.POSITIVE_INFINITY, newest: Number.NEGATIVE_INFINITY };
  for (const { publishedAt } of items) {
    if (publishedAt === null) continue;
    span.oldest = Math.min(span.oldest, Date.parse(publishedAt));
    span.newest = Math.max(span.newest, Date.parse(publishedAt));
  }
  return span;
}

/** The strangers dated before a good visit that did not show them. An item without a date is never late. */
function findLate(strangers: readonly ParsedItem[], { lastOkAt }: Suspects["state"], before: KnownOfSource) {
  if (lastOkAt === null) return [];
  const seen = Date.parse(lastOkAt);
  const isHonest = trustDates(before.known) !== "none";
  return strangers.filter((one) =>
    one.docket !== undefined ? isBefore(one, seen - COURT_LAG) : isHonest && isBefore(one, seen - LAG),
  );
}

/** CourtListener harvests decades of opinions; the day a court filed one is no guess. */
function isPastOpinion(item: ParsedItem, now: Date): boolean {
  const filedOn = recordListOf(item) === "courtlistener:opinion" ? item.docket?.filedOn : null;
  return Boolean(filedOn) && Date.parse(filedOn ?? "") < now.getTime() - LONG_PAST;
}

function isBefore({ publishedAt }: ParsedItem, time: number): boolean {
  return publishedAt !== null && Date.parse(publishedAt) < time;
}

/** How many new items the publisher's pace lets expect since the last good visit. */
function expectedSince({ lastOkAt, rhythm }: Suspects["state"], { known }: KnownOfSource, now: Date): number {
  const gapMs = readPace(known, rhythm);
  if (lastOkAt === null || gapMs === null) return 0;
  return Math.max(0, now.getTime() - Date.parse(lastOkAt)) / gapMs;
}

function sayExpected(expected: number): string {
  return expected < 1.5 ? "one or none" : `about ${Math.round(expected)}`;
}

function count(many: number): string {
  return many === 1 ? "1 item" : `${many} items`;
}
