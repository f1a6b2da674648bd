// What comes in: a store's address, where the program is to die, how long it stays dead. What goes out: which events each
// channel was told, after a week in which news, a correction and an outage of two days came.
// Surprise: whatever step the program dies in is done again by its next life, as the ticks of the real one would.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listenPreview } from "../../src/preview/preview-server.ts";
import { readHistoryItems } from "../journeys/history-items.ts";
import { type OutletFeeds, type PublishedItem, serveOutlets } from "../journeys/outlet-feeds.ts";
import { makeFeedsFolder, type PreviewMessage } from "../journeys/run-app.ts";
import { eventsIn } from "../journeys/told-events.ts";
import type { Death } from "./dying-store.ts";
import { type DyingBot, spawnDyingBot } from "./spawn-dying.ts";

export interface Told {
  /** "case-alerts https://…" for each time a channel was told an event, and each notice by its words. */
  events: string[];
  /** How many of the deaths struck. */
  died: number;
  /** How often each point was passed in the last life. */
  passed: Map<string, number>;
}

export interface Doom {
  /** One for each life; a life whose death does not strike is the last. */
  deaths: Death[];
  /** Null: SQLite in a folder of its own. */
  databaseUrl: string | null;
  downMinutes: number;
}

const GAZETTE = "The Harbour Gazette";
const SECOND = "Cloud & Court";
const TOKEN = "token-of-that-server";
const CHANNELS = ["general", "case-alerts", "bot-admin"];
const BEGIN = Date.parse("2026-11-20T12:00:00Z");
const HOUR = 60;
const DAY = 24 * HOUR;

/** What has happened by this minute; one round of the program follows. */
const WEEK: { minute: number; happens: (outlets: OutletFeeds, idOf: (title: string) => string) => void }[] = [
  { minute: 0, happens: (outlets) => outlets.showUntil("2014-01-01") },
  { minute: 20, happens: (outlets) => outlets.showUntil("2014-08-14") },
  {
    minute: 40,
    happens: (outlets, idOf) =>
      outlets.replace(idOf("Judge lifts stay"), { title: "Court lifts the stay in Microsoft email case" }),
  },
  ...[1, 8, 16, 24, 32, 40, 48].map((hours) => ({
    minute: 40 + hours * HOUR,
    happens: (outlets: OutletFeeds) =>
      outlets.misbehave(GAZETTE, (response) => response.writeHead(503).end()),
  })),
  {
    minute: 3 * DAY + HOUR,
    happens: (outlets) => {
      outlets.misbehave(GAZETTE, null);
      outlets.showUntil("2015-08-01");
    },
  },
  { minute: 3 * DAY + 65, happens: () => {} },
  { minute: 3 * DAY + 80, happens: (outlets) => outlets.showUntil("2016-07-15") },
  // Time for everything that has to be tried again.
  ...[90, 100, 160, 600].map((minute) => ({ minute: 3 * DAY + minute, happens: () => {} })),
];

const isWanted = ({ outlet, published }: PublishedItem) =>
  (outlet === GAZETTE && String(published) > "2014-07-01" && String(published) < "2016-07-15") ||
  (outlet === SECOND && String(published).startsWith("2014-08-01"));

/** The bot dies, Discord lives on. */
export async function liveThroughTheWeek({ deaths, databaseUrl, downMinutes }: Doom): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), "crier-points-"));
  const items = await readHistoryItems();
  const outlets = await serveOutlets(items.filter(isWanted));
  const feedsDir = await makeFeedsFolder(outlets.sourcesYaml);
  let now = BEGIN;
  const discord = await listenPreview({
    statePath: null,
    token: TOKEN,
    clock: () => now,
    messagesPerWindow: 1000,
    answerWithinMs: 2500,
  });
  const environment = {
    CRIER_DATA: folder,
    DATABASE_URL: databaseUrl ?? `file:${join(folder, "crier.db")}`,
    FEEDS_DIR: feedsDir,
    ALLOW_PRIVATE_HOSTS: outlets.host,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
  };
  let died = 0;
  let dead = 0;
  const live = () => spawnDyingBot(environment, deaths[died] ?? null, now);
  let bot = live();
  /** Does it, and does it again with the next life if the program dies over it. */
  async function surely(attempt: () => Promise<boolean>): Promise<void> {
    if ((await bot.url) !== null && (await attempt())) return;
    if (died === deaths.length || !bot.isDead())
      throw new Error("the program did not do as it was told, and is not dead");
    died += 1;
    // The rest of the week comes later by as much.
    now += downMinutes * 60_000;
    dead += downMinutes * 60_000;
    bot = live();
    await surely(attempt);
  }
  const command = (channel: string, words: object) => async () => {
    const response = await fetch(`${discord.url}/preview/interactions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ channel, as: "owner", ...words }),
    });
    return /From now on|already/.test(await response.text());
  };
  const idOf = (title: string) => items.find((one) => one.title.startsWith(title))?.id ?? "";
  try {
    for (const channel of ["general", "case-alerts"])
      await surely(command(channel, { command: "subscribe", options: { what: "everything" } }));
    const admin = discord.world.findChannel("bot-admin");
    await surely(
      command("general", { command: "settings admin-channel", options: { channel: admin?.id ?? "" } }),
    );
    for (const { minute, happens } of WEEK) {
      happens(outlets, idOf);
      now = Math.max(now + 60_000, BEGIN + dead + minute * 60_000);
      await surely(() => round(bot, now));
    }
    const told = CHANNELS.map((channel) => ({
      channel,
      messages: discord.world.messagesIn(discord.world.findChannel(channel)?.id ?? ""),
    }));
    const events = told.flatMap(({ channel, messages }) =>
      (messages as unknown as PreviewMessage[]).flatMap((message) =>
        eventsOf(message).map((event) => `${channel} ${event}`),
      ),
    );
    return { events, died, passed: await bot.report() };
  } finally {
    await bot.kill();
    await discord.close();
    await outlets.close();
    for (const one of [folder, feedsDir]) await rm(one, { recursive: true, force: true });
  }
}

async function round(bot: DyingBot, now: number): Promise<boolean> {
  for (const step of ["collect", "announce", "deliver"] as const)
    if (!(await bot.wake(step, now))) return false;
  return true;
}

/**
 * A notice is known by its sign, once for each source it names: sources that were first seen in two lives are told in two
 * notices instead of one.
 */
function eventsOf(message: PreviewMessage): string[] {
  const { content, embeds } = message;
  if (embeds.length > 0) return eventsIn(message);
  const sign = content.split(" ")[0];
  const names = content.replaceAll(/\*\*[^*]*\*\*/g, "").match(/(?<=\*)[^*\s][^*]*(?=\*)/g) ?? [];
  const sources = names.filter((name) => /\p{L}/u.test(name));
  return sources.length === 0 ? [`${sign}`] : sources.map((name) => `${sign} ${name}`);
}

/** Preview mode with a newspaper and a docket of the bundled history: the program and its Discord die together. */
export async function liveInPreviewMode({ deaths, databaseUrl }: Doom): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), "crier-points-"));
  const feedsDir = await makeFeedsFolder("sources: []\n");
  const history = join(import.meta.dirname, "..", "..", "feeds", "history");
  for (const file of ["redmond-statement-desk.yaml", "sdny-13-mag-2814.yaml", "scotus-17-2.yaml"])
    await cp(join(history, file), join(feedsDir, "history", file));
  const environment = {
    CRIER_DATA: folder,
    DATABASE_URL: databaseUrl ?? `file:${join(folder, "crier.db")}`,
    FEEDS_DIR: feedsDir,
  };
  let died = 0;
  const live = () => spawnDyingBot(environment, deaths[died] ?? null, null);
  let bot = live();
  try {
    let url = await bot.url;
    while (url === null) {
      died += 1;
      bot = live();
      url = await bot.url;
    }
    const response = await fetch(`${url}/preview/messages?channel=case-alerts`);
    const messages = (await response.json()) as PreviewMessage[];
    return { events: messages.flatMap(eventsOf), died, passed: await bot.report() };
  } finally {
    await bot.kill();
    for (const one of [folder, feedsDir]) await rm(one, { recursive: true, force: true });
  }
}
