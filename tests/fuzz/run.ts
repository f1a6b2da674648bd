// `npm run fuzz -- --documents 50000 --seed 1 --seconds 1500`: reads that many wounded feeds and prints what came of it.
// Surprise: it works in chunks of a thousand, each with a seed of its own (`seed + chunk`), so that a fault found after an
// hour is found again in a second: --seed with the chunk's number, --documents 1000.
import fc from "fast-check";
import { readScriptOptions } from "../script-options.ts";
import { checkReading } from "./check-reading.ts";
import { mutantsOf } from "./mutate.ts";
import { gatherSeeds } from "./seed-feeds.ts";

const CHUNK = 1000;

const values = readScriptOptions({
  documents: { type: "string", default: "50000" },
  seed: { type: "string", default: "1" },
  seconds: { type: "string", default: "1800" },
});
const seeds = gatherSeeds();
const mutants = mutantsOf(seeds);
const until = performance.now() + Number(values.seconds) * 1000;
const total = { documents: 0, feeds: 0, items: 0, bytes: 0, crashes: 0, slow: 0, invented: 0, other: 0 };
let slowest = 0;
let reading = 0;

for (let chunk = 0; total.documents < Number(values.documents) && performance.now() < until; chunk += 1) {
  const seed = Number(values.seed) + chunk;
  const numRuns = Math.min(CHUNK, Number(values.documents) - total.documents);
  for (const [at, mutant] of fc.sample(mutants, { seed, numRuns }).entries()) {
    const read = await checkReading(mutant);
    total.documents += 1;
    total.bytes += read.bytes;
    total.items += read.items;
    if (read.items > 0) total.feeds += 1;
    reading += read.milliseconds;
    slowest = Math.max(slowest, read.milliseconds);
    for (const fault of read.faults) {
      const kind = fault.split(":", 1)[0];
      if (kind === "crash") total.crashes += 1;
      else if (kind === "slow") total.slow += 1;
      else if (kind === "invented" || kind === "expanded") total.invented += 1;
      else total.other += 1;
      console.error(`seed ${seed}, document ${at}: ${fault.slice(0, 600)}`);
    }
  }
}

console.table({
  "seed documents": seeds.length,
  documents: total.documents,
  "of them with items": total.feeds,
  "items read": total.items,
  "MB read": (total.bytes / 1e6).toFixed(0),
  crashes: total.crashes,
  "over one second": total.slow,
  "invented items": total.invented,
  "other faults (keys, addresses, dates)": total.other,
  "slowest (ms)": slowest.toFixed(0),
  "mean (ms)": (reading / total.documents).toFixed(2),
  "memory at the end (MB)": (process.memoryUsage().rss / 1e6).toFixed(0),
});
process.exitCode = total.crashes + total.slow + total.invented + total.other === 0 ? 0 : 1;
