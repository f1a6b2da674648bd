/**
 * Is the program ready to do its job? Store reachable, Discord connected, last collect not too old.
 *
 * In: the store, whether Discord is connected, since when we run. Out: the answer of `/readyz`.
 * Surprise: before the first collect has ended, the age is counted from the start of the program.
 */
import type { Discord } from "../delivery/discord/connect.ts";
import type { Store } from "../storage/store.ts";
import type { Readiness } from "./http-server.ts";
import { TICKS } from "./schedule.ts";

const COLLECTS_MISSED_AT_MOST = 3;

export interface ReadinessParts {
  store: Store;
  /** Null before we are connected for the first time. */
  discord: () => Pick<Discord, "isConnected" | "budget"> | null;
  startedAt: Date;
  clock: () => Date;
}

export async function readReadiness(parts: ReadinessParts): Promise<Readiness> {
  const isStoreReachable = await parts.store.ping().then(
    () => true,
    () => false,
  );
  const lastCollect = isStoreReachable ? await parts.store.getFact("last-collect") : null;
  const since = Math.max(parts.startedAt.getTime(), lastCollect ? Date.parse(lastCollect) : 0);
  const ageSeconds = Math.round((parts.clock().getTime() - since) / 1000);
  const isFresh = ageSeconds <= COLLECTS_MISSED_AT_MOST * TICKS.collect.seconds;
  const discord = parts.discord();
  const isConnected = discord?.isConnected() ?? false;
  const { refused, paused } = discord?.budget.state() ?? { refused: 0, paused: null };
  return {
    ready: isStoreReachable && isConnected && isFresh && paused === null,
    parts: {
      store: isStoreReachable ? "reachable" : "not reachable",
      discord: isConnected ? "connected" : "not connected",
      requests: paused ?? `${refused} refused by Discord in 10 minutes`,
      collect: `${lastCollect ? "last ended" : "not ended yet, started"} ${ageSeconds} s ago`,
    },
  };
}
