/**
 * Why an alert is not told in a channel yet, or not at all, because its subscription wants it so.
 *
 * In: an item's way, the asker's server. Out: a stage of `/why`, or null where nothing was left out; what a row waits for.
 * Surprise: a channel that got the alert by another subscription is not named; there nothing was left out.
 */
import type { Delivery } from "../delivery/delivery.ts";
import { keepLines } from "../delivery/discord/limits.ts";
import { fitPlain } from "../delivery/discord/plain-markdown.ts";
import type { ItemTrace } from "../storage/item-trace.ts";
import { ALERT_BUTTON_WORDS } from "../words/alert-button-words.ts";
import { DELIVERED } from "../words/delivered-words.ts";
import type { Language } from "../words/language.ts";
import { sayInstant } from "./say-time.ts";

const ROOM = 600;

/** "**Not sent** to #x: filtered by kind: it is news, and this subscription asks for ruling and order only". */
export function sayFiltered(
  { leftOut, deliveries }: ItemTrace,
  guildId: string | null,
  language: Language,
): string | null {
  const words = DELIVERED[language];
  const told = new Set(deliveries.map(({ channelId }) => channelId));
  const lines = leftOut
    .filter((one) => one.guildId === guildId && !told.has(one.channelId))
    .map(({ channelId, why }) => `${words.to(`<#${channelId}>`)}: ${fitPlain(why, 250)}`);
  if (lines.length === 0) return null;
  const { text } = keepLines(lines, ROOM, (left) => `*${words.andMore(left)}*`);
  return `**${words.notSent}** ${text}`;
}

/** "**Muted** in #x by @y, 3 May: it gets no updates of this story; the buttons of the alert undo that". */
export function sayMuted(
  { mutes }: ItemTrace,
  isHere: (channelId: string) => boolean,
  language: Language,
): string | null {
  const words = ALERT_BUTTON_WORDS[language];
  const lines = mutes
    .filter(({ channelId }) => isHere(channelId))
    .map(({ channelId, mutedBy, at }) => words.mutedIn(`<#${channelId}>`, `<@${mutedBy}>`, sayInstant(at)));
  if (lines.length === 0) return null;
  const { text } = keepLines(lines, ROOM / 2, words.andMore);
  return words.noUpdates(text);
}

/** What a gathered row waits for. */
export function sayGathered({ gathering }: Pick<Delivery, "gathering">, language: Language): string {
  const words = DELIVERED[language];
  if (!gathering) return words.waitsForDigest;
  const { occasion, at } = gathering;
  if (occasion === "quiet hours") return words.quietUntil(sayInstant(at));
  if (occasion !== "paused") return words.waitsForOccasion(words.occasions[occasion], sayInstant(at));
  // Far in the future while it is paused, see delivery/when-to-tell.ts.
  return at.startsWith("9999") ? words.paused : words.afterPause(sayInstant(at));
}
