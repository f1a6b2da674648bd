/**
 * What an entry of a Supreme Court docket is known by. The Court gives its entries no ids.
 *
 * In: all entries of one docket, in its order. Out: keys for each, strongest first; any one of them finds it again.
 * Surprise: an entry is also known by its own beginnings ("Reply filed." of "Reply filed. (Distributed)"), because the
 * Court adds to entries. A beginning that another entry of the day shares says nothing and is no key.
 */
import { hash } from "node:crypto";

export interface ScotusEntry {
  /** Null when the Court's date cannot be read. */
  day: string | null;
  text: string;
  /** The number of the filing its documents belong to; null for entries without documents. */
  filingId: string | null;
}

/** What the Court appends without changing what happened. */
const ADDED = /\s*(?:\((?:Distributed|Circulated)\)|\bVIDED?\b\.?(?:\s*\([^()]*\))?)\s*\.?\s*$/i;

/** Entries that were added to were short before. Characters. */
const FIRST_PART = 1000;
const MOST_BEGINNINGS = 6;
/** A word or two ("Argued", "Mr.") begin many entries. Characters. */
const LEAST_TELLING = 12;

/** Letters and digits of an entry, without what the Court adds to it afterwards. */
export function comparableEntry(text: string): string {
  let rest = text;
  while (ADDED.test(rest)) rest = rest.replace(ADDED, "");
  const folded = rest
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return folded || text.trim();
}

/** One list of keys per entry. The first is `scotus:CASE/DAY/HASH#ordinal`; the rest find it after an edit. */
export function scotusKeys(caseNumber: string, entries: readonly ScotusEntry[]): string[][] {
  const places = entries.map((entry) => placeOf(entry, comparableEntry(entry.text)));
  const beginnings = entries.map((entry) => beginningsOf(entry.text).map((text) => placeOf(entry, text)));
  const filings = entries.map(({ filingId }) => filingId);
  const [timesSaid, timesBegun, timesFiled] = [count(places), count(beginnings.flat()), count(filings)];
  const taken = new Map<string, number>();
  return entries.map(({ filingId }, at) => {
    const place = places[at] ?? "";
    const keys: string[] = [];
    // Said twice on one day, with documents: the filing tells which is which, wherever a third is put in later.
    if (filingId !== null && (timesSaid.get(place) ?? 0) > 1) keys.push(`${place}#filing-${filingId}`);
    else keys.push(`${place}#${takeTurn(taken, place)}`);
    if (filingId !== null && timesFiled.get(filingId) === 1) keys.push(`filing/${filingId}`);
    for (const begun of beginnings[at] ?? []) {
      // Once another entry says just this, it is that entry's; but this one may have been known by it before.
      if (timesBegun.get(begun) === 1 && !timesSaid.has(begun)) keys.push(`${begun}#1`);
      takeTurn(taken, begun);
    }
    return keys.map((key) => `scotus:${caseNumber}/${key}`);
  });
}

function takeTurn(taken: Map<string, number>, place: string): number {
  const turn = (taken.get(place) ?? 0) + 1;
  taken.set(place, turn);
  return turn;
}

/** The entry as it may have read before something was added: up to the end of each sentence or bracket, longest first. */
function beginningsOf(text: string): string[] {
  const ends = [...text.slice(0, FIRST_PART).matchAll(/[.)](?=\s+[A-Z(])/g)].map(({ index }) => index + 1);
  const whole = comparableEntry(text);
  const beginnings = ends
    .slice(-MOST_BEGINNINGS)
    .reverse()
    .map((end) => comparableEntry(text.slice(0, end)));
  return [...new Set(beginnings)].filter((part) => part !== whole && part.length >= LEAST_TELLING);
}

function placeOf(entry: ScotusEntry, comparable: string): string {
  return `${entry.day ?? "undated"}/${hash("sha256", comparable).slice(0, 32)}`;
}

function count<T>(things: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}
