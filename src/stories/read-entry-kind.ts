/**
 * What kind of entry a clerk has docketed, in one of a closed list.
 *
 * In: the text of a docket entry, or the event name that a court's feed gives. Out: its kind, its noise, and why.
 * Surprise: the first noun decides, whatever follows. "MOTION to vacate ORDER granting …" is a motion; but "Petition
 * GRANTED." is the court's answer, and several event names joined by " AND " count as the weightiest of them.
 */
import { BY_WEIGHT, type EntryKind } from "./entry-kind.ts";
import { BARE_REQUEST, BARE_VERB, OPENERS, OWNER, RULES, TELLING, TITLED_LATE } from "./entry-kind-rules.ts";
import { type Noise, readNoise } from "./entry-noise.ts";

export interface EntryReading {
  /** Null when no rule knows the wording. */
  kind: EntryKind | null;
  /** What keeps the docket in order only; a class to choose by, not a decision. */
  noise: Noise | null;
  reason: string;
}

const READ = 400;
/** Nothing is read behind this; markup may stand between. */
const LONGEST = 4000;
/** The clerk's own number for a paper: "[11318778] Notice of …". */
const NUMBERED = /^(?:\[[\d-]{1,14}\]\s*)+/;
/** A feed's event names: short, each word capitalised, no sentence. */
const EVENT_NAMES = /^[^.:;]{3,240}$/;
const SKIPPED = 7;
const PREPOSITION =
  /^(?:of|to|for|by|in|on|re|re:|from|with|as|at|against|that|is|was|upon|pursuant|under|needed)\s/;
const SHOUTED = /\b[A-Z]{4,}(?:[ -]+(?:OF|FOR|TO|AND|IN|[A-Z]{3,})\b){0,6}/g;

/** Reads an entry's kind. The text is the clerk's, with or without its "[286]", "(Entered: …)" and the like. */
export function readEntryKind(text: string): EntryReading {
  const clean = text
    .slice(0, LONGEST)
    .replace(/<[a-z/][^>]*>/gi, "")
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .replace(NUMBERED, "");
  const events = EVENT_NAMES.test(clean) ? clean.split(/ AND (?=[A-Z~\d])/) : [clean];
  if (events.length > 1 && events.every((event) => /[a-z]/.test(event))) {
    const readings = events.map(readOne).filter(({ kind }) => kind !== null);
    const weight = ({ kind }: EntryReading) => BY_WEIGHT.indexOf(kind as EntryKind);
    const first = readings.sort((a, b) => weight(a) - weight(b))[0];
    if (first) return first;
  }
  return readOne(clean);
}

function readOne(text: string): EntryReading {
  const noise = readNoise(text);
  if (noise)
    return {
      kind: "administrative",
      noise,
      reason: `entry administrative (${noise.class}): «${noise.words}»`,
    };
  const plain = text.slice(0, READ).toLowerCase();
  const start = plain.replace(OPENERS, "");
  if (BARE_VERB.test(plain)) return bare(text);
  const titled = firstRule(start, TITLED_LATE);
  if (titled) return { ...titled, noise: null };
  for (const candidate of [start, plain, start.replace(OWNER, "").replace(OPENERS, "")]) {
    const found = firstRule(candidate);
    if (found) return { ...found, noise: null };
  }
  const later = nextNoun(start);
  if (later) return { ...later, noise: null };
  if (BARE_REQUEST.test(plain)) return bare(text);
  for (const shouted of text.slice(0, READ).matchAll(SHOUTED)) {
    const found = firstRule(plain.slice(shouted.index));
    if (found) return { ...found, noise: null };
  }
  for (const [kind, pattern] of TELLING) {
    const found = pattern.exec(plain);
    if (found) return { kind, noise: null, reason: `entry ${kind}: it says «${found[0].trim()}»` };
  }
  const ordered = /\bit is (?:hereby |so )?ordered\b/.exec(plain);
  if (ordered) return { kind: "order", noise: null, reason: `entry order: it says «${ordered[0]}»` };
  return { kind: null, noise: null, reason: "entry of no known kind" };
}

function bare(text: string): EntryReading {
  return { kind: "motion", noise: null, reason: `entry motion: the event is named «${text}»` };
}

/** The first noun behind words we do not know: "Monthly Income & Expense Statement for …". Prepositions end the search. */
function nextNoun(start: string): { kind: EntryKind; reason: string } | null {
  let rest = start;
  for (let skipped = 0; skipped < SKIPPED; skipped++) {
    const word = /^[^\s]+\s+/.exec(rest)?.[0];
    if (!word || /[.:;]\s+$/.test(word) || PREPOSITION.test(word)) return null;
    rest = rest.slice(word.length);
    const found = firstRule(rest);
    if (found) return found;
  }
  return null;
}

function firstRule(candidate: string, rules = RULES): { kind: EntryKind; reason: string } | null {
  for (const [kind, pattern] of rules) {
    const found = pattern.exec(candidate);
    if (found) return { kind, reason: `entry ${kind}: it begins «${found[0].trim()}»` };
  }
  return null;
}
