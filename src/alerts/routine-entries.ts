/**
 * Docket entries and steps of a bill that nobody wants to be woken for.
 *
 * In: an item. Out: the class and the words that make it routine, or null.
 * Surprise: it gives a class ("counsel", "disclosure", …) and decides nothing: each subscription says whether it wants such
 * entries; steps of a bill are told to nobody. The court's own orders are never routine for giving more time: an extension moves a deadline.
 */

import type { Item } from "../items/item.ts";
import { isRoutineStep } from "../items/record-list.ts";
import { kindOfEntry } from "../stories/kind-of-entry.ts";
import type { NoiseClass } from "../stories/noise-phrases.ts";

export interface Routine {
  class: NoiseClass | "procedure" | "bill";
  words: string;
}

const CLASS_WORDS: Record<Routine["class"], string> = {
  counsel: "appearance of counsel",
  disclosure: "disclosure",
  service: "proof of service",
  clerk: "the clerk's own note",
  fee: "fee",
  correction: "correction of the docket",
  transcript: "transcript",
  procedure: "procedure",
  bill: "step of a bill",
};

/** The class as people call it: "appearance of counsel". */
export function sayRoutine({ class: name }: Routine): string {
  return CLASS_WORDS[name];
}

/** What parties ask or file that changes nothing in the matter itself. */
const PROCEDURE =
  /\b(?:extension of time|oversized? brief|excess pages|summons (?:issued|returned)|waiver of service|request for issuance of summons|set\/reset|clerical|modified)\b/i;
/** The bill itself; an argument about it is an argument. */
const BILL_OF_COSTS = /^\W*(?:(?!(?:to|re|on|of|against|regarding)\b)[\w'’-]+ ){0,4}bill of costs\b/i;
const READ = 140;
const OF_THE_COURT = ["order", "opinion", "judgment", "minute-entry", "appeal"];

/** What makes a docket entry or a bill's action routine, or null; articles are never routine. */
export function findRoutine(
  item: Pick<Item, "docket" | "title" | "text" | "keys" | "categories">,
): Routine | null {
  if (isRoutineStep(item)) return { class: "bill", words: item.categories[0] ?? "routine" };
  if (!item.docket) return null;
  const text = item.text || item.title;
  const { kind, noise } = kindOfEntry(item);
  if (kind === "administrative") return noise ?? { class: "clerk", words: text.slice(0, 60).trim() };
  if (kind && OF_THE_COURT.includes(kind)) return null;
  const found = PROCEDURE.exec(text.slice(0, READ)) ?? BILL_OF_COSTS.exec(text.slice(0, READ));
  return found ? { class: "procedure", words: found[0] } : null;
}
