// What comes in: `npm run soak -- [--days N] [--step MINUTES] [--seed N] [--only WORD]`. What goes out: a table of thirty days
// in autumn and thirty in spring, lived in minutes, in which the clocks of three zones change; exit code 1 if an alert was
// lost, told twice, or a digest came at another hour than its own.
// Surprise: what the process holds is read off the third run, which is one life: every life in one process leaves about a
// megabyte behind, which a real restart does not.
import { loadavg } from "node:os";
import { readScriptOptions } from "../script-options.ts";
import { soak } from "./soak.ts";

/** Sydney, Dublin and New York change their clocks on 4 and 25 October and 1 November, on 4 April, and 28 and 14 March. */
const [AUTUMN, SPRING] = ["2026-10-03T12:00:00Z", "2027-03-07T12:00:00Z"];
const RUNS = [
  { name: "autumn", begin: AUTUMN, restartsADay: 0.5 },
  { name: "spring", begin: SPRING, restartsADay: 0.5 },
  { name: "autumn in one life", begin: AUTUMN, restartsADay: 0 },
];

const values = readScriptOptions({
  days: { type: "string", default: "30" },
  step: { type: "string", default: "10" },
  seed: { type: "string", default: "1" },
  only: { type: "string", default: "" },
});
const rows: Record<string, Record<string, number | string>> = {};
const add = (row: string, column: string, value: number | string) => {
  rows[row] = { ...rows[row], [column]: value };
};
for (const { name, ...run } of RUNS) {
  if (!name.includes(values.only)) continue;
  const began = performance.now();
  const { faults, figures, first, middle, last } = await soak({
    ...run,
    days: Number(values.days),
    stepMinutes: Number(values.step),
    seed: Number(values.seed),
  });
  for (const fault of faults) console.log(`${name}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  for (const [row, value] of Object.entries(figures)) add(row, name, value);
  add("faults", name, faults.length);
  for (const key of ["heapMB", "handles", "files"] as const)
    add(`${key}: second day / halfway / end`, name, `${first[key]} / ${middle[key]} / ${last[key]}`);
  add("seconds", name, Math.round((performance.now() - began) / 1000));
  add("load of the machine", name, loadavg()[0]?.toFixed(1) ?? "");
}
console.table(rows);
