/**
 * The flood breaker at work: what each item of a visit is to be remembered as.
 *
 * In: a source, its state, the items of a visit, the store. Out: which are known items under new names, which are old,
 * which are held, and by what hold.
 * Surprise: the hold is stored here, in the transaction of the visit, with the items it keeps back. Asking people comes
 * later, see ask-about-holds.ts; a crash in between costs neither.
 */
import type { Item, ParsedItem } from "../items/item.ts";
import { isWorthALook, judgeFlood } from "../sources/flood.ts";
import { makeHold } from "../sources/hold.ts";
import type { Source, SourceState } from "../sources/source.ts";
import type { Store } from "../storage/store.ts";
import { findRenamed } from "./find-renamed.ts";

/** More than any document shows; what lies deeper was last seen long ago. */
const ITEMS_COMPARED = 1_000;

export interface Sorted {
  /** Known items under names that no key has. */
  renamed: ReadonlyMap<ParsedItem, Item>;
  /** Never seen and yet old, each with the reason it is not news. */
  old: ReadonlyMap<ParsedItem, string>;
  held: ReadonlySet<ParsedItem>;
  holdId: string | null;
}

/**
 * To be called in the visit's transaction, before anything of it is stored. `items` are those that may be news: what was
 * there at the first visit is none.
 */
export async function holdFlood(
  tx: Store,
  source: Source,
  state: SourceState,
  items: readonly ParsedItem[],
  now: Date,
): Promise<Sorted> {
  const old = new Map<ParsedItem, string>();
  const sorted = { old, held: new Set<ParsedItem>(), holdId: null };
  // The first visit is no flood.
  if (state.lastOkAt === null) return { ...sorted, renamed: new Map() };
  const { strangers, renamed, present } = await findRenamed(tx, source, items);
  const suspects = { state, items, strangers, now };
  // Nor is the bundled history, which tells years in a minute.
  if (source.isHistory || !isWorthALook(suspects)) return { ...sorted, renamed };
  const known = await tx.recentItemsOf(source.id, ITEMS_COMPARED);
  const flood = judgeFlood(suspects, { known, isAll: known.length < ITEMS_COMPARED, present });
  if (flood.kind === "fine") return { ...sorted, renamed };
  for (const { item, known, why } of flood.old) {
    if (known) renamed.set(item, known);
    else old.set(item, why);
  }
  if (flood.held.length === 0) return { ...sorted, renamed };
  const hold = makeHold(source, flood.held, flood.why, now.toISOString());
  await tx.saveHold(hold);
  return { old, renamed, held: new Set(flood.held), holdId: hold.id };
}
