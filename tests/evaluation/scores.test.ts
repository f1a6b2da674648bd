// What comes in: small answers scored by hand. What goes out: whether the scorers find the same figures.
import { describe, expect, test } from "vitest";
import {
  accuracy,
  confusionTable,
  macroF1,
  scoreClasses,
  scoreSets,
} from "../../src/evaluation/classification-scores.ts";
import { countFaults, scoreBCubed, scorePairs } from "../../src/evaluation/story-scores.ts";

/** Five items: case twice (one missed as reform), reform twice (both right), negative once (taken for reform). */
const PAIRS = [
  { labelled: "case", judged: "case" },
  { labelled: "case", judged: "reform" },
  { labelled: "reform", judged: "reform" },
  { labelled: "reform", judged: "reform" },
  { labelled: "negative", judged: "reform" },
];

describe("one label per item", () => {
  test("precision, recall and F1 of each class", () => {
    const scores = Object.fromEntries(scoreClasses(PAIRS).map((score) => [score.name, score]));
    expect(scores.case).toMatchObject({ precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(scores.reform).toMatchObject({ precision: 0.5, recall: 1, f1: 2 / 3 });
    expect(scores.negative).toMatchObject({ precision: null, recall: 0, f1: 0 });
  });

  test("macro-F1 is the mean over labelled classes: (2/3 + 2/3 + 0) / 3", () => {
    expect(macroF1(scoreClasses(PAIRS))).toBeCloseTo(4 / 9, 10);
  });

  test("a class that only a mistake brings in is not averaged", () => {
    const pairs = [
      { labelled: "a", judged: "a" },
      { labelled: "a", judged: "b" },
    ];
    expect(macroF1(scoreClasses(pairs))).toBeCloseTo(2 / 3, 10);
  });

  test("accuracy is 3 of 5, and nothing to score is null", () => {
    expect(accuracy(PAIRS)).toBe(0.6);
    expect(accuracy([])).toBeNull();
    expect(macroF1([])).toBeNull();
  });

  test("the confusion table has labels as rows", () => {
    expect(confusionTable(PAIRS, ["case", "reform", "negative"])).toEqual([
      [1, 1, 0],
      [0, 2, 0],
      [0, 1, 0],
    ]);
  });
});

test("several labels per item: 2 right, 1 wrong, 1 missed give 2/3 everywhere", () => {
  const score = scoreSets("topics", [
    { labelled: ["ecpa", "mlat"], judged: ["ecpa", "rgs"] },
    { labelled: ["icpa"], judged: ["icpa"] },
    { labelled: [], judged: [] },
  ]);
  expect(score).toMatchObject({ right: 2, wrong: 1, missed: 1, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
});

describe("stories against events", () => {
  /** Event A: three items in stories 1, 1, 2. Event B: two items, both in story 2. */
  const GROUPED = [
    { event: "A", story: "1" },
    { event: "A", story: "1" },
    { event: "A", story: "2" },
    { event: "B", story: "2" },
    { event: "B", story: "2" },
  ];

  test("BCubed by hand: precision (1+1+1/3+2/3+2/3)/5, recall (2/3+2/3+1/3+1+1)/5", () => {
    const score = scoreBCubed(GROUPED);
    expect(score.precision).toBeCloseTo(11 / 15, 10);
    expect(score.recall).toBeCloseTo(11 / 15, 10);
    expect(score.f1).toBeCloseTo(11 / 15, 10);
  });

  test("pairs by hand: 2 common pairs, 1+3 pairs in stories, 3+1 pairs in events", () => {
    expect(scorePairs(GROUPED)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  test("one event is told twice and one story mixes two events", () => {
    expect(countFaults(GROUPED)).toEqual({ splitEvents: 1, mixedStories: 1 });
  });

  test("everything in one story has full recall, everything alone full precision", () => {
    const together = GROUPED.map(({ event }) => ({ event, story: "1" }));
    const alone = GROUPED.map(({ event }, at) => ({ event, story: String(at) }));
    expect(scoreBCubed(together)).toMatchObject({ recall: 1, precision: (9 / 5 + 4 / 5) / 5 });
    expect(scoreBCubed(alone)).toMatchObject({ precision: 1, recall: 2 / 5 });
    expect(scorePairs(alone)).toEqual({ precision: null, recall: 0, f1: null });
  });

  test("a perfect grouping scores 1 whatever its names are", () => {
    const perfect = GROUPED.map(({ event }) => ({ event, story: `s-${event}` }));
    expect(scoreBCubed(perfect)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(scorePairs(perfect)).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});
