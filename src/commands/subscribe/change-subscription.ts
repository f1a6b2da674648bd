/**
 * A subscription that is shaped anew, or paused, or heard again; and what waits for it.
 *
 * In: the subscription as it is to be, now. Out: it is stored, and what was gathered for it waits for the right instant.
 * Surprise: what was gathered for a digest that is no longer wanted is told at once, and not forgotten.
 */
import { addDays, formatDays } from "../../cases/day.ts";
import { dayIn } from "../../cases/zone-clock.ts";
import type { Shape } from "../../delivery/shape.ts";
import { type Subscription, zoneOf } from "../../delivery/subscription.ts";
import { planTelling, quietUntil } from "../../delivery/when-to-tell.ts";
import type { Store } from "../../storage/store.ts";

/** As for a source that was paused: what is older is no news any more. */
const OLDEST_DAYS = 30;

/** `routine` null: as it was. */
export function withShape(
  { shape: _, ...one }: Subscription,
  shape: Shape | undefined,
  routine: boolean | null,
): Subscription {
  return { ...one, routine: routine ?? one.routine, ...(shape && { shape }) };
}

/** Whether nothing of what people chose differs. */
export function isSame(a: Subscription, b: Subscription): boolean {
  return a.routine === b.routine && JSON.stringify(inOrder(a.shape)) === JSON.stringify(inOrder(b.shape));
}

function inOrder(shape: Shape = {}): unknown[] {
  return Object.entries(shape).sort(([a], [b]) => (a < b ? -1 : 1));
}

export function changeSubscription(store: Store, subscription: Subscription, now: Date): Promise<void> {
  return store.transaction(async (tx) => {
    await tx.saveShape(subscription.id, subscription.shape ?? null, subscription.routine);
    await regatherFor(tx, subscription, now);
  });
}

/** What is gathered waits for the digest or the end of the quiet hours that there are now. */
export async function regatherFor(
  tx: Pick<Store, "regather">,
  subscription: Subscription,
  now: Date,
): Promise<void> {
  if (subscription.pausedAt) return;
  const at = now.toISOString();
  // What has become urgent is gathered no more, so what is left waits like any other kind.
  const plan = planTelling(subscription, "news", at);
  if (plan) await tx.regather(subscription.id, plan, null);
  else
    await tx.regather(
      subscription.id,
      { occasion: "paused", at },
      "alerts were held for later here until now",
    );
}

/** Returns whether it was paused. What happened meanwhile is due at once, or when its quiet hours end. */
export function resume(store: Store, subscription: Subscription, now: Date): Promise<boolean> {
  const { pausedAt, shape } = subscription;
  const zone = zoneOf(subscription);
  const until = quietUntil(shape?.quiet, zone, now.getTime()) ?? now.getTime();
  const today = dayIn(zone, now.getTime());
  const began = pausedAt === undefined ? today : dayIn(zone, Date.parse(pausedAt));
  return store.resumeSubscription(subscription.id, {
    until: new Date(until).toISOString(),
    why: `alerts were paused here ${formatDays(began, today)}`,
    oldest: `${addDays(now.toISOString().slice(0, 10), -OLDEST_DAYS)}T00:00:00.000Z`,
  });
}
