/**
 * `/case compare`: what changed in a case between two days.
 *
 * In: a case file, two days as typed, what was reported of the case. Out: a reply.
 * Surprise: which day is named first does not matter; what was reported and is not in the file stands apart, unchecked.
 */
import type { CaseFile } from "../../cases/case-file.ts";
import { addDays, answerDayOf, formatDay, parseDay } from "../../cases/day.ts";
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
import { formatWithWeekday } from "../../delivery/format-day.ts";
import type { Reply } from "../command.ts";
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
): Reply {
  const days: string[] = [];
  for (const typed of [from, to]) {
    const asked = parseDay(typed, today);
    if (asked.kind === "unreadable") return { content: plainMarkdown(asked.why) };
    days.push(answerDayOf(asked, today));
  }
  const [first = today, last = today] = days.sort();
  const name = `**${plainMarkdown(file.name)}**`;
  if (first === last)
    return { content: `${name} · both days are ${formatDay(first)}. Name two different ones.` };
  const [then, after] = [statusOn(file, first, today), statusOn(file, last, today)];
  if (after.kind !== "known") return { content: plainMarkdown(after.why) };
  const between = eventsKnownBy(file, last).slice(eventsKnownBy(file, first).length);
  const lines = [
    sayStatus(first, then),
    isSame(then, after) ? `**${formatDay(last)}** the same.` : sayStatus(last, after),
    sayDeadlines(deadlinesOf(file, first), deadlinesOf(file, last), last),
    between.length === 0
      ? "**Between** no event on file."
      : `**Between** ${between.length === 1 ? "1 event" : `${between.length} events`}\n${keepLines(between.map(sayEvent), ROOM.events, (left) => `*and ${left} more: \`/case timeline\`*`).text}`,
  ];
  const since = tellNotInFile(file, reported, addDays(first, 1), last);
  return {
    content: `${name} · ${formatDay(first)} and ${formatDay(last)} compared`,
    embeds: [{ description: lines.filter(Boolean).join("\n\n") }, ...(since ? [since] : [])],
  };
}

function sayStatus(day: string, answer: CaseStatus): string {
  if (answer.kind !== "known") return `**${formatDay(day)}** nothing was public yet.`;
  const { status, next, court, docket } = answer;
  const seat = [court, docket].filter(Boolean).join(" ");
  return [
    `**${formatDay(day)}** ${fitPlain(status, ROOM.status)}`,
    `Next: ${fitPlain(next, ROOM.next)}`,
    seat === "" ? "" : `Court: ${fitPlain(seat, 120)}`,
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
function sayDeadlines(before: readonly CaseDeadline[], after: readonly CaseDeadline[], last: string): string {
  const say = ({ day, what }: CaseDeadline) => `${formatWithWeekday(day)}: ${fitPlain(what, 160)}`;
  const old = (one: CaseDeadline) => before.find(({ what }) => what === one.what);
  const set = after.filter((one) => !old(one)).map((one) => `set: ${say(one)}`);
  const moved = after.flatMap((one) => {
    const was = old(one);
    return was && was.day !== one.day ? [`moved from ${formatWithWeekday(was.day)}: ${say(one)}`] : [];
  });
  const gone = before
    .filter((one) => !after.some(({ what }) => what === one.what))
    .map((one) => `${one.day < last ? "passed" : "no longer set"}: ${say(one)}`);
  const all = [...set, ...moved, ...gone];
  if (all.length === 0) return before.length === 0 ? "" : "**Deadlines** the same.";
  return `**Deadlines**\n${keepLines(all, ROOM.deadlines, (left) => `*and ${left} more*`).text}`;
}
