/**
 * Who and what a text names, as a vector.
 *
 * In: the texts of an item in order, title first. Out: a vector of length one over the words of names.
 * Surprise: a capital proves nothing at the start of a sentence or in a title written In Capitals. There a word counts
 * only when it is rare in news and the text never writes it small.
 */
import { wordsOf } from "../items/words.ts";
import { rarityOf, type WordVector } from "./text-vectors.ts";

/** A word in small letters elsewhere is a word; a month or a weekday says when, not who. */
const CALENDAR =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
/** Rarer than this (see rarityOf): with a capital that proves something, and with one that proves nothing. */
const LEAST_RARITY = 1.5;
const LEAST_RARITY_AT_START = 3;
/** What is named first is what the text is about. */
const DECAY = 0.95;
/** From this share of capitalised words on, a line is written In Capitals. */
const TITLED = 0.6;

/** The names of a text, weighted by rarity, number of mentions and how early they come. */
export function nameVector(texts: readonly string[]): WordVector {
  const small = new Set(
    texts.flatMap((text) => [...text.matchAll(/(?<!\p{L})\p{Ll}[\p{L}'’]+/gu)].map(([word]) => word)),
  );
  const counts = new Map<string, number>();
  for (const [position, text] of texts.entries()) {
    const isTitled = isInCapitals(text);
    for (const match of text.matchAll(/(?<!\p{L})\p{Lu}[\p{L}'’]+/gu)) {
      const word = match[0].replace(/['’]s?$/, "");
      const lower = word.toLowerCase();
      const stem = wordsOf(word)[0];
      if (!stem || CALENDAR.test(lower)) continue;
      const isUnproven = isTitled || match.index < 2 || /[.!?:"“]\s*$/.test(text.slice(0, match.index));
      if (isUnproven && small.has(lower)) continue;
      if (rarityOf(stem) < (isUnproven ? LEAST_RARITY_AT_START : LEAST_RARITY)) continue;
      counts.set(stem, (counts.get(stem) ?? 0) + DECAY ** position);
    }
  }
  return weigh(counts);
}

function isInCapitals(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > TITLED * words.length;
}

function weigh(counts: Map<string, number>): WordVector {
  let square = 0;
  for (const [word, count] of counts) {
    const weight = (count > 1 ? 1 + Math.log(count) : count) * rarityOf(word);
    counts.set(word, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [word, weight] of counts) counts.set(word, weight / length);
  return counts;
}
