// What comes in: a feed that misbehaves for real, one way at a time, in the whole program. What goes out, for each way:
// nothing lost, nothing told twice, and what people see in /feeds list meanwhile.
import zlib from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type Answer,
  type FaultyFeed,
  REPORTS,
  type Report,
  serveFaultyFeed,
  writeFeed,
} from "./faulty-feed.ts";
import { type RunningApp, runApp } from "./run-app.ts";

const DAY = 24 * 60;
/** Short enough to wait for, long enough for an answer from a busy machine. */
const IMPATIENT = { headersTimeoutMs: 700, connectTimeoutMs: 500, bodyTimeoutMs: 1200 };
const BOMB = zlib.gzipSync(Buffer.alloc(64 << 20));
let feed: FaultyFeed;
let bot: RunningApp;

beforeEach(async () => {
  feed = await serveFaultyFeed();
  bot = await runApp(feed.sourcesYaml, [feed.host], {}, { fetching: IMPATIENT });
  await bot.round();
  expect(await told()).toEqual(["contempt", "reversal"]);
});
afterEach(async () => {
  await bot.stop();
  await feed.close();
});

/** Which of the three events has been told, in order; an event told in two messages stands here twice. */
async function told(): Promise<string[]> {
  const messages = await bot.messages();
  return messages.map((message) => {
    const shown = JSON.stringify(message.embeds);
    const events = REPORTS.map(({ guid }) => guid).filter((event) => shown.includes(`/${event})`));
    return events.length === 0 ? shown : events.join("+");
  });
}

async function feedsList(): Promise<string> {
  return (await bot.command("feeds list")).embeds.map(({ description }) => description ?? "").join("\n");
}

async function visitAfter(minutes: number): Promise<void> {
  bot.pass(minutes);
  await bot.round();
}

const chunk = (text: string) => Buffer.from(text);

const CANNOT_BE_READ: Record<string, { how: Answer; says: RegExp }> = {
  "hangs before its headers": { how: () => {}, says: /does not answer, failing for/ },
  "hangs in its body": {
    how: (_request, response) => void response.writeHead(200).write(writeFeed(REPORTS).slice(0, 900)),
    says: /too slowly/,
  },
  "is reset midway": {
    how: (request, response) =>
      void response
        .writeHead(200, { "content-length": "5000" })
        .write(writeFeed(REPORTS).slice(0, 900), () => request.socket.resetAndDestroy()),
    says: /broke off the connection/,
  },
  "is shorter than it announced": {
    how: (request, response) =>
      void response
        .writeHead(200, { "content-length": "50000" })
        .write(writeFeed(REPORTS), () => request.socket.end()),
    says: /broke off|less or more/,
  },
  "is a gzip bomb": {
    how: (_request, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(BOMB),
    says: /more than 10 MiB/,
  },
  "redirects ten thousand times": {
    how: (request, response) => {
      const hop = Number(request.url?.match(/\d+$/)?.[0] ?? 0);
      if (hop >= 10_000) feed.answerWell(request, response);
      else response.writeHead(301, { location: `/hop/${hop + 1}` }).end();
    },
    says: /redirects more than 5 times/,
  },
  "answers 304 to a question that was not conditional": {
    how: (_request, response) => void response.writeHead(304).end(),
    says: /nothing changed, although we asked for everything/,
  },
  "shrinks to a page of HTML": {
    how: (_request, response) =>
      void response
        .writeHead(200, { "content-type": "text/html", etag: '"maintenance"' })
        .end("<!doctype html><title>Back soon</title><p>We are working on our site."),
    says: /web page titled “Back soon”/,
  },
  "hides behind a challenge": {
    how: (_request, response) =>
      void response.writeHead(403, { "cf-mitigated": "challenge" }).end("<title>Just a moment...</title>"),
    says: /Cloudflare.*whether we are human/,
  },
  "asks us to come less often": {
    how: (_request, response) => void response.writeHead(429, { "retry-after": "7200" }).end(),
    says: /less often \(HTTP 429\).*next visit in 2 hours/,
  },
};

describe("a feed that cannot be read for a while", () => {
  test.each(Object.entries(CANNOT_BE_READ))("%s", async (_name, { how, says }) => {
    feed.reports = [...REPORTS];
    feed.instead = how;
    // The validators of the good days must not turn the fault into "unchanged".
    if (says.test("nothing changed, although we asked for everything")) bot.pass(DAY);
    const before = feed.requests.length;
    await visitAfter(20);
    expect(feed.requests.length - before).toBeLessThanOrEqual(6);
    expect(await feedsList()).toMatch(says);
    expect(await feedsList()).toContain("⚠️");
    expect(await told()).toEqual(["contempt", "reversal"]);

    feed.instead = null;
    await visitAfter(DAY);
    // After a gap of a day it waits some minutes for others that came late, to be told together.
    await visitAfter(10);
    expect(await told()).toEqual(["contempt", "reversal", "granted"]);
    expect(await feedsList()).toMatch(/✅ \*\*The Gazette\*\* .* 3 items so far/);
  });
});

test("a body longer than announced is cut in the middle of a report: that report is told once, when it is whole", async () => {
  feed.reports = [REPORTS[0], REPORTS[1]];
  const body = writeFeed([REPORTS[2], REPORTS[0]]);
  const cut = body.indexOf("<description>The Supreme") + 60;
  feed.instead = (request, response) => {
    response.writeHead(200, { "content-length": `${chunk(body.slice(0, cut)).length}`, etag: '"half"' });
    response.write(body.slice(0, cut));
    request.socket.end();
  };
  await visitAfter(20);
  expect(await told()).toEqual(["contempt", "reversal"]);
  feed.reports = [...REPORTS];
  // A server that hands the whole out under the same ETag: had the half been accepted, this would be "unchanged".
  feed.instead = (request, response) => {
    if (request.headers["if-none-match"] === '"half"') response.writeHead(304).end();
    else feed.answerWell(request, response);
  };
  await visitAfter(20);
  expect(await told()).toEqual(["contempt", "reversal", "granted"]);
});

test("an ETag that lies hides a new report for a day at most", async () => {
  feed.instead = (request, response) => {
    if (request.headers["if-none-match"]) response.writeHead(304).end();
    else response.writeHead(200, { etag: '"latched"' }).end(writeFeed(feed.reports));
  };
  await visitAfter(DAY);
  feed.reports = [...REPORTS];
  for (let hour = 0; hour < 25; hour++) await visitAfter(60);
  expect(await told()).toEqual(["contempt", "reversal", "granted"]);
});

const CHANGED: Record<string, (report: Report) => Report> = {
  "guids that all change": (report) => ({ ...report, guid: `new-${report.guid}` }),
  "guids and addresses that all change": (report) => ({
    ...report,
    guid: `new-${report.guid}`,
    url: report.url.replace("gazette.example/", "www.new-gazette.example/archive/"),
  }),
  "guids that all change, with addresses that get a tracking parameter and other capitals in the host": (
    report,
  ) => ({
    ...report,
    guid: `${report.url}?utm_source=rss&utm_campaign=2`,
    url: `${report.url.replace("gazette.example", "WWW.Gazette.example")}?utm_source=rss`,
  }),
  "dates that all change": (report) => ({ ...report, published: "2026-11-20T12:10:00Z" }),
  "dates that all vanish": (report) => ({ ...report, published: null }),
  "dates that all lie in the future": (report) => ({ ...report, published: "2031-01-01" }),
};

test.each(Object.entries(CHANGED))(
  "%s: the reports are found again, and a new one is told",
  async (_name, change) => {
    feed.reports = feed.reports.map(change);
    await visitAfter(20);
    expect(await told()).toEqual(["contempt", "reversal"]);
    expect(await feedsList()).toContain("✅");
    feed.reports = [...feed.reports, REPORTS[2]];
    await visitAfter(20);
    expect(await told()).toEqual(["contempt", "reversal", "granted"]);
  },
);

test("guids and addresses that all change in a feed of headlines only: the reports are found again", async () => {
  const headline = (report: Report) => ({ ...report, text: "" });
  await bot.stop();
  feed.reports = feed.reports.map(headline);
  bot = await runApp(feed.sourcesYaml, [feed.host], {}, { fetching: IMPATIENT });
  await bot.round();
  const before = await told();
  feed.reports = feed.reports.map((report) => ({
    ...report,
    guid: `new-${report.guid}`,
    url: `${report.url}-2`,
  }));
  await visitAfter(20);
  expect(await feedsList()).toMatch(/✅ .* 2 items so far/);
  expect(await told()).toEqual(before);
});

test("a column that has the same name and blurb every morning is new every morning", async () => {
  const column = {
    ...REPORTS[2],
    title: "The morning docket",
    text: "What happened in the courts yesterday.",
  };
  for (const day of [1, 2, 3]) {
    feed.reports = [
      REPORTS[0],
      REPORTS[1],
      { ...column, guid: `c${day}`, url: `https://gazette.example/c/${day}` },
    ];
    await visitAfter(DAY);
    expect(await feedsList()).toContain(`${2 + day} items so far`);
  }
});

test("a feed that was empty when we first came is not news when it is filled, but for what is", async () => {
  await bot.stop();
  const silent = feed.sourcesYaml.replace("first_sight: tell", "first_sight: silent");
  feed.reports = [];
  bot = await runApp(silent, [feed.host], {}, { fetching: IMPATIENT });
  await bot.round();
  feed.reports = [REPORTS[0], REPORTS[1], { ...REPORTS[2], published: "2026-11-20T11:00:00Z" }];
  await visitAfter(20);
  expect(await told()).toEqual(["granted"]);
});

test("a feed that is emptied and filled again tells only what is new", async () => {
  feed.reports = [];
  await visitAfter(20);
  expect(await feedsList()).toMatch(/✅ \*\*The Gazette\*\* .* 2 items so far/);
  feed.reports = [...REPORTS];
  await visitAfter(20);
  expect(await told()).toEqual(["contempt", "reversal", "granted"]);
});

test("a clock that jumps ten years ahead and back again loses nothing and tells nothing twice", async () => {
  await visitAfter(10 * 365 * DAY);
  expect(await told()).toEqual(["contempt", "reversal"]);
  feed.reports = [...REPORTS];
  await visitAfter(-10 * 365 * DAY);
  await visitAfter(20);
  expect(await told()).toEqual(["contempt", "reversal", "granted"]);
  expect(await feedsList()).toMatch(/next visit in \d+ minutes/);
});

test("a clock that was an hour fast is only an hour late", async () => {
  await visitAfter(60);
  feed.reports = [...REPORTS];
  await visitAfter(-60);
  await visitAfter(80);
  expect(await told()).toEqual(["contempt", "reversal", "granted"]);
});

test("gone for good: one line says so, and nobody knocks there again", async () => {
  feed.instead = (_request, response) => void response.writeHead(410).end();
  await visitAfter(20);
  expect(await feedsList()).toMatch(/⏹️ \*\*The Gazette\*\* · stopped: .*gone for good \(HTTP 410\)/);
  const { length } = feed.requests;
  for (const days of [1, 30, 400]) await visitAfter(days * DAY);
  expect(feed.requests).toHaveLength(length);
});

test("a move for good is believed after three visits; the reports there are the ones we know", async () => {
  const elsewhere = await serveFaultyFeed();
  elsewhere.reports = feed.reports;
  feed.instead = (_request, response) =>
    void response.writeHead(301, { location: `http://${elsewhere.host}/moved` }).end();
  await bot.stop();
  bot = await runApp(feed.sourcesYaml, [feed.host, elsewhere.host], {}, { fetching: IMPATIENT });
  for (let visit = 0; visit < 3; visit++) await visitAfter(20);
  const { length } = feed.requests;
  elsewhere.reports = [...REPORTS];
  await visitAfter(20);
  expect(feed.requests).toHaveLength(length);
  expect(await told()).toEqual(["contempt", "reversal", "granted"]);
  await elsewhere.close();
});
