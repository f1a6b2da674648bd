/**
 * The contract: notices about sources, written with the memory of having been given, sent in order, once.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { Noticed, NoticeLine, SourceNotice } from "../../../src/sources/notice.ts";
import type { Store } from "../../../src/storage/store.ts";
import { itemOf, minute, sourceOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

const HERE = { guildId: "1", channelId: "11" };
const THERE = { guildId: "2", channelId: "22" };

function lineOf(sourceId: string): NoticeLine {
  return {
    sourceId,
    name: `The ${sourceId}`,
    host: `${sourceId}.example`,
    since: minute(0),
    until: minute(1),
    problem: { kind: "server-error", detail: "HTTP 503" },
    tries: 3,
    nextVisitAt: minute(60),
    caughtUp: 0,
    usualGap: null,
    newest: null,
  };
}

const noticeOf = (sourceId: string): SourceNotice => ({ kind: "failing", lines: [lineOf(sourceId)] });
const noticedOf = (sourceId: string, changes: Partial<Noticed> = {}): Noticed => ({
  sourceId,
  told: "failing",
  since: minute(0),
  itemsSeen: 3,
  silentSince: null,
  ...changes,
});

async function due(store: Store, now: string): Promise<string[]> {
  const rows = await store.dueNotices(now, 100);
  return rows.map(
    ({ content, channelId }) => `${"lines" in content ? content.lines[0]?.sourceId : "?"} in ${channelId}`,
  );
}

export function describeNotices(open: OpenStore): void {
  const test = storeTests(open);

  describe("notices about sources", () => {
    test("a server's admin channel is set, changed and ended; what was not begun moves along", async (store) => {
      expect(await store.listAdminChannels()).toEqual([]);
      await store.setAdminChannel("1", "11", "9", minute(0));
      await store.setAdminChannel("2", "22", "9", minute(0));
      expect(await store.listAdminChannels()).toEqual([HERE, THERE]);
      await store.addNotices(HERE, [noticeOf("a")], [], minute(1));
      await store.addNotices(HERE, [noticeOf("b")], [], minute(1));
      const [first] = await store.dueNotices(minute(1), 1);
      const begun = await store.beginNotice(first?.id ?? "", minute(1));
      await store.saveNotice({ ...begun, state: "unknown", nextAttemptAt: minute(1) });
      await store.setAdminChannel("1", "12", "9", minute(2));
      expect(await due(store, minute(2))).toEqual(["a in 11", "b in 12"]);
      await store.setAdminChannel("1", null, "9", minute(3));
      expect(await due(store, minute(3))).toEqual([]);
      expect(await store.listAdminChannels()).toEqual([THERE]);
    });

    test("a notice and what the server was told are stored together, each server for itself", async (store) => {
      await store.addNotices(HERE, [noticeOf("a")], [noticedOf("a"), noticedOf("b")], minute(1));
      expect(await store.noticedSources("1")).toEqual([noticedOf("a"), noticedOf("b")]);
      expect(await store.noticedSources("2")).toEqual([]);
      await store.addNotices(HERE, [], [noticedOf("b", { told: "recovered", since: null })], minute(2));
      expect((await store.noticedSources("1"))[1]?.told).toBe("recovered");
      const failing = store.transaction(async (inside) => {
        await inside.addNotices(HERE, [noticeOf("c")], [noticedOf("c")], minute(3));
        throw new Error("killed");
      });
      await expect(failing).rejects.toThrow("killed");
      expect(await due(store, minute(9))).toEqual(["a in 11"]);
      expect(await store.noticedSources("1")).toHaveLength(2);
    });

    test("ten thousand sources are remembered at once", async (store) => {
      const many = Array.from({ length: 10_000 }, (_, at) => noticedOf(`s${String(at).padStart(5, "0")}`));
      await store.addNotices(HERE, [], many, minute(1));
      expect(await store.noticedSources("1")).toHaveLength(10_000);
    });

    test("a row brings what is to be shown, and what a delivery has", async (store) => {
      await store.addNotices(HERE, [noticeOf("a")], [], minute(1));
      const [row] = await store.dueNotices(minute(1), 10);
      expect(row).toEqual({
        id: row?.id,
        guildId: "1",
        channelId: "11",
        content: noticeOf("a"),
        state: "pending",
        why: null,
        messageId: null,
        sentVersion: 0,
        attempts: 0,
        nextAttemptAt: minute(1),
        firstTriedAt: null,
        createdAt: minute(1),
      });
      expect(row?.id.length).toBeLessThanOrEqual(25);
    });

    test("a channel reads in order: what waits holds up what comes after it, and no other channel", async (store) => {
      await store.addNotices(HERE, [noticeOf("a"), noticeOf("b")], [], minute(1));
      await store.addNotices(THERE, [noticeOf("c")], [], minute(1));
      const [first] = await store.dueNotices(minute(1), 1);
      const begun = await store.beginNotice(first?.id ?? "", minute(1));
      expect(await due(store, minute(1))).toEqual(["c in 22"]);
      await store.saveNotice({ ...begun, state: "pending", why: "slow down", nextAttemptAt: minute(9) });
      expect(await due(store, minute(8))).toEqual(["c in 22"]);
      expect(await due(store, minute(9))).toEqual(["a in 11", "b in 11", "c in 22"]);
      const again = await store.beginNotice(begun.id, minute(9));
      expect(again).toMatchObject({ attempts: 2, firstTriedAt: minute(1), state: "sending" });
      await store.saveNotice({ ...again, state: "sent", messageId: "77", sentVersion: 1 });
      expect(await due(store, minute(9))).toEqual(["b in 11", "c in 22"]);
    });

    test("an attempt is begun once, and what a crash left behind is unknown and due", async (store) => {
      await store.addNotices(HERE, [noticeOf("a")], [], minute(1));
      const [row] = await store.dueNotices(minute(1), 1);
      const id = row?.id ?? "";
      const begun = await Promise.allSettled([1, 2].map(() => store.beginNotice(id, minute(1))));
      expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await store.recoverSending(minute(5))).toBe(1);
      expect((await store.dueNotices(minute(5), 1))[0]).toMatchObject({
        state: "unknown",
        firstTriedAt: minute(1),
      });
      const again = await store.beginNotice(id, minute(5));
      await store.saveNotice({ ...again, state: "dead", why: "The channel is gone." });
      await expect(store.beginNotice(id, minute(6))).rejects.toThrow(/not waiting/);
      await expect(store.saveNotice({ ...again, id: "nnone" })).rejects.toThrow(/no notice nnone/);
      expect(await store.recoverSending(minute(6))).toBe(0);
    });

    test("quiet sources are those whose newest sighting is old, and their items can be read", async (store) => {
      await store.syncSources([sourceOf("a"), sourceOf("b"), sourceOf("empty")], minute(0));
      for (const name of ["one", "two", "three"]) await store.saveItem(itemOf(name));
      await store.noteSighting("ione", "a", minute(1));
      await store.noteSighting("itwo", "a", minute(2));
      await store.noteSighting("ione", "b", minute(50));
      await store.noteSighting("ithree", "unlisted", minute(1));
      expect(await store.quietSources(minute(10))).toEqual([{ sourceId: "a", lastNewAt: minute(2) }]);
      expect((await store.recentItemsOf("a", 10)).map(({ id }) => id)).toEqual(["itwo", "ione"]);
      expect((await store.recentItemsOf("a", 1)).map(({ id }) => id)).toEqual(["itwo"]);
      expect(await store.recentItemsOf("empty", 10)).toEqual([]);
    });
  });
}
