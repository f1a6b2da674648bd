/**
 * The contract: an item's way can be told from what its stages stored.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import { refOf } from "../../../src/delivery/nonce.ts";
import type { Store } from "../../../src/storage/store.ts";
import {
  contentOf,
  frameOf,
  itemOf,
  joins,
  minute,
  opens,
  sourceOf,
  subscriptionOf,
  verdictOf,
} from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

const ONE = { keys: ["url:https://gazette.example/one"] };
const wanted = (keys: string[], addresses: string[] = []) => ({
  kind: "address" as const,
  keys,
  addresses,
});

/** Two reports of one event, told twice and owed to two channels, the first of which has it. */
async function tellOne(store: Store): Promise<void> {
  await store.syncSources([sourceOf("gazette"), sourceOf("mirror")], minute(0));
  const [one, two] = [itemOf("one"), itemOf("two", { sourceId: "mirror" })];
  for (const item of [one, two]) await store.saveItem(item);
  await store.noteSighting("ione", "mirror", minute(9));
  await store.noteSighting("ione", "gazette", minute(5));
  await store.saveItem({ ...one, text: "Corrected.", revision: 2 });
  await store.savePlacement(one, verdictOf(), frameOf(), opens(one), minute(5));
  await store.savePlacement(two, verdictOf(), frameOf(), joins("sone"), minute(6));
  await store.addSubscription(subscriptionOf("11"));
  const alert = await store.saveAlert("sone", "first report", contentOf("One"), minute(6));
  await store.addDeliveries(alert.id, [subscriptionOf("11"), subscriptionOf("12")], minute(6));
  const due = await store.dueDeliveries(minute(6), 1);
  const id = due[0]?.delivery.id ?? "";
  const begun = await store.beginAttempt(id, minute(7));
  await store.saveDelivery({ ...begun, state: "sent", messageId: "77", sentVersion: 1 });
  await store.saveAlert("sone", "more outlets", contentOf("One, twice"), minute(8));
}

export function describeTraces(open: OpenStore): void {
  const test = storeTests(open);

  describe("the way of an item", () => {
    test("every stage is there, with its reason", async (store) => {
      await tellOne(store);
      const trace = await store.traceItem(wanted(ONE.keys));
      expect(trace?.item).toMatchObject({ id: "ione", text: "Corrected.", revision: 2 });
      expect(trace?.earlierTexts.map(({ text }) => text)).toEqual(["What report one says."]);
      expect(trace?.sightings).toEqual([
        { sourceId: "gazette", sourceName: "The gazette", at: minute(5) },
        { sourceId: "mirror", sourceName: "The mirror", at: minute(9) },
      ]);
      expect(trace?.judged).toEqual({ verdict: verdictOf(), at: minute(5) });
      expect(trace?.placed).toEqual({
        storyId: "sone",
        placement: opens(itemOf("one")),
        at: minute(5),
        position: 1,
        reports: 2,
        isUndecided: true,
        why: null,
      });
      expect(trace?.told?.alert).toMatchObject({ id: "aone", version: 2 });
      expect(trace?.told?.versions).toEqual([
        { version: 1, reason: "first report", at: minute(6), isOfAddedSources: false },
        { version: 2, reason: "more outlets", at: minute(8), isOfAddedSources: false },
      ]);
      expect(trace?.deliveries.map(({ channelId, guildId, state }) => [channelId, guildId, state])).toEqual([
        ["11", subscriptionOf("11").guildId, "sent"],
        ["12", null, "pending"],
      ]);
    });

    test("a story, a message and a message's reference lead to the report that opened the story", async (store) => {
      await tellOne(store);
      const id = (await store.traceItem(wanted(ONE.keys)))?.deliveries[0]?.id ?? "";
      const found = async (asked: Parameters<Store["traceItem"]>[0]) =>
        (await store.traceItem(asked))?.item.id ?? null;
      expect(await found({ kind: "story", storyId: "sone" })).toBe("ione");
      expect(await found({ kind: "message", messageId: "77" })).toBe("ione");
      expect(await found({ kind: "ref", ref: refOf(id, 1) })).toBe("ione");
      expect(await found({ kind: "story", storyId: "snone" })).toBeNull();
      expect(await found({ kind: "message", messageId: "78" })).toBeNull();
      expect(await found({ kind: "ref", ref: "ref 00000000.1" })).toBeNull();
    });

    test("a report that joined names the evidence, and a settled story why it was held", async (store) => {
      await tellOne(store);
      const two = await store.traceItem(wanted(["url:https://gazette.example/two"]));
      expect(two?.placed).toMatchObject({ position: 2, reports: 2, placement: joins("sone") });
      for (const story of await store.changedStories(9)) {
        await store.settleStory(story, "no new event: analysis", minute(9));
      }
      const settled = await store.traceItem(wanted(ONE.keys));
      expect(settled?.placed).toMatchObject({ isUndecided: false, why: "no new event: analysis" });
    });

    test("what is not ours ends after its verdict", async (store) => {
      await store.saveItem(itemOf("one"));
      await store.noteSighting("ione", "forgotten", minute(5));
      await store.saveVerdict("ione", verdictOf({ tier: "negative" }), minute(5));
      const trace = await store.traceItem(wanted(ONE.keys));
      expect(trace).toMatchObject({ placed: null, told: null, deliveries: [], earlierTexts: [] });
      expect(trace?.sightings).toEqual([{ sourceId: "forgotten", sourceName: null, at: minute(5) }]);
    });

    test("an address that several docket entries share means the newest of them", async (store) => {
      const url = "https://court.example/docket/9";
      await store.saveItem(itemOf("old", { url, keys: ["guid:old"], firstSeenAt: minute(5) }));
      await store.saveItem(itemOf("new", { url, keys: ["guid:new"], firstSeenAt: minute(50) }));
      expect((await store.traceItem(wanted(["guid:none"], [url])))?.item.id).toBe("inew");
      expect((await store.traceItem(wanted(["guid:old"], [url])))?.item.id).toBe("iold");
      expect(await store.traceItem(wanted(["guid:none"], ["https://court.example/"]))).toBeNull();
      expect(await store.traceItem(wanted([]))).toBeNull();
    });
  });
}
