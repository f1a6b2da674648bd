// In: reports in the words outlets use for the day of an event, for other days, and for no day. Out: the day read, or null.
// Surprise: most days in an article are not its event's.
import { describe, expect, test } from "vitest";
import { readEventFrame } from "../../src/stories/read-event-frame.ts";
import { aboutReform, aboutTheCase, microsoftIreland, newsItem } from "./news.ts";

const dayOf = (published: string, title: string, text: string, verdict = aboutTheCase) =>
  readEventFrame(newsItem("Herald", published, { title, text }), verdict, [microsoftIreland]).eventDay;
const statedDay = (...report: Parameters<typeof dayOf>) => {
  const day = dayOf(...report);
  return day?.isFromFile ? null : (day?.day ?? null);
};

describe("a day is the event's when it stands beside the event's own words", () => {
  test.each([
    [
      "2014-07-11",
      "Microsoft objects to warrant",
      "The case goes on. Filings of July 9 say so.",
      "2014-07-09",
    ],
    [
      "2017-01-25",
      "Appeals court refuses to rehear Microsoft case",
      "Tuesday's tied vote leaves the ruling alone.",
      "2017-01-24",
    ],
    [
      "2014-08-04",
      "Judge affirms Microsoft warrant",
      "Judge Preska upheld on July 31, 2014 a lower ruling on mail in Dublin.",
      "2014-07-31",
    ],
    [
      "2014-08-30",
      "Microsoft defies court order over Irish mail",
      "Although a court ordered it, the company said on Friday that it will hold back the mail.",
      "2014-08-29",
    ],
  ])("published %s: %s", (published, title, text, day) => {
    expect(statedDay(published, title, text)).toBe(day);
  });

  test("a first sentence in words of its own tells the day of what the title tells", () => {
    const text =
      "On 12 July 2016 Brussels settled on the text, in place of Safe Harbor, which the court rejected.";
    expect(statedDay("2016-07-20", "Commission implements Privacy Shield", text, aboutReform)).toBe(
      "2016-07-12",
    );
  });
});

describe("no day is given where none is stated", () => {
  test.each([
    [
      "a stretch of time",
      "2016-09-21",
      "Transparency report for January-June 2016",
      "The company tells of requests.",
    ],
    [
      "the day of the order before",
      "2014-09-02",
      "Microsoft refuses to comply with order",
      "The company will not obey the July 31 order on the mail in Dublin.",
    ],
    [
      "judges who sat, which is no Saturday",
      "2025-03-14",
      "Encryption case heard in London",
      "Two judges sat in private.",
    ],
    [
      "a comment's own date",
      "2014-02-26",
      "Transparency reporting for beginners",
      "Memo of the institute, 2/26/14, on terms.",
    ],
    [
      "an event of months ago that a note looks back on",
      "2016-10-10",
      "Privacy Shield adopted",
      "Member states adopted it on July 8.",
    ],
  ])("%s", (_, published, title, text) => {
    expect(statedDay(published, title, text, aboutReform)).toBeNull();
  });

  test("the case file's day is marked as the file's", () => {
    const day = dayOf(
      "2014-09-10",
      "Microsoft held in contempt",
      "Microsoft was held in contempt by agreement.",
    );
    expect(day).toEqual({ day: "2014-09-08", precision: "day", isInferred: true, isFromFile: true });
  });
});
