/**
 * Migration 0034: where in a place a message stands, which thread a case has, what is to be published.
 *
 * In: the tables so far. Out: a column and two tables more, as Kysely sees them.
 * Surprise: a row of `crossposts` stays when it is done. Discord counts them by the hour, and nothing is published twice.
 */
import type { Generated, Kysely } from "kysely";
import type { TextType } from "./database.ts";

export interface CaseThreadsTable {
  channel_id: string;
  /** A case's id, or a topic's. */
  matter: string;
  thread_id: string;
}

export interface CrosspostsTable {
  message_id: string;
  channel_id: string;
  /** Null while it waits. */
  done_at: string | null;
  /** Why it waits, or was given up. */
  why: string | null;
  /** 1 when it was given up. */
  dead: Generated<number>;
  attempts: number;
  next_attempt_at: string;
  created_at: string;
}

export interface RoomTables {
  case_threads: CaseThreadsTable;
  crossposts: CrosspostsTable;
}

export async function createRoomTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  // The thread its message stands in; null for the channel itself.
  await schema.alterTable("deliveries").addColumn("thread_id", text).execute();
  await schema
    .createTable("case_threads")
    .addColumn("channel_id", text, (column) => column.notNull())
    .addColumn("matter", text, (column) => column.notNull())
    .addColumn("thread_id", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("case_threads_pk", ["channel_id", "matter"])
    .execute();
  await schema
    .createTable("crossposts")
    .addColumn("message_id", text, (column) => column.primaryKey())
    .addColumn("channel_id", text, (column) => column.notNull())
    .addColumn("done_at", text)
    .addColumn("why", text)
    .addColumn("dead", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("next_attempt_at", text, (column) => column.notNull())
    .addColumn("created_at", text, (column) => column.notNull())
    .execute();
  await schema
    .createIndex("crossposts_of_channel")
    .on("crossposts")
    .columns(["channel_id", "done_at"])
    .execute();
}
