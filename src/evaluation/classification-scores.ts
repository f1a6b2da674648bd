/**
 * Scores for one label per item: tiers, cases, kinds, days.
 *
 * In: pairs of what was labelled and what was judged. Out: counts and ratios.
 * Surprise: a ratio without anything to divide by is null and not 0 or 1, so that a corpus that never asks the question
 * cannot flatter or spoil a mean.
 */

export interface Pair {
  labelled: string;
  judged: string;
}

export interface ClassScore {
  name: string;
  /** Right, wrongly given, and missed. */
  right: number;
  wrong: number;
  missed: number;
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Harmonic mean; null when there is nothing of the class on either side. */
function scoreCounts(name: string, right: number, wrong: number, missed: number): ClassScore {
  return {
    name,
    right,
    wrong,
    missed,
    precision: ratio(right, right + wrong),
    recall: ratio(right, right + missed),
    f1: ratio(2 * right, 2 * right + wrong + missed),
  };
}

/** One score per class that occurs among the labels or the judgements, in order of name. */
export function scoreClasses(pairs: readonly Pair[]): ClassScore[] {
  const names = [...new Set(pairs.flatMap(({ labelled, judged }) => [labelled, judged]))].sort();
  return names.map((name) =>
    scoreCounts(
      name,
      pairs.filter(({ labelled, judged }) => labelled === name && judged === name).length,
      pairs.filter(({ labelled, judged }) => labelled !== name && judged === name).length,
      pairs.filter(({ labelled, judged }) => labelled === name && judged !== name).length,
    ),
  );
}

/** Mean F1 over the classes that are labelled at least once: a class that only a mistake brings in is not averaged. */
export function macroF1(scores: readonly ClassScore[]): number | null {
  const labelled = scores.filter(({ right, missed }) => right + missed > 0);
  return ratio(
    labelled.reduce((sum, { f1 }) => sum + (f1 ?? 0), 0),
    labelled.length,
  );
}

export function accuracy(pairs: readonly Pair[]): number | null {
  return ratio(pairs.filter(({ labelled, judged }) => labelled === judged).length, pairs.length);
}

/** Micro-averaged score of several labels per item. */
export function scoreSets(
  name: string,
  pairs: readonly { labelled: string[]; judged: string[] }[],
): ClassScore {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { labelled, judged } of pairs) {
    const wanted = new Set(labelled);
    const given = new Set(judged);
    for (const label of given) {
      if (wanted.has(label)) right += 1;
      else wrong += 1;
    }
    for (const label of wanted) if (!given.has(label)) missed += 1;
  }
  return scoreCounts(name, right, wrong, missed);
}

/** How often each label was judged as what: rows are labels, columns judgements. */
export function confusionTable(pairs: readonly Pair[], names: readonly string[]): number[][] {
  return names.map((row) =>
    names.map(
      (column) => pairs.filter(({ labelled, judged }) => labelled === row && judged === column).length,
    ),
  );
}
