/**
 * The contract: who has been waiting for long, and what of it may still be told in a digest.
 *
 * In: a way to open an empty store. Out: tests.
 * Surprise: what was tried once is never gathered, whatever came of it.
 */
import { describe, expect } from "vitest";
import type { Store } from "../../../src/storage/store.ts";
import { contentOf, frameOf, itemOf, minute, opens, subscriptionOf, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

/** Owes one alert to the channel at each of these minutes. */
async function owe(store: Store, channel: string, minutes: number[]): Promise<void> {
  await store.addSubscription(subscriptionOf(channel));
  for (const at of minutes) {
    const item = itemOf(`${channel}-${at}`);
    await store.saveItem(item);
    await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(at));
    const alert = await store.saveAlert(`s${channel}-${at}`, "first report", contentOf("x"), minute(at));
    await store.addDeliveries(alert.id, [subscriptionOf(channel)], minute(at));
  }
}

export function describeBehind(open: OpenStore): void {
  describe("channels that are behind", () => {
    const test = storeTests(open);

    test("are those with a post that waits since then; what was tried is told apart", async (store) => {
      await owe(store, "11", [1, 5, 9]);
      await owe(store, "22", [6]);
      expect(await store.channelsBehind(minute(0))).toEqual([]);
      const [first] = await store.dueDeliveries(minute(10), 1);
      await store.beginAttempt(first?.delivery.id ?? "", minute(10));
      const [behind, ...others] = await store.channelsBehind(minute(3));
      expect(others).toEqual([]);
      expect(behind).toMatchObject({ channelId: "11", since: minute(1), isTrying: true });
      expect(behind?.untried.map(({ owedAt }) => owedAt)).toEqual([minute(5), minute(9)]);
    });

    test("are caught up by a digest of what was never tried, and only of that", async (store) => {
      await owe(store, "11", [1, 2, 3]);
      const due = await store.dueDeliveries(minute(10), 10);
      const ids = due.map(({ delivery }) => delivery.id);
      const begun = await store.beginAttempt(ids[0] ?? "", minute(10));
      await store.saveDelivery({ ...begun, state: "pending", why: "away", nextAttemptAt: minute(20) });
      await store.gatherDeliveries(ids, "I could not post here from 1 May 2026 on");
      const gathered = await store.gatheredDeliveries("11");
      expect(gathered.map(({ delivery }) => delivery.id)).toEqual(ids.slice(1));
      expect(gathered[0]?.delivery).toMatchObject({
        state: "gathered",
        why: "I could not post here from 1 May 2026 on",
      });
      expect((await store.dueDeliveries(minute(30), 10)).map(({ delivery }) => delivery.id)).toEqual([
        ids[0],
      ]);
    });

    test("are not those that were told, or whose posts ended", async (store) => {
      await owe(store, "11", [1]);
      await owe(store, "22", [1]);
      for (const { delivery } of await store.dueDeliveries(minute(2), 10)) {
        const begun = await store.beginAttempt(delivery.id, minute(2));
        const ends = delivery.channelId === "11";
        await store.saveDelivery(
          ends
            ? { ...begun, state: "dead", why: "gone" }
            : { ...begun, state: "sent", messageId: "7", sentVersion: 1 },
        );
      }
      expect(await store.channelsBehind(minute(9))).toEqual([]);
    });
  });
}
