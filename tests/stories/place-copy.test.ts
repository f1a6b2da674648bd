/**
 * Reprints long after the original, and pieces that only look like reprints.
 *
 * In: texts made for these tests. Out: where they go.
 */
import { describe, expect, test } from "vitest";
import { LEAST_SHARED_FINGERPRINTS, rememberedFingerprints } from "../../src/items/fingerprints.ts";
import type { Item } from "../../src/items/item.ts";
import { containment } from "../../src/items/shingles.ts";
import { placeCopy } from "../../src/stories/place-copy.ts";
import { newsItem } from "./news.ts";

const WORDS =
  "court warrant server dublin ireland judge appeal order email privacy treaty statute cloud".split(" ");
/** Sentences no two of which are alike; `start` numbers them. */
const prose = (start: number, count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const words = Array.from(
      { length: 12 },
      (_, of) => `${WORDS[(at * 5 + of * 3) % WORDS.length]}${start + at}x${of}`,
    );
    return `The ${words.join(" ")} ended.`;
  }).join("\n");

const original = newsItem("SC Media", "2014-09-09", {
  title: "Microsoft refuses to comply",
  text: prose(0, 14),
});
const later = (text: string, more: Partial<Item> = {}) =>
  newsItem("Evening Post", "2015-03-01", { title: "Tech giant says no", text, ...more });
const earlier = [{ item: original, storyId: "s1" }];
const shares = (a: Item, b: Item) =>
  containment(new Set(rememberedFingerprints(a)), new Set(rememberedFingerprints(b))).count;

describe("a text months after the original", () => {
  test("word for word under another headline it joins, and the evidence says of whose report it is a copy", () => {
    expect(placeCopy(later(prose(0, 14)), earlier)).toEqual({
      kind: "joins",
      storyId: "s1",
      score: 1,
      evidence: ["a copy of SC Media's report of 9 September 2014 (100 % of its words)"],
    });
  });

  test("with its last quarter cut it still is the same report", () => {
    const placement = placeCopy(later(prose(0, 11)), earlier);
    expect(placement).toMatchObject({ kind: "joins", storyId: "s1" });
    expect(placement?.evidence[0]).toMatch(/\((?:7[5-9]|8\d) % of its words\)$/);
  });

  test("a piece that quotes half of it is a story of its own", () => {
    expect(placeCopy(later(`${prose(100, 9)}\n${prose(2, 7)}\n${prose(200, 5)}`), earlier)).toBeNull();
    expect(placeCopy(later(`${prose(0, 7)}\n${prose(100, 14)}`), earlier)).toBeNull();
  });

  test("an excerpt of it suppresses nothing", () => {
    expect(placeCopy(later(prose(0, 5)), earlier)).toBeNull();
  });

  test("a new event told before the old background is news, however much of the rest is old", () => {
    expect(placeCopy(later(`${prose(100, 4)}\n${prose(0, 12)}`), earlier)).toBeNull();
  });

  test("the outlet's own column of last month, and entries of dockets, are never copies", () => {
    expect(placeCopy(later(prose(0, 14), { outlet: "SC Media" }), earlier)).toBeNull();
    expect(placeCopy(later(prose(0, 14), { sourceId: "SC Media" }), earlier)).toBeNull();
    const docket = {
      court: "ca2",
      caseNumber: "14-2985",
      caseName: null,
      entryNumber: null,
      documentUrl: null,
    };
    expect(placeCopy(later(prose(0, 14), { docket }), earlier)).toBeNull();
    expect(placeCopy(later(prose(0, 14)), [{ item: { ...original, docket }, storyId: "s1" }])).toBeNull();
  });

  test("of two originals the one most of which it has is named", () => {
    const cut = newsItem("Reuters", "2014-09-08", { title: "Microsoft", text: prose(0, 10) });
    const both = [{ item: cut, storyId: "s0" }, ...earlier];
    expect(placeCopy(later(prose(0, 14)), both)).toMatchObject({ storyId: "s1" });
    expect(placeCopy(later(prose(0, 10)), both)?.evidence[0]).toMatch(/^a copy of Reuters' report of 8/);
  });
});

describe("what is remembered of a text", () => {
  test("is at most 96 numbers, and none for a stub or a docket entry", () => {
    expect(rememberedFingerprints(later(prose(0, 200)))).toHaveLength(96);
    expect(rememberedFingerprints(later(prose(0, 3))).length).toBeGreaterThanOrEqual(
      LEAST_SHARED_FINGERPRINTS,
    );
    expect(rememberedFingerprints(later("The judge ruled."))).toEqual([]);
    const docket = { court: "ca2", caseNumber: null, caseName: null, entryNumber: null, documentUrl: null };
    expect(rememberedFingerprints(later(prose(0, 20), { docket }))).toEqual([]);
  });

  test("finds the least that counts as a copy of a text of any length: half of each in the other", () => {
    for (const length of [10, 20, 40, 80, 160, 320]) {
      const whole = later(prose(0, length));
      const half = later(`${prose(0, Math.ceil(length * 0.55))}\n${prose(5000, Math.floor(length * 0.45))}`);
      expect(shares(whole, half)).toBeGreaterThanOrEqual(LEAST_SHARED_FINGERPRINTS);
      expect(shares(whole, later(prose(9000, length)))).toBe(0);
    }
  });
});
