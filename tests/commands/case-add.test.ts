// /case add: from an address or a number to a docket this server follows.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SEED } from "../../src/preview/seed.ts";
import type { Source } from "../../src/sources/source.ts";
import { type CommandRoom, openCommandRoom } from "./command-room.ts";
import { type Publisher, startPublisher } from "./local-publisher.ts";

const GUILD = DEFAULT_SEED.guilds[0]?.id ?? "";
const DOE = { docket_id: 111222, caseName: "Doe v. Roe", docketNumber: "1:15-cv-00001", court_id: "nysd" };
const MOE = { docket_id: 333444, caseName: "Moe v. Loe", docketNumber: "1:15-cv-00001", court_id: "cand" };
const search = (query: string) => `/api/rest/v4/search/?${query}`;
const answer = (...results: object[]) => ({
  type: "application/json",
  body: JSON.stringify({ count: results.length, next: null, previous: null, results }),
});

let library: Publisher;
let room: CommandRoom;
beforeAll(async () => {
  library = await startPublisher({
    [search("type=d&q=docket_id%3A111222")]: answer(DOE),
    [search("type=d&q=docket_id%3A333444")]: answer(MOE),
    [search("type=d&q=docket_id%3A999999")]: answer(),
    [search("type=d&docket_number=1%3A15-cv-00001&court=nysd")]: answer(DOE),
    [search("type=d&docket_number=15-cv-1")]: answer(DOE, MOE, { nonsense: true }),
    [search("type=d&docket_number=99-cv-9")]: answer(),
    [search("type=d&q=pacer_case_id%3A427456+AND+court_id%3Anysd")]: answer(DOE),
    [search("type=d&docket_number=14-2985&court=ca2")]: { status: 429 },
    [search("type=d&docket_number=17-2&court=scotus")]: {
      type: "text/html",
      body: "<!doctype html><p>Sign in",
    },
  });
  room = await openCommandRoom(undefined, {
    allowedHosts: [library.host],
    courtListener: library.url,
    feedsPerServer: 2,
  });
});
afterAll(async () => {
  await room.close();
  await library.stop();
});
beforeEach(async () => {
  for (const { source } of await room.store.sourcesOfServer(GUILD))
    await room.store.unfollowSource(GUILD, source.id);
  for (const { channelId, what } of await room.store.listSubscriptions(GUILD))
    await room.store.removeSubscription(GUILD, channelId, what);
  library.asked.length = 0;
});

const add = (docket: string, extra: object = {}) => room.ask("case add", { docket }, extra);
const sources = async () => (await room.store.sourcesOfServer(GUILD)).map(({ source }) => source);

describe("/case add", () => {
  test.each([
    "https://www.courtlistener.com/docket/111222/doe-v-roe/?order_by=desc",
    "courtlistener.com/docket/111222/",
    "111222",
    "1:15-cv-00001 nysd",
    "1:15-cv-00001 (S.D.N.Y.)",
    "https://ecf.nysd.uscourts.gov/cgi-bin/DktRpt.pl?427456",
    "https://storage.courtlistener.com/recap/gov.uscourts.nysd.427456/gov.uscourts.nysd.427456.84.0.pdf",
  ])("understands %s", async (typed) => {
    const { content } = await add(typed);
    expect(content).toMatch(
      /^From now on <#\d+> gets each new entry of \*\*Doe v\. Roe\*\* \(S\.D\.N\.Y\. 1:15-cv-00001\)/,
    );
    const [source] = await sources();
    expect(source).toMatchObject({
      kind: "courtlistener-atom",
      name: "Doe v. Roe",
      url: `${library.url}/docket/111222/feed/`,
      docket: { court: "nysd", number: "1:15-cv-00001" },
    });
    const [subscription] = await room.store.listSubscriptions(GUILD);
    expect(subscription?.what).toBe(source?.id);
  });

  test("posts in another channel when one is named", async () => {
    const { content } = await room.ask("case add", { docket: "111222", channel: "bot-admin" });
    const id = room.server.world.findChannel("bot-admin")?.id;
    expect(content).toContain(`From now on <#${id}> gets each new entry`);
    expect((await room.store.listSubscriptions(GUILD)).map(({ channelId }) => channelId)).toEqual([id]);
  });

  test("a number that means several dockets is answered with a menu", async () => {
    const reply = await add("15-cv-1");
    expect(reply.content).toBe("That number means 2 dockets. Which shall I follow?");
    expect(reply.menu?.options.map(({ label, description }) => [label, description])).toEqual([
      ["Doe v. Roe", "S.D.N.Y. 1:15-cv-00001"],
      ["Moe v. Loe", "N.D. Cal. 1:15-cv-00001"],
    ]);
    const chosen = await room.choose(reply, "333444");
    expect(chosen.content).toContain("**Moe v. Loe** (N.D. Cal. 1:15-cv-00001)");
  });

  test("twice is once", async () => {
    await add("111222");
    expect((await add("1:15-cv-00001 nysd")).content).toMatch(/follows \*\*Doe v\. Roe\*\*.* already/);
    expect(await sources()).toHaveLength(1);
  });

  test.each([
    ["the case about the e-mails", /That is no docket\. Give its address or number/],
    ["15-cv-1 Narnia", /I do not know the court “Narnia”\. Write it as CourtListener does/],
    ["https://example.org/docket", /I find no docket in that address/],
    ["999999", /CourtListener knows no such docket\. A docket that nobody has brought there/],
    ["99-cv-9", /knows no such docket\. Name the court as well/],
    ["14-2985 2d Cir.", /I cannot watch that: .*(429|too many)/i],
    ["No. 17-2 scotus", /I cannot watch that: .*page/],
  ])("%s: the answer says what is wrong and what would be right", async (typed, sentence) => {
    expect((await add(typed)).content).toMatch(sentence);
    expect(await sources()).toEqual([]);
    expect(await room.store.listSubscriptions(GUILD)).toEqual([]);
  });

  test("is for those who manage the server", async () => {
    expect((await add("111222", { as: "member" })).content).toMatch(/Only people with .*Manage Server/);
    expect(await sources()).toEqual([]);
  });

  test("counts as one of the sources a server may add", async () => {
    await add("111222");
    const other = { ...(await sources())[0], id: "added-other", url: `${library.url}/other` };
    const by = { guildId: GUILD, userId: "1" };
    await room.store.followSource(other as Source, by, 2, new Date(0).toISOString());
    expect((await add("333444")).content).toMatch(/has added 2 sources, as many as it may/);
  });

  test("the docket is named in /subscriptions and offered by /unsubscribe", async () => {
    await add("111222");
    expect((await room.ask("subscriptions list")).content).toContain("Doe v. Roe");
    const [offered] = await room.suggest("unsubscribe", "what", "doe");
    expect(offered?.name).toBe("Doe v. Roe");
    const ended = await room.ask("unsubscribe", { what: offered?.value ?? "" });
    expect(ended.content).toMatch(/gets no more alerts about \*\*Doe v\. Roe\*\*/);
  });

  test("every request fitted Discord's own description", () => {
    const faults = room.schemaFaults();
    if (faults !== null) expect(faults).toEqual([]);
  });
});
