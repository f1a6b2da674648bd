// /feeds add: from the address of a feed or a site to a source this server follows.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import { englishIn } from "../words/english-in.ts";
import { type CommandRoom, NOW, openCommandRoom } from "./command-room.ts";
import { type Publisher, rss, startPublisher } from "./local-publisher.ts";
import { exampleSource } from "./told-story.ts";

const GUILD = DEFAULT_SEED.guilds[0]?.id ?? "";
const FEED = rss("The Gazette of Courts", [
  { title: "Older ruling", day: "2026-11-10" },
  { title: "Newest *ruling* @everyone", day: "2026-11-19" },
]);
const page = (head: string, body = "<p>hello") => ({
  type: "text/html",
  body: `<!doctype html><title>A site</title>${head}${body}`,
});
const COURT = `<rss version="2.0"><channel><title>Northern District of Example - Recent Entries on cases</title>
<link>https://ecf.exnd.uscourts.gov</link><description>Public Filings in the last 24 hours</description></channel></rss>`;
const DOCKET = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Docket updates for Doe v. Roe</title>
<id>https://www.courtlistener.com/</id></feed>`;
const SUPREME = JSON.stringify({
  CaseNumber: "17-2",
  PetitionerTitle: "United States, Petitioner",
  ProceedingsandOrder: [{ Date: "Jun 23 2017", Text: "Petition for a writ of certiorari filed." }],
});
const LONG = `/feed.xml?key=${"k".repeat(150)}`;

let site: Publisher;
let room: CommandRoom;
beforeAll(async () => {
  site = await startPublisher({
    "/feed.xml": { body: FEED },
    "/slow.xml": { body: rss("Slow", []), afterMs: 1300 },
    "/comments.xml": { body: rss("Comments", []) },
    "/feed.json": {
      type: "application/feed+json",
      body: JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "In JSON", items: [] }),
    },
    "/two": page(
      `<link rel="alternate" type="application/rss+xml" title="All the news" href="/feed.xml">
       <link rel="alternate" type="application/feed+json" href="/feed.json">
       <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
       <link rel="stylesheet" href="/feed.css"><link rel="alternate" hreflang="de" href="/de">`,
    ),
    "/long": page(`<link rel="alternate" type="application/atom+xml" title="Long" href="${LONG}">`),
    [LONG]: { body: rss("Behind a long address", []) },
    "/liar": page(`<link rel="alternate" type="application/rss+xml" href="/two">`),
    "/slow": page(`<link rel="alternate" type="application/rss+xml" href="/slow.xml">`),
    "/moved": { location: "/feed.xml" },
    "/picture": { type: "image/png", body: "\u0089PNG" },
    "/broken": { status: 503 },
    "/cgi-bin/rss_outside.pl": { body: COURT },
    "/docket/123/feed/": { type: "application/atom+xml", body: DOCKET },
    "/17-2.json": { type: "application/json", body: SUPREME },
  });
  room = await openCommandRoom(undefined, { allowedHosts: [site.host], feedsPerServer: 3 });
});
afterAll(async () => {
  await room.close();
  await site.stop();
});
beforeEach(async () => {
  for (const { source } of await room.store.sourcesOfServer(GUILD)) {
    await room.store.unfollowSource(GUILD, source.id);
  }
  await room.store.syncSources([], NOW.toISOString());
  site.asked.length = 0;
});

const add = (path: string, extra: object = {}) =>
  room.ask("feeds add", { address: `${site.url}${path}` }, extra);
const followed = async () =>
  (await room.store.sourcesOfServer(GUILD))
    .filter(({ follower }) => follower)
    .map(({ source }) => source.url);

test.each([
  ["de", /beobachtet, neuester Eintrag:.*vor 1 Tag/, /bietet 2 Feeds an/, /hat nichts unter dieser Adresse/],
  ["fr", /Je suis désormais.*il y a 1 jour/, /propose 2 flux/, /n’a rien à cette adresse/],
  ["es-ES", /Ahora vigilo.*hace 1 día/, /Ofrece 2 fuentes/, /no tiene nada en esta dirección/],
])(
  "in %s a source is added, tested, offered and refused without a word of English",
  async (locale, ...marks) => {
    const by = { locale };
    const said = [(await add("/feed.xml", by)).content];
    for (const path of ["/two", "/nothing-here", "/feed.xml", "/picture", "/broken"])
      said.push((await add(path, by)).content);
    marks.forEach((mark, at) => {
      expect(said[at]).toMatch(mark);
    });
    const tested = await room.ask("feeds test", { source: `${site.url}/feed.xml` }, by);
    expect(englishIn([...said, tested.content].join("\n"))).toEqual([]);
  },
);

describe("/feeds add with a feed's address", () => {
  test("watches it and says its title and newest item, which can neither ping nor format", async () => {
    const { content, ephemeral } = await add("/feed.xml");
    expect(ephemeral).toBe(true);
    expect(content).toMatch(
      /^Now watching \*\*The Gazette of Courts\*\* \(127\\\.0\.0\.1:\d+\), newest item \[Newest \\\*ruling\\\*/,
    );
    expect(content).not.toContain("@everyone");
    expect(content).toMatch(
      /1 day ago.*\n.*stays silent.*judged like all else.*\n.*`\/subscribe` starts one.*\n\*1 of at most 3/,
    );
    expect(await followed()).toEqual([`${site.url}/feed.xml`]);
    expect(site.asked).toEqual(["/feed.xml"]);
  });

  test("the next visit of all is due at once, and silent", async () => {
    await add("/feed.xml");
    const [due] = await room.store.dueSources(NOW.toISOString(), 10);
    expect(due?.source).toMatchObject({ firstSight: "silent", addedBy: { guildId: GUILD } });
    expect(due?.source.id).toMatch(/^added-127-0-0-1-[0-9a-f]{15}$/);
    expect(due?.state.lastOkAt).toBeNull();
  });

  test("a second time, in another spelling, changes nothing and asks nobody", async () => {
    await add("/feed.xml");
    site.asked.length = 0;
    const again = await room.ask("feeds add", { address: ` <${site.url}/feed.xml?utm_source=x#top> ` });
    expect(again.content).toMatch(/watches \*\*The Gazette of Courts\*\* already/);
    expect((await add("/moved")).content).toMatch(/watches \*\*The Gazette of Courts\*\* already/);
    expect(site.asked).toEqual(["/moved", "/feed.xml"]);
    expect(await followed()).toHaveLength(1);
  });

  test("what every server has need not be added", async () => {
    await room.store.syncSources(
      [{ ...exampleSource("gazette"), url: `${site.url}/feed.xml` }],
      NOW.toISOString(),
    );
    expect((await add("/feed.xml")).content).toMatch(/\*\*gazette\*\* is watched for every server already/);
    expect(site.asked).toEqual([]);
  });

  test("beyond the quota nothing is fetched and nothing stored", async () => {
    for (const path of ["/feed.xml", "/comments.xml", "/feed.json"]) await add(path);
    site.asked.length = 0;
    const { content } = await add("/slow.xml");
    expect(content).toMatch(/added 3 sources, as many as it may.*\/feeds remove.*FEEDS_PER_SERVER/);
    expect(site.asked).toEqual([]);
    expect(await followed()).toHaveLength(3);
  });

  test("a slow publisher is waited for behind a deferred answer", async () => {
    expect((await add("/slow.xml")).content).toMatch(/Now watching \*\*Slow\*\*.*no items yet/);
  });

  test.each([
    ["not an address", /not a web address.*https:\/\/example\.org/],
    ["ftp://example.org/feed", /Only addresses that begin with/],
    ["https://user:secret@example.org/feed", /user name or password/],
    ["http://127.0.0.1:1/feed", /private network.*Only public addresses/],
    ["http://169.254.169.254/latest/meta-data", /private network.*Only public addresses/],
    ["http://[::ffff:10.0.0.1]/feed", /private network/],
    ["http://0x7f.1/feed", /private network/],
  ])("%s is refused with a sentence", async (address, sentence) => {
    const { content, ephemeral } = await room.ask("feeds add", { address });
    expect(content).toMatch(sentence);
    expect(content).not.toContain("secret");
    expect(ephemeral).toBe(true);
    expect(await followed()).toEqual([]);
  });

  test.each([
    ["/nothing-here", /nothing at this address \(HTTP 404\)\. Nothing was added; check/],
    ["/broken", /HTTP 503.*try again later/],
    ["/picture", /not a feed/],
  ])("%s is refused with what the server said", async (path, sentence) => {
    expect((await add(path)).content).toMatch(sentence);
    expect(await followed()).toEqual([]);
  });
});

describe("/feeds add with a page's address", () => {
  test("shows the feeds the page names and nothing else, with one request", async () => {
    const reply = await add("/two");
    expect(reply.content).toBe("**A site** is a page, not a feed. It offers 2 feeds: which should I watch?");
    expect(reply.menu?.options).toMatchObject([
      { label: "All the news", value: `${site.url}/feed.xml`, description: `RSS · ${site.host}/feed.xml` },
      { label: site.host, value: `${site.url}/feed.json`, description: `JSON Feed · ${site.host}/feed.json` },
    ]);
    expect(site.asked).toEqual(["/two"]);
    expect(await followed()).toEqual([]);
  });

  test("the feed chosen is watched, and the menu goes away", async () => {
    const reply = await add("/two");
    const chosen = await room.choose(reply, `${site.url}/feed.json`);
    expect(chosen.content).toMatch(/^Now watching \*\*In JSON\*\*/);
    expect(chosen).toMatchObject({ id: reply.id, menu: null, ephemeral: true });
    expect(await followed()).toEqual([`${site.url}/feed.json`]);
  });

  test("an address too long for a menu is kept, and found again when chosen", async () => {
    const reply = await add("/long");
    const value = reply.menu?.options[0]?.value ?? "";
    expect(value).toMatch(/^offered-feed-/);
    expect((await room.choose(reply, value)).content).toMatch(/Now watching \*\*Behind a long address/);
    expect(await followed()).toEqual([`${site.url}${LONG}`]);
  });

  test("a choice that takes long is deferred and still takes the menu's place", async () => {
    const reply = await add("/slow");
    const chosen = await room.choose(reply, `${site.url}/slow.xml`);
    expect(chosen).toMatchObject({ id: reply.id, menu: null });
    expect(chosen.content).toMatch(/Now watching \*\*Slow/);
  });

  test("what a page calls its feed and is a page again is answered with that page's feeds", async () => {
    const reply = await add("/liar");
    const again = await room.choose(reply, `${site.url}/two`);
    expect(again.content).toMatch(/is a page, not a feed. It offers 2 feeds/);
    expect(await followed()).toEqual([]);
    expect((await room.choose(again, `${site.url}/feed.xml`)).content).toMatch(/Now watching/);
  });

  test("of somebody else's menu nothing comes, and it stays", async () => {
    const reply = await add("/two");
    const other = await room.choose(reply, `${site.url}/feed.xml`, { as: "owner" });
    expect(other.content).toMatch(/whoever used `\/feeds add`/);
    expect(other.id).not.toBe(reply.id);
    expect(await followed()).toEqual([]);
    expect((await room.choose(reply, `${site.url}/feed.xml`)).content).toMatch(/Now watching/);
  });

  test("the right to manage the server is asked for again when choosing", async () => {
    const reply = await add("/two");
    const guild = room.server.world.guilds.get(GUILD);
    const member = guild?.members.find((one) => one.user.username === "manager");
    if (!member) throw new Error("the preview has a manager");
    const roles = member.roles;
    member.roles = [];
    expect((await room.choose(reply, `${site.url}/feed.xml`)).content).toContain("Manage Server");
    member.roles = roles;
    expect(await followed()).toEqual([]);
  });
});

describe("a page that names no feed", () => {
  test("is searched at the usual places, one after the other, until one is a feed", async () => {
    const quiet = await startPublisher({
      "/": page(""),
      "/rss.xml": page("", "not it"),
      "/atom.xml": { body: rss("Found", []) },
    });
    const own = await openCommandRoom(undefined, { allowedHosts: [quiet.host] });
    const reply = await own.ask("feeds add", { address: quiet.url });
    expect(reply.menu?.options).toMatchObject([{ label: "Found", value: `${quiet.url}/atom.xml` }]);
    expect(quiet.asked).toEqual(["/", "/feed", "/rss", "/rss.xml", "/atom.xml"]);
    quiet.asked.length = 0;
    delete quiet.answers["/atom.xml"];
    const { content, menu } = await own.ask("feeds add", { address: quiet.url });
    expect(content).toMatch(/names no feed, and none is at the usual places.*“RSS”/);
    expect(menu).toBeNull();
    expect(quiet.asked).toHaveLength(7);
    await own.close();
    await quiet.stop();
  });
});

test("a menu shown before a restart works after it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "crier-menu-"));
  const options = {
    allowedHosts: [site.host],
    databaseUrl: `file:${join(folder, "crier.db")}`,
    statePath: join(folder, "preview.db"),
  };
  const first = await openCommandRoom(undefined, options);
  const reply = await first.ask("feeds add", { address: `${site.url}/long` });
  await first.close();
  const second = await openCommandRoom(undefined, options);
  const chosen = await second.choose(reply, reply.menu?.options[0]?.value ?? "");
  expect(chosen.error).toBeUndefined();
  expect(chosen.content).toMatch(/Now watching \*\*Behind a long address/);
  expect(chosen.id).toBe(reply.id);
  await second.close();
  rmSync(folder, { recursive: true });
});

test("everything sent is what Discord's own schema accepts", () => {
  expect(room.schemaFaults() ?? []).toEqual([]);
});

describe("what is no plain feed", () => {
  test("a court's own feed is read as one, and visited before its window closes", async () => {
    const { content } = await add("/cgi-bin/rss_outside.pl");
    expect(content).toContain("Now watching **Northern District of Example");
    const [one] = (await room.store.sourcesOfServer(GUILD)).filter(({ follower }) => follower);
    expect(one?.source).toMatchObject({ kind: "pacer-rss", everyMinutes: 15 });
  });

  test("the feed of one docket is for /case add; what the host must allow, for the host", async () => {
    expect((await add("/docket/123/feed/")).content).toContain("`/case add` follows it");
    expect((await add("/17-2.json")).content).toContain("a permission of whoever runs this bot");
    expect((await add("/17-2.json", { locale: "de" })).content).toContain("Erlaubnis des Betreibers");
    expect(await followed()).toEqual([]);
  });
});
