/**
 * Migration 0031: shaped subscriptions, until when an alert is gathered, and what a subscription's filters left out.
 *
 * In: the tables so far. Out: a table more, as Kysely sees it, and columns more.
 * Surprise: a row of `left_out` is no delivery. It remembers why nothing was owed, and that something may be owed yet,
 * when a later version of the alert is what the subscription asked for.
 */
import { type Generated, type Kysely, sql } from "kysely";
import type { TextType } from "./database.ts";

export interface LeftOutTable {
  alert_id: string;
  subscription_id: string;
  why: string;
  left_out_at: string;
  /** 1 when it stays so whatever becomes of the alert: the subscription asked for something else since. */
  settled: Generated<number>;
}

export interface ShapeTables {
  left_out: LeftOutTable;
}

export async function createShapeTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  // `Shape` as JSON, and since when it is paused.
  await schema.alterTable("subscriptions").addColumn("shape", text).execute();
  await schema.alterTable("subscriptions").addColumn("paused_at", text).execute();
  await schema.alterTable("server_settings").addColumn("time_zone", text).execute();
  // When its digest is due, while it is gathered by the wish of its subscription; and which digest that is.
  await schema.alterTable("deliveries").addColumn("digest_at", text).execute();
  await schema.alterTable("deliveries").addColumn("occasion", text).execute();
  await schema
    .createIndex("deliveries_gathering")
    .on("deliveries")
    .columns(["digest_at", "subscription_id"])
    .where(sql.ref("digest_at"), "is not", null)
    .execute();
  // No reference to subscriptions, as in deliveries.
  await schema
    .createTable("left_out")
    .addColumn("alert_id", text, (column) => column.notNull().references("alerts.id"))
    .addColumn("subscription_id", text, (column) => column.notNull())
    .addColumn("why", text, (column) => column.notNull())
    .addColumn("left_out_at", text, (column) => column.notNull())
    .addColumn("settled", "integer", (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint("left_out_pk", ["alert_id", "subscription_id"])
    .execute();
  await schema
    .createIndex("left_out_of_subscription")
    .on("left_out")
    .columns(["subscription_id", "left_out_at"])
    .execute();
}
