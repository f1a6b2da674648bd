import { describe, expect, test } from "vitest";
import { closedOn, countCourtDays, countingRule, holidaysOf } from "../../src/stories/court-days.ts";
import { courtZone } from "../../src/stories/court-zone.ts";
import { type DueContext, type DueDate, readDueDates } from "../../src/stories/read-due-dates.ts";
import { readDueRows } from "./labelled-entries.ts";

const read = (text: string, day: string, more: Partial<DueContext> = {}): DueDate[] =>
  readDueDates(text, { written: day, orderDay: day, court: "nysd", ...more });
/** "2014-09-05 10:00 deadline set" for each, in order. */
const told = (text: string, day: string, more: Partial<DueContext> = {}) =>
  read(text, day, more).map(({ day, time, kind, standing }) =>
    [day, time, kind, standing].filter(Boolean).join(" "),
  );

describe("days that are stated", () => {
  test.each<[string, string, string[]]>([
    // News.
    [
      "Microsoft must tell the judge how to proceed by Friday, September 5.",
      "2014-08-29",
      ["2014-09-05 deadline set"],
    ],
    ["Judge Preska gave both sides until next Friday to agree.", "2014-08-29", ["2014-09-05 deadline set"]],
    ["The company has until 5 September to comply, she said.", "2014-08-29", ["2014-09-05 deadline set"]],
    ["Prosecutors were told to answer no later than October 3.", "2014-09-01", ["2014-10-03 deadline set"]],
    ["The appeal is set for oral argument on Sept. 9, 2015.", "2015-06-01", ["2015-09-09 argument set"]],
    ["The justices will hear arguments on Tuesday, February 27.", "2018-02-20", ["2018-02-27 argument set"]],
    ["A hearing is scheduled for January 12 in Manhattan.", "2014-12-20", ["2015-01-12 hearing set"]],
    ["The deadline for comments is March 4.", "2025-01-08", ["2025-03-04 deadline set"]],
    ["Section 702 expires on April 20 unless Congress acts.", "2026-04-01", ["2026-04-20 deadline set"]],
    ["Trial begins on Monday, June 26, 2023, at 9:00 a.m.", "2023-03-01", ["2023-06-26 09:00 hearing set"]],
    // District entries.
    [
      "Responses due by 9/22/2014. Replies due by 9/29/2014.",
      "2014-09-01",
      ["2014-09-22 deadline set", "2014-09-29 deadline set"],
    ],
    [
      "Status Conference set for 10/1/2014 at 10:00 AM in Courtroom 14A before Judge Loretta A. Preska.",
      "2014-09-01",
      ["2014-10-01 10:00 conference set"],
    ],
    ["Objections shall be filed on or before Sept. 30, 2014.", "2014-09-01", ["2014-09-30 deadline set"]],
    [
      "ORDER granting 15 Motion for Extension of Time to Answer. Answer due 10/14/2014.",
      "2014-09-12",
      ["2014-10-14 deadline set"],
    ],
    [
      "Amended Pleadings due by 1/15/2015. Discovery cut-off 3/31/2015.",
      "2014-11-03",
      ["2015-01-15 deadline set", "2015-03-31 deadline set"],
    ],
    ["Jury trial set for 9:00 10/19/04 for the defendant", "2004-07-01", ["2004-10-19 09:00 hearing set"]],
    [
      "Motion Hearing set for 3/5/2015 at 02:30 PM before Judge Pitman.",
      "2015-02-10",
      ["2015-03-05 14:30 hearing set"],
    ],
    [
      "MOTION to Dismiss filed by Defendant. Responses due by 4/4/2008 unless otherwise directed.",
      "2008-03-21",
      ["2008-04-04 deadline set"],
    ],
    [
      "The Court will hold a conference on July 29, 2021 at 2:30 p.m. by telephone.",
      "2021-07-01",
      ["2021-07-29 14:30 conference set"],
    ],
    [
      "Defendant may have until November 7, 2008, to file a responsive brief.",
      "2008-10-20",
      ["2008-11-07 deadline set"],
    ],
    [
      "The parties shall file a joint letter by noon on May 4, 2021.",
      "2021-04-20",
      ["2021-05-04 12:00 deadline set"],
    ],
    [
      "NOTICE OF HEARING: Bond Hearing set for 1/26/2009 10:45 AM in Magistrate Courtroom",
      "2009-01-20",
      ["2009-01-26 10:45 hearing set"],
    ],
    // Bankruptcy.
    [
      "341(a) meeting to be held on 3/15/2010 at 10:00 AM at Raleigh.",
      "2010-02-10",
      ["2010-03-15 10:00 hearing set"],
    ],
    [
      "Notice of Missing Documents. Incomplete Filings due by 2/26/2010.",
      "2010-02-12",
      ["2010-02-26 deadline set"],
    ],
    ["Objections due 2/17/2010 at 04:30 PM.", "2010-02-02", ["2010-02-17 16:30 deadline set"]],
    // Appeals and the Supreme Court.
    ["Brief and appendix due 04/13/2020 for the appellant.", "2020-03-03", ["2020-04-13 deadline set"]],
    [
      "CASE CALENDARED for argument on 9/9/2015, 10:00 AM, FILED.",
      "2015-06-15",
      ["2015-09-09 10:00 argument set"],
    ],
    [
      "NOTICE OF ORAL ARGUMENT on Thursday, March 30, 2023 - 09:00 A.M. - Courtroom 3",
      "2023-01-20",
      ["2023-03-30 09:00 argument set"],
    ],
    ["Motion DISTRIBUTED for Conference of 4/20/2018.", "2018-04-03", ["2018-04-20 conference set"]],
    ["SET FOR ARGUMENT on Tuesday, February 27, 2018.", "2017-12-15", ["2018-02-27 argument set"]],
    [
      "Petition for a writ of certiorari filed. (Response due June 1, 2022)",
      "2022-05-01",
      ["2022-06-01 deadline set"],
    ],
    [
      "The time to file respondents' brief on the merits is extended to and including December 8, 2017.",
      "2017-10-20",
      ["2017-12-08 deadline set"],
    ],
    [
      "Application (16A940) granted by Justice Kennedy extending the time to file until May 10, 2017.",
      "2017-03-30",
      ["2017-05-10 deadline set"],
    ],
    [
      "Order extending time to file response to petition to and including July 24, 2017.",
      "2017-06-01",
      ["2017-07-24 deadline set"],
    ],
  ])("%s", (text, day, expected) => {
    expect(told(text, day)).toEqual(expected);
  });
});

describe("days that were moved, taken off, or only asked for", () => {
  test.each<[string, string, string[]]>([
    ["The hearing set for 9/5/2014 is adjourned sine die.", "2014-09-01", ["2014-09-05 hearing vacated"]],
    [
      "Sentencing previously set for 3/13/2009, is RESET for Monday, 3/16/2009, at 11:00 AM",
      "2009-03-01",
      ["2009-03-13 hearing vacated", "2009-03-16 11:00 hearing set"],
    ],
    [
      "Pretrial Conference has been continued from 12/27/2004 10:00 AM to 02/22/2005 10:00 AM",
      "2004-12-01",
      ["2004-12-27 10:00 conference vacated", "2005-02-22 10:00 conference set"],
    ],
    [
      "The motion filing deadline of 12/3/08 and the Jury trial set for 12/22/08 are vacated",
      "2008-11-20",
      ["2008-12-03 deadline vacated", "2008-12-22 hearing vacated"],
    ],
    [
      "ORDER vacating the status conference set for 4/30/2009.",
      "2009-04-20",
      ["2009-04-30 conference vacated"],
    ],
    [
      "The oral argument scheduled for May 5, 2016 has been cancelled.",
      "2016-04-28",
      ["2016-05-05 argument vacated"],
    ],
    ["Microsoft need not respond by September 5.", "2014-08-29", ["2014-09-05 deadline vacated"]],
    [
      "The company is no longer required to answer by September 5.",
      "2014-08-29",
      ["2014-09-05 deadline vacated"],
    ],
    ["A ruling could be due by September 5.", "2014-08-29", ["2014-09-05 deadline uncertain"]],
    [
      "A decision is expected by the end of June 2018, by June 29.",
      "2018-02-28",
      ["2018-06-29 deadline uncertain"],
    ],
    [
      "LETTER MOTION for Extension of Time to File Answer to 10/14/2014.",
      "2014-09-10",
      ["2014-10-14 deadline uncertain"],
    ],
    [
      "Motion to extend the time to file a response from June 1, 2022 to July 1, 2022, submitted to The Clerk.",
      "2022-05-25",
      ["2022-07-01 deadline uncertain"],
    ],
    [
      "Motion to extend the time to file a response is granted and the time is extended to and including August 1, 2022.",
      "2022-06-25",
      ["2022-08-01 deadline set"],
    ],
    [
      "Status Hearing held on 6/29/2020. Status Hearing continued to 7/20/2020 11:00 AM.",
      "2020-06-29",
      ["2020-07-20 11:00 hearing set"],
    ],
  ])("%s", (text, day, expected) => {
    expect(told(text, day)).toEqual(expected);
  });
});

describe("days that are neither", () => {
  test.each<[string, string]>([
    ["Signed by Judge Loretta A. Preska on 9/11/2014. (Entered: 09/12/2014)", "2014-09-08"],
    ["Time excluded from 5/1/09 until 6/18/09.", "2009-05-01"],
    ["LETTER addressed to Judge Preska dated September 5, 2014.", "2014-09-05"],
    [
      "Minute Entry for proceedings held before Judge Woods: Telephone Conference held on 3/30/2021.",
      "2021-03-30",
    ],
    ["The warrant was served on December 6, 2013.", "2013-12-06"],
    ["She upheld the warrant on July 31.", "2014-08-29"],
    ["Section 2703 and 18 U.S.C. 2711 were enacted in 1986.", "2014-08-29"],
    ["The sentencing guidelines 3-2-14 do not apply to 13-mj-2814.", "2014-08-29"],
    ["The fee of $9/5 and the ratio 9/5 were discussed.", "2014-08-29"],
    ["The Sentencing set for 5/22/20107 was a slip of the pen.", "2017-05-01"],
    ["Appellee's brief will be due 30 days following service of appellant's brief.", "2020-03-03"],
    ["A reply is due within 14 days after service of the response.", "2020-03-03"],
    ["The trial lasted 14 days and ended in May.", "2020-03-03"],
    ["The order came 14 days after the hearing.", "2020-03-03"],
  ])("%s", (text, day) => {
    expect(told(text, day)).toEqual([]);
  });
});

describe("periods that we count", () => {
  test.each<[string, string, string, string]>([
    [
      "Defendant shall answer within 14 days of the date of this order.",
      "2014-08-29",
      "2014-09-12",
      "14 days from the order of 29 August 2014, counted by Fed. R. Civ. P. 6(a)",
    ],
    [
      "Plaintiff shall reply within fourteen (14) days.",
      "2014-08-30",
      "2014-09-15",
      "moved to Monday by Fed. R. Civ. P. 6(a)",
    ],
    [
      "The judge gave the company fourteen days to respond.",
      "2014-08-29",
      "2014-09-12",
      "fourteen days from the order of",
    ],
    [
      "Joint report due within one week.",
      "2014-12-18",
      "2014-12-26",
      "ends on Christmas Day, moved to Friday",
    ],
    [
      "The parties shall meet within 30 days of September 5, 2014.",
      "2014-08-01",
      "2014-10-06",
      "30 days from 5 September 2014; ends on Sunday",
    ],
    [
      "Within twenty-one (21) days of this Order, Plaintiff shall pay.",
      "2018-10-15",
      "2018-11-05",
      "twenty-one days",
    ],
    [
      "The government has 90 days to appeal.",
      "2016-07-14",
      "2016-10-12",
      "90 days from the order of 14 July 2016",
    ],
    [
      "Respondent must file 6 copies within 7 days of this order.",
      "2022-06-27",
      "2022-07-05",
      "ends on Independence Day, moved to Tuesday",
    ],
    ["Comply within 48 hours.", "2014-09-04", "2014-09-08", "48 hours from"],
    [
      "Answer within two months of the date of this order.",
      "2014-12-31",
      "2015-03-02",
      "two months from the order of 31 December 2014",
    ],
  ])("%s", (text, day, expected, rule) => {
    const due = read(text, day);
    expect(due.map(({ day, isComputed, standing }) => ({ day, isComputed, standing }))).toEqual([
      { day: expected, isComputed: true, standing: "set" },
    ]);
    expect(due[0]?.rule).toContain(rule);
  });

  test("nothing is counted from an order whose day is not known, nor where no federal rule counts", () => {
    const text = "The court ordered a reply within 14 days.";
    expect(told(text, "2014-08-29", { orderDay: null })).toEqual([]);
    expect(told(text, "2014-08-29", { isFederal: false })).toEqual([]);
  });

  test("a stated Sunday stays a Sunday: only periods move", () => {
    expect(told("Responses due by 9/7/2014.", "2014-08-29")).toEqual(["2014-09-07 deadline set"]);
  });

  test("each court's own rule is cited", () => {
    expect(countingRule("2d Cir.")).toBe("Fed. R. App. P. 26(a)");
    expect(countingRule("scotus")).toBe("Sup. Ct. R. 30.1");
    expect(countingRule("nysb")).toBe("Fed. R. Bankr. P. 9006(a)");
    expect(countingRule("S.D.N.Y.", "1:13-mj-02814")).toBe("Fed. R. Crim. P. 45(a)");
    expect(countingRule("nysd", "1:16-cv-00538")).toBe("Fed. R. Civ. P. 6(a)");
  });

  test("backward periods move backward", () => {
    expect(countCourtDays("2014-09-15", -14, "Fed. R. Civ. P. 6(a)").day).toBe("2014-08-29");
  });
});

describe("the days courts are closed", () => {
  test("the holidays of 2014 are the ones the government closed on", () => {
    expect([...holidaysOf(2014).keys()].sort()).toEqual(
      "2014-01-01 2014-01-20 2014-02-17 2014-05-26 2014-07-04 2014-09-01 2014-10-13 2014-11-11 2014-11-27 2014-12-25".split(
        " ",
      ),
    );
  });

  test("a holiday on a Saturday closes the Friday, one on a Sunday the Monday, across the year's end as well", () => {
    expect(closedOn("2020-07-03")).toBe("Independence Day");
    expect(closedOn("2021-07-05")).toBe("Independence Day");
    expect(closedOn("2021-12-31")).toBe("New Year's Day");
    expect(closedOn("2023-01-02")).toBe("New Year's Day");
  });

  test("Juneteenth counts from 2021 on", () => {
    expect(closedOn("2020-06-19")).toBeNull();
    expect(closedOn("2024-06-19")).toBe("Juneteenth");
  });
});

describe("whose clock", () => {
  test.each([
    ["nysd", "America/New_York"],
    ["S.D.N.Y.", "America/New_York"],
    ["ca9", "America/Los_Angeles"],
    ["azd", "America/Phoenix"],
    ["hid", "Pacific/Honolulu"],
    ["txsd", "America/Chicago"],
    ["ca2", "America/New_York"],
    [null, "America/New_York"],
  ])("%s goes by %s", (court, zone) => {
    expect(courtZone(court)).toBe(zone);
    expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
  });
});

test("what is due and where it stands are in the text's own words", () => {
  const text =
    "ORDER granting 15 Motion. Status Conference set for 10/1/2014 at 10:00 AM. Responses due by 9/22/2014.";
  const due = read(text, "2014-09-01");
  expect(due.map(({ what }) => what)).toEqual(["Status Conference", "Responses"]);
  expect(due.map(({ start, end }) => text.slice(start, end))).toEqual(["10/1/2014 at 10:00 AM", "9/22/2014"]);
  expect(due[0]?.zone).toBe("America/New_York");
});

describe("labelled texts", () => {
  /**
   * Day, kind and standing must all agree. Blind, part 1 had recall .852 and precision .885 of 54; part 2, measured after
   * mending and never looked at before, .845 and .961 of 58. A day that two readers may take differently is not counted.
   * On texts of others, each set read once before anything was learnt from it: .763 and .890 of 190, .768 and .925 of 194;
   * the half of the last that was never looked at, in the end: .697 and .939 of 89. Unusual schedules and days without a
   * verb are missed; an invented day is worse than a missed one.
   */
  test("the deadlines and sittings of 154 entries and articles", (context) => {
    const rows = readDueRows();
    if (!rows) return context.skip();
    let hits = 0;
    let claimed = 0;
    let labelled = 0;
    for (const { ref, text, court, written, values } of rows) {
      const wanted = values.filter((value) => !value.endsWith("?"));
      const open = values.filter((value) => value.endsWith("?")).map((value) => value.slice(0, 10));
      labelled += wanted.length;
      const orderDay = ref.startsWith("n") ? null : written;
      for (const { day, kind, standing } of readDueDates(text, { written, orderDay, court })) {
        const at = wanted.indexOf(`${day} ${kind} ${standing}`);
        const isOpen = open.indexOf(day);
        if (at < 0 && isOpen >= 0) open.splice(isOpen, 1);
        else claimed++;
        if (at >= 0) wanted.splice(at, 1);
        if (at >= 0) hits++;
      }
    }
    console.log(
      `due dates: recall ${(hits / labelled).toFixed(3)} precision ${(hits / claimed).toFixed(3)} of ${labelled}`,
    );
    expect(rows.length).toBeGreaterThan(150);
    expect(hits / labelled).toBeGreaterThanOrEqual(0.97);
    expect(hits / claimed).toBeGreaterThanOrEqual(0.97);
  });
});

describe("wordings of real dockets", () => {
  test.each<[string, string, string[]]>([
    ["Motion hearing set for 1:30 03/24/2005 KSC", "2005-03-17", ["2005-03-24 hearing set"]],
    ["Combined Plan and Disclosure Statement due on 9/26/2008.", "2008-06-23", ["2008-09-26 deadline set"]],
    ["Course Certificate Due12/14/2009.", "2009-09-18", ["2009-12-14 deadline set"]],
    ["Motion hearing cutoff date 11/6/2006.", "2006-04-10", ["2006-11-06 deadline set"]],
    [
      "Sentence Without PSR set for 2/12/2015 01:30 PM before Magistrate Judge A. Person.",
      "2015-02-10",
      ["2015-02-12 13:30 hearing set"],
    ],
    [
      "ORDER: counsel moved to adjourn the conference set for February 24, 2021. The motion is granted. The conference is adjourned to March 30, 2021.",
      "2021-02-23",
      ["2021-02-24 conference vacated", "2021-03-30 conference set"],
    ],
    [
      "With Adjourned Hearing to be held on 3/4/2010 at 10:00 AM.",
      "2010-01-19",
      ["2010-03-04 10:00 hearing set"],
    ],
    ["The appeal will be argued on Wednesday, 9 September.", "2015-09-06", ["2015-09-09 argument set"]],
    ["The appeal was argued on 9 September.", "2015-09-20", []],
    [
      "The judge wants both sides to advise her by Friday, September 5.",
      "2014-08-30",
      ["2014-09-05 deadline set"],
    ],
    [
      "Microsoft wants to file its brief by Friday, September 5.",
      "2014-08-30",
      ["2014-09-05 deadline uncertain"],
    ],
    [
      "ORDER granting plaintiffs requests for ninety days until 4/30/03 to serve",
      "2003-01-14",
      ["2003-04-30 deadline set"],
    ],
    [
      "Response Brief due 11/25/2026 [26-2262] AW [Entered: 09/15/2026 01:28 PM]",
      "2026-09-15",
      ["2026-11-25 deadline set"],
    ],
    ["Notice to Litigants (appeal period expires 11/23/2026)", "2026-09-23", ["2026-11-23 deadline set"]],
    [
      "Motion for Extension of Time to file Brief until/for 11/27/2026.",
      "2026-09-24",
      ["2026-11-27 deadline uncertain"],
    ],
    ["It must say whether it is bound by the July 20, 2026, order.", "2026-07-11", []],
    [
      "Parties should be prepared to attend a hearing on this matter at 10:00 AM on July 20, 2026, if needed.",
      "2026-07-11",
      ["2026-07-20 10:00 hearing uncertain"],
    ],
  ])("%s", (text, day, expected) => {
    expect(told(text, day)).toEqual(expected);
  });

  test.each([
    "to be heard ".repeat(30_000),
    "set for 1/1/2030 ".repeat(8_000),
    "motion ".repeat(50_000),
    "granting motions for ".repeat(20_000),
  ])("%#: a hostile text costs little", (text) => {
    const before = performance.now();
    read(text, "2025-01-01");
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
