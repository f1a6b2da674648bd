// What comes in: a search of CourtListener for opinions, as its feed grows: a ruling of ours, one of nobody's, two more on the
// same statute in the same week. What goes out: each opinion of ours once, by court and case, dated by the court's day.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type RunningApp, runApp } from "./run-app.ts";

let server: Server;
let bot: RunningApp;
let body = "";

beforeEach(async () => {
  server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "application/atom+xml" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const source = `sources:
  - id: opinions
    name: CourtListener opinions
    kind: courtlistener-atom
    url: http://${host}/feed/search/?type=o&q=%22CLOUD+Act%22
    topics: [microsoft-ireland, ecpa, cloud-act]
    first_sight: tell
    every_minutes: 60
    why: opinions that name the statute
`;
  bot = await runApp(source, [host]);
});
afterEach(async () => {
  await bot.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function opinion(id: number, title: string, court: string, day: string, text: string): string {
  const address = `https://www.courtlistener.com/opinion/${id}/name/`;
  return `<entry><title>${title}</title><link href="${address}" rel="alternate"/><id>${address}</id>
<published>${day}T00:00:00-08:00</published><author><name>${court}</name></author><summary type="html">${text}</summary></entry>`;
}
const AFFIRMED = opinion(
  1001,
  "United States v. Cloudy Storage LLC",
  "Court of Appeals for the Second Circuit",
  "2026-11-18",
  "No. 25-1234. Argued: March 3, 2026. The Stored Communications Act, as amended by the CLOUD Act, lets a provider move to quash a warrant for data stored abroad. We affirm the order of the District Court.",
);
const BAKERY = opinion(
  1002,
  "Smith v. Jones Bakery",
  "Court of Appeals for the Second Circuit",
  "2026-11-18",
  "Appeal from a judgment on a contract for flour. Affirmed.",
);
const QUASHED = opinion(
  1003,
  "In re Search of Example Inc.",
  "District Court, S.D. New York",
  "2026-11-19",
  "A motion to quash a warrant under the Stored Communications Act is denied. The data are stored in Ireland, and the CLOUD Act governs.",
);

async function visit(entries: string[]): Promise<{ title: string; text: string }[]> {
  body = `<?xml version="1.0" encoding="utf-8"?><feed xml:lang="en-us" xmlns="http://www.w3.org/2005/Atom">
<title>CourtListener Custom Search Feed</title><id>https://www.courtlistener.com/</id>${entries.join("")}</feed>`;
  bot.pass(24 * 60);
  await bot.round();
  return (await bot.messages()).map(({ embeds }) => ({
    title: embeds[0]?.title ?? "",
    text: embeds[0]?.description ?? "",
  }));
}

test("each opinion of ours is an event of its own, and said to be one", async () => {
  const [first, ...none] = await visit([BAKERY, AFFIRMED]);
  expect(none).toEqual([]);
  expect(first?.title).toBe("2d Cir. opinion: United States v. Cloudy Storage LLC");
  expect(first?.text).toContain("*Opinion · Wednesday 18 November 2026 · 2d Cir.*");
  expect(first?.text).toContain(
    '"The Stored Communications Act, as amended by the CLOUD Act, lets a provider',
  );
  const both = await visit([QUASHED, BAKERY, AFFIRMED]);
  expect(both.map(({ title }) => title)).toEqual([
    "2d Cir. opinion: United States v. Cloudy Storage LLC",
    "S.D.N.Y. opinion: In re Search of Example Inc.",
  ]);
  expect(await visit([AFFIRMED, QUASHED, BAKERY])).toEqual(both);
  // Harvested a second time, under another number.
  const again = QUASHED.replaceAll("/opinion/1003/", "/opinion/2003/");
  expect((await visit([again, QUASHED])).map(({ title }) => title)).toEqual(both.map(({ title }) => title));
});

test("an opinion of years ago that the search finds now is on file and not told", async () => {
  const told = await visit([AFFIRMED]);
  const old = opinion(
    900,
    "In re Old Cloud",
    "District Court, S.D. New York",
    "2019-11-19",
    "A motion under the Stored Communications Act is denied; the CLOUD Act governs data in Ireland.",
  );
  expect(await visit([AFFIRMED, old])).toEqual(told);
  const why = await bot.command("why", { url: "https://www.courtlistener.com/opinion/900/name/" });
  expect(why.embeds[0]?.description).toContain("filed 2019-11-19, long before a search found it");
});
