// In: days as text. Out: spans, English, or a refusal. The surprise to guard: no instant, so no time zone, anywhere.

import { describe, expect, test } from "vitest";
import {
  addDays,
  answerDayOf,
  dayOf,
  formatDay,
  isCalendarDay,
  parseDay,
  spanOf,
  weekdayOf,
} from "../../src/cases/day.ts";
import fc from "../property.ts";

describe("a day is printed with the precision it is known with", () => {
  test.each([
    ["2014-08-29", "day", "29 August 2014"],
    ["2014-08-05", "day", "5 August 2014"],
    ["2014-08", "month", "August 2014"],
    ["2014-08-29", "month", "August 2014"],
    ["2017", "year", "2017"],
    ["2018-03-30", "on_or_before", "on or before 30 March 2018"],
    ["2017-04-24", "about", "about 24 April 2017"],
    ["2014-08", "about", "about August 2014"],
  ] as const)("%s known to the %s is “%s”", (day, precision, text) => {
    expect(formatDay(day, precision)).toBe(text);
  });
});

describe("a partial day spans the days it may mean", () => {
  test.each([
    ["2014-08-29", "day", "2014-08-29", "2014-08-29"],
    ["2014-08", "month", "2014-08-01", "2014-08-31"],
    ["2016-02", "month", "2016-02-01", "2016-02-29"],
    ["2017", "year", "2017-01-01", "2017-12-31"],
    ["2018-03-30", "on_or_before", "0000-01-01", "2018-03-30"],
  ] as const)("%s (%s)", (day, precision, first, last) => {
    expect(spanOf(day, precision)).toEqual({ first, last });
  });
});

describe("a day as a person types it", () => {
  test.each([
    ["2014-08-30", "2014-08-30"],
    [" 30 August 2014 ", "2014-08-30"],
    ["30 aug 2014", "2014-08-30"],
    ["30th of August", null],
    ["August 30, 2014", "2014-08-30"],
    ["Sept 9, 2014", "2014-09-09"],
    ["9th September 2014", "2014-09-09"],
    ["August 2014", "2014-08"],
    ["2014-08", "2014-08"],
    ["2014", "2014"],
    ["Today", "2026-11-20"],
    ["yesterday", "2026-11-19"],
  ])("“%s” is read as %s", (typed, day) => {
    const reading = parseDay(typed, "2026-11-20");
    expect(reading.kind === "day" ? reading.day : null).toBe(day);
  });

  test("a month typed alone carries its first and last day", () => {
    expect(parseDay("February 2016", "2026-11-20")).toEqual({
      kind: "day",
      day: "2016-02",
      precision: "month",
      first: "2016-02-01",
      last: "2016-02-29",
    });
  });

  test.each(["8/9/2014", "08.09.2014", "next week", "", "ma 2014", "2014-13-01", "30 Augustus 2014"])(
    "“%s” is refused with an example of what to type",
    (typed) => {
      const reading = parseDay(typed, "2026-11-20");
      expect(reading).toMatchObject({ kind: "unreadable" });
      expect(reading.kind === "unreadable" && reading.why).toContain("30 August 2014");
    },
  );

  test.each(["2014-02-30", "31 September 2014", "29 February 2015", "0 May 2015"])(
    "“%s” is refused because the calendar has no such day",
    (typed) => {
      expect(parseDay(typed, "2026-11-20")).toMatchObject({
        kind: "unreadable",
        why: expect.stringContaining("not in the calendar"),
      });
    },
  );
});

test("a question about a month is answered for its last day, or for today while it runs", () => {
  expect(answerDayOf(spanOf("2014-08"), "2026-11-20")).toBe("2014-08-31");
  expect(answerDayOf(spanOf("2026-11"), "2026-11-20")).toBe("2026-11-20");
  expect(answerDayOf(spanOf("2026"), "2026-11-20")).toBe("2026-11-20");
  expect(answerDayOf(spanOf("2026-12"), "2026-11-20")).toBe("2026-12-31");
});

test("an instant late in the evening belongs to its UTC day", () => {
  expect(dayOf(new Date("2014-08-29T23:59:59.999Z"))).toBe("2014-08-29");
  expect(dayOf(new Date("2014-08-30T00:30:00+02:00"))).toBe("2014-08-29");
});

test("the contempt order fell on a Monday", () => {
  expect(weekdayOf("2014-09-08")).toBe("Monday");
});

test("days are counted over ends of months, leap days and clock changes", () => {
  expect(addDays("2014-08-29", 7)).toBe("2014-09-05");
  expect(addDays("2016-02-28", 2)).toBe("2016-03-01");
  expect(addDays("2018-03-25", 1)).toBe("2018-03-26");
  expect(addDays("2014-01-01", -1)).toBe("2013-12-31");
});

test("every day that is printed is read back as the same day", () => {
  const days = fc.integer({ min: 0, max: 30_000 }).map((count) => addDays("1986-01-01", count));
  fc.assert(
    fc.property(days, (day) => {
      expect(isCalendarDay(day)).toBe(true);
      expect(parseDay(formatDay(day), "2100-01-01")).toMatchObject({
        kind: "day",
        day,
        first: day,
        last: day,
      });
    }),
  );
});
