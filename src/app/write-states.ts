/**
 * What visits leave behind that brought no items: many states, written together.
 *
 * In: states, one by one, as visits end. Out: the same in the store, a moment later.
 * Surprise: a commit waits for the disk however little it holds, and most visits bring nothing. So these states wait for
 * each other, up to a quarter of a second. A crash then costs a visit made twice and nothing else: no item was in it,
 * and a cursor that moves because of items moves in their own transaction (remember-visit.ts).
 */
import type { SourceState } from "../sources/source.ts";
import type { Store } from "../storage/store.ts";

const WAIT_MS = 250;
const MOST_TOGETHER = 512;

export interface StateWriter {
  /** Resolves when the state is in the store; rejects when it could not be stored. */
  write(state: SourceState): Promise<void>;
  /** Writes what waits, now; resolves when it has been tried. Never rejects. */
  flush(): Promise<void>;
}

interface Waiting {
  state: SourceState;
  resolve: () => void;
  reject: (cause: unknown) => void;
}

export function createStateWriter(store: Store): StateWriter {
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | null = null;
  let lastFlush: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const batch = waiting;
    waiting = [];
    // One after the other, so that an older state of a source never overwrites a newer one.
    if (batch.length > 0) lastFlush = lastFlush.then(() => writeAll(batch));
    return lastFlush;
  }

  async function writeAll(batch: Waiting[]): Promise<void> {
    try {
      await store.saveSourceStates(batch.map(({ state }) => state));
      for (const { resolve } of batch) resolve();
    } catch {
      // One state that cannot be stored must not cost the others theirs.
      for (const { state, resolve, reject } of batch)
        await store.saveSourceState(state).then(resolve, reject);
    }
  }

  return {
    write(state) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      waiting.push({ state, resolve, reject });
      if (waiting.length >= MOST_TOGETHER) void flush();
      else timer ??= setTimeout(flush, WAIT_MS);
      return promise;
    },
    flush,
  };
}
