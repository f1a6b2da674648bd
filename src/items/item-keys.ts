/**
 * What an item is known by.
 *
 * In: what the publisher gave. Out: keys, strongest first; any one of them finds the item again.
 * Surprise: no key holds a date. Publishers touch dates all the time, and every bot that trusted them has posted old
 * items again.
 */
import { createHash } from "node:crypto";
import { comparisonUrl } from "./canonical-url.ts";
import { wordsOf } from "./words.ts";

export interface Identity {
  guid: string | null;
  /** False when the publisher says its guid is no address. */
  isPermaLink: boolean;
  url: string | null;
  title: string;
  text: string;
}

/** Shorter texts ("Minute order", "Live updates") repeat; they identify nothing unless there is nothing else. */
const LEAST_WORDS = 40;

/**
 * Keys of one item. `scope` names the source: guids that are not addresses ("1234") and texts mean something only
 * there. Empty only when there is no guid, address, title or text at all.
 */
export function itemKeys(identity: Identity, scope: string): string[] {
  const keys: string[] = [];
  const guid = identity.guid?.trim().replace(/\s+/g, " ") ?? "";
  const guidIsAddress = /^https?:\/\/[^/]/i.test(guid);
  if (guid) keys.push(guidIsAddress ? `guid:${guid}` : `guid:${scope}:${guid}`);
  const address = identity.url ?? (guidIsAddress && identity.isPermaLink ? guid : null);
  const page = address === null ? null : comparisonUrl(address);
  // The front page of a site is where many items point and none lives.
  if (page !== null && !/^https:\/\/[^/?#]+\/$/.test(page)) keys.push(`url:${page}`);
  const words = wordsOf(`${identity.title} ${identity.text}`);
  if (words.length >= LEAST_WORDS || (keys.length === 0 && words.length > 0)) {
    keys.push(`text:${scope}:${createHash("sha256").update(words.join(" ")).digest("hex")}`);
  }
  if (keys.length === 0 && page !== null) keys.push(`url:${page}`);
  return keys;
}

/**
 * Takes away keys that several different items of one document share: a guid template left unfilled, the docket's
 * address on each of its entries. An item always keeps at least one key.
 */
export function dropSharedKeys<T extends { keys: string[]; title: string; text: string }>(
  items: T[],
  scope: string,
): T[] {
  const holders = new Map<string, Set<string>>();
  for (const item of items) {
    for (const key of item.keys) {
      const texts = holders.get(key) ?? new Set();
      holders.set(key, texts.add(`${item.title}\n${item.text}`));
    }
  }
  return items.map((item) => {
    const own = item.keys.filter((key) => holders.get(key)?.size === 1);
    if (own.length === item.keys.length) return item;
    if (own.length > 0) return { ...item, keys: own };
    const byText = itemKeys(
      { guid: null, isPermaLink: false, url: null, title: item.title, text: item.text },
      scope,
    );
    return { ...item, keys: byText.length > 0 ? byText : item.keys };
  });
}
