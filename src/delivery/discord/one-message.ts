/**
 * One message in one channel or thread: posted once, or edited.
 *
 * In: a delivery, where exactly it goes. Out: `Sent`. Throws what discord.js throws.
 * Surprise: posting may answer with a message that was already there (same nonce), and that one may show an older
 * version of the alert. The reference in the message tells; it is then brought up to date at once.
 */
import {
  type APIMessage,
  PermissionFlagsBits,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from "discord.js";
import type { Alert } from "../../alerts/alert.ts";
import type { Posting, Sent } from "../delivery.ts";
import { nextAttemptAt } from "../next-attempt.ts";
import { NONCE_WINDOW_MS, nonceOf } from "../nonce.ts";
import { addressMessage, withoutGoneRole } from "./address-message.ts";
import type { Discord } from "./connect.ts";
import { findOurMessage, versionOf } from "./find-our-message.ts";
import {
  asMessage,
  type DueMessage,
  loudnessFor,
  versionToShow,
  withPlainFallback,
} from "./message-to-show.ts";
import { isDoneAlready, isMessageGone, isOldEditRefused } from "./read-refusal.ts";
import type { AlertMessage } from "./render-alert.ts";
import { replyInstead } from "./reply-instead.ts";
import { isForum } from "./view-servers.ts";

export function cannotReadBack({ attempts }: Posting, now: Date): Sent {
  const why =
    "An earlier attempt may have got through. Give me Read Message History so that I can look before I post again.";
  return { kind: "later", why, at: nextAttemptAt("forbidden", attempts, now) };
}

/**
 * Whether an earlier attempt may have posted the message and Discord may have forgotten its nonce. Judged by time
 * alone: `firstTriedAt` is this very attempt, or an earlier one that did not end in a message id.
 */
function isOutcomeOpen({ firstTriedAt }: Posting, now: Date): boolean {
  return firstTriedAt !== null && now.getTime() - Date.parse(firstTriedAt) >= NONCE_WINDOW_MS;
}

/** Without Read Message History Discord answers with an empty list, which would look like "not there". */
export function mayNotReadBack({ client }: Discord, channelId: string): boolean {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return false;
  const mine = channel.permissionsFor(client.user.id);
  return mine !== null && !mine.has(PermissionFlagsBits.ReadMessageHistory);
}

async function postMessage({ client }: Discord, due: DueMessage, channelId: string): Promise<APIMessage> {
  const { delivery } = due;
  const loudness = withoutGoneRole(loudnessFor(due), client.channels.cache.get(delivery.channelId));
  const post = async (message: AlertMessage) => {
    const body: RESTPostAPIChannelMessageJSONBody = {
      ...addressMessage(message, loudness, true),
      nonce: nonceOf(delivery.id),
      enforce_nonce: true,
    };
    return asMessage(await client.rest.post(Routes.channelMessages(channelId), { body }));
  };
  return withPlainFallback(due, post);
}

/** Posts in this channel or thread, or finds the message there; one of an older version is brought up to date. */
export async function postOnce(
  discord: Discord,
  due: DueMessage,
  channelId: string,
  now: Date,
): Promise<Sent> {
  const { delivery } = due;
  if (isOutcomeOpen(delivery, now)) {
    if (mayNotReadBack(discord, channelId)) return cannotReadBack(delivery, now);
    const found = await findOurMessage(discord, { ...delivery, channelId });
    if (found !== null) return await bringUpToDate(discord, due, found, now);
  }
  return await bringUpToDate(discord, due, await postMessage(discord, due, channelId), now);
}

/** Edits the message, wherever it stands. What Discord lets nobody edit is said in a reply. Throws what discord.js throws. */
export async function editMessage(
  discord: Discord,
  due: DueMessage,
  { channelId, id: messageId }: { channelId: string; id: string },
  now: Date,
): Promise<Sent> {
  const route = Routes.channelMessage(channelId, messageId);
  const edit = async (message: AlertMessage) => {
    const body = addressMessage(message, loudnessFor(due), false);
    return asMessage(await discord.client.rest.patch(route, { body }));
  };
  try {
    await withPlainFallback(due, edit);
  } catch (error) {
    // Too old to be edited: what nobody may miss is said in a reply, the rest is let go.
    if (isOldEditRefused(error) && "alert" in due)
      return await replyTo(discord, due, { channelId, messageId }, now);
    // Somebody deleted our message: that is an answer. Posting it anew would be saying it twice.
    if (!isMessageGone(error) && !isDoneAlready(error)) throw error;
    return { kind: "sent", messageId };
  }
  // In a forum nobody sees that the first message of a post has changed.
  if (isForum(discord, due.delivery.channelId) && "alert" in due && due.shown)
    return await replyTo(discord, due, { channelId, messageId }, now);
  if ("alert" in due && due.subscription?.shape?.publish)
    return { kind: "sent", messageId, notBefore: nextAttemptAt("published", 1, now) };
  return { kind: "sent", messageId };
}

async function replyTo(
  discord: Discord,
  { delivery, alert, shown = null, subscription }: Extract<DueMessage, { alert: Alert }>,
  { channelId, messageId }: { channelId: string; messageId: string },
  now: Date,
): Promise<Sent> {
  if (mayNotReadBack(discord, channelId)) return cannotReadBack(delivery, now);
  try {
    const language = subscription?.serverLanguage ?? "en";
    await replyInstead(discord, { delivery: { ...delivery, channelId }, alert, shown }, messageId, language);
  } catch (error) {
    // The reply was posted, and somebody deleted it.
    if (!isMessageGone(error)) throw error;
  }
  return { kind: "sent", messageId };
}

/** A message that was there already may show an older version. */
export async function bringUpToDate(
  discord: Discord,
  due: DueMessage,
  message: APIMessage,
  now: Date,
): Promise<Sent> {
  const shown = versionOf(message, due.delivery.id);
  if (shown === null || shown === versionToShow(due)) return { kind: "sent", messageId: message.id };
  return editMessage(discord, due, { channelId: message.channel_id, id: message.id }, now);
}
