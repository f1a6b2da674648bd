/**
 * The case a person names on the command line.
 *
 * In: the words that were typed. Out: the case file they name, or null after saying why there is none.
 * Surprise: faulty case files are refused here too; an answer from half of what we know would be worse than none.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { findCase } from "../cases/find-case.ts";
import { readCases } from "../cases/read-cases.ts";
import { refuse, settingsOrFaults } from "./verb.ts";

/** Exactly one word may be typed: a case by id, name or docket number. */
export async function findFile(typedWords: string[], usage: string): Promise<CaseFile | null> {
  const [typed, ...rest] = typedWords;
  if (typed === undefined || rest.length > 0) {
    refuse("Name one case.", usage);
    return null;
  }
  const settings = settingsOrFaults();
  return settings && findCaseIn(settings.feedsDir, typed);
}

async function findCaseIn(feedsDir: string, typed: string): Promise<CaseFile | null> {
  const { cases, faults } = await readCases(feedsDir);
  if (faults.length > 0) {
    process.stderr.write("The case files have faults; crier check lists them.\n");
    return null;
  }
  const found = findCase(cases, typed);
  if (found.kind === "found") return found.case;
  const near = found.suggestions.map(({ id }) => id);
  const known =
    near.length > 0
      ? `Did you mean ${near.join(" or ")}?`
      : `Known: ${cases.map(({ id }) => id).join(", ")}.`;
  process.stderr.write(`There is no case "${typed}". ${known}\n`);
  return null;
}

/** Today in UTC, as YYYY-MM-DD: the command line is an edge, so it may ask the clock. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
