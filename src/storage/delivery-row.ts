/**
 * A delivery and its row.
 *
 * In: the one. Out: the other.
 * Surprise: `owed_version` and `waits` are the store's own affair and no part of the noun.
 */
import type { Selectable, Updateable } from "kysely";
import type { Delivery } from "../delivery/delivery.ts";
import type { DeliveriesTable } from "./schema.ts";
import { toInstant } from "./stored-text.ts";

/** What may change about a delivery, as its row has it. */
export function deliveryRow(delivery: Delivery): Updateable<DeliveriesTable> {
  return {
    state: delivery.state,
    why: delivery.why,
    message_id: delivery.messageId,
    thread_id: delivery.threadId ?? null,
    sent_version: delivery.sentVersion,
    attempts: delivery.attempts,
    next_attempt_at: toInstant(delivery.nextAttemptAt),
    first_tried_at: delivery.firstTriedAt === null ? null : toInstant(delivery.firstTriedAt),
  };
}

/** A delivery as its row has it. */
export function readDelivery(row: Selectable<DeliveriesTable>): Delivery {
  return {
    id: row.id,
    alertId: row.alert_id,
    subscriptionId: row.subscription_id,
    channelId: row.channel_id,
    state: row.state,
    why: row.why,
    messageId: row.message_id,
    sentVersion: row.sent_version,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    firstTriedAt: row.first_tried_at,
    createdAt: row.created_at,
    ...(row.thread_id !== null && { threadId: row.thread_id }),
    ...(row.digest_id !== null && { digestId: row.digest_id }),
    ...(row.digest_at !== null &&
      row.occasion !== null && { gathering: { occasion: row.occasion, at: row.digest_at } }),
  };
}
