/**
 * How likely two bare headlines of no case tell of the same event.
 *
 * In: the features of a pair. Out: a probability.
 * Surprise: learnt on half A of headlines-dev by tests/bench/learn-headlines.ts, without its times: that corpus was
 * collected story by story, so seconds between two headlines would give the answer away. What the days, the
 * speaker and the topics weigh is taken from score-outside.ts.
 */
import type { MemberFeatures } from "./member-features.ts";
import { OUTSIDE_TERMS, type Term } from "./score-outside.ts";

const CONSTANT = -5.77;

export const HEADLINE_TERMS: readonly Term[] = [
  { name: "title", weight: 10.46, read: (f) => f.title },
  { name: "title overlap", weight: 2.91, read: (f) => f.titleOverlap },
  { name: "names", weight: 4.05, read: (f) => f.names },
];

const FROM_OUTSIDE = OUTSIDE_TERMS.filter(({ name }) =>
  ["days apart", "same speaker", "shared topics"].includes(name),
);

/** The probability, 0 to 1. */
export function scoreHeadlines(f: MemberFeatures): number {
  const terms = [...HEADLINE_TERMS, ...FROM_OUTSIDE];
  const sum = terms.reduce((total, { weight, read }) => total + weight * read(f), CONSTANT);
  return 1 / (1 + Math.exp(-sum));
}
