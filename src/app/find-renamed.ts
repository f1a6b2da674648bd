/**
 * Which items of a visit are known, under the names they have or under new ones.
 *
 * In: the items of a visit, the store. Out: those that no key knows; for each of these that its words still identify, the
 * item it is; which known items the document shows.
 * Surprise: short words prove nothing alone (a column has one name and one blurb every morning), so they count only
 * when most of the document is unknown by its names and known by its words. Long texts need none of this; they are keys.
 */
import type { Item, ParsedItem } from "../items/item.ts";
import { wordsKey } from "../items/item-keys.ts";
import { isKnownByDocket } from "../sources/dockets/docket-keys.ts";
import type { Source } from "../sources/source.ts";
import type { Store } from "../storage/store.ts";

export interface Recognised {
  /** Items that neither a key nor their words know. */
  strangers: ParsedItem[];
  renamed: Map<ParsedItem, Item>;
  /** Ids of the items that are known by their keys. */
  present: Set<string>;
}

/** `renamed` is empty as good as always. */
export async function findRenamed(
  tx: Store,
  source: Source,
  items: readonly ParsedItem[],
): Promise<Recognised> {
  const strangers: ParsedItem[] = [];
  const present = new Set<string>();
  for (const parsed of items) {
    const known = await tx.findItem(parsed.keys);
    if (known) present.add(known.id);
    else strangers.push(parsed);
  }
  const renamed = new Map<ParsedItem, Item>();
  // Courts say "Order" every day; an entry's numbers are its name and never change.
  const nameless = strangers.filter(({ keys }) => !isKnownByDocket(keys));
  if (nameless.length * 2 <= items.length) return { strangers, renamed, present };
  const claimed = new Set<string>();
  for (const parsed of nameless) {
    const key = wordsKey(parsed, source.id);
    const known = key === null ? null : await tx.findItem([key]);
    // Two items of the same words in one document cannot both be the old one.
    if (!known || claimed.has(known.id)) continue;
    claimed.add(known.id);
    renamed.set(parsed, known);
  }
  if (renamed.size * 2 <= items.length) return { strangers, renamed: new Map(), present };
  return { strangers: strangers.filter((one) => !renamed.has(one)), renamed, present };
}
