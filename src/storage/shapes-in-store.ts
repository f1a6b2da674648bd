/**
 * How subscriptions are shaped, by which clock a server goes, and what was left out.
 *
 * In: shapes, zones, reasons. Out: the same.
 * Surprise: a reason is kept by alert and subscription. A later version of the alert may pass the filters that an earlier
 * one did not, so that a report of "news" which turns out to be a ruling still reaches who asked for rulings.
 */
import type { Database } from "./database.ts";
import { readSubscription, selectSubscriptions } from "./select-subscriptions.ts";
import type { ShapeVerbs } from "./shape-verbs.ts";
import { toInstant } from "./stored-text.ts";

type StoredShapes = Pick<
  ShapeVerbs,
  | "findSubscription"
  | "saveShape"
  | "zoneOfServer"
  | "setServerZone"
  | "noteLeftOut"
  | "leftOutOf"
  | "forgetLeftOut"
  | "countLeftOut"
>;

/** Five values each: far below what one statement may carry on either engine. */
const ROWS_PER_INSERT = 1_000;

export function shapesInStore({ query, atomic }: Database): StoredShapes {
  return {
    async findSubscription(subscriptionId) {
      const row = await selectSubscriptions(query)
        .where("subscriptions.id", "=", subscriptionId)
        .executeTakeFirst();
      return row ? readSubscription(row) : null;
    },

    saveShape: (subscriptionId, shape, routine) =>
      atomic(async (query) => {
        const { numUpdatedRows } = await query
          .updateTable("subscriptions")
          .set({ shape: shape === null ? null : JSON.stringify(shape), routine: routine ? 1 : 0 })
          .where("id", "=", subscriptionId)
          .executeTakeFirstOrThrow();
        await query
          .updateTable("left_out")
          .set({ settled: 1 })
          .where("subscription_id", "=", subscriptionId)
          .execute();
        return numUpdatedRows === 1n;
      }),

    async zoneOfServer(guildId) {
      const row = await query
        .selectFrom("server_settings")
        .select("time_zone")
        .where("guild_id", "=", guildId)
        .executeTakeFirst();
      return row?.time_zone ?? null;
    },

    async setServerZone(guildId, zone, changedBy, at) {
      const row = { time_zone: zone, changed_by: changedBy, changed_at: toInstant(at) };
      await query
        .insertInto("server_settings")
        .values({ guild_id: guildId, ...row })
        .onConflict((conflict) => conflict.column("guild_id").doUpdateSet(row))
        .execute();
    },

    noteLeftOut: (alertId, leftOut, at) =>
      atomic(async (query) => {
        for (let start = 0; start < leftOut.length; start += ROWS_PER_INSERT) {
          const rows = leftOut.slice(start, start + ROWS_PER_INSERT).map(({ subscriptionId, why }) => ({
            alert_id: alertId,
            subscription_id: subscriptionId,
            why: JSON.stringify(why),
            left_out_at: toInstant(at),
          }));
          await query
            .insertInto("left_out")
            .values(rows)
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
      }),

    async leftOutOf(alertId) {
      const rows = await query
        .selectFrom("left_out")
        .select(["subscription_id", "why", "settled"])
        .where("alert_id", "=", alertId)
        .orderBy("subscription_id")
        .execute();
      return rows.map((row) => ({
        subscriptionId: row.subscription_id,
        why: JSON.parse(row.why),
        isSettled: row.settled === 1,
      }));
    },

    forgetLeftOut: (alertId, subscriptionIds) =>
      atomic(async (query) => {
        for (let start = 0; start < subscriptionIds.length; start += ROWS_PER_INSERT)
          await query
            .deleteFrom("left_out")
            .where("alert_id", "=", alertId)
            .where("subscription_id", "in", subscriptionIds.slice(start, start + ROWS_PER_INSERT))
            .execute();
      }),

    async countLeftOut(subscriptionId, from, to) {
      const row = await query
        .selectFrom("left_out")
        .select(({ fn }) => fn.countAll<number | string>().as("count"))
        .where("subscription_id", "=", subscriptionId)
        .where("left_out_at", ">=", toInstant(from))
        .where("left_out_at", "<", toInstant(to))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
  };
}
