/**
 * The contract: threads of cases, messages to publish, people whose direct messages are closed.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import { minute } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

export function describeRooms(open: OpenStore): void {
  const test = storeTests(open);

  describe("threads of cases", () => {
    test("one for each channel and case; a new one takes the place of the old, and it can be forgotten", async (store) => {
      expect(await store.threadOf("11", "one")).toBeNull();
      await store.keepThread("11", "one", "900");
      await store.keepThread("22", "one", "901");
      await store.keepThread("11", "one", "902");
      expect(await store.threadOf("11", "one")).toBe("902");
      await store.keepThread("11", "one", null);
      expect(await store.threadOf("11", "one")).toBeNull();
      expect(await store.threadOf("22", "one")).toBe("901");
    });
  });

  describe("messages to publish", () => {
    const due = async (store: Parameters<Parameters<typeof test>[1]>[0], at: number) =>
      (await store.dueCrossposts(minute(at))).map(({ messageId }) => messageId);

    test("asked for once, the oldest first; what is published counts for its hour", async (store) => {
      await store.addCrosspost("2", "11", minute(2));
      await store.addCrosspost("1", "11", minute(1));
      await store.addCrosspost("1", "11", minute(3));
      expect(await due(store, 5)).toEqual(["1", "2"]);
      await store.endCrosspost("1", { at: minute(5) });
      await store.addCrosspost("1", "11", minute(6));
      expect(await due(store, 7)).toEqual(["2"]);
      await store.endCrosspost("2", { at: minute(6), deadWhy: "deleted" });
      expect(await store.publishedSince("11", minute(0))).toEqual([minute(5)]);
      expect(await store.publishedSince("11", minute(5))).toEqual([]);
      expect(await due(store, 100)).toEqual([]);
    });

    test("one that waits does not hold up others, a channel that waits does", async (store) => {
      for (const [id, channel] of [
        ["1", "11"],
        ["2", "11"],
        ["3", "22"],
      ] as const)
        await store.addCrosspost(id, channel, minute(1));
      await store.postponeCrosspost("1", "no answer", minute(10));
      expect(await due(store, 5)).toEqual(["2", "3"]);
      expect(await store.dueCrossposts(minute(10))).toContainEqual({
        messageId: "1",
        channelId: "11",
        attempts: 1,
      });
      await store.postponeCrossposts("11", minute(8));
      expect(await due(store, 7)).toEqual(["3"]);
      expect(await due(store, 9)).toEqual(["2", "3"]);
    });
  });

  describe("direct messages that are closed", () => {
    const place = {
      channelId: "77",
      guildId: "@5",
      cause: "dms" as const,
      why: "You take no direct messages from me.",
      since: minute(1),
      probeAt: minute(2000),
    };

    test("said once to the person, who may have to be told again when they close them again", async (store) => {
      await store.blockPlace(place, null);
      expect(await store.takeUntoldDms("@6")).toBeNull();
      expect(await store.takeUntoldDms("@5")).toMatchObject({ channelId: "77", since: minute(1) });
      expect(await store.takeUntoldDms("@5")).toBeNull();
      await store.reopenPlace("77", null, minute(3));
      await store.blockPlace(place, null);
      expect(await store.takeUntoldDms("@5")).toMatchObject({ channelId: "77" });
    });
  });
}
