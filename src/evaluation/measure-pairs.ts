/**
 * Same event or not, asked of every two reports of one subject.
 *
 * In: labelled items with subjects, case files. Out: measures, those subjects apart that the weights were learnt from.
 * Surprise: a subject holds several events of one sort (two earthquakes, two acquittals). Reports of different subjects
 * are told apart too easily to say anything. Asked twice: of the two alone, and in the company of the subject's other reports.
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
import { type NamedPair, scoreInCompany } from "./pairs-in-company.ts";

/** Nothing when the items name no subjects. Costs a comparison for every two items of a subject. */
export function measurePairs(items: readonly LabelledItem[], cases: CaseFile[]): Measure[] {
  const subjects = [...new Set(items.flatMap(({ labels }) => labels.subject ?? []))];
  const known = subjects.filter(isLearntSubject);
  const unknown = subjects.filter((subject) => !isLearntSubject(subject));
  const watch = buildWatch(cases);
  const measure = (name: string, chosen: string[]) => {
    const pairs = chosen.map((subject) => comparePairs(items, subject, cases, watch));
    return [
      ...tell(`same-event pairs, ${name}`, pairs.flat()),
      ...tell(`same-event pairs in company, ${name}`, pairs.flatMap(scoreInCompany)),
    ];
  };
  return [...measure("subjects held out", unknown), ...measure("subjects learnt from", known)];
}

function comparePairs(
  items: readonly LabelledItem[],
  subject: string,
  cases: CaseFile[],
  watch: ReturnType<typeof buildWatch>,
): NamedPair[] {
  const members = items
    .filter(({ labels }) => labels.subject === subject && labels.event)
    .map(({ item, labels }) => {
      const verdict = judgeItem(item, watch);
      return {
        name: item.id,
        event: labels.event,
        member: { item, verdict, frame: readEventFrame(item, verdict, cases) },
      };
    });
  return members.flatMap((one, at) =>
    members.slice(at + 1).map((other) => ({
      a: one.name,
      b: other.name,
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
