/**
 * The contract: stories, and that announce loses none.
 *
 * In: a way to open an empty store. Out: tests.
 */
import { describe, expect } from "vitest";
import type { Item } from "../../../src/items/item.ts";
import type { Verdict } from "../../../src/relevance/verdict.ts";
import type { Store } from "../../../src/storage/store.ts";
import { type Placement, speakersOf } from "../../../src/stories/story.ts";
import { day, frameOf, itemOf, joins, minute, opens, verdictOf } from "../samples.ts";
import { type OpenStore, storeTests } from "./with-store.ts";

async function place(store: Store, item: Item, placement: Placement, verdict?: Verdict, at = minute(10)) {
  await store.saveItem(item);
  await store.savePlacement(item, verdict ?? verdictOf(), frameOf(), placement, at);
}

async function openStory(store: Store, name: string, changes: Partial<Item> = {}, verdict?: Verdict) {
  const item = itemOf(name, changes);
  await place(store, item, opens(item), verdict);
}

async function idsAround(store: Store, caseId: string | null, from: string, to: string): Promise<string[]> {
  return (await store.storiesAround(caseId, from, to)).map((story) => story.id);
}

export function describeStories(open: OpenStore): void {
  const test = storeTests(open);

  describe("stories", () => {
    test("a story has its members in the order they joined, each with verdict and frame", async (store) => {
      const first = itemOf("zulu", { publishedAt: minute(30) });
      const second = itemOf("alpha", { publishedAt: minute(1) });
      await store.saveItem(first);
      await store.saveItem(second);
      await store.savePlacement(first, verdictOf(), frameOf({ act: "contempt" }), opens(first), minute(31));
      const other = verdictOf({ caseId: "elsewhere", topics: ["privacy", "warrants"] });
      await store.savePlacement(second, other, frameOf({ judge: "Preska" }), joins("szulu"), minute(32));
      expect(await store.findStory("szulu")).toEqual({
        id: "szulu",
        caseId: "ireland",
        topics: ["warrants", "privacy"],
        members: [
          { item: first, verdict: verdictOf(), frame: frameOf({ act: "contempt" }) },
          { item: second, verdict: other, frame: frameOf({ judge: "Preska" }) },
        ],
      });
      expect(await store.findStory("snone")).toBeNull();
    });

    test("a very large story is read for comparing by its first and last members, and whole for telling", async (store) => {
      await openStory(store, "one");
      const more = Array.from({ length: 139 }, (_, at) => itemOf(`later${at}`, { publishedAt: minute(at) }));
      for (const item of more) await place(store, item, joins("sone"));
      const [around] = await store.storiesAround("ireland", day(-1), day(1));
      const whole = await store.findStory("sone");
      expect(whole?.members).toHaveLength(140);
      expect(around?.members).toEqual(speakersOf(whole?.members ?? []));
    });

    test("an item that is placed again stays where it is, with its new frame", async (store) => {
      await openStory(store, "one");
      await openStory(store, "two");
      const item = itemOf("one");
      await store.savePlacement(item, verdictOf(), frameOf({ act: "affirmed" }), joins("stwo"), minute(11));
      const story = await store.findStory("sone");
      expect(story?.members.map((member) => member.frame.act)).toEqual(["affirmed"]);
      expect((await store.findStory("stwo"))?.members).toHaveLength(1);
    });

    test("stories around a day are those of the case with a report in the window, oldest first", async (store) => {
      const on = (publishedAt: string) => ({ publishedAt, firstSeenAt: day(100) });
      await openStory(store, "late", on(day(5)));
      await openStory(store, "early", on(day(3)));
      await openStory(store, "outside", on(day(9)));
      await openStory(store, "foreign", on(day(4)), verdictOf({ caseId: "other" }));
      await openStory(store, "caseless", on(day(4)), verdictOf({ caseId: null, tier: "reform" }));
      expect(await idsAround(store, "ireland", day(3), day(5))).toEqual(["searly", "slate"]);
      expect(await idsAround(store, null, day(3), day(5))).toEqual(["scaseless"]);
      expect(await idsAround(store, "other", day(5), day(9))).toEqual([]);
    });

    test("a report that was seen in the window counts as well, and so does one that joined later", async (store) => {
      await openStory(store, "undated", { publishedAt: null, firstSeenAt: day(4) });
      await openStory(store, "long", { publishedAt: day(1), firstSeenAt: day(1) });
      await place(store, itemOf("again", { publishedAt: day(5), firstSeenAt: day(5) }), joins("slong"));
      expect(await idsAround(store, "ireland", day(3), day(6))).toEqual(["slong", "sundated"]);
      expect(await idsAround(store, "ireland", day(2), day(3))).toEqual([]);
      const [long] = await store.storiesAround("ireland", day(3), day(6));
      expect(long?.members.map((member) => member.item.id)).toEqual(["ilong", "iagain"]);
    });

    test("a new story is changed until it is settled", async (store) => {
      await openStory(store, "b", { publishedAt: minute(2) });
      await openStory(store, "a", { publishedAt: minute(1) });
      const changed = await store.changedStories(10);
      expect(changed.map((story) => story.id)).toEqual(["sa", "sb"]);
      expect(await store.changedStories(1)).toHaveLength(1);
      for (const story of changed) await store.settleStory(story, null, minute(20));
      expect(await store.changedStories(10)).toEqual([]);
    });

    test("an item that joins while announce decides keeps the story changed", async (store) => {
      await openStory(store, "one");
      const [seen] = await store.changedStories(10);
      await place(store, itemOf("two"), joins("sone"));
      if (seen) await store.settleStory(seen, "one outlet only", minute(20));
      const [again] = await store.changedStories(10);
      expect(again?.members).toHaveLength(2);
      if (again) await store.settleStory(again, null, minute(21));
      expect(await store.changedStories(10)).toEqual([]);
    });

    test("a text that is revised while announce decides keeps the story changed", async (store) => {
      await openStory(store, "one");
      const [seen] = await store.changedStories(10);
      await store.saveItem(itemOf("one", { text: "Corrected.", revision: 2 }));
      await store.reviseFrame("ione", frameOf(), minute(12));
      if (seen) await store.settleStory(seen, null, minute(20));
      const [again] = await store.changedStories(10);
      expect(again?.members[0]?.item.text).toBe("Corrected.");
    });

    test("a report that is read anew while announce decides keeps the story changed", async (store) => {
      await openStory(store, "one");
      const [seen] = await store.changedStories(10);
      await store.reviseFrame("ione", frameOf({ act: "reversed" }), minute(12));
      if (seen) await store.settleStory(seen, null, minute(20));
      expect((await store.changedStories(10))[0]?.members[0]?.frame.act).toBe("reversed");
    });

    test("a settled story is changed again by a new report and by a revised text", async (store) => {
      await openStory(store, "one");
      const settle = async () => {
        for (const story of await store.changedStories(10)) await store.settleStory(story, null, minute(20));
      };
      await settle();
      await store.reviseFrame("ione", frameOf({ act: "affirmed" }), minute(30));
      expect((await store.findStoryOfItem("ione"))?.members[0]?.frame.act).toBe("affirmed");
      expect(await store.changedStories(10)).toHaveLength(1);
      await settle();
      await place(store, itemOf("two"), joins("sone"));
      expect(await store.changedStories(10)).toHaveLength(1);
      await store.reviseFrame("inowhere", frameOf(), minute(30));
      expect(await store.findStoryOfItem("inowhere")).toBeNull();
    });

    test("a story is as old as its oldest report, whatever order they came in", async (store) => {
      await openStory(store, "b", { publishedAt: minute(50) });
      await openStory(store, "a", { publishedAt: minute(40) });
      await place(store, itemOf("c", { publishedAt: minute(30) }), joins("sb"));
      expect((await store.changedStories(10)).map((story) => story.id)).toEqual(["sb", "sa"]);
    });

    test("the latest stories come newest first, by case or by topic", async (store) => {
      await openStory(store, "a", { publishedAt: minute(1) });
      await openStory(
        store,
        "b",
        { publishedAt: minute(2) },
        verdictOf({ caseId: null, topics: ["fisa-702"] }),
      );
      await openStory(store, "c", { publishedAt: minute(3) });
      const ids = async (caseId: string | undefined, limit: number) =>
        (await store.latestStories({ caseId, limit })).map((story) => story.id);
      expect(await ids(undefined, 10)).toEqual(["sc", "sb", "sa"]);
      expect(await ids(undefined, 2)).toEqual(["sc", "sb"]);
      expect(await ids("ireland", 10)).toEqual(["sc", "sa"]);
      expect(await ids("fisa-702", 10)).toEqual(["sb"]);
      expect(await ids("fisa_702", 10)).toEqual([]);
      expect(await ids("fisa", 10)).toEqual([]);
    });
  });
}
