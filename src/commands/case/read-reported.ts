/**
 * What alerts told of a case, as the case room takes it.
 *
 * In: a case file, the store. Out: reported events, each with its source and whether the file has it.
 * Surprise: an alert touches many topics and is told under one name; only those told under this one are events of it.
 */
import type { Alert } from "../../alerts/alert.ts";
import type { CaseFile } from "../../cases/case-file.ts";
import type { ReportedEvent } from "../../cases/reported-events.ts";
import { alertOfServer } from "../../storage/alert-of-server.ts";
import { matchTimeline } from "../../stories/match-timeline.ts";
import type { Language } from "../../words/language.ts";
import { TIMELINE } from "../../words/timeline-words.ts";
import type { CommandContext } from "../command.ts";

/** The latest alerts of the case that are looked through. */
const ALERTS_READ = 200;

/** `guildId` is the asker's server, which sees what its own sources report; null outside of any. */
export async function readReported(
  file: CaseFile,
  guildId: string | null,
  { store, cases, language }: Pick<CommandContext, "store" | "cases" | "language">,
): Promise<ReportedEvent[]> {
  const events: ReportedEvent[] = [];
  for (const alert of await store.latestAlerts({ what: file.id, limit: ALERTS_READ })) {
    const own = await alertOfServer(store, alert, guildId, cases());
    if (own) events.push(...asEvent(own, file, language));
  }
  return events;
}

function asEvent({ content, decidedAt }: Alert, file: CaseFile, language: Language): ReportedEvent[] {
  const { eventDay, reports, title, url, mergedInto } = content;
  const isOfFile = content.caseId === file.id || content.caseName === file.name;
  if (!isOfFile || mergedInto || eventDay === null || eventDay.precision === "year") return [];
  const first = reports.find(({ isDocket }) => isDocket) ?? reports[0];
  return [
    {
      day: eventDay.day,
      precision: eventDay.precision,
      event: title,
      from: first?.outlet ?? TIMELINE[language].aReport,
      url: first?.url ?? url,
      toldOn: decidedAt.slice(0, 10),
      isInFile: isInTimeline(content, eventDay, file),
    },
  ];
}

/** Told under the event's own name, or plainly a report of it. */
function isInTimeline(
  { act, docket, entry, title, reports }: Alert["content"],
  eventDay: NonNullable<Alert["content"]["eventDay"]>,
  file: CaseFile,
): boolean {
  if (file.timeline.some(({ event }) => title === event || title.startsWith(`${event} (`))) return true;
  const read = { act, eventDay, docket, entryNumber: entry?.number ?? null };
  const published = reports[0]?.publishedAt?.slice(0, 10) ?? eventDay.day;
  return matchTimeline(file, read, published, title) !== null;
}
