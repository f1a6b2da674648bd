/**
 * Where in an entry the phrase may stand that says what the entry is.
 *
 * In: an entry's text or words. Out: the clerk's mark before it; the words at which its title may begin.
 * Surprise: there are several such words, tried in this order: behind what changes nothing ("Second Amended"), the very first,
 * and behind the owner of the paper ("Defendant Jane Doe's").
 */
import { PARTIES, PASSED_OVER, PREPOSITIONS } from "./entry-vocabulary.ts";
import { isOneOf, PhraseList, toPhrase, type Word } from "./entry-words.ts";

/** "**DEFICIENT**", "***SEALED***": a remark about the paper that is named behind it. */
const MARKED = /^\W*\*{2,}[^*]{3,40}\*{2,}/;
/** "** TEXT ONLY ORDER **" is no remark: it is the title. */
const TITLED =
  /\b(?:text|paperless|electronic|endorsed|minute|oral|virtual) (?:only )?(?:order|entry|notice)\W*$/i;
/** How far the owner's name may reach. */
const OWNER = 9;

const passedOver = new PhraseList(PASSED_OVER.map((said) => toPhrase(said, null)));
const parties = new Set(PARTIES);

/** The clerk's mark at the very beginning, empty where there is none, and the text behind it. */
export function splitMark(text: string): [mark: string, rest: string] {
  const found = MARKED.exec(text)?.[0] ?? "";
  const mark = TITLED.test(found) ? "" : found;
  return [mark, text.slice(mark.length)];
}

/** The places, as indexes of words, at which the title may begin; the likeliest first. */
export function beginnings(words: readonly Word[]): number[] {
  const start = passOver(words, 0);
  // "In light of the parties' letter, …" is a sentence, nobody's paper.
  const owned = PREPOSITIONS.has(words[start]?.text ?? "") ? null : behindOwner(words, start);
  return owned === null ? [start, 0] : [start, 0, passOver(words, owned)];
}

/** The first word from here that may change what the entry is. */
export function passOver(words: readonly Word[], from: number): number {
  let at = from;
  for (;;) {
    const passed =
      passedOver.longestAt(words, at)?.to ??
      (/^\d+(?:st|nd|rd|th)?$/.test(words[at]?.text ?? "") ? at + 1 : at);
    if (passed === at) return at;
    at = passed;
  }
}

/** "Defendant Jane Doe's", "The United States of America's", "Appellees": whose paper it is. */
function behindOwner(words: readonly Word[], from: number): number | null {
  for (let at = from; at < from + OWNER; at += 1) {
    const word = words[at];
    if (!word) return null;
    if (word.owns) return at + 1;
    if (isOneOf(word, parties) && (word.stop === "" || word.stop === "(")) {
      const next = behindOwner(words, at + 1);
      return next ?? at + 1;
    }
  }
  return null;
}
