/**
 * The clause a date stands in, and what it says is due.
 *
 * In: a text and the place of a date. Out: the words before and after it in its clause; a short name of what is due.
 * Surprise: a full stop ends a clause only where no abbreviation and no quoted title explains it.
 */
import { TITLES } from "./due-words.ts";

const LONGEST = 120;
const NAMES =
  "No|Nos|Docs|Dkts|Exs|Inc|Corp|Co|Ltd|v|vs|St|Ct|Dkt|Doc|Fed|R|P|App|Civ|Crim|Supp|Sec|Ex|[A-Z]|U\\.S";
const TIMES = "[ap]\\.m|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec";
/** Clerks paste sentences together: "Motion to Adjourn Conference.The conference is …". */
const PASTED = "(?<=[a-z]{4})\\.(?=[A-Z][a-z])";
const STOP = new RegExp(
  `[;\\n]|(?<!\\b(?:${TITLES}|${NAMES}|${TIMES}))\\.(?=\\s|\\(|$|[”"]\\s)|${PASTED}`,
  "g",
);
const TITLE =
  /[“"]([^“”"\n]{3,300})[”"](?=,? ?(?:\d|[a-z]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))/g;

/** The text with the full stops inside titles taken out; no character moves. */
export function withoutTitleStops(text: string): string {
  return text.replace(TITLE, (whole) => whole.replace(/[.;]/g, ","));
}

/** The text from the beginning of the clause. */
export function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 260), start);
  const stops = [...before.matchAll(STOP)];
  const last = stops.at(-1);
  return last ? before.slice(last.index + 1) : before;
}

/** "Order adopting the defendants' proposed plan as follows:": what a court takes over is its own. */
const ORDERED =
  /\b(?:order(?:s|ed)? (?:adopting|approving|setting|granting)|scheduling order:|adopts|approves)/i;

/** "They propose: opening brief by 6 April; opposition": what the items of a list hang on, or "". */
export function leadBefore(text: string, start: number): string {
  const sentence = text.slice(Math.max(0, start - 600), start).replace(/^.*\.\s(?=[A-Z])/s, "");
  const lead = /^([^:]*:)[^.]*;/.exec(sentence)?.[1] ?? "";
  return ORDERED.test(lead) ? "" : lead;
}

export function clauseAfter(text: string, end: number): string {
  const after = text.slice(end, end + 160);
  STOP.lastIndex = 0;
  const stop = STOP.exec(after);
  STOP.lastIndex = 0;
  return stop ? after.slice(0, stop.index) : after;
}

const NAMED =
  /((?:[\p{L}'’()&/.-]+ ){0,7}[\p{L}'’()&/.-]+)\s+(?:(?:is|are|was|were|shall be|will be|has been|previously|currently|now)\s+)*(?:due|set|reset|scheduled|rescheduled|continued|adjourned|RESET|moved|to be held|calendared|extended)\b[\s\S]*$/u;
const TRAILING =
  /\s*\b(?:by|on or before|before|no later than|not later than|until|to and including|on|for|of|within|no|due|is|are|be|has been|have been|may have|shall have|will be|previously|originally|currently|further|,)+\s*$/i;

/** What the day is for, in the text's words: the phrase in front of the cue. */
export function whatIn(before: string): string {
  const named = NAMED.exec(before)?.[1] ?? before;
  const phrase = named
    .replace(TRAILING, "")
    .replace(TRAILING, "")
    .replace(/^[\s,:()\]-]*(?:(?:and|that|the|ORDERED|accordingly)\b[\s,:]*)*/, "")
    .trim();
  return phrase.length <= LONGEST
    ? phrase
    : `…${phrase.slice(phrase.indexOf(" ", phrase.length - LONGEST) + 1)}`;
}

/** What the day is for, where it stands before its purpose: "April 6: Reply brief due". */
export function whatAfter(after: string): string {
  const phrase = after.replace(/^(?:['’]s)?[\s,:–—-]*(?:(?:is|are|as|for|the|will be|an?)\s+)*/, "").trim();
  return phrase.length <= LONGEST ? phrase : `${phrase.slice(0, phrase.lastIndexOf(" ", LONGEST - 1))}…`;
}
