/**
 * The contract: by which runs of words the reprints of our items are found.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { Store } from "../../../src/storage/store.ts";
import { day, frameOf, itemOf, opens, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

async function keep(store: Store, name: string, fingerprints: number[], at = day(0)) {
  const item = itemOf(name);
  await store.saveItem(item);
  await store.savePlacement(item, verdictOf(), frameOf(), opens(item), at);
  await store.keepFingerprints(item.id, fingerprints, at);
}
const sharing = async (store: Store, fingerprints: number[], at = day(1)) =>
  (await store.itemsSharing(fingerprints, 8, at)).map(({ item, storyId, shared }) => [
    item.id,
    storyId,
    shared,
  ]);

export function describeFingerprints(open: OpenStore): void {
  const test = storeTests(open);

  describe("fingerprints", () => {
    test("items that share enough are found, the most alike first, with their stories", async (store) => {
      await keep(store, "half", range(0, 20));
      await keep(store, "whole", range(0, 40));
      await keep(store, "elder-half", range(100, 20));
      await keep(store, "other", range(35, 7));
      expect(await sharing(store, range(0, 40))).toEqual([
        ["iwhole", "swhole", 40],
        ["ihalf", "shalf", 20],
      ]);
      expect(await sharing(store, range(0, 7))).toEqual([]);
      expect(await sharing(store, [])).toEqual([]);
    });

    test("the largest and the smallest hash are kept as they are", async (store) => {
      await keep(store, "edge", [0, 1, 2, 3, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 0xffffffff]);
      expect(await sharing(store, [0, 1, 2, 3, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff])).toEqual([
        ["iedge", "sedge", 8],
      ]);
    });

    test("a revision replaces what was there, and without any an item is found no more", async (store) => {
      await keep(store, "one", range(0, 20));
      await store.keepFingerprints("ione", range(50, 20), day(1));
      expect(await sharing(store, range(0, 20))).toEqual([]);
      expect(await sharing(store, range(50, 20))).toEqual([["ione", "sone", 20]]);
      await store.keepFingerprints("ione", [], day(1));
      expect(await sharing(store, range(50, 20))).toEqual([]);
      await store.keepFingerprints("ione", [], day(1));
    });

    test("after a year they are not found, and go as others come", async (store) => {
      await keep(store, "old", range(0, 20), day(0));
      expect(await sharing(store, range(0, 20), day(364))).toEqual([["iold", "sold", 20]]);
      expect(await sharing(store, range(0, 20), day(366))).toEqual([]);
      await keep(store, "new", range(100, 20), day(366));
      expect(await sharing(store, range(0, 20), day(300))).toEqual([]);
      expect(await sharing(store, range(100, 20), day(367))).toEqual([["inew", "snew", 20]]);
    });

    test("a phrase that a hundred items use finds those hundred, and hides no copy", async (store) => {
      const phrase = range(0, 8);
      for (const at of range(0, 105)) await keep(store, `n${at}`, [...phrase, ...range(1000 + at * 20, 10)]);
      expect((await sharing(store, phrase)).length).toBe(10);
      const last = [...phrase, ...range(1000 + 104 * 20, 10)];
      expect(await sharing(store, last)).toContainEqual(["in104", "sn104", 10]);
    });

    test("an item in no story is nobody's original", async (store) => {
      await store.saveItem(itemOf("loose"));
      await store.keepFingerprints("iloose", range(0, 20), day(0));
      expect(await sharing(store, range(0, 20))).toEqual([]);
    });

    test("nothing of a transaction that failed is kept", async (store) => {
      await keep(store, "one", range(0, 20));
      const failing = store.transaction(async (tx) => {
        await tx.keepFingerprints("ione", range(50, 20), day(1));
        throw new Error("the visit could not be stored");
      });
      await expect(failing).rejects.toThrow("could not be stored");
      expect(await sharing(store, range(0, 20))).toEqual([["ione", "sone", 20]]);
    });
  });
}
