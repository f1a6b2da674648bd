/**
 * The bundled history as it stands in feeds/history, and what its reader says about broken files.
 * Surprise: the last test needs the shared material beside the repository and skips, saying so, where it is absent.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  type HistoryItem,
  itemMoment,
  readHistory,
  readHistoryFile,
} from "../../src/preview/read-history.ts";
import { sharedFile } from "../shared-material.ts";

const feedsDir = fileURLToPath(new URL("../../feeds", import.meta.url));
const { feeds, faults } = await readHistory(feedsDir);
const items = feeds.flatMap((feed) => feed.items.map((item) => ({ ...item, feedId: feed.id })));
const told = items.filter((item) => item.expect.posted);

describe("the bundled history", () => {
  test("has no fault", () => {
    expect(faults).toEqual([]);
  });

  test("spans the case from 2013 to 2018 and some of 2024 to 2026, from at least seven outlets", () => {
    const early = items.filter((item) => item.published >= "2013-12" && item.published < "2018-05");
    const late = items.filter((item) => item.published >= "2024");
    expect(feeds.length).toBeGreaterThanOrEqual(10);
    expect(early.length).toBeGreaterThanOrEqual(75);
    expect(late.length).toBeGreaterThanOrEqual(8);
    expect(early.length + late.length).toBe(items.length);
  });

  test("tells 32 events of the Microsoft Ireland case and 20 of other matters", () => {
    const stories = [...new Set(told.map((item) => item.expect.story as string))];
    const ofTheCase = stories.filter((story) => story.startsWith("ms-ireland/"));
    expect(ofTheCase.length).toBeGreaterThanOrEqual(32);
    expect(stories.length - ofTheCase.length).toBeGreaterThanOrEqual(20);
  });

  test("has at least 14 events that several outlets report, within ten days of each other or a fortnight of holidays", () => {
    const reports = Map.groupBy(told, (item) => item.expect.story);
    const several = [...reports.values()].filter((each) => new Set(each.map((item) => item.feedId)).size > 1);
    expect(several.length).toBeGreaterThanOrEqual(14);
    for (const each of several) {
      const moments = each.map(itemMoment);
      expect(Math.max(...moments) - Math.min(...moments)).toBeLessThan(14 * 24 * 3600 * 1000);
    }
  });

  test("has no event reported before the day it happened", () => {
    for (const item of told) {
      const day = /\/(\d{4}-\d\d-\d\d)-/.exec(item.expect.story ?? "")?.[1];
      if (day) expect(item.published.slice(0, 10) >= day, item.guid).toBe(true);
    }
  });

  test("has at least 12 items that must not be posted, among them what is easily mistaken for the case", () => {
    const noise = items.filter((item) => !item.expect.posted);
    expect(noise.length).toBeGreaterThanOrEqual(12);
    const titles = noise.map((item) => item.title).join("\n");
    for (const word of [
      "Microsoft Ireland",
      "Preska",
      "Carney",
      "Francis",
      "FISA",
      "702",
      "DPF",
      "Xbox",
      "IRS",
      "patent",
    ])
      expect(titles).toContain(word);
  });

  test("corrects the claim that the stay was granted, under the same guid and address", () => {
    const [first, second] = versionsOf("dl-20140830-01");
    expect(first?.title).toMatch(/^Stay granted/);
    expect(second?.title).toMatch(/stay lifted/);
    expect(second?.url).toBe(first?.url);
    expect(second?.published).toBe(first?.published);
  });

  test("republishes one item with another date and nothing else changed", () => {
    const [first, second] = versionsOf("1258");
    expect(second).toMatchObject({ title: first?.title, html: first?.html, url: first?.url });
    expect(second?.published).not.toBe(first?.published);
  });

  test("carries one text at two outlets, and one address with tracking parameters", () => {
    const wire = items.find((item) => item.guid === "urn:docket-wire:160714-0101");
    const copy = items.find((item) => item.guid === "dl-20160714-09");
    expect(copy?.feedId).not.toBe(wire?.feedId);
    expect(copy?.text?.startsWith(wire?.text?.trim() ?? "absent")).toBe(true);
    expect(items.filter((item) => item.url.includes("utm_source=")).length).toBe(1);
  });

  test("has no revision so close to its original that a replay would never show the first", () => {
    for (const item of items.filter((each) => each.revises)) {
      const [first] = versionsOf(item.guid);
      expect(itemMoment(item) - itemMoment(first as HistoryItem)).toBeGreaterThan(6 * 3600 * 1000);
    }
  });
});

function versionsOf(guid: string): HistoryItem[] {
  return items.filter((item) => item.guid === guid);
}

describe("a broken history file", () => {
  const good = [
    "id: some-paper",
    "outlet: Some Paper",
    "title: Some Paper",
    "home: https://some-paper.example/",
    "why: To show what is wrong.",
    "format: rss",
    "language: en",
    "items:",
    "  - guid: a",
    "    url: https://some-paper.example/a",
    "    title: A",
    "    published: 2014-09-08T14:05:00-04:00",
    "    summary: A happened.",
    "    expect: { story: null, posted: false }",
  ];
  const readWith = (line: number, text: string, ...more: string[]) =>
    readHistoryFile("history/some-paper.yaml", [...good.with(line - 1, text), ...more].join("\n"));

  test("without fault is read", () => {
    expect(readHistoryFile("history/some-paper.yaml", good.join("\n"))).toMatchObject({
      faults: [],
      feed: { id: "some-paper" },
    });
  });

  test("names a real outlet's address: the line is told, and which addresses are allowed", () => {
    const { faults } = readWith(10, "    url: https://www.nytimes.com/a");
    expect(faults).toEqual([
      {
        file: "history/some-paper.yaml",
        line: 10,
        message: expect.stringContaining("reserved .example domain"),
      },
    ]);
  });

  test("has a date without a zone: the line is told, and what would be right", () => {
    const { faults } = readWith(12, "    published: 2014-09-08T14:05:00");
    expect(faults).toMatchObject([
      { line: 12, message: expect.stringContaining("2014-09-08T14:05:00-04:00") },
    ]);
  });

  test("has two faults: both are told", () => {
    const { faults } = readWith(6, "format: csv", "  - guid: b");
    expect(faults.map((fault) => fault.line)).toEqual(expect.arrayContaining([6, 15]));
  });

  test("uses a guid twice without saying that it revises", () => {
    const again = good.slice(8).map((line) => line.replace("08T14", "09T14"));
    expect(readWith(1, "id: some-paper", ...again).faults).toMatchObject([
      { line: 15, message: expect.stringContaining("revises") },
    ]);
  });

  test("posts an item that belongs to no story", () => {
    expect(readWith(14, "    expect: { story: null, posted: true }").faults).toMatchObject([
      { line: 9, message: "item a must be posted and belong to a story, or neither of the two" },
    ]);
  });

  test("is not YAML", () => {
    expect(readWith(3, "title: [").faults.length).toBeGreaterThan(0);
  });
});

const shared = sharedFile("");

describe.skipIf(!existsSync(shared))("beside the shared material (skipped where it is absent)", () => {
  test("no eight words in a row are anybody else's", () => {
    const borrowed = new Set<string>();
    const ours = new Set(
      items.flatMap((item) => [item.title, item.summary, item.text, item.html].flatMap(spansOf)),
    );
    for (const folder of ["facts", "corpus", "notes"])
      for (const name of readdirSync(`${shared}/${folder}`).filter(
        (each) => !/ecbplus|headlines|entries/.test(each),
      ))
        for (const span of spansOf(readFileSync(`${shared}/${folder}/${name}`, "utf8")))
          if (ours.has(span)) borrowed.add(span);
    expect([...borrowed]).toEqual([]);
  });
});

/** Every run of eight words; tags and JSON's escapes are no words. */
function spansOf(text: string | undefined): string[] {
  const plain = (text ?? "").toLowerCase().replace(/<[^>]+>|\\u[0-9a-f]{4}|\\[nrt"]/g, " ");
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return words.slice(7).map((_, index) => words.slice(index, index + 8).join(" "));
}
