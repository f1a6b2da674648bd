// What comes in: stories whose reports came late, or some of them, or all but one. What goes out: which alerts wait for a
// digest, and which go out by themselves.
import { afterEach, beforeEach, expect, test } from "vitest";
import { whyCaughtUp } from "../../src/alerts/caught-up.ts";
import { oweAlert } from "../../src/app/owe-alert.ts";
import type { Item } from "../../src/items/item.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import {
  contentOf,
  frameOf,
  itemOf,
  joins,
  minute,
  opens,
  subscriptionOf,
  verdictOf,
} from "../storage/samples.ts";

const LATE = "The Gazette did not answer from 9 to 12 November";
const AWAY = "I was away from 9 to 12 November";

let store: Store;
beforeEach(async () => {
  store = await openStore("file::memory:");
  await store.addSubscription(subscriptionOf("11"));
});
afterEach(() => store.close());

/** One more report of the story "one", and what announce then does. */
async function report(
  name: string,
  { caughtUp = null, ...changes }: Partial<Item> & { caughtUp?: string | null },
  isFirst = false,
) {
  const item = itemOf(name, changes);
  await store.saveItem(item);
  await store.noteSighting(item.id, item.sourceId, minute(5), item.isBaseline, null, caughtUp);
  const placement = name === "one" ? opens(item) : joins("sone");
  await store.savePlacement(item, verdictOf(), frameOf(), placement, minute(5));
  const story = await store.findStory("sone");
  if (!story) throw new Error("no story");
  const alert = await store.saveAlert("sone", "first report", contentOf("one"), minute(6));
  await store.transaction((tx) => oweAlert(tx, story, alert, isFirst, minute(7)));
  return whyCaughtUp(story, await store.sightingsOf(story.members.map(({ item }) => item.id)));
}

const gathered = async () => (await store.gatheredDeliveries("11")).map(({ delivery }) => delivery.why);
const posts = async () => (await store.dueDeliveries(minute(99), 9)).length;

test("a story of late reports waits for a digest; one report in time lets it go out by itself", async () => {
  expect(await report("one", { caughtUp: LATE }, true)).toBe(LATE);
  expect(await report("two", { caughtUp: AWAY, sourceId: "ledger" })).toBe(`${LATE}; ${AWAY}`);
  expect([await gathered(), await posts()]).toEqual([[LATE], 0]);
  expect(await report("three", { sourceId: "herald" })).toBeNull();
  expect([await gathered(), await posts()]).toEqual([[], 1]);
});

test("what was told in time is not gathered for a late report of it", async () => {
  await report("one", {}, true);
  expect(await report("two", { caughtUp: LATE })).toBeNull();
  expect([await gathered(), await posts()]).toEqual([[], 1]);
});

test("a report that was there at the first visit counts for neither side", async () => {
  expect(await report("one", { isBaseline: true, caughtUp: null }, true)).toBeNull();
  expect(await report("two", { caughtUp: LATE })).toBe(LATE);
});

test("what only an added source brought late is gathered for those who follow it", async () => {
  const sourceId = "added-blog-1";
  const { guildId } = subscriptionOf("11");
  await store.followSource(
    {
      id: sourceId,
      kind: "feed",
      name: "Blog",
      url: "https://blog.example/feed",
      topics: [],
      why: "Added in Discord.",
      everyMinutes: 30,
      firstSight: "silent",
      language: "en",
    },
    { guildId, userId: "1" },
    9,
    minute(0),
  );
  await report("one", { sourceId, caughtUp: LATE }, true);
  expect([await gathered(), await posts()]).toEqual([[LATE], 0]);
  await report("two", { sourceId });
  expect([await gathered(), await posts()]).toEqual([[], 1]);
});
