import { describe, expect, test } from "vitest";
import type { Verdict } from "../../src/relevance/verdict.ts";
import { readEventFrame } from "../../src/stories/read-event-frame.ts";
import {
  aboutReform,
  aboutTheCase,
  contemptAtHerald,
  microsoftIreland,
  newsItem,
  stayAtHerald,
} from "./news.ts";

const read = (day: string, title: string, text = title, verdict: Verdict = aboutTheCase) =>
  readEventFrame(newsItem("Herald", day, { title, text }), verdict, [microsoftIreland]);

describe("what happened", () => {
  test("a contempt order is an order, with judge, court and the day the weekday means", () => {
    const frame = readEventFrame(contemptAtHerald, aboutTheCase, [microsoftIreland]);
    expect(frame).toMatchObject({
      kind: "order",
      act: "contempt",
      judge: "Loretta A. Preska",
      court: "S.D.N.Y.",
    });
    expect(frame.eventDay).toEqual({ day: "2014-09-08", precision: "day", isInferred: false });
  });

  test("lifting a stay is an order and never a stay granted", () => {
    expect(readEventFrame(stayAtHerald, aboutTheCase, [microsoftIreland])).toMatchObject({
      kind: "order",
      act: "stay-lifted",
      deadline: { day: "2014-09-05", what: "both sides to tell her how to proceed" },
    });
    expect(read("2014-08-01", "Court stays Microsoft warrant order pending appeal").act).toBe("stay-granted");
  });

  test("contempt that is only threatened is no contempt order", () => {
    const frame = read(
      "2014-09-03",
      "Judge weighs whether to hold Microsoft in contempt",
      "A judge is weighing whether to hold Microsoft in contempt over emails in Ireland. It could face penalties.",
    );
    expect(frame.act).toBe("contempt-weighed");
    expect(frame.kind).toBe("news");
  });

  test("a ruling told as the story so far does not become the event", () => {
    const frame = read(
      "2014-12-23",
      "Ireland files brief in Microsoft email case",
      "Ireland filed an amicus brief on Tuesday in the Second Circuit. A judge had upheld the warrant in July, and Microsoft was held in contempt.",
    );
    expect(frame).toMatchObject({ kind: "filing", act: "amicus", eventDay: { day: "2014-12-23" } });
  });

  test.each([
    ["2016-07-14", "Microsoft wins landmark appeal over emails held abroad", "ruling"],
    ["2017-01-24", "Appeals court refuses to reconsider Microsoft email ruling", "order"],
    ["2017-10-16", "Supreme Court agrees to hear Microsoft email case", "order"],
    ["2018-02-28", "Justices hear arguments in Microsoft privacy case", "hearing"],
    ["2018-04-02", "Justice Department asks Supreme Court to dismiss Microsoft case", "filing"],
    ["2018-03-24", "President signs CLOUD Act into law", "legislation"],
    ["2014-07-30", "Microsoft: why your emails belong to you and not to the government", "analysis"],
    ["2015-11-02", "Should warrants reach across borders?", "analysis"],
  ])("%s: %s is %s", (day, title, kind) => {
    expect(read(day, title).kind).toBe(kind);
  });

  test("an open letter of companies is a statement", () => {
    const title = "Tech companies call for surveillance reform in open letter";
    expect(read("2013-12-09", title, title, aboutReform).kind).toBe("statement");
  });

  test("a docket entry is dated by the docket and keeps its number", () => {
    const item = newsItem("S.D.N.Y. docket", "2014-09-08", {
      title: "In re Warrant: ORDER",
      text: "ORDER: Microsoft is held in contempt on stipulation of the parties. Signed by Judge Loretta A. Preska.",
      docket: {
        court: "nysd",
        caseNumber: "1:13-mj-02814",
        caseName: null,
        entryNumber: "92",
        documentUrl: null,
      },
    });
    expect(readEventFrame(item, aboutTheCase, [microsoftIreland])).toMatchObject({
      kind: "order",
      act: "contempt",
      court: "S.D.N.Y.",
      docket: "13 Mag. 2814",
      entryNumber: "92",
      eventDay: { day: "2014-09-08", isInferred: false },
    });
  });
});

describe("docket entries", () => {
  test.each([
    ["MOTION to Vacate 12 Order by Microsoft Corporation.", "filing"],
    ["ORDER granting 15 Motion to Stay. Signed by Judge Loretta A. Preska on 8/1/2014.", "order"],
    [
      "Minute Entry for proceedings held before Judge Loretta A. Preska: Oral Argument held on 7/31/2014.",
      "hearing",
    ],
    ["MEMORANDUM AND ORDER: the motion is denied.", "ruling"],
    ["OPINION, reversing the judgment of the district court, by GEL, SLC, VAB, FILED.", "ruling"],
    ["Joint LETTER addressed to Judge Loretta A. Preska re: how to proceed.", "filing"],
    ["BRIEF, on behalf of Amicus Curiae Ireland, FILED.", "filing"],
    ["Case Designated ECF.", "news"],
  ])("%s is %s", (text, kind) => {
    const docket = {
      court: "nysd",
      caseNumber: "1:13-mj-02814",
      caseName: null,
      entryNumber: "9",
      documentUrl: null,
    };
    const item = newsItem("docket", "2014-08-01", { title: "In re Warrant", text, docket });
    expect(readEventFrame(item, aboutTheCase, [microsoftIreland]).kind).toBe(kind);
  });
});

describe("what an order does with what was asked", () => {
  const docket = {
    court: "nysd",
    caseNumber: "1:13-mj-02814",
    caseName: null,
    entryNumber: null,
    documentUrl: null,
  };
  const frameOf = (text: string) =>
    readEventFrame(newsItem("docket", "2014-08-29", { title: text, text, docket }), aboutTheCase, [
      microsoftIreland,
    ]);

  test("granting a motion does what the motion asks", () => {
    const granted =
      "MEMORANDUM AND ORDER: the Government's motion [dkt. no. 82] to lift the stay is GRANTED.";
    expect(frameOf(granted).act).toBe("stay-lifted");
    expect(frameOf("ORDER granting 82 Letter Motion to lift the stay.").act).toBe("stay-lifted");
  });

  test("denying it does not", () => {
    for (const text of [
      "ORDER denying 82 Letter Motion to lift the stay.",
      "MEMORANDUM AND ORDER: the Government's motion [dkt. no. 82] to lift the stay is DENIED.",
    ])
      expect(frameOf(text).act).not.toBe("stay-lifted");
  });

  test("the motion's number is not the order's", () => {
    expect(frameOf("ORDER: the motion [dkt. no. 82] to lift the stay is GRANTED.").entryNumber).toBeNull();
  });

  test("an appeals court that reverses and remands ends nothing as moot", () => {
    expect(
      frameOf('OPINION, reversing, vacating and remanding. "REVERSED, VACATED, AND REMANDED."').act,
    ).toBe("reversed");
    expect(frameOf("Judgment VACATED and case REMANDED. Opinion per curiam.").act).toBe("vacated-moot");
  });
});

describe("how sure a day is", () => {
  test("a weekday in a sentence of the past is no guess, in a bare headline it is", () => {
    const told = read("2014-09-10", "Microsoft in contempt", "Microsoft was held in contempt on Monday.");
    expect(told.eventDay).toEqual({ day: "2014-09-08", precision: "day", isInferred: false });
    const headline = read("2014-09-10", "Judge Preska: Microsoft in contempt Monday");
    expect(headline.eventDay).toMatchObject({ day: "2014-09-08", isInferred: true });
  });

  test("a docket entry filed under seal has the day of its filing, not that of its unsealing", () => {
    const item = newsItem("Docket", "2014-04-25", {
      title: "Entry 6 in 13 Mag. 2814: Motion of Microsoft to vacate warrant, filed 12/18/2013 (unsealed)",
      text: "MOTION by Microsoft Corporation to vacate the warrant issued 12/04/2013.",
      docket: {
        court: "nysd",
        caseNumber: "13 Mag. 2814",
        caseName: null,
        entryNumber: "6",
        documentUrl: null,
      },
    });
    const frame = readEventFrame(item, aboutTheCase, [microsoftIreland]);
    expect(frame.eventDay).toEqual({ day: "2013-12-18", precision: "day", isInferred: false });
  });
});

describe("what is news although no act of ours is in it", () => {
  test("a piece that opens with a day just past", () => {
    const frame = read(
      "2020-05-05",
      "Data centre in Dublin gets new locks",
      "A data centre that a court once spoke of got new locks on Monday. The old ones had been there for years. Nobody minds.",
    );
    expect(frame).toMatchObject({ kind: "news", act: null });
  });

  test("not a writer's own thoughts, nor prose without a day", () => {
    const text = "Last Monday I saw the locks of a data centre. They made me think. Nobody minds.";
    expect(read("2020-05-05", "Locks and data", text).kind).toBe("analysis");
    const dayless = "A data centre has locks. There have been better ones. Nobody minds.";
    expect(read("2020-05-05", "Locks and data", dayless).kind).toBe("analysis");
  });

  test.each([
    ["Senate fails to pass USA FREEDOM Act", "bill-failed"],
    ["New York's 381 warrants against Facebook users", null],
    ["Coalition urges senators to try again on USA FREEDOM Act after failed vote", "letter"],
    ["Data regulation applies from today", "in-force"],
    ["Apple withdraws data protection feature in UK", "service-withdrawn"],
    ["Two chairmen ask attorney general to end agreement with UK", "letter"],
  ])("%s: %s", (title, act) => {
    expect(read("2015-05-24", title, title, aboutReform).act).toBe(act);
  });
});

describe("when it happened", () => {
  const dayIn = (day: string, text: string) => read(day, "Microsoft email case", text).eventDay;

  test("a weekday with a past verb is the last one, also when the next is nearer", () => {
    expect(dayIn("2014-08-31", "On Monday the judge held Microsoft in contempt.")?.day).toBe("2014-08-25");
  });

  test("a day of an earlier ruling is not the event's day", () => {
    const day = dayIn("2015-03-20", "Microsoft was held in contempt after the July 31 order.");
    expect(day).toBeNull();
  });

  test("a 'today' inside a quotation is nobody's day", () => {
    const frame = read(
      "2019-03-04",
      "Microsoft comments on filing",
      "“The order today clears the way,” the company wrote.",
    );
    expect(frame.eventDay).toBeNull();
  });

  test("a month stays a month", () => {
    expect(dayIn("2019-05-20", "The court ruled in March 2019 that the warrant was valid.")).toEqual({
      day: "2019-03",
      precision: "month",
      isInferred: false,
    });
  });

  test("a text without a day gets none", () => {
    expect(dayIn("2019-05-20", "The court ruled that the warrant was valid.")).toBeNull();
  });

  test("a deadline is not the day of the event", () => {
    const frame = read(
      "2019-05-20",
      "Court orders reply",
      "The court ordered Microsoft on Friday to answer the motion by June 14.",
    );
    expect(frame.eventDay?.day).toBe("2019-05-17");
    expect(frame.deadline?.day).toBe("2019-06-14");
  });

  test("a period counts from the event's day and says that we counted", () => {
    const frame = read(
      "2019-05-20",
      "Order",
      "On May 17, 2019 the court ordered Microsoft to respond within 14 days.",
    );
    expect(frame.deadline?.day).toBe("2019-05-31");
    expect(frame.deadline?.what).toContain("our count");
  });
});
