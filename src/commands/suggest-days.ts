/**
 * Days while somebody types: what they mean so far, and the days on which something happened in the case.
 *
 * In: a case file if one is meant, what is typed, today. Out: choices for Discord, each a day we can read.
 * Surprise: words of an event find its day as well ("stay" finds 29 August 2014).
 */
import type { CaseFile } from "../cases/case-file.ts";
import { addDays, parseDay } from "../cases/day.ts";
import { foldName } from "../cases/find-case.ts";
import { cutAtWord, LIMITS } from "../delivery/discord/limits.ts";
import { CHOOSE } from "../words/choose-words.ts";
import type { Language } from "../words/language.ts";
import { sayDay } from "../words/say-days.ts";
import type { Choice } from "./command.ts";

export function suggestDays(
  file: CaseFile | null,
  typed: string,
  today: string,
  language: Language,
): Choice[] {
  const words = CHOOSE[language];
  const wanted = foldName(typed);
  const asked = typed.trim() === "" ? null : parseDay(typed, today);
  const relative = [
    { name: `${words.today}, ${sayDay(today, language)}`, value: "today" },
    { name: `${words.yesterday}, ${sayDay(addDays(today, -1), language)}`, value: "yesterday" },
  ].filter(({ name, value }) => value.startsWith(wanted) || foldName(name).startsWith(wanted));
  const understood: Choice[] =
    asked?.kind === "day" && !relative.some(({ value }) => value === wanted)
      ? [{ name: sayDay(asked.day, language), value: asked.day }]
      : [];
  const events = (file?.timeline ?? [])
    .filter(({ date, event }) => {
      const text = foldName(`${sayDay(date, language)} ${event}`);
      return date.startsWith(typed.trim()) || text.includes(wanted);
    })
    .map(({ date, precision, event }) => ({
      name: cutAtWord(`${sayDay(date, language, precision)}: ${event}`, LIMITS.choiceName),
      value: date,
    }))
    .reverse();
  return [...understood, ...relative, ...events].slice(0, LIMITS.choices);
}
