/**
 * The reports judged so far, found by the fingerprints of a reprint.
 *
 * In: items with the stories they went to. Out: those that share enough with a new one.
 * Surprise: this is what storage does for the bot, without a database; see storage/fingerprints-in-store.ts.
 */
import { LEAST_SHARED_FINGERPRINTS, REMEMBERED_DAYS, rememberedFingerprints } from "../items/fingerprints.ts";
import { type Item, itemTime } from "../items/item.ts";
import type { EarlierReport } from "../stories/place-copy.ts";

/** As in the store. */
const MOST_HOLDERS = 100;
const MOST_CANDIDATES = 10;

export class EarlierReports {
  readonly #holders = new Map<number, EarlierReport[]>();

  /** The ten that share most; those older than a year are forgotten. */
  find(item: Item): EarlierReport[] {
    const oldest = itemTime(item) - REMEMBERED_DAYS * 86_400_000;
    const shared = new Map<EarlierReport, number>();
    for (const print of rememberedFingerprints(item))
      for (const report of this.#holders.get(print) ?? [])
        if (itemTime(report.item) >= oldest) shared.set(report, (shared.get(report) ?? 0) + 1);
    return [...shared]
      .filter(([, count]) => count >= LEAST_SHARED_FINGERPRINTS)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_CANDIDATES)
      .map(([report]) => report);
  }

  keep(item: Item, storyId: string): void {
    const report = { item, storyId };
    for (const print of rememberedFingerprints(item)) {
      const holders = this.#holders.get(print) ?? [];
      if (holders.length < MOST_HOLDERS) holders.push(report);
      this.#holders.set(print, holders);
    }
  }
}
