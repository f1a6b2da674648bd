/**
 * Days and instants as a reader says them: "Monday 8 September 2014", "about 4 August 2014", "9 Sep 2014".
 *
 * In: an event's day, or an ISO instant. Out: a few words, in UTC.
 * Surprise: precision is kept. A month is written as the month, and a day we worked out is written "about".
 */
import type { EventDay } from "../stories/event-frame.ts";

type Style = Intl.DateTimeFormatOptions;
const LONG: Style = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
const SHORT: Style = { day: "numeric", month: "short", year: "numeric" };
const MONTH: Style = { month: "long", year: "numeric" };

/** The day of an event, with "about" when we only inferred it. Unreadable days come back as they are. */
export function formatEventDay(event: EventDay): string {
  return event.isInferred ? `about ${formatLongDay(event.day)}` : formatLongDay(event.day);
}

/** "2014-09-05" -> "Friday 5 September 2014", "2014-09" -> "September 2014", "2014" -> "2014". */
export function formatLongDay(day: string): string {
  if (/^\d{4}$/.test(day)) return day;
  return format(day, /^\d{4}-\d{2}$/.test(day) ? MONTH : LONG);
}

/** "2014-09-09T10:00:00Z" -> "9 Sep 2014", in UTC. */
export function formatShortDay(iso: string): string {
  return format(iso, SHORT);
}

function format(day: string, style: Style): string {
  const time = Date.parse(day);
  if (Number.isNaN(time)) return day;
  const parts = new Intl.DateTimeFormat("en-GB", { ...style, timeZone: "UTC" }).formatToParts(time);
  // en-GB writes a comma after the weekday, and "Sept", or not, depending on the ICU version: both are settled here.
  return parts
    .map(({ type, value }) => (type === "literal" ? " " : value === "Sept" ? "Sep" : value))
    .join("");
}
