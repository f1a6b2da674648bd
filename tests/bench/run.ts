// What comes in: nothing. What goes out: a table: start to first alert, memory at rest, items per second on both stores.
// Surprise: it starts the program as `npm start` does and, for the stores, a real PostgreSQL beside SQLite in one run.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startPostgres } from "../storage/start-postgres.ts";
import { measureJourney } from "./measure-journey.ts";

const root = join(import.meta.dirname, "..", "..");

/** Runs `npm start` in preview mode and reads off when the first alert is printed and what memory it rests at. */
async function measureStart(): Promise<{ firstAlertSeconds: number; toldSeconds: number; restMb: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), "crier-bench-"));
  const began = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: root,
    env: { ...process.env, DISCORD_TOKEN: "", CRIER_DATA: dataDir, HTTP_PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  let firstAlertSeconds = Number.NaN;
  let toldSeconds = Number.NaN;
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const seconds = (performance.now() - began) / 1000;
      if (Number.isNaN(firstAlertSeconds) && / · .+: /.test(line)) firstAlertSeconds = seconds;
      if (line.includes("bundled history has been told")) toldSeconds = seconds;
      // By then the live sources were tried once and the program rests until the next tick.
      if (!Number.isNaN(toldSeconds) && /No network|live source/.test(line) && !line.includes("bundled"))
        break;
    }
    return { firstAlertSeconds, toldSeconds, restMb: residentMb(child.pid as number) };
  } finally {
    process.kill(-(child.pid as number), "SIGTERM");
    await new Promise((resolve) => child.once("close", resolve));
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Resident memory, in MB, of the Node process that runs main.ts in the process group. */
function residentMb(group: number): number {
  const pids = readFileSync(`/proc/${group}/task/${group}/children`, "utf8")
    .trim()
    .split(" ")
    .filter(Boolean);
  const deepest = pids.length > 0 ? Number(pids[0]) : null;
  if (deepest !== null) return residentMb(deepest);
  const status = readFileSync(`/proc/${group}/status`, "utf8");
  return Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1]) / 1024;
}

const start = await measureStart();
const sqlite = await measureJourney(null);
const server = await startPostgres();
const postgres = await measureJourney(server.url).finally(() => server.stop());

console.table({
  "npm start to first alert (s)": start.firstAlertSeconds.toFixed(1),
  "npm start to history told (s)": start.toldSeconds.toFixed(1),
  "resident memory at rest (MB)": start.restMb.toFixed(0),
  "items per second, SQLite": sqlite.itemsPerSecond.toFixed(0),
  "items per second, PostgreSQL": postgres.itemsPerSecond.toFixed(0),
  "SQLite : PostgreSQL": (sqlite.itemsPerSecond / postgres.itemsPerSecond).toFixed(2),
  "items / alerts in that run": `${sqlite.items} / ${sqlite.alerts}`,
});
