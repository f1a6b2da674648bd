/**
 * How gently we visit: turns, budgets, and who is exempt.
 *
 * In: the limits, the operator's own hosts. Out: what collect() asks before it visits.
 * Surprise: hosts the operator named in ALLOW_PRIVATE_HOSTS are not paced: they are theirs, often on this machine.
 */
import { createHostBudget, type HostBudget } from "./host-budget.ts";
import { createHostRests, type HostRests } from "./host-rests.ts";
import { AllowedHosts } from "./private-address.ts";
import { createVisitTurns, type TurnLimits, type VisitTurns } from "./visit-turns.ts";

export interface Politeness {
  /** The host to pace, or null for one of the operator's own. */
  paced(address: string): string | null;
  turns: VisitTurns;
  budget: HostBudget;
  rests: HostRests;
}

/** Turns are of this politeness alone; `rests` may be shared, for a host's wish holds for whoever asks it. */
export function createPoliteness(
  limits: TurnLimits,
  allowPrivateHosts: string[],
  signal: AbortSignal,
  rests: HostRests = createHostRests(),
): Politeness {
  const own = new AllowedHosts(allowPrivateHosts);
  return {
    paced(address) {
      const { host, hostname, port, protocol } = new URL(address);
      const isOwn =
        own.allowsHost(hostname, port || (protocol === "https:" ? "443" : "80")) ||
        own.allowsAddress(hostname.replace(/^\[|\]$/g, ""));
      return isOwn ? null : host;
    },
    turns: createVisitTurns(limits, signal),
    budget: createHostBudget(limits, rests),
    rests,
  };
}
