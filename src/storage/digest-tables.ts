/**
 * Migration 0013: digests, which delivery is told in one, and the last pause of each follower.
 *
 * In: a database with notices. Out: a table and three columns more.
 * Surprise: released, so never edited; what comes next is a migration of its own. "gathered" deliveries need no change:
 * `waits` counts only the states it names.
 */
import { type Kysely, sql } from "kysely";
import type { TextType } from "./database.ts";

export async function createDigestTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  // One row is one message in one channel, with the same states as a notice.
  await schema
    .createTable("digests")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("number", "bigint", (column) => column.notNull().unique())
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
    .createIndex("digests_waiting")
    .on("digests")
    .columns(["waits", "channel_id", "number"])
    .execute();

  await schema
    .alterTable("deliveries")
    .addColumn("digest_id", text, (column) => column.references("digests.id"))
    .execute();
  await schema.createIndex("deliveries_of_digest").on("deliveries").column("digest_id").execute();

  await schema.alterTable("source_followers").addColumn("pause_began_at", text).execute();
  await schema.alterTable("source_followers").addColumn("pause_ended_at", text).execute();
}
