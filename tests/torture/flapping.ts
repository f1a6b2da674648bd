// What comes in: a seed. What goes out: a week in which Discord, the newspapers and the store come and go as they like, and
// which events were lost or told twice in the end.
// Surprise: nothing is compared with a good run. Every event is known by its address, and each is to be told once.
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { PostFault } from "../../src/preview/faults.ts";
import type { Misbehaviour, PublishedItem } from "../journeys/outlet-feeds.ts";
import { eventsIn } from "../journeys/told-events.ts";
import { openTown, type Town } from "../journeys/town.ts";
import { drawFrom } from "./draw.ts";
import { StoreFaults } from "./failing-store.ts";

export interface Flapped {
  lost: string[];
  twice: string[];
  present: number;
  digests: number;
  storeFailures: number;
  hours: number;
}

export interface Weather {
  seed: number;
  steps: number;
  /** Null: SQLite. */
  databaseUrl?: string;
  /** Discord's whole server goes, the gateway with it. discord.js may take ten seconds to be there again. */
  isServerGoing?: boolean;
}

const GAZETTE = "The Harbour Gazette";
/** One event each, told by nobody else; the last one is published when everything is well again. */
const DAYS = [
  "2014-08-01",
  "2014-08-14",
  "2014-08-30",
  "2014-09-09",
  "2014-12-17",
  "2015-06-03",
  "2015-07-22",
];
const isWanted = ({ outlet, published }: PublishedItem) =>
  outlet === GAZETTE && String(published) > "2014-07-01";
const POSTS: PostFault[] = [
  "500 after",
  "500 before",
  "502 after",
  "502 before",
  "close after",
  "close before",
  "reset after",
  "reset before",
];
const FEEDS: Misbehaviour[] = [
  (response) => response.writeHead(503).end(),
  (response) =>
    response.writeHead(200).end('<?xml version="1.0"?><rss version="2.0"><channel><item><title>Mi'),
  (response) => response.socket?.resetAndDestroy(),
  (response) => response.writeHead(200, { "content-type": "text/html" }).end("<title>Back soon</title>"),
];
const CONNECTED_WITHIN_MS = 60_000;
const STEP_MINUTES = [1, 5, 20, 60, 300, 700];

export async function flap({ seed, steps, databaseUrl, isServerGoing = false }: Weather): Promise<Flapped> {
  const draw = drawFrom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T;
  const store = new StoreFaults(drawFrom(seed + 1));
  const town = await openTown(isWanted, { openStore: store.open }, databaseUrl);
  let minutes = 0;
  let isDiscordUp = true;
  const pass = async (by: number) => {
    minutes += by;
    town.bot.pass(by);
    await town.bot.round();
    await nextTurn();
  };
  try {
    for (let step = 0; step < steps; step += 1) {
      // What was published stays published: news comes evenly over the week.
      town.outlets.showUntil(DAYS[Math.floor((step * (DAYS.length - 1)) / steps)] ?? "");
      if (draw() < 0.3) town.outlets.misbehave(GAZETTE, draw() < 0.6 ? pick(FEEDS) : null);
      if (draw() < 0.3) store.chance = draw() < 0.6 ? 0.1 : 0;
      if (draw() < 0.2) store.isAway = draw() < 0.5;
      if (draw() < 0.5) town.discord.faults.failNextPosts(pick(POSTS));
      if (draw() < 0.2) town.discord.faults.brokenRequests += 1;
      if (draw() < 0.25) isDiscordUp = await turnDiscord(town, isDiscordUp, isServerGoing);
      if (draw() < 0.15) await restart(town, store, isDiscordUp);
      await pass(pick(STEP_MINUTES));
    }
    // All is well again, and there is time for whatever waits.
    Object.assign(store, { isAway: false, chance: 0 });
    town.outlets.misbehave(GAZETTE, null);
    town.outlets.showUntil(DAYS.at(-1) ?? "");
    while (town.discord.faults.takePostFault());
    town.discord.faults.brokenRequests = 0;
    if (!isDiscordUp) await turnDiscord(town, isDiscordUp, isServerGoing);
    for (const by of [20, 60, 60, 60, 400, 400, 700, 700, 2, 11, 2]) await pass(by);
    if (isServerGoing) await untilConnected(town);
    return { ...(await judge(town)), storeFailures: store.failures, hours: Math.round(minutes / 60) };
  } finally {
    await town.close();
  }
}

/** It goes, or comes back at the same address with what it had. */
async function turnDiscord(town: Town, isUp: boolean, isServerGoing: boolean): Promise<boolean> {
  town.discord.faults.isAway = isUp;
  if (!isServerGoing) return !isUp;
  if (isUp) await town.discord.close();
  else await town.openDiscord({ port: Number(new URL(town.discord.url).port) });
  return !isUp;
}

async function untilConnected(town: Town): Promise<void> {
  const deadline = performance.now() + CONNECTED_WITHIN_MS;
  while (!town.discord.hasBot) {
    if (performance.now() > deadline) throw new Error("the gateway did not come back");
    await pause(100);
  }
}

/** Only where a start is possible at all; that one is refused with a sentence is tested elsewhere. */
async function restart(town: Town, store: StoreFaults, isDiscordUp: boolean): Promise<void> {
  if (!isDiscordUp || store.isAway) return;
  const { chance } = store;
  await town.bot.stop();
  store.chance = 0;
  town.discord.faults.brokenRequests = 0;
  await town.start();
  store.chance = chance;
}

async function judge(town: Town): Promise<Omit<Flapped, "storeFailures" | "hours">> {
  const lost: string[] = [];
  const twice: string[] = [];
  let present = 0;
  let digests = 0;
  const channels = ["general", "case-alerts"];
  const told = await Promise.all(
    channels.map(async (channel) => {
      const messages = await town.bot.messages(channel);
      digests += messages.filter(({ content }) => content.startsWith("📬")).length;
      return messages.flatMap(eventsIn);
    }),
  );
  const every = DAYS.length;
  told.forEach((events, at) => {
    const known = new Set(events);
    present += known.size;
    twice.push(...events.filter((event, place) => events.indexOf(event) !== place));
    const others = new Set(told.flat());
    lost.push(...[...others].filter((event) => !known.has(event)));
    if (others.size !== every) lost.push(`${channels[at]}: ${every} events expected, ${others.size} known`);
  });
  return { lost, twice, present, digests };
}
