/** How often a source is worth a visit: its own pace, its publisher's wishes, ours. */

import { describe, expect, test } from "vitest";
import { cacheLifetime } from "../../src/sources/cache-lifetime.ts";
import { documentRhythm } from "../../src/sources/document-rhythm.ts";
import { DAY, intervalFor, MINUTE, readRhythm } from "../../src/sources/rhythm.ts";
import fc from "../property.ts";

const now = new Date("2026-03-01T12:00:00Z");
const every = (gapMinutes: number, count: number, silence = 0) =>
  Array.from({ length: count }, (_, at) => ({
    publishedAt: new Date(now.getTime() - (silence + at * gapMinutes) * MINUTE).toISOString(),
  }));
const minutes = (wish: number, items: { publishedAt: string | null }[], says?: number, freshMs?: number) =>
  intervalFor(wish, readRhythm(items, says, now), freshMs ?? null) / MINUTE;

describe("the publisher's own pace", () => {
  test("a feed that says nothing is visited as wished", () => {
    expect(minutes(30, [])).toBe(30);
    expect(
      minutes(
        30,
        Array.from({ length: 10 }, () => ({ publishedAt: null })),
      ),
    ).toBe(30);
  });

  test("ten items an hour apart leave the feed after ten hours: the wish stands", () => {
    expect(minutes(60, every(60, 10))).toBe(60);
  });

  test("ten items five minutes apart are visited before half of them have left", () => {
    expect(minutes(60, every(5, 10))).toBe(25);
  });

  test("however busy, no more than four times as often as wished", () => {
    expect(minutes(60, every(1, 10))).toBe(15);
  });

  test("a publisher of one item a week is visited half as often, unless the wish is in a hurry", () => {
    expect(minutes(60, every(7 * 24 * 60, 10))).toBe(120);
    expect(minutes(15, every(7 * 24 * 60, 10))).toBe(15);
  });

  test("a publisher that fell silent long after a busy week counts as slow", () => {
    expect(minutes(60, every(1, 20, 400 * 24 * 60))).toBe(120);
  });

  test("one date on every item is the day the file was made, not a pace", () => {
    expect(minutes(60, every(0, 20))).toBe(60);
  });
});

describe("what the publisher asks for", () => {
  test("ttl and headers are waited for, whichever is longer", () => {
    expect(minutes(15, [], 45)).toBe(45);
    expect(minutes(15, [], 45, 90 * MINUTE)).toBe(90);
    expect(minutes(60, [], 5, 1000)).toBe(60);
  });

  test("a ttl that would lose items yields to them; a header does not", () => {
    expect(minutes(30, every(6, 10), 24 * 60)).toBe(30);
    expect(minutes(30, every(6, 10), 24 * 60, 3 * 60 * MINUTE)).toBe(180);
  });

  test("never below a minute, never above a day, whatever anybody says", () => {
    const dates = fc.array(
      fc.record({
        publishedAt: fc.option(
          fc
            .date({ min: new Date(0), max: new Date("2030-01-01"), noInvalidDate: true })
            .map((date) => date.toISOString()),
        ),
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1440 }),
        dates,
        fc.option(fc.double({ min: 0.001, max: 1e9, noNaN: true }), { nil: undefined }),
        fc.option(fc.integer({ min: 1, max: 1e12 })),
        (wish, items, says, fresh) => {
          const interval = intervalFor(wish, readRhythm(items, says, now), fresh);
          expect(interval).toBeGreaterThanOrEqual(MINUTE);
          expect(interval).toBeLessThanOrEqual(DAY);
        },
      ),
    );
  });
});

test.each([
  ["<rss><channel><ttl>60</ttl><item/>", 60],
  ["<rss><channel><ttl> 90 </ttl>", 90],
  [
    "<rss><sy:updatePeriod>\n\thourly\t</sy:updatePeriod><sy:updateFrequency>\n\t2\t</sy:updateFrequency>",
    30,
  ],
  ["<rss><x:updatePeriod>daily</x:updatePeriod>", 1440],
  ["<rss><ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 60],
  ["<rss><sy:updatePeriod>often</sy:updatePeriod>", undefined],
  ["<rss><ttl>0</ttl>", undefined],
  ["<rss><ttl>soon</ttl>", undefined],
  ["<rss><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 1440],
  ["<rss><channel><item><description>&lt;x> <ttl>60</ttl>", undefined],
  ["<feed><entry><ttl>60</ttl></entry></feed>", undefined],
])("%j says %s minutes", (text, minutes) => {
  expect(documentRhythm(text)).toBe(minutes);
});

const DATE = "Sun, 01 Mar 2026 12:00:00 GMT";
test.each([
  ["max-age=600", null, null, null, 600],
  ["public, MAX-AGE=600", "Sun, 01 Mar 2026 15:00:00 GMT", DATE, null, 600],
  ["max-age=600", null, null, "500", 100],
  ["max-age=600", null, null, "700", null],
  ["max-age=600, no-cache", null, null, null, null],
  ["no-store", "Sun, 01 Mar 2026 15:00:00 GMT", DATE, null, null],
  ["s-maxage=600", null, null, null, null],
  ["", "Sun, 01 Mar 2026 12:30:00 GMT", DATE, null, 1800],
  ["", "Sun, 01 Mar 2026 11:30:00 GMT", DATE, null, null],
  ["", "0", DATE, null, null],
  ["", "-1", DATE, null, null],
  ["", "Sun, 01 Mar 2026 12:30:00 GMT", null, null, null],
])(
  "cache-control %j, expires %j, date %j, age %j: fresh for %s seconds",
  (cacheControl, expires, date, age, seconds) => {
    const fresh = cacheLifetime({ cacheControl, expires, date, age });
    expect(fresh === null ? null : fresh / 1000).toBe(seconds);
  },
);
