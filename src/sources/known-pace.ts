/**
 * What the items a source brought say about it: how fast it publishes, and whether its dates can be believed.
 *
 * In: known items of a source. Out: milliseconds between items; how far its dates prove anything.
 * Surprise: the pace is the slower of two readings. The median gap of a source that publishes thirty items at six in the
 * morning is a second, and would let anything be expected after an hour.
 */
import { type Item, itemTime } from "../items/item.ts";
import { DAY } from "./rhythm.ts";
import type { Rhythm } from "./source.ts";

type Dated = Pick<Item, "publishedAt" | "firstSeenAt" | "isBaseline">;

/** Enough for a mean, few enough to notice that a publisher changed its pace. */
const PACED = 50;
const LEAST = 10;
/** Most must agree: there is always an item that was pinned, or dated wrongly. */
const MOST = 0.9;
/** From publication to our first sight, with outages. */
const PROMPT = 3 * DAY;
/** A source that was seen first must have had something recent, or its dates may be anything. */
const ALIVE = 90 * DAY;

/** Milliseconds between two items, null where nothing can be said. */
export function readPace(known: readonly Dated[], rhythm: Rhythm | undefined): number | null {
  const times = known
    .filter(({ publishedAt, isBaseline }) => publishedAt !== null || !isBaseline)
    .map(itemTime)
    .sort((a, b) => b - a)
    .slice(0, PACED);
  const [newest, oldest] = [times[0], times.at(-1)];
  const mean =
    newest === undefined || oldest === undefined || times.length < LEAST
      ? 0
      : (newest - oldest) / (times.length - 1);
  return Math.max(mean, rhythm?.gapMs ?? 0) || null;
}

/**
 * `proven`: ten or more items came within days of their dates, and nearly all did. `likely`: nothing speaks against the
 * dates, though too few items have come since the first visit. `none`: they prove nothing.
 */
export function trustDates(known: readonly Dated[]): "proven" | "likely" | "none" {
  const dated = known.filter(({ publishedAt }) => publishedAt !== null);
  if (dated.length < LEAST || dated.length < known.length * MOST) return "none";
  const lag = ({ publishedAt, firstSeenAt }: Dated) =>
    Date.parse(firstSeenAt) - Date.parse(publishedAt ?? "");
  const live = dated.filter(({ isBaseline }) => !isBaseline);
  const prompt = live.filter((one) => Math.abs(lag(one)) <= PROMPT);
  if (prompt.length < live.length * MOST) return "none";
  if (live.length >= LEAST) return "proven";
  const days = new Set(dated.map(({ publishedAt }) => publishedAt));
  // One date on everything is the day the file was made.
  if (days.size < LEAST / 2) return "none";
  return dated.some((one) => Math.abs(lag(one)) <= ALIVE) ? "likely" : "none";
}
