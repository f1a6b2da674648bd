// What comes in: more of the ways in which clerks and reporters give a day. What goes out: the day, its kind, where it
// stands. Surprise: each text is ours; real ones that taught the rule are kept outside.
import { expect, test } from "vitest";
import { readDueDates } from "../../src/stories/read-due-dates.ts";

const told = (text: string, written: string) =>
  readDueDates(text, { written, orderDay: written, court: "nysd" }).map(
    ({ day, kind, standing }) => `${day} ${kind} ${standing}`,
  );

test.each<[string, string, string[]]>([
  [
    "MOTION for Extension of Time to 3/5/2020 to File Reply.",
    "2020-02-20",
    ["2020-03-05 deadline uncertain"],
  ],
  [
    "All motions to amend shall be filed on or before March 5, 2020.",
    "2020-02-20",
    ["2020-03-05 deadline set"],
  ],
  ["Reply, if any, is due March 5, 2020.", "2020-02-20", ["2020-03-05 deadline set"]],
  [
    "(Opposition filed by 3/5/2020; Reply filed by 3/12/2020)",
    "2020-02-20",
    ["2020-03-05 deadline set", "2020-03-12 deadline set"],
  ],
  ["Opposition filed by Roe on 2/19/2020.", "2020-02-20", []],
  ["Last date to conduct settlement conference is 3/5/2020.", "2020-02-20", ["2020-03-05 deadline set"]],
  ["Defendants' Opposition: March 5, 2020", "2020-02-20", ["2020-03-05 deadline set"]],
  ["setting Calendar Call for 9:30 3/5/20 for Roe", "2020-02-20", ["2020-03-05 hearing set"]],
  ["Hearing set for MARCH 5, 2020 @ 10AM.", "2020-02-20", ["2020-03-05 hearing set"]],
  ["FINAL HEARING - March 5, 2020 at 10:15AM", "2020-02-20", ["2020-03-05 hearing set"]],
  [
    "Both motions have been continued from 03/05/2020 10:30 AM to 03/19/2020 09:00 AM before ABC.",
    "2020-02-20",
    ["2020-03-05 hearing vacated", "2020-03-19 hearing set"],
  ],
  [
    "The Court shall continue the scheduling conference set for March 5, 2020, to March 19, 2020.",
    "2020-02-20",
    ["2020-03-05 conference vacated", "2020-03-19 conference set"],
  ],
  [
    "ORDER granting 12 Motion to Continue the 3/5/2020 Motion Hearing. Hearing continued to 3/19/2020.",
    "2020-02-20",
    ["2020-03-05 hearing vacated", "2020-03-19 hearing set"],
  ],
  ["MOTION to Continue the 3/5/2020 hearing by Jane Roe.", "2020-02-20", ["2020-03-05 hearing set"]],
  ["ORDER denying Motion to Continue the 3/5/2020 hearing.", "2020-02-20", ["2020-03-05 hearing set"]],
  ["The 3/5/2020 status conference is vacated.", "2020-02-20", ["2020-03-05 conference vacated"]],
  [
    "The motion, scheduled for hearing on 3/5/20, is taken under submission. Accordingly, the hearing date is vacated.",
    "2020-02-20",
    ["2020-03-05 hearing vacated"],
  ],
  [
    "MOTION to Continue Hearing to March 5, March 6, or March 9, 2020.",
    "2020-02-20",
    ["2020-03-05 hearing uncertain", "2020-03-06 hearing uncertain", "2020-03-09 hearing uncertain"],
  ],
  ["The judge scheduled an 11 a.m. March 5 telephone hearing.", "2020-02-20", ["2020-03-05 hearing set"]],
  ["The judge asked Initech to say by March 5 if it will answer.", "2020-02-20", ["2020-03-05 deadline set"]],
  ["Initech asked the court to rule by March 5.", "2020-02-20", ["2020-03-05 deadline uncertain"]],
  ["The court postponed arguments scheduled for March 5.", "2020-02-20", ["2020-03-05 argument vacated"]],
  ["A plan is due by the Thursday prior to the conference.", "2020-02-20", []],
  ["On January 6, 2020, I gave him thirty days to amend.", "2020-02-20", []],
  [
    "He shall have a 14-day extension, or until March 5, 2020, to answer.",
    "2020-02-20",
    ["2020-03-05 deadline set"],
  ],
  ["The deadline is extended from 02/28/20 to 03/05/20.", "2020-02-20", ["2020-03-05 deadline set"]],
])("%s", (text, written, expected) => {
  expect(told(text, written)).toEqual(expected);
});

test("a sitting that is named after its day is called by its name", () => {
  const [due] = readDueDates("The 3/5/2020 status conference is vacated.", {
    written: "2020-02-20",
    orderDay: null,
  });
  expect(due?.what).toBe("status conference");
});

test.each([
  "continue the hearing ".repeat(10_000),
  "reset (was set for hearing on ".repeat(8_000),
  "the 3/5/2020 motion ".repeat(8_000),
  "On 1/1/2020 gave him thirty days ".repeat(3_000),
  "deadline for the ".repeat(15_000),
])("%#: a hostile text costs little", (text) => {
  const before = performance.now();
  readDueDates(text, { written: "2020-02-20", orderDay: "2020-02-20", court: "nysd" });
  expect(performance.now() - before).toBeLessThan(2_000);
});
