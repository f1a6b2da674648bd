/**
 * Subscriptions: which channel asked for what.
 *
 * In: subscriptions as commands make them. Out: the same.
 * Surprise: an alert is owed to a channel once, in the name of one of its subscriptions. When that one is removed,
 * another that wants the alert takes it over; what nobody wants any more ends. Posted messages stay known, see
 * first-tables.ts.
 */
import { type Selectable, sql } from "kysely";
import { type Shape, whyLeftOut } from "../delivery/shape.ts";
import type { Database, Queries } from "./database.ts";
import { readSubscription, selectSubscriptions } from "./select-subscriptions.ts";
import type { Store } from "./store.ts";
import { listNames } from "./stored-text.ts";
import type { SubscriptionsTable } from "./subscription-tables.ts";

type SubscriptionVerbs = Pick<
  Store,
  "addSubscription" | "setRoutine" | "removeSubscription" | "listSubscriptions"
>;

export function subscriptionsInStore({ query, atomic }: Database): SubscriptionVerbs {
  return {
    async addSubscription(subscription) {
      const { numInsertedOrUpdatedRows } = await query
        .insertInto("subscriptions")
        .values({
          id: subscription.id,
          guild_id: subscription.guildId,
          channel_id: subscription.channelId,
          what: subscription.what,
          created_by: subscription.createdBy,
          created_at: subscription.createdAt,
          routine: subscription.routine ? 1 : 0,
          shape: subscription.shape ? JSON.stringify(subscription.shape) : null,
        })
        .onConflict((conflict) => conflict.columns(["guild_id", "channel_id", "what"]).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? "added" : "already there";
    },

    async setRoutine({ guildId, channelId, what }, routine) {
      const { numUpdatedRows } = await query
        .updateTable("subscriptions")
        .set({ routine: routine ? 1 : 0 })
        .where("guild_id", "=", guildId)
        .where("channel_id", "=", channelId)
        .where("what", "=", what)
        .where("routine", "!=", routine ? 1 : 0)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    removeSubscription: (guildId, channelId, what) =>
      atomic(async (query) => {
        const removed = await query
          .deleteFrom("subscriptions")
          .where("guild_id", "=", guildId)
          .where("channel_id", "=", channelId)
          .where("what", "=", what)
          .returningAll()
          .executeTakeFirst();
        if (!removed) return false;
        await query.deleteFrom("left_out").where("subscription_id", "=", removed.id).execute();
        await handOver(query, removed);
        await endUnwanted(query);
        return true;
      }),

    async listSubscriptions(guildId) {
      let all = selectSubscriptions(query);
      if (guildId !== undefined) all = all.where("subscriptions.guild_id", "=", guildId);
      const rows = await all.orderBy("subscriptions.created_at").orderBy("subscriptions.id").execute();
      return rows.map(readSubscription);
    },
  };
}

/** Everything but what has ended: also what is posted, for its edits, and what is being sent right now. */
async function handOver(query: Queries, removed: Selectable<SubscriptionsTable>): Promise<void> {
  const heirs = await query
    .selectFrom("subscriptions")
    .select(["id", "what", "routine", "shape"])
    .where("channel_id", "=", removed.channel_id)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  for (const { id, what, routine, shape } of heirs) {
    let left = query
      .updateTable("deliveries")
      .set({ subscription_id: id })
      .where("subscription_id", "=", removed.id)
      .where("state", "!=", "dead");
    const unfitting = shape === null ? [] : await findUnfitting(query, removed.id, JSON.parse(shape));
    if (unfitting.length > 0) left = left.where("id", "not in", unfitting);
    const alerts = query.selectFrom("alerts").select("id");
    if (what !== "*") left = left.where("alert_id", "in", alerts.where(listNames(sql.ref("subjects"), what)));
    if (routine === 0) left = left.where("alert_id", "in", alerts.where("routine", "=", 0));
    await left.execute();
  }
}

/** What an heir's filters leave out; what is posted it may have, for its edits. */
async function findUnfitting(query: Queries, removedId: string, shape: Shape): Promise<string[]> {
  const rows = await query
    .selectFrom("deliveries")
    .innerJoin("alerts", "alerts.id", "deliveries.alert_id")
    .select(["deliveries.id", "alerts.content"])
    .where("deliveries.subscription_id", "=", removedId)
    .where("deliveries.state", "!=", "dead")
    .where("deliveries.message_id", "is", null)
    .execute();
  return rows.filter(({ content }) => whyLeftOut(shape, JSON.parse(content)) !== null).map(({ id }) => id);
}

/**
 * Ends what waits without a subscription. A row in "sending" is left to the send that is under way: whoever began it
 * writes its outcome, and what is then still not posted ends here as well, and so
 * does a digest of nothing else.
 */
export async function endUnwanted(query: Queries): Promise<void> {
  await query
    .updateTable("deliveries")
    .set({ state: "dead", why: "the subscription was removed" })
    .where("state", "in", ["pending", "unknown", "held", "gathered"])
    .where("subscription_id", "not in", query.selectFrom("subscriptions").select("id"))
    .execute();
  await query
    .updateTable("digests")
    .set({ state: "dead", why: "nobody wants what it tells any more" })
    .where("state", "in", ["pending", "unknown", "held"])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("deliveries")
            .select("deliveries.id")
            .whereRef("deliveries.digest_id", "=", "digests.id")
            .where("deliveries.state", "=", "gathered"),
        ),
      ),
    )
    .execute();
}
