/**
 * Migration 0021: who is owed a card about a docket that is followed from now on.
 *
 * In: the tables so far. Out: a table more, as Kysely sees it, and a column more.
 * Surprise: it begins empty, also where dockets have been followed for months: only a first good visit writes a row.
 */
import type { Kysely } from "kysely";
import type { TextType } from "./database.ts";

export interface DocketCardsTable {
  source_id: string;
  channel_id: string;
  guild_id: string;
  /** `DocketFollowed`. */
  docket: string;
  seen_at: string;
  /** The notice that is the card; null until it is written. */
  notice_id: string | null;
}

export interface CardTables {
  docket_cards: DocketCardsTable;
}

export async function createCardTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("docket_cards")
    .addColumn("source_id", text, (column) => column.notNull())
    .addColumn("channel_id", text, (column) => column.notNull())
    .addColumn("guild_id", text, (column) => column.notNull())
    .addColumn("docket", text, (column) => column.notNull())
    .addColumn("seen_at", text, (column) => column.notNull())
    .addColumn("notice_id", text)
    .addPrimaryKeyConstraint("docket_cards_pk", ["source_id", "channel_id"])
    .execute();
  await schema.createIndex("docket_cards_loose").on("docket_cards").columns(["notice_id"]).execute();
  // Whom a notice is for: "admins" or "readers". Only the former move with the admin channel.
  await schema
    .alterTable("notices")
    .addColumn("audience", text, (column) => column.notNull().defaultTo("admins"))
    .execute();
}
