/**
 * Is it the publishers, or is it our own line?
 *
 * In: every source with its state, what was known before, now. Out: since when our network is down, and when it last
 * came back.
 * Surprise: an error page is an answer. Only silence speaks against our network, and only the silence of most hosts.
 */
import type { Problem, Source, SourceState } from "./source.ts";

export interface WatchedSource {
  source: Source;
  state: SourceState;
}

/** Instants, ISO 8601 UTC. `backAt` stays after the network has come back: what failed before it proves nothing. */
export interface NetworkMemory {
  downSince: string | null;
  backAt: string | null;
}

export const NETWORK_UNKNOWN: NetworkMemory = { downSince: null, backAt: null };

const LATELY_MS = 3 * 3_600_000;
/** Fewer dead hosts are no proof; the same number as for one round of visits. */
const HOSTS_THAT_PROVE = 3;

/** Whether nothing at all came back: no connection, no answer in time. */
export function isOutOfReach({ kind }: Problem): boolean {
  return kind === "network" || kind === "timeout";
}

/** Down when most hosts were tried within three hours and none answered; back with the first answer after that. */
export function judgeNetwork(
  sources: readonly WatchedSource[],
  memory: NetworkMemory,
  now: Date,
): NetworkMemory {
  const lately = new Date(now.getTime() - LATELY_MS).toISOString();
  const answers = sources.map(({ state }) => lastAnswerAt(state) ?? "");
  const newest = answers.reduce((a, b) => (a > b ? a : b), "");
  if (memory.downSince !== null) {
    return newest > memory.downSince ? { downSince: null, backAt: now.toISOString() } : memory;
  }
  const tried = sources.filter(({ state }) => (state.lastVisitAt ?? "") > lately);
  const hosts = hostsOf(tried);
  const isMost = hosts.size * 2 > hostsOf(sources).size;
  const isDown = hosts.size >= HOSTS_THAT_PROVE && isMost && tried.every(({ state }) => !answered(state));
  return isDown ? { ...memory, downSince: now.toISOString() } : memory;
}

/** The newest instant at which we know that this source's server spoke to us, null when it never did. */
export function lastAnswerAt(state: SourceState): string | null {
  return answered(state) ? state.lastVisitAt : state.lastOkAt;
}

function answered({ lastProblem, lastVisitAt, lastOkAt }: SourceState): boolean {
  // A visit that was spared because everybody was silent leaves no problem behind, only an older success.
  return lastProblem === null ? lastVisitAt === lastOkAt : !isOutOfReach(lastProblem);
}

export function hostOf({ url }: Source): string {
  return new URL(url).host;
}

function hostsOf(sources: readonly WatchedSource[]): Set<string> {
  return new Set(sources.map(({ source }) => hostOf(source)));
}
