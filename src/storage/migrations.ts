/**
 * How the tables came to be: an append-only list, in the order of the names.
 *
 * In: an engine. Out: its database, brought to the newest form.
 * Surprise: a migration that has been released is never edited, only followed by another one.
 */
import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { createCardTables } from "./card-tables.ts";
import type { Engine } from "./database.ts";
import { createDigestTables } from "./digest-tables.ts";
import { createDocketEntries } from "./docket-entries-table.ts";
import { createFingerprintTables } from "./fingerprint-tables.ts";
import { createFirstSightColumns } from "./first-sight-columns.ts";
import { createFirstTables } from "./first-tables.ts";
import { createHoldTables } from "./hold-tables.ts";
import { createJoinedColumns } from "./joined-columns.ts";
import { createNoticeTables } from "./notice-tables.ts";
import { createPlaceTables } from "./place-tables.ts";
import { createPushes } from "./pushes-table.ts";
import { renameEntryKinds } from "./rename-entry-kinds.ts";
import { createRewritingTables } from "./rewriting-tables.ts";
import { createRoutineColumns } from "./routine-columns.ts";
import { createSearchTables } from "./search-tables.ts";
import { createShapeTables } from "./shape-tables.ts";
import { createSourceFollowers } from "./source-followers-table.ts";

/** Runs what is missing, in one transaction under a lock: two processes that start together are safe. */
export async function migrate(engine: Engine): Promise<void> {
  const migrations = migrationsFor(engine);
  const migrator = new Migrator({
    db: engine.query,
    provider: { getMigrations: async () => migrations },
    migrationTableName: "crier_migrations",
    migrationLockTableName: "crier_migrations_lock",
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && /corrupted migrations/.test(error.message)) {
    throw new Error(
      "this database was written by a newer Court Crier; update the program or use another database",
    );
  }
  throw error;
}

function migrationsFor({ textType: text, words }: Engine): Record<string, Migration> {
  return {
    "0001-first-tables": {
      up: (db: Kysely<unknown>) => createFirstTables(db, text),
    },
    "0002-source-followers": {
      up: (db: Kysely<unknown>) => createSourceFollowers(db, text),
    },
    "0003-notices": {
      up: (db: Kysely<unknown>) => createNoticeTables(db, text),
    },
    "0010-joined-items": {
      up: (db: Kysely<unknown>) => createJoinedColumns(db, text),
    },
    "0011-docket-entries": {
      up: (db: Kysely<unknown>) => createDocketEntries(db, text),
    },
    "0012-pushes": {
      up: (db: Kysely<unknown>) => createPushes(db, text),
    },
    "0013-digests": {
      up: (db: Kysely<unknown>) => createDigestTables(db, text),
    },
    "0014-holds": {
      up: (db: Kysely<unknown>) => createHoldTables(db, text),
    },
    "0020-fingerprints": {
      up: (db: Kysely<unknown>) => createFingerprintTables(db, text),
    },
    "0021-docket-cards": {
      up: (db: Kysely<unknown>) => createCardTables(db, text),
    },
    "0022-entry-kinds": {
      up: (db: Kysely<unknown>) => renameEntryKinds(db),
    },
    "0023-routine": {
      up: (db: Kysely<unknown>) => createRoutineColumns(db),
    },
    "0025-first-sights": {
      up: (db: Kysely<unknown>) => createFirstSightColumns(db, text),
    },
    "0027-rewritings": {
      up: (db: Kysely<unknown>) => createRewritingTables(db, text),
    },
    "0030-places": {
      up: (db: Kysely<unknown>) => createPlaceTables(db, text),
    },
    "0031-shapes": {
      up: (db: Kysely<unknown>) => createShapeTables(db, text),
    },
    "0033-search": {
      up: (db: Kysely<unknown>) => createSearchTables(db, text, words),
    },
  };
}
