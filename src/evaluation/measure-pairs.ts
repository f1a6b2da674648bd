/**
 * Same event or not, asked of every two reports of one subject.
 *
 * In: labelled items with subjects, case files. Out: measures, those subjects apart that the weights were learnt from.
 * Surprise: a subject holds several events of one sort (two earthquakes, two acquittals). Reports of different subjects
 * are told apart too easily to say anything.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { buildWatch } from "../relevance/build-watch.ts";
import { judgeItem } from "../relevance/judge-item.ts";
import { compareMembers } from "../stories/compare-members.ts";
import { readEventFrame } from "../stories/read-event-frame.ts";
import { isLearntSubject } from "../stories/score-outside.ts";
import type { Measure } from "./evaluate.ts";
import type { LabelledItem } from "./labelled-items.ts";
import { areaUnderCurve, type ScoredPair, scoreAtHalf } from "./pair-scores.ts";

/** Nothing when the items name no subjects. Costs a comparison for every two items of a subject. */
export function measurePairs(items: readonly LabelledItem[], cases: CaseFile[]): Measure[] {
  const subjects = [...new Set(items.flatMap(({ labels }) => labels.subject ?? []))];
  const known = subjects.filter(isLearntSubject);
  const unknown = subjects.filter((subject) => !isLearntSubject(subject));
  const watch = buildWatch(cases);
  const pairsOf = (chosen: string[]) =>
    chosen.flatMap((subject) => comparePairs(items, subject, cases, watch));
  return [
    ...tell("same-event pairs, subjects held out", pairsOf(unknown)),
    ...tell("same-event pairs, subjects learnt from", pairsOf(known)),
  ];
}

function comparePairs(
  items: readonly LabelledItem[],
  subject: string,
  cases: CaseFile[],
  watch: ReturnType<typeof buildWatch>,
): ScoredPair[] {
  const members = items
    .filter(({ labels }) => labels.subject === subject && labels.event)
    .map(({ item, labels }) => {
      const verdict = judgeItem(item, watch);
      return { event: labels.event, member: { item, verdict, frame: readEventFrame(item, verdict, cases) } };
    });
  return members.flatMap((one, at) =>
    members.slice(at + 1).map((other) => ({
      score: compareMembers(one.member, other.member).score,
      isSame: one.event === other.event,
    })),
  );
}

function tell(name: string, pairs: readonly ScoredPair[]): Measure[] {
  if (pairs.length === 0) return [];
  const { f1, precision, recall } = scoreAtHalf(pairs);
  return [
    { name: `${name}, F1`, value: f1, precision, recall, items: pairs.length },
    { name: `${name}, AUC`, value: areaUnderCurve(pairs), items: pairs.length },
  ];
}
