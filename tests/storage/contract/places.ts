/**
 * The contract: what is owed to a place that takes no messages waits untried, and comes back once.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { Place, PlaceNotice } from "../../../src/delivery/place.ts";
import type { Store } from "../../../src/storage/store.ts";
import { contentOf, frameOf, itemOf, minute, opens, subscriptionOf, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

const GUILD = "1000000000000000001";
const notice = (what: PlaceNotice["what"], at = minute(6)): PlaceNotice => ({
  kind: "place",
  what,
  channelId: "11",
  missing: [],
  since: at,
});
const placeOf = (changes: Partial<Place> = {}): Omit<Place, "state"> => ({
  channelId: "11",
  guildId: null,
  cause: "permission",
  why: "I may not write there.",
  since: minute(6),
  probeAt: minute(2000),
  ...changes,
});

async function owe(
  store: Store,
  name: string,
  subscriptions = [subscriptionOf("11"), subscriptionOf("22")],
  kind = "order",
) {
  for (const one of subscriptions) await store.addSubscription(one);
  const item = itemOf(name);
  await store.saveItem(item);
  await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(5));
  const content = contentOf(name, { kind: kind as "order" });
  const alert = await store.saveAlert(`s${name}`, "first report", content, minute(6));
  await store.addDeliveries(alert.id, subscriptions, minute(6));
}
const due = async (store: Store, limit = 100) =>
  (await store.dueDeliveries(minute(10), limit)).map(
    ({ delivery, alert }) => `${alert.content.title} in ${delivery.channelId}`,
  );

export function describePlaces(open: OpenStore): void {
  const test = storeTests(open);

  describe("places that take no messages", () => {
    test("what is owed there is held, and so is what comes later; other places go on", async (store) => {
      await owe(store, "one");
      await store.blockPlace(placeOf(), notice("blocked"));
      await owe(store, "two");
      expect(await due(store)).toEqual(["one in 22", "two in 22"]);
      expect(await store.countDeliveries()).toMatchObject({ held: 2, pending: 2 });
      expect(await store.listPlaces()).toEqual([{ ...placeOf({ guildId: GUILD }), state: "blocked" }]);
    });

    test("an edit is not due there, and is owed again when the place is well", async (store) => {
      await owe(store, "one", [subscriptionOf("11")]);
      const [row] = await store.dueDeliveries(minute(6), 1);
      const begun = await store.beginAttempt(row?.delivery.id ?? "", minute(6));
      await store.saveDelivery({ ...begun, state: "sent", messageId: "7", sentVersion: 1 });
      await store.saveAlert("sone", "more outlets", contentOf("one, twice"), minute(7));
      await store.blockPlace(placeOf(), null);
      expect(await due(store)).toEqual([]);
      await store.tryPlace("11", "I could not post here", minute(8));
      expect(await due(store)).toEqual(["one, twice in 11"]);
      expect(await store.isWaiting("11")).toBe(true);
    });

    test("tried again, what was never tried is gathered, and what was begun is found out about", async (store) => {
      await owe(store, "one", [subscriptionOf("11")]);
      await owe(store, "two", [subscriptionOf("11")]);
      const [row] = await store.dueDeliveries(minute(6), 1);
      await store.beginAttempt(row?.delivery.id ?? "", minute(6));
      await store.recoverSending(minute(7));
      await store.blockPlace(placeOf(), null);
      expect(await store.countDeliveries()).toMatchObject({ held: 2 });
      await store.tryPlace("11", "I could not post here", minute(8));
      expect(await store.countDeliveries()).toMatchObject({ unknown: 1, gathered: 1 });
      expect((await store.gatheredDeliveries("11")).map(({ alert }) => alert.id)).toEqual(["atwo"]);
    });

    test("blocked again while it is tried it keeps since when, and nobody is told anew", async (store) => {
      await owe(store, "one", [subscriptionOf("11")]);
      await store.blockPlace(placeOf(), notice("blocked"));
      await store.tryPlace("11", null, minute(8));
      await store.blockPlace(placeOf({ since: minute(9) }), notice("blocked", minute(9)));
      expect(await store.listPlaces()).toMatchObject([{ state: "blocked", since: minute(6) }]);
      expect(await store.unaddressedNotices()).toHaveLength(1);
    });

    test("the end of the trouble is told where the trouble was, and not at all when nobody heard of it", async (store) => {
      await owe(store, "one", [subscriptionOf("11")]);
      await store.blockPlace(placeOf(), notice("blocked"));
      const [first] = await store.unaddressedNotices();
      await store.addressNotice(first?.id ?? "", "99", null, minute(7));
      await store.reopenPlace("11", notice("back"), minute(8));
      expect((await store.dueNotices(minute(9), 9)).map(({ channelId }) => channelId)).toEqual(["99", "99"]);
      expect(await store.listPlaces()).toEqual([]);
      await store.blockPlace(placeOf({ since: minute(20) }), notice("blocked", minute(20)));
      await store.reopenPlace("11", notice("back", minute(21)), minute(21));
      expect(await store.unaddressedNotices()).toEqual([]);
      expect(await store.dueNotices(minute(30), 9)).toHaveLength(2);
    });

    test("a place that is gone gives up what it was owed and what comes, and its subscriptions when it is forgotten", async (store) => {
      await owe(store, "one");
      await store.endPlace(placeOf({ cause: "deleted" }), notice("deleted"));
      await owe(store, "two");
      expect(await store.countDeliveries()).toMatchObject({ dead: 2, pending: 2 });
      expect(await store.forgetPlaces(minute(6))).toBe(0);
      expect(await store.listSubscriptions(GUILD)).toHaveLength(2);
      expect(await store.forgetPlaces(minute(7))).toBe(1);
      expect((await store.listSubscriptions(GUILD)).map(({ channelId }) => channelId)).toEqual(["22"]);
    });

    test("notices for a blocked admin channel wait, and go to the new one when there is one", async (store) => {
      await store.setAdminChannel(GUILD, "11", "1", minute(5));
      await store.blockPlace(placeOf(), null);
      await store.addNotices({ guildId: GUILD, channelId: "11" }, [notice("filtered")], [], minute(6));
      expect(await store.dueNotices(minute(9), 9)).toEqual([]);
      await store.setAdminChannel(GUILD, "33", "1", minute(7));
      expect((await store.dueNotices(minute(9), 9)).map(({ channelId }) => channelId)).toEqual(["33"]);
    });
  });

  describe("whose turn it is", () => {
    const ofServer = (guildId: string, channel: string) => subscriptionOf(channel, { guildId });

    test("a server that is owed much does not keep another waiting", async (store) => {
      const [noisy, quiet] = [ofServer("100", "11"), ofServer("200", "22")];
      for (let index = 1; index <= 6; index += 1) await owe(store, `n${index}`, [noisy]);
      await owe(store, "q1", [quiet]);
      expect(await due(store, 2)).toEqual(["n1 in 11", "q1 in 22"]);
      expect(await due(store)).toEqual(["n1 in 11", "q1 in 22", "n2 in 11", "n3 in 11", "n4 in 11"]);
    });

    test("what a court decided goes first, and what its channel reads before it goes along", async (store) => {
      const [one, two] = [ofServer("100", "11"), ofServer("200", "22")];
      await owe(store, "report", [one, two], "news");
      await owe(store, "ruling", [two], "ruling");
      expect(await due(store)).toEqual(["report in 22", "ruling in 22", "report in 11"]);
    });

    test("a long line of posts leaves edits a fifth of the places", async (store) => {
      await owe(store, "old", [ofServer("100", "11")]);
      const [row] = await store.dueDeliveries(minute(6), 1);
      const begun = await store.beginAttempt(row?.delivery.id ?? "", minute(6));
      await store.saveDelivery({ ...begun, state: "sent", messageId: "7", sentVersion: 1 });
      await store.saveAlert("sold", "more outlets", contentOf("old, twice"), minute(6));
      await owe(
        store,
        "new",
        Array.from({ length: 9 }, (_, at) => ofServer(`20${at}`, `3${at}`)),
      );
      expect(await due(store, 5)).toEqual([
        "new in 30",
        "new in 31",
        "new in 32",
        "new in 33",
        "old, twice in 11",
      ]);
    });
  });
}
