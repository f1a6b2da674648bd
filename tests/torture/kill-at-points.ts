// What comes in: a seed, how many random deaths on top. What goes out: a table: at each named point between two writes the
// program was killed, on both stores, with and without its own Discord; and every event lost or told twice.
// Surprise: the points are those that an undisturbed run passed, so none is forgotten and none is hit that does not exist.
import { inParallel } from "../../src/app/in-parallel.ts";
import { startPostgres } from "../storage/start-postgres.ts";
import { drawFrom } from "./draw.ts";
import type { Death } from "./dying-store.ts";
import { type Doom, liveInPreviewMode, liveThroughTheWeek, type Told } from "./point-town.ts";

const RUNS_AT_ONCE = 2;
/** How long the program stays dead: within the time a nonce is honoured, and long after. */
const DOWN_MINUTES = [0, 1, 30, 300];

interface Mode {
  name: string;
  live: (doom: Doom) => Promise<Told>;
}

interface Run {
  mode: Mode;
  engine: "SQLite" | "PostgreSQL";
  deaths: Death[];
  downMinutes: number;
}

export interface PointRow {
  runs: number;
  kills: number;
  expected: number;
  present: number;
  lost: number;
  twice: number;
}

const MODES: Mode[] = [
  { name: "outer Discord", live: liveThroughTheWeek },
  { name: "preview", live: liveInPreviewMode },
];

export interface PointOptions {
  seed: number;
  /** Deaths at a random passing of a random point, on top. */
  randomRuns: number;
  /** After this no run is begun any more; those that were done are a fair part of the whole. */
  minutes: number;
  /** Chooses among the points. */
  isWanted?: (point: string) => boolean;
}

/** Faults are sentences, one for each event that was lost or told twice. */
export async function killAtPoints({
  seed,
  randomRuns,
  minutes,
  isWanted = () => true,
}: PointOptions): Promise<{
  faults: string[];
  byPoint: Map<string, PointRow>;
  byMode: Map<string, PointRow>;
}> {
  const draw = drawFrom(seed);
  const server = await startPostgres();
  const faults: string[] = [];
  const note = (fault: string) => {
    faults.push(fault);
    console.log(fault);
  };
  const byPoint = new Map<string, PointRow>();
  const byMode = new Map<string, PointRow>();
  try {
    const expected = new Map<Mode, string[]>();
    const runs: Run[] = [];
    for (const mode of MODES) {
      const quiet = await mode.live({ deaths: [], databaseUrl: null, downMinutes: 0 });
      expected.set(mode, quiet.events);
      runs.push(...planRuns(mode, quiet.passed, randomRuns, isWanted, draw));
    }
    let done = 0;
    const deadline = performance.now() + minutes * 60_000;
    const order = runs.map((run) => ({ run, at: draw() })).sort((a, b) => a.at - b.at);
    await inParallel(order, RUNS_AT_ONCE, async ({ run: { mode, engine, deaths, downMinutes } }) => {
      if (performance.now() > deadline) return;
      const name = `${mode.name}, ${engine}`;
      const dying = deaths.map(({ when, point, nth }) => `${when} ${point} (${nth})`).join(", ");
      const what = `${name}, ${dying}, ${downMinutes} minutes down`;
      try {
        const databaseUrl = engine === "SQLite" ? null : await server.newDatabase();
        const told = await mode.live({ deaths, databaseUrl, downMinutes });
        const { lost, twice } = compareEvents(told.events, expected.get(mode) ?? []);
        for (const event of lost) note(`${what}: lost ${event}`);
        for (const event of twice) note(`${what}: twice or new ${event}`);
        const found = {
          runs: 1,
          expected: expected.get(mode)?.length ?? 0,
          present: told.events.length - twice.length,
          lost: lost.length,
          twice: twice.length,
        };
        add(byMode, name, { ...found, kills: told.died });
        for (const { when, point } of deaths.slice(0, Math.max(told.died, 1)))
          add(byPoint, `${when} ${point}`, { ...found, kills: Math.min(told.died, 1) });
      } catch (cause) {
        note(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`);
      }
      done += 1;
      process.stderr.write(`${done} of ${runs.length} runs, ${faults.length} faults\r`);
    });
  } finally {
    await server.stop();
  }
  return { faults, byPoint, byMode };
}

function planRuns(
  mode: Mode,
  passed: Map<string, number>,
  randomRuns: number,
  isWanted: (point: string) => boolean,
  draw: () => number,
): Run[] {
  const pick = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T;
  const dieAt = (key: string, passings: number): Death => {
    const [when, ...words] = key.split(" ");
    const nth = 1 + Math.floor(draw() * passings);
    return { when: when as Death["when"], point: words.join(" "), nth };
  };
  const keys = [...passed.keys()].filter(isWanted);
  // A later life passes what it passes from its own start on.
  const again = () => dieAt(pick(keys), 2);
  const at = (key: string, engine: Run["engine"]): Run => ({
    mode,
    engine,
    deaths: [dieAt(key, passed.get(key) ?? 1), again(), again()],
    downMinutes: pick(DOWN_MINUTES),
  });
  // Half of the points are passed hundreds of times, the others once: by the passing they are all drawn alike.
  const passings = keys.flatMap((key) => Array<string>(passed.get(key) ?? 1).fill(key));
  return [
    ...keys.flatMap((key) => [at(key, "SQLite"), at(key, "PostgreSQL")]),
    ...Array.from({ length: randomRuns }, (_, n) =>
      at(pick(passings), n % 2 === 0 ? "SQLite" : "PostgreSQL"),
    ),
  ];
}

function compareEvents(told: string[], expected: string[]): { lost: string[]; twice: string[] } {
  const left = [...expected];
  const twice: string[] = [];
  for (const event of told) {
    const at = left.indexOf(event);
    if (at < 0) twice.push(event);
    else left.splice(at, 1);
  }
  return { lost: left, twice };
}

function add(table: Map<string, PointRow>, key: string, more: PointRow): void {
  const row = table.get(key);
  if (!row) table.set(key, { ...more });
  else for (const column of Object.keys(more) as (keyof PointRow)[]) row[column] += more[column];
}
