// What comes in: the whole program on a Discord that refuses, for good or for a while. What goes out: the refused wait or
// are given up, the others go on, nobody keeps asking, and nothing is lost or told twice.
// Surprise: none.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ALERTS, DAYS, openTown, SECONDS, type Town } from "./town.ts";

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

describe("a channel that refuses", () => {
  test("a channel that was deleted is given up, the other goes on, and nobody keeps asking", async () => {
    town.discord.faults.refuseChannel(ALERTS, "unknown channel");
    await town.publish(2);
    town.discord.faults.refuseChannel(ALERTS, null);
    const from = town.discord.requests.length;
    await town.deliverAfter(24 * 60);
    expect(town.discord.requests).toHaveLength(from);
    expect(await town.told("case-alerts")).toEqual([]);
    expect(await town.told("general")).toHaveLength(2);
  });

  test.each(["missing access", "missing permissions"] as const)(
    "%s: the channel's alerts are held without being asked for again and again, and told within a day of being mended",
    async (fault) => {
      await town.publish(1);
      town.discord.faults.refuseChannel(ALERTS, fault);
      await town.publish(3);
      expect(await town.told("general")).toHaveLength(3);
      const from = town.discord.requests.length;
      for (let tick = 0; tick < 5; tick += 1) await town.deliverAfter(5 * SECONDS);
      expect(town.discord.requests).toHaveLength(from);
      town.discord.faults.refuseChannel(ALERTS, null);
      await town.deliverAfter(24 * 60);
      await town.expectAllTold(3);
    },
  );

  test("an edit that is refused does not hold up the next alert", async () => {
    await town.publish(1);
    // The edit of the first alert, in each channel.
    const broken = { method: "PATCH", path: /\/messages\//, status: 500, body: "<html>broken</html>" };
    town.discord.faults.answerNext(broken, broken);
    town.outlets.showUntil(DAYS[1] ?? "");
    town.bot.pass(20);
    await town.bot.app.wake("collect"); // which wakes the other steps once
    await town.expectAllTold(2);
    await town.expectSecondOutlet(null);
    await town.deliverAfter(5 * SECONDS);
    await town.expectSecondOutlet("Cloud & Court");
  });

  test("a subscription is removed while its post waits: the channel's other one still brings it, once", async () => {
    await town.subscribe("case-alerts", "microsoft-ireland");
    town.discord.faults.refuseChannel(ALERTS, "missing permissions");
    await town.publish(2);
    await town.bot.command("unsubscribe", { what: "everything" }, { channel: "case-alerts", as: "owner" });
    town.discord.faults.refuseChannel(ALERTS, null);
    await town.deliverAfter(24 * 60);
    await town.expectAllTold(2);
  });
});

describe("a token that is refused in the middle of work", () => {
  test("while posting: the program says what to do and stops, and the next life tells everything once", async () => {
    town.discord.faults.refuseChannel(ALERTS, "unauthorized");
    await town.publish(2);
    expect(await town.bot.fatal).toMatch(/refuses the token.*DISCORD_TOKEN/);
    await town.bot.stop();
    town.discord.faults.refuseChannel(ALERTS, null);
    await town.start();
    await town.deliverAfter(1);
    await town.expectAllTold(2);
  });

  test("while there is nothing to post: the gateway's word is enough", async () => {
    town.discord.faults.dropGateway(4004, true);
    expect(await town.bot.fatal).toMatch(/refuses the token.*DISCORD_TOKEN/);
  });
});
