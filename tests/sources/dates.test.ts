/** Dates of every shape seen in feeds. */

import { describe, expect, test } from "vitest";
import { parseDate } from "../../src/sources/dates.ts";
import { readRetryAfter } from "../../src/sources/retry-after.ts";
import fc from "../property.ts";

describe("a date is read", () => {
  test.each([
    ["Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21.000Z"],
    ["Thu, 1 Jan 04 19:48 EST", "2004-01-02T00:48:00.000Z"],
    ["01 Jan 2004 19:48:21 PDT", "2004-01-02T02:48:21.000Z"],
    ["Thu, 01 Jan 2004 19:48:21 AKST", "2004-01-02T04:48:21.000Z"],
    ["Thu, 01 Jan 2004 19:48:21 HST", "2004-01-02T05:48:21.000Z"],
    ["Thu, 01 Jan 2004 19:48:21 +0530", "2004-01-01T14:18:21.000Z"],
    ["Thu, 01 Jan 2004 19:48:21 GMT+1", "2004-01-01T18:48:21.000Z"],
    ["Thursday, 1 January 2004", "2004-01-01T00:00:00.000Z"],
    ["Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21.000Z"],
    ["Thu Jan 1 19:48:21 EST 2004", "2004-01-02T00:48:21.000Z"],
    ["January 1, 2004 7:48 pm", "2004-01-01T19:48:00.000Z"],
    ["2003-12-31T10:14:55Z", "2003-12-31T10:14:55.000Z"],
    ["2003-12-31T10:14:55.1234-08:00", "2003-12-31T18:14:55.000Z"],
    ["2003-12-31 10:14:55", "2003-12-31T10:14:55.000Z"],
    ["20031231", "2003-12-31T00:00:00.000Z"],
    ["2003-12", "2003-12-01T00:00:00.000Z"],
    ["2003", "2003-01-01T00:00:00.000Z"],
    ["2003-365", "2003-12-31T00:00:00.000Z"],
    ["2004-W01-4", "2004-01-01T00:00:00.000Z"],
    ["1/31/2004 7:48:21 PM", "2004-01-31T19:48:21.000Z"],
    ["31/01/2004", "2004-01-31T00:00:00.000Z"],
    ["Do, 01 Mai 2014 10:00:00 CEST", "2014-05-01T08:00:00.000Z"],
    ["1 février 2014", "2014-02-01T00:00:00.000Z"],
    ["1 de marzo de 2014", "2014-03-01T00:00:00.000Z"],
    ["1410170400", "2014-09-08T10:00:00.000Z"],
    ["Mon, 08 Sep 2014 24:00:00 GMT", "2014-09-09T00:00:00.000Z"],
    ["20031231T101455Z", "2003-12-31T10:14:55.000Z"],
    ["2003-12-31T101455-0800", "2003-12-31T18:14:55.000Z"],
    ["2003-12-31T10Z", "2003-12-31T10:00:00.000Z"],
    ["2003-12-31 at 10:14", "2003-12-31T10:14:00.000Z"],
    ["Wed, 31 Dec 2003 10:14:55 America/New_York", "2003-12-31T10:14:55.000Z"],
    ["Wed, 31 Dec 2003 10:14:55 + 0200", "2003-12-31T08:14:55.000Z"],
    ["Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53.000Z"],
    ["Sun Jan 04 16:29:06 PST 2004", "2004-01-05T00:29:06.000Z"],
    ["31.12.2003 10:14", "2003-12-31T10:14:00.000Z"],
    ["December 2003", "2003-12-01T00:00:00.000Z"],
    ["31 декабря 2003", "2003-12-31T00:00:00.000Z"],
    ["Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00.000Z"],
    ["2004-július-13T9:15-05:00", "2004-07-13T14:15:00.000Z"],
    ["2004년 5월 28일 오후 11:31:25", "2004-05-28T14:31:25.000Z"],
    ["2004-05-28 오전 11:31:25", "2004-05-28T02:31:25.000Z"],
    ["2003年12月31日 10:14", "2003-12-31T10:14:00.000Z"],
  ])("%s", (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });
});

describe("what is no date is none", () => {
  test.each([
    "",
    "yesterday",
    "Tue, 31 Feb 2004 10:00:00 GMT",
    "2004-13-01",
    "2004-02-30",
    "99:99",
    "0000-00-00T00:00:00Z",
    "Foo 12, 2014",
  ])("%s", (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

test("any text gives a valid instant or null, and an instant gives itself", () => {
  const piece = fc.constantFrom(
    "Mon, ",
    "1",
    "31",
    " ",
    "Jan",
    "2014",
    "-",
    "/",
    "T",
    ":",
    "10",
    "EST",
    "+",
    "99",
    "w01",
    "é",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((p) => p.join("")),
      ),
      (text) => {
        const date = parseDate(text);
        if (date !== null) expect(parseDate(date)).toBe(date.replace(/\.\d+Z/, ".000Z"));
      },
    ),
  );
});

test("Retry-After: seconds, a date, zero, the past, nonsense", () => {
  const now = new Date("2026-01-01T00:00:00.000Z");
  expect(readRetryAfter("90", now)).toBe("2026-01-01T00:01:30.000Z");
  expect(readRetryAfter("Thu, 01 Jan 2026 01:00:00 GMT", now)).toBe("2026-01-01T01:00:00.000Z");
  expect(readRetryAfter("0", now)).toBe(now.toISOString());
  expect(readRetryAfter("Wed, 31 Dec 2025 00:00:00 GMT", now)).toBe(now.toISOString());
  expect(readRetryAfter("soon", now)).toBeNull();
  expect(readRetryAfter(null, now)).toBeNull();
});
