// What comes in: the bundled history, as a newcomer's first start tells it. What goes out: each event once, in order,
// with its outlets, and no noise.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalUrl } from "../../src/items/canonical-url.ts";
import { type HistoryFeed, readHistory } from "../../src/preview/read-history.ts";
import { type PreviewMessage, type RunningApp, runHistory } from "./run-app.ts";

/** One name for a page, tracking parameters gone; entries of one docket differ only behind the "#". */
const pageAt = (url: string) => `${canonicalUrl(url)}${new URL(url).hash}`;
const linksIn = (markdown: string) =>
  new Set([...markdown.matchAll(/\]\(<?(https?:[^)>\s]+)>?\)/g)].map(([, url = ""]) => pageAt(url)));

describe("the bundled history", () => {
  let bot: RunningApp;
  let messages: PreviewMessage[];
  let feeds: HistoryFeed[];

  beforeAll(async () => {
    feeds = (await readHistory(join(import.meta.dirname, "..", "..", "feeds"))).feeds;
    bot = await runHistory();
    messages = await bot.messages();
  });
  afterAll(() => bot.stop());

  const items = () => feeds.flatMap((feed) => feed.items);
  const showing = (url: string) =>
    messages.filter(({ embeds }) =>
      linksIn(embeds.map(({ description }) => description).join("\n")).has(pageAt(url)),
    );

  test("at least 25 alerts, none twice", () => {
    expect(messages.length).toBeGreaterThanOrEqual(25);
    expect(new Set(messages.map(({ content }) => content)).size).toBe(messages.length);
  });

  test("no noise is posted", () => {
    const noise = items().filter(({ expect }) => !expect.posted);
    expect(noise.length).toBeGreaterThan(10);
    expect(noise.filter(({ url }) => showing(url).length > 0).map(({ title }) => title)).toEqual([]);
  });

  test("every event is told, in one message", () => {
    const told = new Map<string, Set<string>>();
    for (const { url, expect } of items()) {
      if (!expect.posted || expect.story === null) continue;
      const ids = told.get(expect.story) ?? new Set<string>();
      for (const { id } of showing(url)) ids.add(id);
      told.set(expect.story, ids);
    }
    const faults = [...told]
      .filter(([, ids]) => ids.size !== 1)
      .map(([story, ids]) => `${story}: ${ids.size}`);
    expect(faults).toEqual([]);
  });

  test("no message mixes two events", () => {
    const stories = new Map<string, Set<string>>();
    for (const { url, expect } of items()) {
      if (expect.story === null) continue;
      for (const { id } of showing(url)) stories.set(id, (stories.get(id) ?? new Set()).add(expect.story));
    }
    const mixed = [...stories.values()]
      .filter((events) => events.size > 1)
      .map((events) => [...events].join(" + "));
    expect(mixed).toEqual([]);
  });

  test("nobody can be pinged by any of it", () => {
    for (const message of messages) expect(message).toMatchObject({ mentions: [], mention_everyone: false });
  });
});
