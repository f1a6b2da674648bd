/**
 * `crier status CASE [--as-of DATE]`: what `/case status` would say.
 *
 * In: a case by id, name or docket number, and a day. Out: the status on that day.
 * Surprise: how fresh the live sources are is not said here; that needs the running bot.
 */
import { answerDayOf, parseDay } from "../cases/day.ts";
import { statusOn } from "../cases/status-on.ts";
import { tellStatus } from "../commands/tell-status.ts";
import { findFile, today } from "./find-file.ts";
import { readWords, refuse } from "./verb.ts";

const USAGE = `
Usage: crier status CASE [--as-of DATE] [--json]

Prints the status of a case today, or as it was known on a day: 2014-08-30, "30 August 2014" or 2014-08.`;

export async function runStatus(args: string[]): Promise<number> {
  const words = readWords(
    args,
    USAGE,
    {
      "as-of": { type: "string" },
      json: { type: "boolean", default: false },
    },
    "options and words",
  );
  if (words.kind === "exit") return words.code;
  const file = await findFile(words.positionals, USAGE);
  if (!file) return 2;

  const asOf = words.values["as-of"] ?? null;
  const asked = parseDay(asOf ?? "today", today());
  if (asked.kind === "unreadable") return refuse(asked.why, USAGE).code;
  const day = answerDayOf(asked, today());
  const status = statusOn(file, day, today());
  if (words.values.json) process.stdout.write(`${JSON.stringify({ case: file.id, day, ...status })}\n`);
  else if (status.kind === "future") return refuse(status.why, USAGE).code;
  else process.stdout.write(`${tellStatus(file, asOf, today(), "")}\n`);
  return status.kind === "future" ? 2 : 0;
}
