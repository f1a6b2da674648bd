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
import type { Act, TimelineKind } from "./act.ts";
import { findAct } from "./act-lexicon.ts";
import type { EventDay } from "./event-frame.ts";
import { cosine, vectorOf } from "./text-vectors.ts";

/** Without a day in the text, a report is taken to be about an entry at most this many days older, */
const FRESH_DAYS = 6;
/** or this many when the words of entry and report agree. */
const LATE_DAYS = 45;
const ALIKE = 0.18;
/** Acts said in everyday words ("challenges", "says") fit too many entries. */
const SURE = 2;

/** An act said by a term of art ("contempt") matches its own kind of entry or none. */
const TERM_OF_ART = 2.75;
/** What a court does in a day is one thing under many names. */
const BY_COURT: TimelineKind[] = ["order", "ruling", "stay", "contempt", "mootness", "cert"];
const isByCourt = (act: Act) => act.kind === "order" || act.kind === "ruling";

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * The timeline entry with this act and day. Without a day in the report, the entry with this act not long before
 * publication that `lead` resembles most.
 */
export function matchTimeline(
  file: CaseFile,
  read: { act: string | null; eventDay: EventDay | null },
  published: string,
  lead: string,
): TimelineEntry | null {
  const act = findAct(read.act);
  if (!act) return null;
  const fitting = file.timeline.filter((entry) => act.timeline.includes(entry.kind));
  if (read.eventDay?.precision === "day") {
    const { day } = read.eventDay;
    const onDay = (entry: TimelineEntry) => entry.precision === "day" && entry.date === day;
    const related = file.timeline.filter(
      (entry) => act.strength < TERM_OF_ART && isByCourt(act) && BY_COURT.includes(entry.kind),
    );
    return fitting.find(onDay) ?? related.find(onDay) ?? null;
  }
  if (act.strength < SURE) return null;
  const words = vectorOf([lead]);
  let best: { entry: TimelineEntry; score: number } | null = null;
  for (const entry of fitting) {
    if (entry.precision !== "day" || entry.date.length !== 10) continue;
    const age = dayNumber(published) - dayNumber(entry.date);
    if (age < 0 || age > LATE_DAYS) continue;
    const span = read.eventDay ? spanOf(read.eventDay.day) : null;
    if (span && (entry.date < span.first || entry.date > span.last)) continue;
    const alike = cosine(words, vectorOf([entry.event, entry.what]));
    if (age > FRESH_DAYS && alike < ALIKE) continue;
    const score = alike + 0.4 * Math.exp(-age / FRESH_DAYS);
    if (!best || score > best.score) best = { entry, score };
  }
  return best?.entry ?? null;
}
