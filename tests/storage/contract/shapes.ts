/**
 * The contract: how subscriptions are shaped, paused and heard again, what is gathered for them, and what was left out.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { Gathering } from "../../../src/delivery/delivery.ts";
import type { Shape } from "../../../src/delivery/shape.ts";
import type { Subscription } from "../../../src/delivery/subscription.ts";
import { NEVER } from "../../../src/delivery/when-to-tell.ts";
import type { Store } from "../../../src/storage/store.ts";
import { contentOf, frameOf, itemOf, minute, opens, subscriptionOf, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

const DAILY: Gathering = { occasion: "daily", at: minute(60) };
const SHAPE: Shape = {
  kinds: ["ruling"],
  exclude: ["tariff \u0000"],
  rhythm: { every: "day", hour: 9 },
  zone: "Europe/Dublin",
};
const ONE = subscriptionOf("11");
const DIGEST = {
  occasion: { kind: "quiet hours" as const },
  events: 1,
  reports: 1,
  part: 1,
  parts: 1,
  groups: [],
};

async function owe(
  store: Store,
  names: string[],
  gathering: Gathering | string | null = DAILY,
  at = minute(6),
  to: Subscription = ONE,
) {
  await store.addSubscription(to);
  for (const name of names) {
    const item = itemOf(name);
    await store.saveItem(item);
    await store.savePlacement(item, verdictOf(), frameOf(), opens(item), at);
    const alert = await store.saveAlert(`s${name}`, "first report", contentOf(name), at);
    await store.addDeliveries(alert.id, [to], at, gathering);
  }
}

const titles = async (store: Store, occasion: Gathering["occasion"], now: string) =>
  (await store.gatheredOf({ subscriptionId: ONE.id, occasion }, now)).map(({ alert }) => alert.content.title);
const rowOf = async (store: Store, name: string) =>
  (await store.traceItem({ kind: "story", storyId: `s${name}` }))?.deliveries[0];

export function describeShapes(open: OpenStore): void {
  const test = storeTests(open);

  describe("shaped subscriptions", () => {
    test("a shape is stored with its subscription, changed and taken away; a plain one has none", async (store) => {
      await store.addSubscription({ ...ONE, shape: SHAPE });
      await store.addSubscription(subscriptionOf("12"));
      expect(await store.findSubscription(ONE.id)).toEqual({ ...ONE, shape: SHAPE });
      expect(await store.listSubscriptions()).toEqual([{ ...ONE, shape: SHAPE }, subscriptionOf("12")]);
      expect(await store.saveShape(ONE.id, { isSilent: true }, true)).toBe(true);
      expect(await store.findSubscription(ONE.id)).toEqual({
        ...ONE,
        shape: { isSilent: true },
        routine: true,
      });
      expect(await store.saveShape(ONE.id, null, false)).toBe(true);
      expect(await store.findSubscription(ONE.id)).toEqual(ONE);
      expect(await store.saveShape("nobody", null, false)).toBe(false);
      expect(await store.findSubscription("nobody")).toBeNull();
    });

    test("a server's zone is its own, and leaves its admin channel alone", async (store) => {
      await store.addSubscription(ONE);
      await store.setAdminChannel(ONE.guildId, "99", "1", minute(1));
      await store.setServerZone(ONE.guildId, "Europe/Dublin", "1", minute(2));
      await store.setServerZone("another", "Asia/Tokyo", "1", minute(2));
      expect(await store.zoneOfServer(ONE.guildId)).toBe("Europe/Dublin");
      expect(await store.zoneOfServer("nobody")).toBeNull();
      expect((await store.listSubscriptions())[0]?.serverZone).toBe("Europe/Dublin");
      expect(await store.listAdminChannels()).toEqual([{ guildId: ONE.guildId, channelId: "99" }]);
      await store.setServerZone(ONE.guildId, null, "1", minute(3));
      expect(await store.zoneOfServer(ONE.guildId)).toBeNull();
    });

    test("a server's language is its own, goes with its subscriptions, and is English where nobody set one", async (store) => {
      await store.addSubscription(ONE);
      await store.setServerZone(ONE.guildId, "Europe/Dublin", "1", minute(1));
      expect(await store.languageOfServer(ONE.guildId)).toBeNull();
      expect((await store.listSubscriptions())[0]).not.toHaveProperty("serverLanguage");
      await store.setServerLanguage(ONE.guildId, "de", "1", minute(2));
      await store.setServerLanguage("another", "es", "1", minute(2));
      expect(await store.languageOfServer(ONE.guildId)).toBe("de");
      expect(await store.zoneOfServer(ONE.guildId)).toBe("Europe/Dublin");
      expect((await store.findSubscription(ONE.id))?.serverLanguage).toBe("de");
      await store.setServerLanguage(ONE.guildId, "fr", "1", minute(3));
      expect((await store.listSubscriptions())[0]?.serverLanguage).toBe("fr");
    });

    test("what is gathered is due at its instant, once, and is no post and nothing that came late", async (store) => {
      await owe(store, ["one", "two"]);
      await owe(store, ["three"], { occasion: "daily", at: minute(120) });
      await owe(store, ["late"], "The Gazette did not answer");
      expect(await store.dueDeliveries(minute(9999), 9)).toEqual([]);
      expect((await store.channelsGathering()).map(({ channelId }) => channelId)).toEqual(["11"]);
      expect((await store.gatheredDeliveries("11")).map(({ alert }) => alert.id)).toEqual(["alate"]);
      expect(await store.dueGatherings(minute(59))).toEqual([]);
      expect(await store.dueGatherings(minute(60))).toEqual([
        { subscriptionId: ONE.id, occasion: "daily", at: minute(60) },
      ]);
      expect(await titles(store, "daily", minute(60))).toEqual(["one", "two"]);
      expect((await rowOf(store, "one"))?.gathering).toEqual(DAILY);
      await store.releaseGathered({ alertId: "aone" }, minute(61));
      expect(await titles(store, "daily", minute(60))).toEqual(["one", "two"]);
      const ids = (await store.gatheredOf({ subscriptionId: ONE.id, occasion: "daily" }, minute(60))).map(
        ({ delivery }) => delivery.id,
      );
      await store.addDigests("11", [{ content: DIGEST, deliveryIds: ids }], minute(61), minute(60));
      expect(await store.dueGatherings(minute(61))).toEqual([]);
      expect((await rowOf(store, "one"))?.gathering).toBeUndefined();
    });

    test("a digest that two copies of a store write has one name; in a restored copy it may be there already", async (store) => {
      await owe(store, ["one"]);
      const nameAt = async (at: string) => {
        const ids = (await store.gatheredOf({ subscriptionId: ONE.id, occasion: "daily" }, at)).map(
          ({ delivery }) => delivery.id,
        );
        let name = "";
        const undone = store.transaction(async (tx) => {
          await tx.addDigests("11", [{ content: DIGEST, deliveryIds: ids }], at, minute(60));
          name = (await tx.dueDigests(at, 1))[0]?.id ?? "";
          throw new Error("undone");
        });
        await expect(undone).rejects.toThrow("undone");
        return name;
      };
      expect(await nameAt(minute(61))).toBe(await nameAt(minute(99)));
      await store.doubtDeliveries(minute(50), minute(200));
      const [row] = await store.gatheredOf({ subscriptionId: ONE.id, occasion: "daily" }, minute(61));
      await store.addDigests(
        "11",
        [{ content: DIGEST, deliveryIds: [row?.delivery.id ?? ""] }],
        minute(61),
        minute(60),
      );
      expect((await store.dueDigests(minute(61), 1))[0]).toMatchObject({
        state: "unknown",
        firstTriedAt: minute(50),
      });
    });

    test("what waits can wait for something else, or become a post", async (store) => {
      await owe(store, ["one", "two"]);
      await owe(store, ["late"], "The Gazette did not answer");
      await store.regather(ONE.id, { occasion: "weekly", at: minute(500) }, null);
      expect(await store.dueGatherings(minute(499))).toEqual([]);
      expect(await titles(store, "weekly", minute(500))).toEqual(["one", "two"]);
      expect((await store.gatheredOn("aone", "weekly")).map(({ subscriptionId }) => subscriptionId)).toEqual([
        ONE.id,
      ]);
      expect(await store.gatheredOn("aone", "quiet hours")).toEqual([]);
      const [first] = await store.gatheredOn("aone", "weekly");
      await store.releaseDeliveries([first?.id ?? ""], minute(20));
      expect((await store.dueDeliveries(minute(20), 9)).map(({ alert }) => alert.id)).toEqual(["aone"]);
      expect(await titles(store, "weekly", minute(500))).toEqual(["two"]);
    });

    test("a paused subscription is due nothing; what nobody began to send waits with the rest", async (store) => {
      await owe(store, ["one"]);
      await owe(store, ["post", "begun"], null);
      const begun = (await rowOf(store, "begun"))?.id ?? "";
      await store.beginAttempt(begun, minute(7));
      expect(await store.pauseSubscription(ONE.id, minute(8))).toBe(true);
      expect(await store.pauseSubscription(ONE.id, minute(9))).toBe(false);
      expect((await store.findSubscription(ONE.id))?.pausedAt).toBe(minute(8));
      expect(await store.dueGatherings(NEVER)).toEqual([]);
      expect(await store.dueDeliveries(minute(99), 9)).toEqual([]);
      expect((await rowOf(store, "post"))?.gathering).toEqual({ occasion: "paused", at: NEVER });
      expect((await rowOf(store, "begun"))?.state).toBe("sending");
      await owe(store, ["young"], { occasion: "paused", at: NEVER }, minute(50));
      const catchUp = { until: minute(70), why: "alerts were paused here", oldest: minute(40) };
      expect(await store.resumeSubscription(ONE.id, catchUp)).toBe(true);
      expect(await store.resumeSubscription(ONE.id, catchUp)).toBe(false);
      expect(await store.dueGatherings(minute(70))).toEqual([
        { subscriptionId: ONE.id, occasion: "paused", at: minute(70) },
      ]);
      expect(await titles(store, "paused", minute(70))).toEqual(["young"]);
      expect(await rowOf(store, "one")).toMatchObject({
        state: "dead",
        why: expect.stringContaining("too old"),
      });
    });

    test("reasons are kept once, counted by time, and gone with their subscription", async (store) => {
      await owe(store, ["one", "two"], null);
      const other = subscriptionOf("22");
      await store.addSubscription(other);
      const leave = (name: string, why: string, at: string) =>
        store.noteLeftOut(`a${name}`, [{ subscriptionId: other.id, why }], at);
      await leave("one", "filtered by word: “\u0000”", minute(10));
      await leave("one", "another reason", minute(11));
      await leave("two", "filtered by kind", minute(20));
      expect(await store.leftOutOf("aone")).toEqual([
        { subscriptionId: other.id, why: "filtered by word: “\u0000”", isSettled: false },
      ]);
      expect(await store.countLeftOut(other.id, minute(10), minute(20))).toBe(1);
      expect(await store.countLeftOut(other.id, minute(10), minute(21))).toBe(2);
      const trace = await store.traceItem({ kind: "story", storyId: "stwo" });
      expect(trace?.leftOut).toEqual([{ guildId: other.guildId, channelId: "22", why: "filtered by kind" }]);
      await store.saveShape(other.id, SHAPE, false);
      expect((await store.leftOutOf("aone"))[0]?.isSettled).toBe(true);
      await store.forgetLeftOut("aone", [other.id]);
      await store.forgetLeftOut("atwo", []);
      expect(await store.leftOutOf("aone")).toEqual([]);
      await store.removeSubscription(other.guildId, "22", "*");
      expect(await store.leftOutOf("atwo")).toEqual([]);
    });

    test("an heir takes over what it wants; what its filters leave out ends, and what is posted stays edited", async (store) => {
      await owe(store, ["posted", "ruling", "news"], null);
      const heir = subscriptionOf("11", { id: "heir", what: "ireland", shape: { kinds: ["ruling"] } });
      await store.addSubscription(heir);
      await store.saveAlert("sruling", "more outlets", contentOf("ruling", { kind: "ruling" }), minute(7));
      const begun = await store.beginAttempt((await rowOf(store, "posted"))?.id ?? "", minute(8));
      await store.saveDelivery({ ...begun, state: "sent", messageId: "7", sentVersion: 1 });
      await store.removeSubscription(ONE.guildId, "11", "*");
      expect((await rowOf(store, "posted"))?.subscriptionId).toBe("heir");
      expect(await rowOf(store, "ruling")).toMatchObject({ subscriptionId: "heir", state: "pending" });
      expect((await rowOf(store, "news"))?.state).toBe("dead");
    });
  });
}
