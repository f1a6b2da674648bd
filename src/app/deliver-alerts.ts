/**
 * Sending the alerts that are owed, each channel in its order.
 *
 * In: the store, a way to send. Out: a part of the step deliver: how many were settled as sent.
 * Surprise: a row still "sending" when the program starts is an outcome nobody knows; see storage's recoverSending. Here a
 * fault of ours leaves it so on purpose.
 */
import type { Alert } from "../alerts/alert.ts";
import type { Delivery, Sent } from "../delivery/delivery.ts";
import { alertOfServer } from "../storage/alert-of-server.ts";
import type { DueDelivery } from "../storage/store.ts";
import { linkDecided } from "./decided-entries.ts";
import { inParallel } from "./in-parallel.ts";
import type { JourneyParts } from "./journey.ts";
import { isThrough, settleSent } from "./settle-sent.ts";

/** Four seconds' worth of Discord's 50 a second: what is decided meanwhile waits no longer than that. */
const DELIVERIES_PER_ROUND = 200;
/** Enough to use the 50 a second where an answer takes half a second. */
const CHANNELS_AT_ONCE = 25;

type DeliveringParts = Pick<
  JourneyParts,
  "store" | "knowledge" | "log" | "clock" | "send" | "isStopping" | "isFatal"
> & {
  onDelivered?: ((delivery: Delivery, alert: Alert) => void) | undefined;
};

export function createDeliverAlerts(parts: DeliveringParts): () => Promise<number> {
  const { store, knowledge, log, clock } = parts;
  return deliverAlerts;

  async function deliverAlerts(): Promise<number> {
    let delivered = 0;
    for (;;) {
      const due = await store.dueDeliveries(clock().toISOString(), DELIVERIES_PER_ROUND);
      if (due.length === 0 || parts.isStopping()) return delivered;
      let progress = 0;
      await inParallel([...byChannel(due).values()], CHANNELS_AT_ONCE, async (queue) => {
        for (const one of queue) {
          if (parts.isStopping()) return;
          const outcome = await deliverOne(one);
          const isPost = one.delivery.messageId === null;
          if (outcome === "through") progress += 1;
          // The channel reads in order: a post waits for its elder. An edit that fails holds nothing up.
          if (outcome === "closed" || (outcome === "waits" && isPost)) return;
        }
      });
      delivered += progress;
      if (progress === 0) return delivered;
    }
  }

  async function deliverOne({
    delivery,
    alert,
    subscription,
    shown,
  }: DueDelivery): Promise<"through" | "waits" | "closed"> {
    try {
      const now = clock();
      const begun = await store.beginAttempt(delivery.id, now.toISOString());
      const own = await alertOfServer(store, alert, subscription.guildId, knowledge().cases);
      const linked = own && (await linkDecided(store, own, subscription));
      const sent = linked
        ? await parts.send({ delivery: begun, alert: linked, subscription, shown }, now)
        : leaveAsItIs(begun);
      const outcome = { sent, version: alert.version, now, guildId: subscription.guildId };
      const settled = await settleSent(store, begun, outcome, (tx, row) => tx.saveDelivery(row));
      if (sent.kind === "sent") parts.onDelivered?.(settled, alert);
      else
        log.warn({ delivery: delivery.id, channel: delivery.channelId, outcome: sent }, "not delivered yet");
      if (sent.kind === "closed") return "closed";
      return isThrough(sent) ? "through" : "waits";
    } catch (cause) {
      // The edge of one delivery. The row stays "sending", which the next run reads as: outcome unknown.
      if (parts.isFatal(cause)) throw cause;
      log.error({ delivery: delivery.id, err: cause }, "a delivery failed inside us");
      return "waits";
    }
  }
}

/** The server gave up the source since: what was posted stays as it was, what was not is not posted. */
function leaveAsItIs({ messageId }: Delivery): Sent {
  return messageId === null
    ? { kind: "never", why: "this server no longer has a source that reported it" }
    : { kind: "sent", messageId };
}

function byChannel(due: DueDelivery[]): Map<string, DueDelivery[]> {
  return Map.groupBy(due, ({ delivery }) => delivery.channelId);
}
