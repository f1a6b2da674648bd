// What comes in: sources that fail, recover, fall silent, all under a clock the test turns. What goes out: what people
// read in the admin channel, and how often.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { type RunningApp, runApp } from "./run-app.ts";

const HOUR = 60;
const BROKEN = 503;

/** A publisher with feeds at /NAME.xml; each shows the given number of items, one a day, or a status. */
async function openPublisher() {
  const feeds = new Map<string, { items: number; status: number }>();
  let server: Server = listening();
  function listening() {
    return createServer((request, response) => {
      const name = request.url?.replace(/^\/|\.xml$/g, "") ?? "";
      const feed = feeds.get(name);
      if (feed?.status !== 200) {
        response.writeHead(feed?.status ?? 404).end();
        return;
      }
      response.writeHead(200, { "content-type": "application/rss+xml" });
      const items = Array.from({ length: feed.items }, (_, at) => {
        const day = new Date(Date.parse("2026-11-01T08:00:00Z") + at * 86_400_000).toUTCString();
        return `<item><guid isPermaLink="false">${name}-${at}</guid><title>${name} number ${at}</title><pubDate>${day}</pubDate></item>`;
      });
      response.end(`<rss version="2.0"><channel><title>${name}</title>${items.join("")}</channel></rss>`);
    });
  }
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, "127.0.0.1", resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    host: `127.0.0.1:${port}`,
    show(name: string, items: number, status = 200) {
      feeds.set(name, { items, status });
    },
    /** Nobody listens any more: connections are refused. */
    vanish: close,
    async returnBack() {
      server = listening();
      await listen(port);
    },
    close: () => close().catch(() => {}),
  };
}
type Publisher = Awaited<ReturnType<typeof openPublisher>>;

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

async function open(): Promise<Publisher> {
  const publisher = await openPublisher();
  opened.push(publisher);
  return publisher;
}

async function run(sources: [string, Publisher][]): Promise<RunningApp> {
  for (const [name, publisher] of sources) publisher.show(name, 6);
  const yaml = sources.map(
    ([name, { host }]) =>
      `  - { id: ${name}, name: ${JSON.stringify(`The ${name}`)}, kind: feed, url: "http://${host}/${name}.xml", every_minutes: 15, why: A feed of this test. }`,
  );
  const hosts = [...new Set(sources.map(([, { host }]) => host))];
  const bot = await runApp(`sources:\n${yaml.join("\n")}\n`, hosts);
  opened.push({ close: () => bot.stop() });
  return bot;
}

const notices = async (bot: RunningApp) => (await bot.messages("bot-admin")).map(({ content }) => content);

/** Passes time, with a round every hour, or every so many. */
async function passHours(bot: RunningApp, hours: number, every = 1): Promise<void> {
  for (let hour = 0; hour < hours; hour += every) {
    bot.pass(every * HOUR);
    await bot.round();
  }
}

describe("the first sight of sources", () => {
  test("one is named with its newest item, once", async () => {
    const bot = await run([["gazette", await open()]]);
    await bot.round();
    await passHours(bot, 3);
    const said = await notices(bot);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /^👀 Now watching \*The gazette\*, newest item “gazette number 5”, <t:\d+:D>\.\n-# ref /,
    );
  });

  test("many are one notice", async () => {
    const publisher = await open();
    const bot = await run(Array.from({ length: 47 }, (_, at) => [`paper-${at}`, publisher]));
    await bot.round();
    await bot.round();
    const said = await notices(bot);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/Now watching \*\*47 sources\*\*: \*The paper-0\*, /);
  });
});

describe("a source that fails", () => {
  test("nothing at 23 hours, one notice at 24, none at 48, and one when it is well again", async () => {
    const publisher = await open();
    const bot = await run([
      ["gazette", publisher],
      ["ledger", publisher],
    ]);
    await bot.round();
    publisher.show("gazette", 6, BROKEN);
    await passHours(bot, 1);
    await passHours(bot, 23);
    expect(await notices(bot)).toHaveLength(1);
    await passHours(bot, 1);
    const [, failing] = await notices(bot);
    expect(failing).toMatch(
      /^⚠️ \*The gazette\* has not answered since <t:\d+:f>: 127.{1,2}0\.0\.1:\d+ has an error of its own \(HTTP 503\)\. \d+ tries; next try <t:\d+:f>\. What it shows when it answers again is told then\./,
    );
    await passHours(bot, 24, 4);
    expect(await notices(bot)).toHaveLength(2);
    publisher.show("gazette", 9);
    await passHours(bot, 26, 2);
    const said = await notices(bot);
    expect(said).toHaveLength(3);
    expect(said[2]).toMatch(
      /^✅ \*The gazette\* answers again after \d days?(?: \d+ hours?)?; 3 items came since, and what is late news among them is told together\./,
    );
    await passHours(bot, 30, 3);
    expect(await notices(bot)).toHaveLength(3);
  });

  test("ten sources of one host that fail together are one notice, and one when they are back", async () => {
    const [publisher, other] = [await open(), await open()];
    const names = Array.from({ length: 10 }, (_, at) => `paper-${at}`);
    const bot = await run([
      ["ledger", other],
      ...names.map((name): [string, Publisher] => [name, publisher]),
    ]);
    await bot.round();
    for (const name of names) publisher.show(name, 6, BROKEN);
    await passHours(bot, 50, 5);
    const said = await notices(bot);
    expect(said).toHaveLength(2);
    expect(said[1]).toMatch(
      /^⚠️ \*\*10 sources\*\* of 127.{1,2}0\.0\.1:\d+ have not answered:\n\*The paper-0\*, since /,
    );
    for (const name of names) publisher.show(name, 6);
    bot.pass(25 * HOUR);
    await bot.round();
    const after = await notices(bot);
    expect(after).toHaveLength(3);
    expect(after[2]).toMatch(/^✅ \*\*10 sources\*\* of .* answer again:/);
  });

  test("a feed that is gone for good is told at once", async () => {
    const publisher = await open();
    const bot = await run([["gazette", publisher]]);
    await bot.round();
    publisher.show("gazette", 6, 410);
    await passHours(bot, 30, 3);
    const said = await notices(bot);
    expect(said).toHaveLength(2);
    expect(said[1]).toMatch(/^🛑 \*The gazette\* is stopped: .*gone for good \(HTTP 410\)/);
  });
});

describe("our own network", () => {
  test("when no publisher answers for days nobody is blamed, nor when all come back", async () => {
    const publishers = [await open(), await open(), await open(), await open()];
    const bot = await run(publishers.map((publisher, at): [string, Publisher] => [`paper-${at}`, publisher]));
    await bot.round();
    for (const publisher of publishers) await publisher.vanish();
    await passHours(bot, 60, 2);
    expect(await notices(bot)).toHaveLength(1);
    for (const publisher of publishers) await publisher.returnBack();
    await passHours(bot, 30, 3);
    expect(await notices(bot)).toHaveLength(1);
  });
});

describe("a source that falls silent", () => {
  test("a daily one is named once after a week without anything new, and not before", async () => {
    const publisher = await open();
    const bot = await run([["gazette", publisher]]);
    await bot.round();
    for (let day = 1; day < 7; day += 1) {
      bot.pass(24 * HOUR);
      await bot.round();
    }
    expect(await notices(bot)).toHaveLength(1);
    bot.pass(25 * HOUR);
    await bot.round();
    await bot.round();
    await passHours(bot, 5);
    const said = await notices(bot);
    expect(said).toHaveLength(2);
    expect(said[1]).toMatch(
      /^🔇 \*The gazette\* has brought nothing new since <t:\d+:f>, though it answers; as a rule it brings something every day\./,
    );
  });
});

describe("the setting", () => {
  test("another channel gets what comes next; a channel switched off gets nothing", async () => {
    const publisher = await open();
    const bot = await run([["gazette", publisher]]);
    await bot.round();
    expect((await bot.command("settings admin-channel")).content).toMatch(/go to <#410000000000000022>/);
    expect((await bot.command("settings admin-channel", { channel: "general" })).content).toMatch(
      /From now on <#/,
    );
    publisher.show("gazette", 6, BROKEN);
    await passHours(bot, 26, 2);
    expect(await notices(bot)).toHaveLength(1);
    expect((await bot.messages("general")).filter(({ content }) => content.startsWith("⚠️"))).toHaveLength(1);
    await bot.command("settings admin-channel", { off: true });
    publisher.show("gazette", 6);
    await passHours(bot, 26, 2);
    expect((await bot.messages("general")).filter(({ content }) => content.startsWith("✅"))).toHaveLength(0);
    expect((await bot.command("settings admin-channel")).content).toMatch(/go nowhere/);
  });
});
