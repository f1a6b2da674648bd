/**
 * The contract: a channel that wants to hear no more of a story, and what it is owed meanwhile.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { Store } from "../../../src/storage/store.ts";
import { contentOf, frameOf, itemOf, minute, opens, subscriptionOf, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

const mute = (storyId: string, channelId = "11", at = minute(20)) => ({
  channelId,
  storyId,
  guildId: "100",
  mutedBy: "7",
  at,
});

async function tell(store: Store, name: string): Promise<void> {
  const item = itemOf(name);
  await store.saveItem(item);
  await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(5));
  const alert = await store.saveAlert(`s${name}`, "first report", contentOf(name), minute(6));
  const subscriptions = [subscriptionOf("11"), subscriptionOf("22")];
  for (const one of subscriptions) await store.addSubscription(one);
  await store.addDeliveries(alert.id, subscriptions, minute(6));
  for (const { delivery } of await store.dueDeliveries(minute(7), 10)) {
    const begun = await store.beginAttempt(delivery.id, minute(7));
    await store.saveDelivery({ ...begun, state: "sent", messageId: `m${delivery.id}`, sentVersion: 1 });
  }
}

const due = async (store: Store) =>
  (await store.dueDeliveries(minute(60), 10)).map(({ delivery }) => delivery.channelId).sort();

export function describeMutes(open: OpenStore): void {
  const test = storeTests(open);

  describe("muted stories", () => {
    test("edits wait while the story is muted there, come when it is not, and other channels are told", async (store) => {
      await tell(store, "one");
      expect(await store.muteStory(mute("sone"))).toBe(true);
      expect(await store.muteStory({ ...mute("sone"), mutedBy: "8" })).toBe(false);
      await store.saveAlert("sone", "more outlets", contentOf("one, twice"), minute(30));
      expect(await due(store)).toEqual(["22"]);
      expect(await store.mutesOf("sone")).toEqual([mute("sone")]);
      expect(await store.isWaiting("11")).toBe(false);
      expect(await store.unmuteStory("11", "sone")).toBe(true);
      expect(await store.unmuteStory("11", "sone")).toBe(false);
      expect(await due(store)).toEqual(["11", "22"]);
      expect(await store.isWaiting("11")).toBe(true);
    });

    test("a thread stands for the channel that was owed what is told in it", async (store) => {
      await tell(store, "one");
      await store.saveAlert("sone", "more outlets", contentOf("one, twice"), minute(30));
      const [row] = await store.dueDeliveries(minute(60), 10);
      const begun = await store.beginAttempt(row?.delivery.id ?? "", minute(60));
      await store.saveDelivery({ ...begun, state: "sent", sentVersion: 2, threadId: "77" });
      expect(await store.placeOwed("sone", "77")).toBe(begun.channelId);
      expect(await store.placeOwed("sone", "78")).toBe("78");
    });

    test("a mute goes along with a story that becomes part of another one, and still holds its own message", async (store) => {
      await tell(store, "kept");
      await tell(store, "gone");
      await store.muteStory(mute("sgone"));
      await store.mergeStories("skept", "sgone", minute(25));
      for (const name of ["kept", "gone"])
        await store.saveAlert(`s${name}`, "more outlets", contentOf(`${name}, twice`), minute(30));
      expect(await due(store)).toEqual(["22", "22"]);
      expect(await store.mutesOf("sgone")).toEqual([mute("skept")]);
      expect((await store.traceItem({ kind: "story", storyId: "skept" }))?.mutes).toEqual([mute("skept")]);
      expect(await store.unmuteStory("11", "sgone")).toBe(true);
      expect(await due(store)).toEqual(["11", "11", "22", "22"]);
    });
  });
}
