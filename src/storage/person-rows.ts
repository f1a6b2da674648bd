/**
 * Every row in which a person's id stands.
 *
 * In: a person. Out: those rows as nouns, or without the id.
 * Surprise: none; a table that names a person and is not here is found by the tests.
 */
import type { Queries } from "./database.ts";
import { forgetAdder } from "./remove-server.ts";
import type { PersonData } from "./server-verbs.ts";

/** Where somebody stood whose id was removed. */
const NOBODY = "";

export async function rowsOfPerson(query: Queries, userId: string): Promise<Omit<PersonData, "own">> {
  const subscriptions = await query
    .selectFrom("subscriptions")
    .select(["guild_id as guildId", "channel_id as channelId", "what", "created_at as createdAt"])
    .where("created_by", "=", userId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const sources = await query
    .selectFrom("source_followers")
    .select(["guild_id as guildId", "source_id as sourceId", "added_at as addedAt"])
    .where("added_by", "=", userId)
    .orderBy("added_at")
    .execute();
  const settings = await query
    .selectFrom("server_settings")
    .select(["guild_id as guildId", "changed_at as changedAt"])
    .where("changed_by", "=", userId)
    .orderBy("guild_id")
    .execute();
  const holdDecisions = await query
    .selectFrom("hold_decisions")
    .select(["guild_id as guildId", "hold_id as holdId", "choice", "decided_at as decidedAt"])
    .where("decided_by", "=", userId)
    .orderBy("decided_at")
    .execute();
  const setups = await query
    .selectFrom("setup_drafts")
    .select(["guild_id as guildId", "changed_at as changedAt"])
    .where("user_id", "=", userId)
    .orderBy("guild_id")
    .execute();
  const mutes = await query
    .selectFrom("muted_stories")
    .select(["channel_id as channelId", "story_id as storyId"])
    .where("muted_by", "=", userId)
    .orderBy("channel_id")
    .execute();
  return { subscriptions, sources, settings, holdDecisions, setups, mutes };
}

/** Sources that say themselves that this person added them, also where nobody follows them any more. */
export async function addedByPerson(query: Queries, userId: string): Promise<string[]> {
  const rows = await query
    .selectFrom("sources")
    .select("id")
    .where("document", "like", `%"userId":${JSON.stringify(userId)}%`)
    .execute();
  return rows.map(({ id }) => id);
}

export async function forgetPerson(query: Queries, userId: string, sourceIds: string[]): Promise<number> {
  const done = [
    await query
      .updateTable("subscriptions")
      .set({ created_by: NOBODY })
      .where("created_by", "=", userId)
      .executeTakeFirstOrThrow(),
    await query
      .updateTable("source_followers")
      .set({ added_by: NOBODY })
      .where("added_by", "=", userId)
      .executeTakeFirstOrThrow(),
    await query
      .updateTable("server_settings")
      .set({ changed_by: NOBODY })
      .where("changed_by", "=", userId)
      .executeTakeFirstOrThrow(),
    await query
      .updateTable("hold_decisions")
      .set({ decided_by: NOBODY })
      .where("decided_by", "=", userId)
      .executeTakeFirstOrThrow(),
    await query
      .updateTable("muted_stories")
      .set({ muted_by: NOBODY })
      .where("muted_by", "=", userId)
      .executeTakeFirstOrThrow(),
  ];
  const { numDeletedRows } = await query
    .deleteFrom("setup_drafts")
    .where("user_id", "=", userId)
    .executeTakeFirstOrThrow();
  for (const id of sourceIds) await forgetAdder(query, id, (by) => by.userId === userId);
  return done.reduce((sum, { numUpdatedRows }) => sum + Number(numUpdatedRows), Number(numDeletedRows));
}
