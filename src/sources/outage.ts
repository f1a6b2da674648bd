/**
 * How long a source went without a good visit, whose doing that was, and which of its items came late for it.
 *
 * In: a source's state as it was before the visit, the items the visit brought, now. Out: a `Outage` or null; yes or no.
 * Surprise: a long time alone is no outage. A publisher that wants to be asked once a day is asked once a day, and what it
 * brings then is as fresh as it ever is: something must have come between.
 */
import type { ParsedItem } from "../items/item.ts";
import { isOutOfReach } from "./our-network.ts";
import { DAY, MINUTE } from "./rhythm.ts";
import type { Source, SourceState } from "./source.ts";

/**
 * Shorter outages are told as ever. A source is asked at least once a day (rhythm.ts), so readers are used to hear of an
 * event up to a day after it was published; beyond that, message by message would read as if it had just happened.
 */
const LONG_MS = DAY;
/**
 * An item this young is current news, outage or not; and a visit that came no later than this after the usual time made
 * nothing late. A quarter of a day: what was published this morning is told this afternoon as today's news.
 */
const CURRENT_MS = DAY / 4;
/** Visits are planned at most a day apart; an hour is for the queue. Nobody came for longer: we were not there. */
const LONGEST_WAIT_MS = DAY + 60 * MINUTE;
/** Of a source that is out of reach, in `CURRENT_MS`: after 5, 10, 20, 40, 80 and 160 minutes (next-visit.ts). */
const LEAST_TRIES = 3;

export interface Outage {
  /** `silent`: no answer; `unreadable`: an answer that was no feed; `rested`: nobody wanted it visited. */
  cause: "silent" | "unreadable" | "away" | "network" | "rested";
  /** ISO 8601 UTC. */
  from: string;
  to: string;
}

/** The outage that a good visit at `now` ends; null when there is none, and for a first sight, which is silent anyway. */
export function findOutage(source: Pick<Source, "isHistory">, state: SourceState, now: Date): Outage | null {
  // The bundled history is told as if the years went by; how long that takes says nothing.
  if (source.isHistory || state.lastOkAt === null) return null;
  if (state.rested) return { cause: "rested", ...state.rested };
  if (now.getTime() - Date.parse(state.lastOkAt) <= LONG_MS) return null;
  const to = now.toISOString();
  const lastVisitAt = state.lastVisitAt ?? state.lastOkAt;
  const sinceVisit = now.getTime() - Date.parse(lastVisitAt);
  if (state.failingSince === null) {
    // Visits that nobody was blamed for, for our own line was dead.
    if (lastVisitAt > state.lastOkAt) return { cause: "network", from: state.lastOkAt, to };
    // A source that waits its turn on a busy host is planned anew, so how long it is overdue does not say all.
    const overdue = now.getTime() - Date.parse(state.nextVisitAt);
    const wasAway = overdue > CURRENT_MS || sinceVisit > LONGEST_WAIT_MS;
    return wasAway ? { cause: "away", from: lastVisitAt, to } : null;
  }
  const failing = Date.parse(lastVisitAt) - Date.parse(state.failingSince);
  if (failing + sinceVisit <= CURRENT_MS) return null;
  if (sinceVisit > LONGEST_WAIT_MS && sinceVisit > failing) return { cause: "away", from: lastVisitAt, to };
  const isUnreachable = state.lastProblem !== null && isOutOfReach(state.lastProblem);
  if (isUnreachable && failing > CURRENT_MS && state.failures < LEAST_TRIES) {
    return { cause: "network", from: state.failingSince, to };
  }
  return { cause: saysNothing(state) ? "silent" : "unreadable", from: state.failingSince, to };
}

/** Whether an item that nobody had seen came late for this outage. Without a date, being new is all there is to go by. */
export function cameLate(
  { publishedAt }: Pick<ParsedItem, "publishedAt">,
  outage: Outage,
  now: Date,
): boolean {
  if (publishedAt === null) return true;
  const published = Date.parse(publishedAt);
  // Who pauses a source has asked not to be told at the time.
  return outage.cause === "rested"
    ? published < Date.parse(outage.to)
    : now.getTime() - published > CURRENT_MS;
}

/** Servers that are silent, or say that they are unwell; the others answered, but with no feed. */
function saysNothing({ lastProblem }: SourceState): boolean {
  return (
    lastProblem === null || ["network", "timeout", "server-error", "rate-limited"].includes(lastProblem.kind)
  );
}
