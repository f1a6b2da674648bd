/**
 * Under which name a server knows an item.
 *
 * In: items it may see, the server. Out: the outlet of each.
 * Surprise: an added source's name is its server's choice. Who has the item from another source reads that one's name.
 */
import type { Item } from "../../items/item.ts";
import { isAddedId } from "../../sources/added-source.ts";
import type { Store } from "../../storage/store.ts";

export async function nameItems(
  store: Store,
  items: readonly Item[],
  guildId: string | null,
): Promise<Map<string, string>> {
  const names = new Map(items.map(({ id, outlet }) => [id, outlet]));
  const doubtful = items.filter(({ sourceId }) => isAddedId(sourceId));
  if (doubtful.length === 0) return names;
  const sources = new Map(
    (await store.sourcesOfServer(guildId)).map(({ source }) => [source.id, source.name] as const),
  );
  const sightings = await store.sightingsOf(doubtful.map(({ id }) => id));
  for (const { id } of doubtful.filter((item) => !sources.has(item.sourceId))) {
    const here = sightings.find((one) => one.itemId === id && sources.has(one.sourceId));
    names.set(id, (here && sources.get(here.sourceId)) ?? "a source of everybody");
  }
  return names;
}
