/**
 * The same question asked of two reports in the company of others: do the reports most like the one belong with the other?
 *
 * In: scored pairs of one subject with the names of their reports. Out: the pairs, scored anew.
 * Surprise: this is nearer to what the bot does than two reports alone in the world: it asks several members of a story before a
 * report joins. Three voices weigh the same: the pair itself, and the company of each. There is nothing to learn.
 */
import type { ScoredPair } from "./pair-scores.ts";

export interface NamedPair extends ScoredPair {
  a: string;
  b: string;
}

/** As many members of a story as its judgement hears. */
const COMPANY = 3;
/** No score is surer than this, so that one voice cannot drown the others. */
const SUREST = 0.999;

/** In the same order. Costs a sort of the subject's reports for every pair. */
export function scoreInCompany(pairs: readonly NamedPair[]): ScoredPair[] {
  const scores = new Map<string, Map<string, number>>();
  const keep = (one: string, other: string, score: number) => {
    const row = scores.get(one) ?? new Map<string, number>();
    scores.set(one, row.set(other, score));
  };
  for (const { a, b, score } of pairs) {
    keep(a, b, score);
    keep(b, a, score);
  }
  return pairs.map(({ a, b, score, isSame }) => {
    const own = logOdds(score);
    const sum = own + (hear(a, b, scores) ?? own) + (hear(b, a, scores) ?? own);
    return { isSame, score: 1 / (1 + Math.exp(-sum / 3)) };
  });
}

/** What those most like `one` say of `other`, in log odds, each as loud as it is like `one`; null without any. */
function hear(one: string, other: string, scores: ReadonlyMap<string, Map<string, number>>): number | null {
  const company = [...(scores.get(one) ?? [])]
    .filter(([name]) => name !== other)
    .sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
    .slice(0, COMPANY);
  let [said, loudness] = [0, 0];
  for (const [name, likeness] of company) {
    said += likeness * logOdds(scores.get(name)?.get(other) ?? 0);
    loudness += likeness;
  }
  return loudness === 0 ? null : said / loudness;
}

function logOdds(score: number): number {
  const bounded = Math.min(SUREST, Math.max(1 - SUREST, score));
  return Math.log(bounded / (1 - bounded));
}
