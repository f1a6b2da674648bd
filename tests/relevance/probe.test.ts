// What comes in: `relevance-probe.jsonl`, written for this project: what outlets write about every watched matter, in
// five languages, and what looks like it. What goes out: the shares that must hold.
// Surprise: the "p" lines alternate between two halves. Rules are mended on the first only; the second is looked at in
// sum. The "q" lines were written later, in harder words, and rules were mended on them after one blind look.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCases } from "../../src/cases/read-cases.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { judgeItems } from "../../src/evaluation/judge-items.ts";
import { readLabelledItems } from "../../src/evaluation/labelled-items.ts";

const root = join(import.meta.dirname, "../..");
const order = readFileSync(join(root, "tests/fixtures/relevance-probe.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { id: string }).id);

/** 0 and 1 are the halves, 2 what was written later. */
function partOf(id: string): number {
  return id.startsWith("q") ? 2 : order.indexOf(id) % 2;
}

const probe = readLabelledItems(readFileSync(join(root, "tests/fixtures/relevance-probe.jsonl"), "utf8"));
if (probe.kind !== "items") throw new Error(`relevance-probe.jsonl, line ${probe.line}: ${probe.why}`);
const lines = probe.items;

describe("the probe", async () => {
  const { cases } = await readCases(join(root, "feeds"));
  const parts = [0, 1, 2].map((part) => {
    const items = lines.filter(({ id }) => partOf(id) === part);
    return evaluate(items, judgeItems(items, cases));
  });
  const value = (part: number, name: string) =>
    parts[part]?.measures.find((measure) => measure.name === name) ?? null;

  test("it is large enough to say something", () => {
    expect(lines.length).toBeGreaterThanOrEqual(500);
    expect(lines.filter(({ labels }) => labels.tier === "negative").length).toBeGreaterThanOrEqual(120);
  });

  test.each([
    ["tier case", 0.98],
    ["tier reform", 0.98],
    ["tiers, macro-F1", 0.98],
    ["which case, accuracy", 0.97],
    ["event days, exact", 0.95],
  ])("%s: at least %s on every part", (name, least) => {
    for (const part of [0, 1, 2]) expect(value(part, name)?.value).toBeGreaterThanOrEqual(least);
  });

  test("days are not given where the text states none", () => {
    for (const part of [0, 1, 2]) expect(value(part, "event days invented")?.value).toBeLessThanOrEqual(2);
  });

  test("nothing else is told as news of ours", () => {
    for (const part of [1, 2]) expect(value(part, "tier reform")?.precision).toBe(1);
    for (const part of [0, 1, 2]) expect(value(part, "tier case")?.precision).toBe(1);
  });

  test("kinds of events hold on it", () => {
    for (const part of [0, 1, 2]) expect(value(part, "kinds, macro-F1")?.value).toBeGreaterThanOrEqual(0.8);
  });
});
