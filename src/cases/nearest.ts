/**
 * What somebody probably meant: the closest words of a list to a word that is not in it.
 *
 * In: a mistyped word and the words that exist. Out: the few that are close, closest first. Surprise: a long word may
 * be a third wrong, a short one by one letter only; suggesting "law" for "foo" would be worse than silence.
 */

/** At most `limit` candidates close to `word`; letter case does not count. Empty when nothing is close. */
export function nearestWords(word: string, candidates: readonly string[], limit = 3): string[] {
  const wanted = word.toLowerCase();
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: distanceTo(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(wanted.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** A word begun is nearly a word meant; otherwise the number of letters to change. */
function distanceTo(wanted: string, candidate: string): number {
  if (wanted.length >= 3 && candidate.includes(wanted)) return 0.5;
  return editDistance(wanted, candidate);
}

/** Optimal string alignment distance: inserted, dropped, changed and swapped neighbouring letters count 1 each. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + changed);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
