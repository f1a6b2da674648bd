// `npm run bench:reprints`. What comes in: nothing, or `--most N`. What goes out: what a look-up of reprints costs among 1,000, 10,000 and 100,000
// remembered items, what remembering one costs, and what it takes on the disk; on SQLite and on PostgreSQL.
// Surprise: the fingerprints are drawn, not read from texts, so that a hundred thousand articles need not be written: 80 of
// its own and 16 of 400 that everybody uses, as articles on one case share their background. Every item that is looked
// up is a reprint, which costs more than one that finds nothing; the others are measured beside it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { LEAST_SHARED_FINGERPRINTS } from "../../src/items/fingerprints.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { readScriptOptions } from "../script-options.ts";
import { frameOf, itemOf, minute, opens, verdictOf } from "../storage/samples.ts";
import { startPostgres } from "../storage/start-postgres.ts";
import { seededChance } from "./edit-article.ts";

const values = readScriptOptions({ most: { type: "string", default: "100000" } });
const SIZES = [1000, 10_000, 100_000].filter((size) => size <= Number(values.most));
const LOOKUPS = 200;
const COMMON = 400;
const AT = minute(1000);

const folder = mkdtempSync(join(tmpdir(), "crier-reprints-"));
const path = join(folder, "reprints.db");
const server = await startPostgres();
const rows: Record<string, Record<string, string>> = {};
try {
  await measure("SQLite", `file:${path}`, async () => sizeOnSqlite());
  const url = await server.newDatabase();
  await measure("PostgreSQL", url, () => sizeOnPostgres(url));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(engine: string, url: string, size: () => Promise<number>): Promise<void> {
  const store = await openStore(url);
  const chance = seededChance(20141004);
  const remembered: number[][] = [];
  for (const count of SIZES) {
    const started = performance.now();
    const added = count - remembered.length;
    while (remembered.length < count) {
      await store.transaction(async (tx) => {
        for (let at = 0; at < 1000; at += 1) remembered.push(await remember(tx, remembered.length, chance));
      });
    }
    const each = (performance.now() - started) / added;
    // Reprints of items that are in stories: the first thousand.
    const copies = Array.from({ length: LOOKUPS }, () => remembered[Math.floor(chance() * 1000)] ?? []);
    const strangers = Array.from({ length: LOOKUPS }, () => draw(chance));
    rows[`${engine}, ${count} items`] = {
      "reprint found, ms": await lookUp(store, copies, true),
      "nothing found, ms": await lookUp(store, strangers, false),
      "stored and remembered, ms an item": each.toFixed(2),
      "bytes an item": ((await size()) / count).toFixed(0),
    };
    // As they come: the last one takes many minutes to fill.
    console.table(rows);
  }
  await store.close();
}

async function remember(tx: Store, number: number, chance: () => number): Promise<number[]> {
  const item = itemOf(`n${number}`);
  const prints = draw(chance);
  await tx.saveItem(item);
  if (number < 1000) await tx.savePlacement(item, verdictOf(), frameOf(), opens(item), AT);
  await tx.keepFingerprints(item.id, prints, AT);
  return prints;
}

function draw(chance: () => number): number[] {
  const own = Array.from({ length: 80 }, () => COMMON + Math.floor(chance() * (2 ** 32 - COMMON)));
  return [...own, ...Array.from({ length: 16 }, () => Math.floor(chance() ** 2 * COMMON))];
}

/** Median and slowest of twenty. */
async function lookUp(store: Store, wanted: number[][], isFound: boolean): Promise<string> {
  const times: number[] = [];
  for (const prints of wanted) {
    const started = performance.now();
    const found = await store.itemsSharing(prints, LEAST_SHARED_FINGERPRINTS, AT);
    times.push(performance.now() - started);
    if (isFound && (found[0]?.shared ?? 0) < 60) throw new Error("a reprint was not found");
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  return `${at(0.5)} (19 of 20 under ${at(0.95)})`;
}

/** Both tables and their indexes. */
function sizeOnSqlite(): number {
  const file = new DatabaseSync(path, { readOnly: true });
  const row = file
    .prepare(
      "select sum(pgsize) as size from dbstat where name like '%fingerprints%' or name like '%printed_items%'",
    )
    .get();
  file.close();
  return Number(row?.size);
}

async function sizeOnPostgres(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    "select pg_total_relation_size('fingerprints') + pg_total_relation_size('printed_items') as size",
  );
  await client.end();
  return Number(rows[0].size);
}
