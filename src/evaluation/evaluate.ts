/**
 * Judged items against their labels: every measure the corpus has labels for.
 *
 * In: labelled items and what was judged of them. Out: `Evaluation`: measures, the table of tiers, every error.
 * Surprise: disputed items (`x.borderline`) are scored with and without, because they say more about the labels.
 */
import {
  accuracy,
  type ClassScore,
  confusionTable,
  macroF1,
  type Pair,
  scoreClasses,
  scoreSets,
} from "./classification-scores.ts";
import type { Judged } from "./judge-items.ts";
import type { LabelledItem } from "./labelled-items.ts";
import { countFaults, type Grouped, scoreBCubed, scorePairs } from "./story-scores.ts";
import { checkSummaries } from "./summary-checks.ts";

/** One line of the table. `value` is what the measure says; precision and recall where it has them. */
export interface Measure {
  name: string;
  value: number | null;
  precision?: number | null;
  recall?: number | null;
  /** A number of things and not a share. */
  isCount?: true;
  items: number;
}

export interface EvaluationError {
  id: string;
  what: string;
  title: string;
  labelled: string;
  judged: string;
  reasons: string[];
}

export interface Evaluation {
  measures: Measure[];
  tiers: { names: string[]; counts: number[][] };
  errors: EvaluationError[];
}

interface Row extends LabelledItem {
  judged: Judged;
}

const TIERS = ["case", "reform", "negative"];

/** Pairs by position; throws when the two lists are not about the same items. `pairs`: see measure-pairs.ts. */
export function evaluate(
  labelled: readonly LabelledItem[],
  judged: readonly Judged[],
  pairs: readonly Measure[] = [],
): Evaluation {
  const rows = labelled.map((item, at): Row => {
    const answer = judged[at];
    if (answer?.id !== item.id) throw new Error(`judged item ${at} is not ${item.id}`);
    return { ...item, judged: answer };
  });
  const tierPairs = pairTiers(rows);
  return {
    measures: [
      ...measureTiers("", rows),
      ...(rows.some(({ labels }) => labels.isBorderline)
        ? measureTiers(
            " (without borderline)",
            rows.filter(({ labels }) => !labels.isBorderline),
          )
        : []),
      ...measureCases(rows),
      ...measureTopics(rows),
      ...measureStories(rows),
      ...pairs,
      ...measureKinds(rows),
      ...measureDays(rows),
      ...checkSummaries(labelled, judged),
    ],
    tiers: { names: TIERS, counts: confusionTable(tierPairs, TIERS) },
    errors: rows.flatMap(listErrors),
  };
}

function pairTiers(rows: readonly Row[]): Pair[] {
  return rows.flatMap(({ labels, judged }) =>
    labels.tier === undefined ? [] : [{ labelled: labels.tier, judged: judged.tier }],
  );
}

function measureTiers(suffix: string, rows: readonly Row[]): Measure[] {
  const pairs = pairTiers(rows);
  if (pairs.length === 0) return [];
  const scores = scoreClasses(pairs);
  const tier = (name: string): Measure[] =>
    scores.filter((score) => score.name === name).map((score) => fromClass(`tier ${name}${suffix}`, score));
  return [
    ...TIERS.flatMap(tier),
    { name: `tiers, macro-F1${suffix}`, value: macroF1(scores), items: pairs.length },
  ];
}

function fromClass(name: string, { f1, precision, recall, right, missed }: ClassScore): Measure {
  return { name, value: f1, precision, recall, items: right + missed };
}

function measureCases(rows: readonly Row[]): Measure[] {
  const all = rows.flatMap(({ labels, judged }) =>
    labels.caseId === undefined ? [] : [{ labelled: labels.caseId ?? "none", judged: judged.case ?? "none" }],
  );
  const named = all.filter(({ labelled }) => labelled !== "none");
  if (named.length === 0) return [];
  return [
    { name: "which case, accuracy", value: accuracy(named), items: named.length },
    { name: "which case or none, accuracy", value: accuracy(all), items: all.length },
  ];
}

/** Topics that no item of the corpus is labelled with are ours alone and not counted as wrong. */
function measureTopics(rows: readonly Row[]): Measure[] {
  const known = new Set(rows.flatMap(({ labels }) => labels.topics ?? []));
  if (known.size === 0) return [];
  const pairs = rows.flatMap(({ labels, judged }) =>
    labels.topics ? [{ labelled: labels.topics, judged: judged.topics.filter((id) => known.has(id)) }] : [],
  );
  return [fromClass("topics, micro-F1", scoreSets("topics", pairs))];
}

function measureStories(rows: readonly Row[]): Measure[] {
  const grouped = rows.flatMap(({ id, labels, judged }): Grouped[] =>
    labels.event ? [{ event: labels.event, story: judged.story ?? `alone ${id}` }] : [],
  );
  if (grouped.length === 0) return [];
  const bCubed = scoreBCubed(grouped);
  const pairs = scorePairs(grouped);
  const faults = countFaults(grouped);
  return [
    {
      name: "stories, BCubed F1",
      value: bCubed.f1,
      precision: bCubed.precision,
      recall: bCubed.recall,
      items: grouped.length,
    },
    {
      name: "stories, pairwise F1",
      value: pairs.f1,
      precision: pairs.precision,
      recall: pairs.recall,
      items: grouped.length,
    },
    {
      name: "events told in more than one story",
      value: faults.splitEvents,
      isCount: true,
      items: grouped.length,
    },
    { name: "stories that mix events", value: faults.mixedStories, isCount: true, items: grouped.length },
  ];
}

function measureKinds(rows: readonly Row[]): Measure[] {
  const pairs = rows.flatMap(({ labels, judged }) =>
    labels.kind === undefined ? [] : [{ labelled: labels.kind, judged: judged.kind ?? "none" }],
  );
  if (pairs.length === 0) return [];
  return [
    { name: "kinds, macro-F1", value: macroF1(scoreClasses(pairs)), items: pairs.length },
    { name: "kinds, accuracy", value: accuracy(pairs), items: pairs.length },
  ];
}

/** Exact days among items whose label states one, and days given where the label says there is none. */
function measureDays(rows: readonly Row[]): Measure[] {
  const labelled = rows.filter(({ labels }) => labels.eventDate !== undefined);
  const stated = labelled.filter(({ labels }) => labels.eventDate !== null);
  if (labelled.length === 0) return [];
  const exact = stated.map(({ labels, judged }) => ({
    labelled: labels.eventDate ?? "",
    judged: judged.eventDate ?? "none",
  }));
  const invented = labelled.filter(
    ({ labels, judged }) => labels.eventDate === null && judged.eventDate !== null,
  );
  return [
    { name: "event days, exact", value: accuracy(exact), items: stated.length },
    { name: "event days invented", value: invented.length, isCount: true, items: labelled.length },
  ];
}

function listErrors({ id, item, labels, judged }: Row): EvaluationError[] {
  const compare = (
    what: string,
    labelled: string | null | undefined,
    given: string | null,
  ): EvaluationError[] =>
    labelled === undefined || labelled === given
      ? []
      : [
          {
            id,
            what,
            title: item.title,
            labelled: labelled ?? "none",
            judged: given ?? "none",
            reasons: judged.reasons,
          },
        ];
  return [
    ...compare("tier", labels.tier, judged.tier),
    ...compare("case", labels.caseId, judged.case),
    ...compare("kind", labels.kind, judged.kind),
    ...compare("event day", labels.eventDate, judged.eventDate),
  ];
}
