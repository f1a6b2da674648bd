// What comes in: on which day to begin, how many days, how long a step is. What goes out: what was lost, told twice or at the
// wrong hour by the whole program in that time, and how much it holds at its beginning and end.
// Surprise: days in which the clocks of Dublin, New York and Sydney change are like all others: "at nine" is what the clock
// on the wall shows, read here by the platform's own formatter and not by the code under test.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Shape } from "../../src/delivery/shape.ts";
import { makeSubscription } from "../../src/delivery/subscription.ts";
import { PREVIEW_TOKEN } from "../../src/preview/preview-server.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { type PublishedItem, serveOutlets } from "../journeys/outlet-feeds.ts";
import { type RunningApp, runApp } from "../journeys/run-app.ts";
import { eventsIn } from "../journeys/told-events.ts";
import { drawFrom } from "../torture/draw.ts";
import { judgeChannel } from "./judge-channel.ts";
import type { Order, Said } from "./outer-discord.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const OUTLET = "The Harbour Gazette";
/** Each event is about a bill of its own, so that none is another report of an earlier one. */
const ACTS = [
  (bill: string) => `Senator introduces ${bill} to reform section 702 of FISA`,
  (bill: string) => `House committee approves ${bill} to amend the Stored Communications Act`,
  (bill: string) => `House passes ${bill}, a reform of ECPA`,
  (bill: string) => `Committee hears witnesses on ${bill}, a warrant requirement for e-mails under ECPA`,
];
const EVENT_EVERY_HOURS = 11;

export const ZONES = ["Europe/Dublin", "America/New_York", "Australia/Sydney"];
export type Kept = "now" | "blocked" | "hour" | "day" | "week" | "quiet";
export interface SoakChannel {
  id: string;
  name: string;
  kept: Kept;
  zone: string;
}

const SHAPES: Partial<Record<Kept, Shape>> = {
  hour: { rhythm: { every: "hour" } },
  day: { rhythm: { every: "day", hour: 9 } },
  week: { rhythm: { every: "week", hour: 9, weekday: 1 } },
  quiet: { quiet: { from: 22 * 60, to: 7 * 60, isStrict: true } },
};

export interface Soak {
  begin: string;
  days: number;
  stepMinutes: number;
  seed: number;
  /** How often the program is stopped and started; each life is in this process and leaves loaded code behind. */
  restartsADay: number;
}

export interface Held {
  heapMB: number;
  handles: number;
  files: number;
}

export interface Soaked {
  faults: string[];
  figures: Record<string, number>;
  first: Held;
  middle: Held;
  last: Held;
}

export async function soak({ begin, days, stepMinutes, seed, restartsADay }: Soak): Promise<Soaked> {
  const draw = drawFrom(seed);
  const from = Date.parse(begin);
  let now = from;
  const folder = await mkdtemp(join(tmpdir(), "crier-soak-"));
  const channels = listChannels();
  const child = fork(join(import.meta.dirname, "outer-discord.ts"), [
    String(now),
    ...channels.map(({ id, name }) => `${id}:${name}`),
  ]);
  const [{ apiUrl }] = (await once(child, "message")) as [{ apiUrl: string }];
  const order = async (what: Order): Promise<Said[]> => {
    const answer = once(child, "message");
    child.send(what);
    return ((await answer) as [{ said: Said[] }])[0].said;
  };
  const outlets = await serveOutlets(listEvents(from, days), "silent");
  let store: Store | undefined;
  const start = (): Promise<RunningApp> =>
    runApp(
      outlets.sourcesYaml,
      [outlets.host],
      {
        DISCORD_TOKEN: PREVIEW_TOKEN,
        DISCORD_API_URL: apiUrl,
        CRIER_DATA: join(folder, "bot"),
        LOG_LEVEL: "silent",
      },
      {
        // Nobody else turns the clock.
        clock: { now: () => now, pass: () => {} },
        openStore: async (url) => {
          store = await openStore(url);
          return store;
        },
      },
    );
  outlets.showUntil(new Date(now).toISOString());
  let bot = await start();
  const theStore = () => {
    if (!store) throw new Error("the program has opened no store");
    return store;
  };
  let restarts = 0;
  let failures = 0;
  let outages = 0;
  let first: Held | null = null;
  let middle: Held | null = null;
  const blocked = channels.find(({ kept }) => kept === "blocked")?.id ?? "";
  try {
    await bot.round();
    for (const { id, kept, zone } of channels) {
      const one = makeSubscription(
        { guildId: DEFAULT_SEED.guilds[0]?.id ?? "", channelId: id, what: "*", createdBy: "1" },
        new Date(now).toISOString(),
      );
      const shape = SHAPES[kept];
      await theStore().addSubscription({ ...one, ...(shape && { shape: { ...shape, zone } }) });
    }
    const end = from + days * DAY;
    let isAway = false;
    while (now < end) {
      now += stepMinutes * MINUTE;
      const minute = new Date(now).getUTCMinutes();
      // Discord is away between ten past and ten to some hour: no digest is due then.
      if (minute === 10 && draw() < 0.03) isAway = true;
      if (minute === 50) isAway = false;
      if (isAway && minute === 10) outages += 1;
      const day = Math.floor((now - from) / DAY);
      await order({
        now,
        isAway,
        refused: { channelId: blocked, isRefused: day % 6 === 2 || day % 6 === 3 },
      });
      // Whatever is published while the feed fails is there when it is back; the last two days nothing fails.
      const isFailing = now < end - 2 * DAY && draw() < 0.1;
      if (isFailing) failures += 1;
      outlets.misbehave(OUTLET, isFailing ? (response) => response.writeHead(503).end() : null);
      outlets.showUntil(new Date(now).toISOString());
      if (!isAway && draw() < (restartsADay * stepMinutes) / (24 * 60)) {
        restarts += 1;
        await bot.stop();
        bot = await start();
      }
      await bot.round();
      if (now - from >= DAY) first ??= await hold();
      if (now - from >= (days / 2) * DAY) middle ??= await hold();
    }
    const alerts = (await theStore().latestAlerts({ limit: 5_000 })).map(({ content, decidedAt }) => ({
      url: content.url ?? "",
      at: Date.parse(decidedAt),
    }));
    const faults: string[] = [];
    let messages = 0;
    let digests = 0;
    for (const channel of channels) {
      const said = await order({ tell: channel.id });
      messages += said.length;
      digests += said.filter(({ content }) => content.startsWith("📬")).length;
      const told = said.map((one) => ({
        at: one.at,
        isDigest: one.content.startsWith("📬"),
        events: eventsIn(one as never),
      }));
      faults.push(...judgeChannel(channel, told, alerts, end, stepMinutes));
    }
    const last = await hold();
    const figures = {
      days,
      events: alerts.length,
      messages,
      digests,
      restarts,
      "feed failures": failures,
      "Discord away": outages,
    };
    return { faults, figures, first: first ?? last, middle: middle ?? last, last };
  } finally {
    await bot.stop();
    child.disconnect();
    await outlets.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function listChannels(): SoakChannel[] {
  const plain = (["now", "blocked"] as const).map((kept) => ({ kept, zone: "UTC" }));
  const shaped = ZONES.flatMap((zone) =>
    (["hour", "day", "week", "quiet"] as const).map((kept) => ({ kept, zone })),
  );
  return [...plain, ...shaped].map((one, at) => ({
    ...one,
    id: String(430_000_000_000_000_000n + BigInt(at)),
    name: `${one.kept}-${one.zone.split("/").at(-1)}`.toLowerCase(),
  }));
}

function listEvents(from: number, days: number): PublishedItem[] {
  const count = Math.floor((days * 24) / EVENT_EVERY_HOURS);
  return Array.from({ length: count }, (_, at) => {
    const bill = `H.R. ${2_000 + at * 37}`;
    const title = ACTS[at % ACTS.length]?.(bill) ?? bill;
    return {
      id: `event-${at}`,
      url: `https://harbour-gazette.example/${at}`,
      outlet: OUTLET,
      title,
      published: new Date(from + at * EVENT_EVERY_HOURS * HOUR + 25 * MINUTE).toISOString(),
      text: `${title}.`,
    };
  });
}

/** What the process holds when its garbage is collected. */
async function hold(): Promise<Held> {
  globalThis.gc?.();
  return {
    heapMB: Math.round(process.memoryUsage().heapUsed / 1e5) / 10,
    handles: process.getActiveResourcesInfo().length,
    files: (await readdir("/proc/self/fd").catch(() => [])).length,
  };
}
