// What comes in: a publisher that asks to be left alone, and a program that is started again. What goes out: not one
// request before its time, whoever asks: the schedule, or a person with a command.
import type { LookupAddress } from "node:dns";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type RunningPostgres, startPostgres } from "../storage/start-postgres.ts";
import { type FaultyFeed, serveFaultyFeed } from "./faulty-feed.ts";
import { type Clock, type RunningApp, runApp, stoppedClock } from "./run-app.ts";

const folder = mkdtempSync(join(tmpdir(), "crier-rests-"));
let postgres: RunningPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const lookUp = (_name: string, done: (error: Error | null, found: LookupAddress[]) => void) =>
  done(null, [{ address: "127.0.0.1", family: 4 }]);

describe.each(["SQLite", "PostgreSQL"])("with %s", (engine) => {
  let feed: FaultyFeed;
  let bot: RunningApp;
  let clock: Clock;
  let databaseUrl: string;
  let lives = 0;

  const address = (path: string) => `http://publisher.example:${feed.host.split(":")[1]}/${path}`;
  // 127.0.0.1 stands for the public internet: it may be visited, and is paced like any other publisher.
  const start = () =>
    runApp(
      `sources:\n${["gazette", "herald"]
        .map(
          (name) =>
            `  - { id: ${name}, name: ${name}, kind: feed, url: "${address(name)}", every_minutes: 15, why: test }\n`,
        )
        .join("")}`,
      ["127.0.0.1/32"],
      { HOST_SPACING_SECONDS: "0", DATABASE_URL: databaseUrl },
      { clock, fetching: { resolveName: lookUp } },
    );

  beforeEach(async () => {
    clock = stoppedClock();
    databaseUrl =
      engine === "SQLite" ? `file:${join(folder, `${++lives}.db`)}` : await postgres.newDatabase();
    feed = await serveFaultyFeed();
    feed.instead = (_request, response) =>
      response.writeHead(429, { "retry-after": "1800", connection: "close" }).end();
    bot = await start();
  });
  afterEach(async () => {
    await bot.stop();
    await feed.close();
  });

  const answerWell = () => {
    feed.instead = (request, response) => feed.answerWell(request, response.setHeader("connection", "close"));
  };
  const restart = async () => {
    await bot.stop();
    bot = await start();
  };
  /** Half past twelve, as Discord is told it. */
  const UNTIL = /asked us to wait until <t:1795177800:t> \(<t:1795177800:R>\); try again then\./;

  test("a host at rest is not asked after a restart, nor for a source added meanwhile, until its time has come", async () => {
    await bot.round();
    expect(feed.requests).toHaveLength(1);
    await restart();
    // Its own address is new to us, so that nothing but the host's wish keeps us away.
    const added = await bot.command("feeds add", { address: address("ledger") });
    expect(added.content).toMatch(UNTIL);
    expect(added.content).toContain("Nothing was added.");
    clock.pass(25);
    await bot.round();
    expect(feed.requests).toHaveLength(1);
    answerWell();
    clock.pass(6);
    await bot.round();
    expect(feed.requests).toHaveLength(3);
    expect((await bot.command("feeds add", { address: address("ledger") })).content).toMatch(/Now watching/);
  });

  test("a person who tests a source of a host at rest is told until when, and the host is not asked", async () => {
    await bot.round();
    expect((await bot.command("feeds test", { source: "gazette" })).content).toMatch(UNTIL);
    expect((await bot.command("feeds test", { source: address("other") })).content).toMatch(UNTIL);
    expect(feed.requests).toHaveLength(1);
  });

  test("what a host answers to a person holds for the visits that are due, and after a restart", async () => {
    const added = await bot.command("feeds add", { address: address("ledger") });
    expect(added.content).toMatch(UNTIL);
    await bot.round();
    expect(feed.requests).toHaveLength(1);
    await restart();
    await bot.round();
    expect(feed.requests).toHaveLength(1);
    answerWell();
    clock.pass(31);
    await bot.round();
    expect(feed.requests).toHaveLength(3);
  });

  test("a server in trouble that names a time is believed; one that names none is asked by people at once", async () => {
    feed.instead = (_request, response) => response.writeHead(503, { connection: "close" }).end();
    const first = await bot.command("feeds add", { address: address("ledger") });
    expect(first.content).toMatch(/has an error of its own \(HTTP 503\)/);
    feed.instead = (_request, response) =>
      response.writeHead(503, { "retry-after": "1800", connection: "close" }).end();
    expect((await bot.command("feeds add", { address: address("ledger") })).content).toMatch(UNTIL);
    expect(feed.requests).toHaveLength(2);
    expect((await bot.command("feeds add", { address: address("ledger") })).content).toMatch(UNTIL);
    expect(feed.requests).toHaveLength(2);
  });
});
