/**
 * Which entry of a case's timeline a report is about.
 *
 * In: a case file, what was read from the report, the day it was published. Out: the entry, or null when none or
 * several would do.
 * Surprise: this only recognises what the case file already knows. A new event matches nothing, and must not be
 * pulled to the last one: the act has to agree and the report has to come within days of the entry.
 */
import type { CaseFile, TimelineEntry } from "../cases/case-file.ts";
import { spanOf } from "../cases/day.ts";
import { ACTS } from "./act-lexicon.ts";
import type { EventDay } from "./event-frame.ts";

/** Without a day in the text, a report is taken to be about an entry at most this many days older. */
const FRESH_DAYS = 6;

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The timeline entry with this act and day; without a day, the freshest entry with this act before publication. */
export function matchTimeline(
  file: CaseFile,
  read: { act: string | null; eventDay: EventDay | null },
  published: string,
): TimelineEntry | null {
  const act = ACTS.find((one) => one.act === read.act);
  if (!act) return null;
  const fitting = file.timeline.filter((entry) => (act.timeline as string[]).includes(entry.kind));
  if (read.eventDay?.precision === "day") {
    const { day } = read.eventDay;
    return fitting.find((entry) => entry.precision === "day" && entry.date === day) ?? null;
  }
  const near = fitting.filter((entry) => {
    if (entry.precision !== "day" || entry.date.length !== 10) return false;
    const age = dayNumber(published) - dayNumber(entry.date);
    if (age < 0 || age > FRESH_DAYS) return false;
    if (!read.eventDay) return true;
    const span = spanOf(read.eventDay.day);
    return span.first <= entry.date && entry.date <= span.last;
  });
  return near.at(-1) ?? null;
}
