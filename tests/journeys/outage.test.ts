// What comes in: the whole program, and Discord, the newspapers or the store away for an hour or two days. What goes out:
// nothing lost, nothing twice, and after a long time one digest instead of many messages.
// Surprise: the first post was tried when Discord went away and may be there for all we know; it goes by itself.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { flap } from "../torture/flapping.ts";
import { eventsIn } from "./told-events.ts";
import { ALERTS, openTown, type Town } from "./town.ts";

const HOUR = 60;
const GAZETTE = "The Harbour Gazette";
/** The days by which one, two, … events of the Gazette are reported. */
const EVENTS = [
  "2014-08-01",
  "2014-08-14",
  "2014-08-30",
  "2014-09-09",
  "2014-12-17",
  "2015-06-03",
  "2015-07-22",
];

let town: Town;
beforeEach(async () => {
  town = await openTown(({ outlet, published }) => outlet === GAZETTE && String(published) > "2014-07-01");
});
afterEach(() => town.close());

/** As `town.publish`, for more events. */
async function publish(events: number, minutes: number): Promise<void> {
  town.outlets.showUntil(EVENTS[events - 1] ?? "");
  town.bot.pass(minutes);
  await town.bot.round();
}

/** Discord's server is gone, and comes back at the same address. */
async function withoutDiscord(work: () => Promise<void>): Promise<void> {
  const port = Number(new URL(town.discord.url).port);
  await town.discord.close();
  await work();
  await town.openDiscord({ port });
}

/** Enough ticks for what is due one after the other. */
async function settle(): Promise<void> {
  for (const minutes of [0, 1, 1, 40, 40]) await town.deliverAfter(minutes);
}

async function expectEach(events: number): Promise<void> {
  for (const channel of ["general", "case-alerts"]) {
    const told = (await town.bot.messages(channel)).flatMap(eventsIn);
    expect(told).toHaveLength(events);
    expect(new Set(told).size).toBe(events);
  }
}

const digests = async (channel: string) =>
  (await town.told(channel)).filter((content) => content.startsWith("📬"));

describe("Discord is away", () => {
  test("for an hour: every event is told by itself, in order", async () => {
    await publish(1, 20);
    await withoutDiscord(async () => {
      for (const events of [2, 3, 4]) await publish(events, 20);
    });
    await settle();
    await town.expectAllTold(4);
    expect(await digests("general")).toEqual([]);
  });

  test("for two days: what was tried goes first, the rest is one digest that says so, today's news stays news", async () => {
    await publish(1, 20);
    await withoutDiscord(async () => {
      for (const events of [2, 3, 4, 5, 6]) await publish(events, 9 * HOUR);
      await publish(7, 3 * HOUR);
    });
    await settle();
    await expectEach(7);
    for (const channel of ["general", "case-alerts"]) {
      expect(await digests(channel)).toEqual([
        "📬 **Caught up:** I could not post here from 20 November 2026 on. 3 events, 3 reports",
      ]);
      expect(await town.told(channel)).toHaveLength(5);
    }
  });

  test("for two days, but only two events waited: they are told one by one, and not gathered for ever", async () => {
    await publish(1, 20);
    await withoutDiscord(async () => {
      for (const events of [2, 3]) await publish(events, 20);
      for (let hours = 0; hours < 48; hours += 6) await town.deliverAfter(6 * HOUR);
    });
    await settle();
    await town.expectAllTold(3);
    expect(await digests("general")).toEqual([]);
  });

  test("one channel refuses for two days: its own digest, and the other one never waits", async () => {
    town.discord.faults.refuseChannel(ALERTS, "missing permissions");
    for (const events of [1, 2, 3, 4, 5]) await publish(events, 9 * HOUR);
    expect(await town.told("general")).toHaveLength(5);
    town.discord.faults.refuseChannel(ALERTS, null);
    for (let hours = 0; hours < 36; hours += 6) await town.deliverAfter(6 * HOUR);
    await settle();
    await expectEach(5);
    expect(await digests("case-alerts")).toHaveLength(1);
    expect(await digests("general")).toEqual([]);
  });

  test("and the program stops and starts in the midst of it", async () => {
    await publish(1, 20);
    await withoutDiscord(async () => {
      for (const events of [2, 3, 4, 5]) await publish(events, 10 * HOUR);
      await town.bot.stop();
      town.clock.pass(10 * HOUR);
    });
    await town.start();
    await settle();
    await expectEach(5);
    for (const channel of ["general", "case-alerts"]) expect(await digests(channel)).toHaveLength(1);
  });
});

describe("everything comes and goes", () => {
  test.each([1, 2, 3])("Discord, the newspaper and the store, by schedule %s", async (seed) => {
    const { lost, twice, present, storeFailures } = await flap({ seed, steps: 25 });
    expect({ lost, twice }).toEqual({ lost: [], twice: [] });
    expect(present).toBe(14);
    expect(storeFailures).toBeGreaterThan(0);
  });
});
