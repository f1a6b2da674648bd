/**
 * A parsed item becomes ours.
 *
 * In: what a parser found, who published it, when we saw it. Out: an `Item` with an id of our own.
 * Surprise: the id comes from the strongest key of the first sight; keys found later are aliases and change nothing.
 */
import { createHash } from "node:crypto";
import type { Item, ParsedItem } from "./item.ts";

/** Letters and digits nobody confuses when reading an id aloud (Crockford's base 32). */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * `seenAt` is ISO 8601 UTC. A publication date in the future is a publisher's mistake (or an embargo we need not
 * keep): it becomes `seenAt`, so that the item does not stay on top for ever.
 */
export function makeItem(
  parsed: ParsedItem,
  source: { id: string; name: string },
  seenAt: string,
  isBaseline: boolean,
): Item {
  const [firstKey] = parsed.keys;
  if (firstKey === undefined)
    throw new Error(`An item of ${source.id} has no key: "${parsed.title.slice(0, 80)}"`);
  return {
    ...parsed,
    publishedAt: clampToPast(parsed.publishedAt, seenAt),
    updatedAt: clampToPast(parsed.updatedAt, seenAt),
    id: itemId(firstKey),
    sourceId: source.id,
    outlet: source.name,
    firstSeenAt: seenAt,
    revision: 1,
    isBaseline,
  };
}

/** `i` and 12 characters (60 bits): among a million items the chance of one collision is below one in a million. */
export function itemId(key: string): string {
  const digest = createHash("sha256").update(key).digest();
  let id = "i";
  for (const byte of digest.subarray(0, 12)) id += ALPHABET.charAt(byte & 31);
  return id;
}

function clampToPast(date: string | null, now: string): string | null {
  return date !== null && Date.parse(date) > Date.parse(now) ? now : date;
}
