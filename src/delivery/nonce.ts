/**
 * Two short names of a delivery: the nonce Discord compares, and the reference people and we can read.
 *
 * In: a delivery's id (and an alert version). Out: always the same words for the same delivery, on any machine.
 * Surprise: the reference stands in the message itself. Discord does not give a nonce back when messages are read
 * later, so after a crash this is how our own message is told from one about another story. It ends the footer,
 * where it disturbs nobody, and carries the version, so that we see whether the message is up to date.
 */
import { createHash } from "node:crypto";

/** Discord's limit, https://docs.discord.com/developers/resources/message#create-message-jsonform-params */
const NONCE_MAX = 25;

/**
 * How long Discord surely honours a nonce. Its docs say "the past few minutes" and no number; two is the least that
 * can mean. Within it, sending again is safe; after it, the channel is read first.
 */
export const NONCE_WINDOW_MS = 2 * 60_000;

/** 25 characters, letters and digits: 125 bits of the id's hash, so two deliveries never share one. */
export function nonceOf(deliveryId: string): string {
  return digest(deliveryId).slice(0, NONCE_MAX);
}

/** "ref 3k9f2m1q.2": eight characters of the nonce, and the version the message shows. */
export function refOf(deliveryId: string, version: number): string {
  return `ref ${digest(deliveryId).slice(0, 8)}.${version}`;
}

/** The version a text shows for this delivery, or null when the text is not this delivery's message. */
export function versionIn(text: string, deliveryId: string): number | null {
  const found = new RegExp(`\\bref ${digest(deliveryId).slice(0, 8)}\\.(\\d+)$`).exec(text.trimEnd());
  return found === null ? null : Number(found[1]);
}

function digest(deliveryId: string): string {
  const hash = createHash("sha256").update(deliveryId).digest("hex");
  return BigInt(`0x${hash}`).toString(36).padStart(50, "0");
}
