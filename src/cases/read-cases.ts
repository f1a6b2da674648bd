/**
 * Reads every case file: `feeds/cases/*.yaml`.
 *
 * In: the feeds folder. Out: the cases, primary first, and every fault of every file with its line.
 * Surprise: a file with a fault is left out of `cases`, but the others come back; whether a faulty folder may still
 * start the bot is the caller's question.
 */
import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { type CaseFile, caseFile } from "./case-file.ts";
import { checkCase, checkTogether } from "./check-cases.ts";
import type { Fault } from "./fault.ts";
import { readYaml, type YamlReading } from "./read-yaml.ts";

export interface CaseReading extends YamlReading<CaseFile> {
  file: string;
}

/** Faults are sorted by file and line. A missing folder is a fault, every other trouble in reading throws. */
export async function readCases(feedsDir: string): Promise<{ cases: CaseFile[]; faults: Fault[] }> {
  const folder = join(feedsDir, "cases");
  const shownFolder = `${basename(resolve(feedsDir))}/cases`;
  const names = await listYaml(folder);
  if (names === null) {
    const message = `there is no folder ${shownFolder}: make it and put one YAML file per case there`;
    return { cases: [], faults: [{ file: shownFolder, line: 1, message }] };
  }

  const readings = await Promise.all(
    names.map(async (name): Promise<CaseReading> => {
      const file = `${shownFolder}/${name}`;
      return { file, ...readYaml(file, await readFile(join(folder, name), "utf8"), caseFile) };
    }),
  );
  const faults = [
    ...readings.flatMap((reading) => [...reading.faults, ...checkCase(reading)]),
    ...checkTogether(readings, shownFolder),
  ];
  const broken = new Set(faults.map((fault) => fault.file));
  const cases = readings.flatMap(({ file, value }) => (value && !broken.has(file) ? [value] : []));
  return {
    cases: cases.sort((a, b) => Number(b.primary) - Number(a.primary) || a.id.localeCompare(b.id)),
    faults: faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line),
  };
}

async function listYaml(folder: string): Promise<string[] | null> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => [".yaml", ".yml"].includes(extname(name))).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
