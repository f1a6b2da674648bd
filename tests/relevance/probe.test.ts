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
