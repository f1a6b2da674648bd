/**
 * Days while somebody types: what they mean so far, and the days on which something happened in the case.
 *
 * In: a case file if one is meant, what is typed, today. Out: choices for Discord, each a day we can read.
 * Surprise: words of an event find its day as well ("stay" finds 29 August 2014).
 */
import type { CaseFile } from "../cases/case-file.ts";
import { addDays, formatDay, parseDay } from "../cases/day.ts";
import { foldName } from "../cases/find-case.ts";
import { cutAtWord, LIMITS } from "../delivery/discord/limits.ts";
import type { Choice } from "./command.ts";

export function suggestDays(file: CaseFile | null, typed: string, today: string): Choice[] {
  const wanted = foldName(typed);
  const asked = typed.trim() === "" ? null : parseDay(typed, today);
  const relative = [
    { name: `today, ${formatDay(today)}`, value: "today" },
    { name: `yesterday, ${formatDay(addDays(today, -1))}`, value: "yesterday" },
  ].filter(({ value }) => value.startsWith(wanted));
  const understood: Choice[] =
    asked?.kind === "day" && !relative.some(({ value }) => value === wanted)
      ? [{ name: formatDay(asked.day), value: asked.day }]
      : [];
  const events = (file?.timeline ?? [])
    .filter(({ date, event }) => {
      const words = foldName(`${formatDay(date)} ${event}`);
      return date.startsWith(typed.trim()) || words.includes(wanted);
    })
    .map(({ date, precision, event }) => ({
      name: cutAtWord(`${formatDay(date, precision)}: ${event}`, LIMITS.choiceName),
      value: date,
    }))
    .reverse();
  return [...understood, ...relative, ...events].slice(0, LIMITS.choices);
}
