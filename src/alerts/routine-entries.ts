/**
 * Docket entries nobody wants to be woken for.
 *
 * In: an item. Out: the class and the words that make it routine, or null.
 * Surprise: it gives a class ("counsel", "disclosure", …), so that a subscription can ask for one of them one day; today
 * all are silent. The court's own orders are never routine for asking more time: an extension moves a deadline.
 */
import type { Item } from "../items/item.ts";
import type { NoiseClass } from "../stories/entry-noise.ts";
import { readEntryKind } from "../stories/read-entry-kind.ts";

export interface Routine {
  class: NoiseClass | "procedure";
  words: string;
}

/** What parties ask or file that changes nothing in the matter itself. */
const PROCEDURE =
  /\b(?:extension of time|oversized? brief|excess pages|bill of costs|summons (?:issued|returned)|waiver of service|request for issuance of summons|set\/reset|clerical|modified)\b/i;
const READ = 140;

/** What makes a docket entry routine, or null; articles are never routine. */
export function findRoutine(item: Pick<Item, "docket" | "title" | "text">): Routine | null {
  if (!item.docket) return null;
  const text = item.text || item.title;
  const reading = readEntryKind(text);
  if (reading.kind === "administrative")
    return reading.noise ?? { class: "clerk", words: text.slice(0, 60).trim() };
  if (reading.kind && ["order", "opinion", "judgment", "minute-entry", "appeal"].includes(reading.kind))
    return null;
  const found = PROCEDURE.exec(text.slice(0, READ));
  return found ? { class: "procedure", words: found[0] } : null;
}
