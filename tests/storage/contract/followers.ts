/**
 * The contract: sources that servers added, and who hears of them.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import { addedSourceId, makeAddedSource } from "../../../src/sources/added-source.ts";
import type { Store } from "../../../src/storage/store.ts";
import { day, frameOf, itemOf, minute, opens, sourceOf, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

const by = (guildId: string) => ({ guildId, userId: "7" });
const blog = (guildId = "1", url = "https://blog.example/feed") =>
  makeAddedSource(url, { title: "A blog", language: null }, by(guildId));
const follow = (store: Store, guildId: string, at = minute(0), quota = 50, source = blog(guildId)) =>
  store.followSource(source, by(guildId), quota, at);
const dueAt = async (store: Store, at: string) =>
  (await store.dueSources(at, 10)).map(({ source }) => source.id);

export function describeFollowers(open: OpenStore): void {
  const test = storeTests(open);
  const { id } = blog();

  describe("sources that servers added", () => {
    test("two servers that add one address share one source, visited once", async (store) => {
      expect(await follow(store, "1")).toMatchObject({ kind: "added" });
      expect(await follow(store, "2", minute(5))).toMatchObject({ kind: "added", source: blog("1") });
      expect(await follow(store, "1", minute(9))).toMatchObject({ kind: "already there" });
      expect(await dueAt(store, minute(9))).toEqual([id]);
      expect(await store.listFollowers([id])).toEqual([
        {
          sourceId: id,
          guildId: "1",
          addedBy: "7",
          addedAt: minute(0),
          heardSince: minute(0),
          firstSightAt: null,
          pausedAt: null,
        },
        {
          sourceId: id,
          guildId: "2",
          addedBy: "7",
          addedAt: minute(5),
          heardSince: minute(5),
          firstSightAt: null,
          pausedAt: null,
        },
      ]);
    });

    test("a new start with the files of feeds/ does not unlist them", async (store) => {
      await follow(store, "1");
      await store.syncSources([sourceOf("gazette")], minute(1));
      await store.syncSources([], minute(2));
      expect(await dueAt(store, minute(9))).toEqual([id]);
    });

    test("an address of feeds/ is not added, and one that comes there later is not visited twice", async (store) => {
      await follow(store, "1");
      await store.syncSources([sourceOf("everyones", { url: "https://www.blog.example/feed/" })], minute(1));
      expect(await dueAt(store, minute(9))).toEqual(["everyones"]);
      expect(await store.listFollowers([id])).toEqual([]);
      expect(await follow(store, "2")).toMatchObject({ kind: "everyone's", source: { id: "everyones" } });
    });

    test("each server sees everybody's sources and its own", async (store) => {
      await store.syncSources([sourceOf("gazette")], minute(0));
      await follow(store, "1");
      const seen = async (guildId: string | null) =>
        (await store.sourcesOfServer(guildId)).map(({ source, follower }) => [
          source.id,
          follower?.guildId ?? null,
        ]);
      expect(await seen("1")).toEqual([
        [id, "1"],
        ["gazette", null],
      ]);
      expect(await seen("2")).toEqual([["gazette", null]]);
      expect(await seen(null)).toEqual([["gazette", null]]);
    });

    test("the quota holds, also for many additions at once", async (store) => {
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          follow(store, "1", minute(0), 3, blog("1", `https://${n}.example/feed`)),
        ),
      );
      expect(results.filter(({ kind }) => kind === "added")).toHaveLength(3);
      expect(results.at(-1)).toEqual({ kind: "full", count: 3 });
      expect(await follow(store, "2", minute(0), 3)).toMatchObject({ kind: "added" });
    });

    test("a source is visited as long as one server wants it", async (store) => {
      await follow(store, "1");
      await follow(store, "2");
      expect(await store.pauseSource("1", id, minute(1), minute(1))).toBe(true);
      expect(await dueAt(store, minute(9))).toEqual([id]);
      expect(await store.unfollowSource("2", id)).toBe(true);
      expect(await dueAt(store, minute(9))).toEqual([]);
      expect((await store.sourcesOfServer("1"))[0]?.follower?.pausedAt).toBe(minute(1));
      expect(await store.pauseSource("1", id, null, minute(30))).toBe(true);
      expect(await dueAt(store, minute(30))).toEqual([id]);
      expect((await store.listFollowers([id]))[0]).toMatchObject({
        pausedAt: null,
        heardSince: minute(0),
        lastPause: { from: minute(1), to: minute(30) },
      });
      expect((await store.dueSources(minute(30), 1))[0]?.state.rested?.to).toBe(minute(30));
      expect(await store.unfollowSource("1", id)).toBe(true);
      expect(await store.unfollowSource("1", id)).toBe(false);
      expect(await store.pauseSource("1", id, null, minute(31))).toBe(false);
      expect(await dueAt(store, minute(99))).toEqual([]);
    });

    test("who resumes is owed what came meanwhile, thirty days back at most, and others are not disturbed", async (store) => {
      await follow(store, "1");
      await follow(store, "2");
      for (const [name, at] of [
        ["before", 1],
        ["long-ago", 10],
        ["lately", 40],
      ] as const) {
        const item = itemOf(name, { sourceId: id });
        await store.saveItem(item);
        await store.noteSighting(item.id, id, day(at));
        await store.savePlacement(item, verdictOf(), frameOf(), opens(item), day(at));
      }
      const settle = async () => {
        for (const story of await store.changedStories(9)) await store.settleStory(story, null, day(40));
      };
      await settle();
      await store.pauseSource("1", id, day(5), day(5));
      expect(await store.changedStories(9)).toEqual([]);
      await store.pauseSource("1", id, null, day(50));
      expect((await store.changedStories(9)).map((story) => story.id)).toEqual(["slately"]);
      const [first, second] = await store.listFollowers([id]);
      expect(first).toMatchObject({ heardSince: day(20), lastPause: { from: day(5), to: day(50) } });
      expect(second?.lastPause).toBeUndefined();
      await settle();
      // It was not paused: nothing changes, nothing is looked at again.
      expect(await store.pauseSource("1", id, null, day(60))).toBe(true);
      expect(await store.changedStories(9)).toEqual([]);
      expect((await store.listFollowers([id]))[0]).toEqual(first);
    });

    test("a pause keeps the cursor; taken up anew, the first sight is silent again", async (store) => {
      await follow(store, "1");
      const [first] = await store.dueSources(minute(0), 1);
      if (!first) throw new Error("nothing is due");
      const visited = { ...first.state, lastOkAt: minute(1), nextVisitAt: minute(60), itemsSeen: 5 };
      await store.saveSourceState(visited);
      await store.pauseSource("1", id, minute(2), minute(2));
      await store.pauseSource("1", id, null, minute(3));
      expect((await store.dueSources(minute(3), 1))[0]?.state).toMatchObject({
        lastOkAt: minute(1),
        itemsSeen: 5,
      });
      await store.unfollowSource("1", id);
      await follow(store, "2", minute(5));
      expect((await store.dueSources(minute(5), 1))[0]?.state).toMatchObject({
        lastOkAt: null,
        itemsSeen: 5,
      });
    });

    test("an id is made of the address, so that it can be told from those of feeds/", async (store) => {
      await expect(follow(store, "1", minute(0), 9, sourceOf("gazette"))).rejects.toThrow(
        /not an added source/,
      );
      expect(addedSourceId("https://blog.example/feed#x")).toBe(id);
    });
  });

  describe("what a source brought", () => {
    test("the newest item of the last visit that brought any", async (store) => {
      expect(await store.lastSighting("gazette")).toBeNull();
      await store.saveItem(itemOf("old", { publishedAt: minute(1) }));
      await store.saveItem(itemOf("new", { publishedAt: minute(2) }));
      for (const name of ["new", "old"]) await store.noteSighting(`i${name}`, "gazette", minute(5), true);
      expect(await store.lastSighting("gazette")).toMatchObject({ at: minute(5), title: "Report new" });
    });

    test("who carried an item when, and whether at a silent first sight", async (store) => {
      await store.saveItem(itemOf("one"));
      await store.noteSighting("ione", "gazette", minute(5), true);
      await store.noteSighting("ione", "gazette", minute(6));
      await store.noteSighting("ione", "herald", minute(7));
      expect(await store.sightingsOf(["ione", "inone"])).toEqual([
        { itemId: "ione", sourceId: "gazette", at: minute(5), isSilent: true, holdId: null, caughtUp: null },
        { itemId: "ione", sourceId: "herald", at: minute(7), isSilent: false, holdId: null, caughtUp: null },
      ]);
      expect(await store.sightingsOf([])).toEqual([]);
    });

    test("the story of an added source is looked at again when another source carries its item, and only then", async (store) => {
      for (const [name, sourceId] of [
        ["added", id],
        ["plain", "gazette"],
      ] as const) {
        const item = itemOf(name, { sourceId });
        await store.saveItem(item);
        await store.noteSighting(item.id, sourceId, minute(1));
        await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(1));
      }
      for (const story of await store.changedStories(9)) await store.settleStory(story, null, minute(2));
      const changed = async () => (await store.changedStories(9)).map((story) => story.id);
      await store.noteSighting("iadded", id, minute(3));
      await store.noteSighting("iplain", "herald", minute(3));
      await store.noteSighting("iadded", "quiet", minute(3), true);
      expect(await changed()).toEqual([]);
      await store.noteSighting("iadded", "herald", minute(4));
      expect(await changed()).toEqual(["sadded"]);
    });
  });
}
