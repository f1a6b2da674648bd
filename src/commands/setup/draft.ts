/**
 * What somebody has chosen in `/setup` so far.
 *
 * In: what the server has, its locale, the channel they are in. Out: a `Draft` to begin with; the one that was kept.
 * Surprise: nothing of it counts before it is saved. It lies in the store and not in the buttons, whose ids are too short
 * for it, and so outlives a restart.
 */

import type { Rhythm } from "../../delivery/shape.ts";
import { DEFAULT_ZONE, type Subscription } from "../../delivery/subscription.ts";
import type { Store } from "../../storage/store.ts";
import { LANGUAGES, type Language } from "../../words/language.ts";
import { guessZone } from "./guess-zone.ts";

export type When = "instant" | "hourly" | "daily" | "weekly";

export interface Draft {
  /** Case ids, or "*" alone. */
  what: string[];
  channelId: string | null;
  /** Null: each subscription as it is, because they differ; new ones at once. */
  when: When | null;
  /** Of a daily or weekly digest. */
  hour: number;
  zone: string;
  /** Whether the zone was worked out and not chosen by anybody. */
  isGuessed: boolean;
  adminChannelId: string | null;
  /** Of what is posted; null: as it is. */
  language: Language | null;
}

/** What the server has now, as far as `/setup` is about it. */
export interface Present {
  subscriptions: Subscription[];
  zone: string | null;
  adminChannelId: string | null;
  language: Language;
}

/** As `/subscribe` has it. */
const USUAL_HOUR = 8;
const USUAL_WEEKDAY = 1;

export async function readPresent(
  store: Pick<Store, "listSubscriptions" | "zoneOfServer" | "listAdminChannels" | "languageOfServer">,
  guildId: string,
): Promise<Present> {
  const admin = (await store.listAdminChannels()).find((place) => place.guildId === guildId);
  return {
    subscriptions: await store.listSubscriptions(guildId),
    zone: await store.zoneOfServer(guildId),
    adminChannelId: admin?.channelId ?? null,
    language: (await store.languageOfServer(guildId)) ?? "en",
  };
}

/** `here`: the channel of the command, where we could post; null where we could not. */
export function beginDraft(
  { subscriptions, zone, adminChannelId }: Present,
  locale: string | null,
  here: string | null,
): Draft {
  const channelId = busiest(subscriptions) ?? here;
  const own = subscriptions.filter((one) => one.channelId === channelId);
  const guessed = zone === null ? guessZone(locale) : null;
  return {
    what: own.length === 0 ? ["*"] : own.map(({ what }) => what),
    channelId,
    ...readRhythms(own),
    zone: zone ?? guessed ?? DEFAULT_ZONE,
    isGuessed: guessed !== null,
    adminChannelId,
    language: null,
  };
}

/** The channel with the most subscriptions; of several the eldest. */
function busiest(subscriptions: readonly Subscription[]): string | null {
  const counts = new Map<string, number>();
  for (const { channelId } of subscriptions) counts.set(channelId, (counts.get(channelId) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

function readRhythms(own: readonly Subscription[]): Pick<Draft, "when" | "hour"> {
  const rhythms = own.map(({ shape }) => shape?.rhythm);
  const [first] = rhythms;
  const hour = first && first.every !== "hour" ? first.hour : USUAL_HOUR;
  const isOne = rhythms.every((one) => JSON.stringify(one) === JSON.stringify(first));
  return { when: isOne ? whenOf(first) : null, hour };
}

const WHENS = { hour: "hourly", day: "daily", week: "weekly" } as const;

export function whenOf(rhythm: Rhythm | undefined): When {
  return rhythm === undefined ? "instant" : WHENS[rhythm.every];
}

/** The rhythm a subscription is to have; `before` is its own so far, whose weekday stays. */
export function rhythmOf({ when, hour }: Draft, before: Rhythm | undefined): Rhythm | undefined {
  if (when === null) return before;
  if (when === "instant") return undefined;
  if (when === "hourly") return { every: "hour" };
  if (when === "daily") return { every: "day", hour };
  return { every: "week", hour, weekday: before?.every === "week" ? before.weekday : USUAL_WEEKDAY };
}

/** Null when this person has nothing in the making here. */
export async function findDraft(
  store: Pick<Store, "findDraft">,
  guildId: string,
  userId: string,
): Promise<Draft | null> {
  const kept = await store.findDraft(guildId, userId);
  if (kept === null) return null;
  const draft = JSON.parse(kept) as Draft;
  // One kept by an earlier version names no language.
  return { ...draft, language: draft.language ?? null };
}

/** The one after it, and after the last the first. */
export function nextLanguage(language: Language): Language {
  return LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? "en";
}
