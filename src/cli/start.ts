/**
 * `crier start`: runs the bot until it is told to stop.
 *
 * In: the environment. Out: exit 0 after a stop, 1 for faults in `feeds/` or a lost token, 2 for wrong settings.
 * Surprise: SIGTERM and SIGINT let sends under way finish; after ten seconds the process ends anyway, and what was
 * under way is found again at the next start.
 */
import { CannotListen } from "../app/http-server.ts";
import { createLog } from "../app/log.ts";
import { type App, FeedsFaulty, startApp } from "../app/start-app.ts";
import { CannotConnect } from "../delivery/discord/connect.ts";
import { KeeperUnusable } from "../preview/keep-world.ts";
import { StoreUnusable } from "../storage/open-store.ts";
import { readPace, WRONG_SPEED } from "./replay-speed.ts";
import { readWords, refuse, settingsOrFaults } from "./verb.ts";

const USAGE = `
Usage: crier start [--speed N]

Runs the bot. With DISCORD_TOKEN it logs into Discord. Without, it starts a local Discord-compatible server, tells the
bundled history there and prints where to look. --speed 1 (default) tells it in about half a minute; 2 is twice as fast;
0 is as fast as it goes. Settings: see .env.example.`;

const STOP_WITHIN_MS = 9_000;

export async function runStart(args: string[]): Promise<number> {
  const words = readWords(args, USAGE, { speed: { type: "string", default: "1" } });
  if (words.kind === "exit") return words.code;
  const pace = readPace(words.values.speed);
  if (pace === null) return refuse(WRONG_SPEED, USAGE).code;
  const settings = settingsOrFaults();
  if (!settings) return 2;

  const isPreview = settings.discordToken === null;
  const log = createLog(settings.logLevel ?? (isPreview ? "warn" : "info"));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const ended = Promise.withResolvers<number>();
  let app: App | null = null;
  const onSignal = (signal: string) => {
    // Nothing is sent before the program has started, so there is nothing to wait for: not for a Discord that hangs.
    if (!app) process.exit(0);
    say(`${signal}: stopping. What is being sent is finished first.`);
    ended.resolve(0);
  };
  process.once("SIGTERM", onSignal);
  process.once("SIGINT", onSignal);

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
    say(
      `Look at ${app.url}/ to see the channels; the bundled history is told there now, a step every moment.`,
    );
  } else say(`Court Crier runs on Discord. Health: ${app.url}/healthz, readiness: ${app.url}/readyz`);

  const code = await ended.promise;
  setTimeout(() => process.exit(code), STOP_WITHIN_MS).unref();
  await app.stop();
  return code;
}

function explainFailedStart(cause: unknown): number {
  if (cause instanceof FeedsFaulty) {
    for (const fault of cause.faults) process.stderr.write(`${fault.file}:${fault.line} ${fault.message}\n`);
    process.stderr.write(
      `Mend these faults in the feeds folder, then start again (crier check lists them too).\n`,
    );
    return 1;
  }
  const expected = [CannotListen, CannotConnect, KeeperUnusable, StoreUnusable];
  if (cause instanceof Error && expected.some((kind) => cause instanceof kind)) {
    const what = cause instanceof StoreUnusable ? "The store cannot be used: " : "";
    process.stderr.write(`${what}${cause.message}\n`);
    return 2;
  }
  throw cause;
}
