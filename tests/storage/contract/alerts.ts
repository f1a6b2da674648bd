/**
 * The contract: alerts have versions, subscriptions are unique.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { Store } from "../../../src/storage/store.ts";
import { contentOf, frameOf, itemOf, minute, opens, subscriptionOf, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

async function openStories(store: Store, ...names: string[]) {
  for (const name of names) {
    const item = itemOf(name);
    await store.saveItem(item);
    await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(5));
  }
}

export function describeAlerts(open: OpenStore): void {
  const test = storeTests(open);

  describe("alerts", () => {
    test("a second decision about a story is version 2 of the same alert", async (store) => {
      await openStories(store, "one");
      const first = await store.saveAlert("sone", "first report", contentOf("Held in contempt"), minute(6));
      expect(first).toEqual({
        id: "aone",
        storyId: "sone",
        version: 1,
        reason: "first report",
        content: contentOf("Held in contempt"),
        decidedAt: minute(6),
        updatedAt: minute(6),
      });
      const second = await store.saveAlert("sone", "more outlets", contentOf("Two outlets"), minute(9));
      expect(second).toEqual({
        ...first,
        version: 2,
        reason: "more outlets",
        content: contentOf("Two outlets"),
        updatedAt: minute(9),
      });
      expect(await store.findAlertOfStory("sone")).toEqual(second);
      expect(await store.findAlertOfStory("stwo")).toBeNull();
    });

    test("the latest alerts come newest first, also of those decided in one instant", async (store) => {
      await openStories(store, "zulu", "mike", "alpha");
      await store.saveAlert("smike", "first report", contentOf("m"), minute(6));
      await store.saveAlert(
        "szulu",
        "first report",
        contentOf("z", { caseId: null, topics: ["leads"] }),
        minute(6),
      );
      await store.saveAlert("salpha", "first report", contentOf("a"), minute(6));
      await store.saveAlert("smike", "more outlets", contentOf("m2"), minute(8));
      const titles = async (what: string | undefined, limit: number) =>
        (await store.latestAlerts({ what, limit })).map((alert) => alert.content.title);
      expect(await titles(undefined, 10)).toEqual(["a", "z", "m2"]);
      expect(await titles("*", 2)).toEqual(["a", "z"]);
      expect(await titles("ireland", 10)).toEqual(["a", "m2"]);
      expect(await titles("leads", 10)).toEqual(["z"]);
    });
  });

  describe("subscriptions", () => {
    test("the same channel asks for the same thing once", async (store) => {
      expect(await store.addSubscription(subscriptionOf("11", { what: "ireland" }))).toBe("added");
      const again = subscriptionOf("11", { id: "another-id", what: "ireland" });
      expect(await store.addSubscription(again)).toBe("already there");
      expect(await store.addSubscription(subscriptionOf("11", { id: "third", what: "leads" }))).toBe("added");
      expect(await store.listSubscriptions()).toHaveLength(2);
    });

    test("one that wants routine entries too says so, until it is changed", async (store) => {
      const place = subscriptionOf("11", { what: "ireland" });
      await store.addSubscription({ ...place, routine: true });
      expect(await store.addSubscription(place)).toBe("already there");
      expect((await store.listSubscriptions())[0]?.routine).toBe(true);
      expect(await store.setRoutine(place, true)).toBe(false);
      expect(await store.setRoutine({ ...place, what: "leads" }, false)).toBe(false);
      expect(await store.setRoutine(place, false)).toBe(true);
      expect((await store.listSubscriptions())[0]?.routine).toBe(false);
    });

    test("a server sees its own subscriptions, as they were made, oldest first", async (store) => {
      const late = subscriptionOf("9007199254740993", { createdAt: minute(9) });
      const early = subscriptionOf("12", { createdAt: minute(1) });
      await store.addSubscription(late);
      await store.addSubscription(early);
      await store.addSubscription(subscriptionOf("13", { guildId: "other" }));
      expect(await store.listSubscriptions(late.guildId)).toEqual([early, late]);
    });

    test("a subscription is removed once, and can be made again", async (store) => {
      const subscription = subscriptionOf("11");
      await store.addSubscription(subscription);
      expect(await store.removeSubscription(subscription.guildId, "11", "ireland")).toBe(false);
      expect(await store.removeSubscription(subscription.guildId, "11", "*")).toBe(true);
      expect(await store.removeSubscription(subscription.guildId, "11", "*")).toBe(false);
      expect(await store.addSubscription(subscription)).toBe("added");
    });
  });
}
