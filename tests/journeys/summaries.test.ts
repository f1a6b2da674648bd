// What comes in: the bundled history through the whole journey, and the seeds where they are at hand. What goes out: how
// much of what a reader must learn stands in the summaries, by a list made by hand.
// Surprise: the bound is that of the project's targets; what is missing is printed, so that a change for the worse shows.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Alert } from "../../src/alerts/alert.ts";
import { readCases } from "../../src/cases/read-cases.ts";
import { judgeItems } from "../../src/evaluation/judge-items.ts";
import { type Coverage, coverageOf, findCoverage } from "../../src/evaluation/key-facts.ts";
import { readLabelledItems } from "../../src/evaluation/labelled-items.ts";
import { readHistory } from "../../src/preview/read-history.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Story } from "../../src/stories/story.ts";
import { sharedFileAtHand } from "../shared-material.ts";
import { runHistory } from "./run-app.ts";

const LEAST = 0.85;
const root = join(import.meta.dirname, "..", "..");

interface Wanted {
  facts: Record<string, string[]>;
  elsewhere: string[];
}

function wantedOf({ elsewhere = [], recognise: _, ...facts }: Record<string, string[]>): Wanted {
  return { facts, elsewhere };
}

const lists = parse(
  await readFile(join(root, "tests", "fixtures", "summaries", "key-facts.yaml"), "utf8"),
) as Record<"history" | "seeds", Record<string, Record<string, string[]>>>;

async function tellHistory(): Promise<{ alert: Alert; story: Story }[]> {
  const bot = await runHistory();
  const store = await openStore(bot.settings.databaseUrl.reveal());
  try {
    const told: { alert: Alert; story: Story }[] = [];
    for (const alert of await store.latestAlerts({ limit: 1000 })) {
      const story = await store.findStory(alert.storyId);
      if (story) told.push({ alert, story });
    }
    return told;
  } finally {
    await store.close();
    await bot.stop();
  }
}

describe("summaries of the bundled history", async () => {
  const told = await tellHistory();
  const { feeds } = await readHistory(join(root, "feeds"));
  const eventAt = new Map(feeds.flatMap(({ items }) => items.map((item) => [item.url, item.expect.story])));
  const byEvent = new Map(
    told.map((one) => [
      one.alert.content.reports.map(({ url }) => eventAt.get(url ?? "")).find(Boolean) ?? "",
      one,
    ]),
  );

  test("the key facts of at least twenty events are told, 0.85 of them within 350 characters", () => {
    const covered: Coverage[] = [];
    const missing: string[] = [];
    for (const [event, list] of Object.entries(lists.history)) {
      const text = (byEvent.get(event)?.alert.content.summary ?? []).map((quote) => quote.text).join(" ");
      expect(text.length, event).toBeLessThanOrEqual(350);
      const coverage = findCoverage(text, wantedOf(list).facts);
      covered.push(coverage);
      for (const fact of coverage.missing) missing.push(`${event}: ${fact}`);
    }
    expect(covered.length).toBeGreaterThanOrEqual(20);
    console.info(`key facts told: ${coverageOf(covered)?.toFixed(3)}; missing: ${missing.join(" · ")}`);
    expect(coverageOf(covered)).toBeGreaterThanOrEqual(LEAST);
  });

  test("no sentence tells another event", () => {
    const strangers = Object.entries(lists.history).flatMap(([event, list]) =>
      (byEvent.get(event)?.alert.content.summary ?? [])
        .filter(({ text }) => wantedOf(list).elsewhere.some((start) => text.startsWith(start)))
        .map(({ text }) => `${event}: ${text}`),
    );
    expect(strangers).toEqual([]);
  });

  test("every sentence of every alert is found at its place in the report it names, but for what a cut left out", () => {
    const astray = told.flatMap(({ alert, story }) =>
      alert.content.summary
        .filter(({ itemId, field, start, end, text, outlet }) => {
          const item = story.members.find((member) => member.item.id === itemId)?.item;
          return item?.[field].slice(start, end) !== text.replace(/…$/, "") || item.outlet !== outlet;
        })
        .map(({ text }) => text),
    );
    expect(told.length).toBeGreaterThan(50);
    expect(astray).toEqual([]);
  });
});

const seedsFile = sharedFileAtHand("corpus/seeds.jsonl");

describe.skipIf(seedsFile === null)("summaries of the seeds", () => {
  test("two events, each with its key facts and no sentence of another", async () => {
    const { cases } = await readCases(join(root, "feeds"));
    const read = readLabelledItems(await readFile(seedsFile ?? "", "utf8"));
    if (read.kind !== "items") throw new Error(read.why);
    const stories = Map.groupBy(judgeItems(read.items, cases), ({ story }) => story);
    expect(stories.size).toBe(2);
    const covered: Coverage[] = [];
    for (const judged of stories.values()) {
      const summary = judged[0]?.summary;
      const list = Object.values(lists.seeds).find(({ recognise }) =>
        new RegExp(String(recognise), "i").test(summary?.text ?? ""),
      );
      if (!list) throw new Error(`neither of the two events: ${summary?.text}`);
      const { facts, elsewhere } = wantedOf(list);
      covered.push(findCoverage(summary?.text ?? "", facts));
      expect(summary?.text.length).toBeLessThanOrEqual(350);
      expect(summary?.spans.filter(({ text }) => elsewhere.some((start) => text.startsWith(start)))).toEqual(
        [],
      );
    }
    expect(coverageOf(covered)).toBeGreaterThanOrEqual(LEAST);
  });
});
