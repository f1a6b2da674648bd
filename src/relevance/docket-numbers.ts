/**
 * Docket numbers in all their spellings.
 *
 * In: numbers as courts, feeds and case files write them ("1:13-mj-02814-UA", "13 Mag. 2814", "14-2985-cv", "17-2").
 * Out: the terms to look for in prose, and whether an item is of a watched docket.
 * Surprise: a number without a case type ("14-2985", "17-2") is a term only with a word like "No." before it or when it
 * is long; "17-2" alone is a football score. Method: CourtListener's docket-number core (model_helpers.py), reread.
 */
import { courtKey } from "../items/court-key.ts";
import { type DocketCore, readDocketNumber } from "../items/docket-number.ts";
import type { DocketRef } from "../items/item.ts";

const SPELLINGS: Record<string, string[]> = {
  mj: ["mj", "mag", "m"],
  mc: ["mc", "misc"],
  cv: ["cv", "civ"],
  cr: ["cr", "crim"],
};

/**
 * How a number may stand in prose. Read by term-index.ts, so dashes, dots and leading zeros need no spelling.
 * `isUnique` is false for a number that every circuit gives out, and that therefore needs other words beside it.
 */
export function docketTerms(number: string): { term: string; isUnique: boolean }[] {
  const core = readDocketNumber(number);
  if (!core) return /\d/.test(number) && /\p{L}/u.test(number) ? [{ term: number, isUnique: true }] : [];
  if (core.type) {
    const types = SPELLINGS[core.type] ?? [];
    return types.map((type) => ({ term: `${core.year} ${type} ${core.serial}`, isUnique: true }));
  }
  const plain = `${core.year} ${core.serial}`;
  const marked = ["no", "nos", "number", "docket", "case", "dkt"].map((word) => `${word} ${plain}`);
  if (core.serial >= 1000) marked.push(plain);
  return marked.map((term) => ({ term, isUnique: false }));
}

export interface WatchedDocket {
  caseId: string;
  court: string;
  courtKey: string | null;
  core: DocketCore;
}

/** Whether a court feed's item belongs to a watched docket: same number, and the same court as far as both say. */
export function isSameDocket(watched: WatchedDocket, item: DocketRef): boolean {
  if (!item.caseNumber) return false;
  const core = readDocketNumber(item.caseNumber);
  if (!core || core.year !== watched.core.year || core.serial !== watched.core.serial) return false;
  if (core.type && watched.core.type && core.type !== watched.core.type) return false;
  if (item.court === null) return core.type !== null && core.type === watched.core.type;
  const key = courtKey(item.court);
  if (key && watched.courtKey) return key === watched.courtKey;
  return item.court.trim().toLowerCase() === watched.court.trim().toLowerCase();
}
