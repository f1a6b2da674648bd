// What comes in: five real articles (shared material), one feed per outlet. What goes out: exactly two stories.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharedFileAtHand } from "../shared-material.ts";
import { readCorpus } from "./corpus.ts";
import { type OutletFeeds, serveOutlets } from "./outlet-feeds.ts";
import { type RunningApp, runApp } from "./run-app.ts";

const file = sharedFileAtHand("corpus/seeds.jsonl");

describe.skipIf(file === null)("five real articles about two events", () => {
  let outlets: OutletFeeds;
  let bot: RunningApp;

  beforeAll(async () => {
    outlets = await serveOutlets(readCorpus(file as string));
    bot = await runApp(outlets.sourcesYaml, [outlets.host]);
  });
  afterAll(async () => {
    await bot.stop();
    await outlets.close();
  });

  test("the lifted stay and the contempt order become two alerts; the second is edited as outlets are added", async () => {
    outlets.showUntil("2014-08-31");
    await bot.round();
    const first = await bot.messages();
    expect(first).toHaveLength(1);

    outlets.showUntil("2014-09-09");
    bot.pass(60);
    await bot.round();
    const second = await bot.messages();
    expect(second).toHaveLength(2);
    expect(second[1]?.edited_timestamp).toBeNull();

    outlets.showUntil("2014-09-13");
    bot.pass(60);
    await bot.round();
    const third = await bot.messages();
    expect(third.map(({ id }) => id)).toEqual(second.map(({ id }) => id));
    expect(third[1]?.edited_timestamp).not.toBeNull();

    const [stay, contempt] = third.map((message) => JSON.stringify(message.embeds));
    for (const outlet of ["SC Magazine", "Inquisitr", "IT Pro", "DatacenterDynamics"])
      expect(contempt).toContain(outlet);
    expect(stay).toContain("Windows IT Pro");
    expect(third[1]?.content).toMatch(/contempt/i);
    expect(third[0]?.content).not.toMatch(/in contempt/i);
  });

  test("another visit of all feeds posts nothing and edits nothing", async () => {
    const before = await bot.messages();
    const visits = outlets.visits();
    bot.pass(24 * 60);
    await bot.round();
    expect(outlets.visits()).toBeGreaterThan(visits);
    expect(await bot.messages()).toEqual(before);
  });
});
