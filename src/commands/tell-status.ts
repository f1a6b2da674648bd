/**
 * The status of a case, today or on any day of its history, in the order a reader needs it.
 *
 * In: a case file, the day asked about, today. Out: one message text, or a sentence that says why there is none.
 * Surprise: an answer about the past says that it is one, and what is true today: people quote these.
 */
import type { CaseFile, TimelineEntry } from "../cases/case-file.ts";
import { answerDayOf, formatDay, parseDay } from "../cases/day.ts";
import type { DueDay } from "../cases/deadlines.ts";
import { type CaseStatus, statusOn } from "../cases/status-on.ts";
import { fitPlain, plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import { formatWithWeekday } from "../delivery/format-day.ts";

type KnownStatus = Extract<CaseStatus, { kind: "known" }>;

/** What each line may take of the 2000 units of a message. */
const ROOM = { status: 400, next: 300, deadline: 200, court: 120, event: 110, today: 220 };

/**
 * What `/case status` says. `asOf` is what the person typed, null for today; `today` is YYYY-MM-DD; `freshness` says
 * how far today's answer can be trusted; it may be empty. A month or year means its last day, or today while it lasts.
 */
export function tellStatus(
  file: CaseFile,
  asOf: string | null,
  today: string,
  freshness: string,
  due: DueDay | null = null,
): string {
  const asked = parseDay(asOf ?? "today", today);
  if (asked.kind === "unreadable") return plainMarkdown(asked.why);
  const day = answerDayOf(asked, today);
  const answer = statusOn(file, day, today);
  if (answer.kind !== "known") return plainMarkdown(answer.why);
  const when = answer.isToday
    ? "today"
    : asked.precision === "day"
      ? `on ${formatDay(day)}`
      : `at the end of ${formatDay(asked.day)}`;
  return [
    `**${plainMarkdown(file.name)}** ${when}`,
    `**${asSentence(fitPlain(answer.status, ROOM.status))}** ${sayOnset(answer)}.`,
    `**Next** ${fitPlain(answer.next, ROOM.next)}`,
    answer.isToday && due ? sayDue(due) : sayDeadline(answer),
    saySeat(answer),
    sayEarlier(answer.lastEvents),
    answer.isToday ? sayChecked(answer, freshness) : sayTodayInstead(file),
  ]
    .filter(Boolean)
    .join("\n");
}

function sayOnset({ since }: KnownStatus): string {
  return `Since ${formatDay(since.day, since.precision)}`;
}

function sayDeadline({ deadline }: KnownStatus): string {
  if (deadline === null) return "";
  return `**Deadline** ${fitPlain(`${formatWithWeekday(deadline.day)}: ${deadline.what}`, ROOM.deadline)}`;
}

function sayDue({ day, what, isComputed, sitting }: DueDay): string {
  const label = sitting ? "Hearing" : "Deadline";
  const counted = isComputed ? " (computed)" : "";
  return `**${label}** ${fitPlain(`${formatWithWeekday(day)}${counted}: ${what}`, ROOM.deadline)}`;
}

function saySeat({ court, docket, otherSeats }: KnownStatus): string {
  const seat = [court, docket].filter((part) => part !== null).join(" ");
  const others = otherSeats.map((other) => `${other.court} ${other.docket}`).join(", ");
  if (seat === "") return "";
  return `**Court** ${fitPlain(others === "" ? seat : `${seat} · also ${others}`, ROOM.court)}`;
}

function sayEarlier(events: TimelineEntry[]): string {
  if (events.length === 0) return "";
  const lines = events.map(
    ({ date, precision, event }) => `${formatDay(date, precision)}: ${fitPlain(event, ROOM.event)}`,
  );
  return `**Before that** ${lines.join(" · ")}`;
}

function sayChecked({ checked }: KnownStatus, freshness: string): string {
  const file = checked === null ? "" : `Case file checked ${formatDay(checked)}`;
  const said = [file, freshness].filter(Boolean).join("; ");
  return said === "" ? "" : `*${said}.*`;
}

function sayTodayInstead(file: CaseFile): string {
  return `*What was known on that day. Today: ${sayCurrent(file, ROOM.today)}.*`;
}

/** The first sentence of today's status, with its day unless the sentence names it. */
export function sayCurrent({ current }: CaseFile, max: number): string {
  const sentence = current.status.replace(/(?<=\p{Ll}{3}|\d)\.(\s+\p{Lu}.*)?$/su, "");
  const since = formatDay(current.since);
  return sentence.includes(since) ? fitPlain(sentence, max) : `${fitPlain(sentence, max)} (since ${since})`;
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
