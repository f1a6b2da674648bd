/**
 * What an entry is where its opening phrase alone does not tell: by what follows.
 *
 * In: the words of an entry and where it begins. Out: a kind with the words that show it, or null.
 * Surprise: each rule measures itself in words like a phrase does ("Pretrial Conference Order" is three), so that rules and
 * phrases compete and the longest wins.
 */
import type { EntryKind } from "./entry-kind.ts";
import { isOneOf, type Match, type Word } from "./entry-words.ts";

type Reader = (words: readonly Word[], from: number) => Match<EntryKind> | null;

const set = (list: string) => new Set(list.split(/\s+/));

/** These end a title: what stands behind them is what the paper is about. */
export const PREPOSITIONS = set(
  "of to for by in on re from with as at against that is are was were upon pursuant under regarding needed and/or",
);
/** Papers that may have "order" in their title and are none. */
const NO_ORDER = set(
  `proposed motion response objection transcript request reply notice petition appeal letter memorandum opinion decision
  judgment finding stipulation certificate mail cancelled canceled`,
);
const NEW_AUTHORITY = set("supplemental additional recent");
const STIPULATED = set("stipulation stipulated");
const BY_COURT = set("by signed thereon");
const JUDGES = set("judge honorable hon magistrate justice");
const ASKED = set("petition application motion request rehearing stay suggestion");
const ANSWERED = set("granted approved denied dismissed vacated withdrawn moot allowed overruled sustained");
const ANSWERING = set("denying granting dismissing overruling striking");
const AFTER_ANSWER = set("by and in as without with");
/** "within time allowed by Rule 29". */
const NO_ANSWER_AFTER = set("time not extent period as");

const SITTINGS = set(
  "hearing conference argument trial arraignment rearraignment sentencing plea examination inquiry colloquy",
);
const SITTING_NAMES = [
  "motion hearing",
  "motions hearing",
  "initial appearance",
  "first appearance",
  "change of plea",
  "docket call",
  "calendar call",
  "jury selection",
  "voir dire",
  "meeting of creditors",
  "341 meeting",
  "341 a meeting",
];
/** Before the name of a sitting these make it another paper's title; behind it as well: "trial brief", "plea agreement". */
const NO_SITTING_BEFORE = set(
  `notice order request minute transcript motion objection response reply letter memorandum brief report judgment text
  complaint answer affidavit declaration stipulation waiver consent guilty exhibit witness pre application set reset
  deadline proposed`,
);
const NO_SITTING_BEHIND = set(
  `brief memorandum statement report plan exhibit list schedule order notice request motion submission agreement bond
  transcript form date deadline minute procedure questionnaire appearance counsel affidavit summary
  chart letter recommendation question instruction witness position guideline`,
);
const HELD = set("held heard concluded begun began completed commenced conducted convened");
const PLANNED = set(
  `set reset scheduled rescheduled continued adjourned vacated canceled cancelled postponed noticed calendared setting
  resetting moved`,
);
const TO_BE = set("be");
const CALENDAR = set(
  "set reset setting resetting deadline adjourn adjourned cancel cancelled canceled calendar terminate",
);
const CALENDAR_NOUNS = set(
  `deadline hearing updated update case management duty and or motion scheduling r order answer response reply discovery
  dispositive briefing`,
);

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

/**
 * "Detention Hearing as to … held" tells of a sitting that was, "Hearing set for …" of one to come. A sitting that is only
 * named is an event of the clerk's minutes; the meeting of creditors alone is announced by its bare name.
 */
export const sitting: Reader = (words, from) => {
  const end = endOfSitting(words, from);
  if (end === null) return null;
  const size = end - from;
  for (let at = end; at < Math.min(words.length, end + 60); at += 1) {
    const word = words[at] as Word;
    if (TO_BE.has(word.text) && words[at - 1]?.text !== "not")
      return { means: "hearing", from, to: end, size };
    if (HELD.has(word.text)) return { means: "minute-entry", from, to: end, size };
    if (PLANNED.has(word.text)) return { means: "hearing", from, to: end, size };
  }
  const isBare = words.length <= 7 && words[end - 1]?.text !== "creditors";
  return { means: isBare ? "minute-entry" : "hearing", from, to: end, size };
};

/** "MINUTE entry before the Honorable Jane Roe: Motion granted": one court's form of an order, unless it says that somebody sat. */
export const rulingInMinutes: Reader = (words, from) => {
  const isForm = ["minute", "entry", "before"].every((said, index) => words[from + index]?.text === said);
  if (!isForm || words.slice(from).some(({ text }) => HELD.has(text) || text.startsWith("appear")))
    return null;
  return { means: "order", from, to: from + 3, size: 3 };
};

/** "Set/Reset Hearings: Status Conference set for …" names a sitting; "Set/Reset Deadlines" alone is the clerk's calendar. */
export const calendarEvent: Reader = (words, from) => {
  let at = from;
  while (isOneOf(words[at], CALENDAR) || (at > from && isOneOf(words[at], CALENDAR_NOUNS))) at += 1;
  if (at - from < 2 || !words.slice(from, at).some((word) => /^(?:deadline|hearing)s?$/.test(word.text)))
    return null;
  const none: Match<EntryKind> = { means: "administrative", from, to: at, size: at - from };
  if (words[from]?.text.startsWith("terminat")) return none;
  for (let next = at; next < Math.min(words.length, at + 90); next += 1) {
    const end = endOfSitting(words, next);
    const isMoved =
      end !== null && words.slice(Math.max(at, next - 3), end + 4).some(({ text }) => PLANNED.has(text));
    if (isMoved) return { means: "hearing", from, to: at, size: at - from };
  }
  return none;
};

/** "In light of the stipulation, the Status Conference set for 4 May is cancelled." */
export const movedSitting: Reader = (words, from) => {
  for (let at = from; at < Math.min(words.length, from + 50); at += 1) {
    const end = ["the", "a", "an"].includes(words[at]?.text ?? "") ? endOfSitting(words, at + 1) : null;
    if (end === null) continue;
    const behind = words.slice(end, end + 25);
    const isMoved = behind.some(
      ({ text }, index) =>
        PLANNED.has(text) && ["is", "are", "hereby", "be", "been"].includes(behind[index - 1]?.text ?? ""),
    );
    if (isMoved) return { means: "hearing", from: at, to: end, size: end - at };
  }
  return null;
};

/** A sentence or a heading ends here; a bracket goes on. */
function isOver(word: Word | undefined): boolean {
  return word?.stop === "." || word?.stop === ":";
}

/** The word behind a sitting's name that begins here, "Final Pretrial Conference"; null when none does. */
function endOfSitting(words: readonly Word[], from: number): number | null {
  for (let at = from; at < from + 5; at += 1) {
    const word = words[at];
    if (!word) return null;
    const name = SITTING_NAMES.find((one) =>
      one.split(" ").every((part, index) => words[at + index]?.text === part),
    );
    const end = name ? at + name.split(" ").length : isOneOf(word, SITTINGS) ? at + 1 : null;
    if (end !== null) {
      if (isOneOf(words[end], SITTINGS)) {
        at = end - 1;
        continue;
      }
      return !isOver(words[end - 1]) && isOneOf(words[end], NO_SITTING_BEHIND) ? null : end;
    }
    if (isOver(word) || word.owns || PREPOSITIONS.has(word.text) || isOneOf(word, NO_SITTING_BEFORE))
      return null;
  }
  return null;
}
