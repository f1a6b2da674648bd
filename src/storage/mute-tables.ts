/**
 * Migration 0036: stories that a channel wants to hear no more of.
 *
 * In: the tables so far. Out: a table more, as Kysely sees it.
 * Surprise: no reference to stories. A mute of a story that went into another one stays, for its message is still there.
 */
import type { Kysely } from "kysely";
import type { TextType } from "./database.ts";

export interface MutedStoriesTable {
  channel_id: string;
  story_id: string;
  /** Null in direct messages. */
  guild_id: string | null;
  muted_by: string;
  muted_at: string;
}

export interface MuteTables {
  muted_stories: MutedStoriesTable;
}

export async function createMuteTables({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema
    .createTable("muted_stories")
    .addColumn("channel_id", text, (column) => column.notNull())
    .addColumn("story_id", text, (column) => column.notNull())
    .addColumn("guild_id", text)
    .addColumn("muted_by", text, (column) => column.notNull())
    .addColumn("muted_at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("muted_stories_pk", ["story_id", "channel_id"])
    .execute();
}
