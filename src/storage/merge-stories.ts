/**
 * Two stories that turn out to be one event become one.
 *
 * In: the story that stays and the one that goes. Out: the members, in one story; the alert of the one that went, if
 * both had been told.
 * Surprise: what was told keeps its message. When only the story that goes was told, its alert goes over with the
 * members, so that the event is edited where people read it and not posted again.
 */
import type { Alert } from "../alerts/alert.ts";
import { readAlert } from "./alerts-in-store.ts";
import type { Queries } from "./database.ts";
import { toInstant } from "./stored-text.ts";

/** The story as it is called now, however often it was merged. */
export async function currentStory(query: Queries, storyId: string): Promise<string> {
  const row = await query
    .selectFrom("stories")
    .select("merged_into")
    .where("id", "=", storyId)
    .executeTakeFirst();
  // Each merge repoints what was merged before, so one step is enough.
  return row?.merged_into ?? storyId;
}

/**
 * Must run within a transaction. Returns the alert of the story that went when both had one: its message is there and
 * has to say where the story goes on. Throws when one of the two does not exist.
 */
export async function mergeStories(
  query: Queries,
  keptId: string,
  goneId: string,
  at: string,
): Promise<Alert | null> {
  if (keptId === goneId) return null;
  const [kept, gone] = [await findRow(query, keptId), await findRow(query, goneId)];
  if (!kept || !gone)
    throw new Error(`cannot merge story ${goneId} into ${keptId}: one of them is not there`);
  await moveMembers(query, keptId, goneId, kept.case_id);
  const told = await moveAlert(query, keptId, goneId);
  const topics = [...new Set([...JSON.parse(kept.topics), ...JSON.parse(gone.topics)])];
  const first = kept.first_report_at < gone.first_report_at ? kept.first_report_at : gone.first_report_at;
  await query
    .updateTable("stories")
    .set({ topics: JSON.stringify(topics), first_report_at: first, changed_at: toInstant(at) })
    .where("id", "=", keptId)
    .execute();
  await query
    .updateTable("stories")
    .set({ merged_into: keptId, changed_at: null, why: `the same event as ${keptId}` })
    .where((is) => is.or([is("id", "=", goneId), is("merged_into", "=", goneId)]))
    .execute();
  return told;
}

function findRow(query: Queries, storyId: string) {
  return query.selectFrom("stories").selectAll().where("id", "=", storyId).executeTakeFirst();
}

/** In the order they joined, behind those that are there. */
async function moveMembers(query: Queries, keptId: string, goneId: string, caseId: string | null) {
  const members = await query
    .selectFrom("story_members")
    .select(["item_id", "story_id", "position"])
    .where("story_id", "in", [keptId, goneId])
    .orderBy("position")
    .execute();
  let position = Math.max(0, ...members.filter((one) => one.story_id === keptId).map((one) => one.position));
  for (const member of members.filter((one) => one.story_id === goneId)) {
    position += 1;
    await query
      .updateTable("story_members")
      .set({ story_id: keptId, position, case_id: caseId })
      .where("item_id", "=", member.item_id)
      .execute();
  }
}

async function moveAlert(query: Queries, keptId: string, goneId: string): Promise<Alert | null> {
  const alertOf = (storyId: string) =>
    query.selectFrom("alerts").selectAll().where("story_id", "=", storyId).executeTakeFirst();
  const gone = await alertOf(goneId);
  if (!gone) return null;
  const kept = await alertOf(keptId);
  if (kept) {
    await endUntold(query, gone.id, kept.id);
    return readAlert(gone);
  }
  await query.updateTable("alerts").set({ story_id: keptId }).where("id", "=", gone.id).execute();
  return null;
}

/** What no channel has read yet is told there once, by the alert that stays: as a line of a digest or as a message. */
async function endUntold(query: Queries, goneAlertId: string, keptAlertId: string): Promise<void> {
  await query
    .updateTable("deliveries")
    .set({ state: "dead", why: "the same event is told by another alert" })
    .where("alert_id", "=", goneAlertId)
    .where("state", "in", ["gathered", "pending", "held"])
    .where("digest_id", "is", null)
    .where("attempts", "=", 0)
    .where("message_id", "is", null)
    .where("channel_id", "in", (from) =>
      from
        .selectFrom("deliveries")
        .select("channel_id")
        .where("alert_id", "=", keptAlertId)
        .where("state", "!=", "dead"),
    )
    .execute();
}
