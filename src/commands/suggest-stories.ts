/**
 * Stories by their headline, while somebody types.
 *
 * In: headlines in memory, what is typed so far. Out: choices for Discord, the newest first.
 * Surprise: every word typed must begin a word of the headline or of its case, in any order: people remember words, not
 * beginnings of sentences.
 */
import { formatDay } from "../cases/day.ts";
import { foldName } from "../cases/find-case.ts";
import { cutAtWord, LIMITS } from "../delivery/discord/limits.ts";
import { cleanLine } from "../delivery/discord/plain-markdown.ts";
import type { Choice } from "./command.ts";
import type { Headline } from "./memory.ts";

export function suggestStories(headlines: readonly Headline[], typed: string): Choice[] {
  const wanted = foldName(typed).split(" ").filter(Boolean);
  return headlines
    .filter(({ title, caseName, storyId }) => {
      const words = foldName(`${title} ${caseName} ${storyId}`).split(" ");
      return wanted.every((one) => words.some((word) => word.startsWith(one)));
    })
    .slice(0, LIMITS.choices)
    .map(({ storyId, title, caseName, day }) => {
      const about = [caseName, day === null ? "" : formatDay(day)].filter(Boolean).join(", ");
      const room = LIMITS.choiceName - about.length - 3;
      const name = `${cutAtWord(cleanLine(title) || "Untitled", room)} (${about})`;
      return { name: cutAtWord(name, LIMITS.choiceName), value: storyId };
    });
}
