/**
 * Scores for a yes or no that comes as a probability: do two reports tell of one event?
 *
 * In: per pair the score and whether it is labelled the same. Out: F1 at one half, and the area under the curve.
 * Surprise: F1 depends on where the line is drawn, the area does not; a good area with a poor F1 is a line in the wrong
 * place.
 */
import { ratio } from "./classification-scores.ts";

export interface ScoredPair {
  score: number;
  isSame: boolean;
}

/** At or above this a pair is said to be the same. */
const LINE = 0.5;

/** Precision, recall and F1 of the pairs at or above one half; null where there is nothing to divide by. */
export function scoreAtHalf(pairs: readonly ScoredPair[]) {
  const said = pairs.filter(({ score }) => score >= LINE);
  const right = said.filter(({ isSame }) => isSame).length;
  const same = pairs.filter(({ isSame }) => isSame).length;
  return {
    precision: ratio(right, said.length),
    recall: ratio(right, same),
    f1: ratio(2 * right, said.length + same),
  };
}

/**
 * The chance that a same pair scores above a different one, ties counting half (Mann and Whitney 1947); null when there
 * is no pair of either sort.
 */
export function areaUnderCurve(pairs: readonly ScoredPair[]): number | null {
  const ordered = [...pairs].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  let same = 0;
  for (let from = 0; from < ordered.length; ) {
    let to = from;
    while (to < ordered.length && ordered[to]?.score === ordered[from]?.score) to += 1;
    const tied = ordered.slice(from, to).filter(({ isSame }) => isSame).length;
    rankSum += (tied * (from + 1 + to)) / 2;
    same += tied;
    from = to;
  }
  return ratio(rankSum - (same * (same + 1)) / 2, same * (ordered.length - same));
}
