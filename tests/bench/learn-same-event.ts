/**
 * `node tests/bench/learn-same-event.ts`: the weights of src/stories/score-outside.ts, from the labelled corpora.
 *
 * In: ecbplus-dev and news-dev beside the repository. Out: weights learnt from one half and what they are worth on the
 * other, both ways round; last the weights to write down.
 * Surprise: written down is what ECB+ subjects 3, 7, 11, … and all the news teach; the other ECB+ subjects only measure.
 * What the news are worth to news they were not learnt from, the halves say.
 */
import { readFileSync } from "node:fs";
import { type LabelledItem, readLabelledItems } from "../../src/evaluation/labelled-items.ts";
import { areaUnderCurve, scoreAtHalf } from "../../src/evaluation/pair-scores.ts";
import { scoreInCompany } from "../../src/evaluation/pairs-in-company.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { judgeItem } from "../../src/relevance/judge-item.ts";
import { COPY_SCORE } from "../../src/stories/compare-members.ts";
import { readFeatures } from "../../src/stories/member-features.ts";
import { storyWindow } from "../../src/stories/place-item.ts";
import { readEventFrame } from "../../src/stories/read-event-frame.ts";
import { isLearntSubject, OUTSIDE_TERMS } from "../../src/stories/score-outside.ts";
import type { StoryMember } from "../../src/stories/story.ts";
import { readWatchedCases } from "../relevance/watched-cases.ts";
import { sharedFile } from "../shared-material.ts";
import { type Example, fitLogistic } from "./fit-logistic.ts";
import { halfOf } from "./halves.ts";

/** Penalty on the weights, in examples. Between 3 and 100 it makes no difference to the second digit. */
const PENALTY = 10;
const FOLDS = 5;
/** ECB+ has ten times the pairs of the news and is not what the bot reads. */
const SHARE_ECB = 0.3;
/** An event with forty reports would outvote all others: its pairs share what this many reports' would have. */
const FULL_SHARE_REPORTS = 4;
/** Reports of different subjects are told apart easily; every so many is enough to learn that they are. */
const EVERY_OTHER_SUBJECT = 23;

interface Known extends LabelledItem {
  member: StoryMember;
}
interface Pair extends Example {
  /** Names of the two reports, and of their subject. */
  a: string;
  b: string;
  subject: string;
  corpus: "ecb" | "news";
  half: "A" | "B" | "both";
  /** Of one subject, or of one shelf of the news. */
  isClose: boolean;
  isCopy: boolean;
}

const cases = await readWatchedCases();
const watch = buildWatch(cases);
const pairs = [...pairUpSubjects(read("ecbplus-dev.jsonl")), ...pairUpNews(read("news-dev.jsonl"))];

show("ECB+ half A and news half A", ({ half }) => half === "A");
show("ECB+ half B and news half B", ({ half }) => half === "B");
show(
  "ECB+ half A and all the news: to be written down",
  ({ corpus, half }) => corpus === "news" || half === "A",
);

showFolds();

/** Every fifth subject of ECB+ held out in turn; the news teach throughout. */
function showFolds(): void {
  const subjects = [...new Set(pairs.filter(({ corpus }) => corpus === "ecb").map(({ subject }) => subject))];
  const ordered = subjects.sort((a, b) => Number(a) - Number(b));
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const isOut = (pair: Pair) => pair.corpus === "ecb" && ordered.indexOf(pair.subject) % FOLDS === fold;
    const model = learn((pair) => !isOut(pair));
    const asked = pairs.filter((pair) => isOut(pair) && pair.isClose);
    const scored = scoreAll(asked, model);
    const together = [...Map.groupBy(scored, ({ subject }) => subject).values()].flatMap(scoreInCompany);
    return [scored, together].flatMap((one) => [scoreAtHalf(one).f1 ?? 0, areaUnderCurve(one) ?? 0]);
  });
  const means = [0, 1, 2, 3].map((at) => folds.reduce((sum, fold) => sum + (fold[at] ?? 0), 0) / FOLDS);
  const [f1, area, f1Together, areaTogether] = means.map((mean) => mean.toFixed(3));
  console.log(
    `\nECB+, mean of ${FOLDS} folds by subject: F1 ${f1}, AUC ${area}; in company F1 ${f1Together}, AUC ${areaTogether}`,
  );
}

function learn(isLearnt: (pair: Pair) => boolean) {
  return fitLogistic(
    pairs.filter((pair) => isLearnt(pair) && !pair.isCopy),
    PENALTY,
  );
}

function scoreAll(asked: readonly Pair[], { constant, weights }: ReturnType<typeof learn>) {
  return asked.map(({ a, b, subject, features, isSame, isCopy }) => ({
    ...{ a, b, subject, isSame },
    score: isCopy
      ? COPY_SCORE
      : 1 / (1 + Math.exp(-features.reduce((sum, v, at) => sum + v * (weights[at] ?? 0), constant))),
  }));
}

function show(title: string, isLearnt: (pair: Pair) => boolean): void {
  const { constant, weights } = learn(isLearnt);
  console.log(`\nlearnt from ${title}; constant ${constant.toFixed(2)}`);
  for (const [at, { name }] of OUTSIDE_TERMS.entries()) console.log(`  ${name}: ${weights[at]?.toFixed(2)}`);
  for (const corpus of ["ecb", "news"] as const)
    for (const half of ["A", "B"] as const) {
      const asked = pairs.filter((pair) => pair.corpus === corpus && pair.half === half && pair.isClose);
      const scored = scoreAll(asked, { constant, weights });
      const known = asked.some(isLearnt) ? "learnt from" : "held out";
      const [f1, area] = [scoreAtHalf(scored).f1, areaUnderCurve(scored)];
      const together = [...Map.groupBy(scored, ({ subject }) => subject).values()].flatMap(scoreInCompany);
      const company =
        corpus === "ecb"
          ? `; in company F1 ${scoreAtHalf(together).f1?.toFixed(3)}, AUC ${areaUnderCurve(together)?.toFixed(3)}`
          : "";
      console.log(
        `  ${corpus} ${half} (${known}): F1 ${f1?.toFixed(3)}, AUC ${area?.toFixed(3)}${company}, ${scored.length} pairs`,
      );
    }
}

function read(name: string): Known[] {
  const reading = readLabelledItems(readFileSync(sharedFile(`corpus/${name}`), "utf8"));
  if (reading.kind === "unreadable") throw new Error(`${name}:${reading.line} ${reading.why}`);
  return reading.items.map((one) => {
    const verdict = judgeItem(one.item, watch);
    return { ...one, member: { item: one.item, verdict, frame: readEventFrame(one.item, verdict, cases) } };
  });
}

function pairUpSubjects(items: Known[]): Pair[] {
  const half = ({ labels }: Known) => (isLearntSubject(labels.subject ?? "") ? "A" : "B");
  let passed = 0;
  return everyTwo(items).flatMap(([a, b]) => {
    if (half(a) !== half(b)) return [];
    const isClose = a.labels.subject === b.labels.subject;
    if (!isClose) passed += 1;
    if (!isClose && passed % EVERY_OTHER_SUBJECT !== 0) return [];
    return [pairOf(a, b, { corpus: "ecb", half: half(a), isClose, share: SHARE_ECB })];
  });
}

function pairUpNews(items: Known[]): Pair[] {
  const shelf = ({ member: { verdict } }: Known) =>
    verdict.tier === "negative" ? "none of ours" : (verdict.caseId ?? "no case");
  const sizes = new Map<string, number>();
  for (const { labels } of items)
    if (labels.event) sizes.set(labels.event, (sizes.get(labels.event) ?? 0) + 1);
  return everyTwo(items.filter(({ member }) => member.verdict.caseId === null)).flatMap(([a, b]) => {
    if (shelf(a) !== shelf(b) || !(a.labels.event ?? b.labels.event)) return [];
    // Two halves never share an event; such a pair teaches only the weights that are written down.
    const half = halfOf(a) === halfOf(b) ? halfOf(a) : "both";
    const { fromIso, toIso } = storyWindow(a.item);
    const time = b.item.publishedAt ?? b.item.firstSeenAt;
    if (time < fromIso || time > toIso) return [];
    const size = a.labels.event === b.labels.event ? (sizes.get(a.labels.event ?? "") ?? 0) : 0;
    const share = size > 0 ? Math.min(1, FULL_SHARE_REPORTS / size) : SHARE_ECB;
    return [pairOf(a, b, { corpus: "news", half, isClose: true, share })];
  });
}

function pairOf(a: Known, b: Known, rest: Pick<Pair, "corpus" | "half" | "isClose" | "share">): Pair {
  const features = readFeatures(a.member, b.member);
  const isSame = Boolean(a.labels.event) && a.labels.event === b.labels.event;
  return {
    ...rest,
    a: a.id,
    b: b.id,
    subject: a.labels.subject ?? "",
    isSame,
    isCopy: features.isCopy,
    features: OUTSIDE_TERMS.map(({ read }) => read(features)),
  };
}

function everyTwo<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other): [T, T] => [one, other]));
}
