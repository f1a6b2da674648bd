/** Sentences of legal news: where one ends, and that every offset is exact. */

import { describe, expect, test } from "vitest";
import { splitSentences } from "../../src/items/sentences.ts";
import fc from "../property.ts";

const split = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe("one sentence stays one", () => {
  test.each([
    "The U.S. District Court ruled in United States v. Microsoft Corp. on Tuesday.",
    "The order in No. 13 Mag. 2814 was entered on Aug. 29, 2014.",
    "See In re Warrant, 15 F. Supp. 3d 466 (S.D.N.Y. 2014), and 829 F.3d 197 (2d Cir. 2016).",
    "Mr. Smith met Sen. Orrin G. Hatch and Rep. Kevin Yoder.",
    "The hearing begins at 10:30 a.m. Monday before Judge Loretta A. Preska.",
    "Lawyers for Google Inc. and Apple Inc. filed briefs.",
    "ORDER granting 12 Motion to Stay. (ft) (Entered: 09/09/2014)",
    '"Will it end?" she asked the lawyers.',
    "The court cited Fed. R. Crim. P. 41 and 18 U.S.C. § 2703.",
    "Filed by J. K. Rowland at 5:00 p.m. E.D.T. Thursday.",
  ])("%s", (text) => {
    expect(split(text)).toEqual([text]);
  });
});

test("an abbreviation that ends a sentence lets the next one begin", () => {
  expect(
    split("The data is held outside the U.S. The court disagreed. It held Microsoft Corp. in contempt."),
  ).toEqual([
    "The data is held outside the U.S.",
    "The court disagreed.",
    "It held Microsoft Corp. in contempt.",
  ]);
  expect(split("Did it comply? No. It refused.")).toEqual(["Did it comply?", "No.", "It refused."]);
});

test("a line break ends a sentence without a full stop", () => {
  expect(split("A headline\nThe first sentence. The second")).toEqual([
    "A headline",
    "The first sentence.",
    "The second",
  ]);
});

test("quotes and brackets belong to the sentence they close", () => {
  expect(split('"It is over." The judge rose. (She left.) Then he spoke.')).toEqual([
    '"It is over."',
    "The judge rose.",
    "(She left.)",
    "Then he spoke.",
  ]);
});

test("whatever the text, offsets are exact, in order, and nothing readable is lost", () => {
  const pieces = fc.constantFrom(
    "U.S. ",
    "v. ",
    "No. 5 ",
    "The court ",
    "\n",
    " ",
    "ruled. ",
    '"Yes!" ',
    "é😀 ",
    "(ft) ",
    "a.m. ",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(pieces).map((p) => p.join("")),
      ),
      (text) => {
        const sentences = splitSentences(text);
        let from = 0;
        for (const sentence of sentences) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(text.slice(from, sentence.start).trim()).toBe("");
          from = sentence.end;
        }
        expect(text.slice(from).trim()).toBe("");
      },
    ),
  );
});
