/**
 * A migration: the record of each docket, entry by entry, so that people can page through it and search it.
 *
 * In: the tables so far. Out: one more, beside items: an entry is an item first.
 * Surprise: `words` repeats the entry's text in lower case, because the two engines fold case differently.
 */
import type { Kysely } from "kysely";
import type { TextType } from "./database.ts";

export async function createDocketEntries({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("docket_entries")
    .addColumn("item_id", text, (column) => column.primaryKey().references("items.id"))
    .addColumn("case_id", text, (column) => column.notNull())
    .addColumn("court", text, (column) => column.notNull())
    .addColumn("docket", text, (column) => column.notNull())
    .addColumn("number", text)
    .addColumn("filed_on", text, (column) => column.notNull())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("words", text, (column) => column.notNull())
    .execute();
  await schema
    .createIndex("docket_entries_of_case")
    .on("docket_entries")
    .columns(["case_id", "filed_on", "item_id"])
    .execute();
}
