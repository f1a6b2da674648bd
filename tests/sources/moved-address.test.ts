/** A feed that says it has moved for good: believed after three good visits, and not for ever. */
import { expect, test } from "vitest";
import { addressOf } from "../../src/sources/moved-address.ts";
import { afterVisit, firstState } from "../../src/sources/next-visit.ts";
import type { ProblemKind, Source, SourceState, Visit } from "../../src/sources/source.ts";

const source: Source = {
  id: "court",
  kind: "feed",
  name: "Court",
  url: "https://old.example/feed",
  topics: [],
  why: "test",
  everyMinutes: 60,
  firstSight: "silent",
  language: "en",
};
const start = new Date("2026-01-01T00:00:00.000Z");
const fresh = (movedTo: string | null): Visit => ({
  kind: "fresh",
  parsed: { feed: { title: "", link: null, language: null, description: null }, items: [], problems: [] },
  validators: { etag: '"e"', lastModified: null },
  retryAt: null,
  movedTo,
});
const failed = (kind: ProblemKind): Visit => ({
  kind: "failed",
  problem: { kind, detail: kind },
  retryAt: null,
});
const after = (visits: Visit[], from: SourceState = firstState(source, start)) =>
  visits.reduce((state, visit) => afterVisit(source, state, visit, start, 0), from);
const there = (state: SourceState) => addressOf(source, state);
const NEW = "https://new.example/feed";

test("after two good visits the old address is still asked, after three it is not", () => {
  expect(there(after([fresh(NEW), fresh(NEW)]))).toBe(source.url);
  const moved = after([fresh(NEW), { ...fresh(NEW), kind: "unchanged" } as Visit, fresh(NEW)]);
  expect(there(moved)).toBe(NEW);
  expect(moved.validators.etag).toBe('"e"');
});

test("a login page, a failure or another place in between begins the count again", () => {
  for (const visit of [
    failed("not-a-feed"),
    failed("network"),
    fresh(null),
    fresh("https://third.example/"),
  ]) {
    expect(there(after([fresh(NEW), fresh(NEW), visit, fresh(NEW), fresh(NEW)]))).toBe(source.url);
  }
});

test("a page that is no feed is never moved to, however often it is redirected to", () => {
  expect(there(after(Array.from({ length: 20 }, () => failed("not-a-feed"))))).toBe(source.url);
});

test("a move away from https is followed each time, and never believed", () => {
  expect(there(after(Array.from({ length: 5 }, () => fresh("http://old.example/feed"))))).toBe(source.url);
});

test("a new address that fails five times gives way to the one we were given, without its validators", () => {
  const moved = after([fresh(NEW), fresh(NEW), fresh(NEW)]);
  const four = after(
    Array.from({ length: 4 }, () => failed("not-found")),
    moved,
  );
  expect(there(four)).toBe(NEW);
  const five = after([failed("not-found")], four);
  expect(there(five)).toBe(source.url);
  expect(five.validators.etag).toBeNull();
});

test("gone for good at the new address is asked again at the old one; gone there too, the source stops", () => {
  const moved = after([fresh(NEW), fresh(NEW), fresh(NEW)]);
  const once = after([failed("gone")], moved);
  expect(once.stopped).toBeNull();
  expect(there(once)).toBe(source.url);
  const twice = after([failed("gone")], once);
  expect(twice.stopped?.why).toBe("gone");
  expect(twice.nextVisitAt).toBe("9999-12-31T23:59:59.999Z");
});
