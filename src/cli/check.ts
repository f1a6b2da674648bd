/**
 * `crier check`: validates everything under `feeds/`.
 *
 * In: the feeds folder. Out: exit 0 and a count, or 1 and every fault with file, line and what would be right.
 * Surprise: it reads with the very functions that `start` uses, so what passes here starts.
 */
import { readCases } from "../cases/read-cases.ts";
import { readHistory } from "../preview/read-history.ts";
import { readSources } from "../sources/read-sources.ts";
import { readWords, settingsOrFaults } from "./verb.ts";

const USAGE = `
Usage: crier check [--json]

Validates sources, cases and history in FEEDS_DIR (default ./feeds). Prints every fault as FILE:LINE MESSAGE.
Exits 0 when there is none, 1 otherwise.`;

export async function runCheck(args: string[]): Promise<number> {
  const words = readWords(args, USAGE, { json: { type: "boolean", default: false } });
  if (words.kind === "exit") return words.code;
  const settings = settingsOrFaults();
  if (!settings) return 2;

  const [cases, sources, history] = await Promise.all([
    readCases(settings.feedsDir),
    readSources(settings.feedsDir),
    readHistory(settings.feedsDir),
  ]);
  const faults = [...cases.faults, ...sources.faults, ...history.faults];
  const counts = {
    cases: cases.cases.length,
    events: cases.cases.reduce((sum, file) => sum + file.timeline.length, 0),
    sources: sources.sources.length,
    historyItems: history.feeds.reduce((sum, feed) => sum + feed.items.length, 0),
  };
  if (words.values.json) process.stdout.write(`${JSON.stringify({ faults, off: sources.off, ...counts })}\n`);
  else {
    for (const { id, file, line, why } of sources.off)
      process.stdout.write(`${file}:${line} ${id} is not visited: ${why}\n`);
    for (const fault of faults) process.stdout.write(`${fault.file}:${fault.line} ${fault.message}\n`);
    process.stdout.write(
      faults.length > 0
        ? `${faults.length} ${faults.length === 1 ? "fault" : "faults"}\n`
        : `${counts.cases} cases with ${counts.events} events, ${counts.sources} sources, ${counts.historyItems} items of history: no fault\n`,
    );
  }
  return faults.length > 0 ? 1 : 0;
}
