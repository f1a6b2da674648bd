// What comes in: texts and key facts. What goes out: which are told. Surprise: the figures are counted by hand.
import { expect, test } from "vitest";
import { coverageOf, findCoverage } from "../../src/evaluation/key-facts.ts";

const FACTS = { who: ["Preska", "chief judge"], act: ["stays?\\b"], day: ["Friday", "1 August"] };

test("a fact is told by any of its patterns, whatever the case and the spacing", () => {
  expect(findCoverage("On 1\n August the CHIEF  JUDGE spoke.", FACTS)).toEqual({
    told: ["who", "day"],
    missing: ["act"],
  });
});

test("a part of a word does not tell a fact that asks for the word", () => {
  expect(findCoverage("Preska stayed on Friday.", FACTS).missing).toEqual(["act"]);
});

test("coverage counts facts, not events", () => {
  const one = findCoverage("Preska stays it on Friday.", FACTS);
  const other = findCoverage("Nothing.", { only: ["something"] });
  expect(coverageOf([one, other])).toBe(0.75);
  expect(coverageOf([])).toBeNull();
});
