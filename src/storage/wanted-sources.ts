/**
 * Which added sources are visited, and what happens when a server wants one again.
 *
 * In: a source, a server. Out: followers, visits and stories as they are then. To be called within a transaction.
 * Surprise: who resumes is owed what came meanwhile: what other servers were told wakes the stories, what nobody was there
 * to see is marked to come late at the next visit.
 */
import { ADDED_PREFIX } from "../sources/added-source.ts";
import { DAY } from "../sources/rhythm.ts";
import type { Queries } from "./database.ts";
import { readSource } from "./source-row.ts";

/** How far back a server that resumes a source is told what it missed: what is older is history, and a long list. */
const PAUSE_CAUGHT_UP_MS = 30 * DAY;

/**
 * Ends a pause. What came meanwhile is looked at again, so that announce may owe it to this server as well. False when
 * the server does not follow the source.
 */
export async function resumeSource(
  query: Queries,
  guildId: string,
  sourceId: string,
  at: string,
): Promise<boolean> {
  const ofServer = query
    .selectFrom("source_followers")
    .selectAll()
    .where("guild_id", "=", guildId)
    .where("source_id", "=", sourceId);
  const row = await ofServer.executeTakeFirst();
  if (!row) return false;
  if (row.paused_at === null) return true;
  const oldest = new Date(Date.parse(at) - PAUSE_CAUGHT_UP_MS).toISOString();
  await query
    .updateTable("source_followers")
    .set({
      paused_at: null,
      heard_since: row.heard_since > oldest ? row.heard_since : oldest,
      pause_began_at: row.paused_at,
      pause_ended_at: at,
    })
    .where("guild_id", "=", guildId)
    .where("source_id", "=", sourceId)
    .execute();
  const brought = query
    .selectFrom("sightings")
    .innerJoin("story_members", "story_members.item_id", "sightings.item_id")
    .select("story_members.story_id")
    .where("sightings.source_id", "=", sourceId)
    .where("sightings.silent", "=", 0)
    .where("sightings.seen_at", ">=", row.paused_at > oldest ? row.paused_at : oldest);
  await query.updateTable("stories").set({ changed_at: at }).where("id", "in", brought).execute();
  if (await settleVisits(query, sourceId)) await wakeRested(query, sourceId, at);
  return true;
}

/** Visited while somebody wants it. Returns whether visits begin again now. */
export async function settleVisits(query: Queries, sourceId: string): Promise<boolean> {
  const wanting = await query
    .selectFrom("source_followers")
    .select("guild_id")
    .where("source_id", "=", sourceId)
    .where("paused_at", "is", null)
    .limit(1)
    .execute();
  const listed = wanting.length;
  const { numUpdatedRows } = await query
    .updateTable("sources")
    .set({ listed })
    .where("id", "=", sourceId)
    .where("id", "like", `${ADDED_PREFIX}%`)
    .where("listed", "!=", listed)
    .executeTakeFirstOrThrow();
  return listed === 1 && numUpdatedRows > 0n;
}

/** Due now, also if it had stopped; what its next visit brings came late, for nobody wanted it before. */
export async function wakeRested(query: Queries, sourceId: string, at: string): Promise<void> {
  const row = await query
    .selectFrom("sources")
    .select(["document", "state"])
    .where("id", "=", sourceId)
    .executeTakeFirstOrThrow();
  const { state } = readSource(row);
  const rested = { from: state.lastVisitAt ?? at, to: at };
  await query
    .updateTable("sources")
    .set({ next_visit_at: at, state: JSON.stringify({ ...state, rested, stopped: null, nextVisitAt: at }) })
    .where("id", "=", sourceId)
    .execute();
}
