/**
 * A reprint goes where its original went.
 *
 * In: an item, earlier reports that share fingerprints with it, with their stories. Out: the story of the report it
 * copies, however long ago and whatever its case; null when it copies none.
 * Surprise: a copy that opens with something else is not one here. A later story of the same agency may be half old
 * background, and its first sentences are the news.
 */
import { formatDay } from "../cases/day.ts";
import { compareTexts } from "../items/compare-texts.ts";
import type { Item } from "../items/item.ts";
import { opensWithin } from "../items/opens-within.ts";
import { recordListOf } from "../items/record-list.ts";
import type { Placement } from "./story.ts";

export interface EarlierReport {
  item: Item;
  storyId: string;
}

/**
 * Entries of dockets and steps of bills are never copies: courts and clerks say the same words about different things. Nor are texts of one outlet:
 * its weekly column looks like last week's. Excerpts and quotations never join by this.
 */
export function placeCopy(item: Item, earlier: readonly EarlierReport[]): Placement | null {
  if (item.docket || recordListOf(item) !== null) return null;
  let best: { report: EarlierReport; cover: number } | null = null;
  for (const report of earlier) {
    const other = report.item;
    if (
      other.docket ||
      recordListOf(other) !== null ||
      other.sourceId === item.sourceId ||
      other.outlet === item.outlet
    )
      continue;
    const { kind, cover } = compareTexts(item, other);
    if (kind !== "copy" || !opensWithin(item, other)) continue;
    if (!best || cover > best.cover) best = { report, cover };
  }
  if (!best) return null;
  const { outlet, publishedAt, firstSeenAt } = best.report.item;
  const whose = /s$/i.test(outlet) ? `${outlet}'` : `${outlet}'s`;
  const day = formatDay((publishedAt ?? firstSeenAt).slice(0, 10));
  // The share of the longer text, so that it is true of both.
  const share = `${Math.round(best.cover * 100)} % of its words`;
  return {
    kind: "joins",
    storyId: best.report.storyId,
    score: best.cover,
    evidence: [`a copy of ${whose} report of ${day} (${share})`],
  };
}
