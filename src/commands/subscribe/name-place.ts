/**
 * Where a subscription goes, in words.
 *
 * In: a subscription. Out: its channel, or "your direct messages".
 * Surprise: a person's direct channel has no name that Discord would show.
 */
import { isPersonal } from "../../delivery/personal.ts";
import type { Subscription } from "../../delivery/subscription.ts";
import type { InEvery, Language } from "../../words/language.ts";

type Place = Pick<Subscription, "guildId" | "channelId">;

/** A person's own direct messages: what gets alerts, and after "in". */
const OWN: InEvery<{ subject: string; inside: string }> = {
  en: { subject: "you", inside: "your direct messages" },
  de: { subject: "Ihr Postfach", inside: "Ihrem Postfach" },
  fr: { subject: "votre messagerie privée", inside: "votre messagerie privée" },
  es: { subject: "su mensajería privada", inside: "su mensajería privada" },
};

/** "<#…>", or "your direct messages": as it stands after "in". */
export function namePlace({ guildId, channelId }: Place, language: Language): string {
  return isPersonal(guildId) ? OWN[language].inside : `<#${channelId}>`;
}

/** "<#…>", or "you": as it stands before "gets". */
export function placeAsSubject({ guildId, channelId }: Place, language: Language): string {
  return isPersonal(guildId) ? OWN[language].subject : `<#${channelId}>`;
}

/** For the beginning of a sentence. */
export function atStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
