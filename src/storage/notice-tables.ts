/**
 * Migration 0003: settings of servers, notices about sources, and what each server was told of each source.
 *
 * In: a database with the first tables. Out: three tables more.
 * Surprise: released, so never edited; what comes next is a migration of its own.
 */
import { type Kysely, sql } from "kysely";
import type { TextType } from "./database.ts";

export async function createNoticeTables(db: Kysely<unknown>, text: TextType): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("server_settings")
    .addColumn("guild_id", text, (column) => column.primaryKey())
    .addColumn("admin_channel_id", text)
    .addColumn("changed_by", text, (column) => column.notNull())
    .addColumn("changed_at", text, (column) => column.notNull())
    .execute();

  // One row is one message in one channel, with the same states as a delivery.
  await schema
    .createTable("notices")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("number", "bigint", (column) => column.notNull().unique())
    .addColumn("guild_id", text, (column) => column.notNull())
    .addColumn("channel_id", text, (column) => column.notNull())
    .addColumn("content", text, (column) => column.notNull())
    .addColumn("state", text, (column) => column.notNull())
    .addColumn("why", text)
    .addColumn("message_id", text)
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("next_attempt_at", text, (column) => column.notNull())
    .addColumn("first_tried_at", text)
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("waits", "integer", (column) =>
      column
        .generatedAlwaysAs(sql`case when state in ('pending', 'sending', 'unknown') then 1 else 0 end`)
        .stored(),
    )
    .execute();
  await schema
    .createIndex("notices_waiting")
    .on("notices")
    .columns(["waits", "channel_id", "number"])
    .execute();

  await schema
    .createTable("noticed_sources")
    .addColumn("guild_id", text, (column) => column.notNull())
    .addColumn("source_id", text, (column) => column.notNull())
    .addColumn("noticed", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("noticed_sources_pk", ["guild_id", "source_id"])
    .execute();
}
