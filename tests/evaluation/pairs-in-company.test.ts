// What comes in: pairs of three and four reports with scores worked out by hand. What goes out: whether the company of a pair
// is heard, once from each side.
import { describe, expect, test } from "vitest";
import { type NamedPair, scoreInCompany } from "../../src/evaluation/pairs-in-company.ts";

const pair = (names: string, score: number, isSame = true): NamedPair => ({
  a: names[0] ?? "",
  b: names[1] ?? "",
  score,
  isSame,
});
const odds = (score: number) => Math.log(score / (1 - score));
const fromOdds = (value: number) => 1 / (1 + Math.exp(-value));

describe("two reports in the company of the others of their subject", () => {
  test("two that hardly resemble each other are one event when a third resembles both", () => {
    const [first] = scoreInCompany([pair("ab", 0.4), pair("ac", 0.9), pair("bc", 0.9)]);
    // Its own voice, and twice that of c: 0.4, 0.9, 0.9 in log odds.
    expect(first?.score).toBeCloseTo(fromOdds((odds(0.4) + 2 * odds(0.9)) / 3), 12);
    expect(first?.isSame).toBe(true);
  });

  test("a pair joined by an accident of words is parted by those around each", () => {
    const pairs = [pair("ab", 0.6, false), pair("ac", 0.9), pair("bd", 0.9)];
    const strangers = [pair("ad", 0.1, false), pair("bc", 0.1, false), pair("cd", 0.1, false)];
    const [first] = scoreInCompany([...pairs, ...strangers]);
    expect(first?.score).toBeLessThan(0.5);
  });

  test("two without any company keep their score, and a certain score stays finite", () => {
    expect(scoreInCompany([pair("ab", 0.7)])[0]?.score).toBeCloseTo(0.7, 12);
    const [sure] = scoreInCompany([pair("ab", 1), pair("ac", 0), pair("bc", 0)]);
    expect(sure?.score).toBeGreaterThan(0.5);
    expect(sure?.score).toBeLessThan(1);
  });

  test("the order of the pairs and of their names makes no difference", () => {
    const pairs = [pair("ab", 0.4), pair("ac", 0.8), pair("bc", 0.3), pair("ad", 0.2), pair("bd", 0.6)];
    const turned = pairs.map((one) => ({ ...one, a: one.b, b: one.a })).reverse();
    const there = scoreInCompany(pairs).map(({ score }) => score);
    const back = scoreInCompany(turned)
      .map(({ score }) => score)
      .reverse();
    for (const [at, score] of there.entries()) expect(back[at]).toBeCloseTo(score, 12);
  });
});
