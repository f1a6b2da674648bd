/**
 * Two stories told apart by first reports that said little, and a third report that is plainly of both.
 *
 * In: visits to feeds of the press, in a real store. Out: tests.
 */
import { afterEach, beforeEach, expect, test } from "vitest";
import { uniteStories } from "../../src/app/unite-told.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { placeItem } from "../../src/stories/place-item.ts";
import { contentOf } from "../storage/samples.ts";
import { aboutReform, memberOf, microsoftIreland, newsItem } from "../stories/news.ts";

const AT = "2014-03-12T08:00:00.000Z";
const report = (outlet: string, day: string, title: string) =>
  memberOf(newsItem(outlet, day, { title }), aboutReform);
const early = report(
  "Herald",
  "2014-03-10",
  "Marlowe tells Austin crowd: encryption beats mass surveillance",
);
const late = report(
  "Wire",
  "2014-03-11",
  "Marlowe urges Austin crowd to answer surveillance with encryption",
);
const both = report(
  "Post",
  "2014-03-11",
  "Marlowe tells Austin crowd to answer mass surveillance with encryption",
);
const idOf = ({ item }: typeof early) => `s${item.id.slice(1)}`;

let store: Store;
beforeEach(async () => {
  store = await openStore("file::memory:");
  for (const one of [early, late]) {
    await store.saveItem(one.item);
    const opens = {
      kind: "opens" as const,
      storyId: idOf(one),
      evidence: ["told apart by a weak first report"],
    };
    await store.savePlacement(one.item, one.verdict, one.frame, opens, AT);
    await store.saveAlert(idOf(one), "first report", contentOf(one.item.title), AT);
  }
});
afterEach(() => store.close());

async function unite(): Promise<void> {
  const stories = await store.storiesAround(null, "2014-03-01T00:00:00Z", "2014-03-20T00:00:00Z");
  const placement = placeItem(both, stories, [microsoftIreland]);
  if (placement.kind !== "joins") throw new Error("the third report joins nothing");
  await store.saveItem(both.item);
  await store.transaction(async (tx) => {
    await tx.savePlacement(both.item, both.verdict, both.frame, placement, AT);
    await uniteStories(tx, placement.storyId, placement.unites ?? [], AT);
  });
}

test("one story with all three, known by either name", async () => {
  await unite();
  const story = await store.findStory(idOf(late));
  expect(story?.id).toBe(idOf(early));
  expect(story?.members.map(({ item }) => item.outlet).sort()).toEqual(["Herald", "Post", "Wire"]);
  expect((await store.changedStories(10)).map(({ id }) => id)).toEqual([idOf(early)]);
});

test("the message that is left over points to the one that goes on", async () => {
  const before = await store.findAlertOfStory(idOf(late));
  await unite();
  const after = (await store.findAlertOfStory(idOf(late))) as NonNullable<typeof before>;
  expect(after).toMatchObject({
    id: before?.id,
    version: 2,
    reason: "merged",
    content: { mergedInto: { storyId: idOf(early), title: early.item.title } },
  });
  expect((await store.findAlertOfStory(idOf(early)))?.version).toBe(1);
});

test("the way of the third report says why the two are one", async () => {
  await unite();
  const way = await store.traceItem({ kind: "address", keys: both.item.keys, addresses: [] });
  expect(way?.placed?.placement).toMatchObject({ storyId: idOf(early), unites: [idOf(late)] });
  expect(way?.placed?.placement.evidence.join("; ")).toContain("they became one story");
});
