/**
 * The passage of a text that was searched for, its words in bold.
 *
 * In: any text from outside, the terms, how much room there is. Out: markdown that shows exactly the text.
 * Surprise: the text is made safe piece by piece, between the marks: a publisher's asterisks stay asterisks.
 */
import { cleanLine, escapeInline, escapeLineStart, fitPlain } from "../../delivery/discord/plain-markdown.ts";
import { searchWordsOf } from "../../items/search-words.ts";
import type { SearchTerm } from "../../storage/word-index.ts";

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[-'’.][\p{L}\p{N}\p{M}]+)*/gu;
/** How far into a text is looked for the passage. */
const LOOKED_THROUGH = 8_000;
/** What is shown before the first word found. */
const BEFORE = 40;

interface Span {
  start: number;
  end: number;
}

/** At most `max` units; the beginning of the text where none of the words stands in it. */
export function highlight(text: string, terms: readonly SearchTerm[], max: number): string {
  const line = cleanLine(text.slice(0, LOOKED_THROUGH));
  const found = spansOf(line, terms);
  for (let room = max; room > max / 4; room = Math.floor(room * 0.85)) {
    const window = chooseWindow(line, found, room);
    const marked = mark(line, window, found);
    if (marked.length <= max) return marked;
  }
  return fitPlain(text, max);
}

function spansOf(line: string, terms: readonly SearchTerm[]): Span[] {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const stems = new Set(
    wanted
      .flatMap(({ words, isPrefix }) => words.slice(0, isPrefix ? -1 : undefined))
      .map(({ stem }) => stem),
  );
  const beginnings = wanted.flatMap(({ words, isPrefix }) => (isPrefix ? (words.at(-1)?.form ?? []) : []));
  const known = new Map<string, boolean>();
  const isWanted = (token: string) =>
    searchWordsOf(token).some(
      ({ form, stem }) => stems.has(stem) || beginnings.some((beginning) => form.startsWith(beginning)),
    );
  return [...line.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    const isHit = known.get(token) ?? isWanted(token);
    known.set(token, isHit);
    return isHit ? [{ start: index, end: index + token.length }] : [];
  });
}

/** Where most of the words stand together; the earliest of such places. */
function chooseWindow(line: string, found: readonly Span[], room: number): Span {
  if (line.length <= room) return { start: 0, end: line.length };
  const within = ({ start }: Span) =>
    found.filter((one) => one.start >= start && one.end <= start + room - BEFORE);
  const best = found.reduce<{ at: Span | null; count: number }>(
    (best, at) => {
      const count = within(at).length;
      return count > best.count ? { at, count } : best;
    },
    { at: null, count: 0 },
  ).at;
  const wish = Math.max(0, Math.min((best?.start ?? 0) - BEFORE, line.length - room + 2));
  const start = wish === 0 ? 0 : line.indexOf(" ", wish) + 1;
  if (start + room >= line.length) return { start, end: line.length };
  const end = line.lastIndexOf(" ", start + room - 2);
  return { start, end: end > start ? end : start + room - 2 };
}

function mark(line: string, { start, end }: Span, found: readonly Span[]): string {
  let text = "";
  let at = start;
  for (const span of found) {
    if (span.start < start || span.end > end) continue;
    text += `${escapeInline(line.slice(at, span.start))}**${escapeInline(line.slice(span.start, span.end))}**`;
    at = span.end;
  }
  text += escapeInline(line.slice(at, end).toWellFormed());
  const before = start > 0 ? "…" : "";
  return `${before}${start > 0 ? text : escapeLineStart(text)}${end < line.length ? "…" : ""}`;
}
