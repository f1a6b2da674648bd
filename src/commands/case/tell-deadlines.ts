/**
 * `/case deadlines`: what is due in a case or on a docket, and what will be heard, with a calendar file.
 *
 * In: a case or a followed docket, what its entries and alerts told of it. Out: a reply.
 * Surprise: every day says where it was read, and a day we counted says so and how; only the case file's were checked by
 * a person.
 */
import type { Alert } from "../../alerts/alert.ts";
import { dayOf } from "../../cases/day.ts";
import { type DueDay, deadlinesAhead } from "../../cases/deadlines.ts";
import { foldName } from "../../cases/find-case.ts";
import { keepLines, LIMITS } from "../../delivery/discord/limits.ts";
import { fitPlain, linkTo, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import { instantInZone } from "../../sources/dockets/court-zones.ts";
import { alertOfServer } from "../../storage/alert-of-server.ts";
import { DOCKET } from "../../words/docket-words.ts";
import type { Language } from "../../words/language.ts";
import { sayDayWithWeekday } from "../../words/say-days.ts";
import { saySince } from "../../words/say-when.ts";
import { STATUS } from "../../words/status-words.ts";
import { TIMELINE } from "../../words/timeline-words.ts";
import { type Matter, recordOf } from "../choose-matter.ts";
import type { CommandContext, Reply } from "../command.ts";
import { calendarFile } from "./calendar-file.ts";
import { readDocketDues } from "./docket-dues.ts";
import { placeOf } from "./zoned-time.ts";

/** The latest alerts of the case whose deadlines are looked through. */
const ALERTS_READ = 200;

type Asking = Pick<CommandContext, "store" | "cases" | "now" | "language">;

export async function tellDeadlines(matter: Matter, guildId: string | null, context: Asking): Promise<Reply> {
  const { language } = context;
  const words = DOCKET[language];
  const due = await readDues(matter, guildId, context);
  const name = `**${plainMarkdown(matter.name)}**`;
  if (due.length === 0) {
    const current = matter.file?.current;
    const end = current?.isClosed ? words.isClosed(saySince(current.since, language)) : "";
    const content = `${name} · ${[words.nothingDue, end].filter(Boolean).join(" ")}`;
    return { content, isShareable: true };
  }
  const lines = due.map((one) => sayDue(one, language));
  const { text } = keepLines(lines, LIMITS.description, (left) => `*${words.andLater(left)}*`);
  return {
    content: `${name} · ${sayCount(due, language)}`,
    embeds: [
      {
        description: text,
        footer: { text: words.courtDecides },
      },
    ],
    isShareable: true,
    files: [
      {
        name: `${fileNameOf(matter)}-deadlines.ics`,
        text: calendarFile(matter.name, due, context.now(), language),
      },
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
  const { docketed, spokenOf } = await readDocketDues(store, recordOf(matter, guildId), context.language);
  const reported = alerts
    .flatMap((alert) => deadlineOf(alert, context.language))
    .filter(({ day }) => !spokenOf.has(day));
  return deadlinesAhead(matter.file, { docketed, reported }, dayOf(context.now()));
}

function deadlineOf({ content }: Alert, language: Language): DueDay[] {
  const { deadline, reports, url } = content;
  if (deadline === null) return [];
  const first = reports.find(({ isDocket }) => isDocket) ?? reports[0];
  return [{ ...deadline, from: first?.outlet ?? TIMELINE[language].aReport, url }];
}

function sayCount(due: readonly DueDay[], language: Language): string {
  const words = DOCKET[language];
  const sittings = due.filter(({ sitting }) => sitting).length;
  const days = due.length - sittings;
  const parts = [days === 0 ? "" : words.daysDue(days), sittings === 0 ? "" : words.sittings(sittings)];
  return parts.filter(Boolean).join(", ");
}

/** "**Friday 12 September 2014** · Responses (entry 15 of 29 August 2014; 14 days from …: computed)". */
export function sayDue(due: DueDay, language: Language): string {
  const { day, what, from, url, rule, isComputed, sitting } = due;
  const counted = isComputed ? `; ${rule ? `${fitPlain(rule, 160)}: ` : ""}${STATUS[language].computed}` : "";
  const where = sitting ? saySitting(day, sitting, language) : "";
  return `**${sayDayWithWeekday(day, language)}**${where} · ${fitPlain(what, 200)} (${linkTo(from ?? DOCKET[language].caseFile, url)}${counted})`;
}

/** ", 14:30 in New York, <t:…:F>": the court's own clock first, then the reader's. */
function saySitting(day: string, { time, zone }: NonNullable<DueDay["sitting"]>, language: Language): string {
  if (time === null) return "";
  const instant = instantInZone(day, time, zone);
  const shown = instant === null ? "" : `, <t:${Math.floor(Date.parse(instant) / 1000)}:F>`;
  return `, ${DOCKET[language].at(time, placeOf(zone))}${shown}`;
}
