/**
 * `crier replay`: the bundled history through the whole journey, alone, leaving nothing behind.
 *
 * In: a speed. Out: the alerts on the console, exit 0.
 * Surprise: it is the real program in preview mode, with a store in memory and a free port; the live sources are not
 * visited.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "../app/log.ts";
import { Secret } from "../app/secret.ts";
import { startApp } from "../app/start-app.ts";
import { explainFailedStart } from "./explain-failed-start.ts";
import { readPace, WRONG_SPEED } from "./replay-speed.ts";
import { printLines, readWords, refuse, settingsOrFaults } from "./verb.ts";

const USAGE = `
Usage: crier replay [--speed N] [--json]

Tells the bundled history on a local server and prints each alert. --speed 1 (default) takes about half a minute;
2 is twice as fast; 0 is as fast as it goes. --json prints each line as {"says": …}.`;

export async function runReplay(args: string[]): Promise<number> {
  const words = readWords(args, USAGE, {
    speed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  });
  if (words.kind === "exit") return words.code;
  const pace = readPace(words.values.speed);
  if (pace === null) return refuse(WRONG_SPEED, USAGE).code;
  const settings = settingsOrFaults();
  if (!settings) return 2;

  const dataDir = await mkdtemp(join(tmpdir(), "crier-replay-"));
  try {
    const app = await startApp({
      settings: {
        ...settings,
        discordToken: null,
        dataDir,
        httpPort: 0,
        databaseUrl: new Secret("file::memory:"),
      },
      log: createLog(settings.logLevel ?? "warn"),
      clock: () => new Date(),
      say: printLines(words.values.json),
      onFatal: (sentence) => process.stderr.write(`${sentence}\n`),
      ...pace,
      isReplayOnly: true,
    });
    await app.replayed;
    await app.stop();
  } catch (cause) {
    return explainFailedStart(cause);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  return 0;
}
