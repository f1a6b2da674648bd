/**
 * How long ago, how soon, and how fresh what we know is.
 *
 * In: ISO instants and now. Out: a few words. Surprise: mostly words and no Discord timestamps, for these answers are
 * read once, by one person, at the moment they are given.
 */
import type { SourceWithState } from "../storage/store.ts";

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;
const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "always" });

/** "4 minutes ago", "in 2 days", "just now" within a minute. */
export function sayDistance(iso: string, now: Date): string {
  const seconds = (Date.parse(iso) - now.getTime()) / 1000;
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  if (unit === undefined) return seconds > 5 ? "within a minute" : "just now";
  return RELATIVE.format(Math.trunc(seconds / unit[1]), unit[0]);
}

/** The instant itself, which Discord shows in each reader's own time zone: for when it is the answer, not its frame. */
export function sayInstant(iso: string): string {
  return `<t:${Math.floor(Date.parse(iso) / 1000)}:f>`;
}

/** "12 feeds, last visit 4 minutes ago, 1 failing": how far an answer about today can be trusted. */
export function sayFreshness(sources: readonly SourceWithState[], now: Date): string {
  if (sources.length === 0) return "no feeds are watched";
  const feeds = `${sources.length} ${sources.length === 1 ? "feed" : "feeds"}`;
  const visits = sources.flatMap(({ state }) => state.lastVisitAt ?? []).sort();
  const last = visits.at(-1);
  if (last === undefined) return `${feeds}, none visited yet`;
  const failing = sources.filter(({ state }) => state.failingSince !== null).length;
  const trouble = failing === 0 ? "" : `, ${failing} failing (\`/feeds list\`)`;
  return `${feeds}, last visit ${sayDistance(last, now)}${trouble}`;
}
