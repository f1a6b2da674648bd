/**
 * Migration 0030: places that take no messages for a while or for good, and which alerts are urgent.
 *
 * In: the tables so far. Out: a table and a column more.
 * Surprise: "held" deliveries, digests and notices need no change: `waits` counts only the states it names.
 */
import type { Generated, Kysely } from "kysely";
import type { PlaceCause, PlaceState } from "../delivery/place.ts";
import type { TextType } from "./database.ts";

export interface PlacesTable {
  channel_id: string;
  /** Null for a direct message, and where nobody subscribed. */
  guild_id: string | null;
  state: PlaceState;
  cause: PlaceCause;
  why: string;
  since: string;
  /** When to look again. */
  probe_at: string;
  /** The notice that told of it; null when nobody need know. */
  told_notice: string | null;
}

export interface PlaceTables {
  places: PlacesTable;
}

/** 1 for an alert that goes before others, see delivery/urgency.ts. */
export type UrgentColumn = Generated<number>;

export async function createPlaceTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("places")
    .addColumn("channel_id", text, (column) => column.primaryKey())
    .addColumn("guild_id", text)
    .addColumn("state", text, (column) => column.notNull())
    .addColumn("cause", text, (column) => column.notNull())
    .addColumn("why", text, (column) => column.notNull())
    .addColumn("since", text, (column) => column.notNull())
    .addColumn("probe_at", text, (column) => column.notNull())
    .addColumn("told_notice", text)
    .execute();
  await schema
    .alterTable("alerts")
    .addColumn("urgent", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
}
