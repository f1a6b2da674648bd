/**
 * Watched dockets, citations and bills in the spellings that a list of terms misses.
 *
 * In: the identifiers of the case files, then a text. Out: where the text names one of them, as term hits.
 * Surprise: the reader of identifiers runs only around a number that some case file knows. "13MJ2814", "Nos. 16-402 and
 * 17-2" and "H.R.4943" are found so, and a text that names nothing of ours costs one search.
 */
import { type Identifier, readIdentifiers } from "./read-identifiers.ts";
import { readWords } from "./read-words.ts";
import type { TermHit } from "./term-index.ts";

export interface WatchedNumbers<T> {
  /** By the identifier's value: "13-mj-2814", "829 F.3d 197", "HR 4943". */
  slots: Map<string, T[]>;
  /** The figures of all of them; null when no case file has any. */
  figures: RegExp | null;
}

/** How much of the text around a known number is read, in characters. */
const AROUND = 120;
/** As many places are read in one text; a list of a thousand dockets is about none of them. */
const PLACES = 40;
const READ = 8_000;

export function watchNumbers<T>(entries: { term: string; slot: T }[]): WatchedNumbers<T> {
  const slots = new Map<string, T[]>();
  for (const { term, slot } of entries) {
    const found = readIdentifiers(term);
    const known = found.length > 0 ? found : readIdentifiers(`No. ${term}`);
    for (const { value } of known) {
      const others = slots.get(value) ?? [];
      if (!others.includes(slot)) slots.set(value, [...others, slot]);
    }
  }
  const figures = [...new Set([...slots.keys()].map(figuresOf))].join("|");
  return { slots, figures: figures === "" ? null : new RegExp(`(?<!\\d)0*(?:${figures})(?!\\d)`, "g") };
}

/** The figures to look for: the longest of the number, or both with their dash where that would be everywhere ("17-2"). */
function figuresOf(value: string): string {
  const groups = value.match(/\d+/g) ?? [];
  const longest = [...groups].sort((a, b) => b.length - a.length)[0] ?? "";
  return longest.length >= 3 ? longest : groups.join("[-\u2010-\u2015]0*");
}

/** Every watched number in the first 8,000 characters. `offset` is the index of the text's first word. */
export function findNumbers<T>(text: string, offset: number, watched: WatchedNumbers<T>): TermHit<T>[] {
  if (!watched.figures) return [];
  const read = text.slice(0, READ);
  const hits: TermHit<T>[] = [];
  let readTo = 0;
  let places = 0;
  for (const match of read.matchAll(watched.figures)) {
    if (match.index < readTo) continue;
    if (++places > PLACES) break;
    const from = Math.max(readTo, read.lastIndexOf(" ", Math.max(0, match.index - AROUND)) + 1);
    const end = read.indexOf(" ", match.index + AROUND);
    readTo = end < 0 ? read.length : end;
    for (const found of readIdentifiers(read.slice(from, readTo))) {
      hits.push(...hitsOf(found, read, from, offset, watched));
    }
  }
  return hits;
}

function hitsOf<T>(
  found: Identifier,
  text: string,
  from: number,
  offset: number,
  watched: WatchedNumbers<T>,
): TermHit<T>[] {
  const slots = watched.slots.get(found.value);
  if (!slots) return [];
  const at = offset + readWords(text.slice(0, from + found.start)).words.length;
  const end = at + readWords(found.text).words.length;
  return slots.map((slot) => ({ slot, term: found.value, at, end }));
}
