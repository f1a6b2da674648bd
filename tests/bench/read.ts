// `npm run bench:read [reading] [identity] [memory] [visits]`: what reading, remembering and visiting cost; all by default.
// What comes in: which of the four. What goes out: a table each. Surprise: a few minutes, most of them for writing the
// million items of the identity bench.
import { measureIdentity } from "./measure-identity.ts";
import { measureMemory } from "./measure-memory.ts";
import { measureReading } from "./measure-reading.ts";
import { measureVisits } from "./measure-visits.ts";

const PARTS = {
  reading: ["Reading: each document at its best, one core, the same documents", measureReading],
  identity: ["Identity: one look-up by three keys, SQLite", measureIdentity],
  memory: ["Memory: resident, at rest", measureMemory],
  visits: ["Visits: 10,000 sources on a local server, nothing changed (304), 16 at a time", measureVisits],
} as const;

const chosen = process.argv.slice(2);
for (const [name, [title, measure]] of Object.entries(PARTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(title);
  console.table(await measure());
}
