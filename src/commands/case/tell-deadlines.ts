/**
 * `/case deadlines`: what is due in a case or on a docket, and what will be heard, with a calendar file.
 *
 * In: a case or a followed docket, what its entries and alerts told of it. Out: a reply.
 * Surprise: every day says where it was read, and a day we counted says so and how; only the case file's were checked by
 * a person.
 */
import type { Alert } from "../../alerts/alert.ts";
import { dayOf, formatDay } from "../../cases/day.ts";
import { type DueDay, deadlinesAhead } from "../../cases/deadlines.ts";
import { foldName } from "../../cases/find-case.ts";
import { keepLines, LIMITS } from "../../delivery/discord/limits.ts";
import { fitPlain, linkTo, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import { formatWithWeekday } from "../../delivery/format-day.ts";
import { instantInZone } from "../../sources/dockets/court-zones.ts";
import { alertOfServer } from "../../storage/alert-of-server.ts";
import { type Matter, recordOf } from "../choose-matter.ts";
import type { CommandContext, Reply } from "../command.ts";
import { calendarFile } from "./calendar-file.ts";
import { readDocketDues } from "./docket-dues.ts";
import { placeOf } from "./zoned-time.ts";

/** The latest alerts of the case whose deadlines are looked through. */
const ALERTS_READ = 200;

type Asking = Pick<CommandContext, "store" | "cases" | "now">;

export async function tellDeadlines(matter: Matter, guildId: string | null, context: Asking): Promise<Reply> {
  const due = await readDues(matter, guildId, context);
  const name = `**${plainMarkdown(matter.name)}**`;
  if (due.length === 0) {
    const current = matter.file?.current;
    const end = current?.isClosed ? ` The case is closed (since ${formatDay(current.since)}).` : "";
    return { content: `${name} · nothing is due that we know of.${end}` };
  }
  const { text } = keepLines(due.map(sayDue), LIMITS.description, (left) => `*and ${left} later*`);
  return {
    content: `${name} · ${sayCount(due)}`,
    embeds: [
      {
        description: text,
        footer: { text: "The court's docket decides. Check it before you rely on a day." },
      },
    ],
    files: [
      { name: `${fileNameOf(matter)}-deadlines.ics`, text: calendarFile(matter.name, due, context.now()) },
    ],
  };
}

/** A followed docket's id is an address in short; its name tells people more. */
function fileNameOf({ id, name, file }: Matter): string {
  return file ? id : foldName(name).replaceAll(" ", "-").slice(0, 60) || id;
}

/** Nearest first. */
export async function readDues(matter: Matter, guildId: string | null, context: Asking): Promise<DueDay[]> {
  const { store } = context;
  const alerts: Alert[] = [];
  for (const alert of await store.latestAlerts({ what: matter.id, limit: ALERTS_READ })) {
    const shown = await alertOfServer(store, alert, guildId, context.cases());
    if (shown) alerts.push(shown);
  }
  const { docketed, spokenOf } = await readDocketDues(store, recordOf(matter, guildId));
  const reported = alerts.flatMap(deadlineOf).filter(({ day }) => !spokenOf.has(day));
  return deadlinesAhead(matter.file, { docketed, reported }, dayOf(context.now()));
}

function deadlineOf({ content }: Alert): DueDay[] {
  const { deadline, reports, url } = content;
  if (deadline === null) return [];
  const first = reports.find(({ isDocket }) => isDocket) ?? reports[0];
  return [{ ...deadline, from: first?.outlet ?? "a report", url }];
}

function sayCount(due: readonly DueDay[]): string {
  const sittings = due.filter(({ sitting }) => sitting).length;
  const days = due.length - sittings;
  const parts = [
    days === 0 ? "" : days === 1 ? "1 day is due" : `${days} days are due`,
    sittings === 0 ? "" : sittings === 1 ? "1 sitting is set" : `${sittings} sittings are set`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** "**Friday 12 September 2014** · Responses (entry 15 of 29 August 2014; 14 days from …: computed)". */
export function sayDue(due: DueDay): string {
  const { day, what, from, url, rule, isComputed, sitting } = due;
  const counted = isComputed ? `; ${rule ? `${fitPlain(rule, 160)}: ` : ""}computed` : "";
  const where = sitting ? saySitting(day, sitting) : "";
  return `**${formatWithWeekday(day)}**${where} · ${fitPlain(what, 200)} (${linkTo(from, url)}${counted})`;
}

/** ", 14:30 in New York, <t:…:F>": the court's own clock first, then the reader's. */
function saySitting(day: string, { time, zone }: NonNullable<DueDay["sitting"]>): string {
  if (time === null) return "";
  const instant = instantInZone(day, time, zone);
  const shown = instant === null ? "" : `, <t:${Math.floor(Date.parse(instant) / 1000)}:F>`;
  return `, ${time} in ${placeOf(zone)}${shown}`;
}
