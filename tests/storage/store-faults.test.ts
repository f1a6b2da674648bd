/**
 * A file that gives trouble while the program runs: a full disk, a file that became read-only, a damaged page.
 *
 * In: nothing. Out: tests.
 * Surprise: the limit on pages is SQLite's own, and what it says at the limit is what it says of a full disk.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import type { Engine } from "../../src/storage/database.ts";
import { migrate } from "../../src/storage/migrations.ts";
import { storeOver } from "../../src/storage/sql-store.ts";
import { openSqlite } from "../../src/storage/sqlite.ts";
import type { Store } from "../../src/storage/store.ts";
import { itemOf } from "./samples.ts";

const folder = mkdtempSync(join(tmpdir(), "crier-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
let path: string;
let engine: Engine;
let store: Store;
const pragma = (words: string) => sql`${sql.raw(`pragma ${words}`)}`.execute(engine.query);

beforeEach(async () => {
  files += 1;
  path = join(folder, `${files}.db`);
  engine = openSqlite(path);
  await migrate(engine);
  store = storeOver(engine);
  await store.saveItem(itemOf("before"));
});
afterEach(() => store.close());

const LARGE = "x".repeat(20_000);
const storeFive = () =>
  store.transaction(async (tx) => {
    for (let at = 0; at < 5; at += 1) await tx.saveItem(itemOf(`five${at}`, { text: LARGE }));
  });

test("the disk is full: a sentence says so, nothing of the transaction is there, and it goes on when there is room", async () => {
  const [{ page_count }] = (await pragma("page_count")).rows as [{ page_count: number }];
  await pragma(`max_page_count = ${page_count + 8}`);
  await expect(storeFive()).rejects.toThrow(/^the database file .*\.db cannot grow: the disk is full$/);
  expect(await store.findItem(["guid:five0"])).toBeNull();
  expect((await store.findItem(["guid:before"]))?.id).toBe("ibefore");
  // It does not take a restart.
  await expect(storeFive()).rejects.toThrow(/the disk is full/);
  await pragma("max_page_count = 1000000");
  await storeFive();
  expect((await store.findItem(["guid:five4"]))?.text).toBe(LARGE);
});

test("the file became read-only: writing says so, reading goes on", async () => {
  await pragma("query_only = on");
  await expect(storeFive()).rejects.toThrow(/\.db is read-only here; give this user the right to write/);
  expect((await store.findItem(["guid:before"]))?.id).toBe("ibefore");
  await pragma("query_only = off");
  await storeFive();
  expect((await store.findItem(["guid:five0"]))?.id).toBe("ifive0");
});

test("a page is damaged while the program runs: the query that meets it says so, and the file is left for people to see", async () => {
  for (let at = 0; at < 40; at += 1) await store.saveItem(itemOf(`many${at}`, { text: LARGE }));
  await pragma("wal_checkpoint(truncate)");
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 4096);
  writeFileSync(path, bytes);
  await pragma("cache_size = 0");
  await pragma("shrink_memory");
  await expect(store.findItem(["guid:many7"])).rejects.toThrow(/\.db is damaged; put a copy in its place/);
  await expect(store.setFact("a", "b")).rejects.toThrow(/is damaged/);
});
