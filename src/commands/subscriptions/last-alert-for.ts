/**
 * The last alert that a subscription would have been sent.
 *
 * In: a subscription. Out: that alert, as its server is shown it; null when there is none.
 * Surprise: only so many of the newest alerts are looked through; a filter that few pass may find none of them.
 */
import type { Alert } from "../../alerts/alert.ts";
import { type Subscription, wantsAlert } from "../../delivery/subscription.ts";
import { alertOfServer } from "../../storage/alert-of-server.ts";
import type { CommandContext } from "../command.ts";

/** How far back an alert is looked for. */
export const ALERTS_COMPARED = 200;

export async function lastAlertFor(
  subscription: Subscription,
  { store, cases }: Pick<CommandContext, "store" | "cases">,
): Promise<Alert | null> {
  const { what, guildId } = subscription;
  for (const alert of await store.latestAlerts({ what, limit: ALERTS_COMPARED })) {
    const own = await alertOfServer(store, alert, guildId, cases());
    if (own && wantsAlert(subscription, own.content)) return own;
  }
  return null;
}
