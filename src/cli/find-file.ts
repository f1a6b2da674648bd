/**
 * The case a person names on the command line.
 *
 * In: the feeds folder and what was typed. Out: its case file, or null after saying why there is none.
 * Surprise: faulty case files are refused here too; an answer from half of what we know would be worse than none.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { findCase } from "../cases/find-case.ts";
import { readCases } from "../cases/read-cases.ts";

export async function findFile(feedsDir: string, typed: string): Promise<CaseFile | null> {
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
