/**
 * What is due in a case: from the case file and from what was reported since.
 *
 * In: a case file, the deadlines that alerts told, a day. Out: one list, nearest first.
 * Surprise: the file is checked by a person and reports are not, so where both name a day the file's words are kept.
 */
import type { CaseFile } from "./case-file.ts";
import { spanOf } from "./day.ts";
import { type CaseDeadline, deadlinesOf } from "./status-on.ts";

export interface DueDay extends CaseDeadline {
  /** Where it was read: "case file", or the outlet or docket that reported it. */
  from: string;
  url: string | null;
}

export interface ReportedDeadline {
  day: string;
  what: string;
  from: string;
  url: string | null;
}

/** Ahead on `day` (YYYY-MM-DD), the day itself included, nearest first. Of one day and one wording, one stays. */
export function deadlinesAhead(file: CaseFile, reported: readonly ReportedDeadline[], day: string): DueDay[] {
  const known = deadlinesOf(file, day).map((one) => ({ ...one, from: "case file", url: null }));
  const ahead = reported.filter((one) => spanOf(one.day).last >= day);
  const byDay = new Map<string, DueDay>();
  for (const one of [...known, ...ahead]) {
    const name = `${one.day} ${one.what.toLowerCase().replace(/\W+/g, " ").trim()}`;
    if (!byDay.has(name)) byDay.set(name, one);
  }
  return [...byDay.values()].sort((a, b) => spanOf(a.day).last.localeCompare(spanOf(b.day).last));
}
