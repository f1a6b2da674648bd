/**
 * What is kept of a server and about a person, shown and removed.
 *
 * In: a server, a person. Out: all their rows as nouns.
 * Surprise: a person's id stands only beside what they did for a server. That stays, for it is the server's; the id goes.
 */

import { personalGuild } from "../delivery/personal.ts";
import type { Database } from "./database.ts";
import { addedByPerson, forgetPerson, rowsOfPerson } from "./person-rows.ts";
import { channelsOf, removeServerData } from "./remove-server.ts";
import { readSubscription, selectSubscriptions } from "./select-subscriptions.ts";
import type { ServerData, ServerVerbs } from "./server-verbs.ts";

type KeptData = Pick<ServerVerbs, "dataOfServer" | "removeServer" | "dataOfPerson" | "removePerson">;

/** Far more than a server is told in years; a file with all of them stays below Discord's 10 MiB. */
const MOST_MESSAGES = 40_000;

export function keptDataInStore({ query, atomic }: Database): KeptData {
  return {
    dataOfServer: (guildId) => dataOfServer(query, guildId),

    removeServer: (guildId) => atomic((query) => removeServerData(query, guildId)),

    async dataOfPerson(userId) {
      const own = await dataOfServer(query, personalGuild(userId));
      return { ...(await rowsOfPerson(query, userId)), own };
    },

    removePerson: (userId) =>
      atomic(async (query) => {
        const sourceIds = await addedByPerson(query, userId);
        const own = await removeServerData(query, personalGuild(userId));
        return own.subscriptions + (await forgetPerson(query, userId, sourceIds));
      }),
  };
}

async function dataOfServer(query: Database["query"], guildId: string): Promise<ServerData> {
  const subscriptions = await selectSubscriptions(query)
    .where("subscriptions.guild_id", "=", guildId)
    .orderBy("subscriptions.created_at")
    .orderBy("subscriptions.id")
    .execute();
  const settings = await query
    .selectFrom("server_settings")
    .selectAll()
    .where("guild_id", "=", guildId)
    .executeTakeFirst();
  const sources = await query
    .selectFrom("source_followers")
    .innerJoin("sources", "sources.id", "source_followers.source_id")
    .select(["sources.id", "sources.document", "added_by", "added_at", "paused_at"])
    .where("guild_id", "=", guildId)
    .orderBy("added_at")
    .orderBy("sources.id")
    .execute();
  const decisions = await query
    .selectFrom("hold_decisions")
    .selectAll()
    .where("guild_id", "=", guildId)
    .orderBy("decided_at")
    .execute();
  return {
    subscriptions: subscriptions.map(readSubscription),
    settings: settings
      ? {
          adminChannelId: settings.admin_channel_id,
          timeZone: settings.time_zone,
          language: settings.language,
          retentionDays: settings.retention_days,
          events: settings.events === 1,
          changedBy: settings.changed_by,
          changedAt: settings.changed_at,
        }
      : null,
    sources: sources.map(({ id, document, added_by, added_at, paused_at }) => {
      const { name, url } = JSON.parse(document);
      return { id, name, url, addedBy: added_by, addedAt: added_at, pausedAt: paused_at };
    }),
    holdDecisions: decisions.map((one) => ({
      holdId: one.hold_id,
      choice: one.choice,
      decidedBy: one.decided_by,
      decidedAt: one.decided_at,
    })),
    ...(await roomsOf(query, guildId)),
    messages: await messagesOf(query, guildId),
  };
}

type Rooms = Pick<ServerData, "mutes" | "caseThreads" | "publications">;

/** What is kept of its channels; a person's direct messages are a channel, too. */
async function roomsOf(query: Database["query"], guildId: string): Promise<Rooms> {
  const channels = await channelsOf(query, guildId);
  const mutes = await query
    .selectFrom("muted_stories")
    .select(["channel_id as channelId", "story_id as storyId", "muted_by as mutedBy", "muted_at as mutedAt"])
    .where((is) =>
      is.or([
        is("guild_id", "=", guildId),
        ...(channels.length === 0 ? [] : [is("channel_id", "in", channels)]),
      ]),
    )
    .orderBy("muted_at")
    .orderBy("story_id")
    .execute();
  if (channels.length === 0) return { mutes, caseThreads: [], publications: [] };
  const caseThreads = await query
    .selectFrom("case_threads")
    .select(["channel_id as channelId", "matter", "thread_id as threadId"])
    .where("channel_id", "in", channels)
    .orderBy("channel_id")
    .orderBy("matter")
    .execute();
  const publications = await query
    .selectFrom("crossposts")
    .select(["channel_id", "message_id", "done_at", "dead", "created_at"])
    .where("channel_id", "in", channels)
    .orderBy("created_at", "desc")
    .limit(MOST_MESSAGES)
    .execute();
  return {
    mutes,
    caseThreads,
    publications: publications.map((row) => ({
      channelId: row.channel_id,
      messageId: row.message_id,
      publishedAt: row.dead === 0 ? row.done_at : null,
      createdAt: row.created_at,
    })),
  };
}

async function messagesOf(query: Database["query"], guildId: string): Promise<ServerData["messages"]> {
  const columns = ["channel_id", "message_id", "state", "created_at"] as const;
  const channels = await channelsOf(query, guildId);
  const alerts = await query
    .selectFrom("deliveries")
    .select(columns)
    .where("subscription_id", "like", `${guildId}-%`)
    .orderBy("created_at", "desc")
    .limit(MOST_MESSAGES)
    .execute();
  const digests =
    channels.length === 0
      ? []
      : await query
          .selectFrom("digests")
          .select(columns)
          .where("channel_id", "in", channels)
          .orderBy("created_at", "desc")
          .limit(MOST_MESSAGES)
          .execute();
  const notices = await query
    .selectFrom("notices")
    .select(columns)
    .where("guild_id", "=", guildId)
    .orderBy("created_at", "desc")
    .limit(MOST_MESSAGES)
    .execute();
  type Row = (typeof alerts)[number];
  const shown = (kind: "alert" | "digest" | "notice") => (row: Row) => ({
    kind,
    channelId: row.channel_id,
    messageId: row.message_id,
    state: row.state,
    createdAt: row.created_at,
  });
  return [...alerts.map(shown("alert")), ...digests.map(shown("digest")), ...notices.map(shown("notice"))]
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0))
    .slice(0, MOST_MESSAGES);
}
