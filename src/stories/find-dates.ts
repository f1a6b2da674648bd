/**
 * Dates and hours written in a docket entry or an article, where they stand.
 *
 * In: a text and the day it was written. Out: every calendar day named in it, with an hour where one stands beside it.
 * "Tomorrow" is a day as well.
 * Surprise: clerks write "4/9/2020", "7-14-04" and "10:30 01/03/05", which prose readers take for sums or clocks; and a
 * day without a year is the next one from the day of writing, whose weekday, if named, must agree.
 */
import { addDays, isCalendarDay, weekdayOf } from "../cases/day.ts";

export interface DateMention {
  /** YYYY-MM-DD. */
  day: string;
  /** Local hour, "14:30", or null. */
  time: string | null;
  isYearStated: boolean;
  /** Offsets of the date with its hour; the end is exclusive. */
  start: number;
  end: number;
}

const WEEKDAY = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\\.)?";
const MONTHS =
  "Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?";
/** In capitals as well, but never in small letters: "may" and "march" are words. */
const inCapitalsToo = (names: string) => `(?:${names}|${names.toUpperCase()})`;
const MONTH = inCapitalsToo(MONTHS);
const DAY_NAME = inCapitalsToo(WEEKDAY);
const HOUR = "(?<HOUR>\\d{1,2})(?::(?<MINUTE>\\d{2})(?::\\d{2})?)? ?(?:(?<HALF>[ap])(?: ?m\\b|\\. ?m\\.?))?";
/** Every date form; named groups are numbered by form below. */
const FORMS = [
  `(?<m1>\\d{1,2})/(?<d1>\\d{1,2})/(?<y1>\\d{4}|\\d{2})(?![\\d/])`,
  `(?<m2>\\d{1,2})-(?<d2>\\d{1,2})-(?<y2>\\d{4}|\\d{2})(?![\\d-])`,
  `(?<y3>(?:19|20)\\d{2})-(?<m3>\\d{2})-(?<d3>\\d{2})(?!\\d)`,
  `(?<n4>${MONTH}) (?<d4>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d)(?:,? (?<y4>(?:19|20)\\d{2})\\b)?`,
  `(?<d5>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<n5>${MONTH})\\b(?:,? (?<y5>(?:19|20)\\d{2})\\b)?`,
];
const DATE = new RegExp(
  `(?:(?<![\\w/$.:-])|(?<=[a-z]\\s?[Dd]ue))(?:(?<weekday>${DAY_NAME}),? (?:the )?)?(?:${FORMS.join("|")})`,
  "g",
);
const BARE_WEEKDAY = new RegExp(
  `\\b(?<next>next |this |coming )?(?<weekday>${WEEKDAY.replace("|\\.)?", ")")})\\b(?!,? (?:${MONTHS}|\\d)| (?:prior to|preceding|before|after|following|of)\\b)`,
  "g",
);
const TIME_AFTER = new RegExp(
  `^,?\\s*(?:(?:at|@|-|–|beginning at|starting at)\\s*)?(?:${HOUR}|(?<NOON>noon|midnight))`,
  "i",
);
const ZONE =
  "(?:\\(?(?:[ECMP][SD]?T|(?:U\\.?S\\.? )?(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight))?(?: Time)?)\\)?|local time)";
const TIME_BEFORE = new RegExp(
  `(?:${HOUR}|(?<NOON>noon|midnight))(?:,? ${ZONE})?,?\\s+(?:on\\s+|of\\s+)?$`,
  "i",
);
const NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** All days named, in order. `written` is the day (YYYY-MM-DD) that days without a year are read from. */
export function findDates(text: string, written: string): DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.matchAll(DATE)) {
    const day = resolve(match.groups ?? {}, written);
    if (day) found.push(withTime(text, match.index, match.index + match[0].length, day));
  }
  for (const match of text.matchAll(BARE_WEEKDAY)) {
    const start = match.index;
    if (found.some((other) => start < other.end && start + match[0].length > other.start)) continue;
    const day = nextWeekday(match.groups?.weekday ?? "", written);
    found.push(withTime(text, start, start + match[0].length, { day, isYearStated: false }));
  }
  for (const { 0: word, index: start } of text.matchAll(/\btomorrow\b/gi))
    found.push(withTime(text, start, start + word.length, { day: addDays(written, 1), isYearStated: false }));
  return found.sort((a, b) => a.start - b.start);
}

function resolve(
  groups: Record<string, string | undefined>,
  written: string,
): { day: string; isYearStated: boolean } | null {
  const form = [1, 2, 3, 4, 5].find((at) => groups[`d${at}`] !== undefined);
  const name = groups[`n${form}`];
  const month = name ? MONTH_STARTS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : Number(groups[`m${form}`]);
  const date = Number(groups[`d${form}`]);
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const rest = `${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  const typed = groups[`y${form}`];
  if (typed) {
    // Two figures: courts' computers are younger than 1970.
    const year = typed.length === 4 ? typed : Number(typed) >= 70 ? `19${typed}` : `20${typed}`;
    return isCalendarDay(`${year}-${rest}`) ? { day: `${year}-${rest}`, isYearStated: true } : null;
  }
  const year = Number(written.slice(0, 4));
  const years = [year, year + 1, year - 1].map((one) => `${one}-${rest}`).filter((day) => isCalendarDay(day));
  const named = groups.weekday && weekdayName(groups.weekday);
  const agreeing = named ? years.filter((day) => weekdayOf(day) === named) : years;
  const day = (agreeing.length > 0 ? agreeing : years).find((one) => one >= addDays(written, -180));
  return day
    ? {
        day: day < written && !named && day < addDays(written, -60) ? nextYear(day) : day,
        isYearStated: false,
      }
    : null;
}

const MONTH_STARTS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function nextYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

function weekdayName(word: string): string {
  return NAMES.find((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) ?? "";
}

function nextWeekday(word: string, written: string): string {
  const ahead = (NAMES.indexOf(weekdayName(word)) - NAMES.indexOf(weekdayOf(written)) + 7) % 7;
  return addDays(written, ahead || 7);
}

function withTime(
  text: string,
  start: number,
  end: number,
  read: { day: string; isYearStated: boolean },
): DateMention {
  const after = TIME_AFTER.exec(text.slice(end, end + 30));
  const timeAfter = after && clock(after.groups ?? {});
  if (after && timeAfter) return { ...read, time: timeAfter, start, end: end + after[0].length };
  const before = TIME_BEFORE.exec(text.slice(Math.max(0, start - 30), start));
  const timeBefore = before && clock(before.groups ?? {});
  if (before && timeBefore) return { ...read, time: timeBefore, start: start - before[0].length, end };
  // "set for 1:30 03/24/2005": an hour we do not guess is still no part of the words before the day.
  const isClock = before?.groups?.MINUTE !== undefined;
  return { ...read, time: null, start: isClock ? start - (before?.[0].length ?? 0) : start, end };
}

/** "14:30"; null for what is no hour: "3" alone, "25:00". */
function clock(groups: Record<string, string | undefined>): string | null {
  if (groups.NOON) return groups.NOON.toLowerCase() === "noon" ? "12:00" : "23:59";
  if (!groups.HALF && !groups.MINUTE) return null;
  const half = groups.HALF?.toLowerCase();
  let hour = Number(groups.HOUR);
  // "3:00" with no half of the day: courts sit in the afternoon, but we do not guess.
  if (!half && hour < 7) return null;
  if (hour > 23 || Number(groups.MINUTE ?? 0) > 59) return null;
  if (half === "p" && hour < 12) hour += 12;
  if (half === "a" && hour === 12) hour = 0;
  return `${String(hour).padStart(2, "0")}:${groups.MINUTE ?? "00"}`;
}
