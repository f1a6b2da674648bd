/**
 * What saving a setup would change, and saving it.
 *
 * In: what was chosen, what the server has. Out: a `Plan`; the store as chosen, all of it or nothing.
 * Surprise: only the chosen channel is looked at. What other channels get, and dockets followed there, stay as they are.
 */
import { DEFAULT_ZONE, makeSubscription, type Subscription } from "../../delivery/subscription.ts";
import type { Store } from "../../storage/store.ts";
import type { Language } from "../../words/language.ts";
import { isSame, regatherFor } from "../subscribe/change-subscription.ts";
import { type Draft, type Present, rhythmOf } from "./draft.ts";

export interface Plan {
  add: Subscription[];
  change: Subscription[];
  end: Subscription[];
  /** Subscriptions of other channels. */
  elsewhere: number;
  zone: string | null;
  language: Language | null;
  /** Absent: it stays. */
  adminChannelId?: string | null;
}

/** `offered`: what the menu can show; what it cannot is not ended by not being chosen. */
export function planSetup(
  draft: Draft,
  present: Present,
  by: { guildId: string; userId: string },
  offered: readonly string[],
  now: Date,
): Plan {
  const { channelId } = draft;
  const here = present.subscriptions.filter((one) => one.channelId === channelId);
  const wanted = channelId === null ? [] : draft.what;
  const made = wanted
    .filter((what) => !here.some((one) => one.what === what))
    .map((what) => {
      const place = { guildId: by.guildId, channelId: channelId ?? "", what, createdBy: by.userId };
      return withRhythm(makeSubscription(place, now.toISOString()), draft);
    });
  const change = here
    .filter(({ what }) => wanted.includes(what))
    .map((one) => ({ one, changed: withRhythm(one, draft) }))
    .filter(({ one, changed }) => !isSame(one, changed))
    .map(({ changed }) => changed);
  const end = here.filter(({ what }) => offered.includes(what) && !wanted.includes(what));
  return {
    add: made,
    change,
    end,
    elsewhere: present.subscriptions.length - here.length,
    zone: draft.zone === (present.zone ?? DEFAULT_ZONE) ? null : draft.zone,
    language: draft.language === present.language ? null : draft.language,
    ...(draft.adminChannelId !== present.adminChannelId && { adminChannelId: draft.adminChannelId }),
  };
}

export function isNothing({ add, change, end, zone, language, adminChannelId }: Plan): boolean {
  return (
    add.length + change.length + end.length === 0 &&
    zone === null &&
    language === null &&
    adminChannelId === undefined
  );
}

function withRhythm({ shape, ...one }: Subscription, draft: Draft): Subscription {
  const { rhythm: before, ...rest } = shape ?? {};
  const rhythm = rhythmOf(draft, before);
  const changed = { ...rest, ...(rhythm && { rhythm }) };
  return { ...one, ...(Object.keys(changed).length > 0 && { shape: changed }) };
}

/** Saves all of it, and drops the draft. False when the draft was gone, and nothing is changed: it was saved already. */
export function saveSetup(
  store: Pick<Store, "transaction">,
  plan: Plan,
  by: { guildId: string; userId: string },
  now: Date,
): Promise<boolean> {
  const at = now.toISOString();
  return store.transaction(async (tx) => {
    if (!(await tx.dropDraft(by.guildId, by.userId))) return false;
    if (plan.zone !== null) await tx.setServerZone(by.guildId, plan.zone, by.userId, at);
    if (plan.language !== null) await tx.setServerLanguage(by.guildId, plan.language, by.userId, at);
    if (plan.adminChannelId !== undefined)
      await tx.setAdminChannel(by.guildId, plan.adminChannelId, by.userId, at);
    for (const { guildId, channelId, what } of plan.end)
      await tx.removeSubscription(guildId, channelId, what);
    for (const one of plan.add) await tx.addSubscription(one);
    for (const one of plan.change) await tx.saveShape(one.id, one.shape ?? null, one.routine);
    await regatherAll(tx, plan, by.guildId, now);
    return true;
  });
}

/** What is gathered already waits for the digests that there are now, by the clock that there is now. */
async function regatherAll(tx: Store, { change, zone }: Plan, guildId: string, now: Date): Promise<void> {
  const changed = new Set(change.map(({ id }) => id));
  for (const one of await tx.listSubscriptions(guildId)) {
    const goesByZone = zone !== null && one.shape && !one.shape.zone && (one.shape.rhythm || one.shape.quiet);
    if (changed.has(one.id) || goesByZone) await regatherFor(tx, one, now);
  }
}
