/**
 * What a pushed entry lacks: which court, which docket, which case.
 *
 * In: an entry that names only CourtListener's number of its docket, and that docket as looked up. Out: the entry, known
 * by all its names.
 * Surprise: without this an entry that is pushed and the same entry of a court's own feed would never meet.
 */
import type { DocketRef, ParsedItem } from "../../items/item.ts";
import { docketKeys } from "./docket-keys.ts";
import type { FoundDocket } from "./find-docket.ts";

/** CourtListener's number of the docket an item belongs to, or null. */
export function docketIdOf({ docket }: Pick<ParsedItem, "docket">): string | null {
  return /\/docket\/(\d+)\//.exec(docket?.docketUrl ?? "")?.[1] ?? null;
}

export function lacksDocket({ docket }: Pick<ParsedItem, "docket">): boolean {
  return docket !== undefined && (docket.court === null || docket.caseNumber === null);
}

export function completeEntry(item: ParsedItem, found: FoundDocket): ParsedItem {
  if (!item.docket) return item;
  const docket: DocketRef = {
    ...item.docket,
    court: item.docket.court ?? found.court,
    caseNumber: item.docket.caseNumber ?? found.number,
    caseName: item.docket.caseName ?? found.name,
  };
  const keys = docketKeys({ docket, text: item.text, courtListener: { docketId: found.id } });
  const title = item.title.replace(/^Docket \d+: /, `${found.number} ${found.name}: `);
  return { ...item, title, docket, keys: [...new Set([...keys, ...item.keys])] };
}
