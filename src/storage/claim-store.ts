/**
 * One program at a time on one database file.
 *
 * In: DATABASE_URL. Out: a claim that is let go of with `release()`, or a sentence on who has it.
 * Surprise: the claim is SQLite's own lock on an empty file beside the database. The system lets go of it when the
 * process dies, however it dies, so that there is never a stale one to delete by hand. PostgreSQL is not claimed.
 */
import { DatabaseSync } from "node:sqlite";
import { StoreUnusable, sqlitePath } from "./open-store.ts";
import { explainSqliteFault, isBusy } from "./sqlite-faults.ts";

export interface Claim {
  release(): void;
}

/**
 * Two programs on one file would each take the other's sends for left by a crash, and one would tell what the other
 * was telling. Throws `StoreUnusable` when another program has the claim.
 */
export function claimStore(databaseUrl: string): Claim {
  const path = sqlitePath(databaseUrl);
  if (path === null || path === ":memory:") return { release: () => {} };
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
    lock.exec("begin exclusive");
  } catch (fault) {
    lock?.close();
    if (!isBusy(fault)) throw unusable(explainSqliteFault(fault, `${path}.lock`));
    throw new StoreUnusable(
      `the database file ${path} is in use by another Court Crier; stop that one, or give this one a CRIER_DATA of its own`,
      { cause: fault },
    );
  }
  return { release: () => lock.close() };
}

function unusable(fault: unknown): StoreUnusable {
  return new StoreUnusable(fault instanceof Error ? fault.message : String(fault), { cause: fault });
}
