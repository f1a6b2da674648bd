/**
 * The contract: cards about followed dockets.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { OwedCard } from "../../../src/storage/card-verbs.ts";
import type { Store } from "../../../src/storage/store.ts";
import { minute, sourceOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

const DOCKET = { name: "Doe v. Roe", court: "nysd", number: "1:15-cv-1", coverage: "It is complete." };
const owed = (sourceId: string, channelId: string, at = 0): OwedCard => ({
  sourceId,
  guildId: "1",
  channelId,
  docket: DOCKET,
  at: minute(at),
});
const waiting = async (store: Store, channelId?: string) =>
  (await store.owedCards(channelId)).map((card) => `${card.sourceId} in ${card.channelId}`);
const write = (store: Store, channelId: string, ...sourceIds: string[]) => {
  const dockets = sourceIds.map((sourceId) => ({ ...DOCKET, sourceId, entries: 0, newest: null }));
  return store.writeCard({ guildId: "1", channelId }, { kind: "following", dockets }, minute(5));
};

export function describeCards(open: OpenStore): void {
  const test = storeTests(open);

  describe("cards about followed dockets", () => {
    test("a channel is owed a card for a docket once, and never again after it was written", async (store) => {
      await store.oweCards([owed("a", "11"), owed("b", "11", 1), owed("a", "22")]);
      await store.oweCards([owed("a", "11", 2)]);
      expect(await waiting(store)).toEqual(["a in 11", "a in 22", "b in 11"]);
      expect((await store.owedCards("11"))[0]).toEqual(owed("a", "11"));
      await write(store, "11", "a", "b");
      expect(await waiting(store)).toEqual(["a in 22"]);
      await store.oweCards([owed("a", "11", 3)]);
      expect(await waiting(store, "11")).toEqual([]);
    });

    test("two channels of a server have a card each, and the admin channel moves neither", async (store) => {
      await store.oweCards([owed("a", "11"), owed("a", "22")]);
      await write(store, "11", "a");
      await write(store, "22", "a");
      await store.setAdminChannel("1", "99", "7", minute(6));
      await store.setAdminChannel("1", null, "7", minute(6));
      const due = await store.dueNotices(minute(7), 10);
      expect(due.map(({ channelId, content }) => `${content.kind} in ${channelId}`)).toEqual([
        "following in 11",
        "following in 22",
      ]);
    });

    test("a docket that nobody followed any more and somebody follows again is owed anew", async (store) => {
      const source = sourceOf("added-doe", { kind: "courtlistener-atom" });
      const by = { guildId: "1", userId: "7" };
      await store.followSource(source, by, 9, minute(0));
      await store.oweCards([owed("added-doe", "11")]);
      await write(store, "11", "added-doe");
      await store.unfollowSource("1", "added-doe");
      await store.followSource(source, by, 9, minute(9));
      await store.oweCards([owed("added-doe", "11", 9)]);
      expect(await waiting(store)).toEqual(["added-doe in 11"]);
    });
  });
}
