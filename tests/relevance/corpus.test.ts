// What comes in: the labelled corpora beside the repository, where they are. What goes out: the promised shares.
// Surprise: it skips, saying so, where the corpora are absent; they belong to others and are not part of this project.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { judgeItem } from "../../src/relevance/judge-item.ts";
import { sharedFile } from "../shared-material.ts";
import { readWatchedCases } from "./watched-cases.ts";

// Only tests read this variable; the program's own settings are in src/app/settings.ts.
const corpus = sharedFile("corpus");
const isThere = existsSync(join(corpus, "news-dev.jsonl"));
if (!isThere) console.log(`no labelled corpora at ${corpus}: their tests are skipped`);

interface Row {
  title?: string;
  text?: string;
  sentences?: string[];
  group: string;
  case: string | null;
}

function rows(name: string): Row[] {
  const lines = readFileSync(join(corpus, name), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Row);
}

describe.skipIf(!isThere)("the labelled corpora", async () => {
  const watch = buildWatch(await readWatchedCases());
  const judge = ({ title, text }: Row) =>
    judgeItem({ title: title ?? "", text: text ?? "", summary: "", url: null, categories: [] }, watch);

  test("items on the case: precision and recall of at least 0.98", () => {
    const judged = rows("news-dev.jsonl").map((row) => ({ row, verdict: judge(row) }));
    const given = judged.filter(({ verdict }) => verdict.tier === "case");
    const labelled = judged.filter(({ row }) => row.group === "case");
    const right = given.filter(({ row }) => row.group === "case").length;
    expect(right / given.length).toBeGreaterThanOrEqual(0.98);
    expect(right / labelled.length).toBeGreaterThanOrEqual(0.98);
  });

  test("which case: at least 0.97", () => {
    const named = rows("news-dev.jsonl").filter((row) => row.case !== null);
    const right = named.filter((row) => judge(row).caseId === row.case).length;
    expect(right / named.length).toBeGreaterThanOrEqual(0.97);
  });

  test("all five seeds are the case", () => {
    expect(rows("seeds.jsonl").map((row) => judge(row).caseId)).toEqual(Array(5).fill("microsoft-ireland"));
  });

  test("no news of other things is taken for ours", () => {
    const others = rows("ecbplus-dev.jsonl").map(({ sentences }) => ({
      title: sentences?.[0] ?? "",
      text: sentences?.slice(1).join(" ") ?? "",
      group: "negative",
      case: null,
    }));
    const taken = [...others, ...rows("headlines-dev.jsonl")].filter((row) => judge(row).tier !== "negative");
    expect(taken.map(({ title }) => title)).toEqual([]);
  });
});
