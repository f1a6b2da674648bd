/**
 * Is a story catch-up news?
 *
 * In: a story. Out: why it came late, or null when it is news of today.
 * Surprise: one report that came in time makes the whole story current, whatever else was late.
 */
import type { Story } from "../stories/story.ts";

/** Set when all reports that may be told came late; those from the first visit of a source count for neither side. */
export function whyCaughtUp({ members }: Pick<Story, "members">): string | null {
  const told = members.filter(({ item, verdict }) => !item.isBaseline && verdict.tier !== "negative");
  return joinWhys(told.map(({ item }) => item.caughtUp ?? null));
}

/** The different clauses as one; null when one of them is null, or there is none: then something came in time. */
export function joinWhys(whys: readonly (string | null)[]): string | null {
  if (whys.length === 0 || whys.some((why) => why === null)) return null;
  return [...new Set(whys)].join("; ");
}
