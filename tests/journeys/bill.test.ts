// What comes in: a bill's list of actions as Congress.gov grew it: reports of one step from House and Library, in any
// order, a late one, a refused key, half a page. What goes out: each step that is worth an alert, once.
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sharedFileAtHand } from "../shared-material.ts";
import { type RunningApp, runApp } from "./run-app.ts";

interface Action {
  actionDate: string;
  actionTime?: string;
  text: string;
  sourceSystem: { code: number };
}

const sample = sharedFileAtHand("samples/congress_api_v3/bill_117_hr_21_actions.json");

let server: Server;
let bot: RunningApp;
let answer: { status: number; body: string };
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const source = `sources:
  - id: bill
    name: Congress.gov, the bill
    kind: congress-actions
    url: http://${host}/v3/bill/117/hr/21/actions
    topics: [cloud-act]
    first_sight: tell
    every_minutes: 60
    why: a bill that is watched for its topic
`;
  bot = await runApp(source, [host]);
});
afterEach(async () => {
  await bot.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function visit(actions: readonly Action[], status = 200, body?: string): Promise<string[]> {
  const list = {
    request: { congress: "117", billType: "hr", billNumber: "21" },
    actions,
    pagination: { count: actions.length },
  };
  answer = { status, body: body ?? JSON.stringify(list) };
  bot.pass(24 * 60);
  await bot.round();
  return titles();
}

const titles = async () => (await bot.messages()).map(({ embeds, content }) => embeds[0]?.title ?? content);

/** The list as it stood after each of its moments, newest first as the API gives it. */
function grown(actions: readonly Action[]): Action[][] {
  const moment = ({ actionDate, actionTime = "" }: Action) => `${actionDate} ${actionTime}`;
  const moments = [...new Set(actions.map(moment))].sort();
  return moments.map((until) => actions.filter((action) => moment(action) <= until));
}

test.skipIf(!sample)("the House bill, action by action: each event once", async () => {
  const { actions } = JSON.parse(readFileSync(sample ?? "", "utf8")) as { actions: Action[] };
  let told: string[] = [];
  for (const list of grown(actions)) {
    const now = await visit(list);
    expect(now.slice(0, told.length)).toEqual(told);
    told = now;
    // The same list in another order says nothing new.
    expect(await visit([...list].reverse())).toEqual(told);
  }
  console.log(`${asked.length} visits, ${actions.length} actions, told: ${told.join(" | ")}`);
  expect(told).toHaveLength(2);
  expect(told[0]).toMatch(/introduced/i);
  expect(told[1]).toMatch(/pass/i);
});

const INTRODUCED = { actionDate: "2026-11-02", text: "Introduced in House", sourceSystem: { code: 9 } };
const REFERRED = {
  actionDate: "2026-11-02",
  text: "Referred to the House Committee on the Judiciary.",
  sourceSystem: { code: 2 },
};
const PASSED = {
  actionDate: "2026-11-18",
  actionTime: "16:10:02",
  text: "On passage Passed by the Yeas and Nays: 232 - 180 (Roll no. 210).",
  sourceSystem: { code: 2 },
};
const PASSED_AGAIN = {
  actionDate: "2026-11-18",
  actionTime: "16:10:02",
  text: "Passed/agreed to in House: On passage Passed by the Yeas and Nays: 232 - 180 (Roll no. 210).",
  sourceSystem: { code: 9 },
};
const REPORTED = {
  actionDate: "2026-11-12",
  text: "Reported by the Committee on the Judiciary. H. Rept. 119-512.",
  sourceSystem: { code: 2 },
};

test("the Library's report a day after the House's, an action that comes late, refusals: nothing twice, nothing lost", async () => {
  expect(await visit([INTRODUCED, REFERRED])).toHaveLength(1);
  expect(await visit([PASSED, INTRODUCED, REFERRED])).toHaveLength(2);
  expect(await visit([PASSED_AGAIN, PASSED, INTRODUCED, REFERRED])).toHaveLength(2);
  const late = await visit([PASSED_AGAIN, PASSED, REPORTED, INTRODUCED, REFERRED]);
  expect(late).toHaveLength(3);
  expect(late[2]).toMatch(/reported/i);
  const messages = await bot.messages();
  for (const [status, body, reason] of [
    [403, '{"error":{"code":"API_KEY_INVALID"}}', /refuses the key/],
    [429, '{"error":{"code":"OVER_RATE_LIMIT"}}', /too many|often|limit/i],
    [200, '{"actions": [{"actionDate": "2026-', /breaks off|malformed/],
    [200, "<!doctype html><title>Sign in</title>", /page/],
    [200, '{"actions": []}', /✅/],
  ] as const) {
    expect(await visit([], status, body)).toEqual(late);
    expect((await bot.command("feeds list")).embeds[0]?.description).toMatch(reason);
  }
  expect(await visit([PASSED_AGAIN, PASSED, REPORTED, INTRODUCED, REFERRED])).toEqual(late);
  expect((await bot.messages()).map(({ id }) => id)).toEqual(messages.map(({ id }) => id));
});

const SIGNED = { actionDate: "2026-11-19", text: "Signed by President.", sourceSystem: { code: 9 } };
const LAW = { actionDate: "2026-11-19", text: "Became Public Law No: 119-201.", sourceSystem: { code: 9 } };

test("signed and a law on one day: one event, told with the law's number once it has one", async () => {
  expect(await visit([SIGNED])).toEqual(["H.R. 21 (117th Congress): Signed by President"]);
  expect(await visit([LAW, SIGNED])).toEqual(["H.R. 21 (117th Congress): Became Public Law No: 119-201"]);
  expect(await visit([SIGNED, LAW])).toEqual(["H.R. 21 (117th Congress): Became Public Law No: 119-201"]);
});

describe("beside GovTrack and the press", () => {
  const congress = (number: string, actions: Action[]) =>
    JSON.stringify({ request: { congress: "119", billType: "hr", billNumber: number }, actions });
  const govtrack = (events: { id: string; kind: string; day: string }[]) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>H.R. 4141</title><link>https://www.govtrack.us/</link>
${events
  .map(
    ({ id, kind, day }) => `<item><title>H.R. 4141: Cloud Records Act</title>
<link>https://www.govtrack.us/congress/bills/119/hr4141</link><pubDate>${new Date(`${day}T12:00:00Z`).toUTCString()}</pubDate>
<description>${kind}: ${STEPS[kind]}</description>
<guid isPermaLink="true">https://www.govtrack.us/congress/bills/119/hr4141#eventid=${id}</guid></item>`,
  )
  .join("\n")}</channel></rss>`;
  const STEPS: Record<string, string> = {
    Introduced: "This bill was introduced in the House and awaits the work of its committee.",
    "Passed House": "The bill was passed in a vote in the House. It goes to the Senate next.",
    "Enacted — Signed by the President": "The bill was signed into law by the President.",
  };
  const DAYS = ["2026-11-02", "2026-11-18", "2026-11-19"];
  const press = (items: string) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>The Example</title><link>https://example.org/</link>${items}</channel></rss>`;
  const ARTICLE = `<item><title>House passes Cloud Records Act 232-180</title><link>https://example.org/vote</link>
<pubDate>Wed, 18 Nov 2026 23:00:00 GMT</pubDate><description>The House of Representatives passed the Cloud Records Act, H.R. 4141, on Wednesday by
232 votes to 180. The bill on cross-border access to stored data, a sequel of the CLOUD Act, now goes to the Senate.</description></item>`;
  const PRESENTED = {
    actionDate: "2026-11-18",
    actionTime: "19:30:00",
    text: "Presented to President.",
    sourceSystem: { code: 2 },
  };
  const DEBATE = {
    actionDate: "2026-11-18",
    actionTime: "15:02:11",
    text: "DEBATE - The House proceeded with one hour of debate on the bill.",
    sourceSystem: { code: 2 },
  };

  test("one step in three sources is one alert, the same words on two bills are two", async () => {
    const pages = new Map<string, string>();
    const library = createServer((request, response) => {
      const path = (request.url ?? "").replace(/\?.*/, "");
      const type = path.endsWith("/actions") ? "application/json" : "application/xml";
      response.writeHead(200, { "content-type": type }).end(pages.get(path) ?? "");
    });
    await new Promise<void>((resolve) => library.listen(0, "127.0.0.1", resolve));
    const host = `127.0.0.1:${(library.address() as AddressInfo).port}`;
    const source = (id: string, name: string, kind: string, path: string) => `  - id: ${id}
    name: ${name}
    kind: ${kind}
    url: http://${host}${path}
    topics: [cloud-act]
    every_minutes: 60
    first_sight: tell
    why: a test
`;
    const sources = [
      source("congress-a", "Congress A", "congress-actions", "/v3/bill/119/hr/4141/actions"),
      source("congress-b", "Congress B", "congress-actions", "/v3/bill/119/hr/4242/actions"),
      source("govtrack", "GovTrack", "govtrack-rss", "/events/events.rss?feeds=bill:h119-4141"),
      source("the-example", "The Example", "feed", "/feed"),
    ];
    const all = await runApp(`sources:\n${sources.join("")}`, [host]);
    const serve = async (a: Action[], b: Action[], events: string[], articles: string) => {
      pages.set("/v3/bill/119/hr/4141/actions", congress("4141", a));
      pages.set("/v3/bill/119/hr/4242/actions", congress("4242", b));
      pages.set(
        "/events/events.rss",
        govtrack(events.map((kind, at) => ({ id: `${at}`, kind, day: DAYS[at] ?? "" }))),
      );
      pages.set("/feed", press(articles));
      all.pass(24 * 60);
      await all.round();
      return (await all.messages()).map(
        ({ embeds }) => `${embeds[0]?.title} ${(embeds[0]?.description?.match(/\]\(http/g) ?? []).length}`,
      );
    };
    const introduced = await serve([REFERRED, INTRODUCED], [INTRODUCED], ["Introduced"], "");
    expect(introduced.sort()).toEqual([
      "H.R. 4141 (119th Congress): Introduced in House 2",
      "H.R. 4242 (119th Congress): Introduced in House 1",
    ]);
    const floor = [PASSED, DEBATE, REFERRED, INTRODUCED];
    const passed = await serve(floor, floor, ["Introduced", "Passed House"], ARTICLE);
    expect(passed.sort()).toEqual([
      "H.R. 4141 (119th Congress): Introduced in House 2",
      "H.R. 4141: Cloud Records Act: Passed House 3",
      "H.R. 4242 (119th Congress): Introduced in House 1",
      "H.R. 4242 (119th Congress): Passed House 1",
    ]);
    // Presented on the day of the vote, signed on the next: two events, whoever tells of them.
    const presented = [PRESENTED, ...floor];
    expect(await serve(presented, floor, ["Introduced", "Passed House"], ARTICLE)).toHaveLength(5);
    const events = ["Introduced", "Passed House", "Enacted — Signed by the President"];
    const signed = await serve([LAW, SIGNED, ...presented], floor, events, ARTICLE);
    expect(signed).toHaveLength(6);
    expect(signed.join("\n")).toMatch(/Became Public Law No: 119-201 2|Enacted — Signed by the President 2/);
    await all.stop();
    await new Promise((resolve) => library.close(resolve));
  });
});
