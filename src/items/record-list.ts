/**
 * Lists of public offices that give each event an item of its own: a bill's steps, the documents of the
 * Federal Register, the opinions of courts.
 *
 * In: an item. Out: which list it stands in, whether it is a step of a bill, whether such a step is worth telling.
 * Surprise: as on a docket, two items of one list are two events, however alike their words: "Introduced in House" is said of
 * every bill, a bill's debate, passage and message fall on one day, and agencies publish the same notice in turn.
 */
import type { Item } from "./item.ts";

/** The keys that the readers of Congress.gov, GovTrack, the Federal Register and CourtListener's opinions give. */
const LIST = /^(congress|govtrack|federal-register|courtlistener:(?:opinion|audio))[:/]/;

/** The category that Congress.gov's reader gives to steps nobody is woken for: debates, referrals, motions. */
export const ROUTINE_STEP = "routine";

/** "congress", "govtrack", "federal-register", "courtlistener:opinion", "courtlistener:audio"; null for anything else. */
export function recordListOf({ keys }: Pick<Item, "keys">): string | null {
  for (const key of keys) {
    const list = LIST.exec(key)?.[1];
    if (list) return list;
  }
  return null;
}

export function isBillStep(item: Pick<Item, "keys">): boolean {
  const list = recordListOf(item);
  return list === "congress" || list === "govtrack";
}

export function isRoutineStep(item: Pick<Item, "keys" | "categories">): boolean {
  return recordListOf(item) === "congress" && item.categories.includes(ROUTINE_STEP);
}
