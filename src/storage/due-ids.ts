/**
 * In which order the due deliveries are begun.
 *
 * In: the instant, how many. Out: their ids: posts first, urgent ones before others, servers in turn, each channel in order.
 * Surprise: what waits behind an urgent alert keeps its place before it, and so goes first with it: an order within a
 * channel is never broken. Edits have a fifth of the places for themselves, or a long line of posts would keep
 * corrections waiting.
 */
import { sql } from "kysely";
import type { DeliveryState } from "../delivery/delivery.ts";
import type { Queries } from "./database.ts";
import { CLOSED_CHANNELS } from "./hold-blocked.ts";

/** So many posts of one channel may stand in one round; Discord lets few go at a time, and the others should not wait. */
export const POSTS_OF_CHANNEL = 4;
const EDITS_LEAST = 0.2;

export async function selectDueIds(query: Queries, now: string, limit: number): Promise<string[]> {
  const posts = await selectPosts(query, now, limit);
  const places = Math.max(limit - posts.length, Math.ceil(limit * EDITS_LEAST));
  const edits = await selectEdits(query, now, places);
  return [...posts.slice(0, limit - edits.length), ...edits];
}

interface InLine {
  id: string;
  guildId: string;
  channelId: string;
  decision: number;
  urgent: boolean;
}

async function selectPosts(query: Queries, now: string, limit: number): Promise<string[]> {
  const lines = Map.groupBy(await readHeads(query), ({ channel_id }) => channel_id);
  const free = [...lines.values()].flatMap((line) => {
    const heldUpAt = line.findIndex((row) => row.state === "sending" || row.next_attempt_at > now);
    return line.slice(0, heldUpAt < 0 ? line.length : heldUpAt).map((row) => ({
      id: row.id,
      guildId: row.guild_id,
      channelId: row.channel_id,
      decision: Number(row.decision),
      urgent: Number(row.last_urgent ?? 0) >= Number(row.decision),
    }));
  });
  const first = (a: InLine, b: InLine) =>
    Number(b.urgent) - Number(a.urgent) ||
    a.decision - b.decision ||
    Number(a.channelId > b.channelId) - Number(a.channelId < b.channelId);
  const turns = [...Map.groupBy(free, ({ guildId }) => guildId).values()].flatMap((ofServer) =>
    ofServer.sort(first).map((row, turn) => ({ ...row, turn })),
  );
  return turns
    .sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.turn - b.turn || first(a, b))
    .slice(0, limit)
    .map(({ id }) => id);
}

/** The first few of each line. Conditions in full, not as parameters: else SQLite does not see that its index fits. */
async function readHeads(query: Queries) {
  const inLine = sql<boolean>`line.waits = 1 and line.sent_version = 0`;
  const { rows } = await sql<{
    id: string;
    guild_id: string;
    channel_id: string;
    decision: number | string;
    state: DeliveryState;
    next_attempt_at: string;
    last_urgent: number | string | null;
  }>`
    select delivery.id, delivery.channel_id, delivery.decision, delivery.state, delivery.next_attempt_at,
      place.guild_id, place.last_urgent
    from (
      select channel_id, min(guild_id) as guild_id,
        (select line.decision from deliveries as line where line.channel_id = subscriptions.channel_id and ${inLine}
          order by line.decision limit 1 offset ${sql.lit(POSTS_OF_CHANNEL - 1)}) as to_decision,
        (select line.decision from deliveries as line where line.channel_id = subscriptions.channel_id and ${inLine}
          and line.urgent = 1 order by line.decision desc limit 1) as last_urgent
      from subscriptions
      where channel_id not in ${CLOSED_CHANNELS}
      group by channel_id
    ) as place
    join deliveries as delivery on delivery.channel_id = place.channel_id
      and delivery.waits = 1 and delivery.sent_version = 0
      and delivery.decision <= coalesce(place.to_decision, 9007199254740991)
    join subscriptions as subscription on subscription.id = delivery.subscription_id
    order by delivery.channel_id, delivery.decision
  `.execute(query);
  return rows;
}

async function selectEdits(query: Queries, now: string, limit: number): Promise<string[]> {
  const rows = await query
    .selectFrom("deliveries as delivery")
    .innerJoin("subscriptions as subscription", "subscription.id", "delivery.subscription_id")
    .select("delivery.id")
    .where(sql<boolean>`delivery.waits = 1 and delivery.sent_version > 0`)
    .where("delivery.state", "!=", "sending")
    .where("delivery.next_attempt_at", "<=", now)
    .where("delivery.channel_id", "not in", CLOSED_CHANNELS)
    .orderBy("delivery.decision")
    .orderBy("delivery.channel_id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
