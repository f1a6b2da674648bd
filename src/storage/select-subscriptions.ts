/**
 * Subscriptions and their rows.
 *
 * In: rows with the zone of their server. Out: the noun.
 * Surprise: a plain subscription has no shape at all, so that what is most common costs nothing to read.
 */
import type { Selectable } from "kysely";
import type { Subscription } from "../delivery/subscription.ts";
import type { Queries } from "./database.ts";
import { readLanguage } from "./languages-in-store.ts";
import type { SubscriptionsTable } from "./subscription-tables.ts";

/** All of them; the caller narrows. */
export function selectSubscriptions(query: Queries) {
  return query
    .selectFrom("subscriptions")
    .leftJoin("server_settings", "server_settings.guild_id", "subscriptions.guild_id")
    .selectAll("subscriptions")
    .select(["server_settings.time_zone", "server_settings.language"]);
}

/** A subscription as its row has it. */
export function readSubscription(
  row: Selectable<SubscriptionsTable> & { time_zone: string | null; language: string | null },
): Subscription {
  const language = readLanguage(row.language);
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    what: row.what,
    createdBy: row.created_by,
    createdAt: row.created_at,
    routine: row.routine === 1,
    ...(row.shape !== null && { shape: JSON.parse(row.shape) }),
    ...(row.paused_at !== null && { pausedAt: row.paused_at }),
    ...(row.time_zone !== null && { serverZone: row.time_zone }),
    ...(language !== null && { serverLanguage: language }),
  };
}
