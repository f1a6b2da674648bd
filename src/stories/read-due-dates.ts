/**
 * What is due and what will be heard, and when, read from docket entries and news.
 *
 * In: a text, the day it was written and, where known, the day of its order, the court and the docket. Out: deadlines and
 * sittings, each with its day, hour, what it is about, the rule that produced it and where it stands.
 * Surprise: days that were taken off are returned too, as "vacated", so that an earlier alert can be put right; whoever
 * lists what is due takes only what is "set". A day we counted says so and cites the counting rule.
 */

import { isToCome } from "./bare-weekdays.ts";
import { countFromOrder } from "./count-from-order.ts";
import { countingRule } from "./court-days.ts";
import { courtZone } from "./court-zone.ts";
import {
  clauseAfter,
  clauseBefore,
  leadBefore,
  whatAfter,
  whatIn,
  withoutTitleStops,
} from "./due-clauses.ts";
import { readCue } from "./due-cues.ts";
import { matchRespectively, movedCue, sharedCue, vacateNamedLater } from "./due-series.ts";
import type { DueKind } from "./due-sittings.ts";
import { type DueStanding, IS_TAKEN_OFF, isOnlyAsked, outcomeAfter } from "./due-standing.ts";
import { findDates } from "./find-dates.ts";
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

const ASKED_FOR = /\b(?:to|until|extend\w*|extension)\b[^.;]*$/i;

/** In a party's paper too: what the clerk adds, and what an order it quotes commands. */
const FIXED =
  /\b(?:due|set|scheduled|hearing to be held|to be (?:filed|submitted|served)|shall|must|ordered|(?:has|have) been|(?:is|are) (?:hereby |further |being |now )*(?:granted|extended|reset|moved|continued|adjourned|postponed|rescheduled)|(?<!\bif )grant(?:s|ed|ing)|(?:will|shall) be heard)\b(?:[^.;]|\.(?=\S)){0,120}$/i;

const ASKED_OFF =
  /\b(?:to|for)(?: an?)? (?:adjourn(?:ment of)?|continu(?:e|ance of)|postpone(?:ment of)?|vacate|reschedule)\b[^;]{0,120}$/i;
/** "Motion to continue the 7 February hearing": until it is granted, the hearing stands. */
const WISHED_OFF =
  /\b(?:motions?|requests?|applications?|asks?|asked|seeks?|wants?|moves?|moved|stipulation)\b[^.;]{0,80}\b(?:to|that)\b[^.;]{0,60}?\b(?:adjourn|continue|postpone|vacate|cancel|reschedule|strike|move|delay|push|put off|call off|defer|reset)\b[^.;]{0,100}$/i;
const ALLOWED = /\bgrant(?:s|ed|ing)\b[^.;]*$/i;
const GRANTED =
  /\b(?:motion|request|application|letter|consent)\b[^.;]{0,60}\b(?:is|are) (?:hereby )?granted\b|\bgranting\b/i;

/** A party's own draft of what the court may order; what the clerk adds of the motion behind it is no draft. */
const DRAFT = /^\W*proposed (?:\w+ )?(?:order|schedule|judgment)\b(?!.*\brelated document)/i;
const DEADLINE = /\b(?:due|deadlines?|cut-?off|date|extended|extension)\b/i;

/** All deadlines and sittings of a text, in the order in which they stand. */
export function readDueDates(text: string, context: DueContext): DueDate[] {
  const zone = courtZone(context.court ?? null);
  const form = readEntryKind(text).kind;
  const isRequest = form === "motion" || form === "stipulation" || DRAFT.test(text);
  const due = readStated(withoutTitleStops(text), context, isRequest, zone);
  vacateNamedLater(text, due);
  matchRespectively(text, due);
  if (context.isFederal !== false) due.push(...readPeriods(text, context, isRequest, zone, due));
  return due.sort((a, b) => a.start - b.start);
}

function readStated(text: string, context: DueContext, isRequest: boolean, zone: string): DueDate[] {
  const isGranted = !isRequest && GRANTED.test(text);
  const due: DueDate[] = [];
  const dates = findDates(text, context.written);
  for (const [at, date] of dates.entries()) {
    const before = clauseBefore(text, date.start);
    const after = clauseAfter(text, date.end);
    // A clause with several dates names each anew.
    const own = before.slice(Math.max(0, before.length - (date.start - (dates[at - 1]?.end ?? 0))));
    const earlier = text.slice(Math.max(0, date.start - before.length - 300), date.start - before.length);
    const cue =
      movedCue(text, dates, at, due) ??
      readCue(before, after, date.day > context.written, earlier) ??
      sharedCue(text, dates, at, due);
    if (!cue) continue;
    const said = text.slice(date.start, date.end).trim();
    // Past days are what happened, unless they are named as taken off.
    if (date.day < context.written && cue.standing === "set") continue;
    if (date.day < context.written && cue.kind === "deadline" && !DEADLINE.test(before + after)) continue;
    const outcome = cue.standing === "uncertain" ? outcomeAfter(text.slice(date.end, date.end + 240)) : null;
    if (outcome === "refused") continue;
    if (outcome === "granted") cue.standing = "set";
    if (cue.standing === "set" && !isToCome(said, before, after)) continue;
    const isAsked =
      isRequest &&
      cue.standing === "set" &&
      ![before, cue.words].some((words) => FIXED.test(words)) &&
      ASKED_FOR.test(before);
    // "… moved to adjourn the conference set for 24 February. The motion is granted."
    const isGivenUp = cue.standing === "set" && isGranted && ASKED_OFF.test(before);
    const isWish =
      cue.standing === "vacated" &&
      WISHED_OFF.test(before) &&
      !isGranted &&
      !ALLOWED.test(before) &&
      !IS_TAKEN_OFF.test(after);
    const standing =
      isAsked ||
      (cue.standing === "set" &&
        (DRAFT.test(text) || (!/\bdue by\b/i.test(cue.words) && isOnlyAsked(leadBefore(text, date.start)))))
        ? "uncertain"
        : isGivenUp
          ? "vacated"
          : isWish
            ? "set"
            : cue.standing;
    const phrase = [whatIn(own), whatIn(before), whatAfter(after)].find((one) => /\p{L}{4}/u.test(one));
    const { day, time, start, end } = date;
    const what = cue.named ?? phrase ?? whatIn(before);
    due.push({
      day,
      time,
      zone,
      kind: cue.kind,
      standing,
      what,
      rule: `stated: «${said}»`,
      isComputed: false,
      start,
      end,
    });
  }
  return due;
}

/** Periods counted from the order, where no day is stated for them. */
function readPeriods(
  text: string,
  { court = null, docket = null, orderDay }: DueContext,
  isRequest: boolean,
  zone: string,
  stated: readonly DueDate[],
): DueDate[] {
  const due: DueDate[] = [];
  for (const period of countFromOrder(text, orderDay, countingRule(court, docket))) {
    if (stated.some(({ start, end }) => period.start < end && period.end > start)) continue;
    // "a 30-day extension, or until 20 August": the day that is stated is the one.
    const isStated = stated.some(
      ({ start }) =>
        start >= period.end && start <= period.end + 60 && OR_UNTIL.test(text.slice(period.end, start)),
    );
    if (isStated) continue;
    const before = clauseBefore(text, period.start);
    const standing = standingOfPeriod(before, isRequest);
    // "… that would allow him, if released, to have two weeks": nobody knows from when.
    if (standing === "uncertain" && !isRequest) continue;
    const what = whatIn(before) || whatAfter(clauseAfter(text, period.end));
    const { day, rule, start, end } = period;
    due.push({ day, time: null, zone, kind: "deadline", standing, what, rule, isComputed: true, start, end });
  }
  return due;
}

const OR_UNTIL =
  /^,? (?:to|until|through)(?: and including)? $|^[^.;]{0,40}\b(?:or until|until|or by|i\.e\.(?:,? (?:by|on or before|no later than))?|(?<=, )by|to and including|or|(?<=, )(?:to|through))\b,? ?(?:on )?$/i;

function standingOfPeriod(before: string, isRequest: boolean): DueStanding {
  // A period has no cue words of its own; those of "by" stand in for it.
  const standing = readCue(`${before} due by`, "")?.standing ?? "set";
  return standing === "set" && isRequest && !FIXED.test(before) ? "uncertain" : standing;
}
