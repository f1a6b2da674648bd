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

const CONSTANT = -3.78;

export const OUTSIDE_TERMS: readonly Term[] = [
  { name: "lead", weight: 2.21, read: (f) => f.lead },
  { name: "start", weight: 1.44, read: (f) => f.start },
  { name: "body", weight: 2.38, read: (f) => f.body },
  { name: "names", weight: 4.21, read: (f) => f.names },
  { name: "shared names", weight: 0.95, read: (f) => f.sharedNames },
  { name: "shared figures", weight: 5.61, read: (f) => f.sharedFigures },
  { name: "shared years", weight: 0.99, read: (f) => f.sharedYears },
  // Without a day of publication nothing speaks for the two having come together.
  { name: "closeness", weight: 1.15, read: (f) => (f.areDated ? f.closeness : 0) },
  { name: "no days", weight: 0.08, read: (f) => (f.areDated ? 0 : 1) },
  { name: "days apart", weight: -0.65, read: (f) => (f.areDated ? Math.log1p(f.hoursApart / 24) : 0) },
  { name: "same event day", weight: 1.8, read: (f) => (f.dayGap === 0 ? 1 : 0) },
  { name: "event days apart", weight: -0.38, read: (f) => Math.min(6, f.dayGap ?? 0) },
  { name: "same act", weight: 1.32, read: (f) => f.sameAct },
  { name: "same speaker", weight: 1.26, read: (f) => (f.isSameSpeaker && f.hoursApart <= 30 ? 1 : 0) },
  { name: "shared topics", weight: 2.48, read: (f) => (f.sharedTopics > 0 ? 1 : 0) },
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
