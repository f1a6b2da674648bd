// What comes in: dockets of four kinds whose publishers send broken, foreign or no documents, with a good answer (200).
// What goes out: a plain reason on each source, nothing removed, nothing posted; afterwards what came meanwhile, once.
// Surprise: a court's page in place of its docket is a failure and never an empty docket.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunningApp, runApp } from "./run-app.ts";
import { type PlacedEntry, serveDockets } from "./three-dockets.ts";

const LOGIN = {
  type: "text/html",
  body: '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form method="post"><input type="password"></form></body></html>',
};
const CUT_XML = {
  type: "application/xml",
  body: '<?xml version="1.0"?><rss version="2.0"><channel><title>Cou',
};
const CUT_JSON = { type: "application/json", body: '{"ProceedingsandOrder": [{"Date": "Nov 20 20' };
const OTHER_JSON = {
  type: "application/json",
  body: '{"detail": "ok", "results": "none", "ProceedingsandOrder": {}}',
};
/** What each kind's publisher may send instead, and what people should then read. */
const FAULTS: [name: string, answer: { type: string; body: string }, says: RegExp][] = [
  ["a login page", LOGIN, /\bpage\b/i],
  ["XML that breaks off", CUT_XML, /breaks off|not a feed|page instead|JSON/i],
  ["JSON that breaks off", CUT_JSON, /JSON|not a feed/i],
  ["JSON of another shape", OTHER_JSON, /list|docket|not a feed|JSON|results/i],
  ["nothing", { type: "text/plain", body: "" }, /empty|nothing/i],
];

const row = (court: PlacedEntry["court"], id: number, day: string, text: string): PlacedEntry => ({
  court,
  id,
  day,
  date: day,
  number: court === "scotus" ? null : String(id),
  text,
  evidence: "",
});
const ENTRIES = [
  row(
    "nysd",
    170,
    "2026-11-20",
    "LETTER addressed to Chief Judge Preska from counsel for Microsoft re: return of exhibits.",
  ),
  row(
    "nysd",
    171,
    "2026-11-22",
    "MOTION to Unseal the transcript of the hearing held in chambers, by The Press Group.",
  ),
  row(
    "ca2",
    370,
    "2026-11-20",
    "BRIEF, on behalf of amicus curiae Digital Rights Ireland, in support of neither party, FILED.",
  ),
  row(
    "ca2",
    371,
    "2026-11-22",
    "MOTION, to recall the mandate, on behalf of Appellee United States of America, FILED.",
  ),
  row("scotus", 1, "2026-11-20", "Suggestion of mootness of respondent Microsoft Corporation filed."),
  row(
    "scotus",
    2,
    "2026-11-22",
    "Petition for rehearing of the order that vacated the judgment below filed.",
  ),
];
/** What is told of the later ones, whatever happened before. */
const LATER = [
  "MOTION to Unseal the transcript",
  "MOTION, to recall the mandate",
  "Petition for rehearing",
  "entry 4482",
];

let dockets: Awaited<ReturnType<typeof serveDockets>>;
let court: Server;
let bot: RunningApp;
let isLater = false;
let broken: { type: string; body: string } | null = null;
beforeEach(async () => {
  isLater = false;
  broken = null;
  dockets = await serveDockets(ENTRIES);
  court = createServer((_request, response) => {
    const { type, body } = broken ?? { type: "application/xml", body: courtFeed() };
    response.writeHead(200, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => court.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(court.address() as AddressInfo).port}`;
  const pacer = `  - { id: pacer, name: "Docket of pacer", kind: pacer-rss, url: "http://${host}/rss.pl", topics: [microsoft-ireland], every_minutes: 720, first_sight: tell, why: A court of this test. }\n`;
  dockets.showUntil("2026-11-20");
  bot = await runApp(dockets.sourcesYaml + pacer, [dockets.host, host], { COURTLISTENER_TOKEN: "a-token" });
  await bot.round();
});
afterEach(async () => {
  await bot.stop();
  court.closeAllConnections();
  await Promise.all([dockets.close(), new Promise((resolve) => court.close(resolve))]);
});

/** One entry a day: PACER's own number of the case, of the entry and of the document. */
function courtFeed(): string {
  const item = (
    number: number,
    day: string,
  ) => `<item><title><![CDATA[1:13-mj-02814-UA In re Warrant]]></title>
<pubDate>${new Date(`${day}T15:00:00Z`).toUTCString()}</pubDate><guid isPermaLink="true">https://ecf.nysd.uscourts.gov/cgi-bin/DktRpt.pl?422164&amp;${number}</guid>
<link>https://ecf.nysd.uscourts.gov/cgi-bin/DktRpt.pl?422164</link><description><![CDATA[[Motion to Unseal Document] (<a href="https://ecf.nysd.uscourts.gov/doc1/12701226${number}?caseid=422164&de_seq_num=${number}">${number}</a>)]]></description></item>`;
  const items = [item(4481, "2026-11-20"), ...(isLater ? [item(4482, "2026-11-22")] : [])];
  return `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>New York Southern - Recent Entries</title><link>https://ecf.nysd.uscourts.gov</link>${items.join("")}</channel></rss>`;
}

async function state() {
  const { embeds } = await bot.command("feeds list", {}, { as: "owner" });
  const list = embeds.map(({ description }) => description ?? "").join("\n");
  const record = (await bot.command("case docket", { case: "microsoft-ireland" })).content;
  return { list, record, told: (await bot.messages()).map(({ id, content }) => `${id} ${content}`) };
}

test.each(FAULTS)(
  "%s in place of every docket: a reason, and nothing else happens",
  async (_name, answer, says) => {
    const before = await state();
    expect(before.record).toContain("4 entries on file");
    expect(before.told).toHaveLength(4);
    broken = answer;
    dockets.misbehave(answer);
    bot.pass(24 * 60);
    await bot.round();
    const during = await state();
    expect(during.record).toBe(before.record);
    expect(during.told).toEqual(before.told);
    for (const name of ["nysd", "ca2", "scotus", "pacer"]) {
      const line = during.list.split("\n").find((one) => one.includes(`Docket of ${name}`)) ?? "";
      expect(line).not.toContain("✅");
      expect(line, line).toMatch(says);
    }

    broken = null;
    isLater = true;
    dockets.misbehave(null);
    dockets.showUntil("2026-11-22");
    for (let hours = 0; hours < 48; hours += 12) {
      bot.pass(12 * 60);
      await bot.round();
    }
    const after = await state();
    expect(after.record).toContain("8 entries on file");
    const news = (await bot.messages()).slice(before.told.length).map((message) => JSON.stringify(message));
    for (const words of LATER)
      expect(
        news.filter((one) => one.includes(words)),
        words,
      ).toHaveLength(1);
    expect(after.told.slice(0, before.told.length)).toEqual(before.told);
  },
);
