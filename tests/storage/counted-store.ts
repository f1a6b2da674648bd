/**
 * A store whose writes are counted.
 *
 * In: a database's address. Out: the store, and what it was asked to write since last time.
 * Surprise: the engine is the real one; only what passes on its way there is noted.
 */
import type { KyselyPlugin } from "kysely";
import type { Engine } from "../../src/storage/database.ts";
import { migrate } from "../../src/storage/migrations.ts";
import { openPostgres } from "../../src/storage/postgres.ts";
import { storeOver } from "../../src/storage/sql-store.ts";
import { openSqlite } from "../../src/storage/sqlite.ts";
import type { Store } from "../../src/storage/store.ts";

export interface Counted {
  transactions: number;
  /** Kinds of statements that write: "InsertQueryNode", "UpdateQueryNode". Raw statements count as "RawNode". */
  writes: string[];
}

export async function openCountedStore(databaseUrl: string): Promise<{ store: Store; take: () => Counted }> {
  const engine: Engine = databaseUrl.startsWith("postgres")
    ? await openPostgres(databaseUrl)
    : openSqlite(":memory:");
  await migrate(engine);
  let counted: Counted = { transactions: 0, writes: [] };
  const counting: KyselyPlugin = {
    transformQuery({ node }) {
      if (node.kind !== "SelectQueryNode") counted.writes.push(node.kind);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const store = storeOver({
    ...engine,
    query: engine.query.withPlugin(counting),
    lockWriters: async (transaction) => {
      counted.transactions += 1;
      await engine.lockWriters(transaction.withoutPlugins());
    },
  });
  const take = () => {
    const taken = counted;
    counted = { transactions: 0, writes: [] };
    return taken;
  };
  return { store, take };
}
