/**
 * What an entry is by the rest of its title or by the answer it gives, where its opening phrase alone does not tell.
 *
 * In: the words of an entry and where it begins. Out: a kind with the words that show it, or null.
 * Surprise: each rule measures itself in words like a phrase does ("Pretrial Conference Order" is three), so that rules and
 * phrases compete and the longest wins.
 */
import type { EntryKind } from "./entry-kind.ts";
import { PREPOSITIONS } from "./entry-vocabulary.ts";
import { isOneOf, isOver, type Match, setOf, type Word } from "./entry-words.ts";

/** A rule about the words from one place on. */
export type Reader = (words: readonly Word[], from: number) => Match<EntryKind> | null;

/** Papers that may have "order" in their title and are none. */
const NO_ORDER = setOf(
  `proposed motion response objection transcript request reply notice petition appeal letter memorandum opinion decision
  judgment finding stipulation certificate mail cancelled canceled`,
);
const NEW_AUTHORITY = setOf("supplemental additional recent");
const STIPULATED = setOf("stipulation stipulated");
const BY_COURT = setOf("by signed thereon");
const JUDGES = setOf("judge honorable hon magistrate justice");
const ASKED = setOf("petition application motion request rehearing stay suggestion");
const ANSWERED = setOf(
  "granted approved denied dismissed vacated withdrawn moot allowed overruled sustained",
);
const ANSWERING = setOf("denying granting dismissing overruling striking");
const AFTER_ANSWER = setOf("by and in as without with");
/** "within time allowed by Rule 29". */
const NO_ANSWER_AFTER = setOf("time not extent period as");

/** "Pretrial Scheduling Order": whatever words come first, unless they make it a draft or another paper. */
export const titleOfOrder: Reader = (words, from) => {
  for (let at = from; at < from + 7; at += 1) {
    const word = words[at];
    if (!word) return null;
    const isForm = ["form", "forms"].includes(words[at + 1]?.text ?? "") || words[at + 2]?.text === "be";
    if (word.text === "order" || word.text === "orders")
      return isForm ? null : { means: "order", from, to: at + 1, size: at - from + 1 };
    if (isOver(word) || word.owns || PREPOSITIONS.has(word.text) || isOneOf(word, NO_ORDER)) return null;
  }
  return null;
};

/** "STIPULATION to extend time and ORDER by Judge Roe": what the parties agreed on has been ordered. */
export const orderedStipulation: Reader = (words, from) => {
  if (!isOneOf(words[from], STIPULATED)) return null;
  for (let at = from + 1; at < from + 45; at += 1) {
    const [before, word, behind] = [words[at - 1], words[at], words[at + 1]];
    if (!word || (word.stop === "." && at > from + 1 && !behind)) return null;
    if (before?.text === "and" && /^order(?:ed)?$/.test(word.text) && BY_COURT.has(behind?.text ?? ""))
      return { means: "order", from, to: at + 1, size: at - from + 1 };
  }
  return null;
};

/** "PETITION … and ORDER. Signed by Chief Judge Jane Roe": it is the court's now. */
export function signedByJudge(words: readonly Word[]): Match<EntryKind> | null {
  for (const [at, word] of words.entries()) {
    if (word.text !== "signed" || words[at + 1]?.text !== "by") continue;
    const signer = words.slice(at + 2, at + 6).findIndex(({ text }) => JUDGES.has(text));
    if (signer >= 0) return { means: "order", from: at, to: at + 3 + signer, size: 2 };
  }
  return null;
}

/** "Petition GRANTED." is the court's answer, though it opens like the request. */
export const answeredRequest: Reader = (words, from) => {
  const start = words[from]?.text === "cross" ? from + 1 : from;
  if (!ASKED.has(words[start]?.text ?? "")) return null;
  for (let at = start; at < start + 35; at += 1) {
    const word = words[at];
    if (!word || ANSWERING.has(word.text)) return null;
    const next = words[at + 1];
    const isLast = isOver(word) || !next || AFTER_ANSWER.has(next.text);
    const isAnswer = ANSWERED.has(word.text) && !NO_ANSWER_AFTER.has(words[at - 1]?.text ?? "");
    if (isAnswer && isLast) return { means: "order", from, to: at + 1, size: at - from + 1 };
    if (isOver(word)) return null;
  }
  return null;
};

/** "NOTICE by a Party, Another Party re 23 MOTION of Supplemental Authority": the title stands behind the party. */
export const titledLate: Reader = (words, from) => {
  if (words[from]?.text !== "notice" || words[from + 1]?.text !== "by") return null;
  for (let at = from + 2; at < from + 45; at += 1) {
    const [before, word] = [words[at - 1]?.text ?? "", words[at]];
    if (!word) return null;
    const found = { from, to: at + 1, size: at - from + 1 };
    if (/^authorit(?:y|ies)$/.test(word.text) && NEW_AUTHORITY.has(before))
      return { means: "brief", ...found };
    if (/^hearings?$/.test(word.text) && [before, words[at - 2]?.text].includes("of"))
      return { means: "hearing", ...found };
  }
  return null;
};
