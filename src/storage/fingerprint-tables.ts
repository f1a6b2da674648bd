/**
 * A migration: by which runs of words the reprints of our items are found.
 *
 * In: the tables so far. Out: two more.
 * Surprise: a row is two small numbers. With the item's id in each, a hundred rows an item would be half ids.
 */
import type { Kysely } from "kysely";
import type { TextType } from "./database.ts";

/** Our items whose reprints are looked for. */
interface PrintedItemsTable {
  number: number;
  item_id: string;
  kept_at: string;
}

interface FingerprintsTable {
  /** As a signed 32-bit number. */
  fingerprint: number;
  /** `number` of the printed item. */
  item: number;
}

export interface FingerprintTables {
  printed_items: PrintedItemsTable;
  fingerprints: FingerprintsTable;
}

export async function createFingerprintTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("printed_items")
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("item_id", text, (column) => column.notNull().unique().references("items.id"))
    .addColumn("kept_at", text, (column) => column.notNull())
    .execute();
  await schema.createIndex("printed_items_by_age").on("printed_items").column("kept_at").execute();
  await schema
    .createTable("fingerprints")
    .addColumn("fingerprint", "integer", (column) => column.notNull())
    .addColumn("item", "integer", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("fingerprints_shared")
    .on("fingerprints")
    .columns(["fingerprint", "item"])
    .execute();
  await schema.createIndex("fingerprints_of_item").on("fingerprints").column("item").execute();
}
