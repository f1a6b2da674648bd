/**
 * Stories that a channel wants to hear no more of.
 *
 * In: a channel, a story. Out: rows, and the condition that keeps edits of such messages from being due.
 * Surprise: a story that goes into another one takes its mutes along, and keeps its own: its old message may still be
 * there, and is not to be edited either.
 */
import { sql } from "kysely";
import type { Database, Queries } from "./database.ts";
import { currentStory } from "./merge-stories.ts";
import type { Mute, MuteVerbs } from "./mute-verbs.ts";
import { toInstant } from "./stored-text.ts";

/** Whether the row of `deliveries` that goes by this name in the query tells a story muted in its channel. */
export function isMuted(delivery: string) {
  return sql<boolean>`exists (select 1 from muted_stories as mute join alerts as told on told.story_id = mute.story_id
    where told.id = ${sql.ref(`${delivery}.alert_id`)} and mute.channel_id = ${sql.ref(`${delivery}.channel_id`)})`;
}

export function mutesInStore({ query, atomic }: Database): MuteVerbs {
  return {
    async placeOwed(storyId, roomId) {
      const row = await query
        .selectFrom("deliveries")
        .innerJoin("alerts", "alerts.id", "deliveries.alert_id")
        .select("deliveries.channel_id")
        .where("alerts.story_id", "in", [storyId, await currentStory(query, storyId)])
        .where("deliveries.thread_id", "=", roomId)
        .executeTakeFirst();
      return row?.channel_id ?? roomId;
    },

    muteStory: ({ channelId, storyId, guildId, mutedBy, at }) =>
      atomic(async (query) => {
        const { numInsertedOrUpdatedRows } = await query
          .insertInto("muted_stories")
          .values({
            channel_id: channelId,
            story_id: await currentStory(query, storyId),
            guild_id: guildId,
            muted_by: mutedBy,
            muted_at: toInstant(at),
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      }),

    unmuteStory: (channelId, storyId) =>
      atomic(async (query) => {
        const current = await currentStory(query, storyId);
        const { numDeletedRows } = await query
          .deleteFrom("muted_stories")
          .where("channel_id", "=", channelId)
          .where((row) =>
            row.or([
              row("story_id", "=", current),
              row(
                "story_id",
                "in",
                row.selectFrom("stories").select("id").where("merged_into", "=", current),
              ),
            ]),
          )
          .executeTakeFirstOrThrow();
        return numDeletedRows > 0n;
      }),

    mutesOf: async (storyId) => findMutes(query, await currentStory(query, storyId)),
  };
}

/** `storyId` as the story is called now. */
export async function findMutes(query: Queries, storyId: string): Promise<Mute[]> {
  const rows = await query
    .selectFrom("muted_stories")
    .selectAll()
    .where("story_id", "=", storyId)
    .orderBy("muted_at")
    .orderBy("channel_id")
    .execute();
  return rows.map((row) => ({
    channelId: row.channel_id,
    storyId: row.story_id,
    guildId: row.guild_id,
    mutedBy: row.muted_by,
    at: row.muted_at,
  }));
}
