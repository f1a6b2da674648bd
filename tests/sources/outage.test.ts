// How long a source went without a good visit, whose doing it was, and what came late for it.
import { describe, expect, test } from "vitest";
import { sayOutage, sayPause } from "../../src/app/say-outage.ts";
import { firstState } from "../../src/sources/next-visit.ts";
import { cameLate, findOutage } from "../../src/sources/outage.ts";
import type { SourceState } from "../../src/sources/source.ts";

const HOUR = 3_600_000;
const NOW = new Date("2026-11-12T12:00:00Z");
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR).toISOString();

/** Last fine so many hours ago, and due again a quarter of an hour later. */
function fine(hours: number, changes: Partial<SourceState> = {}): SourceState {
  return {
    ...firstState({ id: "a" }, NOW),
    lastOkAt: ago(hours),
    lastVisitAt: ago(hours),
    nextVisitAt: ago(hours - 0.25),
    itemsSeen: 5,
    ...changes,
  };
}

/** Failing since shortly after it was fine, and tried again an hour ago. */
function failing(hours: number, changes: Partial<SourceState> = {}): SourceState {
  return fine(hours, {
    failingSince: ago(hours - 0.25),
    failures: 9,
    lastVisitAt: ago(1),
    nextVisitAt: NOW.toISOString(),
    lastProblem: { kind: "server-error", detail: "HTTP 503" },
    ...changes,
  });
}

const says = (state: SourceState) => {
  const outage = findOutage({}, state, NOW);
  return outage && sayOutage("The Register", outage);
};

describe("an outage", () => {
  test.each([
    ["the source failed", failing(72), "The Register did not answer from 9 to 12 November"],
    [
      "it answered with something else",
      failing(72, { lastProblem: { kind: "not-a-feed", detail: "a page" } }),
      "The Register could not be read from 9 to 12 November",
    ],
    ["the program was away", fine(72), "I was away from 9 to 12 November"],
    [
      "the program was away, and the source waits its turn on a busy host",
      fine(72, { nextVisitAt: NOW.toISOString() }),
      "I was away from 9 to 12 November",
    ],
    [
      "the program was away soon after the source had failed",
      failing(72, { lastVisitAt: ago(71) }),
      "I was away from 9 to 12 November",
    ],
    [
      "visits went out and nobody was blamed",
      fine(72, { lastVisitAt: ago(0.1) }),
      "my network was down from 9 to 12 November",
    ],
    [
      "one visit was blamed before our network was found to be dead",
      failing(72, { failures: 2, lastProblem: { kind: "timeout", detail: "no answer" } }),
      "my network was down from 9 to 12 November",
    ],
    [
      "nobody wanted it, for an hour only",
      fine(2, { rested: { from: ago(2), to: ago(1) } }),
      "The Register was not visited on 12 November",
    ],
  ])("%s", (_situation, state, words) => {
    expect(says(state)).toBe(words);
  });

  test.each([
    ["a first sight", firstState({ id: "a" }, NOW)],
    ["never fine yet", failing(72, { lastOkAt: null })],
    ["less than a day", failing(23)],
    ["less than a day away", fine(23.9)],
    ["a publisher that is asked once a day", fine(24.2, { nextVisitAt: ago(0.3) })],
    [
      "a publisher that is asked once a day and failed once",
      failing(25, { failingSince: ago(1), failures: 1, nextVisitAt: ago(0.5) }),
    ],
  ])("none: %s", (_situation, state) => {
    expect(says(state)).toBeNull();
  });

  test("the bundled history has none, however long it was interrupted", () => {
    expect(findOutage({ isHistory: true }, fine(500), NOW)).toBeNull();
  });

  test("months and years are said where they differ", () => {
    const between = (from: string, to: string) => sayPause("A", { from, to });
    expect(between("2026-10-30T08:00:00Z", "2026-11-02T08:00:00Z")).toBe(
      "A was paused here from 30 October to 2 November",
    );
    expect(between("2026-12-30T08:00:00Z", "2027-01-02T08:00:00Z")).toBe(
      "A was paused here from 30 December 2026 to 2 January 2027",
    );
    expect(sayPause(null, { from: ago(1), to: ago(0) })).toBe(
      "one of its sources was paused here on 12 November",
    );
  });
});

describe("what came late", () => {
  const outage = { cause: "silent" as const, from: ago(72), to: ago(0) };
  const rested = { cause: "rested" as const, from: ago(72), to: ago(1) };

  test.each([
    ["from the days of the outage", ago(48), true],
    ["from before the outage", ago(400), true],
    ["undated", null, true],
    ["of six hours and a bit ago", ago(6.1), true],
    ["of this morning", ago(5.9), false],
    ["dated in the future", ago(-5), false],
  ])("an item %s", (_when, publishedAt, isLate) => {
    expect(cameLate({ publishedAt }, outage, NOW)).toBe(isLate);
  });

  test("in a pause everything did, and nothing after it", () => {
    expect(cameLate({ publishedAt: ago(1.1) }, rested, NOW)).toBe(true);
    expect(cameLate({ publishedAt: ago(0.9) }, rested, NOW)).toBe(false);
  });
});
