/**
 * Calendar days as we keep, print and read them.
 *
 * In: "2014-08-29", "2014-08", "2014", or what a person typed. Out: spans of days, English text, or a sentence that says
 * what to type instead. Surprise: a day is a string and never an instant. Days compare as text, so no time zone or
 * hour of the day can move one; `today` is an argument everywhere.
 */
export type DayPrecision = "day" | "month" | "year" | "on_or_before" | "about";

/** First and last calendar day (YYYY-MM-DD) that a partial day may mean. */
export interface DaySpan {
  first: string;
  last: string;
}

export type ParsedDay =
  | ({ kind: "day"; day: string; precision: "day" | "month" | "year" } & DaySpan)
  | { kind: "unreadable"; why: string; reason: "not a day" | "not in the calendar" };

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const EARLIEST_POSSIBLE = "0000-01-01";

/** The UTC calendar day of an instant. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** False for a date that has the right shape but does not exist, such as 2014-02-30. */
export function isCalendarDay(text: string): boolean {
  const { year, month, day } = splitDay(text);
  return day === null || month === null || day <= daysInMonth(year, month);
}

/**
 * The days a partial day may stand for. "2014-08" spans August; with "on_or_before" there is no first day, so the
 * span opens at the beginning of time.
 */
export function spanOf(day: string, precision: DayPrecision = "day"): DaySpan {
  const { year, month, day: dayOfMonth } = splitDay(day);
  const yearText = day.slice(0, 4);
  let span = { first: day, last: day };
  if (month === null) span = { first: `${yearText}-01-01`, last: `${yearText}-12-31` };
  else if (dayOfMonth === null) {
    span = { first: `${day}-01`, last: `${day}-${pad(daysInMonth(year, month))}` };
  }
  return precision === "on_or_before" ? { first: EARLIEST_POSSIBLE, last: span.last } : span;
}

/**
 * English text of a day: "29 August 2014", "August 2014", "2014", "on or before 30 March 2018", "about 24 April 2017".
 * What is missing in the day is never made up, whatever the precision says.
 */
export function formatDay(day: string, precision: DayPrecision = "day"): string {
  const { year, month, day: dayOfMonth } = splitDay(day);
  const monthName = month === null ? null : MONTHS[month - 1];
  let text = String(year);
  if (monthName && precision !== "year") text = `${monthName} ${text}`;
  if (dayOfMonth !== null && precision !== "month" && precision !== "year") text = `${dayOfMonth} ${text}`;
  if (precision === "about") return `about ${text}`;
  return precision === "on_or_before" ? `on or before ${text}` : text;
}

/** "from 9 to 12 November", "from 30 December 2026 to 2 January 2027", "on 9 November": two full days, in order. */
export function formatDays(first: string, last: string): string {
  const withoutYear = (day: string) => formatDay(day).replace(/ \d+$/, "");
  if (first === last) return `on ${withoutYear(first)}`;
  if (first.slice(0, 4) !== last.slice(0, 4)) return `from ${formatDay(first)} to ${formatDay(last)}`;
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  const start = isOneMonth ? withoutYear(first).replace(/ .*$/, "") : withoutYear(first);
  return `from ${start} to ${withoutYear(last)}`;
}

/** "Monday" for "2014-09-08"; only for a full day. */
export function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + count);
  return dayOf(instant);
}

/**
 * Reads a day as a person types it: "2014-08-30", "30 August 2014", "Aug 30, 2014", "August 2014", "2014", "today",
 * "yesterday". Dates in figures with slashes or dots are refused: 8/9/2014 is two different days to two readers.
 */
export function parseDay(text: string, today: string): ParsedDay {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/[,.]+(?=\s|$)/g, "")
    .replace(/\s+/g, " ");
  if (typed === "today" || typed === "now") return parsed(today);
  if (typed === "yesterday") return parsed(addDays(today, -1));
  if (/^\d{4}(-\d{2}){0,2}$/.test(typed)) return parsed(typed, text);

  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]+) (\d{4})$/.exec(typed);
  const monthFirst = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(typed);
  const parts = dayFirst
    ? { day: dayFirst[1], month: dayFirst[2], year: dayFirst[3] }
    : { day: monthFirst?.[2], month: monthFirst?.[1], year: monthFirst?.[3] };
  const month = monthNumber(parts.month ?? "");
  if (month === null) return unreadable(text);
  return parsed(`${parts.year}-${pad(month)}${parts.day ? `-${pad(Number(parts.day))}` : ""}`, text);
}

/**
 * The day to answer for when a person names a month or a year: its last day, or today while the period still runs. A
 * period that has not begun keeps its last day, so that the caller's refusal of days to come applies.
 */
export function answerDayOf(span: DaySpan, today: string): string {
  return span.first <= today && today < span.last ? today : span.last;
}

function parsed(day: string, typed = day): ParsedDay {
  const { month, day: dayOfMonth } = splitDay(day);
  if (month !== null && (month < 1 || month > 12)) return unreadable(typed);
  if (dayOfMonth !== null && (dayOfMonth < 1 || !isCalendarDay(day))) {
    return {
      kind: "unreadable",
      reason: "not in the calendar",
      why: `“${typed.trim()}” is not in the calendar. Check the day and the month.`,
    };
  }
  const precision = month === null ? "year" : dayOfMonth === null ? "month" : "day";
  return { kind: "day", day, precision, ...spanOf(day) };
}

function unreadable(typed: string): ParsedDay {
  return {
    kind: "unreadable",
    reason: "not a day",
    why: `I cannot read “${typed.trim()}” as a date. Write it like 2014-08-30, 30 August 2014, August 2014 or today.`,
  };
}

function monthNumber(word: string): number | null {
  if (word.length < 3) return null;
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(word === "sept" ? "sep" : word));
  return index === -1 ? null : index + 1;
}

function splitDay(day: string): { year: number; month: number | null; day: number | null } {
  const [year, month, dayOfMonth] = day.split("-").map(Number);
  return { year: year ?? 0, month: month ?? null, day: dayOfMonth ?? null };
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
