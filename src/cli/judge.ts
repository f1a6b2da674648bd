/**
 * `crier judge`: the production code's answer about each item of a file.
 *
 * In: a JSON Lines file of items, labelled or plain. Out: a JSON Lines file with one answer per item, exit 0.
 * Surprise: answers come in published order, which is the order the stories were made in, not in the file's order.
 */
import { writeFile } from "node:fs/promises";
import { judgeItems } from "../evaluation/judge-items.ts";
import { describeFileFault } from "./describe-file-fault.ts";
import { readJudgingInput } from "./read-items-file.ts";
import { readWords, refuse } from "./verb.ts";

const USAGE = `
Usage: crier judge --items IN.jsonl --out OUT.jsonl [--json]

Judges items with the production code, in published order: is it ours (tier, case, topics, score, reasons), which event
(story, kind, eventDate, deadline) and what would be said (summary with the place of each sentence).

IN has one JSON object per line: {"id","url","outlet","title","published","text"}; a title or a text is enough.
OUT gets one per item: {"id","tier","case","topics","score","reasons","story","kind","eventDate","deadline","summary"}.
--out - writes to standard output. Exits 0, or 2 when something cannot be read or written.`;

const OPTIONS = {
  items: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

export async function runJudge(args: string[]): Promise<number> {
  const words = readWords(args, USAGE, OPTIONS);
  if (words.kind === "exit") return words.code;
  const { items: path, out, json } = words.values;
  if (!path) return refuse("--items is missing: which file shall be judged?", USAGE).code;
  if (!out) return refuse("--out is missing: where shall the answers go?", USAGE).code;
  const input = await readJudgingInput(path);
  if (!input) return 2;
  const judged = judgeItems(input.items, input.cases);
  const text = judged.map((answer) => `${JSON.stringify(answer)}\n`).join("");
  const tiers = { items: judged.length, case: 0, reform: 0, negative: 0 };
  for (const { tier } of judged) tiers[tier] += 1;
  if (out === "-") {
    process.stdout.write(text);
    return 0;
  }
  try {
    await writeFile(out, text);
  } catch (error) {
    process.stderr.write(`Cannot write ${out}: ${describeFileFault(error)}.\n`);
    return 2;
  }
  if (json) process.stdout.write(`${JSON.stringify(tiers)}\n`);
  else {
    process.stderr.write(
      `${tiers.items} items judged: ${tiers.case} case, ${tiers.reform} reform, ${tiers.negative} not ours.\n`,
    );
  }
  return 0;
}
