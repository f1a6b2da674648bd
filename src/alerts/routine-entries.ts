/**
 * Docket entries and steps of a bill that nobody wants to be woken for.
 *
 * In: an item. Out: what makes it routine, or null.
 * Surprise: only the first words count. "ORDER denying motion for extension" is news in a case people watch.
 * After the list of entries the Free Law Project's bots do not post, in our own words and wider.
 */
import type { Item } from "../items/item.ts";

const ROUTINE =
  /\b(?:pro hac vice|notice of (?:attorney )?appearance|appearance (?:of|by|form|entered)|attorney appearance|substitut\w+ (?:of )?counsel|corporate disclosure|disclosure statement|certificate of (?:service|interested)|interested (?:parties|persons)|filing fee|fee paid|receipt|paper copies|summons (?:issued|returned)|waiver of service|withdraw\w* (?:as|of) (?:counsel|attorney)|change of address|mail returned|case (?:designated|assigned|opened|number)|assignment of|docketing (?:notice|statement)|acknowledg\w+ (?:of )?(?:receipt|and notice)|transcript (?:order|request|deadline|designation)|caption\b.{0,60}amended|notice to (?:counsel|attorney)|deficien\w+|set\/reset|modified|clerical|bill of costs|extension of time|oversized? brief|excess pages|deleted|incorrect entry)\b/i;

/** Keys of what Congress did to a bill; their reader has put "routine" among the categories where that is so. */
const BILL_ACTION = /^congress:/;

/** The words that make a docket entry or a bill's action routine, or null; articles are never routine. */
export function findRoutine(
  item: Pick<Item, "docket" | "title" | "text" | "keys" | "categories">,
): string | null {
  if (isBillAction(item))
    return item.categories.includes("routine") ? (item.categories[0] ?? "routine") : null;
  if (!item.docket) return null;
  const start = (item.text || item.title).slice(0, 140);
  if (/^\W*(?:\w+ ){0,3}(?:opinion|judgment|ruling)/i.test(start)) return null;
  return ROUTINE.exec(start)?.[0] ?? null;
}

export function isBillAction(item: Pick<Item, "keys">): boolean {
  return item.keys.some((key) => BILL_ACTION.test(key));
}
