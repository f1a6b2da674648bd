/**
 * Where an alert was sent, as `/why` tells it.
 *
 * In: an item's way, which channels are the asker's. Out: a stage of `/why`.
 * Surprise: channels of other servers are counted and never named; whom we tell there is theirs to know.
 */
import type { Delivery } from "../delivery/delivery.ts";
import { keepLines } from "../delivery/discord/limits.ts";
import { fitPlain } from "../delivery/discord/plain-markdown.ts";
import { messageAddress } from "../delivery/message-address.ts";
import type { ItemTrace } from "../storage/item-trace.ts";
import { DELIVERED } from "../words/delivered-words.ts";
import type { Language } from "../words/language.ts";
import { sayGathered } from "./say-left-out.ts";
import { sayInstant } from "./say-time.ts";

const ROOM = 800;

/** "**Delivered** #x: posted, shows version 2"; null where nothing was told. */
export function sayDelivered(
  { told, deliveries }: ItemTrace,
  { isHere, language }: { isHere: (channelId: string) => boolean; language: Language },
): string | null {
  const words = DELIVERED[language];
  if (!told) return null;
  if (deliveries.length === 0) return words.nowhere;
  const here = deliveries.filter(({ channelId }) => isHere(channelId));
  const elsewhere = deliveries.length - here.length;
  const lines = here.map((delivery) => sayDelivery(delivery, told.alert.version, language));
  if (elsewhere > 0) lines.push(words.elsewhere(elsewhere, here.length === 0));
  const { text } = keepLines(lines, ROOM, (left) => `*${words.andMore(left)}*`);
  return `**${words.delivered}** ${text}`;
}

function sayDelivery(delivery: ItemTrace["deliveries"][number], version: number, language: Language): string {
  const { channelId, guildId, messageId, threadId } = delivery;
  const link =
    messageId === null || guildId === null
      ? ""
      : ` ([${DELIVERED[language].message}](${messageAddress(guildId, threadId ?? channelId, messageId)}))`;
  return `<#${channelId}>${link}: ${sayState(delivery, version, language)}`;
}

function sayState(delivery: Delivery, version: number, language: Language): string {
  const words = DELIVERED[language];
  const why = delivery.why === null ? "" : `: ${fitPlain(delivery.why, 200)}`;
  const next = words.nextAttempt(sayInstant(delivery.nextAttemptAt));
  const isTold = delivery.digestId !== undefined;
  const tries = words.tries(delivery.attempts);
  switch (delivery.state) {
    case "gathered":
      return isTold ? `${words.waitsInDigest}${why}` : `${sayGathered(delivery, language)}${why}`;
    case "sent":
      if (isTold) return `${words.toldInDigest(delivery.sentVersion)}${why}`;
      return delivery.sentVersion >= version
        ? words.posted(delivery.sentVersion)
        : `${words.posted(delivery.sentVersion)}${words.editWaits(version)}${why}`;
    case "sending":
      return words.beingSent(tries);
    case "unknown":
      return `${words.unknown(`${tries}${why}`)}; ${next}`;
    case "pending":
      return delivery.attempts === 0 ? words.waitsItsTurn : `${words.waits} (${tries}${why}); ${next}`;
    case "held":
      return `${words.held}${why}`;
    case "dead":
      return `${words.givenUp}${why}`;
  }
}
