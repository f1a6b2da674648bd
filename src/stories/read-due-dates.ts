/**
 * What is due and what will be heard, and when, read from docket entries and news.
 *
 * In: a text, the day it was written and, where known, the day of its order, the court and the docket. Out: deadlines and
 * sittings, each with its day, hour, what it is about, the rule that produced it and where it stands.
 * Surprise: days that were taken off are returned too, as "vacated", so that an earlier alert can be put right; whoever
 * lists what is due takes only what is "set". A day we counted says so and cites the counting rule.
 */

import { countFromOrder } from "./count-from-order.ts";
import { countingRule } from "./court-days.ts";
import { courtZone } from "./court-zone.ts";
import { type Cue, type DueKind, type DueStanding, isOnlyAsked, readCue } from "./due-cues.ts";
import { type DateMention, findDates } from "./find-dates.ts";
import { readEntryKind } from "./read-entry-kind.ts";

export interface DueDate {
  /** YYYY-MM-DD, in the court's own zone. */
  day: string;
  /** Local hour "14:30", or null when none is said. */
  time: string | null;
  /** IANA name of the court's zone. */
  zone: string;
  kind: DueKind;
  standing: DueStanding;
  /** In the text's own words: "Responses", "Status conference". */
  what: string;
  /** What produced the day: the words that state it, or the count. */
  rule: string;
  isComputed: boolean;
  /** Offsets into the text, the end exclusive. */
  start: number;
  end: number;
}

export interface DueContext {
  /** The day the text was written or entered, where the court sits or the reader is. */
  written: string;
  /** The day periods run from: the order's or the event's. Null when not known; then nothing is counted. */
  orderDay: string | null;
  court?: string | null;
  docket?: string | null;
  /** False where no federal rule counts (a foreign court, a statute): then periods are left out. */
  isFederal?: boolean;
}

const LONGEST = 120;
const ASKED_FOR = /\b(?:to|until|extend\w*|extension)\b[^.;]*$/i;

/** In a party's paper too: what the clerk adds, and what an order it quotes commands. */
const FIXED =
  /\b(?:due|set|scheduled|hearing to be held|shall|must|ordered|(?:has|have) been|(?:is|are) (?:hereby |further )*(?:granted|extended))\b(?:[^.;]|\.(?=\S)){0,120}$/i;

const ASKED_OFF =
  /\b(?:to|for)(?: an?)? (?:adjourn(?:ment of)?|continu(?:e|ance of)|postpone(?:ment of)?|vacate|reschedule)\b[^;]{0,120}$/i;
/** "Motion to continue the 7 February hearing": until it is granted, the hearing stands. */
const WISHED_OFF =
  /\b(?:motions?|requests?|applications?|asks?|asked|seeks?|wants?|moves?|moved|stipulation)\b[^.;]{0,80}\b(?:to|that)\b[^.;]{0,60}?\b(?:adjourn|continue|postpone|vacate|cancel|reschedule|strike|move)\b[^.;]{0,100}$/i;
const ALLOWED = /\bgrant(?:s|ed|ing)\b[^.;]*$/i;
const GRANTED =
  /\b(?:motion|request|application|letter|consent)\b[^.;]{0,60}\b(?:is|are) (?:hereby )?granted\b|\bgranting\b/i;

/** All deadlines and sittings of a text, in the order in which they stand. */
export function readDueDates(text: string, context: DueContext): DueDate[] {
  const zone = courtZone(context.court ?? null);
  const form = readEntryKind(text).kind;
  const isRequest = form === "motion" || form === "stipulation";
  const isGranted = !isRequest && GRANTED.test(text);
  const due: DueDate[] = [];
  const dates = findDates(text, context.written);
  for (const [at, date] of dates.entries()) {
    const before = clauseBefore(text, date.start);
    // A clause with several dates names each anew.
    const own = before.slice(Math.max(0, before.length - (date.start - (dates[at - 1]?.end ?? 0))));
    const cue =
      movedCue(text, dates, at, due) ??
      readCue(before, clauseAfter(text, date.end), date.day > context.written) ??
      sharedCue(text, dates, at, due);
    if (!cue) continue;
    // Past days are what happened, unless they are named as taken off.
    if (date.day < context.written && cue.standing === "set") continue;
    const isAsked =
      isRequest && cue.standing === "set" && !FIXED.test(`${before} ${cue.words}`) && ASKED_FOR.test(before);
    // "… moved to adjourn the conference set for 24 February. The motion is granted."
    const isGivenUp = cue.standing === "set" && isGranted && ASKED_OFF.test(before);
    const isWish =
      cue.standing === "vacated" && WISHED_OFF.test(before) && !isGranted && !ALLOWED.test(before);
    const standing = isAsked ? "uncertain" : isGivenUp ? "vacated" : isWish ? "set" : cue.standing;
    const rule = `stated: «${text.slice(date.start, date.end).trim()}»`;
    const { day, time, start, end } = date;
    due.push({
      day,
      time,
      zone,
      kind: cue.kind,
      standing,
      what: cue.named ?? (/\p{L}{4}/u.test(whatIn(own)) ? whatIn(own) : whatIn(before)),
      rule,
      isComputed: false,
      start,
      end,
    });
  }
  vacateNamedLater(text, due);
  if (context.isFederal === false) return due;
  const rule = countingRule(context.court ?? null, context.docket ?? null);
  for (const period of countFromOrder(text, context.orderDay, rule)) {
    if (due.some(({ start, end }) => period.start < end && period.end > start)) continue;
    // "a 30-day extension, or until 20 August": the day that is stated is the one.
    const isStated = due.some(
      ({ start, isComputed }) =>
        !isComputed &&
        start >= period.end &&
        start <= period.end + 60 &&
        OR_UNTIL.test(text.slice(period.end, start)),
    );
    if (isStated) continue;
    const before = clauseBefore(text, period.start);
    const standing = standingOfPeriod(before, isRequest);
    // "… that would allow him, if released, to have two weeks": nobody knows from when.
    if (standing === "uncertain" && !isRequest) continue;
    const what = whatIn(before) || clauseAfter(text, period.end).trim().slice(0, LONGEST);
    const { day, start, end } = period;
    due.push({
      day,
      time: null,
      zone,
      kind: "deadline",
      standing,
      what,
      rule: period.rule,
      isComputed: true,
      start,
      end,
    });
  }
  return due.sort((a, b) => a.start - b.start);
}

const OR_UNTIL = /^[^.;]{0,40}\b(?:or until|until|or by|i\.e\.|to and including|or)\b,? ?(?:on )?$/i;

const TAKEN_OFF_LATER =
  /\b(?:accordingly|therefore|thus|as such)?,?\s*(?:the|that|this|said|such) (?:motion )?(?:hearing|conference|argument|trial|hearings|conferences)(?: dates?)? (?:is|are|was) (?:hereby |therefore )?(?:vacated|cancell?ed|off calendar|taken off|stricken|adjourned sine die)/i;

/** "… scheduled for hearing on 12 June, is taken under submission. Accordingly, the hearing date is vacated." */
function vacateNamedLater(text: string, due: DueDate[]): void {
  const off = TAKEN_OFF_LATER.exec(text);
  if (!off) return;
  const sittings = due.filter(({ kind, end }) => kind !== "deadline" && end <= off.index);
  const [only] = sittings;
  if (only && sittings.length === 1 && only.standing === "set") only.standing = "vacated";
}

function standingOfPeriod(before: string, isRequest: boolean): DueStanding {
  // A period has no cue words of its own; those of "by" stand in for it.
  const standing = readCue(`${before} due by`, "")?.standing ?? "set";
  return standing === "set" && isRequest ? "uncertain" : standing;
}

/** "continued from 3 January to 18 January": what left the one day is on the other. */
function movedCue(text: string, dates: DateMention[], at: number, due: DueDate[]): Cue | null {
  const previous = dates[at - 1];
  const last = due.at(-1);
  if (!previous || !last || last.end !== previous.end || last.standing !== "vacated") return null;
  if (!/^,?\s*(?:to|until)\s*$/i.test(text.slice(previous.end, dates[at]?.start ?? 0))) return null;
  const standing = isOnlyAsked(clauseBefore(text, previous.start).replace(STANDS_NOW, ""))
    ? "uncertain"
    : "set";
  return { kind: last.kind, standing, words: "to", named: last.what };
}

/** "set for 9 May and 10 May": the second shares the cue of the first. */
function sharedCue(text: string, dates: DateMention[], at: number, due: DueDate[]): Cue | null {
  const previous = dates[at - 1];
  const last = due.at(-1);
  if (!previous || !last || last.end !== previous.end) return null;
  const between = text.slice(previous.end, dates[at]?.start ?? 0);
  if (!/^(?:-\d{1,2})?\s*(?:(?:,|and|or|&|to|through|-|–)\s*)+(?:on )?$/i.test(between)) return null;
  return { kind: last.kind, standing: last.standing, words: "and" };
}

/** ", which is currently set for": says when it was to be, and nothing of the wish to move it. */
const STANDS_NOW =
  /,? ?(?:which (?:is|was) )?(?:(?:currently|presently|previously|originally|now) )?(?:set|scheduled)(?: for| on)? ?$/i;
const STOP =
  /[;\n]|(?<!\b(?:No|Nos|Mr|Ms|Mrs|Dr|Hon|Jr|Sr|Inc|Corp|Co|v|St|Ct|Mag|Dkt|Doc|Fed|R|P|App|Civ|Crim|[A-Z]|[ap]\.m|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|U\.S))\.(?=\s|\(|$)/g;

/** The text from the beginning of the clause, with the clause before it when this one has no noun of its own. */
function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 260), start);
  const stops = [...before.matchAll(STOP)];
  const last = stops.at(-1);
  return last ? before.slice(last.index + 1) : before;
}

function clauseAfter(text: string, end: number): string {
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
function whatIn(before: string): string {
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
