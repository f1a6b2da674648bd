/**
 * How often a source is worth a visit.
 *
 * In: the operator's wish (`every_minutes`), the dates of the items, what the publisher asks for. Out: milliseconds.
 * Surprise: `every_minutes` is a wish, neither floor nor ceiling. Items that would leave the document unseen shorten
 * it, a slow publisher stretches it a little, and what the publisher asks for is waited for, from 1 minute to a day.
 */
import type { Rhythm } from "./source.ts";

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** Gaps looked at: enough for a median, few enough to notice that a publisher changed its pace. */
const GAPS = 20;
/** Fewer dates say nothing about a pace. */
const LEAST_DATES = 4;
/** However the publisher's pace is, we come no less than half and no more than four times as often as wished. */
const STRETCH_AT_MOST = 2;
const SHORTEN_AT_MOST = 4;
/** Who wishes for visits this often is waiting for something; a quiet publisher is no reason to come less. */
const HURRY = 15 * MINUTE;

/** `updateMinutes` is what the document says of itself (see document-rhythm.ts). */
export function readRhythm(
  items: readonly { publishedAt: string | null }[],
  updateMinutes: number | undefined,
  now: Date,
): Rhythm {
  const askedMs = updateMinutes === undefined ? null : updateMinutes * MINUTE;
  const times = items
    .flatMap(({ publishedAt }) => (publishedAt === null ? [] : [Date.parse(publishedAt)]))
    .filter((time) => time <= now.getTime())
    .sort((a, b) => b - a)
    .slice(0, GAPS + 1);
  if (times.length < LEAST_DATES) return { gapMs: null, windowMs: null, askedMs };
  const gaps = times.slice(1).map((time, at) => (times[at] ?? time) - time);
  const median = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
  // One date on everything is the day the file was made, not a pace.
  if (median === 0) return { gapMs: null, windowMs: null, askedMs };
  // A publisher that fell silent has slowed down, whatever the gaps of its last busy week say.
  const silence = now.getTime() - (times[0] ?? 0);
  const gapMs = Math.max(median, silence / 4);
  return { gapMs, windowMs: gapMs * items.length, askedMs };
}

/**
 * Milliseconds until the next visit when all is well, from one minute to a day. `freshForMs` is how long the answer
 * stays fresh by its HTTP headers.
 */
export function intervalFor(
  everyMinutes: number,
  rhythm: Rhythm | undefined,
  freshForMs: number | null,
): number {
  const wish = everyMinutes * MINUTE;
  const { gapMs = null, windowMs = null, askedMs = null } = rhythm ?? {};
  let interval = wish;
  if (gapMs !== null && wish > HURRY) interval = Math.max(wish, Math.min(gapMs / 4, wish * STRETCH_AT_MOST));
  interval = Math.max(interval, askedMs ?? 0);
  // What a document says of itself is often a template's default; losing items for it would be wrong.
  if (windowMs !== null) interval = Math.min(interval, Math.max(windowMs / 2, wish / SHORTEN_AT_MOST));
  // Headers are the server's own word on this very answer: before that, it would be the same.
  interval = Math.max(interval, freshForMs ?? 0);
  return Math.min(DAY, Math.max(MINUTE, interval));
}
