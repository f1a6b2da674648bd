/**
 * When an alert is told to a subscription: now, with a digest, or when its quiet hours end.
 *
 * In: a subscription's shape, an instant. Out: the next digest, the end of quiet hours, a plan.
 * Surprise: all of it is worked out on the wall clock of the subscription's zone, day by day, so that a change of that
 * clock neither swallows a digest nor tells it twice, and quiet hours begin and end when the clock says so.
 */
import { isUrgent } from "../alerts/urgent.ts";
import { addDays } from "../cases/day.ts";
import { dayIn, instantOf, offsetAt } from "../cases/zone-clock.ts";
import type { EventKind } from "../stories/event-frame.ts";
import type { Gathering, Occasion } from "./delivery.ts";
import type { QuietHours, Rhythm } from "./shape.ts";
import { type Subscription, zoneOf } from "./subscription.ts";

const HOUR = 3_600_000;

export const OCCASION_OF: Record<Rhythm["every"], Occasion> = {
  hour: "hourly",
  day: "daily",
  week: "weekly",
};
/** Later than anything: a paused subscription is told nothing until it is resumed. */
export const NEVER = "9999-12-31T00:00:00.000Z";

/** The first instant of the rhythm after `after`; both in milliseconds. */
export function nextInstant(rhythm: Rhythm, zone: string, after: number): number {
  if (rhythm.every === "hour") return nextHour(zone, after);
  const today = dayIn(zone, after);
  // A week and a day at most, and one more where a zone has left a day out.
  for (let ahead = 0; ahead <= 9; ahead += 1) {
    const day = addDays(today, ahead);
    if (rhythm.every === "week" && isoWeekday(day) !== rhythm.weekday) continue;
    const instant = instantOf(zone, day, rhythm.hour * 60);
    if (instant > after) return instant;
  }
  throw new Error(`no digest within nine days in ${zone}`);
}

/** The last instant of the rhythm before `instant`, which is one of its own. */
export function instantBefore(rhythm: Rhythm, zone: string, instant: number): number {
  if (rhythm.every === "hour") return instant - HOUR;
  const days = rhythm.every === "day" ? 1 : 7;
  return instantOf(zone, addDays(dayIn(zone, instant), -days), rhythm.hour * 60);
}

/** When the quiet hours that `now` lies in end; null when it lies in none. */
export function quietUntil(quiet: QuietHours | undefined, zone: string, now: number): number | null {
  if (!quiet) return null;
  const today = dayIn(zone, now);
  for (const day of [addDays(today, -1), today]) {
    const begins = instantOf(zone, day, quiet.from);
    const ends = instantOf(zone, quiet.to <= quiet.from ? addDays(day, 1) : day, quiet.to);
    if (begins <= now && now < ends) return ends;
  }
  return null;
}

/** What becomes of an alert of this kind that is decided `at`: null when it is told at once. */
export function planTelling(subscription: Subscription, kind: EventKind, at: string): Gathering | null {
  if (subscription.pausedAt) return { occasion: "paused", at: NEVER };
  const { rhythm, quiet } = subscription.shape ?? {};
  const zone = zoneOf(subscription);
  if (rhythm) {
    const next = nextInstant(rhythm, zone, Date.parse(at));
    // A digest that falls into quiet hours waits for their end; what came in a night is not "the last hour".
    const until = quietUntil(quiet, zone, next);
    const occasion = until !== null && rhythm.every === "hour" ? "quiet hours" : OCCASION_OF[rhythm.every];
    return { occasion, at: iso(until ?? next) };
  }
  const until = quietUntil(quiet, zone, Date.parse(at));
  if (until === null || (isUrgent(kind) && !quiet?.isStrict)) return null;
  return { occasion: "quiet hours", at: iso(until) };
}

function nextHour(zone: string, after: number): number {
  const within = (after + offsetAt(zone, after)) % HOUR;
  return after - within + HOUR;
}

function isoWeekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
