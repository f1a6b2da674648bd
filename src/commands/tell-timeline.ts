/**
 * The events of a case in order, or of a part of its history.
 *
 * In: a case file, what was typed as first and last day, what was reported of the case. Out: a reply within Discord's
 * limits. Surprise: what was reported and is not in the file stands under every page of what is.
 */
import type { CaseFile, TimelineEntry } from "../cases/case-file.ts";
import type { ReportedEvent } from "../cases/reported-events.ts";
import { timelineOf } from "../cases/status-on.ts";
import { fitPlain, plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import type { Language } from "../words/language.ts";
import { sayDay } from "../words/say-days.ts";
import { TIMELINE } from "../words/timeline-words.ts";
import type { TimelineDrawing } from "./case/draw-timeline.ts";
import { tellNotInFile } from "./case/tell-reported.ts";
import type { Reply } from "./command.ts";
import { readDay } from "./read-day.ts";
import { sayPage, splitPages } from "./split-pages.ts";

/** As many as a picture shows on a phone without shrinking its letters. */
const SPLIT = { most: 10, room: 3_900, between: "\n" } as const;

/** `paging` is absent where there are no pages. */
export interface TimelineReply extends Reply {
  paging?: { page: number; pages: number };
  /** What is to be drawn beside it; absent where there are no events. */
  drawing?: TimelineDrawing;
}

/** What `/case timeline` says; `from` and `to` as typed, null for open. `today` is YYYY-MM-DD. */
export function tellTimeline(
  file: CaseFile,
  from: string | null,
  to: string | null,
  today: string,
  reported: readonly ReportedEvent[] = [],
  page = 1,
  language: Language = "en",
): TimelineReply {
  const words = TIMELINE[language];
  const first = from === null ? null : readDay(from, today, language);
  const last = to === null ? null : readDay(to, today, language);
  if (first?.kind === "refused") return { content: first.why };
  if (last?.kind === "refused") return { content: last.why };
  if (first && last && first.first > last.last) {
    return { content: words.swap(sayDay(first.day, language), sayDay(last.day, language)) };
  }
  const events = timelineOf(file, first?.first, last?.last);
  const since = tellNotInFile(file, reported, first?.first, last?.last, language);
  const name = `**${plainMarkdown(file.name)}**`;
  const [oldest, newest] = [events[0], events.at(-1)];
  if (!oldest || !newest) {
    if (since) return { content: `${name} · ${words.fileHasNone}`, embeds: [since] };
    const [from = "", to = ""] = [file.timeline[0], file.timeline.at(-1)].map((entry) =>
      entry ? dayOfEntry(entry, language) : "",
    );
    return { content: words.none(name, words.span(from, to)) };
  }
  const shown = splitPages(
    events.map((entry) => sayEvent(entry, language)),
    page,
    SPLIT,
  );
  const [start, end] = [dayOfEntry(oldest, language), dayOfEntry(newest, language)];
  const span = events.length === 1 ? start : words.span(start, end);
  return {
    content: [`${name} · ${words.events(events.length)}, ${span}`, sayPage(shown, language)]
      .filter(Boolean)
      .join(" · "),
    embeds: [{ description: shown.text }, ...(since ? [since] : [])],
    paging: { page: shown.page, pages: shown.pages },
    drawing: { name: file.name, events, page: events.slice(shown.first, shown.first + shown.count) },
  };
}

/** "**29 August 2014** · S.D.N.Y. · Stay lifted". */
export function sayEvent(entry: TimelineEntry, language: Language): string {
  const court = entry.court === undefined ? "" : ` · ${fitPlain(entry.court, 60)}`;
  return `**${dayOfEntry(entry, language)}**${court} · ${fitPlain(entry.event, 200)}`;
}

function dayOfEntry({ date, precision }: TimelineEntry, language: Language): string {
  return sayDay(date, language, precision);
}
