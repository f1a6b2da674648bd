import { describe, expect, test } from "vitest";
import { matchTimeline } from "../../src/stories/match-timeline.ts";
import { microsoftIreland } from "./news.ts";

const nothing = { act: null, eventDay: null, docket: null, entryNumber: null };
const on = (day: string) => ({ day, precision: "day" as const, isInferred: false });
const match = (read: Partial<Parameters<typeof matchTimeline>[1]>, published: string, lead: string) =>
  matchTimeline(microsoftIreland, { ...nothing, ...read }, published, lead)?.entry;

describe("which entry of the timeline a report is about", () => {
  test("the docket entry that the file names by number, whatever it is called", () => {
    const entry = match({ docket: "13 Mag. 2814", entryNumber: "70" }, "2014-07-25", "REPLY by Microsoft");
    expect(entry).toMatchObject({ date: "2014-07-24", kind: "brief" });
  });

  test("a number given out again years later is another entry; one entered late is the same", () => {
    const numbered = { docket: "13 Mag. 2814", entryNumber: "70" };
    expect(match({ ...numbered, eventDay: on("2026-11-20") }, "2026-11-20", "Order")).toBeUndefined();
    const late = match({ ...numbered, eventDay: on("2014-08-04") }, "2014-08-04", "REPLY by Microsoft");
    expect(late).toMatchObject({ date: "2014-07-24" });
  });

  test("entry 7 is not entry 70", () => {
    expect(match({ docket: "13 Mag. 2814", entryNumber: "7" }, "2014-07-25", "REPLY")).toBeUndefined();
  });

  test("a month in the file and the same month in the report", () => {
    const august = { day: "2014-08", precision: "month" as const, isInferred: false };
    const entry = match({ act: "appealed", eventDay: august }, "2014-08-27", "Microsoft notices its appeal");
    expect(entry).toMatchObject({ date: "2014-08", kind: "appeal" });
  });

  test("day and words, where the act has no name of ours", () => {
    const lead =
      "Brad Smith writes in a newspaper that e-mail belongs to the customer, beyond a US prosecutor's order.";
    expect(match({ eventDay: on("2014-07-30") }, "2014-07-30", lead)).toMatchObject({ kind: "statement" });
    expect(
      match({ eventDay: on("2014-07-30") }, "2014-07-30", "The weather in Seattle was fine."),
    ).toBeUndefined();
  });

  test("a stay that was granted is never taken for one that was lifted", () => {
    const lead = "A stay was granted to Microsoft in the Dublin e-mail case by the judge.";
    expect(match({ act: "stay-granted", eventDay: on("2014-08-29") }, "2014-08-30", lead)).toBeUndefined();
    expect(match({ act: "stay-lifted", eventDay: on("2014-08-29") }, "2014-08-30", lead)).toMatchObject({
      date: "2014-08-29",
    });
  });
});
