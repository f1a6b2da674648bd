// What comes in: the whole program, whose store is full for a while, or away. What goes out: nothing lost, nothing twice,
// and each round ends.
// Surprise: what could not be stored was not seen: publishers are visited again, and their news is told then.
import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, expect, test } from "vitest";
import type { Engine } from "../../src/storage/database.ts";
import { migrate } from "../../src/storage/migrations.ts";
import { storeOver } from "../../src/storage/sql-store.ts";
import { openSqlite } from "../../src/storage/sqlite.ts";
import { startPostgres } from "../storage/start-postgres.ts";
import { StoreFaults } from "../torture/failing-store.ts";
import { openTown, type Town } from "./town.ts";

let town: Town | undefined;
afterEach(() => town?.close());

test("the disk is full for some hours: what was told stays told, the rest is told when there is room", async () => {
  let engine: Engine | undefined;
  const openStore = async (databaseUrl: string) => {
    engine = openSqlite(databaseUrl.replace("file:", ""));
    await migrate(engine);
    return storeOver(engine);
  };
  town = await openTown(undefined, { openStore });
  const limit = async (pages: number) => {
    if (engine) await sql`${sql.raw(`pragma max_page_count = ${pages}`)}`.execute(engine.query);
  };
  await town.publish(1);
  // Less than there are is as many as there are.
  await limit(1);
  // What is free within the file is used up first.
  for (let n = 0, full = false; !full; n += 1) {
    const written = sql`insert into facts (name, value) values (${`filler-${n}`}, ${"x".repeat(3000)})`;
    full = await written.execute(engine?.query as NonNullable<typeof engine>["query"]).then(
      () => false,
      () => true,
    );
  }
  for (let rounds = 0; rounds < 3; rounds += 1) await town.publish(3);
  const asked = town.discord.requests.length;
  await town.deliverAfter(60);
  expect(town.discord.requests).toHaveLength(asked);
  await limit(1_000_000);
  for (let rounds = 0; rounds < 3; rounds += 1) await town.publish(3);
  await town.deliverAfter(30);
  await town.expectAllTold(3);
});

test.each([1, 48])(
  "the store does not answer for %i hours: each event is told once when it is back",
  async (hours) => {
    const faults = new StoreFaults(() => 1);
    town = await openTown(undefined, { openStore: faults.open });
    await town.publish(1);
    faults.isAway = true;
    for (let hour = 0; hour < hours; hour += 1) {
      town.bot.pass(40);
      await town.publish(3);
    }
    expect(faults.failures).toBeGreaterThan(hours);
    expect(await town.told("general")).toHaveLength(1);
    faults.isAway = false;
    for (let rounds = 0; rounds < 3; rounds += 1) await town.publish(3);
    await town.deliverAfter(30);
    await town.expectAllTold(3);
  },
);

test("PostgreSQL goes while an alert is posted, and news comes before it is back", async () => {
  const server = await startPostgres();
  try {
    town = await openTown(undefined, {}, await server.newDatabase());
    await town.publish(1);
    // The answer to what is being posted can no longer be stored.
    const { requests } = town.discord;
    const before = requests.length;
    const gone = (async () => {
      while (!requests.slice(before).some(({ path }) => path.endsWith("/messages"))) await nextTurn();
      await server.goAway();
    })();
    await town.publish(2);
    await gone;
    await town.publish(4);
    await server.comeBack();
    for (let rounds = 0; rounds < 3; rounds += 1) await town.publish(4);
    await town.deliverAfter(30);
    await town.expectAllTold(4);
  } finally {
    await town?.close();
    town = undefined;
    await server.stop();
  }
});
