/**
 * When to try again, and what a delivery becomes after an attempt. Pure: the clock is an argument.
 *
 * In: how an attempt ended, how many there were. Out: the next instant, or the delivery as it is to be stored.
 * Surprise: nothing is ever given up for being late. Only a clear "never" from Discord ends a delivery.
 */
import type { Posting, Sent } from "./delivery.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Waits in milliseconds by why we wait; the last one repeats.
 * - `unknown`: the outcome is not known. The first three fall inside the nonce window, where trying again is safe.
 * - `unreachable`: the request never left us, so nothing can have been posted.
 * - `forbidden`: somebody must act first, and refused requests count against our address (10,000 in 10 minutes,
 *   https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans).
 */
const WAITS = {
  unknown: [5 * SECOND, 20 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR],
  unreachable: [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  forbidden: [15 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR],
} as const;

export type WaitFor = keyof typeof WAITS;

/** The earliest next attempt after the `attempts`-th one (1 is the first); ISO 8601 UTC. */
export function nextAttemptAt(waitFor: WaitFor, attempts: number, now: Date): string {
  const waits = WAITS[waitFor];
  const step = Math.min(Math.max(attempts, 1), waits.length) - 1;
  return new Date(now.getTime() + (waits[step] ?? HOUR)).toISOString();
}

/**
 * The delivery as it is to be stored after an attempt to show `alertVersion`. A message that is already there stays
 * "sent" whatever becomes of an edit: only its version tells that an edit is still owed. Attempts count from the last
 * success, so that a message edited often does not wait longer each time. `now` is the instant at which it was begun.
 */
export function settleDelivery<P extends Posting>(
  delivery: P,
  sent: Sent,
  alertVersion: number,
  now: Date,
): P {
  switch (sent.kind) {
    case "sent":
      return {
        ...delivery,
        state: "sent",
        why: null,
        messageId: sent.messageId,
        sentVersion: alertVersion,
        attempts: 0,
        nextAttemptAt: now.toISOString(),
      };
    case "later":
      return { ...delivery, state: waitingState(delivery, "pending"), why: sent.why, nextAttemptAt: sent.at };
    case "unknown":
      return { ...delivery, state: waitingState(delivery, "unknown"), why: sent.why, nextAttemptAt: sent.at };
    case "never":
      return { ...delivery, state: "dead", why: sent.why };
    case "closed":
      return closed(delivery, sent, now);
  }
}

/** A refusal is certain: what was begun at `now` for the first time counts as never tried. An edit stays owed. */
function closed<P extends Posting>(
  delivery: P,
  { why, trouble }: Extract<Sent, { kind: "closed" }>,
  now: Date,
): P {
  if (trouble.cause === "deleted") return { ...delivery, state: "dead", why };
  const firstTriedAt =
    delivery.firstTriedAt !== null && Date.parse(delivery.firstTriedAt) === now.getTime()
      ? null
      : delivery.firstTriedAt;
  return { ...delivery, state: delivery.messageId === null ? "held" : "sent", why, firstTriedAt };
}

function waitingState(delivery: Posting, otherwise: "pending" | "unknown"): Posting["state"] {
  return delivery.messageId === null ? otherwise : "sent";
}
