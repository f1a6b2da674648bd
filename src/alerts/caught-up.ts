/**
 * Is a story catch-up news?
 *
 * In: a story, and where its items were seen. Out: why it came late, or null when it is news of today.
 * Surprise: one report that came in time makes the whole story current, whatever else was late. Late is a sighting, not
 * an item: what one source brought in time, another may bring after its outage.
 */
import type { Story } from "../stories/story.ts";

interface Sight {
  itemId: string;
  isSilent: boolean;
  caughtUp: string | null;
}

/** Set when all reports that may be told came late; those from the first visit of a source count for neither side. */
export function whyCaughtUp({ members }: Pick<Story, "members">, sightings: readonly Sight[]): string | null {
  const told = members.filter(({ item, verdict }) => !item.isBaseline && verdict.tier !== "negative");
  const ids = new Set(told.map(({ item }) => item.id));
  const loud = sightings.filter(({ itemId, isSilent }) => ids.has(itemId) && !isSilent);
  return joinWhys(loud.map(({ caughtUp }) => caughtUp));
}

/** The different clauses as one; null when one of them is null, or there is none: then something came in time. */
export function joinWhys(whys: readonly (string | null)[]): string | null {
  if (whys.length === 0 || whys.some((why) => why === null)) return null;
  return [...new Set(whys)].join("; ");
}
