/**
 * The choice of engine, and the way to a store that is ready to use.
 *
 * In: DATABASE_URL. Out: a `Store` with its tables in their newest form.
 * Surprise: no error here ever shows the address as it was given; it may hold a password.
 */
import { fileURLToPath } from "node:url";
import type { Engine } from "./database.ts";
import { makeFolder } from "./make-folder.ts";
import { migrate } from "./migrations.ts";
import { storeOver } from "./sql-store.ts";
import { openSqlite } from "./sqlite.ts";
import type { Store } from "./store.ts";

/** The store cannot be used, with a sentence for the operator: what is wrong and what would be right. */
export class StoreUnusable extends Error {
  override name = "StoreUnusable";
}

/**
 * Opens the store: `file:PATH` (relative to the working folder; `file::memory:` forgets everything at the end) is SQLite,
 * `postgres://…` or `postgresql://…` is a server. Throws `StoreUnusable` with a sentence that says what is wrong and what would be right.
 */
export async function openStore(databaseUrl: string): Promise<Store> {
  try {
    return await openMigrated(databaseUrl);
  } catch (fault) {
    throw new StoreUnusable(fault instanceof Error ? fault.message : String(fault), { cause: fault });
  }
}

/** Makes the folder of the bot's data. Throws `StoreUnusable` with a sentence when that cannot be done. */
export function openDataFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    throw new StoreUnusable(
      `the data folder ${folder} cannot be made (${code}): set CRIER_DATA to a folder this user may write to`,
      { cause: fault },
    );
  }
}

async function openMigrated(databaseUrl: string): Promise<Store> {
  const engine = await openEngine(databaseUrl);
  try {
    await migrate(engine);
  } catch (fault) {
    await engine.query.destroy();
    throw fault;
  }
  return storeOver(engine);
}

async function openEngine(databaseUrl: string): Promise<Engine> {
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    // Who runs on SQLite does not pay for the other engine's driver.
    const { openPostgres } = await import("./postgres.ts");
    return openPostgres(databaseUrl);
  }
  const path = sqlitePath(databaseUrl);
  if (path) return openSqlite(path);
  throw new Error(
    "DATABASE_URL must be file:PATH (for example file:./data/crier.db) or postgres://user:password@host:5432/database",
  );
}

/** The file that DATABASE_URL names, ":memory:" included; null when it names a server. */
export function sqlitePath(databaseUrl: string): string | null {
  if (!databaseUrl.startsWith("file:")) return null;
  return databaseUrl.startsWith("file:///") ? fileURLToPath(databaseUrl) : databaseUrl.slice("file:".length);
}
