/**
 * The hosts' rests, kept in the store.
 *
 * In: the store. Out: `HostRests` as an earlier life left them. Surprise: a rest that cannot be stored is no reason to
 * lose the visit that brought it; it is logged, and holds while this life lasts.
 */
import { createHostRests, type HostRests, type Rests } from "../sources/host-rests.ts";
import type { Store } from "../storage/store.ts";
import type { Log } from "./log.ts";

const FACT = "host-rests";

export async function openHostRests(store: Store, log: Log): Promise<HostRests> {
  const stored = await store.getFact(FACT);
  const saved: Rests = stored === null ? {} : JSON.parse(stored);
  let lastWrite: Promise<void> = Promise.resolve();
  return createHostRests(saved, (rests) => {
    // One after the other, so that the last one written is the last one known.
    lastWrite = lastWrite
      .then(() => store.setFact(FACT, JSON.stringify(rests)))
      .catch((cause) => log.error({ err: cause }, "that a host wants to be left alone could not be stored"));
    return lastWrite;
  });
}
