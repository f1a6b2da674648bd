/**
 * Texts as weighted words, and how alike two of them are.
 *
 * In: texts. Out: vectors of tf-idf weights and their cosine.
 * Surprise: what is rare in news in general weighs, not what is rare among the items at hand: the same pair always
 * compares the same.
 */
import { wordsOf } from "../items/words.ts";
import { DOCUMENTS_PER_MILLE } from "./word-frequencies.ts";

export type WordVector = ReadonlyMap<string, number>;

/** How rare a word is in news: the natural logarithm of 1000 over its documents per mille; rarest about 7.6. */
export function rarityOf(word: string): number {
  return Math.log(1000 / (DOCUMENTS_PER_MILLE.get(word) ?? (/\d/.test(word) ? 2 : 3)));
}

/** A vector of length one. `decay` weighs each text by decay^position, so that a lead counts more than what follows. */
export function vectorOf(texts: readonly string[], decay = 1): WordVector {
  const counts = new Map<string, number>();
  for (const [position, text] of texts.entries()) {
    const share = decay ** position;
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + share);
  }
  let square = 0;
  const weights = new Map<string, number>();
  for (const [word, count] of counts) {
    const weight = (count > 1 ? 1 + Math.log(count) : count) * rarityOf(word);
    weights.set(word, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [word, weight] of weights) weights.set(word, weight / length);
  return weights;
}

/** Cosine of two vectors of length one, 0 to 1. */
export function cosine(a: WordVector, b: WordVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}
