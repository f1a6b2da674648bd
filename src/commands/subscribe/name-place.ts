/**
 * Where a subscription goes, in words.
 *
 * In: a subscription. Out: its channel, or "your direct messages".
 * Surprise: a person's direct channel has no name that Discord would show.
 */
import { isPersonal } from "../../delivery/personal.ts";
import type { Subscription } from "../../delivery/subscription.ts";

type Place = Pick<Subscription, "guildId" | "channelId">;

/** "<#…>", or "your direct messages". */
export function namePlace({ guildId, channelId }: Place): string {
  return isPersonal(guildId) ? "your direct messages" : `<#${channelId}>`;
}

/** "<#…> gets", or "you get". */
export function placeGets(place: Place): string {
  return isPersonal(place.guildId) ? "you get" : `${namePlace(place)} gets`;
}

/** For the beginning of a sentence. */
export function atStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
