/**
 * Events that were reported and that the case file does not have.
 *
 * In: a case file, what alerts told of the case as plain values. Out: those that came after a person last looked.
 * Surprise: two days count. An event after the day the file was checked cannot be in it; an older one that was told only
 * since then, and is like no entry, was missing when the file was checked. What was told before, the person knew.
 */
import type { CaseFile } from "./case-file.ts";
import { type DayPrecision, spanOf } from "./day.ts";

export interface ReportedEvent {
  day: string;
  precision: DayPrecision;
  event: string;
  /** The docket or the outlet that reported it, and where. */
  from: string;
  url: string | null;
  /** The day it was told, YYYY-MM-DD. */
  toldOn: string;
  /** Whether an entry of the file's timeline is this event. */
  isInFile: boolean;
}

/** Oldest first; `from` and `to` as in `timelineOf`. */
export function eventsNotInFile(
  file: CaseFile,
  reported: readonly ReportedEvent[],
  from?: string,
  to?: string,
): ReportedEvent[] {
  const checked = checkedOn(file);
  return reported
    .filter((one) => !one.isInFile && (lastDay(one) > checked || one.toldOn > checked))
    .filter((one) => (!from || lastDay(one) >= from) && (!to || spanOf(one.day, one.precision).first <= to))
    .sort((a, b) => a.day.localeCompare(b.day) || a.toldOn.localeCompare(b.toldOn));
}

/** Those that happened after the file was checked and by `day` (YYYY-MM-DD), newest first. */
export function eventsSinceChecked(
  file: CaseFile,
  reported: readonly ReportedEvent[],
  day: string,
): ReportedEvent[] {
  const checked = checkedOn(file);
  return eventsNotInFile(file, reported)
    .filter((one) => lastDay(one) > checked && spanOf(one.day, one.precision).first <= day)
    .reverse();
}

function checkedOn({ current }: CaseFile): string {
  return spanOf(current.checked).last;
}

function lastDay({ day, precision }: ReportedEvent): string {
  return spanOf(day, precision).last;
}
