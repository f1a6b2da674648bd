// What comes in: a sentence, or a list of them with the days they give. What goes out: what is read of it.
// Surprise: none has a year of its own, so that the rows stay short.
import { readDueDates } from "../../src/stories/read-due-dates.ts";

/** All written on Monday, 2 March 2026; days are of that year. */
const WRITTEN = "2026-03-02";
/** "04-06 hearing set" for each day read, sorted. */
export const told = (text: string, isOrder: boolean) =>
  readDueDates(text, { written: WRITTEN, orderDay: isOrder ? WRITTEN : null, court: isOrder ? "nysd" : null })
    .map(({ day, kind, standing }) => `${day.slice(5)} ${kind} ${standing}`)
    .sort();
/** Rows "text => day kind standing, …". */
export const rowsOf = (list: string): [string, string[]][] =>
  list
    .trim()
    .split("\n")
    .map((row) => row.split(" =>"))
    .map(([text = "", days = ""]) => [
      text,
      days
        .split(",")
        .map((day) => day.trim())
        .filter(Boolean)
        .sort(),
    ]);
