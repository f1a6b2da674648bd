// What comes in: two days in which Dublin's clock is set back, with failures and restarts. What goes out: every alert once, and
// digests when the wall clock shows their hour. Surprise: the judge is judged first, or it might find nothing for ever.
import { describe, expect, test } from "vitest";
import { judgeChannel } from "./judge-channel.ts";
import { soak } from "./soak.ts";

describe("the judge finds", () => {
  const channel = { id: "1", name: "daily", kept: "day" as const, zone: "Europe/Dublin" };
  const hours = (count: number) => Date.parse("2026-10-24T08:00:00Z") + count * 3_600_000;
  const alerts = [{ url: "a", at: hours(-2) }];
  const digest = (at: number, ...events: string[]) => ({ at, isDigest: true, events });
  const judge = (...told: ReturnType<typeof digest>[]) => judgeChannel(channel, told, alerts, hours(400), 10);

  test("nothing where nine is nine, before and after the change of the clock", () => {
    expect(judge(digest(hours(0), "a"))).toEqual([]);
    expect(judge(digest(hours(0), "a"), digest(hours(25), "b"))).toEqual([]);
  });
  test.each([
    ["an alert that is missing", [], /lost: a/],
    ["one told twice", [digest(hours(0), "a"), digest(hours(25), "a")], /told twice: a/],
    [
      "a digest that keeps to UTC",
      [digest(hours(0), "a"), digest(hours(24), "b")],
      /not at nine at 2026-10-25 08:00/,
    ],
    ["a second digest in a day", [digest(hours(0), "a"), digest(hours(0) + 60_000, "b")], /second digest/],
    ["an alert that waited too long", [digest(hours(25), "a")], /told 27\.0 hours/],
  ])("%s", (_what, told, fault) => {
    expect(judge(...told).join("\n")).toMatch(fault);
  });
});

test("two days around the end of summer time: nothing lost, nothing twice, every digest at its hour", async () => {
  const { faults, figures, first, last } = await soak({
    begin: "2026-10-24T12:00:00Z",
    days: 2,
    stepMinutes: 60,
    seed: 3,
    restartsADay: 0.5,
  });
  expect(faults).toEqual([]);
  expect(figures.events).toBeGreaterThan(2);
  expect(figures.digests).toBeGreaterThan(10);
  expect(last.files).toBeLessThanOrEqual(first.files + 5);
});
