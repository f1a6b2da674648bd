/**
 * The contract: what is held back, what each server decides about it, and the question that shows the answer.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import { type Hold, makeHold } from "../../../src/sources/hold.ts";
import type { FloodNotice } from "../../../src/sources/notice.ts";
import type { Store } from "../../../src/storage/store.ts";
import { frameOf, itemOf, minute, opens, sourceOf, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

const HERE = { guildId: "1", channelId: "11" };
const THERE = { guildId: "2", channelId: "22" };
const gazette = sourceOf("gazette");
const questionOn = (hold: Hold): FloodNotice => ({ kind: "flood", hold, ours: 2, decision: null });

/** Two items held at one minute, one of them in a story that announce has looked at. */
async function holdTwo(store: Store, at = minute(5)): Promise<Hold> {
  const items = [itemOf("one", { firstSeenAt: at }), itemOf("two", { firstSeenAt: at })];
  const hold = makeHold(gazette, items, "it brought 2 items at once", at);
  await store.saveHold(hold);
  for (const item of items) {
    await store.saveItem(item);
    await store.noteSighting(item.id, "gazette", at, false, hold.id);
    await store.savePlacement(item, verdictOf(), frameOf(), opens(item), at);
  }
  await settleAll(store);
  return hold;
}

async function settleAll(store: Store): Promise<void> {
  for (const story of await store.changedStories(10)) await store.settleStory(story, "held back", minute(6));
}

const decide = (store: Store, hold: Hold, guildId: string, at: number, by = "9") =>
  store.decideHold({ holdId: hold.id, guildId, choice: at % 2 === 0 ? "post" : "skip", by, at: minute(at) });

export function describeHolds(open: OpenStore): void {
  const test = storeTests(open);

  describe("what is held back", () => {
    test("a hold is found with its items' sightings, by id and by time", async (store) => {
      const hold = await holdTwo(store);
      expect(hold).toMatchObject({ name: "The gazette", count: 2, newest: [{ title: "Report one" }, {}] });
      expect(await store.findHold(hold.id)).toEqual(hold);
      expect(await store.findHold("hnone")).toBeNull();
      expect(await store.countOurs(hold.id)).toBe(2);
      expect(await store.countOurs("hnone")).toBe(0);
      expect(await store.listHolds(minute(5))).toEqual([hold]);
      expect(await store.listHolds(minute(6))).toEqual([]);
      expect((await store.sightingsOf(["ione"])).map(({ holdId }) => holdId)).toEqual([hold.id]);
    });

    test("the first decision of a server counts, and wakes the stories once", async (store) => {
      const hold = await holdTwo(store);
      expect(await store.changedStories(10)).toEqual([]);
      const first = await decide(store, hold, "1", 8, "7");
      expect(first).toEqual({ holdId: hold.id, guildId: "1", choice: "post", by: "7", at: minute(8) });
      expect(await store.changedStories(10)).toHaveLength(2);
      await settleAll(store);
      expect(await decide(store, hold, "1", 9, "8")).toEqual(first);
      expect(await store.changedStories(10)).toEqual([]);
      await decide(store, hold, "2", 11);
      expect((await store.decisionsOn([hold.id])).map(({ guildId, choice }) => [guildId, choice])).toEqual([
        ["1", "post"],
        ["2", "skip"],
      ]);
    });

    test("of two presses at the same time one counts", async (store) => {
      const hold = await holdTwo(store);
      const both = await Promise.all([decide(store, hold, "1", 8, "7"), decide(store, hold, "1", 9, "8")]);
      expect(both[0]).toEqual(both[1]);
      expect(await store.decisionsOn([hold.id])).toEqual([both[0]]);
    });

    test("each server is asked once, unless it has decided", async (store) => {
      const hold = await holdTwo(store);
      expect(await store.holdsToAsk("1", minute(6))).toEqual([]);
      expect(await store.holdsToAsk("1", minute(0))).toEqual([hold]);
      await store.addNotices(HERE, [questionOn(hold)], [], minute(7));
      await store.addNotices(HERE, [questionOn(hold)], [], minute(8));
      expect(await store.dueNotices(minute(8), 10)).toHaveLength(1);
      expect(await store.holdsToAsk("1", minute(0))).toEqual([]);
      expect(await store.holdsToAsk("2", minute(0))).toEqual([hold]);
      await decide(store, hold, "2", 9);
      expect(await store.holdsToAsk("2", minute(0))).toEqual([]);
    });

    test("a question that was sent is owed an edit with the answer, and only in that server", async (store) => {
      const hold = await holdTwo(store);
      await store.addNotices(HERE, [questionOn(hold)], [], minute(7));
      await store.addNotices(THERE, [questionOn(hold)], [], minute(7));
      for (const { id } of await store.dueNotices(minute(7), 10)) {
        const begun = await store.beginNotice(id, minute(7));
        await store.saveNotice({ ...begun, state: "sent", messageId: `m${begun.channelId}` });
      }
      expect(await store.dueNotices(minute(8), 10)).toEqual([]);
      const decision = await decide(store, hold, "1", 8);
      const [edit, ...others] = await store.dueNotices(minute(8), 10);
      expect(others).toEqual([]);
      expect(edit).toMatchObject({ channelId: "11", messageId: "m11", content: { decision } });
      expect((await store.findQuestion("1", hold.id))?.id).toBe(edit?.id);
      const begun = await store.beginNotice(edit?.id ?? "", minute(8));
      await store.saveNotice({ ...begun, state: "sent" });
      expect(await store.dueNotices(minute(9), 10)).toEqual([]);
    });

    test("an answer that comes while the question is being sent is shown next", async (store) => {
      const hold = await holdTwo(store);
      await store.addNotices(HERE, [questionOn(hold)], [], minute(7));
      const [due] = await store.dueNotices(minute(7), 1);
      const begun = await store.beginNotice(due?.id ?? "", minute(7));
      await decide(store, hold, "1", 8);
      await store.saveNotice({ ...begun, state: "sent", messageId: "m1" });
      const [edit] = await store.dueNotices(minute(8), 1);
      expect(edit).toMatchObject({ messageId: "m1", content: { decision: { choice: "post" } } });
    });

    test("another source that brings a held item wakes its story", async (store) => {
      await holdTwo(store);
      await store.noteSighting("ione", "herald", minute(9));
      expect((await store.changedStories(10)).map(({ id }) => id)).toEqual(["sone"]);
    });

    test("the way of a held item names the hold and who decided", async (store) => {
      const hold = await holdTwo(store);
      const undecided = await store.traceItem({ kind: "story", storyId: "sone" });
      expect(undecided?.held).toEqual([{ hold, decisions: [] }]);
      const decision = await decide(store, hold, "1", 8);
      const decided = await store.traceItem({ kind: "story", storyId: "sone" });
      expect(decided?.held).toEqual([{ hold, decisions: [decision] }]);
    });
  });
}
