// What comes in: feeds over months: items that leave and come back, failures that last, a program that is stopped and
// started again. What goes out: every event told once, however long ago it was seen.
// Surprise: the months pass on the test's clock; the program visits as often as it would in that time, or nearly so.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FaultyFeed, REPORTS, serveFaultyFeed, writeFeed } from "./faulty-feed.ts";
import { type RunningApp, runApp, stoppedClock } from "./run-app.ts";

const DAY = 24 * 60;
const MONTH = 30 * DAY;
const ALL = ["contempt", "reversal", "granted"];
const [contempt, reversal, granted] = REPORTS;
let feed: FaultyFeed;
let bot: RunningApp;
let data: string;

beforeEach(async () => {
  feed = await serveFaultyFeed();
  data = await mkdtemp(join(tmpdir(), "crier-kept-"));
});
afterEach(async () => {
  await bot.stop();
  await feed.close();
  await rm(data, { recursive: true, force: true });
});

async function told(): Promise<string[]> {
  return (await bot.messages()).map((message) => {
    const shown = JSON.stringify(message.embeds);
    return ALL.filter((event) => shown.includes(`/${event})`)).join("+") || shown;
  });
}

async function visitAfter(minutes: number): Promise<void> {
  bot.pass(minutes);
  await bot.round();
}

test("an old report that slides back into the feed, when newer ones are taken down a year later, is not news", async () => {
  bot = await runApp(feed.sourcesYaml, [feed.host]);
  await bot.round();
  feed.reports = [granted];
  for (let month = 0; month < 12; month++) await visitAfter(MONTH);
  expect(await told()).toEqual(ALL);
  feed.reports = [contempt, reversal];
  await visitAfter(DAY);
  await visitAfter(DAY);
  expect(await told()).toEqual(ALL);
});

test("dates that are rewritten at every visit for a month tell nothing again", async () => {
  bot = await runApp(feed.sourcesYaml, [feed.host]);
  await bot.round();
  for (let day = 1; day <= 30; day++) {
    const published = `2026-12-${String(day).padStart(2, "0")}T08:00:00Z`;
    feed.reports = feed.reports.map((report) => ({ ...report, published }));
    await visitAfter(DAY);
  }
  expect(await told()).toEqual(["contempt", "reversal"]);
});

test("a feed that fails for half a year is asked at least once a day, and told when it is back", async () => {
  bot = await runApp(feed.sourcesYaml, [feed.host]);
  await bot.round();
  feed.reports = [...REPORTS];
  feed.instead = (_request, response) => void response.writeHead(500).end();
  const { length } = feed.requests;
  for (let day = 0; day < 180; day++) await visitAfter(DAY);
  expect(feed.requests.length - length).toBeGreaterThanOrEqual(180);
  const { embeds } = await bot.command("feeds list");
  expect(embeds[0]?.description).toMatch(/error of its own \(HTTP 500\), failing for .*180 tries/);
  feed.instead = null;
  await visitAfter(DAY);
  // After a gap of a day it waits some minutes for others that came late, to be told together.
  await visitAfter(10);
  expect(await told()).toEqual(ALL);
});

test("a frozen Last-Modified beside an ETag that tells the truth hides a new report for a day at most", async () => {
  const frozen = "Mon, 01 Jan 2024 00:00:00 GMT";
  feed.instead = (request, response) => {
    if (request.headers["if-modified-since"] === frozen) response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag: `"${feed.reports.length}"`, "last-modified": frozen })
        .end(writeFeed(feed.reports));
  };
  bot = await runApp(feed.sourcesYaml, [feed.host]);
  await bot.round();
  feed.reports = [...REPORTS];
  for (let hour = 0; hour < 25; hour++) await visitAfter(60);
  expect(await told()).toEqual(ALL);
});

test("stopped and started again, the program knows what it has told, and finds what came meanwhile", async () => {
  const clock = stoppedClock();
  const run = () => runApp(feed.sourcesYaml, [feed.host], { CRIER_DATA: data }, { clock });
  bot = await run();
  await bot.round();
  for (const reports of [feed.reports, [...REPORTS], [...REPORTS]]) {
    await bot.stop();
    feed.reports = reports;
    clock.pass(60);
    bot = await run();
    await bot.round();
    await bot.round();
    expect(await told()).toEqual(reports.map(({ guid }) => guid));
  }
});

test("two outlets that carry one article, under their own addresses with their own tracking, make one message", async () => {
  const mirror = await serveFaultyFeed();
  mirror.reports = [{ ...contempt, guid: "m-1", url: `https://mirror.example/x/contempt?utm_source=feed` }];
  feed.reports = [contempt];
  const second = mirror.sourcesYaml
    .replace("sources:\n", "")
    .replaceAll("gazette", "mirror")
    .replaceAll("The Gazette", "The Mirror");
  bot = await runApp(`${feed.sourcesYaml}\n${second}`, [feed.host, mirror.host]);
  await bot.round();
  await visitAfter(20);
  expect(await bot.messages()).toHaveLength(1);
  await mirror.close();
});
