/**
 * Text as a row of comparable words.
 *
 * In: any text, of an item or of a case file. Out: `Words`.
 * Surprise: punctuation is gone afterwards, so "13-MJ-02814", "13 Mag. 2814" and "13 mag 2814" differ only in their
 * letters, and no spelling of a dash, quote or space can hide a term. Case survives as one bit per word.
 */

export interface Words {
  /** Folded words: lower case, no accents, digits without leading zeros. "|" marks a break no term may cross. */
  words: string[];
  /** Whether the word began with a capital (or is a number) where it stood. */
  isCapital: boolean[];
}

/** Two-letter-and-dot abbreviations become one word: "U.S." -> "US", "S.D.N.Y." -> "SDNY", "H.R." -> "HR". */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;

/** Spelling differences that would otherwise need two entries in every case file. Order matters: breaks come last. */
const FOLDS: [RegExp, string][] = [
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ""],
  [/[\u2018\u2019\u201b\u2032\u02bc\u0060]/g, "'"],
  [/\p{M}+/gu, ""],
  [/(?<=\p{L})\$(?=\p{L})/gu, "s"],
  [/'s(?![\p{L}\p{N}])/giu, ""],
  [/§+|\bsec\.(?= ?\d)|\bss?\. ?(?=\d{3,4}\b)/gi, " section "],
  [/\be[-\u2010-\u2015 ]mail/gi, "email"],
  [/\bdata[-\u2010-\u2015 ]?cent(?:er|re)/gi, "data center"],
  [/\bcentre/gi, "center"],
  [/\bamp;/gi, ""],
  [/[;:!?…]+(?=\s|$)|[\n\r]+|\s[-–—|]\s/g, " | "],
];

/** Reads at most `limit` characters: what an item is about stands in its head, and judging must stay under a millisecond. */
export function readWords(text: string, limit = 8_000): Words {
  let folded = text.slice(0, limit).normalize("NFKD");
  for (const [pattern, replacement] of FOLDS) folded = folded.replace(pattern, replacement);
  folded = folded.replace(DOTTED, (dotted) => dotted.replaceAll(".", ""));
  const words: string[] = [];
  const isCapital: boolean[] = [];
  for (const [word] of folded.matchAll(/[\p{L}\p{N}]+|\|/gu)) {
    const lower = word.toLowerCase();
    words.push(/^0+\d/.test(lower) ? lower.replace(/^0+(?=\d)/, "") : lower);
    isCapital.push(lower !== word || /^\d/.test(word));
  }
  return { words, isCapital };
}
