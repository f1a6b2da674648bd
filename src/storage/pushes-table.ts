/**
 * A migration: what sources sent of their own accord.
 *
 * In: the tables so far. Out: one more. Surprise: a row stays for months after it was read, for its key: the sender may
 * send it again days later.
 */
import type { Kysely } from "kysely";
import type { TextType } from "./database.ts";

export async function createPushes({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("pushes")
    .addColumn("key", text, (column) => column.primaryKey())
    .addColumn("body", text, (column) => column.notNull())
    .addColumn("received_at", text, (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("next_attempt_at", text, (column) => column.notNull())
    .addColumn("why", text)
    .addColumn("done_at", text)
    .execute();
  await schema.createIndex("pushes_due").on("pushes").columns(["done_at", "next_attempt_at"]).execute();
}
