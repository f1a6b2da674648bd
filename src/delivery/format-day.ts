/**
 * The days of an alert as a reader says them: "Monday 8 September 2014", "about Monday 4 August 2014", "August 2014".
 *
 * In: an event's day, or a deadline's, and the reader's language. Out: a few words.
 * Surprise: precision is kept. A month is written as the month, and a day we worked out is written "about".
 */
import type { EventDay } from "../stories/event-frame.ts";
import type { Language } from "../words/language.ts";
import { sayAbout, sayDay, sayDayWithWeekday } from "../words/say-days.ts";

/** The day of an event, with "about" when we only inferred it. */
export function formatEventDay({ day, precision, isInferred }: EventDay, language: Language = "en"): string {
  const text = precision === "day" ? sayDayWithWeekday(day, language) : sayDay(day, language, precision);
  return isInferred ? sayAbout(text, language) : text;
}

/** As `formatEventDay`, without the weekday: "8 September 2014", "about 4 August 2014". */
export function formatShortDay({ day, precision, isInferred }: EventDay, language: Language = "en"): string {
  const text = sayDay(day, language, precision);
  return isInferred ? sayAbout(text, language) : text;
}

/** "2014-09-05" -> "Friday 5 September 2014"; a month or a year stays one. */
export function formatWithWeekday(day: string, language: Language = "en"): string {
  return sayDayWithWeekday(day, language);
}
