// What comes in: entries of dockets in the order of filing. What goes out: the days that stand after the last of them.
import { expect, test } from "vitest";
import { readDueDates } from "../../src/stories/read-due-dates.ts";
import { standingDues } from "../../src/stories/standing-dues.ts";

function entry(text: string, { written = "2026-11-20", docket = "nysd 1:15-cv-1", isDeleted = false } = {}) {
  return {
    docket,
    isDeleted,
    due: readDueDates(text, { written, orderDay: written, court: "nysd", docket: "1:15-cv-1" }),
  };
}
const standing = (...entries: ReturnType<typeof entry>[]) =>
  standingDues(entries)
    .map(({ due }) => `${due.day} ${due.kind}`)
    .sort();

const CONFERENCE = "ORDER: Status Conference set for 12/9/2026 at 02:30 PM.";

test("a sitting that was moved is listed where it went", () => {
  const moved = "ORDER: Status Conference set for 12/9/2026 is adjourned to 12/16/2026 at 10:00 AM.";
  expect(standing(entry(CONFERENCE), entry(moved))).toEqual(["2026-12-16 conference"]);
});

test("a sitting taken off one docket stays on the other", () => {
  const off = "ORDER: The Status Conference set for 12/9/2026 is cancelled.";
  expect(standing(entry(CONFERENCE), entry(CONFERENCE, { docket: "ca2 15-1" }), entry(off))).toHaveLength(1);
});

test("a sitting that is taken off leaves a deadline of the same day alone", () => {
  const due = "ORDER: Replies due by 12/9/2026.";
  const off = "ORDER: The Status Conference set for 12/9/2026 is cancelled.";
  expect(standing(entry(CONFERENCE), entry(due), entry(off))).toEqual(["2026-12-09 deadline"]);
});

test("of two deadlines of one day only the one that is named goes", () => {
  const both = "ORDER: Amicus briefs due by 12/11/2026. Expert reports due by 12/11/2026.";
  const off = "ORDER: The deadline for amicus briefs of December 11, 2026 is vacated.";
  const left = standingDues([entry(both), entry(off)]);
  expect(left.map(({ due }) => due.what)).toEqual(["Expert reports"]);
});

test("the same day named again is listed once, and what was only asked for is not", () => {
  const asked = "MOTION for extension of time to answer until December 18, 2026.";
  expect(standing(entry(CONFERENCE), entry(CONFERENCE), entry(asked))).toEqual(["2026-12-09 conference"]);
});

test("an entry that was deleted sets nothing", () => {
  expect(standing(entry(CONFERENCE, { isDeleted: true }))).toEqual([]);
});
