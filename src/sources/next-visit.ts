/**
 * What we remember of a source after a visit, and when to come again.
 *
 * In: a source, its state, what the visit brought, the time. Out: the next state; storing it is the caller's.
 * Surprise: a failing source is first tried sooner than usual (most failures are blips), then ever more rarely, but at
 * least once a day for ever: feeds come back after months.
 */
import { createHash } from "node:crypto";
import type { Source, SourceState, Visit } from "./source.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST_RETRY = 5 * MINUTE;

/** A source we have never visited is due at once. */
export function firstState(source: Pick<Source, "id">, now: Date): SourceState {
  return {
    sourceId: source.id,
    validators: { etag: null, lastModified: null },
    nextVisitAt: now.toISOString(),
    lastVisitAt: null,
    lastOkAt: null,
    failingSince: null,
    failures: 0,
    lastProblem: null,
    itemsSeen: 0,
  };
}

/** `newItems` counts the items this visit brought that we had not seen. */
export function afterVisit(
  source: Source,
  state: SourceState,
  visit: Visit,
  now: Date,
  newItems: number,
): SourceState {
  const at = now.toISOString();
  const interval = source.everyMinutes * MINUTE;
  if (visit.kind === "failed") {
    const failures = state.failures + 1;
    const wait = Math.min(DAY, Math.min(interval, FIRST_RETRY) * 2 ** Math.min(failures - 1, 20));
    return {
      ...state,
      lastVisitAt: at,
      failures,
      failingSince: state.failingSince ?? at,
      lastProblem: visit.problem,
      nextVisitAt: visitTime(source.id, now, wait, visit.retryAt),
    };
  }
  return {
    ...state,
    // A body we refused leaves the old validators in place (see above): else its ETag would hide the next good one.
    validators: visit.validators,
    lastVisitAt: at,
    lastOkAt: at,
    failures: 0,
    failingSince: null,
    lastProblem: null,
    itemsSeen: state.itemsSeen + newItems,
    nextVisitAt: visitTime(source.id, now, interval, visit.retryAt),
  };
}

/** Never before the server wants us (but within a day), spread so that sources of one rhythm do not march in step. */
function visitTime(sourceId: string, now: Date, wait: number, retryAt: string | null): string {
  const spread = 0.95 + createHash("sha256").update(sourceId).digest().readUInt16BE(0) / 0xffff / 10;
  const asked = retryAt === null ? 0 : Date.parse(retryAt) - now.getTime();
  return new Date(now.getTime() + Math.min(DAY, Math.max(wait * spread, asked))).toISOString();
}
