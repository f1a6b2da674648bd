/**
 * How long ago, how soon, and how fresh what we know is.
 *
 * In: ISO instants and now. Out: a few words. Surprise: mostly words and no Discord timestamps, for these answers are
 * read once, by one person, at the moment they are given.
 */
import { addDays, dayOf, formatDay, weekdayOf } from "../cases/day.ts";
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

/** How long something has been so: "for 4 minutes", "for 2 days". */
export function sayDuring(iso: string, now: Date): string {
  const distance = sayDistance(iso, now);
  return distance.endsWith(" ago") ? `for ${distance.slice(0, -" ago".length)}` : "for less than a minute";
}

/** The instant itself, which Discord shows in each reader's own time zone: for when it is the answer, not its frame. */
export function sayInstant(iso: string): string {
  return `<t:${Math.floor(Date.parse(iso) / 1000)}:f>`;
}

/** The hour, in each reader's own time zone, and how far it is: "16:20 (in 20 minutes)". */
export function sayHour(iso: string): string {
  const seconds = Math.floor(Date.parse(iso) / 1000);
  return `<t:${seconds}:t> (<t:${seconds}:R>)`;
}

/**
 * "12 feeds, last answer 4 minutes ago, 1 failing since Tuesday": how far an answer about today can be trusted. The bundled history
 * is not counted, and a visit that nobody answered makes nothing fresher.
 */
export function sayFreshness(sources: readonly SourceWithState[], now: Date): string {
  const live = sources.filter(({ source }) => !source.isHistory);
  if (live.length === 0) return "no feeds are watched";
  const feeds = `${live.length} ${live.length === 1 ? "feed" : "feeds"}`;
  const last = live
    .flatMap(({ state }) => state.lastOkAt ?? [])
    .sort()
    .at(-1);
  const fresh = last === undefined ? "none has answered yet" : `last answer ${sayDistance(last, now)}`;
  const failing = live.flatMap(({ state }) => state.failingSince ?? []).sort();
  const trouble = failing.length === 0 ? "" : `, ${sayFailing(failing, now)} (\`/feeds list\`)`;
  return `${feeds}, ${fresh}${trouble}`;
}

/** "1 failing since Tuesday", "3 failing, one since 3 November 2026". `since` is in order. */
function sayFailing([first = "", ...others]: readonly string[], now: Date): string {
  const during = `since ${sayDayBack(first, now)}`;
  return others.length === 0 ? `1 failing ${during}` : `${others.length + 1} failing, one ${during}`;
}

/** "today", "Tuesday" within the last six days, "3 November 2026" before. */
function sayDayBack(iso: string, now: Date): string {
  const [day, today] = [dayOf(new Date(iso)), dayOf(now)];
  if (day === today) return "today";
  return day > addDays(today, -7) ? weekdayOf(day) : formatDay(day);
}
