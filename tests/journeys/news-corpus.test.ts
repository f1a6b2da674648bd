// What comes in: 362 labelled items (shared material), one feed per outlet, day by day. What goes out: how many alerts,
// how many unwanted items were posted, how many events were told twice, printed.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalUrl } from "../../src/items/canonical-url.ts";
import { sharedFileAtHand } from "../shared-material.ts";
import { type CorpusItem, readCorpus } from "./corpus.ts";
import { type OutletFeeds, serveOutlets } from "./outlet-feeds.ts";
import { type RunningApp, runApp } from "./run-app.ts";

const file = sharedFileAtHand("corpus/news-dev.jsonl");

describe.skipIf(file === null)("362 labelled items of the press", () => {
  let items: CorpusItem[];
  let outlets: OutletFeeds;
  let bot: RunningApp;

  beforeAll(async () => {
    items = readCorpus(file as string);
    outlets = await serveOutlets(items);
    bot = await runApp(outlets.sourcesYaml, [outlets.host]);
  });
  afterAll(async () => {
    await bot.stop();
    await outlets.close();
  });

  test("served year by year, nothing unwanted is posted and no event is told twice", {
    timeout: 120_000,
  }, async () => {
    for (let year = 2012; year <= 2026; year += 1) {
      outlets.showUntil(`${year}-12-31`);
      bot.pass(24 * 60);
      await bot.round();
    }
    const messages = await bot.messages();
    const texts = messages.map((message) => JSON.stringify(message));
    // Messages show addresses without what only counts readers.
    const posted = (item: CorpusItem) =>
      texts.filter((text) =>
        [item.url, canonicalUrl(item.url)].some(
          (url) => url && text.includes(JSON.stringify(url).slice(1, -1)),
        ),
      );

    const unwanted = items.filter((item) => item.group === "negative" && posted(item).length > 0);
    const eventsTold = new Map<string, Set<string>>();
    for (const item of items) {
      if (item.event === null || item.group === "negative") continue;
      const told = eventsTold.get(item.event) ?? new Set<string>();
      for (const text of posted(item)) told.add(text);
      eventsTold.set(item.event, told);
    }
    const twice = [...eventsTold].filter(([, told]) => told.size > 1).map(([event]) => event);
    const told = [...eventsTold].filter(([, alerts]) => alerts.size > 0).length;
    console.log(
      `news-dev: ${messages.length} alerts; ${told} of ${eventsTold.size} wanted events told; ` +
        `${unwanted.length} negatives posted; ${twice.length} events told twice`,
    );
    for (const item of unwanted) console.log(`  unwanted: ${item.title}`);
    for (const event of twice) console.log(`  twice: ${event}`);

    expect(messages.length).toBeGreaterThan(40);
    expect(unwanted.map(({ title }) => title)).toEqual([]);
  });
});
