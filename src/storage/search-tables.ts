/**
 * Migration 0033: everything that can be found by its words, and the words.
 *
 * In: the tables so far. Out: `search_documents`, the engine's own index beside it, and in both what is on file already.
 * Surprise: the texts are not copied. A row says where one is; the index keeps its words.
 */
import type { Generated, Kysely } from "kysely";
import type { TextType } from "./database.ts";
import type { Tables } from "./schema.ts";
import { indexAlert, indexItem } from "./search-documents.ts";
import type { WordIndex } from "./word-index.ts";

export interface SearchDocumentsTable {
  id: Generated<number>;
  /** What it is: an item's or an alert's id, or of an event its case and its place in the timeline. */
  ref: string;
  kind: "article" | "entry" | "alert" | "event";
  /** The source of an item; null for what is everybody's. */
  source_id: string | null;
  /** An item's revision, an alert's version; 0 for an event. */
  revision: number;
  /** When it happened or was published, as text that sorts; among equals the newer comes first. */
  day: string;
  /** Of an event, a `TimelineFound`; null for the others, which have tables of their own. */
  document: string | null;
}

const ROWS_AT_ONCE = 500;

export async function createSearchTables(
  db: Kysely<unknown>,
  text: TextType,
  words: WordIndex,
): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("search_documents")
    .addColumn("id", words.idType as never, (column) => column.primaryKey())
    .addColumn("ref", text, (column) => column.notNull().unique())
    .addColumn("kind", text, (column) => column.notNull())
    .addColumn("source_id", text)
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("day", text, (column) => column.notNull())
    .addColumn("document", text)
    .execute();
  await words.create(db);
  const query = db as Kysely<Tables>;
  await eachId(query, "verdicts", "item_id", (id) => indexItem(query, words, id));
  await eachId(query, "alerts", "id", (id) => indexAlert(query, words, id));
}

async function eachId(
  query: Kysely<Tables>,
  table: "verdicts" | "alerts",
  column: "item_id" | "id",
  work: (id: string) => Promise<void>,
): Promise<void> {
  let after = "";
  for (;;) {
    const rows = await query
      .selectFrom(table as "alerts")
      .select(`${column as "id"} as id`)
      .where(column as "id", ">", after)
      .orderBy(column as "id")
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const { id } of rows) await work(id);
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)?.id ?? "";
  }
}
