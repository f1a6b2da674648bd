/**
 * The contract: what came late is gathered, told together, once, and nothing of it is forgotten.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { Digest, DigestContent } from "../../../src/delivery/digest.ts";
import { refOf } from "../../../src/delivery/nonce.ts";
import type { Store } from "../../../src/storage/store.ts";
import { contentOf, frameOf, itemOf, minute, opens, subscriptionOf, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

const WHY = "The Gazette did not answer from 9 to 12 November";
const CONTENT: DigestContent = {
  occasion: { kind: "caught up", whys: [WHY] },
  events: 3,
  reports: 4,
  part: 1,
  parts: 1,
  groups: [],
};

/** Decides one alert per name, in this order, and owes it to these channels: gathered, or at once. */
async function owe(
  store: Store,
  names: string[],
  channels: string[],
  gatheredFor: string | null = WHY,
  at = minute(6),
) {
  for (const channel of channels) await store.addSubscription(subscriptionOf(channel));
  for (const name of names) {
    const item = itemOf(name);
    await store.saveItem(item);
    await store.savePlacement(item, verdictOf(), frameOf(), opens(item), at);
    const alert = await store.saveAlert(`s${name}`, "first report", contentOf(name), at);
    const subscriptions = channels.map((channel) => subscriptionOf(channel));
    await store.addDeliveries(alert.id, subscriptions, at, gatheredFor);
  }
}

/** Writes what is gathered for the channel as one digest, or as so many parts. */
async function write(store: Store, channel = "11", parts = 1, at = minute(10)): Promise<void> {
  const gathered = await store.gatheredDeliveries(channel);
  const ids = gathered.map(({ delivery }) => delivery.id);
  const size = Math.ceil(ids.length / parts);
  await store.addDigests(
    channel,
    Array.from({ length: parts }, (_, part) => ({
      content: { ...CONTENT, part: part + 1, parts },
      deliveryIds: ids.slice(part * size, (part + 1) * size),
    })),
    at,
  );
}

async function begin(store: Store, at = minute(11)): Promise<Digest> {
  const [due] = await store.dueDigests(at, 10);
  if (!due) throw new Error("no digest is due");
  return store.beginDigest(due.id, at);
}

const sentAs = (begun: Digest, messageId: string): Digest => ({
  ...begun,
  state: "sent",
  messageId,
  sentVersion: 1,
});
const due = async (store: Store, now = minute(9999)) =>
  (await store.dueDeliveries(now, 100)).map(
    ({ delivery, alert }) => `${alert.content.title} in ${delivery.channelId}`,
  );
const deliveriesOf = async (store: Store, name: string) =>
  (await store.traceItem({ kind: "story", storyId: `s${name}` }))?.deliveries ?? [];

export function describeDigests(open: OpenStore): void {
  const test = storeTests(open);

  describe("digests", () => {
    test("what is gathered is owed once, waits with its reason and is no post", async (store) => {
      await owe(store, ["one", "two"], ["11", "22"]);
      await store.addDeliveries("aone", [subscriptionOf("11")], minute(7));
      expect(await due(store)).toEqual([]);
      expect(await store.countDeliveries()).toMatchObject({ gathered: 4, pending: 0 });
      expect(await store.channelsGathering()).toEqual([
        { channelId: "11", firstAt: minute(6), lastAt: minute(6) },
        { channelId: "22", firstAt: minute(6), lastAt: minute(6) },
      ]);
      const gathered = await store.gatheredDeliveries("11");
      expect(gathered.map(({ alert }) => alert.content.title)).toEqual(["one", "two"]);
      expect(gathered[0]?.delivery).toMatchObject({ state: "gathered", why: WHY, channelId: "11" });
      expect(gathered[0]?.delivery.digestId).toBeUndefined();
    });

    test("a digest takes in what is gathered for its channel, and what it told is sent with its message", async (store) => {
      await owe(store, ["one", "two", "three"], ["11", "22"]);
      await write(store);
      expect((await store.channelsGathering()).map(({ channelId }) => channelId)).toEqual(["22"]);
      const begun = await begin(store);
      expect(begun).toEqual({
        id: begun.id,
        channelId: "11",
        content: CONTENT,
        state: "sending",
        why: null,
        messageId: null,
        sentVersion: 0,
        attempts: 1,
        nextAttemptAt: minute(10),
        firstTriedAt: minute(11),
        createdAt: minute(10),
      });
      expect(begun.id.length).toBeLessThanOrEqual(25);
      await store.saveDigest(sentAs(begun, "77"));
      expect(await store.dueDigests(minute(99), 10)).toEqual([]);
      const here = (await deliveriesOf(store, "two")).find(({ channelId }) => channelId === "11");
      expect(here).toMatchObject({ state: "sent", messageId: "77", sentVersion: 1, digestId: begun.id });
      expect(await store.countDeliveries()).toMatchObject({ sent: 3, gathered: 3 });
    });

    test("a later version of what a digest told owes no edit, before and after the digest is sent", async (store) => {
      await owe(store, ["one", "two", "three"], ["11"]);
      await write(store);
      await store.saveAlert("sone", "more outlets", contentOf("one, twice"), minute(10));
      await store.saveDigest(sentAs(await begin(store), "77"));
      await store.saveAlert("stwo", "more outlets", contentOf("two, twice"), minute(12));
      expect(await due(store)).toEqual([]);
    });

    test("a version that came while the alert was loose is the one the digest tells", async (store) => {
      await owe(store, ["one", "two", "three"], ["11"]);
      await store.saveAlert("sone", "more outlets", contentOf("one, twice"), minute(8));
      expect((await store.gatheredDeliveries("11"))[0]?.alert.content.title).toBe("one, twice");
      await write(store);
      await store.saveDigest(sentAs(await begin(store), "77"));
      expect((await deliveriesOf(store, "one"))[0]).toMatchObject({ sentVersion: 2 });
      expect(await due(store)).toEqual([]);
    });

    test("what is released is an ordinary post, in its order; what a digest took in stays", async (store) => {
      await owe(store, ["one", "two", "three"], ["11", "22"]);
      await write(store, "22");
      await store.releaseGathered({ alertId: "atwo" }, minute(12));
      expect(await due(store, minute(11))).toEqual([]);
      expect(await due(store, minute(12))).toEqual(["two in 11"]);
      await store.releaseGathered({ channelIds: ["22", "11"] }, minute(13));
      expect(await due(store)).toEqual(["one in 11", "two in 11", "three in 11"]);
      expect(await store.countDeliveries()).toMatchObject({ gathered: 3, pending: 3 });
      const [row] = await store.dueDeliveries(minute(13), 1);
      expect(row?.delivery.why).toBeNull();
    });

    test("nothing is taken into two digests, and a digest that fails to be written takes nothing", async (store) => {
      await owe(store, ["one", "two", "three"], ["11"]);
      const [first] = await store.gatheredDeliveries("11");
      const ids = [first?.delivery.id ?? ""];
      await store.addDigests("11", [{ content: CONTENT, deliveryIds: ids }], minute(10));
      const again = store.transaction((tx) =>
        tx.addDigests("11", [{ content: CONTENT, deliveryIds: ids }], minute(11)),
      );
      await expect(again).rejects.toThrow(/in a digest already/);
      expect(await store.dueDigests(minute(12), 10)).toHaveLength(1);
      const killed = store.transaction(async (tx) => {
        const rest = await tx.gatheredDeliveries("11");
        const deliveryIds = rest.map(({ delivery }) => delivery.id);
        await tx.addDigests("11", [{ content: CONTENT, deliveryIds }], minute(12));
        throw new Error("killed");
      });
      await expect(killed).rejects.toThrow("killed");
      expect(await store.gatheredDeliveries("11")).toHaveLength(2);
    });

    test("parts are read in order, and other channels do not wait", async (store) => {
      await owe(store, ["one", "two", "three", "four"], ["11", "22"]);
      await write(store, "11", 2);
      await write(store, "22");
      const parts = async (now: string) =>
        (await store.dueDigests(now, 9)).map(({ channelId, content }) => `${content.part} in ${channelId}`);
      expect(await parts(minute(11))).toEqual(["1 in 11", "2 in 11", "1 in 22"]);
      const begun = await begin(store);
      expect(await parts(minute(11))).toEqual(["1 in 22"]);
      await store.saveDigest({ ...begun, state: "pending", why: "slow down", nextAttemptAt: minute(20) });
      expect(await parts(minute(19))).toEqual(["1 in 22"]);
      expect(await parts(minute(20))).toEqual(["1 in 11", "2 in 11", "1 in 22"]);
      await store.saveDigest(sentAs(await begin(store, minute(20)), "77"));
      expect(await parts(minute(20))).toEqual(["2 in 11", "1 in 22"]);
    });

    test("a digest waits for the posts owed before it, and no post waits for a digest", async (store) => {
      await owe(store, ["elder"], ["11"], null, minute(6));
      await owe(store, ["one", "two", "three"], ["11"]);
      await write(store);
      await owe(store, ["younger"], ["11"], null, minute(12));
      expect(await store.dueDigests(minute(12), 10)).toEqual([]);
      expect(await due(store)).toEqual(["elder in 11", "younger in 11"]);
      const [elder] = await store.dueDeliveries(minute(12), 1);
      const begun = await store.beginAttempt(elder?.delivery.id ?? "", minute(12));
      await store.saveDelivery({ ...begun, state: "sent", messageId: "70", sentVersion: 1 });
      expect(await store.dueDigests(minute(12), 10)).toHaveLength(1);
      expect(await due(store)).toEqual(["younger in 11"]);
    });

    test("an attempt is begun once, and what a crash left behind is unknown and due", async (store) => {
      await owe(store, ["one", "two", "three"], ["11"]);
      await write(store);
      const [row] = await store.dueDigests(minute(11), 1);
      const id = row?.id ?? "";
      const begun = await Promise.allSettled([1, 2].map(() => store.beginDigest(id, minute(11))));
      expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await store.recoverSending(minute(15))).toBe(1);
      expect((await store.dueDigests(minute(15), 1))[0]).toMatchObject({
        state: "unknown",
        firstTriedAt: minute(11),
        attempts: 0,
      });
      await expect(store.saveDigest({ ...sentAs(row as Digest, "7"), id: "gnone" })).rejects.toThrow(
        /no digest/,
      );
    });

    test("a digest that can never be sent ends what it should have told, with the reason", async (store) => {
      await owe(store, ["one", "two", "three"], ["11"]);
      await write(store);
      await store.saveDigest({ ...(await begin(store)), state: "dead", why: "The channel is gone." });
      expect((await deliveriesOf(store, "one"))[0]).toMatchObject({
        state: "dead",
        why: "The channel is gone.",
      });
      await store.saveAlert("sone", "more outlets", contentOf("one, twice"), minute(12));
      expect(await due(store)).toEqual([]);
      expect(await store.channelsGathering()).toEqual([]);
    });

    test("a subscription that is removed ends what is gathered for it, also while its digest is being sent", async (store) => {
      await owe(store, ["one", "two", "three"], ["11", "22"]);
      const { guildId } = subscriptionOf("11");
      await store.removeSubscription(guildId, "22", "*");
      expect((await store.channelsGathering()).map(({ channelId }) => channelId)).toEqual(["11"]);
      await write(store);
      const begun = await begin(store);
      await store.removeSubscription(guildId, "11", "*");
      expect(await store.countDeliveries()).toMatchObject({ gathered: 0, dead: 6 });
      await store.saveDigest({ ...begun, state: "unknown", why: "no answer", nextAttemptAt: minute(12) });
      expect(await store.dueDigests(minute(99), 10)).toEqual([]);
    });

    test("another subscription of the channel takes over what is gathered", async (store) => {
      await owe(store, ["one", "two", "three"], ["11"]);
      await store.addSubscription(subscriptionOf("11", { id: "sub-11-ireland", what: "ireland" }));
      await write(store);
      await store.removeSubscription(subscriptionOf("11").guildId, "11", "*");
      await store.saveDigest(sentAs(await begin(store), "77"));
      expect(await store.countDeliveries()).toMatchObject({ sent: 3 });
    });

    test("a digest's message and its reference lead to an alert that it tells", async (store) => {
      await owe(store, ["one", "two", "three"], ["11"]);
      await write(store);
      const begun = await begin(store);
      await store.saveDigest(sentAs(begun, "77"));
      const found = async (wanted: Parameters<Store["traceItem"]>[0]) =>
        (await store.traceItem(wanted))?.item.id;
      expect(await found({ kind: "message", messageId: "77" })).toBe("ione");
      expect(await found({ kind: "ref", ref: refOf(begun.id, 1) })).toBe("ione");
    });
  });
}
