// What comes in: what several sources say about docket entries. What goes out: which of them are one entry.
// Surprise: "Order" on one day in one docket is no name for an entry that has a better one.
import { describe, expect, test } from "vitest";
import { docketNumberKey } from "../../../src/items/docket-number.ts";
import type { ParsedItem } from "../../../src/items/item.ts";
import { docketKeys, documentId, keepDocketsApart } from "../../../src/sources/dockets/docket-keys.ts";
import { comparableText, unescapeTwice } from "../../../src/sources/dockets/entry-text.ts";

const warrant = {
  court: "nysd",
  caseNumber: "1:13-mj-02814",
  entryNumber: null,
  filedOn: "2014-07-31",
};

function meet(one: string[], other: string[]): boolean {
  return one.some((key) => other.includes(key));
}

describe("docket numbers", () => {
  test("every spelling of one number meets where a court has one series of numbers", () => {
    const spellings = [
      "1:13-mj-02814-UA",
      "1:13-mj-02814",
      "13 Mag. 2814",
      "13-mj-2814",
      "13mj2814",
      "1:13-mj-02814-UA-1",
    ];
    expect(new Set(spellings.map((number) => docketNumberKey(number, "nysd")))).toEqual(
      new Set(["13-mj-2814"]),
    );
    expect(docketNumberKey("14-2985-cv", "ca2")).toBe("14-2985");
    expect(docketNumberKey("14-2985(L)", "ca2")).toBe("14-2985");
    expect(docketNumberKey("2018-1234", "cafc")).toBe("18-1234");
  });

  test("cases of two divisions that number for themselves stay two", () => {
    expect(docketNumberKey("5:18-cv-00001", "txwd")).not.toBe(docketNumberKey("6:18-cv-00001", "txwd"));
  });

  test("a number nobody can read is still a number", () => {
    expect(docketNumberKey("5:18-~gr-00001 ", "wvsd")).toBe("5:18-gr-1");
    expect(docketNumberKey("22A100", "scotus")).toBe("22a100");
    expect(docketNumberKey("Misc. Order", "nysd")).toBe("misc.order");
  });
});

describe("the ladder", () => {
  test("a court's feed and CourtListener meet on the document, whatever its fourth digit", () => {
    const fromCourt = docketKeys({
      docket: { ...warrant, documentId: "127122264358", caseId: "422164", sequence: "10", entryNumber: "3" },
      text: "Order",
    });
    const fromCourtListener = docketKeys({
      docket: { ...warrant, court: null, caseNumber: null, documentId: "127022264358" },
      text: "ORDER denying the motion to quash.",
    });
    expect(fromCourt).toEqual(["pacer:127022264358", "seq:nysd/422164/10", "entry:nysd/13-mj-2814/3"]);
    expect(meet(fromCourt, fromCourtListener)).toBe(true);
  });

  test("courts written in words and in letters meet on the entry number", () => {
    const one = docketKeys({ docket: { ...warrant, court: "S.D.N.Y.", entryNumber: "082" }, text: "" });
    const other = docketKeys({
      docket: { ...warrant, caseNumber: "13 Mag. 2814", entryNumber: "82" },
      text: "",
    });
    expect(one).toEqual(other);
  });

  test("an appellate entry number of eleven digits is a document", () => {
    const docket = { ...warrant, court: "ca2", caseNumber: "14-2985-cv", entryNumber: "00211393341" };
    expect(docketKeys({ docket, text: "" })).toEqual(["pacer:00201393341"]);
    expect(documentId("1393341")).toBeNull();
  });

  test("a minute entry is known by its day and its words, without the clerk's tails", () => {
    const text = "Minute Entry for proceedings held before Judge Preska: argument held on objections";
    const first = docketKeys({ docket: warrant, text: `${text} (Entered: 07/31/2014)` });
    const again = docketKeys({
      docket: warrant,
      text: `${text}  (Modified on 8/1/2014) (Entered: 07/31/2014)`,
    });
    expect(first.map((key) => key.split(":")[0])).toEqual(["day", "said"]);
    expect(first).toEqual(again);
  });

  test("two short entries of one day that have sequences are not one", () => {
    const one = docketKeys({ docket: { ...warrant, caseId: "422164", sequence: "10" }, text: "Order" });
    const two = docketKeys({ docket: { ...warrant, caseId: "422164", sequence: "12" }, text: "Order" });
    expect(meet(one, two)).toBe(false);
  });

  test("one order in two consolidated dockets is an entry of each", () => {
    const filed = (caseNumber: string): ParsedItem => {
      const docket = { ...warrant, court: "cadc", caseNumber, caseName: null, documentUrl: null };
      const keys = docketKeys({
        docket: { ...docket, documentId: "01208512345" },
        text: "Order",
        feedId: `guid:${caseNumber}`,
      });
      return {
        keys,
        url: null,
        title: "Order",
        author: null,
        publishedAt: null,
        updatedAt: null,
        summary: "",
        text: "",
        categories: [],
        enclosures: [],
        docket,
      };
    };
    const [one, two] = keepDocketsApart([filed("22-1214"), filed("22-1215")]);
    expect(one?.keys).toEqual(["guid:22-1214"]);
    expect(two?.keys).toEqual(["guid:22-1215"]);
    expect(keepDocketsApart([filed("22-1214")])[0]?.keys).toContain("pacer:01208512345");
  });
});

describe("texts to compare", () => {
  test("two rounds of escaping are undone and not a third", () => {
    expect(unescapeTwice("Food &amp;amp; Water")).toBe("Food & Water");
    expect(unescapeTwice("&amp;amp;amp;")).toBe("&amp;");
    expect(unescapeTwice("AT&T v. R&D;")).toBe("AT&T v. R&D;");
  });

  test("tails are cut from the end only", () => {
    expect(comparableText("Motion [12] granted (Distributed)")).toBe("motion [12] granted");
    expect(comparableText("ORDER re 5 [1387372] [14-2985]")).toBe("order re 5");
    expect(comparableText("[12]")).toBe("[12]");
  });
});
