/**
 * Which deliveries to act on now.
 *
 * In: the instant. Out: due rows with their alert and subscription, in the order in which to begin them.
 * Surprise: a channel reads its alerts in order. A post waits while an earlier post of its channel is not through; an edit
 * neither waits nor makes wait, but stands behind the posts.
 */

import { readAlert } from "./alerts-in-store.ts";
import type { Queries } from "./database.ts";
import { readDelivery } from "./delivery-row.ts";
import { selectDueIds } from "./due-ids.ts";
import { readSubscription, selectSubscriptions } from "./select-subscriptions.ts";
import type { DueDelivery } from "./store.ts";

/** `now` is an instant as stored. A handful of queries, however many rows. */
export async function selectDueDeliveries(
  query: Queries,
  now: string,
  limit: number,
): Promise<DueDelivery[]> {
  const ids = await selectDueIds(query, now, limit);
  if (ids.length === 0) return [];
  const found = await query.selectFrom("deliveries").selectAll().where("id", "in", ids).execute();
  const rowOf = new Map(found.map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => rowOf.get(id) ?? []);
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
