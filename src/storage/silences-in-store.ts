/**
 * What a source has brought lately, and which sources have brought nothing for long.
 *
 * In: source ids, instants. Out: items, newest first; the last sighting of each quiet source.
 * Surprise: an item counts for every source that carried it, not only for the one we had it from first.
 */
import type { Item } from "../items/item.ts";
import type { Database } from "./database.ts";
import { readItem } from "./items-in-store.ts";
import { toInstant } from "./stored-text.ts";

export interface SilenceVerbs {
  /** Sources of the list whose newest sighting of a new item is older than `before`. */
  quietSources(before: string): Promise<{ sourceId: string; lastNewAt: string }[]>;
  /** What a source carried last, in the order of first sight, newest first. */
  recentItemsOf(sourceId: string, limit: number): Promise<Item[]>;
}

export function silencesInStore({ query }: Database): SilenceVerbs {
  return {
    async quietSources(before) {
      const last = query
        .selectFrom("sources")
        .select(["sources.id as sourceId"])
        .select((source) =>
          source
            .selectFrom("sightings")
            .select(({ fn }) => fn.max("sightings.seen_at").as("at"))
            .whereRef("sightings.source_id", "=", "sources.id")
            .as("lastNewAt"),
        )
        .where("sources.listed", "=", 1)
        .as("last");
      const rows = await query
        .selectFrom(last)
        .selectAll()
        .where("lastNewAt", "<", toInstant(before))
        .orderBy("sourceId")
        .execute();
      return rows.map(({ sourceId, lastNewAt }) => ({ sourceId, lastNewAt: lastNewAt ?? "" }));
    },

    async recentItemsOf(sourceId, limit) {
      const rows = await query
        .selectFrom("sightings")
        .innerJoin("items", "items.id", "sightings.item_id")
        .select(["items.keys", "items.document"])
        .where("sightings.source_id", "=", sourceId)
        .orderBy("sightings.seen_at", "desc")
        .limit(limit)
        .execute();
      return rows.map(readItem);
    },
  };
}
