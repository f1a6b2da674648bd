/**
 * The line between thinking about an item and storing it.
 *
 * In: a piece of thinking. Out: its result, or an `ItemFault`. Surprise: only thinking may fail for one item alone; a store
 * that fails takes the whole visit back.
 */

/** What went wrong while thinking about one item, as opposed to while storing it. */
export class ItemFault extends Error {}

/** @throws ItemFault whatever `work` throws. */
export function thinking<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new ItemFault("an item could not be handled", { cause });
  }
}
