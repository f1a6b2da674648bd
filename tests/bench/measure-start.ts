// What comes in: nothing. What goes out: what a newcomer's `npm start` takes: seconds and memory.
// Surprise: the bot is found as the last child of npm; where there is no /proc its memory is not measured.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

const root = join(import.meta.dirname, "..", "..");
/** The history takes about 45 s at its own pace. */
const TOLD_WITHIN_MS = 180_000;
/** By then the live sources were tried once and what the replay left behind is cleared away. */
const REST_MS = 20_000;
const STOP_WITHIN_MS = 15_000;

export interface StartFigures {
  firstAlertSeconds: number;
  toldSeconds: number;
  /** null where there is no /proc. */
  restMb: number | null;
}

/** Runs `npm start` in preview mode in a folder of its own, ends it, and removes the folder. */
export async function measureStart(): Promise<StartFigures> {
  const dataDir = await mkdtemp(join(tmpdir(), "crier-bench-"));
  const began = performance.now();
  // A process group of its own: npm does not hand a signal on to the bot on every system.
  const child = spawn("npm", ["start"], {
    cwd: root,
    env: { ...process.env, DISCORD_TOKEN: "", DATABASE_URL: "", CRIER_DATA: dataDir, HTTP_PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const group = -(child.pid as number);
  const closed = new Promise((resolve) => child.once("close", resolve));
  const tooLate = setTimeout(() => process.kill(group, "SIGKILL"), TOLD_WITHIN_MS);
  try {
    let firstAlertSeconds: number | null = null;
    for await (const line of createInterface({ input: child.stdout })) {
      const seconds = (performance.now() - began) / 1000;
      if (firstAlertSeconds === null && /^ {2}\S.* · /.test(line)) firstAlertSeconds = seconds;
      if (firstAlertSeconds === null || !line.includes("bundled history has been told")) continue;
      clearTimeout(tooLate);
      await pause(REST_MS);
      return { firstAlertSeconds, toldSeconds: seconds, restMb: residentMb(child.pid as number) };
    }
    throw new Error("npm start ended, or was ended, before the bundled history had been told");
  } finally {
    clearTimeout(tooLate);
    const stuck = setTimeout(() => process.kill(group, "SIGKILL"), STOP_WITHIN_MS);
    if (child.exitCode === null && child.signalCode === null) process.kill(group, "SIGTERM");
    child.stdout.resume();
    await closed;
    clearTimeout(stuck);
    await rm(dataDir, { recursive: true, force: true });
  }
}

function residentMb(pid: number): number | null {
  if (!existsSync(`/proc/${pid}/status`)) return null;
  const [first] = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
  if (first !== undefined) return residentMb(Number(first));
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1]) / 1024;
}
