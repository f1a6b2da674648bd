/**
 * Items whose publisher gave everything a new name: new guids and new addresses, the same words.
 *
 * In: the items of a visit, the store. Out: for each item that only its words still identify, the item it is.
 * Surprise: short words prove nothing alone (a column has one name and one blurb every morning), so they count only
 * when most of the document is unknown by its names and known by its words. Long texts need none of this; they are keys.
 */
import type { Item, ParsedItem } from "../items/item.ts";
import { wordsKey } from "../items/item-keys.ts";
import { isKnownByDocket } from "../sources/dockets/docket-keys.ts";
import type { Source } from "../sources/source.ts";
import type { Store } from "../storage/store.ts";

/** Empty as good as always. */
export async function findRenamed(
  tx: Store,
  source: Source,
  items: readonly ParsedItem[],
): Promise<Map<ParsedItem, Item>> {
  const strangers: ParsedItem[] = [];
  for (const parsed of items) {
    // Courts say "Order" every day; an entry's numbers are its name and never change.
    if (!isKnownByDocket(parsed.keys) && !(await tx.findItem(parsed.keys))) strangers.push(parsed);
  }
  const renamed = new Map<ParsedItem, Item>();
  if (strangers.length * 2 <= items.length) return renamed;
  const claimed = new Set<string>();
  for (const parsed of strangers) {
    const key = wordsKey(parsed, source.id);
    const known = key === null ? null : await tx.findItem([key]);
    // Two items of the same words in one document cannot both be the old one.
    if (!known || claimed.has(known.id)) continue;
    claimed.add(known.id);
    renamed.set(parsed, known);
  }
  return renamed.size * 2 > items.length ? renamed : new Map();
}
