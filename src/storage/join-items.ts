/**
 * Two items that turn out to be one thing become one.
 *
 * In: the item that stays and the one that goes. Out: keys, sightings and membership of both with the one that stays.
 * Surprise: the row of the other stays as a version of it and says where it went; nothing that was read is lost. Their
 * stories are one event then, and merge.
 */
import type { Alert } from "../alerts/alert.ts";
import type { Queries } from "./database.ts";
import { mergeStories } from "./merge-stories.ts";
import { toInstant } from "./stored-text.ts";

/**
 * Must run within a transaction. Returns the alert that has to point to the other, when both had been told; see
 * merge-stories.ts. Throws when one of the two does not exist.
 */
export async function joinItems(
  query: Queries,
  keptId: string,
  goneId: string,
  at: string,
): Promise<Alert | null> {
  if (keptId === goneId) return null;
  const rows = await query.selectFrom("items").selectAll().where("id", "in", [keptId, goneId]).execute();
  const kept = rows.find(({ id }) => id === keptId);
  const gone = rows.find(({ id }) => id === goneId);
  if (!kept || !gone) throw new Error(`cannot join item ${goneId} to ${keptId}: one of them is not there`);

  const keys = [...new Set([...JSON.parse(kept.keys), ...JSON.parse(gone.keys)])];
  await query.updateTable("item_keys").set({ item_id: keptId }).where("item_id", "=", goneId).execute();
  await query
    .updateTable("items")
    .set({ keys: JSON.stringify(keys) })
    .where("id", "=", keptId)
    .execute();
  await query
    .updateTable("items")
    .set({ joined_into: keptId, keys: "[]" })
    .where("id", "=", goneId)
    .execute();
  await query.updateTable("items").set({ joined_into: keptId }).where("joined_into", "=", goneId).execute();
  await query.deleteFrom("docket_entries").where("item_id", "=", goneId).execute();
  await moveSightings(query, keptId, goneId);
  return moveMembership(query, keptId, goneId, at);
}

/** Where both were seen, the earlier sight counts. */
async function moveSightings(query: Queries, keptId: string, goneId: string): Promise<void> {
  const sightings = await query.selectFrom("sightings").selectAll().where("item_id", "=", goneId).execute();
  for (const sighting of sightings) {
    await query
      .insertInto("sightings")
      .values({ ...sighting, item_id: keptId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await query
      .updateTable("sightings")
      .set({ seen_at: sighting.seen_at })
      .where("item_id", "=", keptId)
      .where("source_id", "=", sighting.source_id)
      .where("seen_at", ">", sighting.seen_at)
      .execute();
    // News under one of its names is news, whatever was held back under the other.
    if (sighting.hold_id === null) {
      await query
        .updateTable("sightings")
        .set({ hold_id: null })
        .where("item_id", "=", keptId)
        .where("source_id", "=", sighting.source_id)
        .execute();
    }
    if (sighting.caught_up === null) {
      await query
        .updateTable("sightings")
        .set({ caught_up: null })
        .where("item_id", "=", keptId)
        .where("source_id", "=", sighting.source_id)
        .execute();
    }
  }
  await query.deleteFrom("sightings").where("item_id", "=", goneId).execute();
}

async function moveMembership(
  query: Queries,
  keptId: string,
  goneId: string,
  at: string,
): Promise<Alert | null> {
  const members = await query
    .selectFrom("story_members")
    .select(["item_id", "story_id"])
    .where("item_id", "in", [keptId, goneId])
    .execute();
  const keptIn = members.find((one) => one.item_id === keptId)?.story_id;
  const goneIn = members.find((one) => one.item_id === goneId)?.story_id;
  if (goneIn === undefined) return null;
  if (keptIn === undefined) {
    await lendVerdict(query, keptId, goneId);
    await query.updateTable("story_members").set({ item_id: keptId }).where("item_id", "=", goneId).execute();
    await query
      .updateTable("stories")
      .set({ changed_at: toInstant(at) })
      .where("id", "=", goneIn)
      .execute();
    return null;
  }
  const told = keptIn === goneIn ? null : await mergeStories(query, keptIn, goneIn, at);
  await query.deleteFrom("story_members").where("item_id", "=", goneId).execute();
  return told;
}

/** A member of a story always has a verdict; the item that stays may not have been judged yet. */
async function lendVerdict(query: Queries, keptId: string, goneId: string): Promise<void> {
  const judged = await query
    .selectFrom("verdicts")
    .selectAll()
    .where("item_id", "=", goneId)
    .executeTakeFirst();
  if (!judged) return;
  await query
    .insertInto("verdicts")
    .values({ ...judged, item_id: keptId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
