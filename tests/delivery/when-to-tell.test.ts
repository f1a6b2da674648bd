// When digests come and quiet hours end, on the wall clocks of three zones, over two years with their changes.
import { describe, expect, test } from "vitest";
import { dayIn, instantOf, offsetAt, readZone } from "../../src/cases/zone-clock.ts";
import type { Rhythm, Shape } from "../../src/delivery/shape.ts";
import {
  instantBefore,
  NEVER,
  nextInstant,
  planTelling,
  quietUntil,
} from "../../src/delivery/when-to-tell.ts";
import fc from "../property.ts";
import { subscriptionOf } from "../storage/samples.ts";

/** Change at 02:00, at 01:00, and by half an hour only, in the southern spring. */
const ZONES = ["America/New_York", "Europe/Dublin", "Australia/Lord_Howe"];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FIRST = Date.parse("2025-12-31T12:00:00Z");
const LAST = Date.parse("2028-01-02T12:00:00Z");

const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: FIRST / MINUTE, max: LAST / MINUTE }).map((minute) => minute * MINUTE);
const hour = fc.integer({ min: 0, max: 23 });
const minuteOfDay = fc.integer({ min: 0, max: 1439 });
const weekday = fc.integer({ min: 1, max: 7 });

/** "2026-03-29 01:30" as a clock on the wall there shows it, by another road than the code takes. */
const wall = (where: string, at: number) =>
  new Date(at).toLocaleString("sv-SE", { timeZone: where, dateStyle: "short", timeStyle: "short" });
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const isoWeekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

describe("a time on a wall clock", () => {
  test("is the first instant that shows it; one that is left out, the instant that jumps over it", () => {
    fc.assert(
      fc.property(zone, instant, minuteOfDay, (where, near, minutes) => {
        const day = dayIn(where, near);
        const found = instantOf(where, day, minutes);
        const wanted = `${day} ${clock(minutes)}`;
        if (wall(where, found) !== wanted) {
          // It does not exist: a minute earlier the clock had not come to it, and now it is past it.
          expect(wall(where, found - MINUTE) < wanted && wall(where, found) > wanted).toBe(true);
        }
        for (const step of [30, 60]) expect(wall(where, found - step * MINUTE)).not.toBe(wanted);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ["America/New_York", "2026-03-08", 150, "2026-03-08T07:00:00.000Z"],
    ["America/New_York", "2026-11-01", 90, "2026-11-01T05:30:00.000Z"],
    ["Europe/Dublin", "2026-03-29", 60, "2026-03-29T01:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-04", 135, "2026-10-03T15:30:00.000Z"],
    ["Asia/Kolkata", "2026-06-01", 540, "2026-06-01T03:30:00.000Z"],
  ])("in %s on %s, minute %i, it is %s", (where, day, minutes, expected) => {
    expect(new Date(instantOf(where, day, minutes)).toISOString()).toBe(expected);
  });

  test("zones are read in any spelling; offsets are refused, for they forget summer time", () => {
    expect(["europe/dublin", "America/New York", "UTC"].map(readZone)).toEqual([
      "Europe/Dublin",
      "America/New_York",
      "UTC",
    ]);
    expect(["+02:00", "EST", "Etc/GMT+5", "Mars/Olympus", ""].map(readZone)).toEqual(Array(5).fill(null));
  });
});

describe("digests", () => {
  test("a daily one comes once on every day of two years, at its hour where the day has it", () => {
    for (const where of ZONES) {
      for (const at of [0, 1, 2, 8, 23]) {
        const rhythm: Rhythm = { every: "day", hour: at };
        const days: string[] = [];
        for (let now = FIRST; now < LAST; ) {
          const next = nextInstant(rhythm, where, now);
          expect(next).toBeGreaterThan(now);
          expect(instantBefore(rhythm, where, nextInstant(rhythm, where, next))).toBe(next);
          const [day = "", time = ""] = wall(where, next).split(" ");
          days.push(day);
          if (time !== clock(at * 60))
            expect(wall(where, next - MINUTE) < `${day} ${clock(at * 60)}`).toBe(true);
          now = next;
        }
        expect(new Set(days).size).toBe(days.length);
        expect(days.length).toBe(
          Math.round((Date.parse(days.at(-1) ?? "") - Date.parse(days[0] ?? "")) / 86_400_000) + 1,
        );
      }
    }
  });

  test("whenever one asks, the next one is the first of its rhythm after that instant", () => {
    const rhythm = fc.oneof(
      hour.map((at): Rhythm => ({ every: "day", hour: at })),
      fc.tuple(hour, weekday).map(([at, on]): Rhythm => ({ every: "week", hour: at, weekday: on })),
      fc.constant<Rhythm>({ every: "hour" }),
    );
    fc.assert(
      fc.property(zone, instant, rhythm, (where, now, wanted) => {
        const next = nextInstant(wanted, where, now);
        expect(next).toBeGreaterThan(now);
        // Nothing of the rhythm lies between: asked a moment before the next one, the answer is the same.
        expect(nextInstant(wanted, where, next - 1)).toBe(next);
        const [day = ""] = wall(where, next).split(" ");
        if (wanted.every === "week") expect(isoWeekday(day)).toBe(wanted.weekday);
        if (wanted.every === "hour") expect(next - now).toBeLessThanOrEqual(HOUR);
        else expect(next - now).toBeLessThanOrEqual((wanted.every === "day" ? 25 : 169) * HOUR);
      }),
      { numRuns: 400 },
    );
  });

  test("an hourly one comes when the minute hand is up, also where the clock is half an hour beside the others", () => {
    const next = nextInstant({ every: "hour" }, "Asia/Kolkata", Date.parse("2026-06-01T10:10:00Z"));
    expect(new Date(next).toISOString()).toBe("2026-06-01T10:30:00.000Z");
  });
});

describe("quiet hours", () => {
  test("they end when the wall clock says so, and never later than a day on", () => {
    fc.assert(
      fc.property(zone, instant, minuteOfDay, minuteOfDay, (where, now, from, to) => {
        fc.pre(from !== to);
        const until = quietUntil({ from, to }, where, now);
        const time = wall(where, now).slice(11);
        const isWithin =
          from < to ? clock(from) <= time && time < clock(to) : clock(from) <= time || time < clock(to);
        const isNearChange = offsetAt(where, now - 24 * HOUR) !== offsetAt(where, now + 24 * HOUR);
        if (!isNearChange) expect(until !== null).toBe(isWithin);
        if (until === null) return;
        expect(until).toBeGreaterThan(now);
        expect(until - now).toBeLessThanOrEqual(25 * HOUR);
        expect(quietUntil({ from, to }, where, until)).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  test("in the hour that comes twice they end once", () => {
    const quiet = { from: 22 * 60, to: 90 };
    const at = (iso: string) => quietUntil(quiet, "America/New_York", Date.parse(iso));
    expect(at("2026-11-01T05:29:00Z")).toBe(Date.parse("2026-11-01T05:30:00Z"));
    expect(at("2026-11-01T06:15:00Z")).toBeNull();
  });
});

describe("what becomes of an alert", () => {
  const plan = (shape: Shape | undefined, at: string, kind: "ruling" | "news" = "news", more = {}) =>
    planTelling(subscriptionOf("11", { ...(shape && { shape }), ...more }), kind, at);
  const night = { quiet: { from: 22 * 60, to: 7 * 60 }, zone: "Europe/Dublin" };

  test("a plain subscription is told at once, a paused one not until it is resumed", () => {
    expect(plan(undefined, "2026-06-01T10:00:00Z")).toBeNull();
    expect(plan(undefined, "2026-06-01T10:00:00Z", "ruling", { pausedAt: "2026-05-01T00:00:00Z" })).toEqual({
      occasion: "paused",
      at: NEVER,
    });
  });

  test("at night it waits for the morning; a ruling breaks through, unless nothing may", () => {
    const held = { occasion: "quiet hours", at: "2026-06-02T06:00:00.000Z" };
    expect(plan(night, "2026-06-01T22:30:00Z")).toEqual(held);
    expect(plan(night, "2026-06-01T22:30:00Z", "ruling")).toBeNull();
    expect(
      plan({ ...night, quiet: { ...night.quiet, isStrict: true } }, "2026-06-01T22:30:00Z", "ruling"),
    ).toEqual(held);
    expect(plan(night, "2026-06-01T06:00:00Z")).toBeNull();
  });

  test("a daily digest gathers every kind; within quiet hours it waits for their end", () => {
    const daily = { rhythm: { every: "day" as const, hour: 5 } };
    expect(plan(daily, "2026-06-01T10:00:00Z", "ruling")).toEqual({
      occasion: "daily",
      at: "2026-06-02T05:00:00.000Z",
    });
    expect(plan({ ...daily, ...night }, "2026-06-01T10:00:00Z")).toEqual({
      occasion: "daily",
      at: "2026-06-02T06:00:00.000Z",
    });
    expect(plan({ rhythm: { every: "hour" }, ...night }, "2026-06-01T20:30:00Z")).toEqual({
      occasion: "quiet hours",
      at: "2026-06-02T06:00:00.000Z",
    });
  });

  test("without a zone of its own the server's counts, and UTC where none is set", () => {
    const daily = { rhythm: { every: "day" as const, hour: 9 } };
    const at = "2026-06-01T00:00:00Z";
    expect(plan(daily, at)?.at).toBe("2026-06-01T09:00:00.000Z");
    expect(plan(daily, at, "news", { serverZone: "America/New_York" })?.at).toBe("2026-06-01T13:00:00.000Z");
  });
});
