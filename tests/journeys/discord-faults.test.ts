// What comes in: the whole program on a Discord that has bad days, and five events as their outlet reports them. What
// goes out: in every channel each alert once, in order, nothing lost, and no channel suffers for another.
// Surprise: of the two channels one is struck, the other is the witness of what should have been told.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PostFault } from "../../src/preview/faults.ts";
import { listenPreview } from "../../src/preview/preview-server.ts";
import { readHistoryItems } from "./history-items.ts";
import { type OutletFeeds, serveOutlets } from "./outlet-feeds.ts";
import { type Clock, type RunningApp, runApp, stoppedClock } from "./run-app.ts";

const TOKEN = "token-of-that-server";
/** The id of case-alerts. */
const ALERTS = "410000000000000021";
const SECONDS = 1 / 60;
/** By the end of each, one more event has been reported; on the other one, a second outlet reports the first event. */
const DAYS = ["2014-08-01", "2014-08-14", "2014-08-30", "2014-09-09"];
const SECOND_OUTLET = "2014-08-01";

type Discord = Awaited<ReturnType<typeof listenPreview>>;
let discord: Discord;
let outlets: OutletFeeds;
let clock: Clock;
let bot: RunningApp;
let folder: string;

async function openDiscord(more: Partial<Parameters<typeof listenPreview>[0]> = {}): Promise<Discord> {
  return listenPreview({
    statePath: join(folder, "discord.db"),
    clock: clock.now,
    token: TOKEN,
    messagesPerWindow: 1000,
    ...more,
  });
}

function startBot(): Promise<RunningApp> {
  return runApp(
    outlets.sourcesYaml,
    [outlets.host],
    {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      CRIER_DATA: join(folder, "bot"),
      LOG_LEVEL: "silent",
    },
    { clock, requestTimeoutMs: 250 },
  );
}

/** The next rounds see everything published up to this many events. */
async function publish(events: number): Promise<void> {
  outlets.showUntil(DAYS[events - 1] ?? "");
  bot.pass(20);
  await bot.round();
}

async function deliverAfter(minutes: number): Promise<void> {
  bot.pass(minutes);
  await bot.app.wake("deliver");
}

async function told(channel: string): Promise<string[]> {
  return (await bot.messages(channel)).map(({ content }) => content);
}

/** Both channels tell the same events, each once, in order. */
async function expectAllTold(events: number): Promise<void> {
  const alerts = await told(ALERTS);
  expect(alerts).toHaveLength(events);
  expect(new Set(alerts).size).toBe(events);
  expect(await told("general")).toEqual(alerts);
}

/** Whether the message of the first event names the second outlet that reports it. */
async function expectSecondOutlet(outlet: string | null): Promise<void> {
  for (const channel of ["general", "case-alerts"]) {
    const shown = JSON.stringify((await bot.messages(channel))[0]?.embeds);
    expect(shown.includes("Cloud & Court")).toBe(outlet !== null);
  }
}

/** Other limits from here on, for the same guild with the same messages. */
async function changeDiscord(more: Partial<Parameters<typeof listenPreview>[0]>): Promise<void> {
  await bot.stop();
  await discord.close();
  discord = await openDiscord(more);
  bot = await startBot();
}

async function subscribe(channel: string, what = "everything"): Promise<void> {
  const answer = await bot.command("subscribe", { what }, { channel, as: "owner" });
  expect(JSON.stringify(answer)).toMatch(/From now on/);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crier-faults-"));
  clock = stoppedClock();
  const items = await readHistoryItems();
  outlets = await serveOutlets(
    items.filter(
      ({ outlet, published }) =>
        (outlet === "The Harbour Gazette" && String(published) > "2014-07-01") ||
        (outlet === "Cloud & Court" && String(published).startsWith(SECOND_OUTLET)),
    ),
  );
  outlets.showUntil("2014-01-01");
  discord = await openDiscord();
  bot = await startBot();
  await subscribe("general");
  await subscribe("case-alerts");
});
afterEach(async () => {
  await bot.stop();
  await discord.close();
  await outlets.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a post whose outcome is not known", () => {
  const FAULTS: PostFault[] = [
    "500 after",
    "reset after",
    "close after",
    "hang after",
    "500 before",
    "reset before",
    "close before",
    "hang before",
  ];

  test.each(FAULTS)("%s it was stored: no later alert overtakes it, and it is there once", async (fault) => {
    await publish(1);
    discord.faults.failNextPosts(fault);
    await publish(3);
    const [struck, witness] = [await told("general"), await told("case-alerts")].sort(
      (a, b) => a.length - b.length,
    ) as [string[], string[]];
    expect(witness).toHaveLength(3);
    expect(struck).toEqual(witness.slice(0, fault.endsWith("after") ? 2 : 1));
    const asked = discord.requests.length;
    await deliverAfter(1 * SECONDS);
    expect(discord.requests).toHaveLength(asked);
    await deliverAfter(5 * SECONDS);
    await expectAllTold(3);
  });

  test.each(["hang after", "500 before"] as const)(
    "%s it was stored, and half an hour passes: the channel is read before anything is posted",
    async (fault) => {
      discord.faults.failNextPosts(fault);
      await publish(3);
      await deliverAfter(30);
      await expectAllTold(3);
    },
  );

  test("one fault after the other only delays", async () => {
    discord.faults.failNextPosts(...FAULTS);
    await publish(4);
    for (let hours = 0; hours < FAULTS.length; hours += 1) await deliverAfter(60);
    await expectAllTold(4);
  });

  test("a second outlet reports the event meanwhile: one message, and it shows both", async () => {
    discord.faults.failNextPosts("500 after", "500 before");
    await publish(2);
    expect([...(await told("general")), ...(await told("case-alerts"))]).toHaveLength(1);
    outlets.showUntil(`${SECOND_OUTLET}T23`);
    bot.pass(20);
    await bot.round();
    await expectAllTold(2);
    await expectSecondOutlet("Cloud & Court");
  });

  test("the program is stopped while the post hangs: the next life finds the message", async () => {
    discord.faults.failNextPosts("hang after", "hang before");
    const round = publish(2);
    while (!discord.requests.some(({ path }) => path.endsWith("/messages"))) await nextTurn();
    await bot.stop();
    await round;
    bot = await startBot();
    await deliverAfter(10 * SECONDS);
    await expectAllTold(2);
  });
});

test("a story that is revised while its first post waits in the queue is posted once, and then edited", async () => {
  await changeDiscord({ messagesPerWindow: 1, windowMs: 500 });
  outlets.showUntil(DAYS[1] ?? "");
  bot.pass(20);
  const round = bot.round();
  // The first alert of each channel is there, the second is being sent: its request waits for the window to end.
  while ((await told("case-alerts")).length + (await told("general")).length < 2) await nextTurn();
  const id = (await readHistoryItems()).find(({ title }) => title.startsWith("Prosecutors ask"))?.id ?? "";
  outlets.replace(id, { title: "Prosecutors press judge to lift stay in Microsoft email case" });
  bot.pass(20);
  await bot.app.wake("collect");
  await round;
  await bot.app.wake("deliver");
  await expectAllTold(2);
});

describe("a Discord that slows us down or is away", () => {
  test("one message at a time is allowed: all are told, in order", async () => {
    await changeDiscord({ messagesPerWindow: 1, windowMs: 150 });
    await publish(4);
    await expectAllTold(4);
  });

  test("the whole bot is told to wait, since it asked too often: all are told, in order", async () => {
    const headers = { authorization: `Bot ${TOKEN}` };
    await Promise.all(
      Array.from({ length: 60 }, () => fetch(`${discord.apiUrl}/v10/users/@me`, { headers })),
    );
    const from = discord.requests.length;
    await publish(2);
    expect(discord.requests.slice(from).map(({ status }) => status)).toContain(429);
    await expectAllTold(2);
  });

  test("nobody answers at delivery time: the alerts wait, and are told in order when Discord is back", async () => {
    await publish(1);
    const port = Number(new URL(discord.url).port);
    await discord.close();
    await publish(3);
    await deliverAfter(1);
    discord = await openDiscord({ port });
    await deliverAfter(60);
    await expectAllTold(3);
  });

  test("the gateway is lost for a moment: alerts are told all the same", async () => {
    discord.faults.dropGateway(4000, true);
    await publish(2);
    await expectAllTold(2);
  });
});

describe("a channel that refuses", () => {
  test("a channel that was deleted is given up, the other goes on, and nobody keeps asking", async () => {
    discord.faults.refuseChannel(ALERTS, "unknown channel");
    await publish(2);
    discord.faults.refuseChannel(ALERTS, null);
    const from = discord.requests.length;
    await deliverAfter(24 * 60);
    expect(discord.requests).toHaveLength(from);
    expect(await told("case-alerts")).toEqual([]);
    expect(await told("general")).toHaveLength(2);
  });

  test.each(["missing access", "missing permissions"] as const)(
    "%s: the channel's alerts wait without being asked for again and again, and are told when it is mended",
    async (fault) => {
      await publish(1);
      discord.faults.refuseChannel(ALERTS, fault);
      await publish(3);
      expect(await told("general")).toHaveLength(3);
      const from = discord.requests.length;
      for (let tick = 0; tick < 5; tick += 1) await deliverAfter(5 * SECONDS);
      expect(discord.requests).toHaveLength(from);
      discord.faults.refuseChannel(ALERTS, null);
      await deliverAfter(15);
      await expectAllTold(3);
    },
  );

  test("an edit that is refused does not hold up the next alert", async () => {
    await publish(1);
    discord.faults.brokenRequests = 2; // the edit of the first alert, in each channel
    await publish(2);
    await expectAllTold(2);
    await expectSecondOutlet(null);
    await deliverAfter(5 * SECONDS);
    await expectSecondOutlet("Cloud & Court");
  });

  test("a subscription is removed while its post waits: the channel's other one still brings it, once", async () => {
    await subscribe("case-alerts", "microsoft-ireland");
    discord.faults.refuseChannel(ALERTS, "missing permissions");
    await publish(2);
    await bot.command("unsubscribe", { what: "everything" }, { channel: "case-alerts", as: "owner" });
    discord.faults.refuseChannel(ALERTS, null);
    await deliverAfter(15);
    await expectAllTold(2);
  });
});

describe("a token that is refused in the middle of work", () => {
  test("while posting: the program says what to do and stops, and the next life tells everything once", async () => {
    discord.faults.refuseChannel(ALERTS, "unauthorized");
    await publish(2);
    expect(await bot.fatal).toMatch(/refuses the token.*DISCORD_TOKEN/);
    await bot.stop();
    discord.faults.refuseChannel(ALERTS, null);
    bot = await startBot();
    await deliverAfter(1);
    await expectAllTold(2);
  });

  test("while there is nothing to post: the gateway's word is enough", async () => {
    discord.faults.dropGateway(4004, true);
    expect(await bot.fatal).toMatch(/refuses the token.*DISCORD_TOKEN/);
  });
});
