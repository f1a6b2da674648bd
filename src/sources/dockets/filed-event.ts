/**
 * "[Notice of Appearance] (<a href=…>3</a>)": what was filed, and under which numbers.
 *
 * In: the description of an item of a court's feed, HTML. Out: the event's name, the entry's numbers, the document.
 * Surprise: names may hold brackets of their own, and what follows may be the case's name once more (nyed). Bankruptcy
 * courts put "Type: bk Office: 1 Chapter: 11" before it.
 */
import { plainText } from "../../items/plain-text.ts";
import { documentId } from "./docket-keys.ts";
import { unescapeTwice } from "./entry-text.ts";

export interface FiledEvent {
  name: string;
  /** "bk" or "ap" in bankruptcy courts. */
  caseType: string | null;
  /** As printed between the link's tags; null when that is no number. */
  number: string | null;
  documentUrl: string | null;
  documentId: string | null;
  caseId: string | null;
  sequence: string | null;
}

const LINK = /\(\s*<a\s[^>]*?href\s*=\s*(["'])(.*?)\1[^>]*>(.*?)<\/a>\s*\)?/is;

export function readFiledEvent(html: string): FiledEvent {
  // A description escaped once more than it should be shows its tags as text.
  const source = /<a\s/i.test(html) ? html : unescapeTwice(html);
  const link = LINK.exec(source);
  const address = link === null ? null : unescapeTwice(link[2] ?? "").trim() || null;
  const label = plainText(link?.[3] ?? "").trim();
  const words = plainText(link === null ? source : source.slice(0, link.index));
  const query = new URLSearchParams(address?.split("?")[1] ?? "");
  // nyed: show_case_doc?NUMBER,CASE,,,
  const [, shownNumber, shownCase] = /show_case_doc\?(\d+),(\d+)/.exec(address ?? "") ?? [];
  return {
    name: betweenBrackets(words),
    caseType: /\bType:\s*([a-z]{2,3})\b/i.exec(words.slice(0, 40))?.[1]?.toLowerCase() ?? null,
    number: /^\d+$/.test(label) ? label : (shownNumber ?? null),
    documentUrl: address,
    documentId: documentId(/\/docs?1\/(\d+)/.exec(address ?? "")?.[1]),
    caseId: query.get("caseid") ?? shownCase ?? null,
    sequence: query.get("de_seq_num"),
  };
}

/** What stands between the first bracket and the one that closes it; all of the text when there are none. */
function betweenBrackets(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const start = line.indexOf("[");
  if (start < 0) return line;
  let depth = 0;
  for (let at = start; at < line.length; at++) {
    if (line[at] === "[") depth += 1;
    else if (line[at] === "]") depth -= 1;
    if (depth === 0) return line.slice(start + 1, at).trim();
  }
  return line.slice(start + 1).trim();
}
