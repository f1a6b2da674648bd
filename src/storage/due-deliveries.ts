/**
 * Which deliveries to act on now.
 *
 * In: the instant. Out: due rows with their alert and subscription, in the order the alerts were decided.
 * Surprise: a channel reads its alerts in order. A post waits while an earlier post of its channel is not through; an edit
 * neither waits nor makes wait.
 */

import { readAlert } from "./alerts-in-store.ts";
import type { Queries } from "./database.ts";
import { readDelivery } from "./delivery-row.ts";
import { readSubscription, selectSubscriptions } from "./select-subscriptions.ts";
import type { DueDelivery } from "./store.ts";

/** `now` is an instant as stored. Four queries, however many rows. */
export async function selectDueDeliveries(
  query: Queries,
  now: string,
  limit: number,
): Promise<DueDelivery[]> {
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
  const rows = await query
    .selectFrom("deliveries as delivery")
    .innerJoin("alerts as alert", "alert.id", "delivery.alert_id")
    .innerJoin("subscriptions as subscription", "subscription.id", "delivery.subscription_id")
    .leftJoin(heldUp, "held_up.channel_id", "delivery.channel_id")
    .selectAll("delivery")
    .where("delivery.waits", "=", 1)
    .where("delivery.state", "!=", "sending")
    .where("delivery.next_attempt_at", "<=", now)
    .where(({ or, eb }) =>
      or([
        eb("delivery.sent_version", ">", 0),
        eb("held_up.from_decision", "is", null),
        eb("held_up.from_decision", ">", eb.ref("alert.decision")),
      ]),
    )
    .orderBy("alert.decision")
    .orderBy("delivery.channel_id")
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];

  const alerts = await query
    .selectFrom("alerts")
    .selectAll()
    .where("id", "in", [...new Set(rows.map((row) => row.alert_id))])
    .execute();
  const subscriptions = await selectSubscriptions(query)
    .where("subscriptions.id", "in", [...new Set(rows.map((row) => row.subscription_id))])
    .execute();
  const edited = rows.filter((row) => row.sent_version > 0).map((row) => row.alert_id);
  const versions =
    edited.length === 0
      ? []
      : await query
          .selectFrom("alert_versions")
          .select(["alert_id", "version", "content", "decided_at"])
          .where("alert_id", "in", [...new Set(edited)])
          .execute();
  const versionOf = new Map(versions.map((row) => [`${row.alert_id} ${row.version}`, row]));
  const alertOf = new Map(alerts.map((row) => [row.id, readAlert(row)]));
  const subscriptionOf = new Map(subscriptions.map((row) => [row.id, readSubscription(row)]));

  const due: DueDelivery[] = [];
  for (const row of rows) {
    const alert = alertOf.get(row.alert_id);
    const subscription = subscriptionOf.get(row.subscription_id);
    // Either may have gone between the queries; the next round sees it as it is then.
    if (!alert || !subscription) continue;
    const shown = versionOf.get(`${row.alert_id} ${row.sent_version}`);
    const next = versionOf.get(`${row.alert_id} ${row.sent_version + 1}`);
    due.push({
      delivery: readDelivery(row),
      alert,
      subscription,
      shown: shown
        ? { content: JSON.parse(shown.content), outdatedAt: next?.decided_at ?? alert.updatedAt }
        : null,
    });
  }
  return due;
}
