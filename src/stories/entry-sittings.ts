/**
 * Sittings in an entry: held, to come, moved, or only a line of the clerk's calendar.
 *
 * In: the words of an entry and where it begins. Out: a kind with the words that show it, or null.
 * Surprise: the name of a sitting is the title of another paper as soon as a noun follows ("trial brief", "plea agreement"),
 * so these rules too are measured in words and compete with the phrases.
 */
import type { EntryKind } from "./entry-kind.ts";
import type { Reader } from "./entry-titles.ts";
import { PREPOSITIONS } from "./entry-vocabulary.ts";
import { isOneOf, isOver, type Match, setOf, type Word } from "./entry-words.ts";

const SITTINGS = setOf(
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
const NO_SITTING_BEFORE = setOf(
  `notice order request minute transcript motion objection response reply letter memorandum brief report judgment text
  complaint answer affidavit declaration stipulation waiver consent guilty exhibit witness pre application set reset
  deadline proposed`,
);
const NO_SITTING_BEHIND = setOf(
  `brief memorandum statement report plan exhibit list schedule order notice request motion submission agreement bond
  transcript form date deadline minute procedure questionnaire appearance counsel affidavit summary
  chart letter recommendation question instruction witness position guideline`,
);
const HELD = setOf("held heard concluded begun began completed commenced conducted convened");
const PLANNED = setOf(
  `set reset scheduled rescheduled continued adjourned vacated canceled cancelled postponed noticed calendared setting
  resetting moved`,
);
const TO_BE = setOf("be");
const CALENDAR = setOf(
  "set reset setting resetting deadline adjourn adjourned cancel cancelled canceled calendar terminate",
);
const CALENDAR_NOUNS = setOf(
  `deadline hearing updated update case management duty and or motion scheduling r order answer response reply discovery
  dispositive briefing`,
);

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
