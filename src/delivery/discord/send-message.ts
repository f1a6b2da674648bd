/**
 * One attempt to show one alert, digest or notice, in one channel, so that it is there once.
 *
 * In: a delivery with what it shows. Out: `Sent`. Throws only `TokenRefused`.
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
import type { AnyNotice, Posting, Sent } from "../delivery.ts";
import type { DigestContent } from "../digest.ts";
import { nextAttemptAt } from "../next-attempt.ts";
import { NONCE_WINDOW_MS, nonceOf, refOf } from "../nonce.ts";
import type { Subscription } from "../subscription.ts";
import { addressMessage, type Loudness, loudnessOf, withoutGoneRole } from "./address-message.ts";
import type { Discord } from "./connect.ts";
import { findOurMessage, versionOf } from "./find-our-message.ts";
import {
  isDoneAlready,
  isFormRefused,
  isMessageGone,
  isOldEditRefused,
  readRefusal,
} from "./read-refusal.ts";
import { type AlertMessage, renderAlert, renderPlain } from "./render-alert.ts";
import { renderDigest, renderPlainDigest } from "./render-digest.ts";
import { renderFlood } from "./render-flood.ts";
import { renderFollowing } from "./render-following.ts";
import { renderNotice } from "./render-notice.ts";
import { renderPlace } from "./render-place.ts";
import { replyInstead, type ShownContent } from "./reply-instead.ts";
import { lookByAsking, missingIn, openThread } from "./view-servers.ts";

/**
 * A delivery that is due, with what to show: an alert in its version (and what the message shows so far), a digest, or a notice, of which only one that asks
 * has a second version, answered.
 */
export type DueMessage = { delivery: Posting } & (
  | { alert: Alert; shown?: ShownContent | null; subscription?: Pick<Subscription, "shape"> }
  | { notice: AnyNotice }
  | { digest: DigestContent }
);

/** Posts what is due, or edits the message that shows an older version of it. `now` is the instant of this attempt. */
export async function sendDelivery(discord: Discord, due: DueMessage, now: Date): Promise<Sent> {
  const sent = await sendOnce(discord, due, now);
  if (sent.kind !== "closed") return sent;
  const { channelId, attempts } = due.delivery;
  try {
    const { cause } = sent.trouble;
    if (cause === "permission")
      return { ...sent, trouble: { ...sent.trouble, missing: missingIn(discord, channelId) } };
    if (cause === "thread")
      return (await openThread(discord, channelId)) ? await sendOnce(discord, due, now) : sent;
    // Gone for good is only what is gone when asked for a second time.
    const look = await lookByAsking(discord, channelId);
    if (look === "deleted") return sent;
    const why = "Discord said that the channel is gone, and then did not say so again.";
    return { kind: "later", why, at: nextAttemptAt("unreachable", attempts, now) };
  } catch (error) {
    return readRefusal(error, attempts, now);
  }
}

async function sendOnce(discord: Discord, due: DueMessage, now: Date): Promise<Sent> {
  const { delivery } = due;
  try {
    if (delivery.messageId !== null) return await editMessage(discord, due, delivery.messageId, now);
    if (isOutcomeOpen(delivery, now)) {
      if (mayNotReadBack(discord, delivery.channelId)) return cannotReadBack(delivery, now);
      const found = await findOurMessage(discord, delivery);
      if (found !== null) return await bringUpToDate(discord, due, found, now);
    }
    return await bringUpToDate(discord, due, await postMessage(discord, due), now);
  } catch (error) {
    return readRefusal(error, delivery.attempts, now);
  }
}

function cannotReadBack({ attempts }: Posting, now: Date): Sent {
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
function mayNotReadBack({ client }: Discord, channelId: string): boolean {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return false;
  const mine = channel.permissionsFor(client.user.id);
  return mine !== null && !mine.has(PermissionFlagsBits.ReadMessageHistory);
}

async function postMessage({ client }: Discord, due: DueMessage): Promise<APIMessage> {
  const { delivery } = due;
  const loudness = withoutGoneRole(loudnessFor(due), client.channels.cache.get(delivery.channelId));
  const post = async (message: AlertMessage) => {
    const body: RESTPostAPIChannelMessageJSONBody = {
      ...addressMessage(message, loudness, true),
      nonce: nonceOf(delivery.id),
      enforce_nonce: true,
    };
    return asMessage(await client.rest.post(Routes.channelMessages(delivery.channelId), { body }));
  };
  return withPlainFallback(due, post);
}

async function editMessage(discord: Discord, due: DueMessage, messageId: string, now: Date): Promise<Sent> {
  const route = Routes.channelMessage(due.delivery.channelId, messageId);
  const edit = async (message: AlertMessage) => {
    const body = addressMessage(message, loudnessFor(due), false);
    return asMessage(await discord.client.rest.patch(route, { body }));
  };
  try {
    await withPlainFallback(due, edit);
  } catch (error) {
    // Too old to be edited: what nobody may miss is said in a reply, the rest is let go.
    if (isOldEditRefused(error) && "alert" in due) return await replyTo(discord, due, messageId, now);
    // Somebody deleted our message: that is an answer. Posting it anew would be saying it twice.
    if (!isMessageGone(error) && !isDoneAlready(error)) throw error;
  }
  return { kind: "sent", messageId };
}

async function replyTo(
  discord: Discord,
  { delivery, alert, shown = null }: Extract<DueMessage, { alert: Alert }>,
  messageId: string,
  now: Date,
): Promise<Sent> {
  if (mayNotReadBack(discord, delivery.channelId)) return cannotReadBack(delivery, now);
  try {
    await replyInstead(discord, { delivery, alert, shown }, messageId);
  } catch (error) {
    // The reply was posted, and somebody deleted it.
    if (!isMessageGone(error)) throw error;
  }
  return { kind: "sent", messageId };
}

async function bringUpToDate(
  discord: Discord,
  due: DueMessage,
  message: APIMessage,
  now: Date,
): Promise<Sent> {
  const shown = versionOf(message, due.delivery.id);
  if (shown === null || shown === versionToShow(due)) return { kind: "sent", messageId: message.id };
  return editMessage(discord, due, message.id, now);
}

/** Tries the full message, and once the plain one when Discord refuses the form: our fault must not cost the news. */
async function withPlainFallback(
  due: DueMessage,
  send: (message: AlertMessage) => Promise<APIMessage>,
): Promise<APIMessage> {
  const ref = refOf(due.delivery.id, versionToShow(due));
  // A notice is plain text from the beginning.
  if ("notice" in due) return send(renderAny(due.notice, ref));
  const [full, plain] =
    "digest" in due
      ? [renderDigest(due.digest, ref), renderPlainDigest(due.digest, ref)]
      : [renderAlert(due.alert, ref), renderPlain(due.alert, ref)];
  try {
    return await send(full);
  } catch (error) {
    if (!isFormRefused(error)) throw error;
    return await send(plain);
  }
}

/** A digest knows it of itself; notices disturb nobody but those who asked for them. */
function loudnessFor(due: DueMessage): Loudness {
  if ("alert" in due) return loudnessOf(due.subscription?.shape, due.alert.content.kind);
  if ("notice" in due) return {};
  const { mention = null, isSilent = false, part } = due.digest;
  return { mention: part === 1 ? mention : null, isSilent };
}

function versionToShow(due: DueMessage): number {
  if ("alert" in due) return due.alert.version;
  return "notice" in due && due.notice.kind === "flood" && due.notice.decision !== null ? 2 : 1;
}

/** A notice as a message, with its buttons if it asks something. */
export function renderAny(notice: AnyNotice, ref: string): AlertMessage {
  if (notice.kind === "place") return renderPlace(notice, ref);
  if (notice.kind === "following") return renderFollowing(notice, ref);
  return notice.kind === "flood" ? renderFlood(notice, ref) : renderNotice(notice, ref);
}

/** A 2xx without a message is no proof of one: it throws, and the outcome is unknown. */
function asMessage(answer: unknown): APIMessage {
  const message = answer as APIMessage | null;
  if (typeof message?.id !== "string") throw new Error("Discord's answer is not a message");
  return { ...message, content: message.content ?? "", embeds: message.embeds ?? [] };
}
