// What comes in: sources as YAML, a day to begin on. What goes out: the real program, with its clock in the test's
// hands: in preview mode, or on the Discord-compatible server that DISCORD_API_URL in the environment names.
// Surprise: no step runs by itself within a test's life span; tests wake the steps.
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "../../src/app/log.ts";
import { readSettings, type Settings } from "../../src/app/settings.ts";
import { startApp } from "../../src/app/start-app.ts";
import type { App, StartOptions } from "../../src/app/start-options.ts";

const feeds = join(import.meta.dirname, "..", "..", "feeds");

export interface PreviewMessage {
  id: string;
  channel: string;
  content: string;
  edited_timestamp: string | null;
  embeds: {
    title?: string;
    url?: string;
    description?: string;
    fields?: { name: string; value: string }[];
    footer?: { text: string };
  }[];
}

export interface RunningApp {
  app: App;
  settings: Settings;
  said: string[];
  /** Resolves with the sentence when the program finds that it cannot go on. */
  fatal: Promise<string>;
  /** Moves the clock. */
  pass(minutes: number): void;
  /** One round of the three steps. */
  round(): Promise<void>;
  messages(channel?: string): Promise<PreviewMessage[]>;
  command(
    command: string,
    options?: Record<string, unknown>,
    more?: Record<string, unknown>,
  ): Promise<{
    content: string;
    embeds: { title?: string; description?: string; fields?: { name: string; value: string }[] }[];
    message?: string;
  }>;
  stop(): Promise<void>;
}

/** Time that passes only when a test says so. */
export interface Clock {
  now(): number;
  pass(minutes: number): void;
}

export function stoppedClock(): Clock {
  let now = Date.parse("2026-11-20T12:00:00Z");
  return {
    now: () => now,
    pass: (minutes) => {
      now += minutes * 60_000;
    },
  };
}

export interface MoreOfApp {
  /** To be shared with the server that plays Discord; a clock of its own when left out. */
  clock?: Clock;
  requestTimeoutMs?: number;
  /** Deadlines and name look-ups of visits. */
  fetching?: StartOptions["fetching"];
  /** Where dockets are looked up. */
  courtListener?: string;
  /** A store that fails on command. */
  openStore?: StartOptions["openStore"];
}

/** A feeds folder with the project's cases and the given sources; removed by the caller. */
export async function makeFeedsFolder(sourcesYaml: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "crier-feeds-"));
  await cp(join(feeds, "cases"), join(folder, "cases"), { recursive: true });
  await mkdir(join(folder, "sources"));
  await mkdir(join(folder, "history"));
  await writeFile(join(folder, "sources", "test.yaml"), sourcesYaml);
  return folder;
}

/** The program with the project's own feeds, after the bundled history has been told as fast as it goes. */
export function runHistory(): Promise<RunningApp> {
  return startBot({ HTTP_PORT: "0", FEEDS_DIR: feeds }, [], {});
}

/** With CRIER_DATA in the environment that folder is used, and kept when the program stops. */
export async function runApp(
  sourcesYaml: string,
  allowedHosts: string[],
  environment: Record<string, string> = {},
  more: MoreOfApp = {},
): Promise<RunningApp> {
  const feedsDir = await makeFeedsFolder(sourcesYaml);
  return startBot(
    { HTTP_PORT: "0", FEEDS_DIR: feedsDir, ALLOW_PRIVATE_HOSTS: allowedHosts.join(","), ...environment },
    [feedsDir],
    more,
  );
}

async function startBot(
  environment: Record<string, string>,
  folders: string[],
  { clock = stoppedClock(), requestTimeoutMs, fetching = {}, courtListener, openStore }: MoreOfApp,
): Promise<RunningApp> {
  const dataDir = await mkdtemp(join(tmpdir(), "crier-data-"));
  const read = readSettings({ CRIER_DATA: dataDir, LOG_LEVEL: "error", ...environment });
  if (read.kind === "faults") throw new Error(read.faults.join("; "));
  const said: string[] = [];
  const fatal = Promise.withResolvers<string>();
  const app = await startApp({
    settings: read.settings,
    log: createLog(read.settings.logLevel ?? "error"),
    clock: () => new Date(clock.now()),
    say: (line) => said.push(line),
    onFatal: fatal.resolve,
    isReplayOnly: true,
    fetching,
    replayStepMs: 0,
    // How the bot bears rate limits is tested with the preview; here nobody waits for them.
    preview: { messagesPerWindow: 1000, windowMs: 1000 },
    ...(requestTimeoutMs !== undefined && { requestTimeoutMs }),
    ...(courtListener !== undefined && { courtListener }),
    ...(openStore !== undefined && { openStore }),
  });
  await app.replayed;
  const discord = read.settings.discordApiUrl?.replace(/\/api$/, "") ?? app.url;
  return {
    app,
    settings: read.settings,
    said,
    fatal: fatal.promise,
    pass: clock.pass,
    async round() {
      await app.wake("collect");
      await app.wake("announce");
      await app.wake("deliver");
    },
    async messages(channel = "case-alerts") {
      const response = await fetch(`${discord}/preview/messages?channel=${channel}`);
      return (await response.json()) as PreviewMessage[];
    },
    async command(command, options = {}, more = {}) {
      const response = await fetch(`${discord}/preview/interactions`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ channel: "general", command, options, ...more }),
      });
      return (await response.json()) as never;
    },
    async stop() {
      await app.stop();
      for (const folder of [...folders, dataDir]) await rm(folder, { recursive: true, force: true });
    },
  };
}
