// What comes in: servers that are odd rather than broken, and some that lead nowhere, in the whole program. What goes out:
// what can be read is told once, what cannot is named, and nothing is lost or told twice either way.
// Surprise: some answers are written to the socket by hand, because no library would send them.
import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import zlib from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Answer, type FaultyFeed, REPORTS, serveFaultyFeed, writeFeed } from "./faulty-feed.ts";
import { type RunningApp, runApp } from "./run-app.ts";

const DAY = 24 * 60;
const IMPATIENT = { headersTimeoutMs: 700, connectTimeoutMs: 500, bodyTimeoutMs: 1200 };
const ALL = ["contempt", "reversal", "granted"];
let feed: FaultyFeed;
let bot: RunningApp;

beforeEach(async () => {
  feed = await serveFaultyFeed();
});
afterEach(async () => {
  await bot.stop();
  await feed.close();
});

async function start(): Promise<void> {
  bot = await runApp(feed.sourcesYaml, [feed.host], {}, { fetching: IMPATIENT });
  await bot.round();
  expect(await told()).toEqual(["contempt", "reversal"]);
}

async function told(): Promise<string[]> {
  return (await bot.messages()).map((message) => {
    const shown = JSON.stringify(message.embeds);
    return ALL.filter((event) => shown.includes(`/${event})`)).join("+") || shown;
  });
}

async function feedsList(): Promise<string> {
  return (await bot.command("feeds list")).embeds.map(({ description }) => description ?? "").join("\n");
}

async function visitAfter(minutes: number): Promise<void> {
  bot.pass(minutes);
  await bot.round();
}

const whole = () => writeFeed(REPORTS);
const byHand = ({ socket }: IncomingMessage, ...parts: (string | Uint8Array)[]) =>
  void socket.end(Buffer.concat(parts.map((part) => Buffer.from(part))));
const packed = (encoding: string, bytes: Uint8Array): Answer => {
  return (_request, response) => void response.writeHead(200, { "content-encoding": encoding }).end(bytes);
};

const ODD: Record<string, Answer> = {
  "speaks HTTP/1.0 and says no length": (request) =>
    byHand(request, "HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n", whole()),
  "sends something after its last chunk": (request) =>
    byHand(
      request,
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
      `${Buffer.byteLength(whole()).toString(16)}\r\n${whole()}\r\n0\r\n\r\n`,
      "</rss>\r\nnonsense",
    ),
  "compresses with brotli": (request, response) =>
    packed("br", zlib.brotliCompressSync(whole()))(request, response),
  "compresses with zstd": (request, response) =>
    packed("zstd", zlib.zstdCompressSync(whole()))(request, response),
  "compresses twice and says it once": (request, response) =>
    packed("gzip", zlib.gzipSync(zlib.gzipSync(whole())))(request, response),
  "compresses twice and says it twice": (request, response) =>
    packed("gzip, gzip", zlib.gzipSync(zlib.gzipSync(whole())))(request, response),
  "serves a file ending in .gz as it lies there": (_request, response) =>
    void response.writeHead(200, { "content-type": "application/x-gzip" }).end(zlib.gzipSync(whole())),
  "sends a byte order mark under a wrong charset": (_request, response) =>
    void response.writeHead(200, { "content-type": "text/xml; charset=koi8-r" }).end(`\ufeff${whole()}`),
  "calls it plain text": (_request, response) =>
    void response.writeHead(200, { "content-type": "text/plain" }).end(whole()),
  "answers with a part nobody asked for, which is all": (_request, response) =>
    void response.writeHead(206, { etag: '"part"' }).end(whole()),
  "sends the feed as a JSON string": (_request, response) =>
    void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(whole())),
  "puts a line of a megabyte in front": (_request, response) =>
    void response
      .writeHead(200)
      .end(whole().replace("<channel>", `<channel><!-- ${"x".repeat(1 << 20)} --><generator>x</generator>`)),
  "sprinkles zero bytes": (_request, response) =>
    void response.writeHead(200).end(whole().replaceAll("<item>", "<it\0em>").replaceAll(" the ", " the\0 ")),
  "redirects from page to page and keeps a cookie nobody sends": (request, response) => {
    const hop = Number(/\d$/.exec(request.url ?? "")?.[0] ?? 0);
    if (hop === 3) response.writeHead(200).end(whole());
    else response.writeHead(302, { location: `/hop/${hop + 1}`, "set-cookie": "seen=1" }).end();
  },
};

describe("an odd server", () => {
  test.each(Object.entries(ODD))("%s: its reports are read, and told once", async (_name, how) => {
    await start();
    feed.instead = how;
    await visitAfter(20);
    expect(await told()).toEqual(ALL);
    expect(await feedsList()).toMatch(/✅ \*\*The Gazette\*\* .* 3 items so far/);
    feed.reports = [...REPORTS];
    feed.instead = null;
    await visitAfter(DAY);
    expect(await told()).toEqual(ALL);
    expect(await feedsList()).toMatch(/✅ \*\*The Gazette\*\* .* 3 items so far/);
  });
});

const page = (head: string): Answer => {
  return (_request, response) =>
    void response
      .writeHead(200, { "content-type": "text/html", etag: '"page"' })
      .end(`<!doctype html><html><head>${head}</head><body><feed></feed></body></html>`);
};

const NOWHERE: Record<string, { how: Answer; says: RegExp }> = {
  "a page that sends browsers on": {
    how: page('<title>Moved</title><meta http-equiv="refresh" content="0; url=/elsewhere">'),
    says: /web page titled “Moved” that sends browsers on to another address/,
  },
  "a login page": { how: page("<title>Log in</title>"), says: /web page titled “Log in”, not with a feed/ },
  "a private address at the third hop": {
    how: (request, response) => {
      const hop = Number(/\d$/.exec(request.url ?? "")?.[0] ?? 0);
      response
        .writeHead(302, { location: hop === 2 ? "http://[::ffff:10.0.0.1]/" : `/hop/${hop + 1}` })
        .end();
    },
    says: /private network, which is out of reach/,
  },
  "an answer without a word in it": {
    how: (_request, response) => void response.writeHead(204).end(),
    says: /answer was empty/,
  },
  "JSON cut in the middle": {
    how: (_request, response) =>
      void response.writeHead(200).end('{"version":"https://jsonfeed.org/version/1","it'),
    says: /JSON that breaks off or is damaged/,
  },
  "chunks that are none": {
    how: (request) => byHand(request, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", whole()),
    says: /does not speak proper HTTP/,
  },
  "too many requests, until a day long past": {
    how: (_request, response) =>
      void response.writeHead(429, { "retry-after": "Wed, 01 Jan 2020 00:00:00 GMT" }).end(),
    says: /less often \(HTTP 429\).*next visit in 1[5-9] minutes/,
  },
  "too many requests, until at once": {
    how: (_request, response) => void response.writeHead(429, { "retry-after": "0" }).end(),
    says: /less often \(HTTP 429\).*next visit in 1[5-9] minutes/,
  },
};

describe("an answer that leads nowhere", () => {
  test.each(Object.entries(NOWHERE))(
    "%s: it is named, and what came meanwhile is told once",
    async (_name, { how, says }) => {
      await start();
      feed.reports = [...REPORTS];
      feed.instead = how;
      await visitAfter(20);
      expect(await feedsList()).toMatch(says);
      expect(await told()).toEqual(["contempt", "reversal"]);
      feed.instead = null;
      await visitAfter(DAY);
      // As above: what comes late waits some minutes for others.
      await visitAfter(10);
      expect(await told()).toEqual(ALL);
    },
  );
});

test("two hosts that redirect to each other are left after five steps", async () => {
  const other = await serveFaultyFeed();
  bot = await runApp(feed.sourcesYaml, [feed.host, other.host], {}, { fetching: IMPATIENT });
  await bot.round();
  const circle = (to: FaultyFeed): Answer => {
    return (_request, response) => void response.writeHead(307, { location: `http://${to.host}/feed` }).end();
  };
  feed.instead = circle(other);
  other.instead = circle(feed);
  const before = feed.requests.length;
  await visitAfter(20);
  expect(feed.requests.length - before + other.requests.length).toBe(6);
  expect(await feedsList()).toMatch(/redirects more than 5 times/);
  feed.reports = [...REPORTS];
  feed.instead = null;
  await visitAfter(DAY);
  // After a gap of a day it waits some minutes for others that came late, to be told together.
  await visitAfter(10);
  expect(await told()).toEqual(ALL);
  await other.close();
});

test("'unchanged' with a body behind it is unchanged", async () => {
  await start();
  feed.instead = (request, response) => {
    if (!request.headers["if-none-match"]) return feed.answerWell(request, response);
    byHand(request, "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n<rss/>bad");
  };
  for (let visit = 0; visit < 3; visit++) await visitAfter(20);
  expect(await feedsList()).toMatch(/✅ \*\*The Gazette\*\* .* 2 items so far/);
  feed.reports = [...REPORTS];
  feed.instead = null;
  await visitAfter(20);
  expect(await told()).toEqual(ALL);
});

test("a body that ends between two reports is not taken for the whole: the rest is not asked for as 'unchanged'", async () => {
  await start();
  const [contempt, reversal, granted] = REPORTS;
  const [half = ""] = writeFeed([contempt, reversal]).split("</channel>");
  feed.reports = [granted, contempt, reversal];
  feed.instead = (request, response) => {
    if (request.headers["if-none-match"] === '"same"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"same"' }).end(half);
  };
  await visitAfter(20);
  expect(await feedsList()).toMatch(/✅ .* 2 items so far/);
  feed.instead = (request, response) => {
    if (request.headers["if-none-match"] === '"same"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"same"' }).end(writeFeed(feed.reports));
  };
  await visitAfter(20);
  expect(await told()).toEqual(ALL);
});

test("a name beyond ASCII, an IPv6 address and an address with a password are visited like any other", async () => {
  const seen: IncomingMessage[] = [];
  const six = createServer((request, response) => {
    seen.push(request);
    response.end(writeFeed([]));
  });
  await new Promise<void>((listening) => six.listen(0, "::1", listening));
  const { port } = six.address() as AddressInfo;
  const fourPort = feed.host.split(":")[1];
  const source = (id: string, url: string) =>
    `  - { id: ${id}, name: ${id}, kind: feed, url: "${url}", every_minutes: 15, why: test }\n`;
  bot = await runApp(
    `sources:\n${source("koeln", `http://gericht-köln.example:${fourPort}/feed`)}${source("six", `http://[::1]:${port}/feed`)}${source("secret", `http://ann:s%20cret@[::1]:${port}/secret`)}`,
    ["127.0.0.1/32", `[::1]:${port}`],
    {},
    {
      fetching: {
        resolveName: (name, done) => {
          expect(name).toBe("xn--gericht-kln-zfb.example");
          done(null, [{ address: "127.0.0.1", family: 4 }]);
        },
      },
    },
  );
  await bot.round();
  expect((await bot.command("feeds list")).content).toContain("all well");
  expect(await feedsList()).not.toContain("s%20cret");
  const secret = seen.find(({ url }) => url === "/secret");
  expect(Buffer.from(secret?.headers.authorization?.split(" ")[1] ?? "", "base64").toString()).toBe(
    "ann:s cret",
  );
  expect(seen.find(({ url }) => url === "/feed")?.headers.authorization).toBeUndefined();
  await new Promise<void>((closed) => {
    six.close(() => closed());
    six.closeAllConnections();
  });
});
