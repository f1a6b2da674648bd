// What comes in: a held story, two servers that decide for themselves. What goes out: which channel is owed the alert,
// and how. Surprise: the real store, for who is owed what is half of it in SQL.
import { afterEach, beforeEach, expect, test } from "vitest";
import { readTellable } from "../../src/app/held-members.ts";
import { oweAlert } from "../../src/app/owe-alert.ts";
import { type Hold, type HoldChoice, makeHold } from "../../src/sources/hold.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import type { Story } from "../../src/stories/story.ts";
import {
  contentOf,
  frameOf,
  itemOf,
  joins,
  minute,
  opens,
  sourceOf,
  subscriptionOf,
  verdictOf,
} from "../storage/samples.ts";

let store: Store;
let hold: Hold;
beforeEach(async () => {
  store = await openStore("file::memory:");
  const gazette = sourceOf("gazette");
  await store.syncSources([gazette, sourceOf("herald")], minute(0));
  await store.addSubscription(subscriptionOf("11", { guildId: "1" }));
  await store.addSubscription(subscriptionOf("22", { guildId: "2" }));
  const item = itemOf("one");
  hold = makeHold(gazette, [item], "it brought 60 items at once", minute(5));
  await store.saveHold({ ...hold, count: 60 });
  await store.saveItem(item);
  await store.noteSighting("ione", "gazette", minute(5), false, hold.id);
  await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(5));
});
afterEach(() => store.close());

const decide = (guildId: string, choice: HoldChoice, at: number) =>
  store.decideHold({ holdId: hold.id, guildId, choice, by: "9", at: minute(at) });

/** As announce does it. */
async function tell(isFirst: boolean, at: number): Promise<void> {
  await store.transaction(async (tx) => {
    const story = await theStory(tx);
    const alert =
      (await tx.findAlertOfStory("sone")) ??
      (await tx.saveAlert("sone", "first report", contentOf("x"), minute(at)));
    await oweAlert(tx, story, alert, isFirst, minute(at));
  });
}

async function theStory(tx: Store = store): Promise<Story> {
  const story = await tx.findStory("sone");
  if (!story) throw new Error("the story is there");
  return story;
}

async function owed(): Promise<string[]> {
  const posts = (await store.dueDeliveries(minute(999), 10)).map(
    ({ delivery }) => `${delivery.channelId} post`,
  );
  const digests = (await store.channelsGathering()).map(({ channelId }) => `${channelId} digest`);
  return [...posts, ...digests].sort();
}

test("undecided, there is nothing to tell, and the reason names day and cause", async () => {
  const tellable = await readTellable(store, await theStory());
  expect(tellable.story.members).toEqual([]);
  expect(tellable.why).toBe("held back on 1 September 2014: it brought 60 items at once");
});

test("one server posts, the other skips: only the first is owed anything", async () => {
  await decide("1", "post", 6);
  await decide("2", "skip", 6);
  expect((await readTellable(store, await theStory())).story.members).toHaveLength(1);
  await tell(true, 7);
  expect(await owed()).toEqual(["11 post"]);
});

test("one server posts, the other wants a digest, a day later", async () => {
  await decide("1", "post", 6);
  await tell(true, 7);
  expect(await owed()).toEqual(["11 post"]);
  await decide("2", "digest", 1_500);
  expect((await store.changedStories(10)).map(({ id }) => id)).toEqual(["sone"]);
  await tell(false, 1_501);
  expect(await owed()).toEqual(["11 post", "22 digest"]);
  const [gathered] = await store.gatheredDeliveries("22");
  expect(gathered?.delivery.why).toBe("held back because The gazette suddenly brought 60 items");
});

test("who subscribes after the decision is not sent old news", async () => {
  await decide("1", "post", 6);
  await tell(true, 7);
  await store.addSubscription(subscriptionOf("33", { guildId: "1", createdAt: minute(8) }));
  await tell(false, 9);
  expect(await owed()).toEqual(["11 post"]);
});

test("another source reports the event: every server is told, those that skipped as well", async () => {
  await decide("1", "skip", 6);
  const theirs = itemOf("two", { sourceId: "herald" });
  await store.saveItem(theirs);
  await store.noteSighting("itwo", "herald", minute(8));
  await store.savePlacement(theirs, verdictOf(), frameOf(), joins("sone"), minute(8));
  const tellable = await readTellable(store, await theStory());
  expect(tellable.story.members.map(({ item }) => item.id)).toEqual(["itwo"]);
  await tell(true, 9);
  expect(await owed()).toEqual(["11 post", "22 post"]);
});
