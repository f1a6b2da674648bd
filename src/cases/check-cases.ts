/**
 * What a schema cannot say about case files: one by one, and all together.
 *
 * In: readings (raw value and lines). Out: faults. Surprise: works on the raw value and not on the valid one, because
 * a file with a misspelt key shall hear about its wrong order in the same run.
 */
import { basename, extname } from "node:path";
import { z } from "zod";
import { partialDay, timelineEntry } from "./case-file.ts";
import { type DaySpan, formatDay, spanOf } from "./day.ts";
import type { Fault } from "./fault.ts";
import { foldName, namesOf } from "./find-case.ts";
import type { CaseReading } from "./read-cases.ts";
import type { YamlPath } from "./read-yaml.ts";

/** The parts the checks need; whatever does not fit has its fault from the schema already. */
const dated = z.object({
  date: partialDay,
  precision: timelineEntry.shape.precision,
  deadline: z.object({ day: partialDay }).optional().catch(undefined),
});
const sketch = z.object({
  id: z.string().catch(""),
  primary: z.boolean().catch(false),
  timeline: z.array(dated.nullable().catch(null)).catch([]),
  current: z.object({ since: partialDay, checked: partialDay }).nullable().catch(null),
  recognise: z
    .object({
      concepts: z.record(z.string(), z.unknown()).catch({}),
      gates: z.array(z.array(z.string())).catch([]),
    })
    .nullable()
    .catch(null),
});
type Dated = z.infer<typeof dated>;

/** Faults inside one file: its name, its days, the order of its timeline, the gates of its recognise block. */
export function checkCase(reading: CaseReading): Fault[] {
  const found = sketch.safeParse(reading.raw);
  if (!found.success) return [];
  const { id, timeline, current, recognise } = found.data;
  const faults: Fault[] = [];
  const report = (path: YamlPath, message: string) => {
    faults.push({ file: reading.file, line: reading.lineOf(path), message });
  };

  const fileId = basename(reading.file, extname(reading.file));
  if (id !== "" && id !== fileId) {
    report(
      ["id"],
      `"id" is "${id}" but the file is called ${basename(reading.file)}: make it "${fileId}" or rename the file`,
    );
  }
  for (const [index, entry] of timeline.entries()) {
    if (entry) checkEntry(entry, ["timeline", index], report);
  }
  checkOrder(timeline, reading, report);

  const last = timeline.findLast((entry) => entry !== null);
  if (current && last && spanOf(current.checked).last < spanOf(last.date).first) {
    report(
      ["current", "checked"],
      `"current.checked" is ${current.checked} but the timeline goes on to ${last.date}: check the status again and write that day`,
    );
  }
  for (const [index, gate] of (recognise?.gates ?? []).entries()) {
    for (const concept of gate) {
      if (recognise && concept in recognise.concepts) continue;
      report(
        ["recognise", "gates", index],
        `a gate names the concept "${concept}", which "recognise.concepts" does not have`,
      );
    }
  }
  return faults;
}

function checkEntry(entry: Dated, path: YamlPath, report: (path: YamlPath, message: string) => void): void {
  const shape = (["year", "month", "day"] as const)[entry.date.split("-").length - 1];
  const fits = entry.precision === "on_or_before" || entry.precision === shape;
  if (!fits) {
    report(
      [...path, "date"],
      `"date" is ${entry.date} with precision "${entry.precision}": write "precision: ${shape}" or the full date`,
    );
  }
  if (entry.deadline && spanOf(entry.deadline.day).last < spanOf(entry.date).first) {
    report(
      [...path, "deadline"],
      `the deadline ${entry.deadline.day} is before its own event of ${entry.date}: one of the two days is wrong`,
    );
  }
}

/**
 * An entry is out of order when no day it may mean is late enough: "2014-08" may stand anywhere among the days of
 * August, "on or before 30 March" anywhere up to that day.
 */
function checkOrder(
  timeline: (Dated | null)[],
  reading: CaseReading,
  report: (path: YamlPath, message: string) => void,
): void {
  let latest: { span: DaySpan; index: number; date: string } | null = null;
  for (const [index, entry] of timeline.entries()) {
    if (!entry) continue;
    const span = spanOf(entry.date, entry.precision);
    if (latest && span.last < latest.span.first) {
      const before = `the entry of ${formatDay(latest.date)} at line ${reading.lineOf(["timeline", latest.index])}`;
      report(
        ["timeline", index],
        `the entry of ${formatDay(entry.date)} stands after ${before}: put the oldest first`,
      );
    } else if (!latest || span.first > latest.span.first) {
      latest = { span, index, date: entry.date };
    }
  }
}

/** Faults between files: a name that two files claim, and not exactly one primary case. */
export function checkTogether(readings: CaseReading[], folder: string): Fault[] {
  const faults = checkNames(readings);
  const primaries = readings.filter(({ raw }) => sketch.safeParse(raw).data?.primary);
  for (const reading of primaries.slice(1)) {
    const message = `${primaries[0]?.file} is the primary case already: exactly one file may say "primary: true"`;
    faults.push({ file: reading.file, line: reading.lineOf(["primary"]), message });
  }
  if (primaries.length === 0) {
    const message = 'no case is the primary one: write "primary: true" in exactly one file';
    faults.push({ file: folder, line: 1, message });
  }
  return faults;
}

/** An id belongs to its file before a name does, and a name before an alias: the borrower hears about it. */
function checkNames(readings: CaseReading[]): Fault[] {
  const claims = readings.flatMap((reading) => {
    const id = sketch.safeParse(reading.raw).data?.id ?? "";
    const names = reading.value ? namesOf(reading.value) : [{ text: id, path: ["id"] }];
    return names.map((name) => ({ ...name, reading, key: foldName(name.text) }));
  });
  const rank = ({ path }: { path: PropertyKey[] }) => ["id", "name"].indexOf(String(path[0])) + 1 || 3;
  const owners = new Map<string, CaseReading>();
  const faults: Fault[] = [];
  for (const { key, text, path, reading } of claims.sort((a, b) => rank(a) - rank(b))) {
    const owner = owners.get(key);
    if (!owner) owners.set(key, reading);
    else if (owner !== reading && key !== "") {
      const message = `"${text}" already names the case in ${owner.file}: a name may stand in one file only`;
      faults.push({ file: reading.file, line: reading.lineOf(path), message });
    }
  }
  return faults;
}
