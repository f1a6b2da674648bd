// What comes in: the whole program after a long outage: of a newspaper, of the program itself, of Discord in the midst of
// it. What goes out: one digest in every channel, each event told once, or ordinary alerts where they are few.
// Surprise: the newspaper's items are of 2014 to 2016 and the clock of 2026; all that counts is that they are not of today.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readHistoryItems } from "./history-items.ts";
import { ALERTS, openTown, SECONDS, type Town } from "./town.ts";

/** Looks again and again until it is so, rather than for a time. */
const WAIT = { timeout: 25_000, interval: 10 };

const DAY = 24 * 60;
const GAZETTE = "The Harbour Gazette";
/** Before the first item that is served, and after two, seven and all of the events. */
const NONE = "2014-07-01";
const TWO = "2014-08-14";
const SEVEN = "2015-08-01";
const ALL = "2016-07-13";

let town: Town;
beforeEach(async () => {
  town = await openTown(
    ({ outlet, published }) => outlet === GAZETTE && String(published) > NONE && String(published) < ALL,
  );
  town.outlets.showUntil(NONE);
  await town.bot.round();
});
afterEach(() => town.close());

/** The newspaper answers 503 for two days, and then again. */
async function outage(until: string): Promise<void> {
  town.outlets.misbehave(GAZETTE, (response) => response.writeHead(503).end());
  for (let hours = 0; hours < 48; hours += 4) {
    town.bot.pass(4 * 60);
    await town.bot.round();
  }
  town.outlets.misbehave(GAZETTE, null);
  town.outlets.showUntil(until);
  town.bot.pass(DAY);
  await town.bot.round();
}

const shown = async (channel: string) => {
  const [message] = await town.bot.messages(channel);
  return { content: message?.content ?? "", description: message?.embeds[0]?.description ?? "" };
};

async function expectOneDigest(events: number): Promise<void> {
  for (const channel of ["general", "case-alerts"]) {
    expect(await town.bot.messages(channel)).toHaveLength(1);
    const { content, description } = await shown(channel);
    expect(content).toMatch(new RegExp(`^📬 \\*\\*Caught up:\\*\\* .*${events} events, ${events} reports$`));
    expect(description.match(/^• /gm)).toHaveLength(events);
  }
}

describe("a newspaper that did not answer for days", () => {
  test("what it brings then is one digest in each channel, when nothing more has come for some minutes", async () => {
    await outage(SEVEN);
    expect(await town.told("general")).toEqual([]);
    await town.deliverAfter(1);
    expect(await town.told("general")).toEqual([]);
    await town.deliverAfter(1);
    await expectOneDigest(7);
    const { content, description } = await shown("general");
    expect(content).toBe(
      "📬 **Caught up:** The Harbour Gazette did not answer from 20 to 23 November. 7 events, 7 reports",
    );
    expect(description).toMatch(/^\*\*Microsoft Ireland\*\*\n• 31 July 2014 · \[.*\]\(https:/);
    expect(description).toMatch(/\n\n\*\*Facebook /);
    for (let round = 0; round < 3; round += 1) {
      town.bot.pass(30);
      await town.bot.round();
    }
    await expectOneDigest(7);
  });

  test("what it published this very morning is told at once; later versions do not touch the digest", async () => {
    const contempt = await idOf("Judge holds Microsoft in contempt");
    town.outlets.replace(contempt, { published: "2026-11-23T09:00:00Z" });
    await outage(SEVEN);
    // Its event is not of today, but the report is.
    town.outlets.showUntil("2026-12-01");
    town.bot.pass(60);
    await town.bot.round();
    const before = await town.told("general");
    expect(before.filter((line) => line.startsWith("⚖️"))).toHaveLength(1);
    town.bot.pass(10);
    await town.bot.round();
    const messages = await town.bot.messages("general");
    expect(messages.filter(({ content }) => content.startsWith("📬"))).toHaveLength(1);
    town.outlets.replace(await idOf("Judge lifts stay"), {
      title: "Court lifts the stay in Microsoft email case",
    });
    town.bot.pass(30);
    await town.bot.round();
    const digest = (await town.bot.messages("general")).find(({ content }) => content.startsWith("📬"));
    expect(digest?.edited_timestamp).toBeNull();
    expect(JSON.stringify(digest)).not.toContain("Court lifts the stay");
  });

  test("two events are told one by one, in order", async () => {
    await outage(TWO);
    await town.deliverAfter(2);
    await town.expectAllTold(2);
    expect(await town.told("general")).toEqual([
      expect.stringContaining("Microsoft Ireland"),
      expect.stringContaining("Microsoft Ireland"),
    ]);
    expect((await town.told("general")).join()).not.toContain("📬");
  });

  test("/why says that it was told in a digest, why, and where", async () => {
    await outage(SEVEN);
    const { url } = await itemOf("Judge lifts stay");
    const waits = await town.bot.command("why", { url }, { as: "member" });
    expect(waits.embeds[0]?.description).toMatch(
      /waits for a digest: The Harbour Gazette did not answer from 20 to 23 November/,
    );
    await town.deliverAfter(2);
    const told = await town.bot.command("why", { url }, { as: "member" });
    const [message] = await town.bot.messages("general");
    expect(told.embeds[0]?.description).toMatch(
      new RegExp(`/${message?.id}\\)\\): told in a digest, as version 1: The Harbour`),
    );
  });

  test("a channel that cannot be written to gets its digest when it can; the other one does not wait", async () => {
    town.discord.faults.refuseChannel(ALERTS, "missing permissions");
    await outage(SEVEN);
    await town.deliverAfter(2);
    expect(await town.told("general")).toHaveLength(1);
    await town.bot.stop();
    await town.start();
    town.discord.faults.refuseChannel(ALERTS, null);
    await town.deliverAfter(24 * 60);
    await expectOneDigest(7);
  });
});

describe("our own outage", () => {
  test("the program was away for three days: one digest in each channel", async () => {
    await town.bot.stop();
    town.clock.pass(3 * DAY);
    town.outlets.showUntil(SEVEN);
    await town.start();
    await town.bot.round();
    expect(await town.told("general")).toEqual([]);
    await town.deliverAfter(2);
    await expectOneDigest(7);
    expect((await shown("general")).content).toContain("I was away from 20 to 23 November.");
  });

  test("an hour away changes nothing: every event is told as ever", async () => {
    await town.bot.stop();
    town.clock.pass(60);
    town.outlets.showUntil(SEVEN);
    await town.start();
    await town.bot.round();
    await town.expectAllTold(7);
  });
});

describe("the program dies over a digest", () => {
  test("before the digest was written: what is gathered is not forgotten", async () => {
    await outage(SEVEN);
    await town.bot.stop();
    await town.start();
    await town.deliverAfter(2);
    await expectOneDigest(7);
  });

  test.each(["hang before", "hang after"] as const)(
    "while it is being sent, Discord would %s storing it",
    async (fault) => {
      await town.bot.stop();
      await town.start(500);
      await outage(SEVEN);
      town.discord.faults.failNextPosts(fault, fault);
      const asked = posts();
      const sending = town.deliverAfter(2);
      await vi.waitUntil(() => posts() > asked, WAIT);
      await town.bot.stop();
      await sending;
      // Its first post is to hang as well.
      await town.start(1_000);
      await town.deliverAfter(10 * SECONDS);
      await expectOneDigest(7);
    },
  );

  test.each(["500 after", "close after", "500 before"] as const)(
    "%s it was stored, and half an hour passes: the channel is read before anything is posted",
    async (fault) => {
      await outage(SEVEN);
      town.discord.faults.failNextPosts(fault, fault);
      await town.deliverAfter(2);
      await town.deliverAfter(30);
      await town.deliverAfter(30);
      await expectOneDigest(7);
    },
  );

  const posts = () =>
    town.discord.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/messages"))
      .length;
});

async function itemOf(title: string) {
  const item = (await readHistoryItems()).find(
    (one) => one.title.startsWith(title) && one.outlet === GAZETTE,
  );
  if (!item) throw new Error(`no item "${title}"`);
  return item;
}

async function idOf(title: string): Promise<string> {
  return (await itemOf(title)).id;
}
