/**
 * Migration 0030: places that take no messages for a while or for good, and each channel's line of posts.
 *
 * In: the tables so far. Out: a table and a few columns more.
 * Surprise: "held" deliveries, digests and notices need no change: `waits` counts only the states it names.
 */
import { type Generated, type Kysely, sql } from "kysely";
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

/** 1 for an alert that goes before others, see alerts/urgent.ts. */
export type UrgentColumn = Generated<number>;

/** The alert's place in the order of all, and whether it goes first, repeated here so that a line is one index. */
export interface LineColumns {
  decision: Generated<number>;
  urgent: UrgentColumn;
}

export async function createPlaceTables(db: Kysely<unknown>, text: TextType): Promise<void> {
  const { schema } = db;
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
  for (const name of ["decision", "urgent"])
    await schema
      .alterTable("deliveries")
      .addColumn(name, "bigint", (column) => column.notNull().defaultTo(0))
      .execute();
  await sql`update deliveries set decision = (select decision from alerts where alerts.id = deliveries.alert_id)`.execute(
    db,
  );
  // Each channel's line of posts, in order; however long the lines, only their heads are looked at.
  await sql`create index deliveries_in_line on deliveries (channel_id, decision) where waits = 1 and sent_version = 0`.execute(
    db,
  );
  await sql`create index deliveries_urgent on deliveries (channel_id, decision) where waits = 1 and sent_version = 0 and urgent = 1`.execute(
    db,
  );
  await sql`create index deliveries_to_edit on deliveries (decision, channel_id) where waits = 1 and sent_version > 0`.execute(
    db,
  );
}
