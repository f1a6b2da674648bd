/**
 * The verbs that change what can be found, and the index kept in step with them.
 *
 * In: a database, its word index, the verbs as they are. Out: the same verbs, each followed by the index, in one transaction.
 * Surprise: an item is found from the moment it is judged ours, which is a moment after it is stored.
 */
import type { Database } from "./database.ts";
import { forget, indexAlert, indexItem } from "./search-documents.ts";
import type { Store } from "./store.ts";
import type { WordIndex } from "./word-index.ts";

type Followed = Pick<Store, "saveItem" | "saveVerdict" | "savePlacement" | "joinItems" | "saveAlert">;

/** `verbsOver` makes the verbs for a database, so that they can be made for the transaction that the index shares. */
export function keepFound(
  database: Database,
  words: WordIndex,
  verbsOver: (database: Database) => Followed,
): Followed {
  const { atomic } = database;
  const both = <T>(
    change: (verbs: Followed) => Promise<T>,
    index: (query: Database["query"], result: T) => Promise<void>,
  ) =>
    atomic(async (query) => {
      const result = await change(verbsOver({ query, atomic: (work) => work(query) }));
      await index(query, result);
      return result;
    });
  return {
    saveItem: (item) =>
      both(
        (verbs) => verbs.saveItem(item),
        // A new one is not judged yet; a known one may say something else now.
        async (query) => (item.revision > 1 ? indexItem(query, words, item.id) : undefined),
      ),
    saveVerdict: (itemId, verdict, at) =>
      both(
        (verbs) => verbs.saveVerdict(itemId, verdict, at),
        (query) =>
          verdict.tier === "negative" ? forget(query, words, itemId) : indexItem(query, words, itemId),
      ),
    savePlacement: (item, verdict, frame, placement, at) =>
      both(
        (verbs) => verbs.savePlacement(item, verdict, frame, placement, at),
        (query) => indexItem(query, words, item.id),
      ),
    joinItems: (keptId, goneId, at) =>
      both(
        (verbs) => verbs.joinItems(keptId, goneId, at),
        async (query) => {
          if (keptId === goneId) return;
          await forget(query, words, goneId);
          await indexItem(query, words, keptId);
        },
      ),
    saveAlert: (storyId, reason, content, at) =>
      both(
        (verbs) => verbs.saveAlert(storyId, reason, content, at),
        (query, alert) => indexAlert(query, words, alert.id),
      ),
  };
}
