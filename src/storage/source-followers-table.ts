/**
 * The second migration: which server follows which added source.
 *
 * In: the tables of the first release. Out: one more; which sightings were silent; an index that finds what a source
 * brought last.
 * Surprise: released, so never edited; what comes next is a migration of its own.
 */
import type { Kysely } from "kysely";
import type { TextType } from "./database.ts";

export async function createSourceFollowers({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("source_followers")
    .addColumn("source_id", text, (column) => column.notNull().references("sources.id"))
    .addColumn("guild_id", text, (column) => column.notNull())
    .addColumn("added_by", text, (column) => column.notNull())
    .addColumn("added_at", text, (column) => column.notNull())
    .addColumn("heard_since", text, (column) => column.notNull())
    .addColumn("paused_at", text)
    .addPrimaryKeyConstraint("source_followers_pk", ["source_id", "guild_id"])
    .execute();
  await schema
    .createIndex("source_followers_of_guild")
    .on("source_followers")
    .columns(["guild_id", "added_at"])
    .execute();
  await schema
    .alterTable("sightings")
    .addColumn("silent", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.createIndex("sightings_of_source").on("sightings").columns(["source_id", "seen_at"]).execute();
}
