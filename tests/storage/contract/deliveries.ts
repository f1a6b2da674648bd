/**
 * The contract: every alert is owed to every subscription once, in order, and nothing is forgotten.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { Delivery } from "../../../src/delivery/delivery.ts";
import type { Subscription } from "../../../src/delivery/subscription.ts";
import type { Store } from "../../../src/storage/store.ts";
import { contentOf, frameOf, itemOf, minute, opens, subscriptionOf, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

/** Decides one alert per name, in this order and in one instant, for these channels. */
async function decide(store: Store, names: string[], channels: string[]): Promise<void> {
  for (const channel of channels) await store.addSubscription(subscriptionOf(channel));
  for (const name of names) {
    const item = itemOf(name);
    await store.saveItem(item);
    await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(5));
    const alert = await store.saveAlert(`s${name}`, "first report", contentOf(name), minute(6));
    await store.addDeliveries(
      alert.id,
      channels.map((channel) => subscriptionOf(channel)),
      minute(6),
    );
  }
}

async function decideMore(store: Store, name: string, subscription: Subscription): Promise<void> {
  const item = itemOf(name);
  await store.saveItem(item);
  await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(8));
  const alert = await store.saveAlert(`s${name}`, "first report", contentOf(name), minute(8));
  await store.addDeliveries(alert.id, [subscription], minute(8));
}

async function due(store: Store, now = minute(6), limit = 100): Promise<string[]> {
  const rows = await store.dueDeliveries(now, limit);
  return rows.map(({ delivery, alert }) => `${alert.content.title} in ${delivery.channelId}`);
}

async function find(store: Store, name: string, channel: string): Promise<Delivery> {
  const rows = await store.dueDeliveries(minute(9999), 1000);
  const row = rows.find(({ delivery }) => delivery.alertId === `a${name}` && delivery.channelId === channel);
  if (!row) throw new Error(`nothing due for ${name} in ${channel}`);
  return row.delivery;
}

async function send(store: Store, name: string, channel: string, version = 1): Promise<Delivery> {
  const begun = await store.beginAttempt((await find(store, name, channel)).id, minute(6));
  const sent: Delivery = { ...begun, state: "sent", messageId: "77", sentVersion: version, why: null };
  await store.saveDelivery(sent);
  return sent;
}

export function describeDeliveries(open: OpenStore): void {
  const test = storeTests(open);

  describe("deliveries", () => {
    test("a due row brings its alert and its subscription", async (store) => {
      await decide(store, ["one"], ["11"]);
      const [row] = await store.dueDeliveries(minute(6), 10);
      expect(row?.alert).toEqual(await store.findAlertOfStory("sone"));
      expect(row?.subscription).toEqual(subscriptionOf("11"));
      expect(row?.delivery).toEqual({
        id: row?.delivery.id,
        alertId: "aone",
        subscriptionId: "sub-11",
        channelId: "11",
        state: "pending",
        why: null,
        messageId: null,
        sentVersion: 0,
        attempts: 0,
        nextAttemptAt: minute(6),
        firstTriedAt: null,
        createdAt: minute(6),
      });
      // Discord's nonce has room for 25 characters.
      expect(row?.delivery.id.length).toBeLessThanOrEqual(25);
    });

    test("alerts come in the order they were decided, even those decided in one instant", async (store) => {
      await decide(store, ["zulu", "mike", "alpha"], ["22", "11"]);
      const all = ["zulu in 11", "zulu in 22", "mike in 11", "mike in 22", "alpha in 11", "alpha in 22"];
      expect(await due(store)).toEqual(all);
      expect(await due(store, minute(6), 3)).toEqual(all.slice(0, 3));
      expect(await due(store, minute(5))).toEqual([]);
    });

    test("an alert is owed once, however often it is fanned out and whatever became of it", async (store) => {
      await decide(store, ["one"], ["11"]);
      const sent = await send(store, "one", "11");
      const two = [subscriptionOf("11"), subscriptionOf("12")];
      await store.addSubscription(subscriptionOf("12"));
      await store.addDeliveries("aone", two, minute(7));
      await store.addDeliveries("aone", two, minute(8));
      expect(await due(store, minute(9))).toEqual(["one in 12"]);
      expect(sent.state).toBe("sent");
      await expect(store.addDeliveries("anone", two, minute(8))).rejects.toThrow(/no alert anone/);
    });

    test("a channel with two subscriptions that want the alert hears it once", async (store) => {
      await decide(store, ["one"], ["11"]);
      const second = subscriptionOf("11", { id: "sub-11-ireland", what: "ireland" });
      await store.addSubscription(second);
      await store.addDeliveries("aone", [second], minute(6));
      expect(await due(store)).toEqual(["one in 11"]);
    });

    test("a thousand subscriptions are served", async (store) => {
      await decide(
        store,
        ["one"],
        Array.from({ length: 1001 }, (_, at) => `c${at}`),
      );
      expect((await store.dueDeliveries(minute(6), 2000)).length).toBe(1001);
    });

    test("an attempt is written before it is made: it counts, keeps its first time, and is not due", async (store) => {
      await decide(store, ["one"], ["11"]);
      const { id } = await find(store, "one", "11");
      const first = await store.beginAttempt(id, minute(7));
      expect(first).toMatchObject({ state: "sending", attempts: 1, firstTriedAt: minute(7) });
      expect(await due(store, minute(9))).toEqual([]);
      await store.saveDelivery({ ...first, state: "unknown", why: "no answer", nextAttemptAt: minute(8) });
      expect(await due(store, minute(7))).toEqual([]);
      expect(await due(store, minute(8))).toEqual(["one in 11"]);
      const second = await store.beginAttempt(id, minute(9));
      expect(second).toMatchObject({ attempts: 2, firstTriedAt: minute(7), why: "no answer" });
    });

    test("a row that is being sent, was sent or is dead cannot be begun", async (store) => {
      await decide(store, ["one", "two"], ["11"]);
      const { id } = await find(store, "one", "11");
      const begun = await store.beginAttempt(id, minute(7));
      await expect(store.beginAttempt(id, minute(7))).rejects.toThrow(/not waiting/);
      await store.saveDelivery({ ...begun, state: "sent", messageId: "77", sentVersion: 1 });
      await expect(store.beginAttempt(id, minute(8))).rejects.toThrow(/not waiting/);
      await expect(store.saveDelivery({ ...begun, id: "dnone" })).rejects.toThrow(/no delivery dnone/);
    });

    test("of two that begin the same attempt at once, one gets it", async (store) => {
      await decide(store, ["one"], ["11"]);
      const { id } = await find(store, "one", "11");
      const begun = await Promise.allSettled([1, 2, 3].map(() => store.beginAttempt(id, minute(7))));
      expect(begun.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    });

    test("after a crash what was being sent is unknown, due, and remembers when it was first tried", async (store) => {
      await decide(store, ["one", "two"], ["11"]);
      const { id } = await find(store, "one", "11");
      await store.beginAttempt(id, minute(7));
      expect(await store.recoverSending(minute(30))).toBe(1);
      expect(await store.recoverSending(minute(30))).toBe(0);
      expect(await find(store, "one", "11")).toMatchObject({
        state: "unknown",
        firstTriedAt: minute(7),
        attempts: 0,
      });
      expect(await due(store, minute(30))).toEqual(["one in 11", "two in 11"]);
    });

    test("a later alert waits for an earlier one of its channel, and only of its channel", async (store) => {
      await decide(store, ["one", "two"], ["11", "22"]);
      const begun = await store.beginAttempt((await find(store, "one", "11")).id, minute(6));
      expect(await due(store)).toEqual(["one in 22", "two in 22"]);
      for (const state of ["pending", "unknown"] as const) {
        await store.saveDelivery({ ...begun, state, why: "rate limited", nextAttemptAt: minute(20) });
        expect(await due(store, minute(19))).toEqual(["one in 22", "two in 22"]);
        expect(await due(store, minute(20))).toEqual(["one in 11", "one in 22", "two in 11", "two in 22"]);
      }
      await store.saveDelivery({ ...begun, state: "dead", why: "the channel is gone" });
      expect(await due(store)).toEqual(["one in 22", "two in 11", "two in 22"]);
    });

    test("a new version owes an edit to every message that shows an older one", async (store) => {
      await decide(store, ["one"], ["11"]);
      await send(store, "one", "11");
      expect(await due(store, minute(60))).toEqual([]);
      await store.saveAlert("sone", "more outlets", contentOf("one, twice"), minute(8));
      const [edit] = await store.dueDeliveries(minute(8), 10);
      expect(edit?.alert.version).toBe(2);
      expect(edit?.delivery).toMatchObject({ state: "sent", sentVersion: 1, messageId: "77" });
      expect(edit?.shown).toMatchObject({ content: { title: "one" }, outdatedAt: minute(8) });
      expect(await store.findMessage("sone", "11")).toBe("77");
      expect(await store.findMessage("sone", "22")).toBeNull();
      await send(store, "one", "11", 2);
      expect(await due(store, minute(60))).toEqual([]);
    });

    test("an edit that waits does not hold up a new post, nor does a waiting post hold up an edit", async (store) => {
      await decide(store, ["one", "two", "three"], ["11"]);
      const sent = await send(store, "one", "11");
      await store.saveAlert("sone", "more outlets", contentOf("one, twice"), minute(7));
      await store.saveDelivery({ ...sent, nextAttemptAt: minute(90), why: "rate limited" });
      expect(await due(store, minute(8))).toEqual(["two in 11", "three in 11"]);
      const waiting = await find(store, "two", "11");
      await store.saveDelivery({ ...waiting, nextAttemptAt: minute(99) });
      expect(await due(store, minute(90))).toEqual(["one, twice in 11"]);
    });

    test("an edit that a crash interrupts is due again", async (store) => {
      await decide(store, ["one"], ["11"]);
      const sent = await send(store, "one", "11");
      await store.saveAlert("sone", "changed text", contentOf("one, corrected"), minute(7));
      await store.beginAttempt(sent.id, minute(8));
      await store.recoverSending(minute(9));
      expect(await find(store, "one", "11")).toMatchObject({
        state: "unknown",
        messageId: "77",
        sentVersion: 1,
      });
    });

    test("a dead row is never due again, not even for a new version", async (store) => {
      await decide(store, ["one"], ["11"]);
      const row = await find(store, "one", "11");
      await store.saveDelivery({ ...row, state: "dead", why: "the channel is gone" });
      await store.saveAlert("sone", "more outlets", contentOf("one, twice"), minute(8));
      expect(await due(store, minute(9999))).toEqual([]);
    });

    test("a post that waits when its subscription is removed goes to the channel's other one that wants it", async (store) => {
      await decide(store, ["one", "two"], ["11"]);
      await send(store, "one", "11");
      const others = [
        subscriptionOf("11", { id: "sub-11-other", what: "another-case" }),
        subscriptionOf("11", { id: "sub-11-ireland", what: "ireland" }),
      ];
      for (const other of others) await store.addSubscription(other);
      const { guildId } = subscriptionOf("11");
      await store.removeSubscription(guildId, "11", "*");
      expect(await due(store)).toEqual(["two in 11"]);
      await store.saveAlert("sone", "more outlets", contentOf("one, twice"), minute(8));
      expect(await due(store, minute(9))).toEqual(["two in 11", "one, twice in 11"]);
      await store.removeSubscription(guildId, "11", "ireland");
      expect(await due(store, minute(9))).toEqual([]);
      expect(await store.countDeliveries()).toMatchObject({ pending: 0, sent: 1, dead: 1 });
    });

    test("a subscription that is removed while its post is being sent holds nothing up afterwards", async (store) => {
      await decide(store, ["one", "two", "three"], ["11"]);
      const begun = await store.beginAttempt((await find(store, "one", "11")).id, minute(7));
      const { guildId } = subscriptionOf("11");
      await store.removeSubscription(guildId, "11", "*");
      const again = subscriptionOf("11", { id: "sub-11-again" });
      await store.addSubscription(again);
      await decideMore(store, "four", again);
      await store.saveDelivery({ ...begun, state: "unknown", why: "no answer", nextAttemptAt: minute(90) });
      expect(await due(store, minute(9))).toEqual(["four in 11"]);
      expect(await store.countDeliveries()).toMatchObject({ pending: 1, unknown: 0, dead: 3 });
    });

    test("removing a subscription ends what is owed to it, and a new one is not told old news again", async (store) => {
      await decide(store, ["one", "two"], ["11", "22"]);
      await send(store, "one", "11");
      const { guildId } = subscriptionOf("11");
      await store.removeSubscription(guildId, "11", "*");
      expect(await due(store)).toEqual(["one in 22", "two in 22"]);
      expect(await store.countDeliveries()).toMatchObject({
        pending: 2,
        gathered: 0,
        sending: 0,
        sent: 1,
        dead: 1,
      });
      const again = subscriptionOf("11", { id: "sub-11-again" });
      await store.addSubscription(again);
      await store.saveAlert("sone", "more outlets", contentOf("one, twice"), minute(8));
      await store.addDeliveries("aone", [again], minute(8));
      expect(await due(store, minute(9))).toEqual(["one, twice in 22", "two in 22"]);
    });
  });
}
