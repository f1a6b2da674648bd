/**
 * Stories: which items report one event, and which stories announce has to look at again.
 *
 * In: an item with its verdict, frame and placement. Out: whole stories, each with all its members.
 * Surprise: a story is settled only as the caller saw it. A report that joined, or one that now says something else, while
 * announce was deciding keeps the story changed.
 */
import { sql } from "kysely";
import { FIRST_SPEAKERS, LAST_SPEAKERS, type Story } from "../stories/story.ts";
import type { Database, Queries } from "./database.ts";
import { readItem } from "./items-in-store.ts";
import { currentStory, mergeStories } from "./merge-stories.ts";
import { placeItem } from "./place-item.ts";
import type { StoriesTable } from "./schema.ts";
import type { Store } from "./store.ts";
import { listNames, toInstant } from "./stored-text.ts";

type StoryVerbs = Pick<
  Store,
  | "storiesAround"
  | "findStory"
  | "placementsOf"
  | "savePlacement"
  | "findStoryOfItem"
  | "reviseFrame"
  | "changedStories"
  | "settleStory"
  | "latestStories"
  | "mergeStories"
>;

export function storiesInStore({ query, atomic }: Database): StoryVerbs {
  return {
    async storiesAround(caseId, fromIso, toIso) {
      const [from, to] = [toInstant(fromIso), toInstant(toIso)];
      const membersIn = (time: "published_at" | "seen_at") =>
        query
          .selectFrom("story_members")
          .select("story_id")
          .where("case_id", caseId === null ? "is" : "=", caseId)
          .where(time, ">=", from)
          .where(time, "<=", to);
      const rows = await query
        .selectFrom("stories")
        .select(["id", "case_id", "topics"])
        .where("id", "in", membersIn("published_at").union(membersIn("seen_at")))
        .orderBy("first_report_at")
        .orderBy("id")
        .execute();
      return loadMembers(query, rows, true);
    },

    findStory: async (storyId) => findStory(query, await currentStory(query, storyId)),

    async placementsOf(storyId) {
      const rows = await query
        .selectFrom("story_members")
        .select(["item_id", "placement", "joined_at"])
        .where("story_id", "=", await currentStory(query, storyId))
        .orderBy("position")
        .execute();
      return rows.map((row) => ({
        itemId: row.item_id,
        placement: JSON.parse(row.placement),
        at: row.joined_at,
      }));
    },

    mergeStories: (keptId, goneId, at) => atomic((query) => mergeStories(query, keptId, goneId, at)),

    savePlacement: (item, verdict, frame, placement, at) =>
      atomic((query) => placeItem(query, { item, verdict, frame }, placement, at)),

    async findStoryOfItem(itemId) {
      const member = await query
        .selectFrom("story_members")
        .select("story_id")
        .where("item_id", "=", itemId)
        .executeTakeFirst();
      return member ? findStory(query, member.story_id) : null;
    },

    reviseFrame: (itemId, frame, at) =>
      atomic(async (query) => {
        const member = await query
          .updateTable("story_members")
          .set({ frame: JSON.stringify(frame) })
          .where("item_id", "=", itemId)
          .returning("story_id")
          .executeTakeFirst();
        if (!member) return;
        await query
          .updateTable("stories")
          .set({ changed_at: toInstant(at) })
          .where("id", "=", member.story_id)
          .execute();
      }),

    async changedStories(limit) {
      const rows = await query
        .selectFrom("stories")
        .select(["id", "case_id", "topics"])
        .where("changed_at", "is not", null)
        .orderBy("first_report_at")
        .orderBy("id")
        .limit(limit)
        .execute();
      return loadMembers(query, rows);
    },

    settleStory: (story, why, at) =>
      atomic(async (query) => {
        const now = await findStory(query, story.id);
        if (!now || viewOf(now) !== viewOf(story)) return;
        await query
          .updateTable("stories")
          .set({ changed_at: null, settled_at: toInstant(at), why })
          .where("id", "=", story.id)
          .execute();
      }),

    async latestStories({ caseId, limit }) {
      let latest = query
        .selectFrom("stories")
        .select(["id", "case_id", "topics"])
        .where("merged_into", "is", null);
      if (caseId !== undefined) {
        latest = latest.where((is) =>
          is.or([is("case_id", "=", caseId), listNames(sql.ref("topics"), caseId)]),
        );
      }
      const rows = await latest
        .orderBy("first_report_at", "desc")
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return loadMembers(query, rows);
    },
  };
}

type StoryRow = Pick<StoriesTable, "id" | "case_id" | "topics">;

async function findStory(query: Queries, storyId: string): Promise<Story | null> {
  const rows = await query
    .selectFrom("stories")
    .select(["id", "case_id", "topics"])
    .where("id", "=", storyId)
    .execute();
  const [story] = await loadMembers(query, rows);
  return story ?? null;
}

/** The members of all these stories in one query, or only those that speak for them; the stories keep their order. */
async function loadMembers(query: Queries, rows: StoryRow[], isSpeakersOnly = false): Promise<Story[]> {
  if (rows.length === 0) return [];
  const stories = new Map<string, Story>();
  for (const { id, case_id, topics } of rows) {
    stories.set(id, { id, caseId: case_id, topics: JSON.parse(topics), members: [] });
  }
  const members = await query
    .selectFrom("story_members as member")
    .innerJoin("items as item", "item.id", "member.item_id")
    .innerJoin("verdicts as judged", "judged.item_id", "member.item_id")
    .select(["member.story_id", "member.frame", "judged.verdict", "item.keys", "item.document"])
    .where("member.story_id", "in", [...stories.keys()])
    .$if(isSpeakersOnly, (all) => all.where(speaks))
    .orderBy("member.story_id")
    .orderBy("member.position")
    .execute();
  for (const row of members) {
    stories.get(row.story_id)?.members.push({
      item: readItem(row),
      verdict: JSON.parse(row.verdict),
      frame: JSON.parse(row.frame),
    });
  }
  return [...stories.values()];
}

/** As `speakersOf`: positions are counted from 1 without a gap, but for members whose item became one with another's. */
const speaks = sql<boolean>`(member.position <= ${sql.lit(FIRST_SPEAKERS)} or member.position >
  (select max(others.position) from story_members as others where others.story_id = member.story_id) - ${sql.lit(LAST_SPEAKERS)})`;

/** All that announce decides by: the items, each in its revision, and what each says happened. */
function viewOf(story: Story): string {
  return JSON.stringify(story.members.map(({ item, frame }) => [item.id, item.revision, frame]));
}
