/**
 * How a kind of source is to be treated, apart from how it is read.
 *
 * In: a kind. Out: how often it is visited when nobody says, how often at most, and why it is off unless asked for.
 * Surprise: the least pause holds after failures as well; a court that has trouble is not asked again in five minutes.
 */
import type { SourceKind } from "./source.ts";

export interface Manners {
  /** Minutes between visits where the source does not say; null when it has to. */
  usualMinutes: number | null;
  /** No visit comes sooner after another, whatever happened. */
  leastMinutes: number;
  /** Why such a source is visited only with `enabled: true`; null when it needs no such word. */
  offBecause: string | null;
}

const USUAL: Manners = { usualMinutes: null, leastMinutes: 1, offBecause: null };

const MANNERS: Partial<Record<SourceKind, Manners>> = {
  "scotus-json": {
    usualMinutes: 60,
    leastMinutes: 60,
    offBecause:
      "the robots.txt of supremecourt.gov is read by some as keeping programs away from docket files; look at it and, if you may, write enabled: true",
  },
  // A court's feed reaches back a few hours, on a busy day less.
  "pacer-rss": { usualMinutes: 15, leastMinutes: 1, offBecause: null },
  // Congress.gov allows 5,000 requests an hour, and has most of its news once a day.
  "congress-actions": { usualMinutes: 120, leastMinutes: 15, offBecause: null },
  "govtrack-rss": { usualMinutes: 120, leastMinutes: 15, offBecause: null },
  // Published on working days at 8:45 in Washington; answers are cached for a day.
  "federal-register": { usualMinutes: 360, leastMinutes: 30, offBecause: null },
};

export function mannersOf(kind: SourceKind): Manners {
  return MANNERS[kind] ?? USUAL;
}
