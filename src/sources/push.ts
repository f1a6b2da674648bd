/**
 * Something a source sent us of its own accord, kept until it has been read.
 *
 * In: nothing, this file names the noun, and judges whether a caller may push. Out: `Push`.
 * Surprise: a push is answered before it is read. Whoever sent it waits three seconds and then sends it again.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import ipaddr from "ipaddr.js";

export interface Push {
  /** The sender's own name for it, the same on each of its tries. */
  key: string;
  body: string;
  receivedAt: string;
  /** Tries to read it that failed. */
  attempts: number;
  nextAttemptAt: string;
  /** Why it waits or was left, for people; null when nothing is wrong. */
  why: string | null;
  doneAt: string | null;
}

/** Compares in constant time, whatever the lengths. */
export function isSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

/** Whether an address is one of `allowed`: addresses and CIDR ranges; empty allows everybody. */
export function mayPush(address: string, allowed: readonly string[]): boolean {
  if (allowed.length === 0) return true;
  if (!ipaddr.isValid(address)) return false;
  const from = ipaddr.process(address);
  return allowed.some((entry) => {
    const [network, bits] = ipaddr.isValidCIDR(entry)
      ? ipaddr.parseCIDR(entry)
      : ([ipaddr.process(entry), ipaddr.process(entry).kind() === "ipv4" ? 32 : 128] as const);
    return network.kind() === from.kind() && from.match(network, bits);
  });
}

export function isAddressEntry(entry: string): boolean {
  return ipaddr.isValid(entry) || ipaddr.isValidCIDR(entry);
}
