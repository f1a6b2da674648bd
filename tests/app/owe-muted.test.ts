/**
 * In: a story that one channel has muted before it was owed there. Out: who is owed it, then and later.
 * Surprise: none.
 */
import { expect, test } from "vitest";
import { oweShaped, reconsider } from "../../src/app/owe-shaped.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { contentOf, frameOf, itemOf, minute, opens, subscriptionOf, verdictOf } from "../storage/samples.ts";

test("a channel that muted a story is not owed it, is told why, and is owed it once it is unmuted", async () => {
  const store = await openStore("file::memory:");
  const item = itemOf("one");
  await store.saveItem(item);
  await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(5));
  const subscriptions = [subscriptionOf("11"), subscriptionOf("22")];
  for (const one of subscriptions) await store.addSubscription(one);
  await store.muteStory({ channelId: "11", storyId: "sone", guildId: "100", mutedBy: "7", at: minute(5) });
  const alert = await store.saveAlert("sone", "first report", contentOf("one"), minute(6));
  const owed = async () =>
    (await store.dueDeliveries(minute(60), 10)).map(({ delivery }) => delivery.channelId);

  await store.transaction((tx) => oweShaped(tx, alert, subscriptions, null, minute(6)));
  expect(await owed()).toEqual(["22"]);
  expect(await store.leftOutOf(alert.id)).toEqual([
    { subscriptionId: subscriptions[0]?.id, why: "this story is muted there", isSettled: false },
  ]);
  await store.transaction((tx) => reconsider(tx, alert, subscriptions, null, minute(7)));
  expect(await owed()).toEqual(["22"]);
  await store.unmuteStory("11", "sone");
  await store.transaction((tx) => reconsider(tx, alert, subscriptions, null, minute(8)));
  expect((await owed()).sort()).toEqual(["11", "22"]);
  await store.close();
});
