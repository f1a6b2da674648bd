// In: the bundled case files. Out: what `/case status` says on a day. The surprise to guard: an event known only to
// the month must not win over a day it may follow.
import { beforeAll, describe, expect, test } from "vitest";
import { type CaseFile, caseFile } from "../../src/cases/case-file.ts";
import { addDays, spanOf } from "../../src/cases/day.ts";
import { readCases } from "../../src/cases/read-cases.ts";
import { deadlinesOf, eventsKnownBy, statusOn, timelineOf } from "../../src/cases/status-on.ts";

const TODAY = "2026-11-20";
let cases: CaseFile[];
let ireland: CaseFile;

beforeAll(async () => {
  cases = (await readCases(new URL("../../feeds", import.meta.url).pathname)).cases;
  ireland = caseNamed("microsoft-ireland");
});

function caseNamed(id: string): CaseFile {
  const found = cases.find((file) => file.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}

/** The answer for a day on which the case was known; fails otherwise. */
function known(file: CaseFile, day: string) {
  const answer = statusOn(file, day, TODAY);
  if (answer.kind !== "known") throw new Error(`expected a status on ${day}, got ${answer.why}`);
  return answer;
}

describe("the Microsoft Ireland case on four days of its history", () => {
  test("30 August 2014: stay lifted, Microsoft refuses, both sides report by 5 September", () => {
    const answer = known(ireland, "2014-08-30");
    expect(answer.status).toMatch(/stay lifted.*refusing/i);
    expect(answer.since).toEqual({ day: "2014-08-29", precision: "day" });
    expect(answer.next).toContain("5 September 2014");
    expect(answer.deadline?.day).toBe("2014-09-05");
    expect([answer.court, answer.docket]).toEqual(["S.D.N.Y.", "13 Mag. 2814"]);
    expect(answer.lastEvents.map((event) => event.date)).toEqual(["2014-08", "2014-08-12", "2014-08-01"]);
    expect([answer.isClosed, answer.isToday, answer.checked]).toEqual([false, false, null]);
  });

  test("9 September 2014: in contempt by agreement, no sanctions", () => {
    const answer = known(ireland, "2014-09-09");
    expect(answer.status).toMatch(/in contempt by agreement.*no sanctions/i);
    expect(answer.since).toEqual({ day: "2014-09-08", precision: "day" });
    expect(answer.deadline).toBeNull();
  });

  test("15 July 2016: Microsoft won in the Second Circuit", () => {
    const answer = known(ireland, "2016-07-15");
    expect(answer.status).toMatch(/Microsoft won.*Second Circuit/i);
    expect([answer.court, answer.docket]).toEqual(["2d Cir.", "14-2985"]);
  });

  test("today: closed as moot since 17 April 2018, with the day it was last checked", () => {
    const answer = known(ireland, TODAY);
    expect(answer.status).toMatch(/closed as moot on 17 April 2018/i);
    expect(answer).toMatchObject({ isClosed: true, isToday: true, checked: "2026-11-20", deadline: null });
    expect(answer.since).toEqual({ day: "2018-04-17", precision: "day" });
  });
});

describe("an event known only to the month", () => {
  test("placed after a day, it counts from the end of its month", () => {
    expect(known(ireland, "2014-09-29").event.kind).toBe("contempt");
    expect(known(ireland, "2014-09-30").event).toMatchObject({ date: "2014-09", kind: "appeal" });
  });

  test("placed before a day, it has happened by that day and does not come back at the end of the month", () => {
    expect(known(ireland, "2014-08-28").event.date).toBe("2014-08-12");
    expect(eventsKnownBy(ireland, "2014-08-29").map((event) => event.date)).toContain("2014-08");
    expect(known(ireland, "2014-08-31").event.date).toBe("2014-08-29");
  });

  test("“on or before” counts from the day it names", () => {
    expect(known(ireland, "2018-03-29").event.date).toBe("2018-03-23");
    expect(known(ireland, "2018-03-30").lastEvents[0]).toMatchObject({ precision: "on_or_before" });
  });
});

describe("days without a status", () => {
  test("before the first event nothing was public yet, and the first event is named", () => {
    const answer = statusOn(ireland, "2013-12-03", TODAY);
    expect(answer).toMatchObject({ kind: "nothing-yet", firstEvent: { date: "2013-12-04" } });
    expect(answer.kind === "nothing-yet" && answer.why).toMatch(/nothing.*public yet.*4 December 2013/i);
  });

  test("a day still to come is refused in a sentence, tomorrow as well", () => {
    const answer = statusOn(ireland, addDays(TODAY, 1), TODAY);
    expect(answer).toMatchObject({ kind: "future" });
    expect(answer.kind === "future" && answer.why).toContain("21 November 2026 is still to come");
  });
});

test("on the day of an event the status is that event's own, unless the same day brought another", () => {
  for (const file of cases) {
    for (const [index, entry] of file.timeline.entries()) {
      const day = spanOf(entry.date, entry.precision).last;
      if (day > TODAY) continue;
      const overtaken = file.timeline
        .slice(index + 1)
        .some((later) => spanOf(later.date, later.precision).last <= day);
      if (overtaken) continue;
      const right = file.current.since <= day ? [entry.status, file.current.status] : [entry.status];
      expect(right, `${file.id} on ${day}`).toContain(known(file, day).status);
    }
  }
});

test("a bill in Congress does not move the case away from its court", () => {
  const answer = known(ireland, "2018-03-24");
  expect(answer.event.kind).toBe("legislation");
  expect([answer.court, answer.docket]).toEqual(["U.S. Supreme Court", "17-2"]);
});

test("of two dockets at one court the one the event names is shown", () => {
  expect(known(caseNamed("facebook-381"), "2014-08-14").docket).toBe("30178/14");
});

test("a status made after the last event does not reach back to that event", () => {
  const file = caseFile.parse({
    ...ireland,
    current: { ...ireland.current, since: "2020-01-01", status: "Reopened.", isClosed: false },
  });
  expect(known(file, "2019-12-31").status).toMatch(/closed as moot/i);
  expect(known(file, "2020-01-01").status).toBe("Reopened.");
});

describe("deadlines", () => {
  test("a deadline is ahead on its own day and gone the day after", () => {
    expect(deadlinesOf(ireland, "2014-08-28")).toEqual([]);
    expect(deadlinesOf(ireland, "2014-09-05")).toHaveLength(1);
    expect(deadlinesOf(ireland, "2014-09-06")).toEqual([]);
  });

  test("a stopgap moves the expiry date instead of adding a second one", () => {
    const fisa = caseNamed("fisa-702");
    expect(deadlinesOf(fisa, "2026-04-16").map(({ day }) => day)).toEqual(["2026-04-20"]);
    expect(deadlinesOf(fisa, "2026-04-18").map(({ day }) => day)).toEqual(["2026-04-30"]);
  });

  test("a closed case has none", () => {
    const [first, ...rest] = [...ireland.timeline].reverse();
    const closed = {
      ...ireland,
      timeline: [...rest.reverse(), { ...first, deadline: { day: "2018-05-01", what: "reply" } }],
    };
    expect(deadlinesOf(caseFile.parse(closed), "2018-04-18")).toEqual([]);
  });
});

describe("a part of the timeline", () => {
  test("a period holds the events of its days, and those of a month it touches", () => {
    const dates = timelineOf(ireland, "2014-08-12", "2014-09-05").map((event) => event.date);
    expect(dates).toEqual(["2014-08-12", "2014-08", "2014-08-29", "2014-09-05", "2014-09"]);
  });

  test("without days it is the whole timeline", () => {
    expect(timelineOf(ireland)).toHaveLength(40);
    expect(timelineOf(ireland, "2018-04-01").map((event) => event.date)).toEqual([
      "2018-04-03",
      "2018-04-17",
    ]);
    expect(timelineOf(ireland, undefined, "2013-12-31")).toHaveLength(2);
  });
});
