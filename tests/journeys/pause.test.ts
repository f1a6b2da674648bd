// What comes in: two servers, a source that one or both pause, five events meanwhile. What goes out: to who resumes, one
// digest of them; to nobody anything twice, wherever the program dies.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readHistoryItems } from "./history-items.ts";
import { type OutletFeeds, serveOutlets } from "./outlet-feeds.ts";
import { openTwoServers, type TwoServers } from "./two-servers.ts";

const GAZETTE = "The Harbour Gazette";
/** Two events are there at first sight; five more, one at a time and all. */
const [TWO, THREE, SEVEN] = ["2014-08-20", "2014-08-30", "2015-08-01"];
const CONTEMPT = "https://harbour-gazette.example/2014/09/08/microsoft-held-in-contempt-by-agreement";
const DAY = 24 * 60;

let outlets: OutletFeeds;
let room: TwoServers;
beforeEach(async () => {
  const items = await readHistoryItems();
  outlets = await serveOutlets(
    items.filter(({ outlet, published }) => outlet === GAZETTE && String(published) > "2014-07-01"),
    "silent",
  );
  room = await openTwoServers(outlets, "2016-01-01T08:00:00Z");
  await room.follow("north", 0, GAZETTE);
  await room.follow("south", 0, GAZETTE);
  expect(await room.round(TWO)).toEqual([]);
});
afterEach(async () => {
  await room.close();
  await outlets.close();
});

const id = () => room.source(0, GAZETTE, "south").id;
const pause = (guildId: string) => room.store.pauseSource(guildId, id(), room.at(), room.at());
const resume = (guildId: string) => room.store.pauseSource(guildId, id(), null, room.at());
const five = (guildId: string) => Array.from({ length: 5 }, () => `post ${guildId}`);

describe("one server pauses, another one does not", () => {
  beforeEach(async () => {
    await pause("south");
    expect(await room.round(SEVEN, 120)).toEqual(five("north"));
  });

  test("who resumes gets what came meanwhile as one digest, the other one nothing", async () => {
    await room.round(SEVEN, 3 * DAY);
    await resume("south");
    expect(await room.round(SEVEN, 1)).toEqual([]);
    expect(await room.round(SEVEN, 3)).toEqual(["digest of 5 to south"]);
    for (let round = 0; round < 3; round += 1) expect(await room.round(SEVEN)).toEqual([]);
    const { deliveries = [] } =
      (await room.store.traceItem({ kind: "address", keys: [], addresses: [CONTEMPT] })) ?? {};
    expect(deliveries.map(({ guildId, state, why }) => [guildId, state, why])).toEqual([
      ["north", "sent", null],
      ["south", "sent", "The Harbour Gazette was paused here from 1 to 4 January"],
    ]);
  });

  test("a second pause before anything was told loses nothing", async () => {
    await resume("south");
    await pause("south");
    expect(await room.round(SEVEN)).toEqual([]);
    await resume("south");
    await room.round(SEVEN, 1);
    expect(await room.round(SEVEN, 3)).toEqual(["digest of 5 to south"]);
  });

  test("what is older than thirty days at the end of the pause is not told", async () => {
    for (let days = 0; days < 32; days += 1) expect(await room.round(SEVEN, DAY)).toEqual([]);
    await resume("south");
    await room.round(SEVEN, 1);
    expect(await room.round(SEVEN, 30)).toEqual([]);
  });

  test("what comes after the pause is told as ever, and does not wait for the digest", async () => {
    await resume("south");
    const argued = "2015-09-10";
    await room.round(SEVEN, 1);
    expect(await room.round(argued, 70)).toEqual(["digest of 5 to south", "post north", "post south"]);
  });
});

describe("everybody pauses", () => {
  test.each([2 * 60, 3 * DAY])(
    "for %i minutes: the next visit brings what was missed, as a digest",
    async (minutes) => {
      await room.store.unfollowSource("north", id());
      await pause("south");
      const visits = outlets.visits();
      expect(await room.round(SEVEN, minutes)).toEqual([]);
      expect(outlets.visits()).toBe(visits);
      await resume("south");
      expect(await room.round(SEVEN, 1)).toEqual([]);
      expect(await room.round(SEVEN, 3)).toEqual(["digest of 5 to south"]);
      expect(await room.round("2015-09-10")).toEqual(["post south"]);
    },
  );

  test("each gets its digest when it resumes", async () => {
    await pause("north");
    await pause("south");
    await room.round(SEVEN, 2 * DAY);
    await resume("north");
    await room.round(SEVEN, 1);
    expect(await room.round(SEVEN, 3)).toEqual(["digest of 5 to north"]);
    await room.round(SEVEN, DAY);
    await resume("south");
    await room.round(SEVEN, 1);
    expect(await room.round(SEVEN, 3)).toEqual(["digest of 5 to south"]);
  });

  test("one event alone is told by itself", async () => {
    await pause("north");
    await pause("south");
    await room.round(THREE, 2 * DAY);
    await resume("north");
    await room.round(THREE, 1);
    expect(await room.round(THREE, 3)).toEqual(["post north"]);
  });
});

test("a server that follows the source for the first time is told nothing of what was there", async () => {
  await room.store.unfollowSource("south", id());
  await room.round(SEVEN);
  await room.follow("south", 0, GAZETTE);
  for (let round = 0; round < 3; round += 1) expect(await room.round(SEVEN)).toEqual([]);
});

test("wherever the program dies on the way to a digest, it is told, and no other one", async () => {
  await pause("north");
  await pause("south");
  await room.round(SEVEN, 2 * DAY);
  let calls = 0;
  for (let hasDied = true; hasDied; ) {
    calls += 1;
    const again = await openTwoServers(outlets, "2016-01-01T08:00:00Z");
    try {
      await again.follow("north", 0, GAZETTE);
      await again.round(TWO);
      await again.store.pauseSource("north", id(), again.at(), again.at());
      await again.store.pauseSource("north", id(), null, again.at());
      again.dieAfter(calls);
      await again.round(SEVEN, 1).catch(() => []);
      await again.round(SEVEN, 3).catch(() => []);
      hasDied = again.reborn();
      for (let round = 0; round < 4; round += 1) await again.round(SEVEN, 10);
      expect([calls, new Set(again.digests).size]).toEqual([calls, 1]);
      // Sent once more at most, under the same name: Discord knows it, or we read it back.
      expect(again.digests.length).toBeLessThanOrEqual(2);
      expect(await again.store.countDeliveries()).toMatchObject({
        sent: 5,
        gathered: 0,
        pending: 0,
        unknown: 0,
      });
    } finally {
      await again.close();
    }
  }
  expect(calls).toBeGreaterThan(30);
}, 120_000);
