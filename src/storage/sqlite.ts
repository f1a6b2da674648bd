/**
 * The embedded engine: one file, one connection, no server.
 *
 * In: the path of the file. Out: an `Engine` over node:sqlite.
 * Surprise: node:sqlite blocks the whole program while it waits for a lock, Discord's heartbeat included. So SQLite itself
 * waits only briefly, and the longer wait for another process happens out here, between two tries.
 */
import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Engine } from "./database.ts";
import { makeFolder } from "./make-folder.ts";
import type { Tables } from "./schema.ts";
import { damagedSentence, explainSqliteFault, isBusy } from "./sqlite-faults.ts";
import { wordsInSqlite } from "./words-in-sqlite.ts";

/** Ten seconds in all, as long as a slow disk may keep another process busy with one transaction. */
const BUSY_TRIES = 200;
const BUSY_PAUSE_MS = 50;
const BUSY_BLOCKING_MS = 20;

/** Prepared statements kept for reuse; the store has about sixty, and a few more by the number of keys asked for. */
const STATEMENTS_KEPT = 150;

/** Opens (or creates) the file and its folder. Throws a sentence that names the file when that cannot be done. */
export function openSqlite(path: string): Engine {
  const file = path === ":memory:" ? path : resolve(path);
  const database = openFile(file);
  const query = new Kysely<Tables>({
    dialect: {
      createDriver: () => driverOf(database, file),
      createAdapter: () => new TransactionalSqliteAdapter(),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createIntrospector: (db) => new SqliteIntrospector(db),
    },
  });
  return { query, lockWriters: async () => {}, textType: "text", words: wordsInSqlite };
}

/** Kysely takes SQLite for unable to roll back `create table`; it can, and two starting processes rely on it. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function openFile(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (file !== ":memory:") makeFolder(dirname(file));
    database = new DatabaseSync(file, { timeout: BUSY_BLOCKING_MS, enableForeignKeyConstraints: true });
    if (file !== ":memory:") refuseDamaged(database, file);
    // FULL, because a row that says "sending" must be on the disk before the message is on its way.
    database.exec("pragma journal_mode = wal; pragma synchronous = full");
    return database;
  } catch (fault) {
    database?.close();
    throw explainSqliteFault(fault, file);
  }
}

/** What a killed program left behind is always looked through; a large file that was closed in order is trusted. */
const CHECKED_BYTES = 256 * 1024 * 1024;

/** A page that is damaged today would be found by some query next month, in the middle of a night. */
function refuseDamaged(database: DatabaseSync, file: string): void {
  const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size(file) > CHECKED_BYTES && size(`${file}-wal`) === 0) return;
  const [found] = database.prepare("pragma quick_check(1)").all();
  if (found?.quick_check !== "ok") throw new Error(damagedSentence(file));
}

/** One connection for all; Kysely queues its users (`supportsMultipleConnections` is false for SQLite). */
function driverOf(database: DatabaseSync, file: string): Driver {
  const connection = connectionTo(database, file);
  const run = async (statement: string) => {
    await connection.executeQuery(CompiledQuery.raw(statement));
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    // Immediate: a transaction that reads first and writes later would otherwise fail, not wait, when another process
    // wrote in between.
    beginTransaction: () => run("begin immediate"),
    commitTransaction: () => run("commit"),
    // A full disk makes SQLite roll back by itself; a second rollback would hide the first fault.
    rollbackTransaction: async () => {
      if (database.isTransaction) await run("rollback");
    },
    destroy: async () => database.close(),
  };
}

interface Prepared {
  statement: StatementSync;
  returnsRows: boolean;
}

function connectionTo(database: DatabaseSync, file: string): DatabaseConnection {
  const prepared = new Map<string, Prepared>();

  function prepare(text: string): Prepared {
    const known = prepared.get(text);
    if (known) return known;
    const statement = database.prepare(text);
    const fresh = { statement, returnsRows: statement.columns().length > 0 };
    const [oldest] = prepared.keys();
    if (oldest !== undefined && prepared.size >= STATEMENTS_KEPT) prepared.delete(oldest);
    prepared.set(text, fresh);
    return fresh;
  }

  function execute<R>(compiled: CompiledQuery): QueryResult<R> {
    const { statement, returnsRows } = prepare(compiled.sql);
    const values = compiled.parameters as (string | number | null)[];
    if (returnsRows) return { rows: statement.all(...values) as R[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
  }

  return {
    async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
      for (let attempt = 1; ; attempt++) {
        try {
          return execute<R>(compiled);
        } catch (fault) {
          if (!isBusy(fault) || attempt === BUSY_TRIES) throw explainSqliteFault(fault, file);
        }
        await pause(BUSY_PAUSE_MS);
      }
    },
    // biome-ignore lint/correctness/useYield: the interface asks for a generator; the store never streams.
    async *streamQuery() {
      throw new Error("the store reads whole answers, it does not stream");
    },
  };
}
