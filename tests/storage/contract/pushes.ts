/**
 * The contract: what sources send of their own accord.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import { minute } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

export function describePushes(open: OpenStore): void {
  const test = storeTests(open);

  describe("pushes", () => {
    test("a key is taken once, also when two copies arrive together", async (store) => {
      const taken = await Promise.all(
        [1, 2, 3].map((copy) => store.receivePush("k1", `body ${copy}`, minute(0))),
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await store.receivePush("k1", "again", minute(1))).toBe(false);
      expect(await store.duePushes(minute(1), 10)).toHaveLength(1);
    });

    test("what waits is due in the order it came, at its time", async (store) => {
      await store.receivePush("late", "{}\0\ud800", minute(2));
      await store.receivePush("early", "{}", minute(1));
      const keys = async (at: string) => (await store.duePushes(at, 10)).map(({ key }) => key);
      expect(await keys(minute(0))).toEqual([]);
      expect(await keys(minute(3))).toEqual(["early", "late"]);
      const [early, late] = await store.duePushes(minute(3), 10);
      expect(late?.body).toBe("{}\0\ud800");
      if (early) await store.savePush({ ...early, attempts: 1, nextAttemptAt: minute(9), why: "not now" });
      expect(await keys(minute(3))).toEqual(["late"]);
      expect((await store.duePushes(minute(9), 10)).at(0)).toMatchObject({ attempts: 1, why: "not now" });
    });

    test("what was read is due no more, and its key is known until it is forgotten", async (store) => {
      await store.receivePush("k1", "body", minute(0));
      const [push] = await store.duePushes(minute(1), 10);
      if (push) await store.savePush({ ...push, doneAt: minute(2) });
      expect(await store.duePushes(minute(9), 10)).toEqual([]);
      await store.forgetPushes(minute(2));
      expect(await store.receivePush("k1", "body", minute(3))).toBe(false);
      await store.forgetPushes(minute(3));
      expect(await store.receivePush("k1", "body", minute(4))).toBe(true);
    });
  });
}
