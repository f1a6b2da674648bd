/**
 * What `judge` and `eval` begin with: the items file and the case files.
 *
 * In: the path of a JSON Lines file, the feeds folder. Out: items and cases, or a sentence on what cannot be read.
 * Surprise: case files with faults stop both verbs; a judgement made with half the knowledge would look like any other.
 */
import { readFile } from "node:fs/promises";
import type { CaseFile } from "../cases/case-file.ts";
import { readCases } from "../cases/read-cases.ts";
import { type LabelledItem, readLabelledItems } from "../evaluation/labelled-items.ts";
import { describeFileFault } from "./describe-file-fault.ts";

export type JudgingInput =
  | { kind: "input"; items: LabelledItem[]; cases: CaseFile[] }
  | { kind: "unreadable"; why: string };

export async function readJudgingInput(path: string, feedsDir: string): Promise<JudgingInput> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    return { kind: "unreadable", why: `Cannot read ${path}: ${describeFileFault(error)}.` };
  }
  const reading = readLabelledItems(text);
  if (reading.kind === "unreadable")
    return { kind: "unreadable", why: `${path}:${reading.line} ${reading.why}.` };
  const { cases, faults } = await readCases(feedsDir);
  if (faults.length > 0) {
    const lines = faults.map(({ file, line, message }) => `${file}:${line} ${message}`);
    return { kind: "unreadable", why: `The case files have faults:\n${lines.join("\n")}` };
  }
  return { kind: "input", items: reading.items, cases };
}
