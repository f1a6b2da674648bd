/**
 * What is kept too long is forgotten: servers that removed us, references to messages, setups nobody finished.
 *
 * In: the store, the clock. Out: a part of the step deliver, which does something once an hour at most.
 * Surprise: a fault here is logged and waits for the next hour; nobody's alert waits for it.
 */
import { GONE_KEPT_MS } from "../delivery/place.ts";
import type { Store } from "../storage/store.ts";
import type { Log } from "./log.ts";

const EVERY_MS = 3_600_000;
/** Whoever comes back to a setup after longer has forgotten what they had chosen. */
const DRAFT_KEPT_MS = 86_400_000;

export function createForgetOld(store: Store, clock: () => Date, log: Log): () => Promise<void> {
  let nextAt = 0;
  return async () => {
    const now = clock().getTime();
    if (now < nextAt) return;
    nextAt = now + EVERY_MS;
    const before = (ms: number) => new Date(now - ms).toISOString();
    try {
      for (const guild of await store.forgetServers(before(GONE_KEPT_MS)))
        log.info({ guild }, "a server that removed us is forgotten");
      const count = await store.forgetMessages(before(0));
      if (count > 0) log.info({ count }, "references to messages are forgotten, as their servers asked");
      await store.forgetDrafts(before(DRAFT_KEPT_MS));
    } catch (err) {
      log.error({ err }, "old things were not forgotten");
    }
  };
}
