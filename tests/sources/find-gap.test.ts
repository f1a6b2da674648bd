// What comes in: documents of two visits, on plain values. What goes out: what may have been missed between them.
import { describe, expect, test } from "vitest";
import type { ParsedItem } from "../../src/items/item.ts";
import { findGap } from "../../src/sources/find-gap.ts";
import { afterVisit, firstState } from "../../src/sources/next-visit.ts";
import { NETWORK_UNKNOWN } from "../../src/sources/our-network.ts";
import type { ParsedFeed, Source, SourceKind, SourceState } from "../../src/sources/source.ts";
import { decideNotices } from "../../src/sources/source-notice.ts";

const NINE = Date.parse("2026-11-20T09:00:00Z");
const at = (minutes: number) => new Date(NINE + minutes * 60_000);

function source(kind: SourceKind): Source {
  return {
    id: "court",
    kind,
    name: "The court",
    url: "https://ecf.nysd.uscourts.gov/cgi-bin/rss_outside.pl",
    topics: [],
    why: "test",
    everyMinutes: 15,
    firstSight: "silent",
    language: "en",
  };
}

/** A document whose items were filed at these minutes. */
function filed(...minutes: (number | null)[]): ParsedFeed {
  const items = minutes.map(
    (minute, index): ParsedItem => ({
      keys: [`seq:${index}`],
      url: null,
      title: "Order",
      author: null,
      publishedAt: minute === null ? null : at(minute).toISOString(),
      updatedAt: null,
      summary: "",
      text: "",
      categories: [],
      enclosures: [],
    }),
  );
  return { feed: { title: "", link: null, language: null, description: null }, items, problems: [] };
}

/** Visits at these minutes, each with its document. Returns the state after the last. */
function visit(kind: SourceKind, visits: [number, ParsedFeed, newItems?: number][]): SourceState {
  let state = firstState(source(kind), at(0));
  for (const [minute, parsed, newItems = parsed.items.length] of visits) {
    const fresh = {
      kind: "fresh" as const,
      parsed,
      validators: { etag: null, lastModified: null },
      retryAt: null,
    };
    state = afterVisit(source(kind), state, fresh, at(minute), newItems);
  }
  return state;
}

const every = (step: number, from: number, to: number) =>
  filed(...Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step));

describe("a court's feed", () => {
  test("a document that reaches back to the last one leaves no gap", () => {
    expect(
      visit("pacer-rss", [
        [0, every(1, -60, 0)],
        [15, every(1, -45, 15)],
      ]).lastGap,
    ).toBeUndefined();
  });

  test("a document that begins after the last one ended leaves a gap, to the minute", () => {
    const { lastGap } = visit("pacer-rss", [
      [0, every(1, -60, 0)],
      [120, every(1, 60, 120)],
    ]);
    expect(lastGap).toMatchObject({
      from: at(0).toISOString(),
      to: at(60).toISOString(),
      at: at(120).toISOString(),
    });
  });

  test("a quiet night at a court that was asked all the while is no gap", () => {
    const night = [15, 30, 45, 60, 300, 480].map((minute): [number, ParsedFeed] => [minute, filed()]);
    const asked = visit("pacer-rss", [[0, every(1, -180, 0)], ...night, [495, filed(490)]]);
    expect(asked.lastGap).toBeUndefined();
    const asleep = visit("pacer-rss", [
      [0, every(1, -180, 0)],
      [495, filed(490)],
    ]);
    expect(asleep.lastGap).toMatchObject({ from: at(0).toISOString(), to: at(490).toISOString() });
  });

  test("a pause as long as those within the document proves nothing", () => {
    expect(
      visit("pacer-rss", [
        [0, every(1, -60, 0)],
        [30, filed(8, 18, 28)],
      ]).lastGap,
    ).toBeUndefined();
  });

  test("the first visit, an empty document and one that breaks off show no gap", () => {
    expect(visit("pacer-rss", [[0, every(1, -60, 0)]]).lastGap).toBeUndefined();
    const cut: ParsedFeed = { ...every(1, 110, 120), endsInItem: true };
    const state = visit("pacer-rss", [
      [0, every(1, -60, 0)],
      [60, filed()],
      [120, cut],
    ]);
    expect(state.lastGap).toBeUndefined();
    expect(state.newestAt).toBe(at(0).toISOString());
  });

  test("a filing dated tomorrow hides no gap", () => {
    const first = every(1, -60, 0);
    first.items.push(...filed(1440).items);
    expect(
      visit("pacer-rss", [
        [0, first],
        [180, every(1, 120, 180)],
      ]).lastGap,
    ).toMatchObject({ to: at(120).toISOString() });
  });
});

describe("other feeds", () => {
  const thirty = filed(...Array<null>(30).fill(null));

  test("CourtListener's thirty entries, all of them new, are a gap; twenty-nine are none", () => {
    expect(
      visit("courtlistener-atom", [
        [0, thirty],
        [60, thirty, 29],
      ]).lastGap,
    ).toBeUndefined();
    expect(
      visit("courtlistener-atom", [
        [0, thirty],
        [60, thirty, 30],
      ]).lastGap,
    ).toMatchObject({
      from: at(0).toISOString(),
      to: at(60).toISOString(),
    });
  });

  test("news feeds have no gaps: nobody misses the news of last week", () => {
    expect(
      visit("feed", [
        [0, every(1, -60, 0)],
        [300, every(1, 240, 300)],
      ]).lastGap,
    ).toBeUndefined();
    expect(findGap("feed", firstState({ id: "court" }, at(0)), thirty, 30, at(0))).toBeNull();
  });
});

describe("telling of it", () => {
  const decide = (state: SourceState, known: Parameters<typeof decideNotices>[2]) =>
    decideNotices([{ source: source("pacer-rss"), state }], new Map(), known, NETWORK_UNKNOWN, at(500));

  test("once; again for the next gap; and not to who hears of the source for the first time", () => {
    const first = visit("pacer-rss", [
      [0, every(1, -60, 0)],
      [120, every(1, 60, 120)],
    ]);
    const newcomer = decide(first, []);
    expect(newcomer.notices.map(({ kind }) => kind)).toEqual(["watching"]);
    expect(decide(first, newcomer.noticed).notices).toEqual([]);
    const before = decide(visit("pacer-rss", [[0, every(1, -60, 0)]]), []);
    const told = decide(first, before.noticed);
    expect(told.notices).toMatchObject([
      { kind: "gap", lines: [{ since: at(0).toISOString(), until: at(60).toISOString() }] },
    ]);
    expect(decide(first, told.noticed).notices).toEqual([]);
    const second = visit("pacer-rss", [
      [0, every(1, -60, 0)],
      [120, every(1, 60, 120)],
      [400, every(1, 340, 400)],
    ]);
    expect(decide(second, told.noticed).notices.map(({ kind }) => kind)).toEqual(["gap"]);
  });

  test("a failure is told first, the gap after it, each once", () => {
    const state = visit("pacer-rss", [
      [0, every(1, -60, 0)],
      [120, every(1, 60, 120)],
    ]);
    const failing = {
      ...state,
      failingSince: at(-1500).toISOString(),
      failures: 9,
      lastProblem: { kind: "server-error" as const, detail: "HTTP 503" },
    };
    const known = decide(visit("pacer-rss", [[0, every(1, -60, 0)]]), []).noticed;
    const told = decide(failing, known);
    expect(told.notices.map(({ kind }) => kind)).toEqual(["failing"]);
    const after = decide(failing, told.noticed);
    expect(after.notices.map(({ kind }) => kind)).toEqual(["gap"]);
    expect(decide(failing, after.noticed).notices).toEqual([]);
  });
});
