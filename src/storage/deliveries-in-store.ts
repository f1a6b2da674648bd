/**
 * Deliveries: every alert owed to every subscription, and how far each has come.
 *
 * In: alerts with the subscriptions that want them, and the outcome of each attempt. Out: the rows to act on, in order.
 * Surprise: written before anything is sent. What is in "sending" after a crash may or may not have reached its channel.
 */
import { createHash } from "node:crypto";
import type { DeliveryState } from "../delivery/delivery.ts";
import { beginPosting } from "./begin-posting.ts";
import type { Database, Queries } from "./database.ts";
import { deliveryRow, readDelivery } from "./delivery-row.ts";
import { selectDueDeliveries } from "./due-deliveries.ts";
import { holdBlocked } from "./hold-blocked.ts";
import type { Store } from "./store.ts";
import { toInstant } from "./stored-text.ts";
import { endUnwanted } from "./subscriptions-in-store.ts";

type DeliveryVerbs = Pick<
  Store,
  | "addDeliveries"
  | "dueDeliveries"
  | "beginAttempt"
  | "saveDelivery"
  | "findMessage"
  | "recoverSending"
  | "doubtDeliveries"
  | "countDeliveries"
>;

const DOUBT = "maybe-told";
export const MAYBE_TOLD = "this store was restored from a copy; the message may be there already";

/** Since when something may have been told that this store does not know of; null when nothing can have been. */
export async function readDoubt(query: Queries, at: string): Promise<string | null> {
  const row = await query.selectFrom("facts").select("value").where("name", "=", DOUBT).executeTakeFirst();
  if (!row) return null;
  const { since, until } = JSON.parse(row.value);
  return at < until ? since : null;
}

/** Thirteen values each: far below what one statement may carry on either engine (32,766 and 65,535). */
const ROWS_PER_INSERT = 500;

export function deliveriesInStore({ query, atomic }: Database): DeliveryVerbs {
  return {
    addDeliveries: (alertId, subscriptions, at, gatheredFor = null) =>
      atomic(async (query) => {
        const alert = await query
          .selectFrom("alerts")
          .select(["version", "decision", "urgent"])
          .where("id", "=", alertId)
          .executeTakeFirst();
        if (!alert) throw new Error(`no alert ${alertId} in the store`);
        const doubt = gatheredFor === null ? await readDoubt(query, toInstant(at)) : null;
        for (let start = 0; start < subscriptions.length; start += ROWS_PER_INSERT) {
          const rows = subscriptions.slice(start, start + ROWS_PER_INSERT).map((subscription) => ({
            id: deliveryId(alertId, subscription.id),
            alert_id: alertId,
            subscription_id: subscription.id,
            channel_id: subscription.channelId,
            state:
              gatheredFor !== null
                ? ("gathered" as const)
                : doubt
                  ? ("unknown" as const)
                  : ("pending" as const),
            why: typeof gatheredFor === "string" ? gatheredFor : doubt ? MAYBE_TOLD : null,
            ...(gatheredFor !== null &&
              typeof gatheredFor !== "string" && {
                occasion: gatheredFor.occasion,
                digest_at: toInstant(gatheredFor.at),
              }),
            first_tried_at: doubt,
            sent_version: 0,
            owed_version: alert.version,
            decision: alert.decision,
            urgent: alert.urgent,
            attempts: 0,
            next_attempt_at: toInstant(at),
            created_at: toInstant(at),
          }));
          await query
            .insertInto("deliveries")
            .values(rows)
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
        await holdBlocked(query);
      }),

    doubtDeliveries: (since, until) =>
      atomic(async (query) => {
        // Digests and notices that waited when the copy was taken may have been posted since as well.
        for (const table of ["deliveries", "digests", "notices"] as const)
          await query
            .updateTable(table)
            .set({ state: "unknown", why: MAYBE_TOLD, first_tried_at: toInstant(since) })
            .where("state", "=", "pending")
            .where("first_tried_at", "is", null)
            .execute();
        await query
          .updateTable("deliveries")
          .set({ first_tried_at: toInstant(since) })
          .where("state", "=", "held")
          .where("first_tried_at", "is", null)
          .execute();
        const value = JSON.stringify({ since: toInstant(since), until: toInstant(until) });
        await query
          .insertInto("facts")
          .values({ name: DOUBT, value })
          .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
          .execute();
      }),

    dueDeliveries: (now, limit) => selectDueDeliveries(query, toInstant(now), limit),

    beginAttempt: async (deliveryId, now) =>
      readDelivery(await beginPosting(query, "deliveries", deliveryId, now)),

    saveDelivery: (delivery) =>
      atomic(async (query) => {
        const { numUpdatedRows } = await query
          .updateTable("deliveries")
          .set(deliveryRow(delivery))
          .where("id", "=", delivery.id)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) throw new Error(`no delivery ${delivery.id} in the store`);
        if (delivery.state !== "sent") await endUnwanted(query);
      }),

    async findMessage(storyId, channelId) {
      const row = await query
        .selectFrom("deliveries")
        .innerJoin("alerts", "alerts.id", "deliveries.alert_id")
        .select("deliveries.message_id")
        .where("alerts.story_id", "=", storyId)
        .where("deliveries.channel_id", "=", channelId)
        .where("deliveries.message_id", "is not", null)
        .executeTakeFirst();
      return row?.message_id ?? null;
    },

    recoverSending: (now) =>
      atomic(async (query) => {
        const unknown = {
          state: "unknown" as const,
          why: "the program ended while the message was being sent",
          next_attempt_at: toInstant(now),
          // That we died says nothing about Discord; only its own failures make us wait longer each time.
          attempts: 0,
        };
        const recover = (table: "deliveries" | "digests" | "notices") =>
          query.updateTable(table).set(unknown).where("state", "=", "sending").executeTakeFirstOrThrow();
        const { numUpdatedRows: deliveries } = await recover("deliveries");
        const { numUpdatedRows: digests } = await recover("digests");
        if (deliveries + digests > 0n) await endUnwanted(query);
        const { numUpdatedRows: notices } = await recover("notices");
        if (deliveries + digests + notices > 0n) await holdBlocked(query);
        return Number(deliveries + digests + notices);
      }),

    async countDeliveries() {
      const rows = await query
        .selectFrom("deliveries")
        .select(({ fn }) => ["state", fn.countAll<number | string>().as("count")])
        .groupBy("state")
        .execute();
      const counts: Record<DeliveryState, number> = {
        pending: 0,
        gathered: 0,
        sending: 0,
        unknown: 0,
        sent: 0,
        held: 0,
        dead: 0,
      };
      // PostgreSQL counts in 64 bits, which its client hands over as text.
      for (const row of rows) counts[row.state] = Number(row.count);
      return counts;
    },
  };
}

/** The same for the same alert and subscription, always: Discord's nonce is made from it. */
function deliveryId(alertId: string, subscriptionId: string): string {
  return `d${createHash("sha256").update(`${alertId} ${subscriptionId}`).digest("hex").slice(0, 20)}`;
}
