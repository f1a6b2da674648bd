// What comes in: the whole program on a Discord that limits it out of the blue, whose gateway misbehaves, or whose clock
// is wrong. What goes out: in both channels every alert once, in order.
// Surprise: limits and heartbeats run on real time, so these wait for some tenths of a second; nothing sleeps for them.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Limit } from "../../src/preview/faults.ts";
import { openTown, SECONDS, type Town } from "./town.ts";

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

describe("429 that our own counting could not foresee", () => {
  test.each<Limit["scope"]>(["user", "global", "shared"])("scope %s, on the first post", async (scope) => {
    town.discord.faults.limitNext({ scope, retryAfterMs: 120 });
    await town.publish(3);
    await town.deliverAfter(10 * SECONDS);
    await town.expectAllTold(3);
    expect(town.discord.requests.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  test.each<Limit["scope"]>(["user", "shared"])(
    "scope %s, for an hour: the channel waits without asking, the other one is told",
    async (scope) => {
      town.discord.faults.limitNext({ scope, retryAfterMs: 3_600_000 });
      await town.publish(3);
      await town.deliverAfter(10);
      const told = [...(await town.told("general")), ...(await town.told("case-alerts"))];
      expect(told).toHaveLength(3);
      expect(town.discord.requests.filter(({ status }) => status === 429)).toHaveLength(1);
      await town.bot.stop();
      await town.start();
      await town.deliverAfter(60);
      await town.expectAllTold(3);
    },
  );

  test("our address is banned for an hour: nothing is asked meanwhile, and stopping does not wait", async () => {
    town.discord.faults.limitNext({ scope: "cloudflare", retryAfterMs: 3_600_000 });
    await town.publish(2);
    const asked = town.discord.requests.length;
    for (let minutes = 0; minutes < 50; minutes += 10) await town.deliverAfter(10);
    expect(town.discord.requests).toHaveLength(asked);
    await town.bot.stop();
    await town.start();
    await town.deliverAfter(60);
    await town.expectAllTold(2);
  });
});

describe("a gateway on a bad day", () => {
  test("the session is called invalid: the bot begins anew", async () => {
    town.discord.faults.invalidateSessions(false);
    await town.publish(2);
    await town.expectAllTold(2);
    await expect.poll(() => town.discord.hasBot, { timeout: 15_000 }).toBe(true);
    expect(JSON.stringify(await town.bot.command("case list"))).toContain("Microsoft Ireland");
  });

  test("the connection is open and dead: it is noticed, alerts go on, commands are answered again", async () => {
    await town.changeDiscord({ heartbeatMs: 400 });
    town.discord.faults.silenceGateway();
    await town.publish(2);
    await town.expectAllTold(2);
    await expect
      .poll(async () => JSON.stringify(await town.bot.command("case list")), { timeout: 20_000 })
      .toContain("Microsoft Ireland");
  });
});

describe("a clock that is wrong", () => {
  // Up to ten minutes are allowed for when a channel is read back, see find-our-message.ts.
  test.each([-8, 8])(
    "Discord is %s minutes off, and the outcome of a post is not known for half an hour",
    async (minutes) => {
      town.discord.faults.clockSkewMs = minutes * 60_000;
      town.discord.faults.failNextPosts("500 after", "close after");
      await town.publish(3);
      await town.deliverAfter(30);
      await town.deliverAfter(30);
      await town.expectAllTold(3);
    },
  );
});
