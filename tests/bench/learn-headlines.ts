/**
 * `node tests/bench/learn-headlines.ts`: the weights of src/stories/score-headlines.ts, from labelled headlines.
 *
 * In: headlines-dev beside the repository. Out: the terms to write down, learnt from half A, and what they are worth on
 * half B; then the other way round.
 * Surprise: times are left out. That corpus was collected story by story, so the seconds between two headlines would
 * give the answer away, and no feed does that.
 */
import { readFileSync } from "node:fs";
import { type LabelledItem, readLabelledItems } from "../../src/evaluation/labelled-items.ts";
import { areaUnderCurve } from "../../src/evaluation/pair-scores.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { judgeItem } from "../../src/relevance/judge-item.ts";
import { readFeatures } from "../../src/stories/member-features.ts";
import { readEventFrame } from "../../src/stories/read-event-frame.ts";
import { readSignature } from "../../src/stories/read-signature.ts";
import { HEADLINE_TERMS } from "../../src/stories/score-headlines.ts";
import type { StoryMember } from "../../src/stories/story.ts";
import { cosine } from "../../src/stories/text-vectors.ts";
import { sharedFile } from "../shared-material.ts";
import { type Example, fitLogistic } from "./fit-logistic.ts";
import { halfOf } from "./halves.ts";

const PENALTY = 30;
/** Headlines with less in common are never joined, whatever the weights. */
const LEAST_ALIKE = 0.08;
const HOURS_APART = 36;
/** A story of a hundred headlines has thousands of pairs: some are enough, and together they count as this many. */
const EVERY_SAME_PAIR = 7;
const FULL_SHARE_PAIRS = 60;

interface Pair extends Example {
  half: "A" | "B";
  event: string;
}

const watch = buildWatch([]);
const reading = readLabelledItems(readFileSync(sharedFile("corpus/headlines-dev.jsonl"), "utf8"));
if (reading.kind === "unreadable") throw new Error(`headlines-dev:${reading.line} ${reading.why}`);
const pairs = pairUp(reading.items);

for (const learnt of ["A", "B"] as const) {
  const { constant, weights } = fitLogistic(
    pairs.filter(({ half }) => half === learnt),
    PENALTY,
  );
  console.log(`\nlearnt from half ${learnt}; constant ${constant.toFixed(2)}`);
  for (const [at, { name }] of HEADLINE_TERMS.entries()) console.log(`  ${name}: ${weights[at]?.toFixed(2)}`);
  for (const half of ["A", "B"]) {
    const scored = pairs
      .filter((pair) => pair.half === half)
      .map(({ features, isSame }) => ({
        isSame,
        score: features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), constant),
      }));
    const known = half === learnt ? "learnt from" : "held out";
    console.log(`  ${half} (${known}): AUC ${areaUnderCurve(scored)?.toFixed(3)}, ${scored.length} pairs`);
  }
}

function pairUp(items: readonly LabelledItem[]): Pair[] {
  const members = items.map(({ id, item, labels }) => {
    const verdict = judgeItem(item, watch);
    const member: StoryMember = { item, verdict, frame: readEventFrame(item, verdict, []) };
    return { member, half: halfOf({ id, labels }), event: labels.event ?? id, sign: readSignature(item) };
  });
  const found: Pair[] = [];
  const sizes = new Map<string, number>();
  let same = 0;
  for (const [at, one] of members.entries()) {
    for (const other of members.slice(at + 1)) {
      if (one.half !== other.half || other.sign.time - one.sign.time > HOURS_APART * 3_600_000) continue;
      if (cosine(one.sign.title, other.sign.title) < LEAST_ALIKE) continue;
      const isSame = one.event === other.event;
      if (isSame) same += 1;
      if (isSame && same % EVERY_SAME_PAIR !== 0) continue;
      if (isSame) sizes.set(one.event, (sizes.get(one.event) ?? 0) + 1);
      const features = readFeatures(one.member, other.member);
      found.push({
        features: HEADLINE_TERMS.map(({ read }) => read(features)),
        isSame,
        share: 1,
        half: one.half,
        event: one.event,
      });
    }
  }
  return found.map((pair) =>
    pair.isSame ? { ...pair, share: Math.min(1, FULL_SHARE_PAIRS / (sizes.get(pair.event) ?? 1)) } : pair,
  );
}
