/**
 * Who did what to whom: does a rewriting keep the places that the reports give?
 *
 * In: the words of a rewritten sentence and of those it cites. Out: what has changed places or was torn together, or null.
 * Surprise: no grammar is read. Neighbours must stand in the same order as in one cited sentence, or in the opposite one
 * where active became passive; a reordering that would be right is turned away too.
 */
import type { Word } from "./read-words.ts";

/** A word that carries meaning, or a name of several words. */
interface Unit {
  stems: string[];
  clause: number;
  isName: boolean;
  isVerbForm: boolean;
  /** A form of "be" stands before it, so that a participle is passive. */
  isAfterBe: boolean;
  /** What did it, where the verb is passive. */
  isAfterBy: boolean;
  /** Days and numbers may move about in a sentence. */
  isFree: boolean;
}

const BE = /^(?:is|are|was|were|be|been|being)$/i;
const PARTICIPLE =
  /(?:ed|held|given|made|found|taken|kept|won|lost|written|brought|heard|bound|struck|sent|told|withdrawn)$/i;
const DAY =
  /^(?:\W?\d.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const APART = 10;

function unitsOf(words: readonly Word[]): Unit[] {
  const units: Unit[] = [];
  let wasName = false;
  for (const [at, word] of words.entries()) {
    const last = units.at(-1);
    const isFree = DAY.test(word.text);
    if (word.isName && wasName && !isFree && last && !last.isFree && last.clause === word.clause)
      last.stems.push(word.stem);
    else if (word.isContent)
      units.push({
        stems: [word.stem],
        clause: word.clause,
        isName: word.isName && !isFree,
        isVerbForm: !word.isName && PARTICIPLE.test(word.text),
        isAfterBe: words.slice(Math.max(0, at - 2), at).some(({ text }) => BE.test(text)),
        isAfterBy: /^by$/i.test(words[at - 1]?.text ?? ""),
        isFree,
      });
    wasName = word.isName;
  }
  return units;
}

/** Says which two neighbours of the rewriting no cited sentence puts as it does; null when each pair is found so. */
export function checkRoles(words: readonly Word[], sources: readonly Word[][]): string | null {
  const units = unitsOf(words);
  const cited = sources.map(unitsOf);
  for (const [at, unit] of units.entries()) {
    const before = units[at - 1];
    if (before?.clause === unit.clause && !cited.some((source) => areNear(before, unit, source)))
      return `«${nameOf(before)} … ${nameOf(unit)}» stand together in none of what it cites`;
  }
  const fixed = units.filter(({ isFree }) => !isFree);
  for (const [at, unit] of fixed.entries()) {
    const before = fixed[at - 1];
    if (before?.clause !== unit.clause || before.stems.some((stem) => unit.stems.includes(stem))) continue;
    if (!cited.some((source) => haveTheirPlaces(before, unit, source)))
      return `«${nameOf(before)}» and «${nameOf(unit)}» have changed places`;
  }
  return findMovedName(units, cited);
}

/** Names keep their order across commas too: "In A v. B, argued in May, C …" is not "In A v. C, argued in May, B …". */
function findMovedName(units: readonly Unit[], cited: readonly Unit[][]): string | null {
  const names = units.filter(({ isName }) => isName);
  for (const [at, name] of names.entries()) {
    const before = names[at - 1];
    if (!before || before.stems.some((stem) => name.stems.includes(stem))) continue;
    const both = cited.filter(
      (source) => placesOf(before, source).length > 0 && placesOf(name, source).length > 0,
    );
    const isPassive =
      name.isAfterBy || both.some((source) => placesOf(before, source).some((a) => source[a]?.isAfterBy));
    const inOrder = both.some((source) =>
      placesOf(before, source).some((a) => placesOf(name, source).some((b) => a < b)),
    );
    if (both.length > 0 && !inOrder && !isPassive)
      return `«${nameOf(before)}» and «${nameOf(name)}» have changed places`;
  }
  return null;
}

function nameOf({ stems }: Unit): string {
  return stems.join(" ");
}

function placesOf(unit: Unit, source: readonly Unit[]): number[] {
  return source.flatMap((one, place) => (one.stems.some((stem) => unit.stems.includes(stem)) ? [place] : []));
}

/** Two halves of sentences make no whole one. */
function areNear(before: Unit, unit: Unit, source: readonly Unit[]): boolean {
  const ends = placesOf(unit, source);
  return placesOf(before, source).some((a) => ends.some((b) => Math.abs(a - b) <= APART));
}

function haveTheirPlaces(before: Unit, unit: Unit, source: readonly Unit[]): boolean {
  const ends = placesOf(unit, source);
  return placesOf(before, source).some((a) =>
    ends.some((b) => {
      if (Math.abs(a - b) > APART) return false;
      if (hasTurned(unit, source[b])) return b < a;
      // "Held in contempt by the judge": the judge stood before the verb, the contempt did not.
      if (hasTurned(before, source[a])) return before.isAfterBe ? unit.isAfterBy === b < a : true;
      return a <= b;
    }),
  );
}

/** Active here and passive there, or the other way round. */
function hasTurned(here: Unit, there: Unit | undefined): boolean {
  return Boolean(here.isVerbForm && there?.isVerbForm && here.isAfterBe !== there.isAfterBe);
}
