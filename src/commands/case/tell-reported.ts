/**
 * Events that were reported and are not in the case file, as `/case timeline` and `/case status` show them.
 *
 * In: a case file, what alerts told of the case. Out: an embed, or none.
 * Surprise: they stand apart from the file's own words, each with its source: no person has checked them.
 */
import type { CaseFile } from "../../cases/case-file.ts";
import { answerDayOf, parseDay } from "../../cases/day.ts";
import { eventsNotInFile, eventsSinceChecked, type ReportedEvent } from "../../cases/reported-events.ts";
import { keepLines } from "../../delivery/discord/limits.ts";
import { fitPlain, linkTo } from "../../delivery/discord/plain-markdown.ts";
import type { Language } from "../../words/language.ts";
import { sayDay } from "../../words/say-days.ts";
import { TIMELINE } from "../../words/timeline-words.ts";

/** All embeds of an answer together may have 6000 units; a timeline takes up to 4096 of them. */
const ROOM = 1_700;

export interface ReportedEmbed {
  title: string;
  description: string;
}

/** What happened between the days (YYYY-MM-DD, both included), newest first. */
export function tellNotInFile(
  file: CaseFile,
  reported: readonly ReportedEvent[],
  from?: string,
  to?: string,
  language: Language = "en",
): ReportedEmbed | null {
  const events = eventsNotInFile(file, reported, from, to).reverse();
  return asEmbed(TIMELINE[language].reportedNotInFile, events, language);
}

/** What happened since the file was checked and by the day asked about; `asOf` as typed, null for today. */
export function tellSinceChecked(
  file: CaseFile,
  reported: readonly ReportedEvent[],
  asOf: string | null,
  today: string,
  language: Language = "en",
): ReportedEmbed | null {
  const asked = parseDay(asOf ?? "today", today);
  if (asked.kind === "unreadable") return null;
  const day = answerDayOf(asked, today);
  const title = TIMELINE[language].reportedSince(sayDay(file.current.checked, language));
  return asEmbed(title, day > today ? [] : eventsSinceChecked(file, reported, day), language);
}

function asEmbed(title: string, events: readonly ReportedEvent[], language: Language): ReportedEmbed | null {
  if (events.length === 0) return null;
  const lines = events.map(({ day, precision, event, from, url }) => {
    return `**${sayDay(day, language, precision)}** · ${fitPlain(event, 160)} (${linkTo(from, url)})`;
  });
  return {
    title,
    description: keepLines(lines, ROOM, (left) => `*${TIMELINE[language].andEarlier(left)}*`).text,
  };
}
