/**
 * A copy of the database, taken while the bot runs; and what a store does that was restored from one.
 *
 * In: DATABASE_URL, a file to write. Out: one file that can take the database's place.
 * Surprise: a copy does not know what was told after it was taken. It says of itself when that was, and the first start on
 * it looks into the channels before it posts: what it finds there is not posted again.
 */
import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { StoreUnusable, sqlitePath } from "./open-store.ts";
import { explainSqliteFault } from "./sqlite-faults.ts";
import type { Store } from "./store.ts";

/** The fact by which a copy knows itself; empty in a store that is none. */
const COPIED_AT = "copied-at";
/** As long after a restored start messages are looked for before they are posted: a source is asked within a day. */
const DOUBT_MS = 24 * 60 * 60_000;

/**
 * Copies the SQLite file that DATABASE_URL names to `target`, page by page, while others read and write it; `at` is an ISO
 * instant. Resolves to the size in bytes. Throws `StoreUnusable` with a sentence; no half copy is left behind.
 */
export async function backupStore(databaseUrl: string, target: string, at: string): Promise<number> {
  const source = sqlitePath(databaseUrl);
  if (source === null)
    throw new StoreUnusable(
      "PostgreSQL brings its own tool for this: use pg_dump, and pg_restore to go back",
    );
  if (source === ":memory:") throw new StoreUnusable("a database in memory cannot be copied");
  if (!existsSync(source))
    throw new StoreUnusable(
      `there is no database file ${resolve(source)} yet; start the bot once, or set DATABASE_URL`,
    );
  if (existsSync(target))
    throw new StoreUnusable(`${target} is there already; a backup overwrites nothing, choose another name`);
  const part = `${target}.part`;
  try {
    rmSync(part, { force: true });
    const original = new DatabaseSync(source, { readOnly: true });
    try {
      await backup(original, part);
    } finally {
      original.close();
    }
    finishCopy(part, at);
    renameSync(part, target);
    return statSync(target).size;
  } catch (fault) {
    rmSync(part, { force: true });
    const explained = explainSqliteFault(fault, target);
    throw new StoreUnusable(explained instanceof Error ? explained.message : String(explained), {
      cause: fault,
    });
  }
}

/** One file without a log beside it, whole, and marked as a copy. */
function finishCopy(file: string, at: string): void {
  const copy = new DatabaseSync(file);
  try {
    copy.exec("pragma journal_mode = delete");
    copy
      .prepare(
        "insert into facts (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
      )
      .run(COPIED_AT, at);
    const [result] = copy.prepare("pragma integrity_check").all() as { integrity_check: string }[];
    if (result?.integrity_check !== "ok")
      throw new Error(`the copy is not whole (${result?.integrity_check}); the database may be damaged`);
  } finally {
    copy.close();
  }
}

/** To be called once at each start. Returns when the store was copied, or null when it is no copy. */
export async function noteRestored(store: Store, now: Date): Promise<string | null> {
  const copiedAt = await store.getFact(COPIED_AT);
  if (!copiedAt) return null;
  await store.transaction(async (tx) => {
    await tx.doubtDeliveries(copiedAt, new Date(now.getTime() + DOUBT_MS).toISOString());
    await tx.setFact(COPIED_AT, "");
  });
  return copiedAt;
}
