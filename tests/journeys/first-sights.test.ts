// What comes in: one item that reaches two servers by different sources: one that is down, one that was paused, one that
// had it on its first day. What goes out: to each server what is news to it, in time or late by its own sources.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OutletFeeds, serveOutlets } from "./outlet-feeds.ts";
import { openTwoServers, type TwoServers } from "./two-servers.ts";

const DAY = 24 * 60;
const PAGE = "https://blog.example/contempt";
const report = (outlet: string, published: string) => ({
  id: outlet,
  url: PAGE,
  outlet,
  title: "Microsoft held in contempt over e-mails stored in Dublin",
  published,
  text: "Chief Judge Loretta Preska on Monday held Microsoft in contempt for not handing over e-mails kept in Dublin under a search warrant. No sanctions follow while the company appeals.",
});
/** The feeds of Blog, Everyones and Other, in this order; before and after the item is in them. */
const [BEFORE, AFTER] = ["2014-09-01", "2014-09-30"];

let outlets: OutletFeeds;
let room: TwoServers;
beforeEach(async () => {
  const about = {
    ...report("Blog", "2014-08-01"),
    id: "about",
    url: "https://blog.example/about",
    title: "About this blog",
    text: "It grows roses.",
  };
  const reports = ["Blog", "Everyones", "Other"].map((outlet) => report(outlet, "2014-09-09T09:30:00Z"));
  outlets = await serveOutlets([...reports, about], "silent");
  room = await openTwoServers(outlets, "2014-09-09T08:00:00Z");
});
afterEach(async () => {
  await room.close();
  await outlets.close();
});

const blog = () => room.source(0, "Blog", "north").id;
const pause = (guildId: string) => room.store.pauseSource(guildId, blog(), room.at(), room.at());
const resume = (guildId: string) => room.store.pauseSource(guildId, blog(), null, room.at());
const isDown = (outlet: string, isIt: boolean) =>
  outlets.misbehave(outlet, isIt ? (response) => response.writeHead(503).end() : null);
const posts = (sent: string[]) => sent.filter((one) => one.startsWith("post"));

describe("a server adds a source that others have", () => {
  beforeEach(async () => {
    await room.follow("north", 0, "Blog");
    await room.round(BEFORE);
  });

  test("all have paused it: it wakes, silent to who adds it, and who resumes gets what was missed", async () => {
    await pause("north");
    await room.round(AFTER, 2 * DAY);
    await room.follow("south", 0, "Blog");
    for (const minutes of [1, 5, 60]) expect(await room.round(AFTER, minutes)).toEqual([]);
    await resume("north");
    await room.round(AFTER, 1);
    expect(await room.round(AFTER, 5)).toEqual(["post north"]);
  });

  test("it is down: what was published before is for those who had it then", async () => {
    isDown("Blog", true);
    await room.round(BEFORE, 120);
    await room.follow("south", 0, "Blog");
    isDown("Blog", false);
    expect(await room.round(AFTER, 30)).toEqual(["post north"]);
    for (let round = 0; round < 3; round += 1) expect(await room.round(AFTER)).toEqual([]);
  });

  test("what is published between its adding and the next visit is news to both", async () => {
    outlets.replace("Blog", { published: "2014-09-09T09:02:00Z" });
    await room.follow("south", 0, "Blog");
    expect(await room.round(AFTER)).toEqual(["post north", "post south"]);
  });

  test("an old date proves nothing at later visits: what was not there is new", async () => {
    await room.follow("south", 0, "Blog");
    await room.round(BEFORE);
    expect(await room.round(BEFORE)).toEqual([]);
    outlets.replace("Blog", { published: "2014-09-08T09:00:00Z" });
    expect(await room.round(AFTER)).toEqual(["post north", "post south"]);
  });
});

describe("late is a sighting, not an item", () => {
  beforeEach(async () => {
    await room.store.syncSources([room.everyones], room.at());
    await room.follow("north", 0, "Blog");
    await room.round(BEFORE);
  });
  const lateDown = async (outlet: string, until: string) => {
    isDown(outlet, true);
    for (let hours = 0; hours < 48; hours += 12) await room.round(until, 12 * 60);
    isDown(outlet, false);
  };

  test("in time from one server's source, late from everybody's: the others hear that it is late", async () => {
    isDown("Everyones", true);
    expect(await room.round(AFTER)).toEqual(["post north"]);
    await lateDown("Everyones", AFTER);
    expect(posts(await room.round(AFTER, DAY))).toEqual([]);
    const { deliveries = [] } =
      (await room.store.traceItem({ kind: "address", keys: [], addresses: [PAGE] })) ?? {};
    expect(deliveries.map(({ guildId, state, why }) => [guildId, state, why])).toEqual([
      ["north", "sent", null],
      ["south", "gathered", "Everyones did not answer from 9 to 12 September"],
    ]);
    expect(posts(await room.round(AFTER, 5))).toEqual(["post south"]);
  });

  test("late from one server's source, in time from everybody's: nobody waits for a digest", async () => {
    outlets.replace("Everyones", { published: "2014-09-30" });
    await lateDown("Blog", "2014-09-29");
    expect(posts(await room.round("2014-09-29", DAY))).toEqual([]);
    expect(posts(await room.round(AFTER, 1))).toEqual([]);
    expect(posts(await room.round(AFTER, 60))).toEqual(["post north", "post south"]);
  });
});

describe("there on the first day of one server's source", () => {
  beforeEach(async () => {
    await room.follow("north", 0, "Blog");
    expect(await room.round(AFTER)).toEqual([]);
  });

  test("and news from everybody's source: everybody is told", async () => {
    outlets.replace("Everyones", { published: "2014-10-05" });
    await room.store.syncSources([room.everyones], room.at());
    await room.round(AFTER);
    expect(await room.round("2014-10-06")).toEqual(["post north", "post south"]);
    expect(room.shown.get("south")?.reports.map(({ outlet }) => outlet)).toEqual(["Everyones"]);
  });

  test("and news from another server's source: that server is told, under the name it knows", async () => {
    outlets.replace("Other", { published: "2014-10-05" });
    await room.follow("south", 2, "Other");
    await room.round(AFTER);
    expect(await room.round("2014-10-06")).toEqual(["post south"]);
    expect(room.shown.get("south")?.reports.map(({ outlet }) => outlet)).toEqual(["Other"]);
  });
});
