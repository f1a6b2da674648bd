/**
 * Text as words that can be compared.
 *
 * In: any text people wrote. Out: the same text folded (`foldText`), or its words (`wordsOf`).
 * Surprise: "U.S." folds to "us", which is also a pronoun. Comparing outlets matters more here than telling those
 * two apart: one writes "U.S.", the next "US".
 */

/** Spellings of one word, brought to one. Applied to text that is already lower case with plain hyphens and quotes. */
const SPELLINGS: [RegExp, string][] = [
  [/\be-?mail/g, "email"],
  [/\bdata-?cent(?:er|re)/g, "data center"],
  [/\b(\w*)centre/g, "$1center"],
  [/\bweb sites?\b/g, "website"],
  [/\bon-line\b/g, "online"],
  [/\bco-operat/g, "cooperat"],
  [/\b(def|off|pret|lic)ence(s?)\b/g, "$1ense$2"],
  [/\bjudgement/g, "judgment"],
  [/\b(col|fav|hon|lab|hum|behavi|neighb|endeav|harb)our/g, "$1or"],
  [
    /\b(organ|author|recogn|real|final|critic|emphas|apolog|minim|maxim|util|scrutin|prior|summar|legal|jeopard)is(e|ed|es|ing|ation|ations)\b/g,
    "$1iz$2",
  ],
  [/\banalys(e|ed|es|ing)\b/g, "analyz$1"],
  [/\bprogramme/g, "program"],
  [/\b(cancel|travel|label|signal|counsel)l(ed|ing|or|ors)\b/g, "$1$2"],
  [/\benquir/g, "inquir"],
  [/\bgrey\b/g, "gray"],
  [/\bcatalogue/g, "catalog"],
];

/** Lower case, one spelling, plain quotes and hyphens, single spaces. Not reversible: offsets are not kept. */
export function foldText(text: string): string {
  let folded = isPlain(text) ? text.toLowerCase() : foldLetters(text);
  folded = folded
    // u.s. -> us, s.d.n.y. -> sdny, f.3d -> f3d
    .replace(/\b(?:\p{L}\.){2,}(?:\p{L}\b)?/gu, (letters) => letters.replaceAll(".", ""))
    .replace(/\bf\.(?=(?:2d|3d|4th)\b)/g, "f");
  for (const [spelling, common] of SPELLINGS) folded = folded.replace(spelling, common);
  return folded.replace(/\s+/g, " ").trim();
}

/** ASCII without a back-tick has nothing to fold but its case; most text is that. */
function isPlain(text: string): boolean {
  return /^[\t-_a-~]*$/.test(text);
}

function foldLetters(text: string): string {
  return (
    text
      // NFKC turns compatibility forms (ﬁ, full width, ½) into the letters people type.
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
      .replace(/[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`]/g, "'")
      .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g, '"')
      .replace(/[\u2010-\u2015\u2212\u2043]/g, "-")
  );
}

/** A word of folded text. */
export const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)*(?:[.,]\p{N}+)*/gu;

/** What an apostrophe adds: court's, they've. */
export const ENDING = /'s?$|'(?:s|re|ve|ll|d)$/;

/** The words of a text in order, folded and lightly stemmed. No stop words are removed: that is the caller's choice. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of foldText(text).matchAll(WORD)) {
    const stem = stemWord(word.replace(ENDING, ""));
    if (stem) words.push(stem);
  }
  return words;
}

const VOWEL = /[aeiouy]/;

/**
 * Takes off the endings of number and tense, and a final silent e, so that rule, rules, ruled and ruling meet. After
 * step 1 of Porter's algorithm (1980); the later steps join words that differ in meaning (general, generous).
 */
export function stemWord(word: string): string {
  if (/\p{N}/u.test(word)) return word.replaceAll(",", "");
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word.replaceAll("'", "");
  let stem = word;
  if (/ie[sd]$/.test(stem)) stem = stem.length > 4 ? `${stem.slice(0, -3)}y` : stem.slice(0, -1);
  else if (/(?:ss|sh|ch|x|zz)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^sui]s$/.test(stem)) stem = stem.slice(0, -1);
  const past = /^(.+?)(?:ing|ed)$/.exec(stem)?.[1];
  if (past !== undefined && past.length > 1 && VOWEL.test(past) && !stem.endsWith("eed")) {
    const doubled = /([bcdfgkmnprt])\1$/.test(past) || (/ll$/.test(past) && past.length > 5);
    stem = doubled ? past.slice(0, -1) : past;
  }
  return stem.length > 3 && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}
