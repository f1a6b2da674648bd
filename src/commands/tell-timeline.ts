/**
 * The events of a case in order, or of a part of its history.
 *
 * In: a case file, what was typed as first and last day, what was reported of the case. Out: a reply within Discord's
 * limits. Surprise: what was reported and is not in the file stands under every page of what is.
 */
import type { CaseFile, TimelineEntry } from "../cases/case-file.ts";
import { formatDay, parseDay } from "../cases/day.ts";
import type { ReportedEvent } from "../cases/reported-events.ts";
import { timelineOf } from "../cases/status-on.ts";
import { fitPlain, plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import { tellNotInFile } from "./case/tell-reported.ts";
import type { Reply } from "./command.ts";
import { sayPage, splitPages } from "./split-pages.ts";

const SPLIT = { most: 15, room: 3_900, between: "\n" } as const;

/** `paging` is absent where there are no pages. */
export interface TimelineReply extends Reply {
  paging?: { page: number; pages: number };
}

/** What `/case timeline` says; `from` and `to` as typed, null for open. `today` is YYYY-MM-DD. */
export function tellTimeline(
  file: CaseFile,
  from: string | null,
  to: string | null,
  today: string,
  reported: readonly ReportedEvent[] = [],
  page = 1,
): TimelineReply {
  const first = from === null ? null : parseDay(from, today);
  const last = to === null ? null : parseDay(to, today);
  if (first?.kind === "unreadable") return { content: plainMarkdown(first.why) };
  if (last?.kind === "unreadable") return { content: plainMarkdown(last.why) };
  if (first && last && first.first > last.last) {
    const days = `${formatDay(first.day)} is after ${formatDay(last.day)}`;
    return { content: `The first day must come before the last one, but ${days}. Swap \`from\` and \`to\`.` };
  }
  const events = timelineOf(file, first?.first, last?.last);
  const since = tellNotInFile(file, reported, first?.first, last?.last);
  const name = `**${plainMarkdown(file.name)}**`;
  const [oldest, newest] = [events[0], events.at(-1)];
  if (!oldest || !newest) {
    if (since) return { content: `${name} · the case file has no events in that time`, embeds: [since] };
    const whole = [file.timeline[0], file.timeline.at(-1)]
      .map((entry) => (entry ? sayDay(entry) : ""))
      .join(" to ");
    return { content: `${name} has no events in that time. Its timeline runs from ${whole}.` };
  }
  const count = events.length === 1 ? "1 event" : `${events.length} events`;
  const shown = splitPages(events.map(sayEvent), page, SPLIT);
  const span = events.length === 1 ? sayDay(oldest) : `${sayDay(oldest)} to ${sayDay(newest)}`;
  return {
    content: [`${name} · ${count}, ${span}`, sayPage(shown)].filter(Boolean).join(" · "),
    embeds: [{ description: shown.text }, ...(since ? [since] : [])],
    paging: { page: shown.page, pages: shown.pages },
  };
}

/** "**29 August 2014** · S.D.N.Y. · Stay lifted". */
export function sayEvent(entry: TimelineEntry): string {
  const court = entry.court === undefined ? "" : ` · ${fitPlain(entry.court, 60)}`;
  return `**${sayDay(entry)}**${court} · ${fitPlain(entry.event, 200)}`;
}

function sayDay({ date, precision }: TimelineEntry): string {
  return formatDay(date, precision);
}
