/**
 * What is gathered because a subscription asked for it: for a digest at its hour, the end of quiet hours or of a pause.
 *
 * In: gathered deliveries. Out: which of them are due, with their alerts.
 * Surprise: "loose" is gathered and in no digest yet. A loose row without an instant came late, and is for
 * digests-in-store.ts.
 */
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import { NEVER } from "../delivery/when-to-tell.ts";
import { readAlert } from "./alerts-in-store.ts";
import type { Database, Queries } from "./database.ts";
import { readDelivery } from "./delivery-row.ts";
import type { GatheredDelivery } from "./digest-verbs.ts";
import { holdBlocked } from "./hold-blocked.ts";
import type { Tables } from "./schema.ts";
import type { ShapeVerbs } from "./shape-verbs.ts";
import { toInstant } from "./stored-text.ts";

type GatheredVerbs = Pick<
  ShapeVerbs,
  | "pauseSubscription"
  | "resumeSubscription"
  | "dueGatherings"
  | "gatheredOf"
  | "regather"
  | "releaseDeliveries"
  | "gatheredOn"
>;

/** Far below what one statement may carry on either engine. */
const IDS_PER_STATEMENT = 1_000;

export function gatheredInStore({ query, atomic }: Database): GatheredVerbs {
  return {
    pauseSubscription: (subscriptionId, at) =>
      atomic(async (query) => {
        const { numUpdatedRows } = await query
          .updateTable("subscriptions")
          .set({ paused_at: toInstant(at) })
          .where("id", "=", subscriptionId)
          .where("paused_at", "is", null)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) return false;
        const waits = { state: "gathered" as const, occasion: "paused" as const, digest_at: NEVER };
        await looseOf(query, subscriptionId).set(waits).execute();
        await query
          .updateTable("deliveries")
          .set(waits)
          .where("subscription_id", "=", subscriptionId)
          .where("state", "=", "pending")
          .where("first_tried_at", "is", null)
          .execute();
        return true;
      }),

    resumeSubscription: (subscriptionId, { until, why, oldest }) =>
      atomic(async (query) => {
        const { numUpdatedRows } = await query
          .updateTable("subscriptions")
          .set({ paused_at: null })
          .where("id", "=", subscriptionId)
          .where("paused_at", "is not", null)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) return false;
        await looseOf(query, subscriptionId)
          .set({
            state: "dead",
            why: `${why}; it was too old to be told when the pause ended`,
            digest_at: null,
          })
          .where("created_at", "<", toInstant(oldest))
          .execute();
        await looseOf(query, subscriptionId)
          .set({ occasion: "paused", digest_at: toInstant(until), why })
          .execute();
        return true;
      }),

    async dueGatherings(now) {
      const rows = await query
        .selectFrom("deliveries")
        .innerJoin("subscriptions", "subscriptions.id", "deliveries.subscription_id")
        .select(["deliveries.subscription_id", "deliveries.occasion"])
        .select(({ fn }) => fn.max("deliveries.digest_at").as("at"))
        .where("deliveries.digest_at", "<=", toInstant(now))
        .where("deliveries.state", "=", "gathered")
        .where("subscriptions.paused_at", "is", null)
        .groupBy(["deliveries.subscription_id", "deliveries.occasion"])
        .orderBy("at")
        .orderBy("deliveries.subscription_id")
        .execute();
      return rows.flatMap(({ subscription_id, occasion, at }) =>
        occasion === null || at === null ? [] : [{ subscriptionId: subscription_id, occasion, at }],
      );
    },

    gatheredOf: ({ subscriptionId, occasion }, now) =>
      readGathered(query, (is) =>
        is.and([
          is("deliveries.subscription_id", "=", subscriptionId),
          is("deliveries.occasion", "=", occasion),
          is("deliveries.digest_at", "<=", toInstant(now)),
        ]),
      ),

    async regather(subscriptionId, { occasion, at }, why) {
      await looseOf(query, subscriptionId)
        .set({ occasion, digest_at: toInstant(at), why })
        // What came late to a subscription that is told at once is settled within minutes.
        .where("digest_at", "is not", null)
        .execute();
    },

    releaseDeliveries: (deliveryIds, at) =>
      atomic(async (query) => {
        for (let start = 0; start < deliveryIds.length; start += IDS_PER_STATEMENT)
          await query
            .updateTable("deliveries")
            .set({ state: "pending", why: null, digest_at: null, next_attempt_at: toInstant(at) })
            .where("id", "in", deliveryIds.slice(start, start + IDS_PER_STATEMENT))
            .where("state", "=", "gathered")
            .where("digest_id", "is", null)
            .execute();
        await holdBlocked(query);
      }),

    async gatheredOn(alertId, occasion) {
      const rows = await query
        .selectFrom("deliveries")
        .select(["id", "subscription_id"])
        .where("alert_id", "=", alertId)
        .where("state", "=", "gathered")
        .where("digest_id", "is", null)
        .where("digest_at", "is not", null)
        .where("occasion", "=", occasion)
        .execute();
      return rows.map((row) => ({ id: row.id, subscriptionId: row.subscription_id }));
    },
  };
}

function looseOf(query: Queries, subscriptionId: string) {
  return query
    .updateTable("deliveries")
    .where("subscription_id", "=", subscriptionId)
    .where("state", "=", "gathered")
    .where("digest_id", "is", null);
}

type OfDelivery = (is: ExpressionBuilder<Tables, "deliveries">) => Expression<SqlBool>;

/** Loose rows with their alerts, in the order the alerts were decided. */
export async function readGathered(query: Queries, which: OfDelivery): Promise<GatheredDelivery[]> {
  const loose = () =>
    query
      .selectFrom("deliveries")
      .where("deliveries.state", "=", "gathered")
      .where("deliveries.digest_id", "is", null)
      .where(which);
  const rows = await loose().selectAll().execute();
  if (rows.length === 0) return [];
  const alerts = await query
    .selectFrom("alerts")
    .selectAll()
    .where("id", "in", loose().select("deliveries.alert_id"))
    .orderBy("decision")
    .execute();
  const deliveryOf = new Map(rows.map((row) => [row.alert_id, readDelivery(row)]));
  return alerts.flatMap((row) => {
    const delivery = deliveryOf.get(row.id);
    return delivery ? [{ delivery, alert: readAlert(row) }] : [];
  });
}
