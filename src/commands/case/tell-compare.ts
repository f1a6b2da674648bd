/**
 * `/case compare`: what changed in a case between two days.
 *
 * In: a case file, two days as typed, what was reported of the case. Out: a reply.
 * Surprise: which day is named first does not matter; what was reported and is not in the file stands apart, unchecked.
 */
import type { CaseFile, TimelineEntry } from "../../cases/case-file.ts";
import { addDays, answerDayOf } from "../../cases/day.ts";
import type { ReportedEvent } from "../../cases/reported-events.ts";
import {
  type CaseDeadline,
  type CaseStatus,
  deadlinesOf,
  eventsKnownBy,
  statusOn,
} from "../../cases/status-on.ts";
import { keepLines } from "../../delivery/discord/limits.ts";
import { fitPlain, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import type { Language } from "../../words/language.ts";
import { PAGES } from "../../words/page-words.ts";
import { sayDay, sayDayWithWeekday } from "../../words/say-days.ts";
import { STATUS } from "../../words/status-words.ts";
import { TIMELINE } from "../../words/timeline-words.ts";
import type { Reply } from "../command.ts";
import { readDay } from "../read-day.ts";
import { sayUnknown } from "../tell-status.ts";
import { sayEvent } from "../tell-timeline.ts";
import { tellNotInFile } from "./tell-reported.ts";

const ROOM = { status: 350, next: 250, events: 1_900, deadlines: 600 };

/** `today` is YYYY-MM-DD. */
export function tellCompare(
  file: CaseFile,
  from: string,
  to: string,
  today: string,
  reported: readonly ReportedEvent[],
  language: Language,
): Reply {
  const words = TIMELINE[language];
  const days: string[] = [];
  for (const typed of [from, to]) {
    const asked = readDay(typed, today, language);
    if (asked.kind === "refused") return { content: asked.why };
    days.push(answerDayOf(asked, today));
  }
  const [first = today, last = today] = days.sort();
  const name = `**${plainMarkdown(file.name)}**`;
  if (first === last) return { content: `${name} · ${words.bothDays(sayDay(first, language))}` };
  const [then, after] = [statusOn(file, first, today), statusOn(file, last, today)];
  if (after.kind !== "known")
    return { content: plainMarkdown(sayUnknown(after, file, { day: last, today, language })) };
  const between = eventsKnownBy(file, last).slice(eventsKnownBy(file, first).length);
  const lines = [
    sayStatus(first, then, language),
    isSame(then, after) ? `**${sayDay(last, language)}** ${words.same}` : sayStatus(last, after, language),
    sayDeadlines(deadlinesOf(file, first), deadlinesOf(file, last), last, language),
    sayBetween(between, language),
  ];
  const since = tellNotInFile(file, reported, addDays(first, 1), last, language);
  return {
    isShareable: true,
    content: `${name} · ${words.compared(sayDay(first, language), sayDay(last, language))}`,
    embeds: [{ description: lines.filter(Boolean).join("\n\n") }, ...(since ? [since] : [])],
  };
}

function sayBetween(between: readonly TimelineEntry[], language: Language): string {
  const words = TIMELINE[language];
  if (between.length === 0) return `**${words.between}** ${words.noEvent}`;
  const lines = between.map((entry) => sayEvent(entry, language));
  const more = (left: number) => `*${PAGES[language].andMore(left)}: \`/case timeline\`*`;
  return `**${words.between}** ${words.events(between.length)}\n${keepLines(lines, ROOM.events, more).text}`;
}

function sayStatus(day: string, answer: CaseStatus, language: Language): string {
  const words = STATUS[language];
  const when = `**${sayDay(day, language)}**`;
  if (answer.kind !== "known") return `${when} ${TIMELINE[language].nothingPublic}`;
  const { status, next, court, docket } = answer;
  const seat = [court, docket].filter(Boolean).join(" ");
  return [
    `${when} ${fitPlain(status, ROOM.status)}`,
    `${words.next}: ${fitPlain(next, ROOM.next)}`,
    seat === "" ? "" : `${words.court}: ${fitPlain(seat, 120)}`,
  ]
    .filter(Boolean)
    .join("\n");
}

function isSame(one: CaseStatus, other: CaseStatus): boolean {
  return (
    one.kind === "known" && other.kind === "known" && one.status === other.status && one.next === other.next
  );
}

/** What was set, moved, and what no longer stood on the later day. */
function sayDeadlines(
  before: readonly CaseDeadline[],
  after: readonly CaseDeadline[],
  last: string,
  language: Language,
): string {
  const words = TIMELINE[language];
  const dayOf = (day: string) => sayDayWithWeekday(day, language);
  const say = ({ day, what }: CaseDeadline) => `${dayOf(day)}: ${fitPlain(what, 160)}`;
  const old = (one: CaseDeadline) => before.find(({ what }) => what === one.what);
  const set = after.filter((one) => !old(one)).map((one) => words.set(say(one)));
  const moved = after.flatMap((one) => {
    const was = old(one);
    return was && was.day !== one.day ? [words.moved(dayOf(was.day), say(one))] : [];
  });
  const gone = before
    .filter((one) => !after.some(({ what }) => what === one.what))
    .map((one) => (one.day < last ? words.passed : words.noLongerSet)(say(one)));
  const all = [...set, ...moved, ...gone];
  if (all.length === 0) return before.length === 0 ? "" : `**${words.deadlines}** ${words.sameDeadlines}`;
  return `**${words.deadlines}**\n${keepLines(all, ROOM.deadlines, (left) => `*${PAGES[language].andMore(left)}*`).text}`;
}
