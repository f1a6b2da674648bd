// What comes in: the whole program on a Discord that does not answer as it should, and four events. What goes out: in
// every channel each alert once, in order, and nothing lost.
// Surprise: of the two channels one is struck, the other is the witness of what should have been told.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PostFault } from "../../src/preview/faults.ts";
import { readHistoryItems } from "./history-items.ts";
import { ALERTS, DAYS, openTown, SECOND_OUTLET, SECONDS, TOKEN, type Town } from "./town.ts";

/** Looks again and again until it is so, rather than for a time. */
const WAIT = { timeout: 25_000, interval: 10 };

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

describe("a post whose outcome is not known", () => {
  const FAULTS: PostFault[] = [
    "500 after",
    "reset after",
    "close after",
    "hang after",
    "502 after",
    "trickle after",
    "500 before",
    "reset before",
    "close before",
    "hang before",
    "502 before",
    "trickle before",
  ];

  beforeEach(async () => {
    await town.bot.stop();
    await town.start(500);
  });

  test.each(FAULTS)("%s it was stored: no later alert overtakes it, and it is there once", async (fault) => {
    await town.publish(1);
    town.discord.faults.failNextPosts(fault);
    await town.publish(3);
    const [struck, witness] = [await town.told("general"), await town.told("case-alerts")].sort(
      (a, b) => a.length - b.length,
    ) as [string[], string[]];
    expect(witness).toHaveLength(3);
    expect(struck).toEqual(witness.slice(0, fault.endsWith("after") ? 2 : 1));
    const asked = town.discord.requests.length;
    await town.deliverAfter(1 * SECONDS);
    expect(town.discord.requests).toHaveLength(asked);
    await town.deliverAfter(5 * SECONDS);
    await town.expectAllTold(3);
  });

  test.each(["hang after", "500 before"] as const)(
    "%s it was stored, and half an hour passes: the channel is read before anything is posted",
    async (fault) => {
      town.discord.faults.failNextPosts(fault);
      await town.publish(3);
      await town.deliverAfter(30);
      await town.expectAllTold(3);
    },
  );

  test("one fault after the other only delays", async () => {
    town.discord.faults.failNextPosts(...FAULTS);
    await town.publish(4);
    for (let hours = 0; hours < FAULTS.length; hours += 1) await town.deliverAfter(60);
    await town.expectAllTold(4);
  });

  test("a second outlet reports the event meanwhile: one message, and it shows both", async () => {
    town.discord.faults.failNextPosts("500 after", "500 before");
    await town.publish(2);
    expect([...(await town.told("general")), ...(await town.told("case-alerts"))]).toHaveLength(1);
    town.outlets.showUntil(`${SECOND_OUTLET}T23`);
    town.bot.pass(20);
    await town.bot.round();
    await town.expectAllTold(2);
    await town.expectSecondOutlet("Cloud & Court");
  });

  test("the program is stopped while the post hangs: the next life finds the message", async () => {
    town.discord.faults.failNextPosts("hang after", "hang before");
    const round = town.publish(2);
    await vi.waitUntil(() => town.discord.requests.some(({ path }) => path.endsWith("/messages")), WAIT);
    await town.bot.stop();
    await round;
    await town.start();
    await town.deliverAfter(10 * SECONDS);
    await town.expectAllTold(2);
  });
});

test("a story that is revised while its first post waits in the queue is posted once, and then edited", async () => {
  await town.changeDiscord({ messagesPerWindow: 1, windowMs: 500 });
  town.outlets.showUntil(DAYS[1] ?? "");
  town.bot.pass(20);
  const round = town.bot.round();
  // The first alert of each channel is there, the second is being sent: its request waits for the window to end.
  await vi.waitUntil(
    async () => (await town.told("case-alerts")).length + (await town.told("general")).length >= 2,
    WAIT,
  );
  const id = (await readHistoryItems()).find(({ title }) => title.startsWith("Prosecutors ask"))?.id ?? "";
  town.outlets.replace(id, { title: "Prosecutors press judge to lift stay in Microsoft email case" });
  town.bot.pass(20);
  await town.bot.app.wake("collect");
  await round;
  await town.bot.app.wake("deliver");
  await town.expectAllTold(2);
});

describe("a Discord that slows us down or is away", () => {
  test("one message at a time is allowed: all are told, in order", async () => {
    await town.changeDiscord({ messagesPerWindow: 1, windowMs: 150 });
    await town.publish(4);
    await town.expectAllTold(4);
  });

  test("Discord answers 429 out of the blue: the alert is told when the time is over", async () => {
    await town.changeDiscord({ messagesPerWindow: 1, windowMs: 3000 });
    // Another process with our token has used up the channel's limit, and the program cannot know.
    await fetch(`${town.discord.apiUrl}/v10/channels/${ALERTS}/messages`, {
      method: "POST",
      headers: { authorization: `Bot ${TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify({ content: "somebody else" }),
    });
    await town.publish(1);
    expect(town.discord.requests.map(({ status }) => status)).toContain(429);
    expect(await town.told("general")).toHaveLength(1);
    expect(await town.told("case-alerts")).toEqual(["somebody else", ...(await town.told("general"))]);
  });

  test("nobody answers at delivery time: the alerts wait, and are told in order when Discord is back", async () => {
    await town.publish(1);
    const port = Number(new URL(town.discord.url).port);
    await town.discord.close();
    await town.publish(3);
    await town.deliverAfter(1);
    await town.openDiscord({ port });
    await town.deliverAfter(60);
    await town.expectAllTold(3);
  });

  test("the gateway is lost for a moment: alerts are told all the same", async () => {
    town.discord.faults.dropGateway(4000, true);
    await town.publish(2);
    await town.expectAllTold(2);
  });
});
