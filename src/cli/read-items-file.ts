/**
 * What `judge` and `eval` begin with: the items file and the case files.
 *
 * In: the path of a JSON Lines file. Out: items and cases, or null after saying what cannot be read.
 * Surprise: case files with faults stop both verbs; a judgement made with half the knowledge would look like any other.
 */
import { readFile } from "node:fs/promises";
import type { CaseFile } from "../cases/case-file.ts";
import { readCases } from "../cases/read-cases.ts";
import { type LabelledItem, readLabelledItems } from "../evaluation/labelled-items.ts";
import { describeFileFault } from "./describe-file-fault.ts";
import { settingsOrFaults } from "./verb.ts";

export interface JudgingInput {
  items: LabelledItem[];
  cases: CaseFile[];
}

export async function readJudgingInput(path: string): Promise<JudgingInput | null> {
  const settings = settingsOrFaults();
  if (!settings) return null;
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    return giveUp(`Cannot read ${path}: ${describeFileFault(error)}.`);
  }
  const reading = readLabelledItems(text);
  if (reading.kind === "unreadable") return giveUp(`${path}:${reading.line} ${reading.why}.`);
  const { cases, faults } = await readCases(settings.feedsDir);
  if (faults.length > 0) {
    const lines = faults.map(({ file, line, message }) => `${file}:${line} ${message}`);
    return giveUp(`The case files have faults:\n${lines.join("\n")}`);
  }
  return { items: reading.items, cases };
}

function giveUp(sentence: string): null {
  process.stderr.write(`${sentence}\n`);
  return null;
}
