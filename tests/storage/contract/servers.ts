/**
 * The contract: servers that come and go, what is kept of them and of people, and for how long.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import { makeSubscription } from "../../../src/delivery/subscription.ts";
import { makeAddedSource } from "../../../src/sources/added-source.ts";
import type { Store } from "../../../src/storage/store.ts";
import { contentOf, day, frameOf, itemOf, minute, opens, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

const [HERE, THERE, ANNA, BEN] = ["701", "7010", "81", "82"];

/** A server with something of everything: a subscription, a posted message, settings, a source, a draft. */
async function furnish(store: Store, guildId: string, userId: string, name: string): Promise<void> {
  const place = { guildId, channelId: `${guildId}1`, what: "*", createdBy: userId };
  const subscription = makeSubscription(place, minute(1));
  await store.addSubscription(subscription);
  await store.setServerZone(guildId, "Europe/Dublin", userId, minute(1));
  await store.setAdminChannel(guildId, `${guildId}2`, userId, minute(1));
  const source = makeAddedSource(
    "https://a.example/feed",
    { title: "A", language: "en" },
    { guildId, userId },
  );
  await store.followSource(source, { guildId, userId }, 50, minute(1));
  await store.saveDraft(guildId, userId, `draft of ${name}`, minute(2));
  const item = itemOf(name);
  await store.saveItem(item);
  await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(3));
  const alert = await store.saveAlert(`s${name}`, "first report", contentOf(name), minute(3));
  await store.addDeliveries(alert.id, [subscription], minute(3));
  const [due] = await store.dueDeliveries(minute(3), 9);
  if (due === undefined) throw new Error("nothing is due");
  const begun = await store.beginAttempt(due.delivery.id, minute(3));
  await store.saveDelivery({ ...begun, state: "sent", messageId: `m${name}`, sentVersion: 1 });
}

export function describeServers(open: OpenStore): void {
  const test = storeTests(open);

  describe("servers", () => {
    test("a server is new once, known while we are there, and back after it had removed us", async (store) => {
      expect(await store.noteJoined(HERE, day(0))).toBe("new");
      expect(await store.noteJoined(HERE, day(1))).toBe("known");
      await store.noteLeft(HERE, day(2));
      expect(await store.noteJoined(HERE, day(3))).toBe("back");
      expect(await store.noteJoined(HERE, day(3))).toBe("known");
    });

    test("a server that removed us is forgotten after its days, also one that was never noted; others stay", async (store) => {
      await furnish(store, HERE, ANNA, "a");
      await furnish(store, THERE, BEN, "b");
      // Muted in a channel without a subscription.
      const mute = { channelId: `${HERE}9`, storyId: "sa", guildId: HERE, mutedBy: ANNA, at: minute(4) };
      await store.muteStory(mute);
      await store.keepThread(`${HERE}1`, "ecpa", "t1");
      await store.addCrosspost("ma", `${HERE}1`, minute(4));
      await store.endCrosspost("ma", { at: minute(5), deadWhy: "no permission" });
      expect(await store.dataOfServer(HERE)).toMatchObject({
        mutes: [{ channelId: `${HERE}9`, storyId: "sa", mutedBy: ANNA, mutedAt: minute(4) }],
        caseThreads: [{ channelId: `${HERE}1`, matter: "ecpa", threadId: "t1" }],
        publications: [{ messageId: "ma", publishedAt: null, createdAt: minute(4) }],
      });
      await store.noteJoined(THERE, day(0));
      await store.noteLeft(HERE, day(1));
      expect(await store.forgetServers(day(1))).toEqual([]);
      expect((await store.dataOfServer(HERE)).subscriptions).toHaveLength(1);
      expect(await store.forgetServers(day(2))).toEqual([HERE]);
      expect(await store.forgetServers(day(2))).toEqual([]);
      expect(await store.dataOfServer(HERE)).toEqual({
        subscriptions: [],
        settings: null,
        mutes: [],
        caseThreads: [],
        publications: [],
        sources: [],
        holdDecisions: [],
        messages: [],
      });
      expect(await store.findDraft(HERE, ANNA)).toBeNull();
      // A server whose id merely begins the same has lost nothing.
      expect((await store.dataOfServer(THERE)).messages).toHaveLength(1);
      expect(await store.findMessage("sb", `${THERE}1`)).toMatchObject({ messageId: "mb" });
      expect(await store.noteJoined(HERE, day(3))).toBe("new");
    });

    test("all of a server is shown, and what was shown is gone when it is removed", async (store) => {
      await furnish(store, HERE, ANNA, "a");
      expect(await store.dataOfServer(HERE)).toMatchObject({
        subscriptions: [{ what: "*", createdBy: ANNA }],
        settings: {
          adminChannelId: `${HERE}2`,
          timeZone: "Europe/Dublin",
          retentionDays: null,
          changedBy: ANNA,
        },
        sources: [{ name: "A", url: "https://a.example/feed", addedBy: ANNA }],
        messages: [{ kind: "alert", channelId: `${HERE}1`, messageId: "ma", state: "sent" }],
      });
      expect(await store.removeServer(HERE)).toEqual({ subscriptions: 1, sources: 1, messages: 1 });
      expect(await store.removeServer(HERE)).toEqual({ subscriptions: 0, sources: 0, messages: 0 });
      expect(await store.listAdminChannels()).toEqual([]);
      const { source } = (await store.listSources())[0] ?? {};
      expect([source?.addedBy, await store.dueSources(day(9), 9)]).toEqual([undefined, []]);
      expect((await store.latestAlerts({ limit: 9 })).map(({ storyId }) => storyId)).toEqual(["sa"]);
    });

    test("a message being sent while its server is removed ends without a fault, and is not sent again", async (store) => {
      const place = { guildId: HERE, channelId: `${HERE}1`, what: "*", createdBy: ANNA };
      await furnish(store, HERE, ANNA, "a");
      const item = itemOf("b");
      await store.saveItem(item);
      await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(4));
      const alert = await store.saveAlert("sb", "first report", contentOf("b"), minute(4));
      await store.addDeliveries(alert.id, [makeSubscription(place, minute(1))], minute(4));
      const [due] = await store.dueDeliveries(minute(4), 9);
      const begun = await store.beginAttempt(due?.delivery.id ?? "", minute(4));
      await store.removeServer(HERE);
      await store.saveDelivery({ ...begun, state: "unknown" });
      expect(await store.dueDeliveries(day(1), 9)).toEqual([]);
    });

    test("who did something is shown to them by itself, and then not to be found; what they did stays", async (store) => {
      await furnish(store, HERE, ANNA, "a");
      await furnish(store, THERE, BEN, "b");
      const { subscriptions, sources, settings, setups } = await store.dataOfPerson(ANNA);
      expect(
        [subscriptions, sources, settings, setups].map((rows) => rows.map((row) => row.guildId)),
      ).toEqual(Array(4).fill([HERE]));
      expect(await store.removePerson(ANNA)).toBe(4);
      expect(await store.removePerson(ANNA)).toBe(0);
      expect(await store.dataOfPerson(ANNA)).toEqual({
        subscriptions: [],
        sources: [],
        settings: [],
        holdDecisions: [],
        setups: [],
        mutes: [],
        own: await store.dataOfServer("nobody's"),
      });
      expect(JSON.stringify([await store.dataOfServer(HERE), await store.listSources()])).not.toContain(
        `"${ANNA}"`,
      );
      expect((await store.dataOfServer(HERE)).subscriptions).toHaveLength(1);
      expect((await store.dataOfPerson(BEN)).subscriptions).toHaveLength(1);
    });

    test("a server that wants references kept for 30 days loses older ones, and is not told the event again", async (store) => {
      await furnish(store, HERE, ANNA, "a");
      await furnish(store, THERE, BEN, "b");
      await store.setRetention(HERE, 30, ANNA, day(1));
      expect(await store.forgetMessages(day(29))).toBe(0);
      expect(await store.forgetMessages(day(31))).toBe(1);
      expect(await store.forgetMessages(day(31))).toBe(0);
      expect(await store.findMessage("sa", `${HERE}1`)).toBeNull();
      expect(await store.findMessage("sb", `${THERE}1`)).toMatchObject({ messageId: "mb" });
      const alert = await store.saveAlert("sa", "first report", contentOf("a"), day(32));
      await store.addDeliveries(alert.id, await store.listSubscriptions(HERE), day(32));
      expect(await store.dueDeliveries(day(40), 9)).toEqual([]);
      await store.setRetention(HERE, null, ANNA, day(33));
      expect(await store.retentionOfServer(HERE)).toBeNull();
    });

    test("a draft is each person's own, is replaced, dropped, and forgotten when it is old", async (store) => {
      await store.saveDraft(HERE, ANNA, "one", minute(1));
      await store.saveDraft(HERE, ANNA, "two", minute(2));
      expect(await store.findDraft(HERE, BEN)).toBeNull();
      expect(await store.findDraft(HERE, ANNA)).toBe("two");
      await store.forgetDrafts(minute(2));
      expect(await store.dropDraft(HERE, ANNA)).toBe(true);
      expect(await store.dropDraft(HERE, ANNA)).toBe(false);
      await store.saveDraft(HERE, BEN, "three", minute(1));
      await store.forgetDrafts(minute(2));
      expect(await store.findDraft(HERE, BEN)).toBeNull();
    });
  });
}
