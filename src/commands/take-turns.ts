/**
 * One command after the other, with room between them for everything else.
 *
 * In: somebody who waits for a turn. Out: the turn.
 * Surprise: SQLite answers without giving way, so fifty searches at one instant would run as one piece of work, and none
 * of the fifty could be told in time that it takes a while. Between two turns timers fire and the network is heard.
 */

/** A queue of its own; each call resolves in a round of the event loop of its own, in the order of the calls. */
export function createTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => new Promise<void>((resolve) => setImmediate(resolve)));
    return last;
  };
}
