/**
 * Does a text open with what another one says?
 *
 * In: two texts that share much. Out: yes or no.
 * Surprise: this is what tells a reprint from news with old background. The news stands in the first sentences, and
 * whoever has news of his own writes them himself.
 */
import type { ParsedItem } from "./item.ts";
import { readableSentences } from "./readable-text.ts";
import { containment, shinglesOf } from "./shingles.ts";

/** Sentences in which the news stands, and the share of their four-word runs that the other text must have. */
const OPENING = 3;
const LEAST_SHARE = 0.5;

type Readable = Pick<ParsedItem, "title" | "text">;

/** Not symmetric: a long text can open with something of its own and then quote the other whole. */
export function opensWithin(one: Readable, other: Readable): boolean {
  const opening = shinglesOf(sayAll(readableSentences(one).slice(0, OPENING)));
  return containment(opening, shinglesOf(sayAll(readableSentences(other)))).share >= LEAST_SHARE;
}

function sayAll(sentences: readonly { text: string }[]): string {
  return sentences.map(({ text }) => text).join("\n");
}
