/**
 * `crier start`: runs the bot until it is told to stop.
 *
 * In: the environment. Out: exit 0 after a stop, 1 for faults in `feeds/` or a lost token, 2 for wrong settings.
 * Surprise: SIGTERM and SIGINT let sends under way finish; after ten seconds the process ends anyway, and what was
 * under way is found again at the next start. SIGHUP reads cases and sources again, unless a terminal sent it by closing.
 */
import { createLog } from "../app/log.ts";
import { startApp } from "../app/start-app.ts";
import type { App } from "../app/start-options.ts";
import { explainFailedStart } from "./explain-failed-start.ts";
import { readPace, WRONG_SPEED } from "./replay-speed.ts";
import { printLines, readWords, refuse, settingsOrFaults } from "./verb.ts";

const USAGE = `
Usage: crier start [--speed N] [--json]

Runs the bot. With DISCORD_TOKEN it logs into Discord. Without, it starts a local Discord-compatible server, tells the
bundled history there and prints where to look. --speed 1 (default) tells it in about half a minute; 2 is twice as fast;
0 is as fast as it goes. --json prints each line as {"says": …}. Settings: see .env.example.`;

const STOP_WITHIN_MS = 9_000;

export async function runStart(args: string[]): Promise<number> {
  const words = readWords(args, USAGE, {
    speed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  });
  if (words.kind === "exit") return words.code;
  const pace = readPace(words.values.speed);
  if (pace === null) return refuse(WRONG_SPEED, USAGE).code;
  const settings = settingsOrFaults();
  if (!settings) return 2;

  const isPreview = settings.discordToken === null;
  const log = createLog(settings.logLevel ?? (isPreview ? "warn" : "info"));
  const say = printLines(words.values.json);
  const ended = Promise.withResolvers<number>();
  let app: App | null = null;
  const onSignal = (signal: string) => {
    // Nothing is sent before the program has started, so there is nothing to wait for: not for a Discord that hangs.
    if (!app) process.exit(0);
    say(`${signal}: stopping. What is being sent is finished first.`);
    ended.resolve(0);
  };
  let isReloadWanted = false;
  process.on("SIGHUP", () => {
    // A terminal that is closed sends the same signal, and nobody wants the program to outlive its window.
    if (process.stdin.isTTY) onSignal("SIGHUP");
    else if (app) void app.reload();
    else isReloadWanted = true;
  });
  process.once("SIGTERM", onSignal);
  process.once("SIGINT", onSignal);

  // discord.js's gateway leaves promises to themselves; one that fails must not end the program, nor go unseen.
  process.on("unhandledRejection", (cause) =>
    log.error({ err: cause }, "a promise failed that nobody waited for"),
  );

  try {
    app = await startApp({
      settings,
      log,
      clock: () => new Date(),
      say,
      ...pace,
      onFatal: (sentence) => {
        process.stderr.write(`${sentence}\n`);
        ended.resolve(1);
      },
    });
  } catch (cause) {
    return explainFailedStart(cause);
  }

  if (isPreview) {
    say(`Court Crier runs in preview mode, because DISCORD_TOKEN is not set.`);
    say(`Look at ${app.url}/ to see the channels. The first start tells the bundled history there.`);
  } else say(`Court Crier runs on Discord. Health: ${app.url}/healthz, readiness: ${app.url}/readyz`);

  if (isReloadWanted) void app.reload();
  const code = await ended.promise;
  setTimeout(() => process.exit(code), STOP_WITHIN_MS).unref();
  await app.stop();
  return code;
}
