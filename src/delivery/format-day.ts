/**
 * The days of an alert as a reader says them: "Monday 8 September 2014", "about Monday 4 August 2014", "August 2014".
 *
 * In: an event's day, or a deadline's. Out: a few words.
 * Surprise: precision is kept. A month is written as the month, and a day we worked out is written "about".
 */
import { formatDay, weekdayOf } from "../cases/day.ts";
import type { EventDay } from "../stories/event-frame.ts";

/** The day of an event, with "about" when we only inferred it. */
export function formatEventDay({ day, precision, isInferred }: EventDay): string {
  const text = precision === "day" ? formatWithWeekday(day) : formatDay(day, precision);
  return isInferred ? `about ${text}` : text;
}

/** As `formatEventDay`, without the weekday: "8 September 2014", "about 4 August 2014". */
export function formatShortDay({ day, precision, isInferred }: EventDay): string {
  return `${isInferred ? "about " : ""}${formatDay(day, precision)}`;
}

/** "2014-09-05" -> "Friday 5 September 2014"; a month or a year stays one. */
export function formatWithWeekday(day: string): string {
  const isFullDay = day.length === "2014-09-05".length;
  return isFullDay ? `${weekdayOf(day)} ${formatDay(day)}` : formatDay(day);
}
