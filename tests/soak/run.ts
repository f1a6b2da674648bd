// What comes in: `npm run soak -- [--days N] [--step MINUTES] [--seed N]`. What goes out: a table of thirty days in autumn and
// thirty in spring, lived in minutes, in which the clocks of three zones change; exit code 1 if an alert was lost, told twice,
// or a digest came at another hour than its own. Surprise: memory is what is left after garbage was collected.
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { soak } from "./soak.ts";

/** Sydney, Dublin and New York change their clocks on 4 and 25 October and 1 November, and on 14 and 28 March and 4 April. */
const SEASONS = { autumn: "2026-10-03T12:00:00Z", spring: "2027-03-07T12:00:00Z" };

const { values } = parseArgs({
  options: {
    days: { type: "string", default: "30" },
    step: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
  },
});
const rows: Record<string, Record<string, number | string>> = {};
for (const [season, begin] of Object.entries(SEASONS)) {
  if (!season.includes(values.only)) continue;
  const began = performance.now();
  const { faults, figures, first, last } = await soak({
    begin,
    days: Number(values.days),
    stepMinutes: Number(values.step),
    seed: Number(values.seed),
  });
  for (const fault of faults) console.log(`${season}: ${fault}`);
  const change = (key: keyof typeof first) => `${first[key]} / ${last[key]}`;
  rows[season] = {
    ...figures,
    faults: faults.length,
    "heap MB, first and last": change("heapMB"),
    handles: change("handles"),
    files: change("files"),
    seconds: Math.round((performance.now() - began) / 1000),
    load: loadavg()[0]?.toFixed(1) ?? "",
  };
  if (faults.length > 0) process.exitCode = 1;
}
console.table(
  Object.fromEntries(
    Object.keys(Object.values(rows)[0] ?? {}).map((key) => [
      key,
      Object.fromEntries(Object.entries(rows).map(([season, row]) => [season, row[key]])),
    ]),
  ),
);
