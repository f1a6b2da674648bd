// /feeds test, health, pause, resume, remove, list, import, export: what a server does with its sources.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { comparisonUrl } from "../../src/items/canonical-url.ts";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { addedSourceId, makeAddedSource } from "../../src/sources/added-source.ts";
import { readOpml } from "../../src/sources/opml.ts";
import { itemOf } from "../storage/samples.ts";
import { type CommandRoom, NOW, openCommandRoom } from "./command-room.ts";
import { type Publisher, rss, startPublisher } from "./local-publisher.ts";
import { exampleSource } from "./told-story.ts";

const GUILD = DEFAULT_SEED.guilds[0]?.id ?? "";
const HELD = "Microsoft held in contempt in the Ireland e-mail warrant case";
const OURS =
  "Chief Judge Loretta Preska held Microsoft in contempt for refusing to hand over e-mails stored in Dublin, Ireland, under the search warrant of the Stored Communications Act.";

let site: Publisher;
let room: CommandRoom;
beforeAll(async () => {
  site = await startPublisher({});
  room = await openCommandRoom(undefined, { allowedHosts: [site.host], feedsPerServer: 4 });
});
afterAll(async () => {
  expect(room.schemaFaults() ?? []).toEqual([]);
  await room.close();
  await site.stop();
});
beforeEach(async () => {
  for (const { source } of await room.store.sourcesOfServer(GUILD)) {
    await room.store.unfollowSource(GUILD, source.id);
  }
  site.answers = Object.assign(site.answers, {
    "/feed.xml": {
      body: rss("The Gazette", [
        { title: "Older news", day: "2026-11-01" },
        { title: "Cake recipe of the week", day: "2026-11-18", text: "Flour, eggs, sugar." },
        { title: HELD, day: "2026-11-19", text: OURS },
        { title: "Undated note" },
        { title: "Weather", day: "2026-11-17" },
      ]),
    },
    "/b.xml": { body: rss("B side", []) },
    "/c.xml": { body: rss("C", []) },
  });
  await room.store.syncSources(
    [{ ...exampleSource("eff"), name: "EFF", url: "https://eff.example/f" }],
    NOW.toISOString(),
  );
  site.asked.length = 0;
});

const address = (path: string) => `${site.url}${path}`;
const add = (path: string) => room.ask("feeds add", { address: address(path) });
const fileOf = (content: string) => ({ file: { name: "feeds.opml", content } });

describe("/feeds test", () => {
  test("shows the three newest items and what relevance says of each, and stores nothing", async () => {
    await add("/feed.xml");
    const { content, descriptions } = await room.ask("feeds test", { source: "the gazette" });
    expect(content).toMatch(/\*\*The Gazette\*\*: The newest 3 of its 5 items.*Nothing was stored/);
    expect(descriptions).toHaveLength(3);
    expect(descriptions[0]).toMatch(
      /\[Microsoft held in contempt.*1 day ago\*\*\n✅ \*\*Ours\*\* \(\d+(\.\d)?\): \*\*Microsoft Ireland\*\*/,
    );
    expect(descriptions[0]).toMatch(/\n- Microsoft Ireland: .*\n[\s\S]*\*Not seen yet\.\*$/);
    expect(descriptions[1]).toMatch(
      /Cake recipe.*\n➖ \*\*Not ours\*\* \(0\), because:\n- none of the watched/,
    );
    expect(descriptions[2]).toContain("Weather");
    expect(await room.store.lastSighting(addedSourceId(address("/feed.xml")))).toBeNull();
  });

  test("shows how a text begins, with its points and where its links lead", async () => {
    const text =
      'The <a href="https://nysd.uscourts.gov/o">order</a> says:<ul><li>@everyone **hands over**<li><a href="https://evil.example/">microsoft.com</a></ul>';
    site.answers["/feed.xml"] = { body: rss("The Gazette", [{ title: HELD, day: "2026-11-19", text }]) };
    const { descriptions } = await room.ask("feeds test", { source: address("/feed.xml") });
    expect(descriptions[0]).toContain(
      "\n\nThe [order](<https://nysd.uscourts.gov/o>) (nysd.uscourts.gov) says:\n" +
        "- @\u200beveryone \\*\\*hands over\\*\\*\n- [evil.example](<https://evil.example/>)\n*Not seen yet.*",
    );
  });

  test("an item that only another server's source carried is not seen here", async () => {
    const elsewhere = { guildId: "999", userId: "1" };
    const theirs = makeAddedSource("https://blog.example/feed", { title: "Blog", language: null }, elsewhere);
    await room.store.followSource(theirs, elsewhere, 9, NOW.toISOString());
    const { descriptions } = await room.ask("feeds test", { source: address("/feed.xml") });
    const url = /\]\(<?(https?:[^)>]+)/.exec(descriptions[0] ?? "")?.[1] ?? "";
    const item = itemOf("theirs", { sourceId: theirs.id, keys: [`url:${comparisonUrl(url)}`] });
    await room.store.saveItem(item);
    await room.store.noteSighting(item.id, theirs.id, NOW.toISOString());
    const seen = async () => (await room.ask("feeds test", { source: address("/feed.xml") })).descriptions[0];
    expect(await seen()).toContain("Not seen yet.");
    await room.store.noteSighting(item.id, "eff", NOW.toISOString());
    expect(await seen()).toContain("it is not told again");
    await room.store.unfollowSource("999", theirs.id);
  });

  test("works on an address nobody added", async () => {
    const { content, descriptions } = await room.ask("feeds test", { source: address("/feed.xml") });
    expect(content).toContain("**The Gazette**");
    expect(descriptions).toHaveLength(3);
    expect((await room.store.sourcesOfServer(GUILD)).map(({ source }) => source.id)).toEqual(["eff"]);
  });

  test("says what the server said when it cannot be read, and keeps private networks out", async () => {
    await add("/feed.xml");
    site.answers["/feed.xml"] = { status: 410 };
    expect((await room.ask("feeds test", { source: "The Gazette" })).content).toMatch(
      /could not be read just now: .*HTTP 410/,
    );
    expect((await room.ask("feeds test", { source: "http://10.0.0.1/feed" })).content).toContain(
      "private network",
    );
    expect((await room.ask("feeds test", { source: "no such" })).content).toMatch(
      /no source called “no such” here.*\/feeds list/,
    );
  });
});

describe("/feeds health", () => {
  test("of a source that fails says in words what, since when, how often, and when it is tried again", async () => {
    await add("/feed.xml");
    const id = addedSourceId(address("/feed.xml"));
    const [one] = (await room.store.sourcesOfServer(GUILD)).filter(({ follower }) => follower);
    if (!one) throw new Error("it was added");
    await room.store.saveSourceState({
      ...one.state,
      lastVisitAt: "2026-11-20T11:50:00Z",
      lastOkAt: "2026-11-17T12:00:00Z",
      failingSince: "2026-11-18T12:00:00Z",
      failures: 31,
      lastProblem: { kind: "server-error", detail: "gazette.example has an error of its own (HTTP 503)." },
      nextVisitAt: "2026-11-20T14:00:00Z",
      itemsSeen: 20,
    });
    await room.store.saveItem({
      id: "ia",
      keys: ["a"],
      url: null,
      title: "Last *thing*",
      author: null,
      publishedAt: null,
      updatedAt: null,
      summary: "",
      text: "",
      categories: [],
      enclosures: [],
      sourceId: id,
      outlet: "",
      firstSeenAt: "2026-11-17T12:00:00Z",
      revision: 1,
      isBaseline: false,
    });
    await room.store.noteSighting("ia", id, "2026-11-17T12:00:00Z");
    const { content, description } = await room.ask("feeds health", { source: id });
    expect(content).toBe("⚠️ **The Gazette**");
    expect(description.split("\n").slice(2)).toEqual([
      "**Last visit** 10 minutes ago",
      "**Last change** 3 days ago: Last \\*thing\\*",
      "**Trouble** gazette.example has an error of its own (HTTP 503); failing for 2 days, 31 tries; it was well 3 days ago. It is tried again at least once a day.",
      "**Next visit** in 2 hours",
      "**Items seen** 20",
    ]);
    expect(description).toMatch(/^Added by <@\d+> just now\./);
  });

  test("of a source of everybody's says so, before its first visit as well", async () => {
    const { content, description } = await room.ask("feeds health", { source: "EFF" });
    expect(content).toBe("⏳ **EFF**");
    expect(description).toMatch(
      /^On the list of every server\.\n\*\*Address\*\* eff\.example\n\*\*Last visit\*\* none yet\n/,
    );
  });
});

describe("/feeds pause, resume, remove", () => {
  test("a paused source is silent here until it is resumed, and is suggested for that", async () => {
    await add("/feed.xml");
    const suggested = async (verb: string) =>
      (await room.suggest(`feeds ${verb}`, "source", "")).map(({ name }) => name.replace(/:\d+/, ""));
    expect(await suggested("pause")).toEqual(["The Gazette (127.0.0.1, added here)"]);
    expect(await suggested("resume")).toEqual([]);
    expect((await room.ask("feeds pause", { source: "gazette" })).content).toMatch(
      /\*\*The Gazette\*\* is paused.*\/feeds resume/,
    );
    expect((await room.ask("feeds pause", { source: "gazette" })).content).toMatch(
      /paused here for less than a minute/,
    );
    expect((await room.ask("feeds list")).description).toContain(
      "⏸️ **The Gazette** (added here) · paused here",
    );
    expect((await room.ask("feeds health", { source: "gazette" })).description).toContain(
      "while it is paused",
    );
    expect((await add("/feed.xml")).content).toMatch(/already, paused\. `\/feeds resume`/);
    expect(await suggested("resume")).toEqual(["The Gazette (127.0.0.1, paused here)"]);
    expect(await room.store.dueSources("2027-01-01T00:00:00Z", 9)).toHaveLength(1);
    expect((await room.ask("feeds resume", { source: "gazette" })).content).toMatch(/is heard again/);
    expect((await room.ask("feeds resume", { source: "gazette" })).content).toMatch(/is not paused/);
    expect(await room.store.dueSources("2027-01-01T00:00:00Z", 9)).toHaveLength(2);
  });

  test("a removed source is gone from the list and from the suggestions", async () => {
    await add("/feed.xml");
    expect((await room.ask("feeds remove", { source: address("/feed.xml") })).content).toMatch(
      /no longer watched for this server/,
    );
    expect((await room.ask("feeds list")).description).not.toContain("Gazette");
    expect(await room.suggest("feeds remove", "source", "gaz")).toEqual([]);
    expect((await room.ask("feeds remove", { source: "Gazette" })).content).toMatch(/no source called/);
  });

  test.each(["pause", "resume", "remove"])(
    "/feeds %s of a source of everybody's says who can change it",
    async (verb) => {
      const { content } = await room.ask(`feeds ${verb}`, { source: "eff" });
      expect(content).toMatch(
        /\*\*EFF\*\* is on the list of every server; only the operator.*`feeds\/sources`/,
      );
    },
  );

  test("part of a name that two have is asked back", async () => {
    await room.store.syncSources([exampleSource("court-a"), exampleSource("court-b")], NOW.toISOString());
    expect((await room.ask("feeds health", { source: "court" })).content).toMatch(
      /Did you mean \*\*court-a\*\* or \*\*court-b\*\*/,
    );
  });
});

describe("/feeds list", () => {
  test("tells the server's own from everybody's, and shows the one kind when asked", async () => {
    await add("/feed.xml");
    const all = await room.ask("feeds list");
    expect(all.content).toBe(
      "**2 feeds** (1 for every server, 1 of at most 4 added here), 2 not visited yet",
    );
    expect(all.description.split("\n").map((line) => /\*\*(.*?)\*\*/.exec(line)?.[1])).toEqual([
      "The Gazette",
      "EFF",
    ]);
    expect((await room.ask("feeds list", { show: "own" })).description).not.toContain("EFF");
    expect((await room.ask("feeds list", { show: "failing" })).content).toBe("No source is failing.");
  });
});

describe("/feeds export and import", () => {
  const read = async (url: string) => (await fetch(url)).text();

  test("the file has every source, and another server takes it", async () => {
    await add("/feed.xml");
    const { content, files, ephemeral } = await room.ask("feeds export");
    expect(content).toMatch(/^2 sources, as an OPML file/);
    expect(ephemeral).toBe(true);
    expect(files).toMatchObject([{ filename: "court-crier-feeds.opml" }]);
    const text = await read(files[0]?.url ?? "");
    expect(readOpml(text)).toMatchObject({
      feeds: [
        { title: "The Gazette", address: address("/feed.xml"), folder: "Added by this server" },
        { title: "EFF", address: "https://eff.example/f", folder: "Watched for every server" },
      ],
    });
    await room.ask("feeds remove", { source: "gazette" });
    const back = await room.ask("feeds import", fileOf(text));
    expect(back.content).toMatch(/^\*\*2 outlines\*\* in that file: 1 added, 1 already there, 0 refused/);
    expect(back.description).toBe("✅ The Gazette · added\n▫️ EFF · already there: watched for every server");
    expect((await room.store.sourcesOfServer(GUILD)).filter(({ follower }) => follower)).toHaveLength(1);
  });

  test("every outline is answered for: added, already there, refused and why, in the order of the file", async () => {
    await add("/feed.xml");
    site.answers["/page"] = { type: "text/html", body: "<!doctype html><title>Page</title>" };
    const outline = (text: string, url: string) => `<outline text="${text}" type="rss" xmlUrl="${url}"/>`;
    const opml = `<opml version="2.0"><body><outline text="Folder">
      ${outline("One", address("/b.xml"))}${outline("Had", address("/feed.xml"))}${outline("Again", address("/b.xml#x"))}
      ${outline("Gone", address("/gone"))}${outline("Page", address("/page"))}${outline("Inside", "http://192.168.0.1/f")}
      ${outline("Nonsense", "not an address")}<outline text="Only a note"/>
      </outline>${outline("Two", address("/c.xml"))}</body></opml>`;
    const { content, description } = await room.ask("feeds import", fileOf(opml));
    expect(content).toMatch(/^\*\*9 outlines\*\* in that file: 2 added, 2 already there, 5 refused/);
    expect(description.split("\n").map((line) => line.replace(/:\d{4,5}/, ""))).toEqual([
      "✅ One · added",
      "▫️ Had · already there",
      "▫️ Again · already there",
      "⚠️ Gone · refused: 127\\.0.0.1 has nothing at this address (HTTP 404).",
      "⚠️ Page · refused: The address answers with a web page titled “Page”, not with a feed.",
      "⚠️ Inside · refused: 192\\.168.0.1 lies in a private network, which is out of reach, unless the operator of this bot lists it in ALLOW\\_PRIVATE\\_HOSTS.",
      "⚠️ Nonsense · refused: That is not a web address. One looks like example.org.",
      "✅ Two · added",
      "⚠️ Only a note · refused: no address of a feed (xmlUrl) in it",
    ]);
    // The second of one address was not visited again.
    expect(site.asked.filter((path) => path === "/b.xml")).toHaveLength(1);
  });

  test("what is beyond the quota is refused by name, unvisited, and a long report comes as a file", async () => {
    for (let n = 0; n < 60; n++) site.answers[`/many/${n}`] = { body: rss(`Feed ${n}`, []) };
    const outlines = Array.from(
      { length: 60 },
      (_, n) => `<outline text="A feed with a long name, ${n}" xmlUrl="${address(`/many/${n}`)}"/>`,
    );
    const { content, files } = await room.ask(
      "feeds import",
      fileOf(`<opml><body>${outlines.join("")}</body></opml>`),
    );
    expect(content).toMatch(
      /\*\*60 outlines\*\* in that file: 4 added, 0 already there, 56 refused.*Every outline is in the file/,
    );
    const lines = (await read(files[0]?.url ?? "")).trim().split("\n");
    expect(lines).toHaveLength(60);
    expect(lines[59]).toMatch(/^refused\tA feed with a long name, 59\t.*\tthis server has all the 4 sources/);
    expect(site.asked).toHaveLength(4);
  });

  test.each([
    ["not OPML at all", /not an OPML file/],
    ["<opml><body/></opml>", /names no feed.*`xmlUrl`/],
    [`<opml>${" ".repeat(1024 * 1024)}</opml>`, /larger than 1 MiB/],
  ])("a file that is no list of feeds is refused with a sentence", async (content, sentence) => {
    expect((await room.ask("feeds import", fileOf(content))).content).toMatch(sentence);
    expect((await room.store.sourcesOfServer(GUILD)).filter(({ follower }) => follower)).toEqual([]);
  });
});

describe("who may", () => {
  test.each([
    ["add", { address: "https://example.org/f" }],
    ["remove", { source: "eff" }],
    ["test", { source: "eff" }],
    ["pause", { source: "eff" }],
    ["resume", { source: "eff" }],
    ["health", { source: "eff" }],
    ["import", { file: { name: "a", content: "<opml/>" } }],
    ["export", {}],
    ["list", {}],
  ])("/feeds %s by a member is refused by us where a server has opened it", async (verb, options) => {
    expect((await room.ask(`feeds ${verb}`, options, { as: "member" })).status).toBe(403);
    const forced = await room.ask(`feeds ${verb}`, options, { as: "member", force: true });
    expect(forced).toMatchObject({ ephemeral: true, content: expect.stringContaining("Manage Server") });
    expect(site.asked).toEqual([]);
  });

  test("suggestions are for them only too", async () => {
    expect(await room.suggest("feeds health", "source", "e", { as: "member", force: true })).toEqual([]);
    expect(await room.suggest("feeds health", "source", "e")).toMatchObject([{ value: "eff" }]);
  });
});
