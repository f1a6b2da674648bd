// What comes in: spellings. What goes out: whether the readers below relevance see them as one.
import { describe, expect, test } from "vitest";
import { courtKey } from "../../src/items/court-key.ts";
import { readDocketNumber } from "../../src/items/docket-number.ts";
import { docketTerms, isSameDocket } from "../../src/relevance/docket-numbers.ts";
import { readWords } from "../../src/relevance/read-words.ts";
import { buildTermIndex, findTerms } from "../../src/relevance/term-index.ts";

function found(terms: string[], text: string): string[] {
  const index = buildTermIndex(terms.map((term) => ({ term, slot: null })));
  return findTerms(index, readWords(text)).map(({ term }) => term);
}

describe("words", () => {
  test.each([
    ["e-mail", "E\u2011mail"],
    ["email", "e-mail"],
    ["U.S. v. Microsoft", "US v. Microsoft"],
    ["section 2703", "\u00a7\u00a7 2703"],
    ["data centre", "datacenter"],
    ["Snoopers' Charter", "snoopers\u2019 charter"],
    ["Microsoft", "Micro\u00adsoft\u2019s"],
    ["Juan S\u00e1nchez", "JUAN SANCHEZ"],
    ["13 Mag. 2814", "13-MAG-02814"],
    ["829 F.3d 197", "829 F. 3d 197"],
  ])("%s is found in %s", (term, text) => {
    expect(found([term], text)).toEqual([term]);
  });

  test("a term is whole words and does not run over the end of a sentence", () => {
    expect(found(["art"], "Microsoft started")).toEqual([]);
    expect(found(["cloud act"], "in the cloud: act now")).toEqual([]);
  });

  test("a word in capitals needs a capital in the text", () => {
    expect(found(["CLOUD Act"], "the Cloud Act")).toEqual(["CLOUD Act"]);
    expect(found(["CLOUD Act", "US court"], "clouds act, cloud act, tell us court is out")).toEqual([]);
  });

  test("a star stands for every ending", () => {
    expect(found(["irisch*"], "auf irischen Servern")).toEqual(["irisch*"]);
  });

  test("terms inside terms are all found", () => {
    expect(found(["Microsoft", "Microsoft Ireland", "Ireland"], "the Microsoft Ireland case").sort()).toEqual(
      ["Ireland", "Microsoft", "Microsoft Ireland"],
    );
  });
});

describe("courts", () => {
  test.each([
    [
      "nysd",
      [
        "S.D.N.Y.",
        "nysd",
        "US District Court for the Southern District of New York",
        "Southern District of New York",
      ],
    ],
    ["wawd", ["W.D. Wash.", "wawd", "District Court, W.D. Washington"]],
    ["paed", ["E.D. Pa.", "Eastern District of Pennsylvania"]],
    ["mad", ["D. Mass.", "mad", "District of Massachusetts"]],
    ["ca2", ["2d Cir.", "ca2", "US Court of Appeals for the Second Circuit", "2nd Circuit"]],
    ["cadc", ["D.C. Cir.", "cadc"]],
    ["scotus", ["U.S. Supreme Court", "scotus", "S. Ct.", "Supreme Court of the United States"]],
  ])("%s in every spelling", (key, spellings) => {
    expect(spellings.map(courtKey)).toEqual(spellings.map(() => key));
  });

  test("what is no federal court has no key", () => {
    expect(courtKey("Investigatory Powers Tribunal")).toBeNull();
    expect(courtKey("")).toBeNull();
  });
});

describe("docket numbers", () => {
  test.each([
    ["1:13-mj-02814-UA", { year: "13", type: "mj", serial: 2814 }],
    ["13 Mag. 2814", { year: "13", type: "mj", serial: 2814 }],
    ["2:16-cv-00538-JLR", { year: "16", type: "cv", serial: 538 }],
    ["14-2985-cv", { year: "14", type: null, serial: 2985 }],
    ["No. 17-2", { year: "17", type: null, serial: 2 }],
    ["M9-150", null],
  ])("%s", (text, core) => {
    expect(readDocketNumber(text)).toEqual(core);
  });

  test("a short number without a type is only looked for with a word before it", () => {
    expect(docketTerms("17-2").map(({ term }) => term)).not.toContain("17 2");
    expect(docketTerms("17-2").every(({ isUnique }) => !isUnique)).toBe(true);
    expect(docketTerms("1:13-mj-02814")).toContainEqual({ term: "13 mag 2814", isUnique: true });
  });

  test("a docket without a type is never matched without its court", () => {
    const watched = {
      caseId: "a",
      court: "2d Cir.",
      courtKey: "ca2",
      core: { year: "14", type: null, serial: 2985 },
    };
    const item = { caseNumber: "14-2985", caseName: null, entryNumber: null, documentUrl: null };
    expect(isSameDocket(watched, { ...item, court: "ca2" })).toBe(true);
    expect(isSameDocket(watched, { ...item, court: null })).toBe(false);
  });
});
