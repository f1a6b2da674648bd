/**
 * The items of a feed that is one court's docket, as entries of that docket.
 *
 * In: the items of a document and the docket its source stands for. Out: the same items, each with its `docket`.
 * Surprise: an entry keeps what its parser already read of the docket; only what is missing is filled in. "Documents
 * 81, 99 and 101" is several entries in one, so it has no number of its own.
 */
import type { ParsedItem } from "../items/item.ts";

/** "Entry 15 in …", "Entry #15", "Dkt. No. 15", "Document 47 in …", "Doc. 47". */
const ENTRY_NUMBER = /\b(?:entry|dkt\.?|document|doc\.)\s*(?:no\.?\s*)?#?\s*(\d{1,5})\b/i;

export function asDocketEntries(
  items: ParsedItem[],
  docket: { court: string; number: string },
): ParsedItem[] {
  return items.map((item) => ({
    ...item,
    docket: {
      ...item.docket,
      court: item.docket?.court ?? docket.court,
      caseNumber: item.docket?.caseNumber ?? docket.number,
      caseName: item.docket?.caseName ?? null,
      entryNumber: item.docket?.entryNumber ?? ENTRY_NUMBER.exec(item.title)?.[1] ?? null,
      documentUrl: item.docket?.documentUrl ?? null,
    },
  }));
}
