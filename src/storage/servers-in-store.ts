/**
 * Servers that come and go, how long they want our records kept, and setups in the making.
 *
 * In: servers, days, drafts. Out: the same.
 * Surprise: a message that is forgotten ends as "dead": its channel is still known to have been told, and nobody edits it
 * any more.
 */
import type { Database, Queries } from "./database.ts";
import { removeServerData } from "./remove-server.ts";
import type { ServerVerbs } from "./server-verbs.ts";
import { toInstant } from "./stored-text.ts";

type StoredServers = Omit<ServerVerbs, "dataOfServer" | "removeServer" | "dataOfPerson" | "removePerson">;

const DAY_MS = 86_400_000;

export function serversInStore({ query, atomic }: Database): StoredServers {
  return {
    noteJoined: (guildId, at) =>
      atomic(async (query) => {
        const row = { joined_at: toInstant(at), left_at: null };
        const before = await query
          .selectFrom("servers")
          .select("left_at")
          .where("guild_id", "=", guildId)
          .executeTakeFirst();
        if (before?.left_at === null) return "known";
        await query
          .insertInto("servers")
          .values({ guild_id: guildId, ...row })
          .onConflict((conflict) => conflict.column("guild_id").doUpdateSet(row))
          .execute();
        return before ? "back" : "new";
      }),

    async noteLeft(guildId, at) {
      const left_at = toInstant(at);
      await query
        .insertInto("servers")
        .values({ guild_id: guildId, joined_at: left_at, left_at })
        .onConflict((conflict) => conflict.column("guild_id").doUpdateSet({ left_at }))
        .execute();
    },

    async presentServers() {
      const rows = await query
        .selectFrom("servers")
        .select("guild_id")
        .where("left_at", "is", null)
        .execute();
      return rows.map(({ guild_id }) => guild_id).sort();
    },

    forgetServers: (before) =>
      atomic(async (query) => {
        const gone = await query
          .deleteFrom("servers")
          .where("left_at", "<", toInstant(before))
          .returning("guild_id")
          .execute();
        for (const { guild_id } of gone) await removeServerData(query, guild_id);
        return gone.map(({ guild_id }) => guild_id).sort();
      }),

    async retentionOfServer(guildId) {
      const row = await query
        .selectFrom("server_settings")
        .select("retention_days")
        .where("guild_id", "=", guildId)
        .executeTakeFirst();
      return row?.retention_days ?? null;
    },

    async setRetention(guildId, days, changedBy, at) {
      const row = { retention_days: days, changed_by: changedBy, changed_at: toInstant(at) };
      await query
        .insertInto("server_settings")
        .values({ guild_id: guildId, ...row })
        .onConflict((conflict) => conflict.column("guild_id").doUpdateSet(row))
        .execute();
    },

    forgetMessages: (now) =>
      atomic(async (query) => {
        const wishes = await query
          .selectFrom("server_settings")
          .select(["guild_id", "retention_days"])
          .where("retention_days", "is not", null)
          .execute();
        let forgotten = 0;
        for (const { guild_id, retention_days } of wishes) {
          const days = retention_days ?? 0;
          const before = new Date(Date.parse(now) - days * DAY_MS).toISOString();
          forgotten += await forgetOld(query, guild_id, days, before);
        }
        return forgotten;
      }),

    async findDraft(guildId, userId) {
      const row = await query
        .selectFrom("setup_drafts")
        .select("draft")
        .where("guild_id", "=", guildId)
        .where("user_id", "=", userId)
        .executeTakeFirst();
      return row?.draft ?? null;
    },

    async saveDraft(guildId, userId, draft, at) {
      const row = { draft, changed_at: toInstant(at) };
      await query
        .insertInto("setup_drafts")
        .values({ guild_id: guildId, user_id: userId, ...row })
        .onConflict((conflict) => conflict.columns(["guild_id", "user_id"]).doUpdateSet(row))
        .execute();
    },

    async dropDraft(guildId, userId) {
      const { numDeletedRows } = await query
        .deleteFrom("setup_drafts")
        .where("guild_id", "=", guildId)
        .where("user_id", "=", userId)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },

    async forgetDrafts(before) {
      await query.deleteFrom("setup_drafts").where("changed_at", "<", toInstant(before)).execute();
    },
  };
}

/** What is written and through; what waits is young, or held for a place that is told of by itself. */
async function forgetOld(query: Queries, guildId: string, days: number, before: string): Promise<number> {
  const end = {
    state: "dead" as const,
    message_id: null,
    why: `told; this server keeps references to messages for ${days} days`,
  };
  const own = query
    .selectFrom("deliveries")
    .select("channel_id")
    .where("subscription_id", "like", `${guildId}-%`);
  const digests = await query
    .updateTable("digests")
    .set(end)
    .where("state", "=", "sent")
    .where("created_at", "<", before)
    .where("channel_id", "in", own)
    .executeTakeFirstOrThrow();
  const deliveries = await query
    .updateTable("deliveries")
    .set(end)
    .where("state", "=", "sent")
    .where("created_at", "<", before)
    .where("subscription_id", "like", `${guildId}-%`)
    .executeTakeFirstOrThrow();
  return Number(digests.numUpdatedRows + deliveries.numUpdatedRows);
}
