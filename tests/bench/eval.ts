/**
 * `npm run eval`: every labelled corpus at hand, judged and scored, with each half of the news apart.
 *
 * In: `../shared/corpus` beside the repository (or COURT_CRIER_SHARED), file names as arguments to choose some.
 * Out: a table per corpus, and the errors of the news.
 * Surprise: events are dealt into two halves by a hash of their name. Words are chosen by looking at one half; the other
 * says whether they generalise.
 */
import { existsSync, readFileSync } from "node:fs";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import { judgeItems } from "../../src/evaluation/judge-items.ts";
import { type LabelledItem, readLabelledItems } from "../../src/evaluation/labelled-items.ts";
import { measurePairs } from "../../src/evaluation/measure-pairs.ts";
import { renderError, renderEvaluation } from "../../src/evaluation/render-evaluation.ts";
import { readWatchedCases } from "../relevance/watched-cases.ts";
import { sharedFile } from "../shared-material.ts";
import { halfOf } from "./halves.ts";

const CORPORA = ["seeds.jsonl", "news-dev.jsonl", "ecbplus-dev.jsonl", "headlines-dev.jsonl"];

/** What others report on such material, to stand beside ours; other splits of the same corpora, so no contest. */
const PUBLISHED: Record<string, string> = {
  "ecbplus-dev.jsonl":
    "published: pairs within a topic, F1 of plain tf-idf 0.815, learnt 0.880; stream of sparse vectors on clean news, BCubed 0.92 to 0.94",
  "headlines-dev.jsonl": "published: stories of headlines, BCubed 0.746",
  "news-dev.jsonl": "published: stream of sparse vectors on clean news, BCubed 0.92 to 0.94",
};

const chosen = process.argv.slice(2);
const cases = await readWatchedCases();

for (const name of chosen.length > 0 ? chosen : CORPORA) {
  const path = sharedFile(`corpus/${name}`);
  if (!existsSync(path)) {
    console.log(`${name}: not at hand (${path})\n`);
    continue;
  }
  const reading = readLabelledItems(readFileSync(path, "utf8"));
  if (reading.kind === "unreadable") throw new Error(`${path}:${reading.line} ${reading.why}`);
  show(name, reading.items, name.startsWith("news"));
  if (name.startsWith("news")) {
    for (const half of ["A", "B"])
      show(
        `${name}, half ${half}`,
        reading.items.filter((item) => halfOf(item) === half),
        false,
      );
  }
}

function show(title: string, items: LabelledItem[], withErrors: boolean): void {
  const started = performance.now();
  const judged = judgeItems(items, cases);
  const milliseconds = (performance.now() - started) / items.length;
  const evaluation = evaluate(items, judged, measurePairs(items, cases));
  const taken = judged.filter(({ tier }) => tier !== "negative").length;
  console.log(
    `== ${title}: ${items.length} items, ${milliseconds.toFixed(2)} ms an item, ${taken} taken for ours\n`,
  );
  console.log(`${renderEvaluation(evaluation)}\n`);
  const published = PUBLISHED[title];
  if (published) console.log(`${published}\n`);
  if (withErrors) console.log(`${evaluation.errors.map(renderError).join("\n")}\n`);
}
