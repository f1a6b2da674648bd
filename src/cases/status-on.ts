/**
 * What the status of a case was on a day, and what is known of it up to then.
 *
 * In: a case file, the day asked about, today. Out: a closed answer: known, nothing yet, or still to come.
 * Surprise: the order of the timeline is itself knowledge. An entry has happened by a day when its last possible day
 * has come, or when an entry that stands after it has happened. So "August 2014" placed before 29 August counts from
 * the 29th, and "September 2014" placed after 8 September counts only from the 30th: what is known on a day is always
 * the head of the list, and a month never beats a day it may follow.
 */
import type { CaseFile, TimelineEntry } from "./case-file.ts";
import { type DayPrecision, formatDay, spanOf } from "./day.ts";

export interface CaseDeadline {
  /** A day, or a month where no day is known. */
  day: string;
  what: string;
}

export type CaseStatus =
  | {
      kind: "known";
      /** One line that stands alone. */
      status: string;
      since: { day: string; precision: DayPrecision };
      next: string;
      /** The nearest deadline still ahead (the day itself included), or null. */
      deadline: CaseDeadline | null;
      /** The court (of a topic: the body), in the short words of the case file, and the docket number there. */
      court: string | null;
      docket: string | null;
      /** Where else it was by then, in the order of the case file. */
      otherSeats: { court: string; docket: string }[];
      confidence: TimelineEntry["confidence"];
      /** The entry that made this the status. */
      event: TimelineEntry;
      /** Up to three entries before it, newest first. */
      lastEvents: TimelineEntry[];
      isClosed: boolean;
      isToday: boolean;
      /** The day a person last checked, when the answer is the file's `current` status; null for one of the past. */
      checked: string | null;
    }
  | { kind: "nothing-yet"; why: string; firstEvent: TimelineEntry }
  | { kind: "future"; why: string };

const EARLIER_EVENTS = 3;

/**
 * `day` and `today` are YYYY-MM-DD. From the day `current.since` on, with every entry past, the answer is `current`:
 * it is the line a person checked last. Before that it is the line of the newest entry that had happened.
 */
export function statusOn(file: CaseFile, day: string, today: string): CaseStatus {
  if (day > today) {
    const why = `${formatDay(day)} is still to come. Ask for today (${formatDay(today)}) or an earlier day.`;
    return { kind: "future", why };
  }
  const known = eventsKnownBy(file, day);
  const event = known.at(-1);
  const firstEvent = file.timeline[0];
  if (!firstEvent) throw new Error(`case ${file.id} has an empty timeline`);
  if (!event) {
    const first = `${formatDay(firstEvent.date, firstEvent.precision)} (${firstEvent.event})`;
    const why = `Nothing about ${file.name} was public yet on ${formatDay(day)}. The first event on file is of ${first}.`;
    return { kind: "nothing-yet", why, firstEvent };
  }

  const isCurrent = isCurrentOn(file, day);
  const seat = findSeat(file, known);
  return {
    kind: "known",
    status: isCurrent ? file.current.status : event.status,
    since: isCurrent
      ? { day: file.current.since, precision: precisionOf(file.current.since) }
      : { day: event.date, precision: event.precision },
    next: isCurrent ? file.current.next : event.next,
    deadline: deadlinesOf(file, day)[0] ?? null,
    ...seat,
    otherSeats: seatsBy(file, known).filter(({ docket }) => docket !== seat.docket),
    confidence: isCurrent ? file.current.confidence : event.confidence,
    event,
    lastEvents: known.slice(-1 - EARLIER_EVENTS, -1).reverse(),
    isClosed: isCurrent && file.current.isClosed,
    isToday: day === today,
    checked: isCurrent ? file.current.checked : null,
  };
}

/** The entries that had happened by the end of `day` (YYYY-MM-DD), oldest first; see the rule at the top. */
export function eventsKnownBy(file: CaseFile, day: string): TimelineEntry[] {
  const newest = file.timeline.findLastIndex((entry) => spanOf(entry.date, entry.precision).last <= day);
  return file.timeline.slice(0, newest + 1);
}

/** Entries that may have happened between the two days, both included; without them the whole timeline. */
export function timelineOf(file: CaseFile, from?: string, to?: string): TimelineEntry[] {
  return file.timeline.filter((entry) => {
    // "On or before" has no first day; for a list of a period it belongs to the day it names.
    const span = spanOf(entry.date, entry.precision === "on_or_before" ? "day" : entry.precision);
    return (!from || span.last >= from) && (!to || span.first <= to);
  });
}

/**
 * Deadlines set by what had happened on `day` and still ahead then, nearest first. A later entry that sets a deadline
 * with the same `what` has moved it; a closed case has none.
 */
export function deadlinesOf(file: CaseFile, day: string): CaseDeadline[] {
  if (file.current.isClosed && isCurrentOn(file, day)) return [];
  const byWhat = new Map<string, CaseDeadline>();
  for (const { deadline } of eventsKnownBy(file, day)) {
    if (deadline) byWhat.set(deadline.what, deadline);
  }
  return [...byWhat.values()]
    .filter((deadline) => spanOf(deadline.day).last >= day)
    .sort((a, b) => spanOf(a.day).last.localeCompare(spanOf(b.day).last));
}

function isCurrentOn(file: CaseFile, day: string): boolean {
  const hasAllHappened = eventsKnownBy(file, day).length === file.timeline.length;
  return hasAllHappened && spanOf(file.current.since).last <= day;
}

/**
 * A bill or a column does not move a lawsuit: the newest entry at one of its own courts says where it stands. A topic
 * stands wherever its newest entry happened.
 */
function findSeat(file: CaseFile, known: TimelineEntry[]): { court: string | null; docket: string | null } {
  for (const entry of file.role === "case" ? [...known].reverse() : []) {
    const seats = file.dockets.filter((docket) => docket.court === entry.court);
    const seat = seats.find((docket) => entry.docket?.includes(docket.number)) ?? seats[0];
    if (seat) return { court: seat.court, docket: seat.number };
  }
  const event = known.at(-1);
  return { court: event?.court ?? null, docket: event?.docket ?? null };
}

/** The dockets of the case at whose courts something had happened. */
function seatsBy(file: CaseFile, known: TimelineEntry[]): { court: string; docket: string }[] {
  return file.dockets
    .filter(({ court, number }) => {
      const here = known.filter((entry) => entry.court === court);
      const isOnly = file.dockets.filter((other) => other.court === court).length === 1;
      return isOnly ? here.length > 0 : here.some(({ docket }) => docket?.includes(number));
    })
    .map(({ court, number }) => ({ court, docket: number }));
}

function precisionOf(day: string): DayPrecision {
  return (["year", "month", "day"] as const)[day.split("-").length - 1] ?? "day";
}
