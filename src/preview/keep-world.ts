/**
 * What the preview server remembers across a kill -9: one SQLite file of small JSON rows.
 *
 * In: a path, or null for memory only. Out: `Keeper`: all rows at start, then one write per change.
 * Surprise: this is the one place outside `storage/` with SQL. The file belongs to the pretended Discord, not to the
 * bot: deleting it is like being kicked from a server, and it must not share fate with the bot's own store.
 */

import { DatabaseSync } from "node:sqlite";
import type { KeptMessage } from "./world.ts";

export interface KeptRow {
  kind: string;
  id: string;
  body: unknown;
}

export interface Keeper {
  /** Every row, in the order it was first written. */
  load(): KeptRow[];
  /** Writes all rows in one transaction; when it returns they survive the death of the process. */
  put(rows: KeptRow[]): void;
  remove(kind: string, id: string): void;
  close(): void;
}

/** The state file cannot be used, with a sentence for the operator. */
export class KeeperUnusable extends Error {}

/** Opens the state file, in a folder that is there. With null nothing outlives the process. Throws `KeeperUnusable`. */
export function openKeeper(path: string | null): Keeper {
  if (path === null) return { load: () => [], put: () => {}, remove: () => {}, close: () => {} };
  const database = openFile(path);
  const upsert = database.prepare(
    "INSERT INTO kept (kind, id, body) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body",
  );
  const drop = database.prepare("DELETE FROM kept WHERE kind = ? AND id = ?");
  return {
    load() {
      const rows = database.prepare("SELECT kind, id, body FROM kept ORDER BY rowid").all();
      return rows.map((row) => ({
        kind: String(row.kind),
        id: String(row.id),
        body: JSON.parse(String(row.body)) as unknown,
      }));
    },
    put(rows) {
      database.exec("BEGIN IMMEDIATE");
      try {
        for (const row of rows) upsert.run(row.kind, row.id, JSON.stringify(row.body));
        database.exec("COMMIT");
      } catch (fault) {
        database.exec("ROLLBACK");
        throw fault;
      }
    },
    remove(kind, id) {
      drop.run(kind, id);
    },
    close() {
      database.close();
    },
  };
}

function openFile(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    // NORMAL: the write has reached the operating system when put() returns, which is all a kill -9 can ask for.
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000;");
    database.exec(
      "CREATE TABLE IF NOT EXISTS kept (kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id))",
    );
    return database;
  } catch (cause) {
    database?.close();
    throw new KeeperUnusable(
      `The preview's file ${path} cannot be used (${(cause as Error).message}). Move it away to start anew.`,
      { cause },
    );
  }
}

/** What one person sees goes with the page; but a menu must outlive a restart, as Discord outlives the bot's. */
export function isLasting({ message, ephemeral }: KeptMessage): boolean {
  return !ephemeral || message.components.length > 0;
}

/** A nonce that was used, and for which message. */
export interface NonceRow {
  messageId: string;
  at: number;
}
