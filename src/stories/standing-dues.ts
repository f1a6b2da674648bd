/**
 * What is still due on a docket, when later entries have moved or taken off what earlier ones set.
 *
 * In: entries in the order of filing, each with the days read from it. Out: the days that stand, and all days spoken of.
 * Surprise: when in doubt a day stays. A deadline shown that was lifted costs a look at the docket; one that is hidden
 * may cost the case.
 */
import type { DueDate } from "./read-due-dates.ts";

export interface DatedEntry {
  /** Court and number, to tell dockets apart. */
  docket: string;
  due: readonly DueDate[];
  /** The court has taken it off its docket. */
  isDeleted: boolean;
}

export interface StandingDue<E extends DatedEntry> {
  entry: E;
  due: DueDate;
}

/** In no order. */
export function standingDues<E extends DatedEntry>(entries: readonly E[]): StandingDue<E>[] {
  let standing: StandingDue<E>[] = [];
  for (const entry of entries) {
    if (entry.isDeleted) continue;
    for (const due of entry.due.filter((one) => one.standing === "vacated"))
      standing = without(standing, takenOff(standing, entry, due));
    for (const due of entry.due.filter((one) => one.standing === "set")) {
      // The same day named again is the same day, in the later entry's words.
      const again = sameDay(standing, entry, due).filter(
        ({ due: known }) =>
          sharesWord(known, due) ||
          known.what === due.what ||
          (known.time !== null && known.time === due.time),
      );
      standing = [...without(standing, again), { entry, due }];
    }
  }
  return standing;
}

function takenOff<E extends DatedEntry>(standing: StandingDue<E>[], entry: E, off: DueDate) {
  const same = sameDay(standing, entry, off).filter(
    ({ due }) => off.time === null || due.time === null || due.time === off.time,
  );
  return same.length === 1 ? same : same.filter(({ due }) => sharesWord(due, off));
}

/** Of the same docket, day and sort: sittings and deadlines do not take each other off. */
function sameDay<E extends DatedEntry>(standing: StandingDue<E>[], entry: E, { day, kind }: DueDate) {
  return standing.filter(
    (one) =>
      one.entry.docket === entry.docket &&
      one.due.day === day &&
      (one.due.kind === "deadline") === (kind === "deadline"),
  );
}

function without<T>(all: T[], gone: readonly T[]): T[] {
  return gone.length === 0 ? all : all.filter((one) => !gone.includes(one));
}

function sharesWord(a: DueDate, b: DueDate): boolean {
  const words = wordsOf(a.what);
  return [...wordsOf(b.what)].some((word) => words.has(word));
}

/** Words long enough to mean something, without their plural. */
function wordsOf(what: string): Set<string> {
  return new Set(
    (what.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/(?:es|s)$/, "")),
  );
}
