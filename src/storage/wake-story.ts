/**
 * A story that not everybody heard of is carried by another source.
 *
 * In: the item that was carried. Out: its story is marked as changed, so that announce looks again.
 * Surprise: stories that everybody heard of are left alone; another sighting of them tells nobody anything.
 */
import { ADDED_PREFIX } from "../sources/added-source.ts";
import type { Queries } from "./database.ts";
import { toInstant } from "./stored-text.ts";

/** A story told only to the followers of an added source, or held back, may become everybody's; announce decides. */
export async function wakeNarrowStory(query: Queries, itemId: string, at: string): Promise<void> {
  const storiesOfItem = query
    .selectFrom("story_members")
    .innerJoin("items", "items.id", "story_members.item_id")
    .select("story_members.story_id")
    .where("items.id", "=", itemId)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb("items.source_id", "like", `${ADDED_PREFIX}%`),
        exists(
          selectFrom("sightings")
            .select("sightings.hold_id")
            .whereRef("sightings.item_id", "=", "items.id")
            .where("sightings.hold_id", "is not", null),
        ),
      ]),
    );
  await query
    .updateTable("stories")
    .set({ changed_at: toInstant(at) })
    .where("id", "in", storiesOfItem)
    .execute();
}
