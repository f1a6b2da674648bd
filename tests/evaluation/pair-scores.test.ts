// Pairs with a score each, small enough to be counted by hand. Out: F1 at one half and the area under the curve.
import { describe, expect, test } from "vitest";
import { readLabelledItems } from "../../src/evaluation/labelled-items.ts";
import { measurePairs } from "../../src/evaluation/measure-pairs.ts";
import { areaUnderCurve, scoreAtHalf } from "../../src/evaluation/pair-scores.ts";

const pair = (score: number, isSame: boolean) => ({ score, isSame });

describe("same event or not", () => {
  test("two right, one wrong, one missed: precision, recall and F1 of 2/3", () => {
    const pairs = [pair(0.9, true), pair(0.5, true), pair(0.7, false), pair(0.4, true), pair(0.1, false)];
    expect(scoreAtHalf(pairs)).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  });

  test("of six same-different pairs of pairs four are in order: area 4/6", () => {
    // Same: 0.9, 0.6, 0.3. Different: 0.7, 0.2. In order: 0.9 over both, 0.6 and 0.3 over 0.2.
    const pairs = [pair(0.9, true), pair(0.7, false), pair(0.6, true), pair(0.3, true), pair(0.2, false)];
    expect(areaUnderCurve(pairs)).toBeCloseTo(4 / 6, 12);
  });

  test("ties count half, whatever order they come in", () => {
    const pairs = [pair(0.5, true), pair(0.5, false), pair(0.8, true), pair(0.1, false)];
    expect(areaUnderCurve(pairs)).toBeCloseTo(3.5 / 4, 12);
    expect(areaUnderCurve([...pairs].reverse())).toBeCloseTo(3.5 / 4, 12);
  });

  test("nothing to tell apart is no score, and not a good one", () => {
    expect(areaUnderCurve([pair(0.9, true)])).toBeNull();
    expect(scoreAtHalf([])).toEqual({ precision: null, recall: null, f1: null });
  });
});

describe("pairs within a subject", () => {
  const fire = (town: string) => [
    `A fire destroyed the old mill of ${town} on Friday .`,
    "Nobody was hurt .",
  ];
  const line = (id: string, topic: number, event: string, sentences: string[]) =>
    JSON.stringify({ id, topic, event, sentences });

  test("are every two of it, and subjects the weights were learnt from stand apart", () => {
    const reading = readLabelledItems(
      [
        line("a", 1, "1a", fire("Ashford")),
        line("b", 1, "1a", fire("Ashford")),
        line("c", 1, "1b", fire("Zwolle")),
        line("d", 3, "3a", fire("Luton")),
        line("e", 3, "3a", fire("Luton")),
      ].join("\n"),
    );
    if (reading.kind === "unreadable") throw new Error(reading.why);
    const measures = measurePairs(reading.items, []);
    expect(measures.map(({ name, items }) => `${name}: ${items}`)).toEqual([
      "same-event pairs, subjects held out, F1: 3",
      "same-event pairs, subjects held out, AUC: 3",
      "same-event pairs in company, subjects held out, F1: 3",
      "same-event pairs in company, subjects held out, AUC: 3",
      "same-event pairs, subjects learnt from, F1: 1",
      "same-event pairs, subjects learnt from, AUC: 1",
      "same-event pairs in company, subjects learnt from, F1: 1",
      "same-event pairs in company, subjects learnt from, AUC: 1",
    ]);
    expect(measures[1]?.value).toBe(1);
    expect(measures[5]?.value).toBeNull();
  });

  test("a corpus without subjects has none of it", () => {
    const reading = readLabelledItems('{"id": "a", "title": "One", "event": "x"}');
    expect(reading.kind === "items" && measurePairs(reading.items, [])).toEqual([]);
  });

  test("the address and the tokens of such a corpus are no words of the report", () => {
    const sentences = ["http : / / www . example . org / a - b", "It 's over", "`` Yes , '' he said ."];
    const reading = readLabelledItems(line("a", 1, "1a", sentences));
    expect(reading.kind === "items" && reading.items[0]?.item.text).toBe('It\'s over. " Yes, " he said.');
  });
});
