// What comes in: names that stop leading anywhere, or lead into our own network. What goes out: nobody blamed for our own
// network, and no way in.
import type { LookupAddress } from "node:dns";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FaultyFeed, serveFaultyFeed } from "./faulty-feed.ts";
import { type RunningApp, runApp } from "./run-app.ts";

let feed: FaultyFeed;
let bot: RunningApp;
/** What the name server answers; a test changes it. */
let resolve: (name: string) => string | null;

const lookUp = (name: string, done: (error: Error | null, found: LookupAddress[]) => void) => {
  const address = resolve(name);
  if (address === null) done(Object.assign(new Error("not found"), { code: "ENOTFOUND" }), []);
  else done(null, [{ address, family: 4 }]);
};

beforeEach(async () => {
  resolve = () => "127.0.0.1";
  feed = await serveFaultyFeed();
  // An open connection would outlive the names.
  feed.instead = (request, response) => feed.answerWell(request, response.setHeader("connection", "close"));
});
afterEach(async () => {
  await bot.stop();
  await feed.close();
});

// 127.0.0.1 stands for the public internet: the network is allowed, its neighbours are not.
const run = (names: string[], host = (name: string) => name) =>
  runApp(
    `sources:\n${names
      .map(
        (name) =>
          `  - { id: ${name}, name: ${name}, kind: feed, url: "http://${host(name)}.example:${feed.host.split(":")[1]}/${name}", every_minutes: 15, why: test }\n`,
      )
      .join("")}`,
    ["127.0.0.1/32"],
    { HOST_SPACING_SECONDS: "0" },
    { fetching: { resolveName: lookUp } },
  );

async function feedsList(): Promise<string> {
  return (await bot.command("feeds list")).embeds.map(({ description }) => description ?? "").join("\n");
}

test("a name that leads to a public address first and into our own network then is refused then", async () => {
  bot = await run(["gazette"]);
  await bot.round();
  expect(await feedsList()).toMatch(/✅ \*\*gazette\*\*/);
  const { length } = feed.requests;
  resolve = () => "169.254.169.254";
  bot.pass(20);
  await bot.round();
  expect(await feedsList()).toMatch(/⚠️ \*\*gazette\*\* · .*private network, which is out of reach/);
  expect(feed.requests).toHaveLength(length);
});

test("when no host can be reached it is our network: people are told once, and no source is blamed", async () => {
  bot = await run(["gazette", "herald", "ledger"]);
  await bot.round();
  const saysNetwork = () => bot.said.filter((line) => /network/i.test(line));
  resolve = () => null;
  for (let visit = 0; visit < 5; visit++) {
    bot.pass(20);
    await bot.round();
  }
  expect(saysNetwork()).toEqual([expect.stringMatching(/^No network: none of the 3 hosts/)]);
  expect((await bot.command("feeds list")).content).toBe(
    "**3 feeds**, 3 without an answer, as if our network were away",
  );
  resolve = () => "127.0.0.1";
  bot.pass(20);
  await bot.round();
  expect(saysNetwork()).toHaveLength(2);
  expect(saysNetwork()[1]).toMatch(/network is back/);
});

test("when one host of three cannot be reached, that one is to blame", async () => {
  bot = await run(["gazette", "herald", "ledger"]);
  resolve = (name) => (name.startsWith("herald") ? null : "127.0.0.1");
  await bot.round();
  expect(await feedsList()).toMatch(/⚠️ \*\*herald\*\* · The name herald.example:\d+ is not known/);
  expect((await bot.command("feeds list")).content).toContain("1 failing");
  expect(bot.said.filter((line) => /network/i.test(line))).toEqual([]);
});

test("a host that says 'too many requests' is left alone with all its feeds", async () => {
  bot = await run(["gazette", "herald", "ledger"], () => "publisher");
  feed.instead = (_request, response) =>
    response.writeHead(429, { "retry-after": "1800", connection: "close" }).end();
  await bot.round();
  expect(feed.requests).toHaveLength(1);
  bot.pass(29);
  await bot.round();
  expect(feed.requests).toHaveLength(1);
  feed.instead = (request, response) => feed.answerWell(request, response.setHeader("connection", "close"));
  bot.pass(2);
  await bot.round();
  expect(feed.requests).toHaveLength(4);
  expect((await bot.command("feeds list")).content).toContain("all well");
});
