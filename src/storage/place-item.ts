/**
 * One item finds its place in a story.
 *
 * In: an item as a story knows it, and where it goes. Out: rows in story_members, stories and verdicts.
 * Surprise: an item that already is in a story stays there. Alerts may have been told about that story with it.
 */
import { itemTime } from "../items/item.ts";
import type { Placement, StoryMember } from "../stories/story.ts";
import type { Queries } from "./database.ts";
import { currentStory } from "./merge-stories.ts";
import { toInstant } from "./stored-text.ts";

/** Throws when the story it should join is not in the store. Must run within a transaction. */
export async function placeItem(
  query: Queries,
  member: StoryMember,
  placement: Placement,
  at: string,
): Promise<void> {
  const { item, verdict, frame } = member;
  const judged = { verdict: JSON.stringify(verdict), judged_at: toInstant(at) };
  await query
    .insertInto("verdicts")
    .values({ item_id: item.id, ...judged })
    .onConflict((conflict) => conflict.column("item_id").doUpdateSet(judged))
    .execute();

  const present = await query
    .selectFrom("story_members")
    .select("story_id")
    .where("item_id", "=", item.id)
    .executeTakeFirst();
  const storyId = await currentStory(query, present?.story_id ?? placement.storyId);
  const story = await openOrFindStory(query, storyId, placement.kind, member);

  const read = { frame: JSON.stringify(frame), placement: JSON.stringify(placement) };
  await query
    .insertInto("story_members")
    .values((values) => ({
      item_id: item.id,
      story_id: storyId,
      position: values
        .selectFrom("story_members")
        .select((members) => members(members.fn.countAll<number>(), "+", 1).as("position"))
        .where("story_id", "=", storyId),
      case_id: story.caseId,
      published_at: item.publishedAt === null ? null : toInstant(item.publishedAt),
      seen_at: toInstant(item.firstSeenAt),
      ...read,
      joined_at: toInstant(at),
    }))
    .onConflict((conflict) => conflict.column("item_id").doUpdateSet(read))
    .execute();

  const reportedAt = new Date(itemTime(item)).toISOString();
  await query
    .updateTable("stories")
    .set({
      topics: JSON.stringify([...new Set([...story.topics, ...verdict.topics])]),
      first_report_at: reportedAt < story.firstReportAt ? reportedAt : story.firstReportAt,
      changed_at: toInstant(at),
    })
    .where("id", "=", storyId)
    .execute();
}

async function openOrFindStory(
  query: Queries,
  storyId: string,
  how: Placement["kind"],
  { item, verdict }: StoryMember,
): Promise<{ caseId: string | null; topics: string[]; firstReportAt: string }> {
  const known = await query.selectFrom("stories").selectAll().where("id", "=", storyId).executeTakeFirst();
  if (known) {
    return {
      caseId: known.case_id,
      topics: JSON.parse(known.topics),
      firstReportAt: known.first_report_at,
    };
  }
  if (how === "joins") throw new Error(`no story ${storyId} in the store for item ${item.id} to join`);
  const firstReportAt = new Date(itemTime(item)).toISOString();
  await query
    .insertInto("stories")
    .values({
      id: storyId,
      case_id: verdict.caseId,
      topics: JSON.stringify(verdict.topics),
      first_report_at: firstReportAt,
      changed_at: firstReportAt,
      settled_at: null,
      why: null,
    })
    .execute();
  return { caseId: verdict.caseId, topics: verdict.topics, firstReportAt };
}
