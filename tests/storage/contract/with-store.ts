/**
 * A test with a store of its own.
 *
 * In: a way to open a store, a situation, and what must hold in it. Out: a test.
 * Surprise: the store is closed even when the test fails, so that no file or connection is left behind.
 */
import { test } from "vitest";
import type { Store } from "../../../src/storage/store.ts";

export type OpenStore = () => Promise<Store>;

export function storeTests(open: OpenStore) {
  return (situation: string, check: (store: Store) => Promise<void>) =>
    test(situation, async () => {
      const store = await open();
      try {
        await check(store);
      } finally {
        await store.close();
      }
    });
}
