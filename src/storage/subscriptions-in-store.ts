/**
 * Subscriptions: which channel asked for what.
 *
 * In: subscriptions as commands make them. Out: the same.
 * Surprise: removing one ends what is still owed to it; messages already posted stay known, see first-tables.ts.
 */
import type { Selectable } from "kysely";
import type { Subscription } from "../delivery/subscription.ts";
import type { Database } from "./database.ts";
import type { SubscriptionsTable } from "./schema.ts";
import type { Store } from "./store.ts";

type SubscriptionVerbs = Pick<Store, "addSubscription" | "removeSubscription" | "listSubscriptions">;

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
        })
        .onConflict((conflict) => conflict.columns(["guild_id", "channel_id", "what"]).doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? "added" : "already there";
    },

    removeSubscription: (guildId, channelId, what) =>
      atomic(async (query) => {
        const removed = await query
          .deleteFrom("subscriptions")
          .where("guild_id", "=", guildId)
          .where("channel_id", "=", channelId)
          .where("what", "=", what)
          .returning("id")
          .executeTakeFirst();
        if (!removed) return false;
        // A row in "sending" is left to the send that is under way: its outcome is written by whoever began it.
        await query
          .updateTable("deliveries")
          .set({ state: "dead", why: "the subscription was removed" })
          .where("subscription_id", "=", removed.id)
          .where("state", "in", ["pending", "unknown"])
          .execute();
        return true;
      }),

    async listSubscriptions(guildId) {
      let all = query.selectFrom("subscriptions").selectAll();
      if (guildId !== undefined) all = all.where("guild_id", "=", guildId);
      const rows = await all.orderBy("created_at").orderBy("id").execute();
      return rows.map(readSubscription);
    },
  };
}

/** A subscription as its row has it. */
export function readSubscription(row: Selectable<SubscriptionsTable>): Subscription {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    what: row.what,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
