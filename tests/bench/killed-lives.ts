// What comes in: a seed, where the program keeps its store. What goes out: the alerts after a run of killed lives.
// Surprise: half of the deaths come at a random moment, half right after an alert was printed, which is where posting
// ends and recording has just been; against an outer Discord also while a post is on its way.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { PostFault } from "../../src/preview/faults.ts";
import { listenPreview } from "../../src/preview/preview-server.ts";
import { readHistoryItems } from "../journeys/history-items.ts";
import { serveOutlets } from "../journeys/outlet-feeds.ts";
import { makeFeedsFolder, type PreviewMessage } from "../journeys/run-app.ts";
import { type SpawnedBot, spawnBot } from "../journeys/spawn-bot.ts";
import { drawFrom } from "../torture/draw.ts";
import { hasFinished, readsInOrder } from "./told-alerts.ts";

export interface Run {
  messages: PreviewMessage[];
  kills: number;
  /** How many of the kills came while a post of a message was on its way. */
  inFlight: number;
  isInOrder: boolean;
}

const FINISH_WITHIN_MS = 120_000;
/** No life is longer than this before it is ended; the history takes about ten seconds at full speed. */
const LONGEST_LIFE_MS = 4_000;
const START_MS = 400;
const QUICK_FAULTS: PostFault[] = ["500 after", "reset before", "close after", "500 before"];

/** Preview mode: bot and local Discord die together. `databaseUrl` null is SQLite in the data folder. */
export async function killInPreviewMode(
  seed: number,
  lives: number,
  databaseUrl: string | null,
): Promise<Run> {
  const dataDir = await mkdtemp(join(tmpdir(), "crier-torture-"));
  const store = databaseUrl ?? `file:${join(dataDir, "crier.db")}`;
  const draw = drawFrom(seed);
  const lived: SpawnedBot[] = [];
  const start = () => {
    const bot = spawnBot({ CRIER_DATA: dataDir, DATABASE_URL: store }, ["start", "--speed", "0"]);
    lived.push(bot);
    return bot;
  };
  try {
    for (let life = 0; life < lives; life += 1) await endByChance(start(), draw);
    const last = start();
    const [, url] = await last.printed(/(http:\/\/127\.0\.0\.1:\d+)\//);
    await last.printed(/bundled history has been told/);
    await untilFinished(store, last);
    const messages = await messagesAt(url ?? "");
    const isInOrder = await readsInOrder(store, messages);
    await last.kill("SIGTERM");
    return { messages, kills: lives, inFlight: 0, isInOrder };
  } finally {
    // A run that failed leaves its last life behind.
    for (const bot of lived) await bot.kill("SIGKILL");
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Only the bot dies; Discord lives on in this process, and some posts hang until the bot is dead. */
export async function killBeforeDiscord(
  seed: number,
  lives: number,
  databaseUrl: string | null,
): Promise<Run> {
  const dataDir = await mkdtemp(join(tmpdir(), "crier-torture-"));
  const store = databaseUrl ?? `file:${join(dataDir, "crier.db")}`;
  const draw = drawFrom(seed);
  const outlets = await serveOutlets(await readHistoryItems());
  const feedsDir = await makeFeedsFolder(outlets.sourcesYaml);
  const noFeedsDir = await makeFeedsFolder("sources: []\n");
  const token = "token-of-that-server";
  const discord = await listenPreview({ statePath: null, token, messagesPerWindow: 20 });
  const lived: SpawnedBot[] = [];
  const start = (folder = feedsDir) => {
    const bot = spawnBot({
      CRIER_DATA: dataDir,
      DATABASE_URL: store,
      FEEDS_DIR: folder,
      ALLOW_PRIVATE_HOSTS: outlets.host,
      DISCORD_TOKEN: token,
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: "error",
    });
    lived.push(bot);
    return bot;
  };
  let inFlight = 0;
  try {
    await subscribe(discord, start(noFeedsDir));
    for (let life = 0; life < lives; life += 1) {
      const kind = Math.floor(draw() * 3);
      if (kind === 0) {
        // Some of these lives see an outage as well.
        discord.faults.failNextPosts(...QUICK_FAULTS.filter(() => draw() < 0.3));
        await endByChance(start(), draw);
      } else {
        const bot = start();
        await pause(Math.floor(draw() * 1200));
        if (await endInFlight(discord, bot, kind === 1 ? "hang before" : "hang after")) inFlight += 1;
      }
      // What has not struck must not strike the last life: it is to end soon, not after an hour's wait.
      while (discord.faults.takePostFault());
    }
    const last = start();
    await last.printed(/runs on Discord/);
    await untilFinished(store, last);
    const messages = await messagesAt(discord.url);
    const isInOrder = await readsInOrder(store, messages);
    await last.kill("SIGTERM");
    return { messages, kills: lives, inFlight, isInOrder };
  } finally {
    for (const bot of lived) await bot.kill("SIGKILL");
    await discord.close();
    await outlets.close();
    for (const folder of [dataDir, feedsDir, noFeedsDir]) await rm(folder, { recursive: true, force: true });
  }
}

type Discord = Awaited<ReturnType<typeof listenPreview>>;

/** Subscribes before there is any news: this life knows no feeds, the next one visits them first. */
async function subscribe(discord: Discord, bot: SpawnedBot): Promise<void> {
  await bot.printed(/runs on Discord/);
  const response = await fetch(`${discord.url}/preview/interactions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      channel: "case-alerts",
      command: "subscribe",
      as: "owner",
      options: { what: "everything" },
    }),
  });
  if (!response.ok) throw new Error(`subscribing failed: ${await response.text()}`);
  await bot.kill("SIGKILL");
}

async function endByChance(bot: SpawnedBot, draw: () => number): Promise<void> {
  if (draw() < 0.5) await pause(START_MS + draw() * LONGEST_LIFE_MS);
  else {
    const alerts = 1 + Math.floor(draw() * 12);
    await Promise.race([bot.printedAlerts(alerts), pause(LONGEST_LIFE_MS)]);
    await pause(draw() * 30);
  }
  await bot.kill("SIGKILL");
}

/** Lets the next post hang, stored or not, and ends the bot while it waits. False when no post came. */
async function endInFlight(
  discord: Discord,
  bot: SpawnedBot,
  fault: "hang before" | "hang after",
): Promise<boolean> {
  const from = discord.requests.length;
  discord.faults.failNextPosts(fault);
  const isHanging = () =>
    discord.requests
      .slice(from)
      .some(({ method, path, status }) => method === "POST" && path.endsWith("/messages") && status === 0);
  const deadline = performance.now() + LONGEST_LIFE_MS;
  while (!isHanging() && performance.now() < deadline) await pause(5);
  const hung = isHanging();
  await pause(20);
  await bot.kill("SIGKILL");
  return hung;
}

async function untilFinished(databaseUrl: string, bot: SpawnedBot): Promise<void> {
  const deadline = performance.now() + FINISH_WITHIN_MS;
  while (!(await hasFinished(databaseUrl))) {
    if (performance.now() > deadline) throw new Error(`the last life did not finish:\n${bot.output()}`);
    await pause(250);
  }
}

async function messagesAt(url: string): Promise<PreviewMessage[]> {
  return (await (await fetch(`${url}/preview/messages?channel=case-alerts`)).json()) as PreviewMessage[];
}
