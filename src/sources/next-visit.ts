/**
 * What we remember of a source after a visit, and when to come again.
 *
 * In: a source, its state, what the visit brought, the time. Out: the next state; storing it is the caller's.
 * Surprise: a failing source is first tried sooner than usual (most failures are blips), then ever more rarely, but at
 * least once a day for ever: feeds come back after months. Only "gone for good" (HTTP 410) ends it.
 */
import { createHash } from "node:crypto";
import { findGap, reachAfter } from "./find-gap.ts";
import { mannersOf } from "./kind-manners.ts";
import { whereaboutsAfter } from "./moved-address.ts";
import { DAY, intervalFor, MINUTE, readRhythm } from "./rhythm.ts";
import type { Source, SourceKind, SourceState, Visit } from "./source.ts";

const FIRST_RETRY = 5 * MINUTE;
/** The last instant there is; a source that stopped is due then. */
const NEVER = "9999-12-31T23:59:59.999Z";

/** A source that calls us is never visited. */
export function isPushed({ kind }: Pick<Source, "kind">): boolean {
  return kind === "courtlistener-webhook";
}

/** A source we have never visited is due at once. */
export function firstState(source: Pick<Source, "id"> & { kind?: SourceKind }, now: Date): SourceState {
  return {
    sourceId: source.id,
    validators: { etag: null, lastModified: null },
    nextVisitAt: source.kind && isPushed({ kind: source.kind }) ? NEVER : now.toISOString(),
    lastVisitAt: null,
    lastOkAt: null,
    failingSince: null,
    failures: 0,
    lastProblem: null,
    itemsSeen: 0,
  };
}

/** `newItems` counts the items this visit brought that we had not seen, `newHere` those that this source had not shown. */
export function afterVisit(
  source: Source,
  state: SourceState,
  visit: Visit,
  now: Date,
  newItems: number,
  newHere = newItems,
): SourceState {
  const at = now.toISOString();
  const { everyMinutes } = source;
  const least = mannersOf(source.kind).leastMinutes * MINUTE;
  if (visit.kind === "failed") {
    const failures = state.failures + 1;
    const isGone = visit.problem.kind === "gone" && !state.address;
    const interval = intervalFor(everyMinutes, state.rhythm, null);
    return {
      ...state,
      // A body we refused leaves the old validators in place: its own would hide the next good one.
      ...whereaboutsAfter(source, state, visit, failures),
      lastVisitAt: at,
      failures,
      failingSince: state.failingSince ?? at,
      lastProblem: visit.problem,
      ...(isGone ? { stopped: { why: visit.problem.detail, at } } : {}),
      nextVisitAt: isGone
        ? NEVER
        : visitTime(
            source.id,
            now,
            Math.max(least, waitAfterFailure(visit, failures, interval)),
            visit.retryAt,
          ),
    };
  }
  const rhythm =
    visit.kind === "fresh"
      ? readRhythm(visit.parsed.items, visit.parsed.feed.updateMinutes, now)
      : state.rhythm;
  const interval = intervalFor(everyMinutes, rhythm, visit.freshForMs ?? null);
  const gap = visit.kind === "fresh" ? findGap(source.kind, state, visit.parsed, newItems, now) : null;
  return {
    ...state,
    ...whereaboutsAfter(source, state, visit, 0),
    lastVisitAt: at,
    lastOkAt: at,
    failures: 0,
    failingSince: null,
    lastProblem: null,
    stopped: null,
    ...(state.rested ? { rested: null } : {}),
    itemsSeen: state.itemsSeen + newHere,
    ...(rhythm ? { rhythm } : {}),
    ...(visit.kind === "fresh"
      ? { lastBodyAt: at, ...reachAfter(source.kind, state, visit.parsed, now) }
      : {}),
    ...(gap ? { lastGap: gap } : {}),
    nextVisitAt: isPushed(source)
      ? NEVER
      : visitTime(source.id, now, Math.max(least, interval), visit.retryAt),
  };
}

/** Milliseconds. A server that asks for less is never asked more often than usual; the first blip of others is. */
function waitAfterFailure(
  { problem, retryAt }: Extract<Visit, { kind: "failed" }>,
  failures: number,
  interval: number,
): number {
  const first = problem.kind === "rate-limited" ? interval : Math.min(interval, FIRST_RETRY);
  const wait = Math.min(DAY, first * 2 ** Math.min(failures - 1, 20));
  // A server that names the time is believed; without this, "in two minutes" would be read after a day.
  return retryAt === null ? wait : Math.min(wait, interval);
}

/** Never before the server wants us (but within a day), spread so that sources of one rhythm do not march in step. */
function visitTime(sourceId: string, now: Date, wait: number, retryAt: string | null): string {
  const digest = createHash("sha256").update(`${sourceId} ${now.toISOString()}`).digest();
  const spread = digest.readUInt16BE(0) / 0xffff / 20;
  // Up to a twentieth late, never early: a cache would only repeat itself. At a day there is no later.
  const own = wait * (1 + spread) <= DAY ? wait * (1 + spread) : DAY * (1 - spread);
  const asked = retryAt === null ? 0 : Date.parse(retryAt) - now.getTime();
  return new Date(now.getTime() + Math.min(DAY, Math.max(own, asked))).toISOString();
}
