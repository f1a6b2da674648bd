/**
 * Migration 0037: which servers we are in or have left, how long they want our records kept, and setups in the making.
 *
 * In: the tables so far. Out: two tables more, as Kysely sees them, and a column more.
 * Surprise: a server without a row in `servers` was there before this migration, or has not been seen yet.
 */
import type { Kysely } from "kysely";
import type { TextType } from "./database.ts";
import type { ScheduledEventTables } from "./scheduled-events-tables.ts";

export interface ServersTable {
  guild_id: string;
  /** When we were first there, or there again. */
  joined_at: string;
  /** When we were removed; null while we are there. */
  left_at: string | null;
}

export interface SetupDraftsTable {
  guild_id: string;
  user_id: string;
  /** What somebody has chosen in `/setup` and not saved yet. */
  draft: string;
  changed_at: string;
}

export interface ServerTables extends ScheduledEventTables {
  servers: ServersTable;
  setup_drafts: SetupDraftsTable;
}

/** How many days the references to our messages are kept; null: for as long as we are there. */
export interface RetentionColumn {
  retention_days: number | null;
}

export async function createServerTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("servers")
    .addColumn("guild_id", text, (column) => column.primaryKey())
    .addColumn("joined_at", text, (column) => column.notNull())
    .addColumn("left_at", text)
    .execute();
  await schema
    .createTable("setup_drafts")
    .addColumn("guild_id", text, (column) => column.notNull())
    .addColumn("user_id", text, (column) => column.notNull())
    .addColumn("draft", text, (column) => column.notNull())
    .addColumn("changed_at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("setup_drafts_pk", ["guild_id", "user_id"])
    .execute();
  await schema.alterTable("server_settings").addColumn("retention_days", "integer").execute();
}
