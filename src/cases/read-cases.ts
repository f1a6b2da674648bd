/**
 * Reads every case file: `feeds/cases/*.yaml`.
 *
 * In: the feeds folder. Out: the cases, primary first, and every fault of every file with its line.
 * Surprise: a file with a fault is left out of `cases`, but the others come back; whether a faulty folder may still
 * start the bot is the caller's question.
 */
import { join } from "node:path";
import { type CaseFile, caseFile } from "./case-file.ts";
import { checkCase, checkTogether } from "./check-cases.ts";
import type { Fault } from "./fault.ts";
import { readYaml, type YamlReading } from "./read-yaml.ts";
import { readYamlFolder } from "./read-yaml-folder.ts";

export interface CaseReading extends YamlReading<CaseFile> {
  file: string;
}

/** Faults are sorted by file and line. A missing folder is a fault. */
export async function readCases(feedsDir: string): Promise<{ cases: CaseFile[]; faults: Fault[] }> {
  const folder = join(feedsDir, "cases");
  const { texts, faults: unreadable } = await readYamlFolder(folder);
  if (texts === null) {
    const message = `there is no folder ${folder}: make it and put one YAML file per case there`;
    return { cases: [], faults: [{ file: folder, line: 1, message }] };
  }

  const readings = texts.map(({ file, text }): CaseReading => ({ file, ...readYaml(file, text, caseFile) }));
  const faults = [
    ...unreadable,
    ...readings.flatMap((reading) => [...reading.faults, ...checkCase(reading)]),
    ...checkTogether(readings, folder),
  ];
  const broken = new Set(faults.map((fault) => fault.file));
  const cases = readings.flatMap(({ file, value }) => (value && !broken.has(file) ? [value] : []));
  return {
    cases: cases.sort((a, b) => Number(b.primary) - Number(a.primary) || a.id.localeCompare(b.id)),
    faults: faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line),
  };
}
