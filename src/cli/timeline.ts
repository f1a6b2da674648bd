/**
 * `crier timeline CASE`: what `/case timeline` would say, without Discord's limits.
 *
 * In: a case by id, name or docket number, and perhaps a first and last day. Out: one line per event.
 */
import { formatDay, parseDay } from "../cases/day.ts";
import { timelineOf } from "../cases/status-on.ts";
import { findFile, today } from "./find-file.ts";
import { readWords, refuse } from "./verb.ts";

const USAGE = `
Usage: crier timeline CASE [--from DATE] [--to DATE] [--json]

Prints the events of a case in order, one line each; --json gives each event whole.`;

export async function runTimeline(args: string[]): Promise<number> {
  const words = readWords(
    args,
    USAGE,
    {
      from: { type: "string" },
      to: { type: "string" },
      json: { type: "boolean", default: false },
    },
    "options and words",
  );
  if (words.kind === "exit") return words.code;
  const file = await findFile(words.positionals, USAGE);
  if (!file) return 2;

  const from = words.values.from === undefined ? null : parseDay(words.values.from, today());
  const to = words.values.to === undefined ? null : parseDay(words.values.to, today());
  for (const day of [from, to]) if (day?.kind === "unreadable") return refuse(day.why, USAGE).code;
  const first = from?.kind === "day" ? from.first : undefined;
  const last = to?.kind === "day" ? to.last : undefined;
  if (first && last && first > last) {
    return refuse("--from is after --to: the first day must come before the last one.", USAGE).code;
  }
  const events = timelineOf(file, first, last);
  if (words.values.json) process.stdout.write(`${JSON.stringify({ case: file.id, events })}\n`);
  else {
    if (events.length === 0) process.stderr.write(`${file.name} has no events in that time.\n`);
    for (const { date, precision, court, event } of events) {
      const where = court === undefined ? "" : ` · ${court}`;
      process.stdout.write(`${formatDay(date, precision)}${where} · ${event}\n`);
    }
  }
  return 0;
}
