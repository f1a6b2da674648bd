/**
 * `crier eval`: judges labelled items and scores the answers.
 *
 * In: a JSON Lines file of labelled items. Out: a table (or JSON), exit 0.
 * Surprise: a measure appears only when the file has labels for it; a file without any label is refused.
 */
import { evaluate } from "../evaluation/evaluate.ts";
import { judgeItems } from "../evaluation/judge-items.ts";
import { measurePairs } from "../evaluation/measure-pairs.ts";
import { renderError, renderEvaluation } from "../evaluation/render-evaluation.ts";
import { readJudgingInput } from "./read-items-file.ts";
import { readWords, refuse } from "./verb.ts";

const USAGE = `
Usage: crier eval --items IN.jsonl [--errors] [--json]

Judges the items with the production code and scores the answers against their labels ("group", "case", "topics",
"event", "kind", "eventDate"; those that are there). --errors lists every mistake with its reasons.
Exits 0, or 2 when something cannot be read.`;

const OPTIONS = {
  items: { type: "string" },
  errors: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

export async function runEval(args: string[]): Promise<number> {
  const words = readWords(args, USAGE, OPTIONS);
  if (words.kind === "exit") return words.code;
  const { items: path, errors, json } = words.values;
  if (!path) return refuse("--items is missing: which file shall be scored?", USAGE).code;
  const input = await readJudgingInput(path);
  if (!input) return 2;
  const isLabelled = input.items.some(
    ({ labels }) => labels.tier ?? labels.caseId ?? labels.event ?? labels.kind,
  );
  if (!isLabelled) {
    process.stderr.write(`${path} has no labels to score against. To judge plain items use crier judge.\n`);
    return 2;
  }
  const evaluation = evaluate(
    input.items,
    judgeItems(input.items, input.cases),
    measurePairs(input.items, input.cases),
  );
  if (json) process.stdout.write(`${JSON.stringify(evaluation)}\n`);
  else {
    process.stdout.write(`${renderEvaluation(evaluation)}\n`);
    if (errors) process.stdout.write(`\n${evaluation.errors.map(renderError).join("\n")}\n`);
  }
  return 0;
}
