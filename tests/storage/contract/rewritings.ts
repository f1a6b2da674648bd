/**
 * The contract: what a language model answered, and the month's budget.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import { minute } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

export function describeRewritings(open: OpenStore): void {
  const test = storeTests(open);

  describe("a language model's answers", () => {
    test("the first answer to a question stays, whatever characters it holds", async (store) => {
      expect(await store.findModelAnswer("k1")).toBeNull();
      await store.saveModelAnswer("k1", "one\0\ud800 “two”", minute(0));
      await store.saveModelAnswer("k1", "another", minute(1));
      expect(await store.findModelAnswer("k1")).toBe("one\0\ud800 “two”");
      expect(await store.findModelAnswer("k2")).toBeNull();
    });

    test("a month's budget is spent once, also by requests that come together, and each month has its own", async (store) => {
      const spent = await Promise.all([1, 2, 3, 4, 5].map(() => store.spendModelRequest("2026-11", 3)));
      expect(spent.filter(Boolean)).toHaveLength(3);
      expect(await store.spendModelRequest("2026-11", 3)).toBe(false);
      expect(await store.spendModelRequest("2026-11", 4)).toBe(true);
      expect(await store.spendModelRequest("2026-12", 3)).toBe(true);
      expect(await store.spendModelRequest("2027-01", 0)).toBe(false);
    });
  });
}
