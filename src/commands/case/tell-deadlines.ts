/**
 * `/case deadlines`: what is due in a case, with a calendar file.
 *
 * In: a case file, what alerts told of it. Out: a reply.
 * Surprise: a deadline that a report gave is shown with who reported it; only the case file's were checked by a person.
 */
import type { Alert } from "../../alerts/alert.ts";
import type { CaseFile } from "../../cases/case-file.ts";
import { dayOf, formatDay } from "../../cases/day.ts";
import { type DueDay, deadlinesAhead, type ReportedDeadline } from "../../cases/deadlines.ts";
import { keepLines, LIMITS } from "../../delivery/discord/limits.ts";
import { fitPlain, linkTo, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import { formatWithWeekday } from "../../delivery/format-day.ts";
import { alertOfServer } from "../../storage/alert-of-server.ts";
import type { CommandContext, Reply } from "../command.ts";
import { calendarFile } from "./calendar-file.ts";

/** The latest alerts of the case whose deadlines are looked through. */
const ALERTS_READ = 200;

export async function tellDeadlines(
  file: CaseFile,
  guildId: string | null,
  context: Pick<CommandContext, "store" | "cases" | "now">,
): Promise<Reply> {
  const { store } = context;
  const now = context.now();
  const alerts: Alert[] = [];
  for (const alert of await store.latestAlerts({ what: file.id, limit: ALERTS_READ })) {
    const shown = await alertOfServer(store, alert, guildId, context.cases());
    if (shown) alerts.push(shown);
  }
  const today = dayOf(now);
  const due = deadlinesAhead(file, alerts.flatMap(deadlineOf), today);
  const name = `**${plainMarkdown(file.name)}**`;
  if (due.length === 0) {
    const end = file.current.isClosed ? ` The case is closed (since ${formatDay(file.current.since)}).` : "";
    return { content: `${name} · nothing is due that we know of.${end}` };
  }
  const count = due.length === 1 ? "1 day is due" : `${due.length} days are due`;
  const { text } = keepLines(due.map(sayDue), LIMITS.description, (left) => `*and ${left} later*`);
  return {
    content: `${name} · ${count}`,
    embeds: [
      {
        description: text,
        footer: { text: "The court's docket decides. Check it before you rely on a day." },
      },
    ],
    files: [{ name: `${file.id}-deadlines.ics`, text: calendarFile(file.name, due, now) }],
  };
}

function deadlineOf({ content }: Alert): ReportedDeadline[] {
  const { deadline, reports, url } = content;
  if (deadline === null) return [];
  const first = reports.find(({ isDocket }) => isDocket) ?? reports[0];
  return [{ ...deadline, from: first?.outlet ?? "a report", url }];
}

function sayDue({ day, what, from, url }: DueDay): string {
  return `**${formatWithWeekday(day)}** · ${fitPlain(what, 200)} (${linkTo(from, url)})`;
}
