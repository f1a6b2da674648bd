/**
 * Is it the publishers, or is it our own line? The question is asked of a round of visits (whom to blame: the watch) and of
 * the last hours (what may be told to people: `judgeNetwork`), and the evidence is the same.
 *
 * In: which hosts answered and which were out of reach; every source with its state. Out: whether nobody is to blame;
 * since when our network is down, and when it last came back.
 * Surprise: an error page is an answer. Only silence speaks against our network, and never that of one or two hosts.
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
/** One dead publisher is not our network, nor are two on a quiet night. */
const HOSTS_THAT_PROVE = 3;

/** Whether nothing at all came back: no connection, no answer in time. */
export function isOutOfReach({ kind }: Problem): boolean {
  return kind === "network" || kind === "timeout";
}

export interface NetworkWatch {
  /** Whether the network is down as far as this round can tell. */
  judgeRound(answered: ReadonlySet<string>, outOfReach: ReadonlySet<string>): boolean;
}

/**
 * `onChange` is told when the network goes and when it is back, with the hosts that told us so. Rounds are small, so hosts
 * out of reach are counted across rounds until somebody answers: three feeds due a minute apart would each be blamed for
 * our own dead network.
 */
export function createNetworkWatch(onChange: (isUp: boolean, hosts: number) => void): NetworkWatch {
  const silent = new Set<string>();
  let isUp = true;
  return {
    judgeRound(answered, outOfReach) {
      if (answered.size > 0) silent.clear();
      else for (const host of outOfReach) silent.add(host);
      const isDown = silent.size >= HOSTS_THAT_PROVE;
      if (isUp ? isDown : answered.size > 0) {
        isUp = !isDown;
        onChange(isUp, isUp ? answered.size : silent.size);
      }
      return isDown;
    },
  };
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
