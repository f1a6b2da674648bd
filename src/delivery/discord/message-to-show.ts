/**
 * What a delivery shows, as a Discord message: the full one, or the plain one where Discord refuses the form.
 *
 * In: a delivery that is due. Out: its message, its version, how loudly it comes.
 * Surprise: our fault must not cost the news, so a refused form is tried once more as plain text.
 */
import type { APIMessage } from "discord.js";
import type { Alert } from "../../alerts/alert.ts";
import type { Language } from "../../words/language.ts";
import type { AnyNotice, Posting } from "../delivery.ts";
import type { DigestContent } from "../digest.ts";
import { refOf } from "../nonce.ts";
import type { Subscription } from "../subscription.ts";
import { type Loudness, loudnessOf } from "./address-message.ts";
import { isFormRefused } from "./read-refusal.ts";
import { type AlertMessage, renderAlert, renderPlain } from "./render-alert.ts";
import { renderDigest, renderPlainDigest } from "./render-digest.ts";
import { renderFlood } from "./render-flood.ts";
import { renderFollowing } from "./render-following.ts";
import { renderNotice } from "./render-notice.ts";
import { renderPlace } from "./render-place.ts";
import type { ShownContent } from "./reply-instead.ts";

/**
 * A delivery that is due, with what to show: an alert in its version (and what the message shows so far), a digest, or a notice, of which only one that asks
 * has a second version, answered.
 */
export type DueMessage = { delivery: Posting } & (
  | {
      alert: Alert;
      shown?: ShownContent | null;
      subscription?: Pick<Subscription, "shape" | "serverLanguage">;
    }
  | { notice: AnyNotice; language?: Language }
  | { digest: DigestContent }
);

/** Tries the full message, and once the plain one when Discord refuses the form: our fault must not cost the news. */
export async function withPlainFallback<T>(
  due: DueMessage,
  send: (message: AlertMessage) => Promise<T>,
): Promise<T> {
  const ref = refOf(due.delivery.id, versionToShow(due));
  // A notice is plain text from the beginning.
  if ("notice" in due) return send(renderAny(due.notice, ref, due.language));
  const language = "alert" in due ? due.subscription?.serverLanguage : undefined;
  const [full, plain] =
    "digest" in due
      ? [renderDigest(due.digest, ref), renderPlainDigest(due.digest, ref)]
      : [renderAlert(due.alert, ref, language), renderPlain(due.alert, ref, language)];
  try {
    return await send(full);
  } catch (error) {
    if (!isFormRefused(error)) throw error;
    return await send(plain);
  }
}

/** A digest knows it of itself; notices disturb nobody but those who asked for them. */
export function loudnessFor(due: DueMessage): Loudness {
  if ("alert" in due) return loudnessOf(due.subscription?.shape, due.alert.content.kind);
  if ("notice" in due) return {};
  const { mention = null, isSilent = false, part } = due.digest;
  return { mention: part === 1 ? mention : null, isSilent };
}

export function versionToShow(due: DueMessage): number {
  if ("alert" in due) return due.alert.version;
  return "notice" in due && due.notice.kind === "flood" && due.notice.decision !== null ? 2 : 1;
}

/** A notice as a message, with its buttons if it asks something. */
export function renderAny(notice: AnyNotice, ref: string, language: Language = "en"): AlertMessage {
  if (notice.kind === "place") return renderPlace(notice, ref, language);
  if (notice.kind === "following") return renderFollowing(notice, ref, language);
  return notice.kind === "flood" ? renderFlood(notice, ref, language) : renderNotice(notice, ref, language);
}

/** A 2xx without a message is no proof of one: it throws, and the outcome is unknown. */
export function asMessage(answer: unknown): APIMessage {
  const message = answer as APIMessage | null;
  if (typeof message?.id !== "string") throw new Error("Discord's answer is not a message");
  return { ...message, content: message.content ?? "", embeds: message.embeds ?? [] };
}
