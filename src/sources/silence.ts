/**
 * How often a source publishes, and whether it has been silent far beyond that.
 *
 * In: the times of its items, its state, now. Out: a `Silence`; yes or no.
 * Surprise: the gap is a mean, not a median. A publisher of ten pieces every other Friday is not silent on a Monday.
 */
import type { SourceState } from "./source.ts";

/** `lastNewAt` is when we saw its newest item, ISO 8601 UTC; `usualGap` is in milliseconds. */
export interface Silence {
  lastNewAt: string;
  usualGap: number;
}

const DAY = 24 * 3_600_000;
/** Fewer items make no rhythm. */
const LEAST_ITEMS = 5;
const GAPS_LOOKED_AT = 20;
export const SILENT_LEAST_MS = 7 * DAY;
const SILENT_GAPS = 6;

/** From the times of its items, milliseconds in any order; null when there are too few to tell. */
export function readSilence(times: readonly number[], lastNewAt: string): Silence | null {
  if (times.length < LEAST_ITEMS) return null;
  const newest = times.toSorted((a, b) => b - a).slice(0, GAPS_LOOKED_AT + 1);
  const span = (newest[0] ?? 0) - (newest.at(-1) ?? 0);
  return { lastNewAt, usualGap: span / (newest.length - 1) };
}

/** No new item for a week and for six of its usual gaps, although it answers. */
export function isSilent(state: SourceState, { lastNewAt, usualGap }: Silence, now: Date): boolean {
  if (state.failingSince !== null || state.lastOkAt === null) return false;
  const patience = Math.max(SILENT_LEAST_MS, SILENT_GAPS * usualGap);
  const last = Date.parse(lastNewAt);
  // It must have been asked: while we were away, nothing could be new.
  return now.getTime() - last >= patience && Date.parse(state.lastOkAt) - last >= patience;
}
