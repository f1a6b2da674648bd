/**
 * In which order the due deliveries are begun.
 *
 * In: the instant, how many. Out: their ids: posts first, urgent ones before others, servers in turn, each channel in order.
 * Surprise: what waits behind an urgent alert keeps its place before it, and so goes first with it: an order within a
 * channel is never broken. Edits have a fifth of the places for themselves, or a long line of posts would keep
 * corrections waiting.
 */
import { sql } from "kysely";
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

async function selectPosts(query: Queries, now: string, limit: number): Promise<string[]> {
  // Grouped once, not looked up per row: after a long outage of Discord thousands of rows wait in each channel.
  const heldUp = query
    .selectFrom("deliveries")
    .innerJoin("alerts", "alerts.id", "deliveries.alert_id")
    .select(({ fn }) => ["deliveries.channel_id", fn.min("alerts.decision").as("from_decision")])
    .where("waits", "=", 1)
    .where("sent_version", "=", 0)
    .where(({ or, eb }) => or([eb("state", "=", "sending"), eb("next_attempt_at", ">", now)]))
    .groupBy("deliveries.channel_id")
    .as("held_up");
  const waiting = query
    .selectFrom("deliveries as delivery")
    .innerJoin("alerts as alert", "alert.id", "delivery.alert_id")
    .innerJoin("subscriptions as subscription", "subscription.id", "delivery.subscription_id")
    .leftJoin(heldUp, "held_up.channel_id", "delivery.channel_id")
    .select(["delivery.id", "delivery.channel_id", "alert.decision", "subscription.guild_id"])
    .select(
      sql<number>`max(alert.urgent) over (partition by delivery.channel_id order by alert.decision
        rows between current row and unbounded following)`.as("urgent"),
    )
    .select(
      sql<number>`row_number() over (partition by delivery.channel_id order by alert.decision)`.as(
        "in_channel",
      ),
    )
    .where("delivery.waits", "=", 1)
    .where("delivery.sent_version", "=", 0)
    .where("delivery.state", "!=", "sending")
    .where("delivery.next_attempt_at", "<=", now)
    .where("delivery.channel_id", "not in", CLOSED_CHANNELS)
    .where(({ or, eb }) =>
      or([
        eb("held_up.from_decision", "is", null),
        eb("held_up.from_decision", ">", eb.ref("alert.decision")),
      ]),
    )
    .as("waiting");
  const turns = query
    .selectFrom(waiting)
    .select(["id", "channel_id", "decision", "urgent"])
    .select(
      sql<number>`row_number() over (partition by guild_id order by urgent desc, decision, channel_id)`.as(
        "turn",
      ),
    )
    .where("in_channel", "<=", POSTS_OF_CHANNEL)
    .as("turns");
  const rows = await query
    .selectFrom(turns)
    .select("id")
    .orderBy("urgent", "desc")
    .orderBy("turn")
    .orderBy("decision")
    .orderBy("channel_id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

async function selectEdits(query: Queries, now: string, limit: number): Promise<string[]> {
  const rows = await query
    .selectFrom("deliveries as delivery")
    .innerJoin("alerts as alert", "alert.id", "delivery.alert_id")
    .innerJoin("subscriptions as subscription", "subscription.id", "delivery.subscription_id")
    .select("delivery.id")
    .where("delivery.waits", "=", 1)
    .where("delivery.sent_version", ">", 0)
    .where("delivery.state", "!=", "sending")
    .where("delivery.next_attempt_at", "<=", now)
    .where("delivery.channel_id", "not in", CLOSED_CHANNELS)
    .orderBy("alert.decision")
    .orderBy("delivery.channel_id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
