// What comes in: a source that a server adds in Discord. What goes out: alerts, to those who follow it and to nobody else.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeSubscription } from "../../src/delivery/subscription.ts";
import { frameOf, itemOf, joins, opens, verdictOf } from "../storage/samples.ts";
import { type OutletFeeds, type PublishedItem, serveOutlets } from "./outlet-feeds.ts";
import { type RunningApp, runApp } from "./run-app.ts";
import { openTwoServers, type TwoServers } from "./two-servers.ts";

const HELD = "Microsoft held in contempt over e-mails stored in Dublin";
const report = (
  outlet: string,
  id: string,
  published: string,
  changes: Partial<PublishedItem> = {},
): PublishedItem => ({
  id,
  url: `https://${outlet.toLowerCase()}.example/${id}`,
  outlet,
  title: HELD,
  published,
  text: "Chief Judge Loretta Preska on Monday held Microsoft in contempt for not handing over e-mails kept in Dublin under a search warrant. No sanctions follow while the company appeals.",
  ...changes,
});
const stay = (outlet: string, id: string, published: string) =>
  report(outlet, id, published, {
    title: "Judge lifts stay in the Microsoft Ireland warrant case",
    text: "Chief Judge Loretta Preska on Friday lifted the stay of the search warrant for e-mails that Microsoft stores in Dublin, Ireland. Microsoft said it will not hand over the e-mails and will appeal.",
  });

describe("in the running program", () => {
  let outlets: OutletFeeds;
  let bot: RunningApp;
  beforeAll(async () => {
    outlets = await serveOutlets([stay("Blog", "old", "2014-08-30"), report("Blog", "new", "2014-09-09")]);
    bot = await runApp("sources: []\n", [outlets.host]);
  });
  afterAll(async () => {
    await bot.stop();
    await outlets.close();
  });

  test("what is there when a server adds a feed stays silent, what comes is told, until it is paused", async () => {
    outlets.showUntil("2014-09-01");
    const added = await bot.command("feeds add", { address: `http://${outlets.host}/0.xml` });
    expect(added.content).toMatch(/Now watching \*\*Blog\*\*.*newest item \[Judge lifts stay/);
    await bot.round();
    expect(await bot.messages()).toEqual([]);
    outlets.showUntil("2014-09-10");
    bot.pass(40);
    await bot.round();
    expect((await bot.messages()).map(({ content }) => content)).toMatchObject([
      expect.stringContaining("Microsoft Ireland"),
    ]);
    await bot.command("feeds pause", { source: "Blog" });
    const visits = outlets.visits();
    bot.pass(24 * 60);
    await bot.round();
    expect(outlets.visits()).toBe(visits);
    await bot.command("feeds resume", { source: "Blog" });
    await bot.round();
    expect(outlets.visits()).toBe(visits + 1);
    expect((await bot.command("feeds health", { source: "Blog" })).embeds[0]?.description).toMatch(
      /\*\*Last visit\*\* just now/,
    );
  });
});

describe("between two servers", () => {
  const DAY = "2014-09-09";
  let outlets: OutletFeeds;
  let room: TwoServers;

  beforeEach(async () => {
    outlets = await serveOutlets(
      [report("Blog", "b", DAY), report("Everyones", "e", "2014-09-10"), report("Other", "o", "2014-09-11")],
      "silent",
    );
    room = await openTwoServers(outlets, `${DAY}T08:00:00Z`);
  });
  afterEach(async () => {
    await room.close();
    await outlets.close();
  });

  test("what only an added source reports is told to the server that follows it", async () => {
    await room.follow("north", 0, "Blog");
    expect(await room.round("2014-09-01")).toEqual([]);
    expect(await room.round("2014-09-09")).toEqual(["post north"]);
  });

  test("when everybody's source reports it too, the other server is told then, once", async () => {
    await room.store.syncSources([room.everyones], room.at());
    await room.follow("north", 0, "Blog");
    await room.round("2014-09-01");
    expect(await room.round("2014-09-09")).toEqual(["post north"]);
    const later = await room.round("2014-09-10");
    expect(later.filter((one) => one.startsWith("post"))).toEqual(["post south"]);
    expect((await room.round("2014-09-10")).filter((one) => one.startsWith("post"))).toEqual([]);
  });

  test("when everybody's source carries the very same item, the other server is told as well", async () => {
    outlets.replace("e", { title: HELD, url: "https://blog.example/b" });
    await room.store.syncSources([room.everyones], room.at());
    await room.follow("north", 0, "Blog");
    await room.round("2014-09-01");
    expect(await room.round("2014-09-09")).toEqual(["post north"]);
    expect((await room.round("2014-09-10")).filter((one) => one.startsWith("post"))).toEqual(["post south"]);
  });

  const outletsOf = (guildId: string) => room.shown.get(guildId)?.reports.map(({ outlet }) => outlet);

  test("once everybody's source reports it, no message names a source that some server added", async () => {
    await room.store.syncSources([room.everyones], room.at());
    await room.follow("north", 0, "Blog");
    await room.follow("south", 2, "Other");
    await room.round("2014-09-01");
    await room.round("2014-09-09");
    expect(outletsOf("north")).toEqual(["Blog"]);
    await room.round("2014-09-10");
    for (const guildId of ["north", "south"]) {
      expect(outletsOf(guildId)).toEqual(["Everyones"]);
      expect(JSON.stringify(room.shown.get(guildId))).not.toMatch(/Blog/i);
    }
    // An added source that joins later changes nothing for anybody.
    expect(await room.round("2014-09-11")).toEqual([]);
    expect(outletsOf("south")).toEqual(["Everyones"]);
  });

  test("while it is known from added sources alone, each server reads what its own report", async () => {
    await room.follow("north", 0, "Blog");
    await room.follow("south", 2, "Other");
    await room.round("2014-09-01");
    expect(await room.round("2014-09-09")).toEqual(["post north"]);
    expect((await room.round("2014-09-11")).filter((one) => one.startsWith("post"))).toEqual(["post south"]);
    expect(outletsOf("north")).toEqual(["Blog"]);
    expect(outletsOf("south")).toEqual(["Other"]);
    expect(JSON.stringify(room.shown.get("south"))).not.toMatch(/blog/i);
    expect(JSON.stringify(room.shown.get("north"))).not.toMatch(/other/i);
  });

  test("a server that gave up its source is not posted what only that source reported", async () => {
    await room.follow("north", 0, "Blog");
    await room.follow("south", 2, "Other");
    await room.round("2014-09-01");
    await room.round("2014-09-09");
    await room.store.unfollowSource("north", room.source(0, "Blog", "north").id);
    await room.round("2014-09-11");
    expect(outletsOf("north")).toEqual(["Blog"]);
    expect(outletsOf("south")).toEqual(["Other"]);
  });

  test("an item of an added source that everybody's source carries too bears the name of the latter", async () => {
    outlets.replace("e", { title: HELD, url: "https://blog.example/b" });
    await room.store.syncSources([room.everyones], room.at());
    await room.follow("north", 0, "Blog");
    await room.round("2014-09-01");
    await room.round("2014-09-09");
    expect(outletsOf("north")).toEqual(["Blog"]);
    expect(await room.round("2014-09-10")).toEqual(["edit north", "post south"]);
    expect(outletsOf("north")).toEqual(["Everyones"]);
    expect(outletsOf("south")).toEqual(["Everyones"]);
    expect(await room.round("2014-09-10")).toEqual([]);
  });

  test("where everybody's source has nothing worth telling of it, the followers are told, and nobody else", async () => {
    await room.store.syncSources([room.everyones], room.at());
    await room.follow("north", 0, "Blog");
    const { id: blog } = room.source(0, "Blog", "north");
    const [told, explained] = [
      itemOf("told", { sourceId: blog, outlet: "Blog", title: HELD, text: `${HELD} on Monday.` }),
      itemOf("explained", { sourceId: "everyones", outlet: "Everyones", title: "The case explained" }),
    ];
    const verdict = verdictOf({ caseId: "microsoft-ireland", topics: [] });
    for (const item of [told, explained]) {
      await room.store.saveItem(item);
      await room.store.noteSighting(item.id, item.sourceId, room.at());
    }
    await room.store.savePlacement(told, verdict, frameOf({ act: "contempt" }), opens(told), room.at());
    const analysis = frameOf({ kind: "analysis" });
    await room.store.savePlacement(explained, verdict, analysis, joins("stold"), room.at());
    expect(await room.round("2014-09-01")).toEqual(["post north"]);
    expect(outletsOf("north")).toContain("Blog");
  });

  test("a second server that adds the source later is not told what was told before, but what comes", async () => {
    await room.follow("north", 0, "Blog");
    await room.round("2014-09-01");
    expect(await room.round("2014-09-09")).toEqual(["post north"]);
    await room.follow("south", 0, "Blog");
    expect(await room.round("2014-09-09")).toEqual([]);
    // Its own other source reports the event now: that is news to it.
    await room.follow("south", 2, "Other");
    await room.round("2014-09-09");
    expect((await room.round("2014-09-11")).filter((one) => one.startsWith("post"))).toEqual(["post south"]);
  });

  test("a server that has paused the source is told nothing, and after the pause what it missed, once", async () => {
    await room.follow("north", 0, "Blog");
    await room.follow("south", 0, "Blog");
    const { id } = room.source(0, "Blog", "south");
    await room.round("2014-09-01");
    await room.store.pauseSource("south", id, room.at(), room.at());
    expect(await room.round("2014-09-09")).toEqual(["post north"]);
    await room.store.pauseSource("south", id, null, room.at());
    await room.round("2014-09-09");
    // One event alone is told by itself, as soon as nothing else has come for some minutes.
    expect((await room.round("2014-09-09")).filter((one) => one.startsWith("post"))).toEqual(["post south"]);
    await room.store.pauseSource("south", id, room.at(), room.at());
    await room.store.pauseSource("south", id, null, room.at());
    for (let round = 0; round < 3; round += 1) expect(await room.round("2014-09-09")).toEqual([]);
  });

  test("notices about it go to the admins of the server that follows it", async () => {
    for (const guildId of ["north", "south"])
      await room.store.setAdminChannel(guildId, `a-${guildId}`, "1", room.at());
    await room.follow("north", 0, "Blog");
    await room.round("2014-09-01");
    await room.round("2014-09-01");
    expect(room.noticed).toEqual(["north"]);
  });

  test("a source of everybody's is told to everybody, as ever, and to nobody who subscribes later", async () => {
    await room.store.syncSources([room.everyones], room.at());
    await room.round("2014-09-01");
    expect(await room.round("2014-09-10")).toEqual(["post north", "post south"]);
    const late = { guildId: "west", channelId: "w", what: "*", createdBy: "1" };
    await room.store.addSubscription(makeSubscription(late, room.at()));
    outlets.replace("e", { title: `${HELD}, judge rules` });
    expect((await room.round("2014-09-10")).filter((one) => one.includes("west"))).toEqual([]);
  });
});
