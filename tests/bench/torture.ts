// What comes in: `npm run torture -- [--seed N] [--sqlite RUNS] [--postgres RUNS] [--discord RUNS] [--points [--random
// RUNS] [--minutes MOST] [--only WORD]] [--flaps WEEKS]`. What goes out: a table of runs in which the program was killed again and again,
// and exit code 1 if an alert was lost or told twice. --points kills at every named point between two writes instead, once
// on each store; in --flaps nobody is killed, but Discord, newspapers and store come and go for a week.
// Surprise: --discord runs keep the local Discord outside the program that dies, on both stores in turn.
import { inParallel } from "../../src/app/in-parallel.ts";
import { readScriptOptions } from "../script-options.ts";
import { startPostgres } from "../storage/start-postgres.ts";
import { drawFrom } from "../torture/draw.ts";
import { flapOften } from "../torture/flap-often.ts";
import { killAtPoints } from "../torture/kill-at-points.ts";
import { killBeforeDiscord, killInPreviewMode, type Run } from "./killed-lives.ts";
import { compareAlerts } from "./told-alerts.ts";

const RUNS_AT_ONCE = 3;
const MOST_RUNS = 500;

const values = readScriptOptions({
  seed: { type: "string", default: "1" },
  sqlite: { type: "string", default: "6" },
  postgres: { type: "string", default: "3" },
  discord: { type: "string", default: "3" },
  points: { type: "boolean", default: false },
  random: { type: "string", default: "40" },
  only: { type: "string", default: "" },
  flaps: { type: "string", default: "0" },
  minutes: { type: "string", default: "60" },
});
const count = (word: string) => Math.min(MOST_RUNS, Math.max(0, Math.floor(Number(word) || 0)));
const seed = Number(values.seed) || 1;
const draw = drawFrom(seed);

if (count(values.flaps) > 0) {
  const { faults, rows } = await flapOften(seed, count(values.flaps));
  for (const fault of faults) console.log(fault);
  console.table(rows);
  process.exit(faults.length > 0 ? 1 : 0);
}

if (values.points) {
  const { faults, byPoint, byMode } = await killAtPoints({
    seed,
    randomRuns: count(values.random),
    minutes: Number(values.minutes) || 60,
    isWanted: (point) => point.includes(values.only),
  });
  console.table(Object.fromEntries(byPoint));
  console.table(Object.fromEntries(byMode));
  process.exit(faults.length > 0 ? 1 : 0);
}

interface Plan {
  name: string;
  seed: number;
  lives: number;
  run: (seed: number, lives: number) => Promise<Run>;
}

const server = await startPostgres();
const plan = (name: string, runs: number, run: (at: number) => Plan["run"]): Plan[] =>
  Array.from({ length: runs }, (_, at) => ({
    name,
    seed: Math.floor(draw() * 2 ** 31),
    lives: 1 + Math.floor(draw() * 5),
    run: run(at),
  }));
const onPostgres = (run: typeof killInPreviewMode): Plan["run"] => {
  return async (seed, lives) => run(seed, lives, await server.newDatabase());
};
const onSqlite = (run: typeof killInPreviewMode): Plan["run"] => {
  return (seed, lives) => run(seed, lives, null);
};

const faults: string[] = [];
const note = (fault: string) => {
  faults.push(fault);
  console.log(fault);
};
const table: Record<string, Record<string, number>> = {};

try {
  const quietPreview = await killInPreviewMode(seed, 0, null);
  const quietDiscord = await killBeforeDiscord(seed, 0, null);
  console.log(`undisturbed: ${quietPreview.messages.length} alerts in preview mode,`);
  console.log(`  ${quietDiscord.messages.length} from the same items as live feeds on an outer Discord`);

  const plans = [
    ...plan("preview, SQLite", count(values.sqlite), () => onSqlite(killInPreviewMode)),
    ...plan("preview, PostgreSQL", count(values.postgres), () => onPostgres(killInPreviewMode)),
    ...plan("outer Discord, both", count(values.discord), (at) =>
      at % 2 === 0 ? onSqlite(killBeforeDiscord) : onPostgres(killBeforeDiscord),
    ),
  ];
  let done = 0;
  await inParallel(plans, RUNS_AT_ONCE, async ({ name, seed, lives, run }) => {
    const quiet = name.startsWith("outer") ? quietDiscord : quietPreview;
    table[name] ??= {
      runs: 0,
      kills: 0,
      "kills in flight": 0,
      alerts: 0,
      lost: 0,
      twice: 0,
      "other words": 0,
      "out of order": 0,
      "undisturbed order": 0,
    };
    const row = table[name];
    const add = (column: string, by: number) => {
      row[column] = (row[column] ?? 0) + by;
    };
    try {
      const told = await run(seed, lives);
      const compared = compareAlerts(told.messages, quiet.messages);
      add("runs", 1);
      add("kills", told.kills);
      add("kills in flight", told.inFlight);
      add("alerts", compared.alerts);
      add("lost", compared.lost.length);
      add("twice", compared.twice.length);
      add("other words", compared.different.length);
      add("out of order", told.isInOrder ? 0 : 1);
      add("undisturbed order", compared.isSameOrder ? 1 : 0);
      const found = [
        ...compared.lost.map((alert) => `lost: ${alert}`),
        ...compared.twice.map((alert) => `twice or new: ${alert}`),
        ...compared.different.map((alert) => `other words: ${alert}`),
        ...(told.isInOrder ? [] : ["the channel does not read in the order of the decisions"]),
      ];
      for (const fault of found) note(`${name}, seed ${seed}, ${lives} lives: ${fault}`);
    } catch (cause) {
      note(`${name}, seed ${seed}, ${lives} lives: ${String(cause)}`);
    }
    done += 1;
    process.stderr.write(`${done} of ${plans.length} runs, ${faults.length} faults\r`);
  });
} finally {
  await server.stop();
}

console.table(table);
process.exitCode = faults.length > 0 ? 1 : 0;
