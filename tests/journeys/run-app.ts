// What comes in: sources as YAML, a day to begin on. What goes out: the real program in preview mode, with its clock
// in the test's hands. Surprise: no step runs by itself within a test's life span; tests wake the steps.
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "../../src/app/log.ts";
import { readSettings, type Settings } from "../../src/app/settings.ts";
import { type App, type StartOptions, startApp } from "../../src/app/start-app.ts";

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
  return startBot({ HTTP_PORT: "0", FEEDS_DIR: feeds }, []);
}

export async function runApp(
  sourcesYaml: string,
  allowedHosts: string[],
  environment: Record<string, string> = {},
  fetching: StartOptions["fetching"] = {},
): Promise<RunningApp> {
  const feedsDir = await makeFeedsFolder(sourcesYaml);
  return startBot(
    { HTTP_PORT: "0", FEEDS_DIR: feedsDir, ALLOW_PRIVATE_HOSTS: allowedHosts.join(","), ...environment },
    [feedsDir],
    fetching,
  );
}

async function startBot(
  environment: Record<string, string>,
  folders: string[],
  fetching: StartOptions["fetching"] = {},
): Promise<RunningApp> {
  const dataDir = await mkdtemp(join(tmpdir(), "crier-data-"));
  const read = readSettings({ CRIER_DATA: dataDir, LOG_LEVEL: "error", ...environment });
  if (read.kind === "faults") throw new Error(read.faults.join("; "));
  let now = Date.parse("2026-11-20T12:00:00Z");
  const said: string[] = [];
  const app = await startApp({
    settings: read.settings,
    log: createLog("error"),
    clock: () => new Date(now),
    say: (line) => said.push(line),
    onFatal: (sentence) => said.push(sentence),
    isReplayOnly: true,
    fetching,
    replayStepMs: 0,
  });
  await app.replayed;
  return {
    app,
    settings: read.settings,
    said,
    pass: (minutes) => {
      now += minutes * 60_000;
    },
    async round() {
      await app.wake("collect");
      await app.wake("announce");
      await app.wake("deliver");
    },
    async messages(channel = "case-alerts") {
      const response = await fetch(`${app.url}/preview/messages?channel=${channel}`);
      return (await response.json()) as PreviewMessage[];
    },
    async command(command, options = {}, more = {}) {
      const response = await fetch(`${app.url}/preview/interactions`, {
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
