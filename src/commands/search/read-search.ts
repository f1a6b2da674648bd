/**
 * What somebody types into `/search`, as terms the store can look for.
 *
 * In: words, "quoted phrases", -left out, begin*. Out: terms, or a sentence that says what would be right.
 * Surprise: a number with a dash (14-2985) is a phrase of its parts, for that is how the texts are read; a quotation that is
 * never closed ends with the text.
 */
import { searchWordsOf } from "../../items/search-words.ts";
import type { SearchTerm } from "../../storage/word-index.ts";

export type ReadSearch = { kind: "terms"; terms: SearchTerm[] } | { kind: "refused"; why: string };

const MOST_TERMS = 20;
/** A shorter beginning is that of nearly everything. */
const SHORTEST_BEGINNING = 3;

/** A minus, a quotation or a word, and a star behind it. Typographic quotation marks are what phones type. */
const PART =
  /([-\u2212])?(?:["\u201c\u201d\u201e]([^"\u201c\u201d\u201e]*)["\u201c\u201d\u201e]?|([^\s"\u201c\u201d\u201e]+))/gu;

export function readSearch(typed: string): ReadSearch {
  const terms: SearchTerm[] = [];
  for (const [, minus, phrase, word] of typed.matchAll(PART)) {
    const isPrefix = phrase === undefined && /\p{L}\*$|\p{N}\*$/u.test(word ?? "");
    const words = searchWordsOf(phrase ?? word ?? "");
    const last = words.at(-1);
    if (!last) continue;
    if (isPrefix && last.form.length < SHORTEST_BEGINNING)
      return refused(`A beginning such as \`warr*\` needs at least ${SHORTEST_BEGINNING} letters.`);
    terms.push({ words, isPrefix, isExcluded: minus !== undefined });
  }
  if (terms.length === 0)
    return refused("There is no word in that. Type one or more, such as `contempt microsoft`.");
  if (terms.length > MOST_TERMS)
    return refused(`That is ${terms.length} words; I take up to ${MOST_TERMS}. Leave some out.`);
  if (terms.every(({ isExcluded }) => isExcluded))
    return refused("A minus leaves words out. Give at least one word without it: `contempt -microsoft`.");
  return { kind: "terms", terms };
}

function refused(why: string): ReadSearch {
  return { kind: "refused", why };
}
