// What comes in: dockets that are seen for the first time. What goes out: one card for each channel that will get their
// entries, and nothing of their past.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Library, openLibrary } from "./docket-library.ts";
import { serveOutlets } from "./outlet-feeds.ts";
import { type RunningApp, runApp } from "./run-app.ts";
import { openTwoServers } from "./two-servers.ts";

let library: Library;
let bot: RunningApp;
const opened: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  library = await openLibrary([
    {
      id: 111222,
      name: "Doe v. Roe",
      court: "nysd",
      number: "1:15-cv-00001",
      entries: [
        { number: "14", day: "2026-10-01", text: "MOTION to Lift Stay. Document filed by John Doe." },
        { number: "15", day: "2026-11-02", text: "ORDER granting 14 Motion to Lift Stay. So ordered." },
      ],
    },
    { id: 333444, name: "Moe v. Loe", court: "cand", number: "3:16-cv-00002", entries: [] },
  ]);
  opened.push(() => library.stop());
});
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function open(sources = "sources: []\n", hosts = [library.host]): Promise<void> {
  bot = await runApp(sources, hosts, {}, { courtListener: library.url });
  opened.push(() => bot.stop());
}

const cards = async (channel = "case-alerts") =>
  (await bot.messages(channel)).filter(({ content }) => content.startsWith("📄 Now following"));

test("a docket that a server follows is shown once, with what is on file, and its past stays silent", async () => {
  await open();
  await bot.command("case add", { docket: "111222" });
  await bot.round();
  const [card, ...others] = await bot.messages("general");
  expect(others).toEqual([]);
  expect(card?.content.split("\n")).toEqual([
    "📄 Now following **Doe v. Roe** (S.D.N.Y. 1:15-cv-00001)",
    "2 entries on file, the newest entry 15 of 2 November 2026: order granting 14 Motion to Lift Stay",
    "*From CourtListener, which has what its users and the court's own feed brought there: entries may come late or be missing.*",
    "What is on file is not posted: `/case docket` shows it. From here on each new entry is posted once.",
    expect.stringMatching(/^-# ref \w{8}\.1$/),
  ]);
  for (let visits = 0; visits < 3; visits += 1) {
    bot.pass(60);
    await bot.round();
  }
  // Who subscribed to everything hears of it too, once.
  expect(await cards()).toHaveLength(1);
  expect(await bot.messages("general")).toHaveLength(1);
});

test("dockets first seen together share one card, and one that is empty says so", async () => {
  await open();
  await bot.command("case add", { docket: "111222" });
  await bot.command("case add", { docket: "333444" });
  await bot.round();
  const [card, ...others] = await bot.messages("general");
  expect(others).toEqual([]);
  expect(card?.content).toMatch(/^📄 Now following \*\*2 dockets\*\*\n/);
  expect(card?.content).toContain(
    "**Doe v. Roe** (S.D.N.Y. 1:15-cv-00001) · 2 entries on file, the newest entry 15 of 2 November 2026",
  );
  expect(card?.content).toContain("**Moe v. Loe** (N.D. Cal. 3:16-cv-00002) · No entry on file yet.");
  expect(card?.content.match(/From CourtListener/g)).toHaveLength(1);
});

test("who subscribes later gets no card, and a docket followed anew gets one", async () => {
  await open();
  await bot.command("case add", { docket: "111222" });
  await bot.round();
  await bot.command("subscribe", { what: "everything" }, { channel: "bot-admin" });
  bot.pass(60);
  await bot.round();
  expect(await cards("bot-admin")).toEqual([]);
  await bot.command("feeds remove", { source: "Doe v. Roe" });
  await bot.round();
  await bot.command("case add", { docket: "111222" });
  bot.pass(60);
  await bot.round();
  expect(await cards("general")).toHaveLength(2);
});

test("an installation that has followed its dockets for months is shown no cards after the update", async () => {
  await open();
  await bot.command("case add", { docket: "111222" });
  await bot.round();
  const before = await bot.messages("general");
  library.enter(111222, { number: "16", day: "2026-11-20", text: "LETTER from John Doe to Judge Preska." });
  bot.pass(60);
  await bot.round();
  const after = await bot.messages("general");
  expect(after.slice(0, before.length)).toEqual(before);
  expect(await cards("general")).toHaveLength(1);
  expect(after.at(-1)?.content).toContain("Doe v. Roe");
});

test("a court's own feed is introduced in its own words, the Supreme Court's as complete", async () => {
  const server: Server = createServer((request, response) => {
    if (request.url?.endsWith(".json")) {
      response.writeHead(200, { "content-type": "application/json" }).end(
        JSON.stringify({
          CaseNumber: "17-2 ",
          PetitionerTitle: "United States, Petitioner",
          RespondentTitle: "Microsoft Corporation",
          DocketedDate: "June 27, 2017",
          ProceedingsandOrder: [{ Date: "Jun 23 2017", Text: "Petition for a writ of certiorari filed." }],
        }),
      );
      return;
    }
    response
      .writeHead(200, { "content-type": "application/xml" })
      .end(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>Southern District of New York</title><link>https://ecf.nysd.uscourts.gov</link><description>Docket entries of type: order, opinion.</description></channel></rss>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  opened.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  await open(
    `sources:
  - { id: high, name: Supreme Court docket, kind: scotus-json, url: "http://${host}/17-2.json", topics: [microsoft-ireland], enabled: true, why: A feed of this test. }
  - { id: low, name: District docket, kind: pacer-rss, every_minutes: 5, url: "http://${host}/rss.pl", docket: { court: nysd, number: "1:13-mj-02814" }, topics: [microsoft-ireland], why: A feed of this test. }
  - { id: court, name: A whole court, kind: pacer-rss, every_minutes: 5, url: "http://${host}/all.pl", why: A feed of this test. }
`,
    [host],
  );
  await bot.round();
  const [card, ...others] = await bot.messages();
  expect(others).toEqual([]);
  expect(card?.content).toContain("**2 dockets**");
  expect(card?.content).toContain(
    "(U.S. Supreme Court 17-2) · 1 entry on file, the newest 23 June 2017: petition for",
  );
  expect(card?.content).toContain("(S.D.N.Y. 1:13-mj-02814) · No entry on file yet.");
  expect(card?.content).toContain("*The Supreme Court's own docket: it is complete.*");
  expect(card?.content).toContain("says of itself: “Docket entries of type: order, opinion.”");
});

test("the journey dies at any write of the first visit: every channel still gets its card, once", async () => {
  const outlets = await serveOutlets([
    {
      id: "a",
      url: "https://blog.example/a",
      outlet: "Docket",
      title: "ORDER lifting the stay",
      published: "2014-08-29",
      text: "ORDER lifting the stay.",
    },
  ]);
  opened.push(() => outlets.close());
  let deaths = 0;
  for (let calls = 1; calls <= 60; calls += 1) {
    const rig = await openTwoServers(outlets, "2014-09-01T12:00:00Z");
    const source = {
      ...rig.source(0, "Doe v. Roe", "north"),
      docket: { court: "nysd", number: "1:15-cv-1" },
    };
    for (const guildId of ["north", "south"])
      await rig.store.followSource(source, { guildId, userId: "1" }, 50, rig.at());
    rig.dieAfter(calls);
    await rig.round("2014-09-01").catch(() => undefined);
    if (rig.reborn()) deaths += 1;
    for (let rounds = 0; rounds < 3; rounds += 1) await rig.round("2014-09-02");
    // A message sent anew has the same id, of which Discord makes one.
    expect([calls, [...new Set(rig.cards)].length]).toEqual([calls, 2]);
    await rig.close();
  }
  console.info(`${deaths} deaths`);
  expect(deaths).toBeGreaterThan(10);
});
