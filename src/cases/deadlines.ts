/**
 * What is due in a case: from the case file, from its dockets, and from what was reported since.
 *
 * In: a case file, the days its dockets set, the deadlines that alerts told, a day. Out: one list, nearest first.
 * Surprise: the file is checked by a person, the docket is the court's own, and reports are neither. Where two name a day
 * in the same words, the better one's are kept.
 */
import type { CaseFile } from "./case-file.ts";
import { spanOf } from "./day.ts";
import { type CaseDeadline, deadlinesOf } from "./status-on.ts";

export interface DueDay extends CaseDeadline {
  /** Where it was read: the entry, or the outlet that reported it; null for the case file. */
  from: string | null;
  url: string | null;
  /** True when no text says the day and it was counted; `rule` then says how. */
  isComputed?: boolean;
  rule?: string;
  /** Of what a docket says: the court as PACER names it, and its zone. */
  seat?: { court: string; zone: string };
  /** Of a sitting: the hour where the court sits ("14:30"), and the IANA name of its zone. */
  sitting?: { time: string | null; zone: string };
}

/** Ahead on `day` (YYYY-MM-DD), the day itself included, nearest first. Of one day and one wording, one stays. */
export function deadlinesAhead(
  file: CaseFile | null,
  found: { docketed: readonly DueDay[]; reported: readonly DueDay[] },
  day: string,
): DueDay[] {
  const known: DueDay[] = file
    ? deadlinesOf(file, day).map((one) => ({ ...one, from: null, url: null }))
    : [];
  const ahead = [...found.docketed, ...found.reported].filter((one) => spanOf(one.day).last >= day);
  const byDay = new Map<string, DueDay>();
  for (const one of [...known, ...ahead]) {
    const time = one.sitting?.time ?? "";
    const name = `${one.day} ${time} ${one.what.toLowerCase().replace(/\W+/g, " ").trim()}`;
    if (!byDay.has(name)) byDay.set(name, one);
  }
  return [...byDay.values()].sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

function orderOf({ day, sitting }: DueDay): string {
  return `${spanOf(day).last} ${sitting?.time ?? ""}`;
}
