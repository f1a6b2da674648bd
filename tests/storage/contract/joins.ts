/**
 * The contract: two items, or two stories, that turn out to be one.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { Store } from "../../../src/storage/store.ts";
import { contentOf, frameOf, itemOf, joins, minute, opens, subscriptionOf, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

async function openStory(store: Store, name: string, changes = {}) {
  const item = itemOf(name, changes);
  await store.saveItem(item);
  await store.noteSighting(item.id, item.sourceId, minute(5));
  await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(10));
  return item;
}

async function settleAll(store: Store) {
  for (const story of await store.changedStories(10)) await store.settleStory(story, null, minute(20));
}

export function describeJoins(open: OpenStore): void {
  const test = storeTests(open);

  describe("what turns out to be one", () => {
    test("every item that a list of keys belongs to is found once, in the order of the keys", async (store) => {
      await store.saveItem(itemOf("one", { keys: ["entry:1", "guid:a"] }));
      await store.saveItem(itemOf("two", { keys: ["guid:b"] }));
      const ids = async (keys: string[]) => (await store.findItems(keys)).map(({ id }) => id);
      expect(await ids(["guid:b", "entry:1", "guid:a"])).toEqual(["itwo", "ione"]);
      expect(await ids(["guid:a", "guid:none", "guid:b"])).toEqual(["ione", "itwo"]);
      expect(await ids([])).toEqual([]);
    });

    test("a joined item is found by the keys of both, and seen where either was seen", async (store) => {
      await store.saveItem(itemOf("stub", { keys: ["guid:pacer", "pacer:127"] }));
      await store.saveItem(itemOf("full", { keys: ["entry:nysd/13mj2814/15"], sourceId: "library" }));
      await store.noteSighting("istub", "gazette", minute(5));
      await store.noteSighting("istub", "library", minute(9));
      await store.noteSighting("ifull", "library", minute(7));
      expect(await store.joinItems("istub", "ifull", minute(30))).toBeNull();
      for (const key of ["pacer:127", "entry:nysd/13mj2814/15", "guid:pacer"])
        expect((await store.findItem([key]))?.id).toBe("istub");
      const seen = await store.sightingsOf(["istub", "ifull"]);
      expect(seen.map(({ itemId, sourceId, at }) => [itemId, sourceId, at])).toEqual([
        ["istub", "gazette", minute(5)],
        ["istub", "library", minute(7)],
      ]);
      await expect(store.joinItems("istub", "inowhere", minute(31))).rejects.toThrow("inowhere");
    });

    test("an item of no story that joins one of a story leaves the story as it is", async (store) => {
      await openStory(store, "told");
      await store.saveItem(itemOf("loose"));
      await store.joinItems("itold", "iloose", minute(30));
      expect((await store.findStory("stold"))?.members.map(({ item }) => item.id)).toEqual(["itold"]);
    });

    test("a story whose only item is joined goes on under the item that stays", async (store) => {
      await openStory(store, "stub");
      await settleAll(store);
      await store.saveItem(itemOf("full"));
      await store.joinItems("ifull", "istub", minute(30));
      expect((await store.findStory("sstub"))?.members.map(({ item }) => item.id)).toEqual(["ifull"]);
      expect((await store.changedStories(10)).map(({ id }) => id)).toEqual(["sstub"]);
    });

    test("two alerts of one event, neither read yet, are owed to a channel once", async (store) => {
      await openStory(store, "kept");
      await openStory(store, "gone");
      const [here, there] = [subscriptionOf("11"), subscriptionOf("22")];
      for (const one of [here, there]) await store.addSubscription(one);
      for (const name of ["kept", "gone"]) {
        const alert = await store.saveAlert(`s${name}`, "first report", contentOf(name), minute(15));
        const to = name === "kept" ? [here] : [here, there];
        await store.addDeliveries(alert.id, to, minute(16), "The Gazette did not answer on 8 November");
      }
      await store.mergeStories("skept", "sgone", minute(30));
      const titles = async (channel: string) =>
        (await store.gatheredDeliveries(channel)).map(({ alert }) => alert.content.title);
      expect(await titles("11")).toEqual(["kept"]);
      expect(await titles("22")).toEqual(["gone"]);
      expect(await store.countDeliveries()).toMatchObject({ gathered: 2, dead: 1 });
    });

    test("when both were in stories these merge, and the report beside them comes along", async (store) => {
      await openStory(store, "stub");
      await openStory(store, "full");
      const news = itemOf("news");
      await store.saveItem(news);
      await store.savePlacement(news, verdictOf(), frameOf(), joins("sfull"), minute(12));
      await settleAll(store);
      await store.joinItems("istub", "ifull", minute(30));
      const story = await store.findStory("sfull");
      expect(story?.id).toBe("sstub");
      expect(story?.members.map(({ item }) => item.id)).toEqual(["istub", "inews"]);
      expect((await store.changedStories(10)).map(({ id }) => id)).toEqual(["sstub"]);
      expect((await store.latestStories({ limit: 10 })).map(({ id }) => id)).toEqual(["sstub"]);
    });

    test("an event told under the story that goes is edited, not told again", async (store) => {
      await openStory(store, "kept");
      await openStory(store, "gone");
      const alert = await store.saveAlert("sgone", "first report", contentOf("Told"), minute(11));
      await store.addDeliveries(alert.id, [subscriptionOf("100")], minute(11));
      expect(await store.mergeStories("skept", "sgone", minute(30))).toBeNull();
      expect((await store.findAlertOfStory("skept"))?.id).toBe(alert.id);
      const next = await store.saveAlert("skept", "more outlets", contentOf("Told"), minute(31));
      expect([next.id, next.version]).toEqual([alert.id, 2]);
      expect(await store.findAlertOfStory("sgone")).toBeNull();
    });

    test("when both were told, the alert of the one that went is handed back", async (store) => {
      await openStory(store, "kept");
      await openStory(store, "gone");
      await store.saveAlert("skept", "first report", contentOf("Kept"), minute(11));
      await store.saveAlert("sgone", "first report", contentOf("Gone"), minute(12));
      const left = await store.mergeStories("skept", "sgone", minute(30));
      expect(left?.content.title).toBe("Gone");
      expect((await store.latestAlerts({ limit: 10 })).map(({ content }) => content.title)).toEqual(["Kept"]);
    });

    test("a story merged twice is still known by its first name, and a late report finds it", async (store) => {
      for (const name of ["a", "b", "c"]) await openStory(store, name);
      await store.mergeStories("sb", "sa", minute(30));
      await store.mergeStories("sc", "sb", minute(31));
      expect((await store.findStory("sa"))?.members).toHaveLength(3);
      const late = itemOf("late");
      await store.saveItem(late);
      await store.savePlacement(late, verdictOf(), frameOf(), joins("sa"), minute(40));
      expect((await store.findStory("sc"))?.members.map(({ item }) => item.id)).toEqual([
        "ic",
        "ib",
        "ia",
        "ilate",
      ]);
      await expect(store.mergeStories("sc", "snowhere", minute(41))).rejects.toThrow("snowhere");
    });
  });
}
