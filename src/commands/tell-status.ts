/**
 * The status of a case, today or on any day of its history, in the order a reader needs it.
 *
 * In: a case file, the day asked about, today. Out: one message text, or a sentence that says why there is none.
 * Surprise: an answer about the past says that it is one, and what is true today: people quote these.
 */
import type { CaseFile, TimelineEntry } from "../cases/case-file.ts";
import { answerDayOf, formatDay } from "../cases/day.ts";
import type { DueDay } from "../cases/deadlines.ts";
import { type CaseStatus, statusOn } from "../cases/status-on.ts";
import { fitPlain, plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import type { Language } from "../words/language.ts";
import { sayDay, sayDayWithWeekday } from "../words/say-days.ts";
import { sayEndOf, sayOn, saySince } from "../words/say-when.ts";
import { STATUS } from "../words/status-words.ts";
import { readDay } from "./read-day.ts";

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
  language: Language = "en",
): string {
  const asked = readDay(asOf ?? "today", today, language);
  if (asked.kind === "refused") return asked.why;
  const day = answerDayOf(asked, today);
  const answer = statusOn(file, day, today);
  if (answer.kind !== "known") return plainMarkdown(sayUnknown(answer, file, { day, today, language }));
  const when = answer.isToday
    ? STATUS[language].today
    : asked.precision === "day"
      ? sayOn(day, language)
      : sayEndOf(asked.day, language);
  return [
    `**${plainMarkdown(file.name)}** ${when}`,
    `**${asSentence(fitPlain(answer.status, ROOM.status))}** ${sayOnset(answer, language)}.`,
    `**${STATUS[language].next}** ${fitPlain(answer.next, ROOM.next)}`,
    answer.isToday && due ? sayDue(due, language) : sayDeadline(answer, language),
    saySeat(answer, language),
    sayEarlier(answer.lastEvents, language),
    answer.isToday ? sayChecked(answer, freshness, language) : sayTodayInstead(file, language),
  ]
    .filter(Boolean)
    .join("\n");
}

/** Why there is no status of a day: it is still to come, or lies before the first event. */
export function sayUnknown(
  answer: Exclude<CaseStatus, { kind: "known" }>,
  file: CaseFile,
  { day, today, language }: { day: string; today: string; language: Language },
): string {
  const words = STATUS[language];
  if (answer.kind === "future") return words.toCome(sayDay(day, language), sayDay(today, language));
  const { date, precision, event } = answer.firstEvent;
  const first = { day: sayDay(date, language, precision), event };
  return words.nothingYet(file.name, sayOn(day, language), first);
}

function sayOnset({ since }: KnownStatus, language: Language): string {
  const text = saySince(since.day, language, since.precision);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sayDeadline({ deadline }: KnownStatus, language: Language): string {
  if (deadline === null) return "";
  const text = `${sayDayWithWeekday(deadline.day, language)}: ${deadline.what}`;
  return `**${STATUS[language].deadline}** ${fitPlain(text, ROOM.deadline)}`;
}

function sayDue({ day, what, isComputed, sitting }: DueDay, language: Language): string {
  const words = STATUS[language];
  const label = sitting ? words.hearing : words.deadline;
  const counted = isComputed ? ` (${words.computed})` : "";
  return `**${label}** ${fitPlain(`${sayDayWithWeekday(day, language)}${counted}: ${what}`, ROOM.deadline)}`;
}

function saySeat({ court, docket, otherSeats }: KnownStatus, language: Language): string {
  const words = STATUS[language];
  const seat = [court, docket].filter((part) => part !== null).join(" ");
  const others = otherSeats.map((other) => `${other.court} ${other.docket}`).join(", ");
  if (seat === "") return "";
  return `**${words.court}** ${fitPlain(others === "" ? seat : `${seat} · ${words.also(others)}`, ROOM.court)}`;
}

function sayEarlier(events: TimelineEntry[], language: Language): string {
  if (events.length === 0) return "";
  const lines = events.map(
    ({ date, precision, event }) => `${sayDay(date, language, precision)}: ${fitPlain(event, ROOM.event)}`,
  );
  return `**${STATUS[language].beforeThat}** ${lines.join(" · ")}`;
}

function sayChecked({ checked }: KnownStatus, freshness: string, language: Language): string {
  const file = checked === null ? "" : STATUS[language].checked(sayDay(checked, language));
  const said = [file, freshness].filter(Boolean).join("; ");
  return said === "" ? "" : `*${said}.*`;
}

function sayTodayInstead(file: CaseFile, language: Language): string {
  return `*${STATUS[language].knownThen(sayCurrent(file, ROOM.today, language))}*`;
}

/** The first sentence of today's status, with its day unless the sentence names it. */
export function sayCurrent({ current }: CaseFile, max: number, language: Language = "en"): string {
  const sentence = current.status.replace(/(?<=\p{Ll}{3}|\d)\.(\s+\p{Lu}.*)?$/su, "");
  if (sentence.includes(formatDay(current.since))) return fitPlain(sentence, max);
  return `${fitPlain(sentence, max)} (${saySince(current.since, language)})`;
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
