/**
 * How likely two reports of no case tell of the same event: a logistic regression.
 *
 * In: the features of a pair. Out: a probability.
 * Surprise: the weights are learnt by tests/bench/learn-same-event.ts; do not mend them by hand. Half of the
 * labelled subjects stayed out of it, so that they say what the weights are worth.
 */
import type { MemberFeatures } from "./member-features.ts";

export interface Term {
  name: string;
  weight: number;
  read: (f: MemberFeatures) => number;
}

const CONSTANT = -3.65;

export const OUTSIDE_TERMS: readonly Term[] = [
  { name: "lead", weight: 2.29, read: (f) => f.lead },
  { name: "start", weight: 1.41, read: (f) => f.start },
  { name: "body", weight: 2.42, read: (f) => f.body },
  { name: "names", weight: 4.12, read: (f) => f.names },
  { name: "shared names", weight: 0.89, read: (f) => f.sharedNames },
  { name: "shared figures", weight: 5.61, read: (f) => f.sharedFigures },
  { name: "shared years", weight: 0.97, read: (f) => f.sharedYears },
  // Without a day of publication nothing speaks for the two having come together.
  { name: "closeness", weight: 1.05, read: (f) => (f.areDated ? f.closeness : 0) },
  { name: "no days", weight: -0.04, read: (f) => (f.areDated ? 0 : 1) },
  { name: "days apart", weight: -0.56, read: (f) => (f.areDated ? Math.log1p(f.hoursApart / 24) : 0) },
  { name: "same event day", weight: 1.86, read: (f) => (f.dayGap === 0 ? 1 : 0) },
  { name: "event days apart", weight: -0.33, read: (f) => Math.min(6, f.dayGap ?? 0) },
  { name: "same act", weight: 0.67, read: (f) => f.sameAct },
  { name: "same speaker", weight: 1.39, read: (f) => (f.isSameSpeaker && f.hoursApart <= 30 ? 1 : 0) },
  { name: "shared topics", weight: 2.57, read: (f) => (f.sharedTopics > 0 ? 1 : 0) },
];

/** The subjects of ECB+ the weights were learnt from: 3, 7, 11 and so on; 1, 5, 9 and so on are for measuring. */
export function isLearntSubject(subject: string): boolean {
  return Number(subject) % 4 === 3;
}

/** The probability, 0 to 1. */
export function scoreOutside(f: MemberFeatures): number {
  return (
    1 / (1 + Math.exp(-OUTSIDE_TERMS.reduce((sum, { weight, read }) => sum + weight * read(f), CONSTANT)))
  );
}
