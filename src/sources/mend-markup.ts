/**
 * Markup whose beginning or end went missing, put right before any parser sees it.
 *
 * In: a feed's text. Out: the same text, where a parser would otherwise take the rest of the document for one CDATA
 * section, one comment or one tag.
 * Surprise: software that cuts a description after so many characters cuts away the "]]>" as well. Such a section would
 * swallow every later entry, so it loses its opening instead: what stood in it is then read as markup. A blank takes the
 * opening's place, since "<i<!--tem>" is no item and must not become one.
 */
import { joinSurrogates } from "../items/surrogate-references.ts";

const CDATA = "<![CDATA[";
/** From one entry into the next: a section that holds this was not closed in its own entry. */
const BETWEEN_ENTRIES = /<\/(?:\w+:)?(item|entry)\s*>\s*<(?:\w+:)?\1[\s>]/i;
/** "<3", "< 2": no name of XML begins so. */
const STRAY_OPENING = /<(?![\p{L}_:!?/])/gu;

/** Time is linear in the text. */
export function mendMarkup(text: string): string {
  const whole = text.includes("\0") ? text.replaceAll("\0", "") : text;
  const parts: string[] = [];
  let at = 0;
  let end = -1;
  let hasEnd = true;
  for (;;) {
    const start = whole.indexOf(CDATA, at);
    if (start < 0) break;
    // Looked for once per end, not once per beginning: a million beginnings may share one, or have none.
    if (hasEnd && end < start) end = whole.indexOf("]]>", start);
    hasEnd = end >= 0;
    parts.push(mendOpenly(whole.slice(at, start)));
    if (!hasEnd || isOpen(whole, start, end)) {
      parts.push(" ");
      at = start + CDATA.length;
    } else {
      parts.push(whole.slice(start, end));
      at = end;
    }
  }
  parts.push(mendOpenly(whole.slice(at)));
  return dropOpenComment(parts.join(""));
}

/** A later section begins inside this one, and an entry ends in between. */
function isOpen(text: string, start: number, end: number): boolean {
  const next = text.indexOf(CDATA, start + CDATA.length);
  return next > 0 && next < end && BETWEEN_ENTRIES.test(text.slice(start, next));
}

function mendOpenly(text: string): string {
  const opened = text.search(STRAY_OPENING) < 0 ? text : text.replace(STRAY_OPENING, "&lt;");
  return joinSurrogates(opened);
}

function dropOpenComment(text: string): string {
  const last = text.lastIndexOf("<!--");
  return last < 0 || text.includes("-->", last) ? text : `${text.slice(0, last)} ${text.slice(last + 4)}`;
}
