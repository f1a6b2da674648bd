// What comes in: a seed, how many weeks. What goes out: a table of weeks in which Discord, newspapers and store came and
// went, on both stores in turn, and every event lost or told twice.
// Surprise: a promise that discord.js leaves to itself is counted here; in the program it is logged (cli/start.ts).
import { startPostgres } from "../storage/start-postgres.ts";
import { type Flapped, flap } from "./flapping.ts";

const STEPS = 40;

export interface FlapTable {
  faults: string[];
  rows: Record<string, Record<string, number>>;
}

export async function flapOften(seed: number, weeks: number): Promise<FlapTable> {
  const faults: string[] = [];
  const rows: FlapTable["rows"] = {};
  let forgotten = 0;
  process.on("unhandledRejection", () => {
    forgotten += 1;
  });
  const server = await startPostgres();
  try {
    for (let week = 0; week < weeks; week += 1) {
      const engine = week % 2 === 0 ? "SQLite" : "PostgreSQL";
      const what = `${engine}, seed ${seed + week}`;
      try {
        const told = await flap({
          seed: seed + week,
          steps: STEPS,
          isServerGoing: true,
          ...(engine === "PostgreSQL" && { databaseUrl: await server.newDatabase() }),
        });
        faults.push(...told.lost.map((event) => `${what}: lost ${event}`));
        faults.push(...told.twice.map((event) => `${what}: twice ${event}`));
        addWeek(rows, engine, told);
      } catch (cause) {
        faults.push(`${what}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
      }
      process.stderr.write(`${week + 1} of ${weeks} weeks, ${faults.length} faults\r`);
    }
  } finally {
    await server.stop();
  }
  rows.both = { "promises forgotten by discord.js": forgotten };
  return { faults, rows };
}

function addWeek(rows: FlapTable["rows"], engine: string, told: Flapped): void {
  rows[engine] ??= { weeks: 0, hours: 0, "store failures": 0, present: 0, digests: 0, lost: 0, twice: 0 };
  const row = rows[engine];
  const more = {
    weeks: 1,
    hours: told.hours,
    "store failures": told.storeFailures,
    present: told.present,
    digests: told.digests,
    lost: told.lost.length,
    twice: told.twice.length,
  };
  for (const [column, by] of Object.entries(more)) row[column] = (row[column] ?? 0) + by;
}
