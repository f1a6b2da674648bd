/**
 * Scores for groupings: are the stories the labelled events?
 *
 * In: per item the labelled event and the story it was put into. Out: BCubed and pairwise precision, recall and F1.
 * Surprise: BCubed (Bagga and Baldwin 1998) averages over items, pairwise over pairs; one large wrong merge ruins the
 * second and barely moves the first, which is why both are shown.
 */
import { ratio } from "./classification-scores.ts";

export interface Grouped {
  event: string;
  story: string;
}

export interface GroupScore {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

export function scoreBCubed(items: readonly Grouped[]): GroupScore {
  const { cells, events, stories } = countGroups(items);
  let precision = 0;
  let recall = 0;
  for (const { event, story, count } of cells) {
    // Every item of a cell has the same precision and recall, so cells stand for their items.
    precision += (count * count) / (stories.get(story) ?? 1);
    recall += (count * count) / (events.get(event) ?? 1);
  }
  return harmonic(ratio(precision, items.length), ratio(recall, items.length));
}

/** Pairs of items of one story against pairs of one event; null where there is no pair. */
export function scorePairs(items: readonly Grouped[]): GroupScore {
  const { cells, events, stories } = countGroups(items);
  const both = sumPairs(cells.map(({ count }) => count));
  return harmonic(ratio(both, sumPairs([...stories.values()])), ratio(both, sumPairs([...events.values()])));
}

/** Events told in more than one story, and stories that mix events: the two ways a reader notices. */
export function countFaults(items: readonly Grouped[]): { splitEvents: number; mixedStories: number } {
  const { cells } = countGroups(items);
  const repeated = (names: string[]) => new Set(names.filter((name, at) => names.indexOf(name) !== at)).size;
  return {
    splitEvents: repeated(cells.map(({ event }) => event)),
    mixedStories: repeated(cells.map(({ story }) => story)),
  };
}

function countGroups(items: readonly Grouped[]) {
  const events = new Map<string, number>();
  const stories = new Map<string, number>();
  const cells = new Map<string, Grouped & { count: number }>();
  for (const { event, story } of items) {
    events.set(event, (events.get(event) ?? 0) + 1);
    stories.set(story, (stories.get(story) ?? 0) + 1);
    const key = JSON.stringify([event, story]);
    const cell = cells.get(key) ?? { event, story, count: 0 };
    cell.count += 1;
    cells.set(key, cell);
  }
  return { events, stories, cells: [...cells.values()] };
}

function sumPairs(sizes: number[]): number {
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function harmonic(precision: number | null, recall: number | null): GroupScore {
  const sum = (precision ?? 0) + (recall ?? 0);
  const f1 = precision === null || recall === null ? null : sum === 0 ? 0 : (2 * precision * recall) / sum;
  return { precision, recall, f1 };
}
