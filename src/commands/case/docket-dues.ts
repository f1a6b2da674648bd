/**
 * What the entries on file say is due, as it stands after the latest of them.
 *
 * In: which entries, the store. Out: days that stand, and every day that any entry spoke of.
 * Surprise: a day that a docket took off counts as spoken of. A report that still tells it is out of date.
 */
import type { DueDay } from "../../cases/deadlines.ts";
import type { EntryFilter, EntryOnRecord } from "../../storage/docket-record.ts";
import type { Store } from "../../storage/store.ts";
import { readEntryDues } from "../../stories/read-deadline.ts";
import type { DueDate } from "../../stories/read-due-dates.ts";
import { type StandingDue, standingDues } from "../../stories/standing-dues.ts";
import { DOCKET } from "../../words/docket-words.ts";
import type { Language } from "../../words/language.ts";
import { sayDay } from "../../words/say-days.ts";

/** The newest entries looked through; what is older has nothing ahead. */
const ENTRIES_READ = 1_000;

/** "ORDER: " says what paper the day stands in, not what it is for. */
const FORM = /^(?:[A-Z][A-Z ]+: )?(?:The )?/;

interface Read {
  docket: string;
  due: readonly DueDate[];
  isDeleted: boolean;
  entry: EntryOnRecord;
}

export async function readDocketDues(
  store: Store,
  filter: EntryFilter,
  language: Language,
): Promise<{ docketed: DueDay[]; spokenOf: ReadonlySet<string> }> {
  const { entries } = await store.listEntries(filter, ENTRIES_READ, 0);
  const read = entries.reverse().map(
    (entry): Read => ({
      docket: `${entry.court} ${entry.docket}`,
      // What an older version stored has no days.
      due: entry.frame?.due ?? readEntryDues(entry.item, entry.filedOn),
      isDeleted: entry.item.docket?.change === "deleted",
      entry,
    }),
  );
  const spokenOf = new Set(read.flatMap(({ due }) => due.map(({ day }) => day)));
  return { docketed: standingDues(read).map((due) => asDueDay(due, language)), spokenOf };
}

function asDueDay({ entry: { entry }, due }: StandingDue<Read>, language: Language): DueDay {
  const words = DOCKET[language];
  const { item, number, filedOn } = entry;
  const { day, what, rule, isComputed, kind, time, zone } = due;
  return {
    day,
    what:
      what.replace(FORM, "") ||
      (kind === "deadline" ? words.aDeadline : kind === "hearing" ? words.aHearing : kind),
    from: words.entryOf(number, sayDay(filedOn, language)),
    url: item.url,
    seat: { court: entry.court, zone },
    ...(isComputed ? { isComputed, rule } : {}),
    ...(kind === "deadline" ? {} : { sitting: { time, zone } }),
  };
}
