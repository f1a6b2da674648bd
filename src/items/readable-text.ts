/**
 * The sentences of an item a person would read out, and its lead.
 *
 * In: an item's title and plain text. Out: sentences with offsets into `item.text`, page furniture left out.
 * Surprise: a line without a full stop is dropped only where the text has lines with one. A docket entry or a feed's
 * one-line stub is often nothing but such a line.
 */
import { isBoilerplate } from "./boilerplate.ts";
import type { ParsedItem } from "./item.ts";
import { type Sentence, splitSentences } from "./sentences.ts";
import { wordsOf } from "./words.ts";

type Readable = Pick<ParsedItem, "title" | "text">;

/** From this many words on, an unpunctuated line is prose whose full stop got lost, not a label or a dek. */
const PROSE_WORDS = 20;
const MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?";
const DATE = `(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`;
const AGENCY = "\\((?:AP|AFP|UPI|CNN|dpa|EFE|ANSA|Reuters|\\p{Lu}[\\p{L}.]{1,14}(?: News)?)\\)";
const CAPITALS = "\\p{Lu}[\\p{Lu}.' -]{2,40}";
const PLACE =
  "\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]+){0,3}(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?";
/**
 * "NEW YORK (Reuters) - ", "WASHINGTON, March 30 - ", "Dublin, 5 June – ": where, when and by whom it was wired, not what
 * happened. A place alone must be in capitals before a long dash: a name before a dash may begin a sentence.
 */
const DATELINE = new RegExp(
  `^(?:(?:${PLACE},? )?(?:${DATE},? )?${AGENCY} ?[-–—]+ |${PLACE},? ${DATE} ?[-–—]+ |${CAPITALS}(?:, \\p{Lu}[\\p{L}.]+)? ?[–—] )`,
  "u",
);

const BULLET = /^[-•*–] +/;

/** The sentences of the article itself, in order, each an exact slice of `item.text`. */
export function readableSentences(item: Readable): Sentence[] {
  const titleWords = wordsOf(item.title);
  const lines = linesOf(item.text).filter(
    (line) => !isBoilerplate(line.text) && !repeatsTitle(line.text, titleWords),
  );
  const hasProse = lines.some((line) => isPunctuated(line.text));
  const sentences: Sentence[] = [];
  for (const line of lines) {
    if (hasProse && isLoose(line.text)) continue;
    for (const sentence of splitSentences(line.text)) {
      if (isBoilerplate(sentence.text) || !/\p{L}{2}/u.test(sentence.text)) continue;
      const skipped = (BULLET.exec(sentence.text) ?? DATELINE.exec(sentence.text))?.[0].length ?? 0;
      sentences.push({
        text: sentence.text.slice(skipped),
        start: line.start + sentence.start + skipped,
        end: line.start + sentence.end,
      });
    }
  }
  return sentences;
}

/** Title and the first two readable sentences: where news says what happened (and background does not yet). */
export function leadOf(item: Readable): string {
  const opening = readableSentences(item).slice(0, 2);
  const title = item.title.trim();
  return [title && !/[.!?…]["”']?$/.test(title) ? `${title}.` : title, ...opening.map((s) => s.text)]
    .filter(Boolean)
    .join(" ");
}

function linesOf(text: string): Sentence[] {
  const lines: Sentence[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    const trimmed = match[0].trim();
    const start = match.index + lead;
    if (trimmed) lines.push({ text: trimmed, start, end: start + trimmed.length });
  }
  return lines;
}

function isPunctuated(line: string): boolean {
  return /(?:[.!?:;,…]|\.\.\.|\[…\])["'”’)\]]*$/.test(line) || line.split(/\s+/).length >= PROSE_WORDS;
}

/** A label, a category, a dek: a line that is not a sentence. Points of a list stay when they say something. */
function isLoose(line: string): boolean {
  if (BULLET.test(line)) return line.split(/\s+/).length < 5;
  return !isPunctuated(line);
}

/** The headline again, with or without the outlet's name behind it. */
function repeatsTitle(line: string, titleWords: string[]): boolean {
  if (titleWords.length === 0) return false;
  const words = wordsOf(line);
  if (words.length < 2 || words.length > titleWords.length + 6) return false;
  if (isPunctuated(line) && words.length !== titleWords.length) return false;
  const inTitle = new Set(titleWords);
  const shared = words.filter((word) => inTitle.has(word)).length;
  return shared >= 0.85 * Math.min(words.length, titleWords.length) && shared >= 0.6 * titleWords.length;
}
