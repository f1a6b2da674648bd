/**
 * Migration 0038: hearings and deadlines as events of a server's calendar.
 *
 * In: the tables so far. Out: a column and two tables more, as Kysely sees them.
 * Surprise: null is off, so nobody gets events who did not ask for them. A server keeps its row in `event_looks` after "off"
 * until the last event is removed.
 */
import type { Kysely } from "kysely";
import type { TextType } from "./database.ts";

export interface ScheduledEventsTable {
  /** Our reference. */
  id: string;
  guild_id: string;
  /** Discord's id; null before it is known. */
  event_id: string | null;
  state: string;
  /** `ScheduledEvent`. */
  event: string;
}

export interface EventLooksTable {
  guild_id: string;
  /** When the server's events are next set against its dockets. */
  look_at: string;
  looked_at: string | null;
  /** `EventTrouble`; null while all is well. */
  why: string | null;
}

export interface ScheduledEventTables {
  scheduled_events: ScheduledEventsTable;
  event_looks: EventLooksTable;
}

/** 1 where hearings and deadlines become events. */
export interface EventsColumn {
  events: number | null;
}

export async function createScheduledEventTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema.alterTable("server_settings").addColumn("events", "integer").execute();
  await schema
    .createTable("scheduled_events")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("guild_id", text, (column) => column.notNull())
    .addColumn("event_id", text)
    .addColumn("state", text, (column) => column.notNull())
    .addColumn("event", text, (column) => column.notNull())
    .execute();
  await schema.createIndex("scheduled_events_of_server").on("scheduled_events").column("guild_id").execute();
  await schema
    .createTable("event_looks")
    .addColumn("guild_id", text, (column) => column.primaryKey())
    .addColumn("look_at", text, (column) => column.notNull())
    .addColumn("looked_at", text)
    .addColumn("why", text)
    .execute();
}
