/**
 * The days a text speaks of.
 *
 * In: texts and the day they were published. Out: every day mentioned, resolved, with what it is for.
 * Surprise: chrono-node takes a bare weekday to be the nearest one; news written on a Sunday means the Monday before.
 * So we let chrono find the words and resolve the days ourselves, by tense. A "today" inside a quotation is the day
 * somebody spoke, which we seldom know; it is dropped, not guessed.
 */
import { casual, type ParsedResult } from "chrono-node/en";
import { addDays, isCalendarDay, weekdayOf } from "../cases/day.ts";
import type { Item } from "../items/item.ts";
import { plainCase } from "./read-acts.ts";

export interface DayMention {
  day: string;
  precision: "day" | "month" | "year";
  /** True when the words leave a doubt: a bare weekday in a headline, a day without year that may be next year's. */
  isInferred: boolean;
  /** True when the words name the month and not just a weekday or "today". */
  isNamed: boolean;
  /** What the sentence uses the day for; "background" is the day of something said to lie before. */
  use: "past" | "future" | "deadline" | "background";
  /** Index of the text it stands in, and offsets into that text. */
  place: number;
  start: number;
  end: number;
  text: string;
}

const DEADLINE =
  /\b(?:by|until|till|no later than|not later than|due(?: on| by)?|deadline(?: of| is| on)?|before|expires?(?: on)?|lapses?(?: on)?)\s+(?:the\s+|close of business\s+|end of\s+)?$/;
/** "the July 31 order", "following a rejection on July 31": the day of the thing before, not of the event. */
const NAMES_EARLIER =
  /^,?\s+(?:(?!that|the|its|an?|when|as)\w+ ){0,2}(?:order|ruling|decision|opinion|judgment|memo|letter|warrant|attacks?)\b/;
const EARLIER =
  /\b(?:after|following|since|despite|pending|reject(?:ed|ion)|upheld|affirmed|back)\b[^.;]{0,50}$/;
/** "Reuters reported on Monday": the day of a report. */
const OF_A_REPORT = /\b(?:reported|reports|published|writes|first reported)(?: by [\w ]+)? (?:on )?$/;
const FUTURE =
  /\b(?:will|shall|next|coming|upcoming|tomorrow|scheduled|set for|to be|expected|starts?|ahead of|previews?)\b/;
/** "It will not comply with a ruling on Friday": what was ruled is past, whatever will be done about it. */
const OF_A_RULING = /\b(?:ruling|decision|verdict|judgment|opinion|vote)(?: on)? $/;
/** A sentence in the past tense: "on Monday" in it is the Monday before, and "31 July" the last one, beyond doubt. */
const TOLD =
  /\b(?:[a-z]{3,}ed|said|held|told|wrote|heard|took|gave|made|found|went|won|lost|was|were|has|have|had|did|came|became|met|sent|began|struck|threw|let|set|left|sought|brought|upheld|withdrew|ran|rose|fell|spoke|chose)\b/;
const SURE_YEAR_DAYS = 240;
/** Words of report around a relative day that is then the speaker's, not the writer's. */
const REPORTED =
  /\b(?:it|he|she|the (?:company|firm)|microsoft) (?:added|noted|wrote|said)\b|\baccording to (?:its|his|her|a|the)\b|\b(?:said|says) (?:in|on) (?:its|a|the) (?:statement|blog|website)/;
/** "The company said on Friday that …": the writer's Friday. */
const SAID_ON = /\b(?:said|says|wrote|repeated|announced|told \w+)(?: on)? $/;
/** "Two judges sat", "the stay lasts", "in the Dáil": chrono sees Saturdays and days where no day is named. */
const NAMES_A_DAY =
  /\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun|today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|(?:this|last|next) month|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|[a-z]{3,6}(?:uary|ember|ober)|march|april|august)\b/i;
const EVERYDAY_WORD = /^(?:sat|sun|wed|mon|mar|may|march|dec|sec)\b/;

function isEverydayWord(words: string): boolean {
  return EVERYDAY_WORD.test(words) || !NAMES_A_DAY.test(words);
}

/** Made once: each holds memory that the garbage collector does not see and is late to give back. */
const DAY_IN_NEW_YORK = new Intl.DateTimeFormat("en-CA", {
  timeZone: "America/New_York",
  dateStyle: "short",
});

/** The publication day, where the outlet's readers are: an instant at midnight exactly is a bare date already. */
export function publicationDay(item: Pick<Item, "publishedAt" | "firstSeenAt">): string {
  const instant = item.publishedAt ?? item.firstSeenAt;
  if (/T00:00:00(?:\.0+)?Z$/.test(instant)) return instant.slice(0, 10);
  return DAY_IN_NEW_YORK.format(new Date(instant));
}

/** Every day in `texts`, in order. `published` is the day (YYYY-MM-DD) relative days are counted from. */
export function readDays(texts: readonly string[], published: string): DayMention[] {
  return texts.flatMap((text, place) => readDaysIn(text, place, published));
}

function readDaysIn(text: string, place: number, published: string): DayMention[] {
  const found: DayMention[] = [];
  const plain = plainCase(text);
  const reference = { instant: new Date(`${published}T12:00:00Z`), timezone: 0 };
  for (const result of casual.parse(text, reference)) {
    const start = result.index;
    const end = start + result.text.length;
    const before = plain.slice(0, start);
    const isDeadline =
      DEADLINE.test(before) || (/^(?:by|until|before|due)\b/i.test(result.text) && place >= 0);
    const isFuture =
      (FUTURE.test(before.slice(-60)) && !OF_A_RULING.test(before)) ||
      /^(?:next|tomorrow|coming)\b/i.test(result.text);
    // "NEW YORK, July 14 - The court …" is the day of writing.
    const isDateline = start < 40 && /^\s*(?:\([^)]*\)\s*)?-\s/.test(plain.slice(end));
    if (isDateline || OF_A_REPORT.test(before) || isEverydayWord(result.text)) continue;
    const isStated = result.start.isCertain("month");
    const isEarlier =
      isStated &&
      !isDeadline &&
      !isFuture &&
      (NAMES_EARLIER.test(plain.slice(end)) || EARLIER.test(before.slice(-60)));
    const isRelative = !isStated && !result.start.isCertain("weekday");
    const spoken = isQuoted(plain, start) || (isRelative && REPORTED.test(plain) && !SAID_ON.test(before));
    const isTold = !isDeadline && !isFuture && TOLD.test(plain);
    const read = resolve(result, published, isDeadline || isFuture, spoken, isTold);
    if (!read) continue;
    const use = isDeadline
      ? "deadline"
      : isEarlier
        ? "background"
        : isFuture && read.day > published
          ? "future"
          : "past";
    found.push({ ...read, isNamed: isStated, use, place, start, end, text: result.text });
  }
  return found;
}

type Resolved = Pick<DayMention, "day" | "precision" | "isInferred"> | null;

function resolve(
  result: ParsedResult,
  published: string,
  isAhead: boolean,
  spoken: boolean,
  isTold: boolean,
): Resolved {
  const { start } = result;
  const words = result.text.toLowerCase();
  const two = (n: number | null) => String(n ?? 1).padStart(2, "0");
  const hasDay = start.isCertain("day");
  if (/\b(?:yesterday|today|tomorrow|tonight|this (?:morning|afternoon|evening))\b/.test(words)) {
    if (spoken) return null;
    const shift = /yesterday/.test(words) ? -1 : /tomorrow/.test(words) ? 1 : 0;
    return { day: addDays(published, shift), precision: "day", isInferred: !isTold };
  }
  // "12 minutes before", "within 14 days", "last week": spans, not days.
  if (/\b(?:minutes?|hours?|days?|weeks?|years?|ago|now)\b/.test(words)) return null;
  if (hasDay && start.isCertain("month")) {
    const monthDay = `${two(start.get("month"))}-${two(start.get("day"))}`;
    const day = start.isCertain("year")
      ? `${start.get("year")}-${monthDay}`
      : nearYear(monthDay, published, isAhead);
    const isSure = start.isCertain("year") || (isTold && day >= addDays(published, -SURE_YEAR_DAYS));
    return isCalendarDay(day) ? { day, precision: "day", isInferred: !isSure } : null;
  }
  if (start.isCertain("weekday") && !hasDay) {
    if (spoken && !isAhead) return null;
    return {
      day: nearWeekday(start.get("weekday") ?? 0, published, isAhead, words),
      precision: "day",
      isInferred: !isTold,
    };
  }
  // "From May 2011 to July 2012": a stretch of time is no event's day.
  if (start.isCertain("month") && result.end) return null;
  if (start.isCertain("month")) {
    const month = start.isCertain("year")
      ? `${start.get("year")}-${two(start.get("month"))}`
      : nearYear(two(start.get("month")), published.slice(0, 7), isAhead);
    const isSure =
      start.isCertain("year") || (isTold && month >= addDays(published, -SURE_YEAR_DAYS).slice(0, 7));
    return { day: month, precision: "month", isInferred: !isSure };
  }
  return null;
}

/** The year in which "MM-DD" (or "MM") fell last before `from`, or will fall next. Two days of grace for time zones. */
function nearYear(rest: string, from: string, isAhead: boolean): string {
  const year = Number(from.slice(0, 4));
  const grace = from.length === 10 ? addDays(from, 2) : from;
  if (isAhead) return `${year}-${rest}` >= from ? `${year}-${rest}` : `${year + 1}-${rest}`;
  return `${year}-${rest}` <= grace ? `${year}-${rest}` : `${year - 1}-${rest}`;
}

function nearWeekday(weekday: number, published: string, isAhead: boolean, words: string): string {
  const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const today = names.indexOf(weekdayOf(published));
  if (isAhead) return addDays(published, (weekday - today + 7) % 7 || 7);
  const back = (today - weekday + 7) % 7;
  return addDays(published, -(back === 0 && /\blast\b/.test(words) ? 7 : back));
}

/** Whether an offset lies inside a quotation of that text. */
function isQuoted(plain: string, offset: number): boolean {
  const marks = plain.slice(0, offset).split('"').length - 1;
  return marks % 2 === 1 && plain.indexOf('"', offset) >= 0;
}
