/**
 * One short reply to a message that Discord lets nobody edit any more.
 *
 * In: a delivery whose edit was refused, with what its message shows. Out: the reply stands there, or nothing mattered.
 * Surprise: whether an earlier attempt posted it is found out by looking, every time: a delivery that was sent once does
 * not remember an attempt at more. A reply left by a crash and outrun by a newer version is brought up to date instead.
 */
import { type RESTPostAPIChannelMessageJSONBody, Routes } from "discord.js";
import type { Alert, AlertContent } from "../../alerts/alert.ts";
import { findMatters, type Matters } from "../../alerts/find-matters.ts";
import { ALERT_WORDS } from "../../words/alert-words.ts";
import type { Language } from "../../words/language.ts";
import type { Posting } from "../delivery.ts";
import { nonceOf, refOf } from "../nonce.ts";
import type { Discord } from "./connect.ts";
import { findOurMessage, versionOf } from "./find-our-message.ts";
import { cutAtWord, LIMITS } from "./limits.ts";
import { type AlertMessage, renderCorrections } from "./render-alert.ts";

/** What a message shows, and since when it no longer is what it should show (ISO 8601 UTC). */
export interface ShownContent {
  content: AlertContent;
  outdatedAt: string;
}

/** Throws what discord.js throws. */
export async function replyInstead(
  discord: Discord,
  { delivery, alert, shown }: { delivery: Posting; alert: Alert; shown: ShownContent | null },
  messageId: string,
  language: Language,
): Promise<void> {
  const matters = findMatters(shown?.content ?? null, alert.content);
  if (matters === null) return;
  const { rest } = discord.client;
  const id = `${delivery.id} reply`;
  const { channelId, sentVersion } = delivery;
  const body = renderReply(alert, matters, refOf(id, alert.version), language);
  const from = shown?.outdatedAt ?? alert.updatedAt;
  const found = await findOurMessage(
    discord,
    { id, channelId, firstTriedAt: from, createdAt: from },
    sentVersion,
  );
  if (found === null) {
    const reply: RESTPostAPIChannelMessageJSONBody = {
      ...body,
      message_reference: { message_id: messageId, fail_if_not_exists: false },
      nonce: nonceOf(`${id} ${alert.version}`),
      enforce_nonce: true,
    };
    await rest.post(Routes.channelMessages(channelId), { body: reply });
  } else if (versionOf(found, id) !== alert.version) {
    await rest.patch(Routes.channelMessage(channelId, found.id), { body });
  }
}

function renderReply({ content }: Alert, matters: Matters, ref: string, language: Language): AlertMessage {
  const words = ALERT_WORDS[language];
  const lines = [
    renderCorrections(matters.corrections, language),
    matters.isDeleted ? words.deletedSentence : "",
    matters.isConfirmed ? words.confirmedSentence(content.entry?.number || null) : "",
  ];
  const small = `\n-# ${ref}`;
  const text = cutAtWord(lines.filter(Boolean).join("\n"), LIMITS.content - small.length);
  return { content: text + small, embeds: [], allowed_mentions: { parse: [] } };
}
