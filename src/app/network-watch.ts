/**
 * Is it our network that is down, or a publisher?
 *
 * In: after each round, the hosts that answered and those out of reach. Out: whether nobody is to blame, and a word to
 * people when that changes.
 * Surprise: rounds are small. Hosts out of reach are counted across rounds until somebody answers, or three feeds due
 * a minute apart would each be blamed for our own dead network.
 */

/** One dead publisher is not our network, nor are two on a quiet night. */
const HOSTS_THAT_PROVE = 3;

export interface NetworkWatch {
  /** Whether the network is down as far as this round can tell. */
  judgeRound(answered: ReadonlySet<string>, outOfReach: ReadonlySet<string>): boolean;
}

/** `onChange` is told when the network goes and when it is back, with the hosts that told us so. */
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
