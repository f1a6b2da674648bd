/**
 * Hosts that asked to be left alone, and until when.
 *
 * In: what hosts answered; what was remembered of an earlier life. Out: whether a host may be asked now.
 * Surprise: "too many requests" is about us and the whole host, not about one of its feeds, and it holds for visits,
 * for what people ask for, and after a restart.
 */
import { MINUTE } from "./rhythm.ts";
import type { Problem } from "./source.ts";

const LONGEST_REST_MS = 60 * MINUTE;

/** Instants (ISO 8601 UTC) by host. */
export type Rests = Record<string, string>;

export interface HostRests {
  /** Until when the host wants to be left alone, null when it does not. A null host (the operator's own) never does. */
  until(host: string | null, now: Date): Date | null;
  /**
   * Remembers what a failure says about the whole host, at most an hour ahead. `retryAt` as the server named it. At once
   * in memory; resolves when it is remembered for another life too.
   */
  note(host: string | null, problem: Problem, retryAt: string | null, now: Date): Promise<void>;
}

/** `remember` is given every rest that has not passed. */
export function createHostRests(
  saved: Rests = {},
  remember: (rests: Rests) => Promise<void> = async () => {},
): HostRests {
  const rests = new Map(Object.entries(saved).map(([host, until]) => [host, Date.parse(until)]));

  function until(host: string | null, now: Date): Date | null {
    const end = host === null ? 0 : (rests.get(host) ?? 0);
    const left = end - now.getTime();
    // Nobody is ever granted more than an hour: what is further away was noted by a clock that was wrong.
    return left > 0 && left <= LONGEST_REST_MS ? new Date(end) : null;
  }

  return {
    until,
    async note(host, { kind }, retryAt, now) {
      if (host === null) return;
      if (kind !== "rate-limited" && !(kind === "server-error" && retryAt)) return;
      const end = retryAt ? Date.parse(retryAt) : now.getTime() + MINUTE;
      rests.set(host, Math.min(end, now.getTime() + LONGEST_REST_MS));
      for (const known of rests.keys()) if (!until(known, now)) rests.delete(known);
      await remember(Object.fromEntries([...rests].map(([name, at]) => [name, new Date(at).toISOString()])));
    },
  };
}
