/**
 * A day as somebody typed it, and what to type instead in the asker's language.
 *
 * In: the text, today, a language. Out: a day, or a sentence ready for Discord. Surprise: none.
 */
import { type ParsedDay, parseDay } from "../cases/day.ts";
import { plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import { CHOOSE } from "../words/choose-words.ts";
import type { Language } from "../words/language.ts";

export type ReadDay = Extract<ParsedDay, { kind: "day" }> | { kind: "refused"; why: string };

export function readDay(typed: string, today: string, language: Language): ReadDay {
  const read = parseDay(typed, today);
  if (read.kind === "day") return read;
  const words = CHOOSE[language];
  const say = read.reason === "not a day" ? words.notADay : words.notInTheCalendar;
  return { kind: "refused", why: plainMarkdown(say(typed.trim())) };
}
