/**
 * Threads of cases, messages to publish, and people whose direct messages are closed.
 *
 * In: what sending found out. Out: the same, later.
 * Surprise: that a person has been told stands where otherwise the notice stands that told it.
 */
import type { Database } from "./database.ts";
import { readPlace } from "./places-in-store.ts";
import type { RoomVerbs } from "./room-verbs.ts";
import { toInstant } from "./stored-text.ts";

const TOLD_IN_REPLY = "told in a reply";
/** Far more than any channel may publish in an hour. */
const CROSSPOSTS_AT_ONCE = 500;

export function roomsInStore({ query, atomic }: Database): RoomVerbs {
  const crosspost = (messageId: string) =>
    query.updateTable("crossposts").where("message_id", "=", messageId);
  return {
    async threadOf(channelId, matter) {
      const row = await query
        .selectFrom("case_threads")
        .select("thread_id")
        .where("channel_id", "=", channelId)
        .where("matter", "=", matter)
        .executeTakeFirst();
      return row?.thread_id ?? null;
    },

    async keepThread(channelId, matter, threadId) {
      if (threadId === null) {
        await query
          .deleteFrom("case_threads")
          .where("channel_id", "=", channelId)
          .where("matter", "=", matter)
          .execute();
        return;
      }
      await query
        .insertInto("case_threads")
        .values({ channel_id: channelId, matter, thread_id: threadId })
        .onConflict((conflict) =>
          conflict.columns(["channel_id", "matter"]).doUpdateSet({ thread_id: threadId }),
        )
        .execute();
    },

    async addCrosspost(messageId, channelId, at) {
      await query
        .insertInto("crossposts")
        .values({
          message_id: messageId,
          channel_id: channelId,
          done_at: null,
          why: null,
          attempts: 0,
          next_attempt_at: toInstant(at),
          created_at: toInstant(at),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async dueCrossposts(now) {
      const rows = await query
        .selectFrom("crossposts")
        .select(["message_id", "channel_id", "attempts"])
        .where("done_at", "is", null)
        .where("next_attempt_at", "<=", toInstant(now))
        .orderBy("created_at")
        .orderBy("message_id")
        .limit(CROSSPOSTS_AT_ONCE)
        .execute();
      return rows.map((row) => ({
        messageId: row.message_id,
        channelId: row.channel_id,
        attempts: row.attempts,
      }));
    },

    async publishedSince(channelId, since) {
      const rows = await query
        .selectFrom("crossposts")
        .select("done_at")
        .where("channel_id", "=", channelId)
        .where("done_at", ">", toInstant(since))
        .where("dead", "=", 0)
        .orderBy("done_at")
        .execute();
      return rows.flatMap(({ done_at }) => done_at ?? []);
    },

    async endCrosspost(messageId, { at, deadWhy }) {
      const dead = deadWhy === undefined ? 0 : 1;
      await crosspost(messageId)
        .set({ done_at: toInstant(at), why: deadWhy ?? null, dead })
        .execute();
    },

    async postponeCrosspost(messageId, why, at) {
      await crosspost(messageId)
        .set((row) => ({
          why,
          next_attempt_at: toInstant(at),
          attempts: row("attempts", "+", 1),
        }))
        .execute();
    },

    async postponeCrossposts(channelId, at) {
      await query
        .updateTable("crossposts")
        .set({ next_attempt_at: toInstant(at) })
        .where("channel_id", "=", channelId)
        .where("done_at", "is", null)
        .where("next_attempt_at", "<", toInstant(at))
        .execute();
    },

    // Nearly always there is none, and asking that takes no turn among those who write.
    takeUntoldDms: async (guildId) => {
      const untold = await query
        .selectFrom("places")
        .select("channel_id")
        .where("guild_id", "=", guildId)
        .where("cause", "=", "dms")
        .where("told_notice", "is", null)
        .executeTakeFirst();
      if (!untold) return null;
      return atomic(async (query) => {
        const row = await query
          .updateTable("places")
          .set({ told_notice: TOLD_IN_REPLY })
          .where("guild_id", "=", guildId)
          .where("cause", "=", "dms")
          .where("state", "=", "blocked")
          .where("told_notice", "is", null)
          .returningAll()
          .executeTakeFirst();
        return row ? readPlace(row) : null;
      });
    },
  };
}
