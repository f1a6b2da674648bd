/**
 * Which sources of a host are visited in this round, and which have to come back later.
 *
 * In: hosts, and what they asked of us. Out: "now", or the instant to come back.
 * Surprise: a hundred feeds of one host do not wait in memory. Each gets its own later instant in the store, so the
 * round ends soon, the other hosts are not held up, and a restart changes nothing.
 */
import { MINUTE } from "./rhythm.ts";
import type { Visit } from "./source.ts";
import type { TurnLimits } from "./visit-turns.ts";

/** About how long the visits of one host may go on in one round. */
const ROUND_MS = 20_000;

export interface HostBudget {
  /** A new round: every host may be visited again. */
  beginRound(): void;
  /** Null: visit now. Else: not before. A null host (the operator's own) may always be visited. */
  comeBackAt(host: string | null, now: Date): Date | null;
  /** Until when the host wants to be left alone, null when it does not; asked again when a visit's turn has come. */
  restsUntil(host: string | null, now: Date): Date | null;
  /** Remembers that the whole host wants to be left alone for a while. */
  noteVisit(host: string | null, visit: Visit, now: Date): void;
}

export function createHostBudget({ perHost, spacingMs }: TurnLimits): HostBudget {
  const visitsPerRound = spacingMs === 0 ? Number.POSITIVE_INFINITY : 1 + (ROUND_MS / spacingMs) * perHost;
  const asked = new Map<string, number>();
  const restUntil = new Map<string, number>();

  function restsUntil(host: string | null, now: Date): Date | null {
    const until = host === null ? 0 : (restUntil.get(host) ?? 0);
    return until > now.getTime() ? new Date(until) : null;
  }

  return {
    restsUntil,
    beginRound: () => asked.clear(),

    comeBackAt(host, now) {
      if (host === null) return null;
      const rest = restsUntil(host, now);
      const before = asked.get(host) ?? 0;
      asked.set(host, before + 1);
      const turn = before * (spacingMs / perHost);
      if (rest) return new Date(rest.getTime() + turn);
      return before < visitsPerRound ? null : new Date(now.getTime() + turn);
    },

    noteVisit(host, visit, now) {
      if (host === null || visit.kind !== "failed") return;
      const { kind } = visit.problem;
      // "Too many requests" is about us and the host, not about one of its feeds.
      if (kind !== "rate-limited" && !(kind === "server-error" && visit.retryAt)) return;
      const until = visit.retryAt ? Date.parse(visit.retryAt) : now.getTime() + MINUTE;
      restUntil.set(host, Math.min(until, now.getTime() + 60 * MINUTE));
    },
  };
}
