/**
 * Everything of one server, removed.
 *
 * In: a server. Out: how much went. To be called within a transaction.
 * Surprise: what is being sent this very moment is left to whoever sends it; it then ends, for nobody wants it any more.
 * Reports, stories and alerts are everybody's and stay.
 */
import type { Queries } from "./database.ts";
import type { ServerRemoved } from "./server-verbs.ts";
import { endUnwanted } from "./subscriptions-in-store.ts";
import { settleVisits } from "./wanted-sources.ts";

export async function removeServerData(query: Queries, guildId: string): Promise<ServerRemoved> {
  const channels = await channelsOf(query, guildId);
  const ofServer = `${guildId}-%`;
  const subscriptions = await query
    .deleteFrom("subscriptions")
    .where("guild_id", "=", guildId)
    .executeTakeFirstOrThrow();
  await query.deleteFrom("left_out").where("subscription_id", "like", ofServer).execute();
  const deliveries = await query
    .deleteFrom("deliveries")
    .where("subscription_id", "like", ofServer)
    .where("state", "!=", "sending")
    .executeTakeFirstOrThrow();
  let messages = deliveries.numDeletedRows;
  for (const channelId of channels) {
    const digests = await query
      .deleteFrom("digests")
      .where("channel_id", "=", channelId)
      .where("state", "!=", "sending")
      .executeTakeFirstOrThrow();
    messages += digests.numDeletedRows;
    for (const table of ["case_threads", "crossposts", "muted_stories"] as const)
      await query.deleteFrom(table).where("channel_id", "=", channelId).execute();
  }
  // Also in channels that were never owed anything.
  await query.deleteFrom("muted_stories").where("guild_id", "=", guildId).execute();
  const notices = await query
    .deleteFrom("notices")
    .where("guild_id", "=", guildId)
    .where("state", "!=", "sending")
    .executeTakeFirstOrThrow();
  messages += notices.numDeletedRows;
  const followed = await query
    .deleteFrom("source_followers")
    .where("guild_id", "=", guildId)
    .returning("source_id")
    .execute();
  for (const { source_id } of followed) {
    await forgetAdder(query, source_id, (by) => by.guildId === guildId);
    await settleVisits(query, source_id);
  }
  for (const table of [
    "server_settings",
    "noticed_sources",
    "hold_decisions",
    "docket_cards",
    "setup_drafts",
    "scheduled_events",
    "event_looks",
    "places",
  ] as const)
    await query.deleteFrom(table).where("guild_id", "=", guildId).execute();
  await endUnwanted(query);
  return {
    subscriptions: Number(subscriptions.numDeletedRows),
    sources: followed.length,
    messages: Number(messages),
  };
}

/** Every channel of the server that we wrote in, or may still have to. */
export async function channelsOf(query: Queries, guildId: string): Promise<string[]> {
  const rows = await query
    .selectFrom("subscriptions")
    .select("channel_id")
    .where("guild_id", "=", guildId)
    .union(
      query.selectFrom("deliveries").select("channel_id").where("subscription_id", "like", `${guildId}-%`),
    )
    .execute();
  return rows.map(({ channel_id }) => channel_id).sort();
}

/** Who first added a source stands in the source itself; from then on nobody did. */
export async function forgetAdder(
  query: Queries,
  sourceId: string,
  isMeant: (by: { guildId: string; userId: string }) => boolean,
): Promise<void> {
  const row = await query
    .selectFrom("sources")
    .select("document")
    .where("id", "=", sourceId)
    .executeTakeFirst();
  const source = row && JSON.parse(row.document);
  if (!source?.addedBy || !isMeant(source.addedBy)) return;
  const document = JSON.stringify({ ...source, addedBy: { guildId: "", userId: "" } });
  await query.updateTable("sources").set({ document }).where("id", "=", sourceId).execute();
}
