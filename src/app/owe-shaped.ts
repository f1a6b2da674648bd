/**
 * From "this concerns them" to "this is owed, and then": what subscriptions filter, and when they want to be told.
 *
 * In: an alert and the subscriptions it concerns. Out: rows to send, rows gathered for a digest, reasons why not.
 * Surprise: a channel hears of an alert once, so its subscriptions are asked in the order in which they serve it best: who
 * wants it now, who mentions a role for it, who asked for this case and not for everything.
 */
import type { Alert, AlertContent } from "../alerts/alert.ts";
import { isUrgent } from "../alerts/urgent.ts";
import type { Gathering } from "../delivery/delivery.ts";
import { roleToMention, whyLeftOut } from "../delivery/shape.ts";
import type { Subscription } from "../delivery/subscription.ts";
import { planTelling } from "../delivery/when-to-tell.ts";
import type { Mute } from "../storage/mute-verbs.ts";
import type { LeftOut } from "../storage/shape-verbs.ts";
import type { Store } from "../storage/store.ts";

/** What a server is shown of an alert; null when nothing. */
export type Show = (guildId: string) => Promise<Pick<Alert, "content"> | null>;

/** `why`: why all of it came late, null when it did not. Nothing changes for whom the alert is owed already. */
export async function oweShaped(
  tx: Store,
  alert: Alert,
  subscriptions: readonly Subscription[],
  why: string | null,
  at: string,
  show: Show = async () => alert,
): Promise<void> {
  const mutes = await tx.mutesOf(alert.storyId);
  const { wanting, leftOut } = await filter(alert, subscriptions, show, mutes);
  await tx.noteLeftOut(alert.id, leftOut, at);
  if (wanting.some(({ shape }) => shape !== undefined)) {
    const before = new Set((await tx.leftOutOf(alert.id)).map(({ subscriptionId }) => subscriptionId));
    const passed = wanting.filter(({ id }) => before.has(id)).map(({ id }) => id);
    await tx.forgetLeftOut(alert.id, passed);
  }
  const { content } = alert;
  const plans = Map.groupBy(inOrder(wanting, content), (one) => {
    const plan = planTelling(one, content.kind, at) ?? why;
    return JSON.stringify(plan);
  });
  const groups = [...plans].map(([key, group]) => ({
    plan: JSON.parse(key) as Gathering | string | null,
    group,
  }));
  groups.sort((a, b) => delayOf(a.plan).localeCompare(delayOf(b.plan)));
  for (const { plan, group } of groups) await tx.addDeliveries(alert.id, group, at, plan);
}

/** Whoever is left out so far and wants the alert as it has become is owed it; what has become urgent waits no longer. */
export async function reconsider(
  tx: Store,
  alert: Alert,
  concerned: readonly Subscription[],
  why: string | null,
  at: string,
  show: Show = async () => alert,
): Promise<void> {
  const open = new Set(
    (await tx.leftOutOf(alert.id)).filter(({ isSettled }) => !isSettled).map((one) => one.subscriptionId),
  );
  const again = concerned.filter(({ id }) => open.has(id));
  if (again.length > 0) await oweShaped(tx, alert, again, why, at, show);
  if (!isUrgent(alert.content.kind)) return;
  const held = await tx.gatheredOn(alert.id, "quiet hours");
  const strict = new Set(concerned.filter(({ shape }) => shape?.quiet?.isStrict).map(({ id }) => id));
  const free = held.filter(({ subscriptionId }) => !strict.has(subscriptionId)).map(({ id }) => id);
  if (free.length > 0) await tx.releaseDeliveries(free, at);
}

async function filter(
  alert: Alert,
  subscriptions: readonly Subscription[],
  show: Show,
  mutes: readonly Mute[],
): Promise<{ wanting: Subscription[]; leftOut: LeftOut[] }> {
  const wanting: Subscription[] = [];
  const leftOut: LeftOut[] = [];
  const shown = new Map<string, AlertContent>();
  for (const one of subscriptions) {
    // No server's filters read what another server's sources say.
    const isPrivate = one.shape !== undefined && alert.content.isOfAddedSources === true;
    if (isPrivate && !shown.has(one.guildId))
      shown.set(one.guildId, (await show(one.guildId))?.content ?? alert.content);
    const why = mutes.some(({ channelId }) => channelId === one.channelId)
      ? "this story is muted there"
      : whyLeftOut(one.shape, (isPrivate && shown.get(one.guildId)) || alert.content);
    if (why === null) wanting.push(one);
    else leftOut.push({ subscriptionId: one.id, why });
  }
  return { wanting, leftOut };
}

function inOrder(subscriptions: readonly Subscription[], { kind }: AlertContent): Subscription[] {
  const rank = ({ shape, what }: Subscription) =>
    (roleToMention(shape, [kind]) === null ? 2 : 0) + (what === "*" ? 1 : 0);
  return [...subscriptions].sort((a, b) => rank(a) - rank(b));
}

/** At once, then with what came late, then by the instant. */
function delayOf(plan: Gathering | string | null): string {
  if (plan === null) return "0";
  return typeof plan === "string" ? "1" : `2 ${plan.at}`;
}
