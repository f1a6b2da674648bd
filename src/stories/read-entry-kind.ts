/**
 * What kind of entry a clerk has docketed, in one of a closed list.
 *
 * In: the text of a docket entry, or the event name that a court's feed gives. Out: its kind, its noise, and why.
 * Surprise: the opening phrase decides, whatever follows. "MOTION to vacate ORDER granting …" is a motion; but "Petition
 * GRANTED." is the court's answer, and several event names joined by " AND " count as the weightiest of them.
 */
import { beginnings, passOver, splitMark } from "./entry-beginnings.ts";
import { BY_WEIGHT, type EntryKind } from "./entry-kind.ts";
import { type Noise, readNoise } from "./entry-noise.ts";
import { OPENINGS } from "./entry-openings.ts";
import { calendarEvent, movedSitting, rulingInMinutes, sitting } from "./entry-sittings.ts";
import {
  answeredRequest,
  orderedStipulation,
  signedByJudge,
  titledLate,
  titleOfOrder,
} from "./entry-titles.ts";
import { EVENT_NAMES, PREPOSITIONS, TELLING, WANTED } from "./entry-vocabulary.ts";
import { isOver, type Match, PhraseList, readWords, toPhrase, type Word } from "./entry-words.ts";

export interface EntryReading {
  /** Null when no rule knows the wording. */
  kind: EntryKind | null;
  /** What keeps the docket in order only; a class to choose by, not a decision. */
  noise: Noise | null;
  reason: string;
}

const CONTEXTS = [rulingInMinutes, titleOfOrder, orderedStipulation, sitting, titledLate];
type Found = Match<EntryKind>;

const READ = 400;
/** Nothing is read behind this; markup may stand between. */
const LONGEST = 4000;
/** The clerk's own number for a paper: "[11318778] Notice of …". */
const NUMBERED = /^(?:\[[\d-]{1,14}\]\s*)+/;
/** "Magistrate Judge Jane Roe: ORDER entered": who speaks says nothing of what is said. */
const SPEAKING =
  /^(?:(?:[A-Z][\w.]+ ){0,3}Judge (?:[A-Z][\p{L}.'-]*,? ?){1,6}|SCHEDULE set on [\d/]+ by Hon\. [^:]{3,40}): /u;
/** A feed's event names: short, each word capitalised, no sentence. */
const SEVERAL_EVENTS = /^[^.:;]{3,240}$/;
const EVENT_NAME = /^[^.:;]{3,80}$/;
/** What a feed calls a request though the word alone means a sitting or a paper. */
const BARE = /^(?:conference|deposition|discovery|settlement)$/i;
/** "Strike Order", "Dismiss Granted": the court's answer to a request. */
const ANSWER = new Set(["granted", "denied", "order"]);
/** How many unknown words may stand before a known one. */
const UNKNOWN = 7;

const kinds = Object.entries(OPENINGS) as [EntryKind, readonly string[]][];
const openings = new PhraseList(kinds.flatMap(([kind, list]) => list.map((said) => toPhrase(said, kind))));
const eventNames = new PhraseList(EVENT_NAMES.map((said) => toPhrase(said, null)));
const wanted = new PhraseList(WANTED.map((said) => toPhrase(said, null)));
const telling = new PhraseList(TELLING.map(([kind, said]) => toPhrase(said, kind)));

/** Reads an entry's kind. The text is the clerk's, with or without its "[286]", "(Entered: …)" and the like. */
export function readEntryKind(text: string): EntryReading {
  const clean = text
    .slice(0, LONGEST)
    .replace(/<[a-z/][^>]*>/gi, "")
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .replace(NUMBERED, "")
    .replace(SPEAKING, "");
  const events = SEVERAL_EVENTS.test(clean) ? clean.split(/ AND (?=[A-Z~\d])/) : [clean];
  if (events.length > 1 && events.every((event) => /[a-z]/.test(event))) {
    const readings = events.map(readOne).filter(({ kind }) => kind !== null);
    const weight = ({ kind }: EntryReading) => BY_WEIGHT.indexOf(kind as EntryKind);
    const first = readings.sort((a, b) => weight(a) - weight(b))[0];
    if (first) return first;
  }
  return readOne(clean);
}

function readOne(text: string): EntryReading {
  const words = readWords(splitMark(text.slice(0, READ))[1]);
  const calendar = calendarEvent(words, passOver(words, 0));
  if (calendar?.means === "hearing") return tell(calendar, words, "begins");
  const noise = readNoise(text);
  if (noise) {
    const reason = `entry administrative (${noise.class}): «${noise.words}»`;
    return { kind: "administrative", noise, reason };
  }
  if (isEventName(text, words, eventNames) || BARE.test(text)) return named(text);
  const opening = calendar ?? readOpening(words);
  const signed = isAsked(opening, words) ? signedByJudge(words) : null;
  if (signed) return tell(signed, words, "says");
  if (opening) {
    const isOnlyNotice = opening.means === "notice" && opening.size === 1;
    return tell((isOnlyNotice && movedSitting(words, opening.to)) || opening, words, "begins");
  }
  if (isEventName(text, words, wanted)) return named(text);
  const told = movedSitting(words, 0) ?? readShouted(words) ?? readTelling(words);
  return told ? tell(told, words, "says") : { kind: null, noise: null, reason: "entry of no known kind" };
}

/** Whether it is a request, or something we do not know, that becomes an order when a judge signs it. */
function isAsked(opening: Found | null, words: readonly Word[]): boolean {
  if (!opening) return true;
  const isPetition = opening.means === "pleading" && words[opening.from]?.text === "petition";
  return opening.means === "motion" || opening.means === "notice" || isPetition;
}

function named(text: string): EntryReading {
  return { kind: "motion", noise: null, reason: `entry motion: the event is named «${text}»` };
}

function tell({ means, from, to }: Found, words: readonly Word[], verb: string): EntryReading {
  const said = words.slice(from, to).map(({ text }) => text);
  return { kind: means, noise: null, reason: `entry ${means}: it ${verb} «${said.join(" ")}»` };
}

/** The phrase the entry opens with, at the likeliest of its beginnings, or behind a few unknown words. */
function readOpening(words: readonly Word[]): Found | null {
  const places = beginnings(words);
  const found = places.map((at) => longestAt(words, at));
  const [likeliest, first, owned] = found;
  if (likeliest && first) return first.size > likeliest.size ? first : likeliest;
  return likeliest ?? first ?? owned ?? nextKnown(words, places[0] ?? 0);
}

function longestAt(words: readonly Word[], from: number): Found | null {
  const answered = answeredRequest(words, from);
  if (answered) return answered;
  const found = [openings.longestAt(words, from), ...CONTEXTS.map((read) => read(words, from))];
  return found.reduce((best, one) => (one && (!best || one.size > best.size) ? one : best), null);
}

/** The first known phrase behind words we do not know: "Monthly Income & Expense Statement for …". Prepositions end the search. */
function nextKnown(words: readonly Word[], start: number): Found | null {
  for (let at = start; at < start + UNKNOWN; at += 1) {
    const word = words[at];
    if (!word || isOver(word) || PREPOSITIONS.has(word.text)) return null;
    const found = longestAt(words, at + 1);
    if (found) return found;
  }
  return null;
}

/** Clerks write in capitals what an entry is: "Judge Jane Roe: ELECTRONIC ORDER entered". */
function readShouted(words: readonly Word[]): Found | null {
  for (const [at, word] of words.entries()) {
    if (!word.shouted || words[at - 1]?.shouted) continue;
    const found = longestAt(words, passOver(words, at)) ?? longestAt(words, at);
    if (found) return found;
  }
  return null;
}

/** Words that tell the kind wherever they stand near the beginning; tried last. */
function readTelling(words: readonly Word[]): Found | null {
  for (const at of words.keys()) {
    const found = telling.longestAt(words, at);
    if (found) return found;
  }
  return null;
}

/** A request as PACER's feeds name it, by what is asked: "Compel", "Dismiss/Lack of Jurisdiction", "Extension of Time". */
function isEventName(text: string, words: readonly Word[], names: PhraseList<null>): boolean {
  if (!EVENT_NAME.test(text)) return false;
  const name = names.longestAt(words, 0);
  const next = words[name?.to ?? 0]?.text ?? "";
  return name !== null && !ANSWER.has(next) && !text.toLowerCase().endsWith("order filed");
}
