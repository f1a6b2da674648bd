/**
 * Migration 0014: holds, what servers decided about them, and which sightings and notices belong to one.
 *
 * In: the tables so far. Out: two tables more, as Kysely sees them, and two columns more.
 * Surprise: a sighting is held, not an item. When another source brings the same item it is heard there as usual.
 */
import type { Kysely } from "kysely";
import type { HoldChoice } from "../sources/hold.ts";
import type { TextType } from "./database.ts";

export interface HoldsTable {
  id: string;
  source_id: string;
  held_at: string;
  /** `Hold`. */
  hold: string;
}

export interface HoldDecisionsTable {
  hold_id: string;
  guild_id: string;
  choice: HoldChoice;
  decided_by: string;
  decided_at: string;
}

export interface HoldTables {
  holds: HoldsTable;
  hold_decisions: HoldDecisionsTable;
}

export async function createHoldTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("holds")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("source_id", text, (column) => column.notNull())
    .addColumn("held_at", text, (column) => column.notNull())
    .addColumn("hold", text, (column) => column.notNull())
    .execute();
  await schema.createIndex("holds_by_time").on("holds").columns(["held_at"]).execute();

  await schema
    .createTable("hold_decisions")
    .addColumn("hold_id", text, (column) => column.notNull().references("holds.id"))
    .addColumn("guild_id", text, (column) => column.notNull())
    .addColumn("choice", text, (column) => column.notNull())
    .addColumn("decided_by", text, (column) => column.notNull())
    .addColumn("decided_at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("hold_decisions_pk", ["hold_id", "guild_id"])
    .execute();

  await schema.alterTable("sightings").addColumn("hold_id", text).execute();
  await schema.createIndex("sightings_held").on("sightings").columns(["hold_id"]).execute();
  await schema.alterTable("notices").addColumn("hold_id", text).execute();
  await schema.createIndex("notices_of_hold").on("notices").columns(["hold_id", "guild_id"]).execute();
}
