/**
 * A docket text without what court software and aggregators hang on it.
 *
 * In: a docket entry's text as a feed has it. Out: the words by which the same entry is known again.
 * Surprise: only for comparing; what people read keeps its tails. Rule after CourtListener's merging of entries
 * (cl/recap/mergers.py), reread.
 */
import { hash } from "node:crypto";
import { decodeHTML } from "entities";

const TAILS =
  /\s*(?:\((?:entered|modified(?: on)?|last modified)[:\s][^()]{0,60}\)|\[\d[\d,\s-]{0,40}\]|\(distributed\)|\[(?:entered|edited)[:\s][^[\]]{0,60}\])\.?\s*$/i;

/** At most two rounds of escaping are undone: a third would be text about escaping. */
export function unescapeTwice(text: string): string {
  const once = decodeHTML(text);
  return /&(?:#x?[\da-f]+|[a-z]\w{1,30});/i.test(once) ? decodeHTML(once) : once;
}

/** Small letters, single spaces, no tails: "(Entered: …)", "(Modified on …)", "[n]", "(Distributed)". */
export function comparableText(text: string): string {
  let rest = unescapeTwice(text).replace(/\s+/g, " ").trim();
  for (let cut = rest.replace(TAILS, ""); cut !== rest && cut !== ""; cut = rest.replace(TAILS, ""))
    rest = cut;
  return rest.toLowerCase();
}

/** 64 bits are plenty among the entries of one day in one docket. */
export function textHash(text: string): string {
  return hash("sha256", comparableText(text)).slice(0, 16);
}

/** "deleted" and "modified" as clerks mark an entry; null when it stands as it was filed. */
export function markedChange(text: string): "modified" | "deleted" | null {
  if (/\*{2,}\s*(?:DELETED|STRICKEN)\b|^\W{0,5}DELETED (?:DOCUMENT|ENTRY)/i.test(text)) return "deleted";
  return /[([]modified on \d|<EDIT by Clerk/i.test(text) ? "modified" : null;
}

/** The beginning of an entry for a title: up to the first full stop or parenthesis, at most 140 characters. */
export function shortText(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const end = line.search(/\s*\((?:Attachments?|Entered|Modified)\b|(?<=[a-z)\d]{2})\.(?:\s|$)/i);
  const start = end > 0 ? line.slice(0, end) : line;
  if (start.length <= 140) return start;
  const cut = start.slice(0, 140).replace(/\s+\S*$/, "");
  return `${cut.toWellFormed().replace(/[\s,;:]+$/, "")}…`;
}
