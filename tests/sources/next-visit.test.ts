/** When a source is visited again, and what is remembered of it. */

import { expect, test } from "vitest";
import { afterVisit, firstState } from "../../src/sources/next-visit.ts";
import type { Source, Visit } from "../../src/sources/source.ts";
import fc from "../property.ts";

const source: Source = {
  id: "court",
  kind: "feed",
  name: "Court",
  url: "https://c.example/feed",
  topics: [],
  why: "test",
  everyMinutes: 60,
  firstSight: "silent",
  language: "en",
};
const start = new Date("2026-01-01T00:00:00.000Z");
const minutesTo = (iso: string, from = start) => (Date.parse(iso) - from.getTime()) / 60_000;
const fresh: Visit = {
  kind: "fresh",
  parsed: { feed: { title: "", link: null, language: null, description: null }, items: [], problems: [] },
  validators: { etag: "e", lastModified: null },
  retryAt: null,
};
const failed: Visit = {
  kind: "failed",
  problem: { kind: "server-error", detail: "HTTP 503" },
  retryAt: null,
};

test("a source never seen is due at once", () => {
  expect(firstState(source, start)).toMatchObject({
    nextVisitAt: start.toISOString(),
    failures: 0,
    lastVisitAt: null,
  });
});

test("a good visit counts the new items, keeps the validators and comes again about when the source says", () => {
  const state = afterVisit(source, firstState(source, start), fresh, start, 3);
  expect(state).toMatchObject({
    itemsSeen: 3,
    validators: { etag: "e" },
    lastOkAt: start.toISOString(),
    failures: 0,
  });
  expect(minutesTo(state.nextVisitAt)).toBeGreaterThanOrEqual(57);
  expect(minutesTo(state.nextVisitAt)).toBeLessThanOrEqual(63);
});

test("failures wait longer each time, but never longer than a day, and remember since when", () => {
  let state = afterVisit(source, firstState(source, start), fresh, start, 0);
  const waits: number[] = [];
  for (let failure = 1; failure <= 40; failure++) {
    const now = new Date(state.nextVisitAt);
    state = afterVisit(source, state, failed, now, 0);
    waits.push(minutesTo(state.nextVisitAt, now));
  }
  expect(waits.slice(0, 3).map((wait) => Math.round(wait / 5))).toEqual([1, 2, 4]);
  expect(Math.max(...waits)).toBeLessThanOrEqual(24 * 60);
  expect(waits.at(-1)).toBeGreaterThan(20 * 60);
  expect(state).toMatchObject({
    failures: 40,
    validators: { etag: "e" },
    lastOkAt: start.toISOString(),
    lastProblem: failed.problem,
  });
  expect(minutesTo(state.failingSince ?? "")).toBeLessThan(64);
  const healed = afterVisit(source, state, fresh, new Date(state.nextVisitAt), 0);
  expect(healed).toMatchObject({ failures: 0, failingSince: null, lastProblem: null });
});

test("Retry-After is obeyed when it is later than our own wait, up to a day", () => {
  const at = (retryAt: string) =>
    minutesTo(afterVisit(source, firstState(source, start), { ...failed, retryAt }, start, 0).nextVisitAt);
  expect(at("2026-01-01T02:00:00.000Z")).toBe(120);
  expect(at("2026-01-01T00:00:01.000Z")).toBeGreaterThan(4);
  expect(at("2027-01-01T00:00:00.000Z")).toBe(24 * 60);
});

test("two sources of one rhythm do not march in step, and the same visit gives the same state", () => {
  const next = (id: string) =>
    afterVisit({ ...source, id }, firstState({ id }, start), fresh, start, 0).nextVisitAt;
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (one, other) => {
      expect(next(one)).toBe(next(one));
      return one === other || new Set([next(one), next(other), next(`${one}x`), next(`${other}x`)]).size > 1;
    }),
  );
});
