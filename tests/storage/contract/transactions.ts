/**
 * The contract: all or nothing, one after the other.
 *
 * In: a way to open an empty store. Out: tests.
 * Surprise: two gates stand in for the awaits of real work, so that the order of events is fixed without sleeping.
 */
import { describe, expect } from "vitest";
import { contentOf, frameOf, itemOf, joins, minute, opens, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

export function describeTransactions(open: OpenStore): void {
  const test = storeTests(open);

  describe("transactions", () => {
    test("a transaction that throws leaves nothing behind and passes the error on", async (store) => {
      const failing = store.transaction(async (inside) => {
        await inside.saveItem(itemOf("one"));
        await inside.setFact("cursor", "7");
        throw new Error("the feed broke off");
      });
      await expect(failing).rejects.toThrow("the feed broke off");
      expect(await store.findItem(["guid:one"])).toBeNull();
      expect(await store.getFact("cursor")).toBeNull();
    });

    test("what was written is told by table, after a transaction has ended well, and of one that failed never", async (store) => {
      const told: string[][] = [];
      store.onWritten((tables) => told.push([...tables].sort()));
      await store.setFact("a", "1");
      await store.getFact("a");
      const failing = store.transaction(async (inside) => {
        await inside.setFact("a", "2");
        throw new Error("rolled back");
      });
      await expect(failing).rejects.toThrow("rolled back");
      await store.transaction(async (inside) => {
        await inside.setFact("a", "3");
        await inside.saveItem(itemOf("one"));
        expect(told).toEqual([["facts"]]);
      });
      expect(told).toEqual([["facts"], ["facts", "item_keys", "items"]]);
    });

    test("a transaction returns what its work returns", async (store) => {
      expect(await store.transaction(async (inside) => inside.findItem(["guid:none"]))).toBeNull();
      expect(await store.transaction(async () => 42)).toBe(42);
    });

    test("a write from another task does not join a transaction that is being rolled back", async (store) => {
      const gate = Promise.withResolvers<void>();
      const started = Promise.withResolvers<void>();
      const failing = store.transaction(async (inside) => {
        await inside.setFact("inside", "yes");
        started.resolve();
        await gate.promise;
        throw new Error("rolled back");
      });
      await started.promise;
      const other = store.setFact("other", "yes");
      gate.resolve();
      await expect(failing).rejects.toThrow("rolled back");
      await other;
      expect(await store.getFact("inside")).toBeNull();
      expect(await store.getFact("other")).toBe("yes");
    });

    test("forty transactions at once count to forty", async (store) => {
      const countUp = () =>
        store.transaction(async (inside) => {
          const count = Number((await inside.getFact("count")) ?? "0");
          await inside.setFact("count", String(count + 1));
        });
      await Promise.all(Array.from({ length: 40 }, countUp));
      expect(await store.getFact("count")).toBe("40");
    });

    test("two sources that report one event in the same second open one story", async (store) => {
      const report = (name: string) =>
        store.transaction(async (inside) => {
          const item = itemOf(name);
          await inside.saveItem(item);
          const [near] = await inside.storiesAround("ireland", minute(-60), minute(60));
          await inside.savePlacement(
            item,
            verdictOf(),
            frameOf(),
            near ? joins(near.id) : opens(item),
            minute(5),
          );
        });
      await Promise.all([report("one"), report("two"), report("three")]);
      const stories = await store.changedStories(10);
      expect(stories).toHaveLength(1);
      expect(stories[0]?.members).toHaveLength(3);
    });

    test("a transaction within a transaction is refused with a sentence, on either store", async (store) => {
      await store.transaction(async (inside) => {
        await expect(inside.transaction(async () => {})).rejects.toThrow(/inside a transaction/);
        await expect(store.transaction(async () => {})).rejects.toThrow(/inside a transaction/);
      });
    });

    test("the outer store used inside a transaction is refused, not left waiting for itself", async (store) => {
      await store.transaction(async (inside) => {
        await expect(store.getFact("a")).rejects.toThrow(/use the store it hands you/);
        await expect(store.saveItem(itemOf("one"))).rejects.toThrow(/use the store it hands you/);
        await inside.setFact("a", "b");
      });
      expect(await store.getFact("a")).toBe("b");
    });

    test("a verb of several statements that fails midway leaves nothing behind", async (store) => {
      const item = itemOf("one");
      await store.saveItem(item);
      const placing = store.savePlacement(item, verdictOf(), frameOf(), joins("snowhere"), minute(5));
      await expect(placing).rejects.toThrow(/no story snowhere/);
      expect((await store.findItemByUrl("https://gazette.example/one"))?.verdict).toBeNull();
      await expect(store.saveAlert("snowhere", "first report", contentOf("x"), minute(6))).rejects.toThrow();
    });

    test("a store that is closed while a transaction runs lets it finish first", async (store) => {
      const gate = Promise.withResolvers<void>();
      const running = store.transaction(async (inside) => {
        await gate.promise;
        await inside.setFact("late", "stored");
        return inside.getFact("late");
      });
      const closing = store.close();
      gate.resolve();
      expect(await running).toBe("stored");
      await closing;
      await expect(store.ping()).rejects.toThrow();
    });

    test("facts are kept by name and replaced", async (store) => {
      await store.ping();
      await store.setFact("last-collect", minute(1));
      await store.setFact("last-collect", minute(2));
      expect(await store.getFact("last-collect")).toBe(minute(2));
      expect(await store.getFact("never-set")).toBeNull();
    });
  });
}
