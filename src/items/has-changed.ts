/**
 * Did the publisher change what the item says?
 *
 * In: the item we know and the same item as just read. Out: yes or no.
 * Surprise: a feed that cuts its older entries to a teaser has not changed them; the text we know contains the new one.
 */
import type { Item, ParsedItem } from "./item.ts";
import { readableSentences } from "./readable-text.ts";
import { wordsOf } from "./words.ts";

/** Numbers that move while the news stands still: comments, shares, "3 hours ago". */
const COUNTERS =
  /\b\d[\d,.]*k?\s+(?:comments?|repl(?:y|ies)|views?|shares?|likes?|votes?|points?|reactions?|(?:seconds?|minutes?|mins?|hours?|days?|weeks?)(?:\s+ago|\s+read))\b/gi;

/** True when title or readable text differ in words; spelling of quotes, white space, counters and furniture do not count. */
export function hasChanged(
  known: Pick<Item, "title" | "text">,
  parsed: Pick<ParsedItem, "title" | "text">,
): boolean {
  if (parsed.title.trim() !== "" && wordLine(known.title) !== wordLine(parsed.title)) return true;
  if (known.text === parsed.text) return false;
  return !textLine(known).startsWith(textLine(parsed));
}

function wordLine(text: string): string {
  return wordsOf(text.replace(COUNTERS, " ")).join(" ");
}

function textLine(item: Pick<Item, "title" | "text">): string {
  const readable = readableSentences(item).map((sentence) => sentence.text);
  return wordLine(readable.join(" ").replace(/\s*(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/, ""));
}
