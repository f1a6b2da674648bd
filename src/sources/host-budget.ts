/**
 * Which sources of a host are visited in this round, and which have to come back later.
 *
 * In: hosts, and what they asked of us. Out: "now", or the instant to come back.
 * Surprise: a hundred feeds of one host do not wait in memory. Each gets its own later instant in the store, so the
 * round ends soon, the other hosts are not held up, and a restart changes nothing.
 */
import { createHostRests, type HostRests } from "./host-rests.ts";
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
  /** Remembers when the whole host wants to be left alone for a while; see HostRests. */
  noteVisit(host: string | null, visit: Visit, now: Date): Promise<void>;
}

export function createHostBudget(
  { perHost, spacingMs }: TurnLimits,
  rests: HostRests = createHostRests(),
): HostBudget {
  const visitsPerRound = spacingMs === 0 ? Number.POSITIVE_INFINITY : 1 + (ROUND_MS / spacingMs) * perHost;
  const asked = new Map<string, number>();

  return {
    restsUntil: rests.until,
    beginRound: () => asked.clear(),

    comeBackAt(host, now) {
      if (host === null) return null;
      const rest = rests.until(host, now);
      const before = asked.get(host) ?? 0;
      asked.set(host, before + 1);
      const turn = before * (spacingMs / perHost);
      if (rest) return new Date(rest.getTime() + turn);
      return before < visitsPerRound ? null : new Date(now.getTime() + turn);
    },

    async noteVisit(host, visit, now) {
      if (visit.kind === "failed") await rests.note(host, visit.problem, visit.retryAt, now);
    },
  };
}
