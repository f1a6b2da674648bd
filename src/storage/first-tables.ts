/**
 * The first migration: every table of the first release.
 *
 * In: a database without tables. Out: the tables of schema.ts.
 * Surprise: released, so never edited; what comes next is a migration of its own.
 */
import { type Kysely, sql } from "kysely";
import type { TextType } from "./database.ts";

export async function createFirstTables(db: Kysely<unknown>, text: TextType): Promise<void> {
  await createSourcesAndItems(db, text);
  await createStories(db, text);
  await createAlertsAndDeliveries(db, text);
}

async function createSourcesAndItems(db: Kysely<unknown>, text: TextType): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("sources")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("document", text, (column) => column.notNull())
    .addColumn("listed", "integer", (column) => column.notNull())
    .addColumn("next_visit_at", text, (column) => column.notNull())
    .addColumn("state", text, (column) => column.notNull())
    .execute();
  await schema.createIndex("sources_due").on("sources").columns(["listed", "next_visit_at"]).execute();

  await schema
    .createTable("items")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("source_id", text, (column) => column.notNull())
    .addColumn("address", text)
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("keys", text, (column) => column.notNull())
    .addColumn("document", text, (column) => column.notNull())
    .execute();
  await schema.createIndex("items_by_address").on("items").column("address").execute();

  await schema
    .createTable("item_keys")
    .addColumn("key", text, (column) => column.primaryKey())
    .addColumn("item_id", text, (column) => column.notNull().references("items.id"))
    .execute();
  await schema.createIndex("item_keys_of_item").on("item_keys").column("item_id").execute();

  await schema
    .createTable("item_revisions")
    .addColumn("item_id", text, (column) => column.notNull().references("items.id"))
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("document", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("item_revisions_pk", ["item_id", "revision"])
    .execute();

  await schema
    .createTable("sightings")
    .addColumn("item_id", text, (column) => column.notNull().references("items.id"))
    .addColumn("source_id", text, (column) => column.notNull())
    .addColumn("seen_at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("sightings_pk", ["item_id", "source_id"])
    .execute();

  await schema
    .createTable("verdicts")
    .addColumn("item_id", text, (column) => column.primaryKey().references("items.id"))
    .addColumn("verdict", text, (column) => column.notNull())
    .addColumn("judged_at", text, (column) => column.notNull())
    .execute();
}

async function createStories(db: Kysely<unknown>, text: TextType): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("stories")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("case_id", text)
    .addColumn("topics", text, (column) => column.notNull())
    .addColumn("first_report_at", text, (column) => column.notNull())
    .addColumn("changed_at", text)
    .addColumn("settled_at", text)
    .addColumn("why", text)
    .execute();
  await schema.createIndex("stories_by_report").on("stories").columns(["first_report_at", "id"]).execute();
  await schema
    .createIndex("stories_of_case")
    .on("stories")
    .columns(["case_id", "first_report_at", "id"])
    .execute();
  await schema
    .createIndex("stories_changed")
    .on("stories")
    .columns(["first_report_at", "id"])
    .where("changed_at" as never, "is not", null)
    .execute();

  await schema
    .createTable("story_members")
    .addColumn("item_id", text, (column) => column.primaryKey().references("items.id"))
    .addColumn("story_id", text, (column) => column.notNull().references("stories.id"))
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("case_id", text)
    .addColumn("published_at", text)
    .addColumn("seen_at", text, (column) => column.notNull())
    .addColumn("frame", text, (column) => column.notNull())
    .addColumn("placement", text, (column) => column.notNull())
    .addColumn("joined_at", text, (column) => column.notNull())
    .addUniqueConstraint("story_members_in_order", ["story_id", "position"])
    .execute();
  await schema
    .createIndex("story_members_published")
    .on("story_members")
    .columns(["case_id", "published_at", "story_id"])
    .execute();
  await schema
    .createIndex("story_members_seen")
    .on("story_members")
    .columns(["case_id", "seen_at", "story_id"])
    .execute();
}

async function createAlertsAndDeliveries(db: Kysely<unknown>, text: TextType): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("alerts")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("story_id", text, (column) => column.notNull().unique().references("stories.id"))
    .addColumn("decision", "bigint", (column) => column.notNull().unique())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("reason", text, (column) => column.notNull())
    .addColumn("subjects", text, (column) => column.notNull())
    .addColumn("content", text, (column) => column.notNull())
    .addColumn("decided_at", text, (column) => column.notNull())
    .addColumn("updated_at", text, (column) => column.notNull())
    .execute();

  await schema
    .createTable("alert_versions")
    .addColumn("alert_id", text, (column) => column.notNull().references("alerts.id"))
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("reason", text, (column) => column.notNull())
    .addColumn("content", text, (column) => column.notNull())
    .addColumn("decided_at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("alert_versions_pk", ["alert_id", "version"])
    .execute();

  await schema
    .createTable("subscriptions")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("guild_id", text, (column) => column.notNull())
    .addColumn("channel_id", text, (column) => column.notNull())
    .addColumn("what", text, (column) => column.notNull())
    .addColumn("created_by", text, (column) => column.notNull())
    .addColumn("created_at", text, (column) => column.notNull())
    .addUniqueConstraint("subscriptions_once", ["guild_id", "channel_id", "what"])
    .execute();

  // No reference to subscriptions: a delivery outlives its subscription, so that a channel that unsubscribes and
  // subscribes again is not told the same alert twice. For the same reason an alert reaches a channel once, however
  // many of the channel's subscriptions want it.
  await schema
    .createTable("deliveries")
    .addColumn("id", text, (column) => column.primaryKey())
    .addColumn("alert_id", text, (column) => column.notNull().references("alerts.id"))
    .addColumn("subscription_id", text, (column) => column.notNull())
    .addColumn("channel_id", text, (column) => column.notNull())
    .addColumn("state", text, (column) => column.notNull())
    .addColumn("why", text)
    .addColumn("message_id", text)
    .addColumn("sent_version", "integer", (column) => column.notNull())
    .addColumn("owed_version", "integer", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("next_attempt_at", text, (column) => column.notNull())
    .addColumn("first_tried_at", text)
    .addColumn("created_at", text, (column) => column.notNull())
    .addColumn("waits", "integer", (column) =>
      column
        .generatedAlwaysAs(
          sql`case when state in ('pending', 'sending', 'unknown')
                or (state = 'sent' and sent_version < owed_version) then 1 else 0 end`,
        )
        .stored(),
    )
    .addUniqueConstraint("deliveries_once", ["alert_id", "subscription_id"])
    .addUniqueConstraint("deliveries_once_per_channel", ["alert_id", "channel_id"])
    .execute();
  await schema.createIndex("deliveries_due").on("deliveries").columns(["waits", "next_attempt_at"]).execute();
  await schema
    .createIndex("deliveries_of_channel")
    .on("deliveries")
    .columns(["channel_id", "waits"])
    .execute();
  await schema.createIndex("deliveries_by_state").on("deliveries").column("state").execute();

  await schema
    .createTable("facts")
    .addColumn("name", text, (column) => column.primaryKey())
    .addColumn("value", text, (column) => column.notNull())
    .execute();
}
