// What comes in: `relevance-probe.jsonl`, written for this project: what outlets write about every watched matter, in
// five languages, and what looks like it. What goes out: the shares that must hold.
// Surprise: the lines alternate between two halves. Rules are mended on the first only; the second is looked at in sum.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCases } from "../../src/cases/read-cases.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { judgeItems } from "../../src/evaluation/judge-items.ts";
import { readLabelledItems } from "../../src/evaluation/labelled-items.ts";

const root = join(import.meta.dirname, "../..");
const probe = readLabelledItems(readFileSync(join(root, "tests/fixtures/relevance-probe.jsonl"), "utf8"));
if (probe.kind !== "items") throw new Error(`relevance-probe.jsonl, line ${probe.line}: ${probe.why}`);
const lines = probe.items;

describe("the probe", async () => {
  const { cases } = await readCases(join(root, "feeds"));
  const halves = [0, 1].map((half) => {
    // The file tells its lines in the order they were written; reading sorts them by day.
    const items = lines.filter(({ id }) => halfOf(id) === half);
    return evaluate(items, judgeItems(items, cases));
  });
  const value = (half: number, name: string) =>
    halves[half]?.measures.find((measure) => measure.name === name) ?? null;

  test("it is large enough to say something", () => {
    expect(lines.length).toBeGreaterThanOrEqual(420);
    expect(lines.filter(({ labels }) => labels.tier === "negative").length).toBeGreaterThanOrEqual(120);
  });

  test.each([
    ["tier case", 0.96],
    ["tier reform", 0.96],
    ["tiers, macro-F1", 0.96],
    ["which case, accuracy", 0.95],
    ["event days, exact", 0.95],
  ])("%s: at least %s on the half that no rule was mended on", (name, least) => {
    expect(value(1, name)?.value).toBeGreaterThanOrEqual(least);
    expect(value(0, name)?.value).toBeGreaterThanOrEqual(least);
  });

  test("kinds of events hold on it", () => {
    expect(value(1, "kinds, macro-F1")?.value).toBeGreaterThanOrEqual(0.8);
  });
});

const order = readFileSync(join(root, "tests/fixtures/relevance-probe.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { id: string }).id);

function halfOf(id: string): number {
  return order.indexOf(id) % 2;
}
