/**
 * Sources that servers added: which server follows which, and which has paused.
 *
 * In: a source made of an address, a server. Out: what each server has.
 * Surprise: a source is visited while at least one server wants it. Rows of sources are never deleted, for items point to
 * them; a source taken up again after nobody wanted it begins with a silent first sight, as a new one does.
 */
import type { Selectable } from "kysely";
import { comparisonUrl } from "../items/canonical-url.ts";
import { itemTime } from "../items/item.ts";
import { ADDED_PREFIX, addedSourceId, isAddedId } from "../sources/added-source.ts";
import { firstState } from "../sources/next-visit.ts";
import type { Source } from "../sources/source.ts";
import type { Database, Queries } from "./database.ts";
import type { FollowerVerbs, SourceFollower } from "./follower-verbs.ts";
import { readItem } from "./items-in-store.ts";
import type { SourceFollowersTable } from "./schema.ts";
import { readSource } from "./source-row.ts";
import { toInstant } from "./stored-text.ts";
import { resumeSource, settleVisits, wakeRested } from "./wanted-sources.ts";

/** Of one visit; more are looked at in vain, for one of them is shown. */
const SEEN_TOGETHER = 50;

export function followersInStore({ query, atomic }: Database): FollowerVerbs {
  return {
    followSource: (source, by, quota, at) =>
      atomic(async (query) => {
        const everyones = await findEveryones(query, source.url);
        if (everyones) return { kind: "everyone's", source: everyones };
        const own = await query
          .selectFrom("source_followers")
          .select("source_id")
          .where("guild_id", "=", by.guildId)
          .execute();
        const known = await findSource(query, source.id);
        if (known && own.some((row) => row.source_id === source.id)) {
          return { kind: "already there", source: known.source };
        }
        if (own.length >= quota) return { kind: "full", count: own.length };
        const isKept = known !== null && (known.isVisited || (await isFollowed(query, source.id)));
        if (!isKept) await writeAfresh(query, source, known?.itemsSeen ?? 0, at);
        await query
          .insertInto("source_followers")
          .values({
            source_id: source.id,
            guild_id: by.guildId,
            added_by: by.userId,
            added_at: toInstant(at),
            heard_since: toInstant(at),
            paused_at: null,
            pause_began_at: null,
            pause_ended_at: null,
            first_sight_at: null,
          })
          .execute();
        if (await settleVisits(query, source.id)) await wakeRested(query, source.id, toInstant(at));
        return { kind: "added", source: isKept ? known.source : source };
      }),

    unfollowSource: (guildId, sourceId) =>
      atomic(async (query) => {
        const { numDeletedRows } = await query
          .deleteFrom("source_followers")
          .where("guild_id", "=", guildId)
          .where("source_id", "=", sourceId)
          .executeTakeFirstOrThrow();
        await settleVisits(query, sourceId);
        return numDeletedRows > 0n;
      }),

    pauseSource: (guildId, sourceId, pausedAt, at) =>
      atomic(async (query) => {
        if (pausedAt === null) return resumeSource(query, guildId, sourceId, toInstant(at));
        const { numUpdatedRows } = await query
          .updateTable("source_followers")
          .set({ paused_at: toInstant(pausedAt) })
          .where("guild_id", "=", guildId)
          .where("source_id", "=", sourceId)
          .executeTakeFirstOrThrow();
        await settleVisits(query, sourceId);
        return numUpdatedRows > 0n;
      }),

    async noteFirstSight(sourceId, lastOkAt, at) {
      await query
        .updateTable("source_followers")
        .set({ first_sight_at: toInstant(at) })
        .where("source_id", "=", sourceId)
        .where("first_sight_at", "is", null)
        .where("added_at", ">", toInstant(lastOkAt))
        .execute();
    },

    async listFollowers(sourceIds) {
      if (sourceIds.length === 0) return [];
      const rows = await query
        .selectFrom("source_followers")
        .selectAll()
        .where("source_id", "in", sourceIds)
        .orderBy("source_id")
        .orderBy("guild_id")
        .execute();
      return rows.map(readFollower);
    },

    async sourcesOfServer(guildId) {
      const rows = await query
        .selectFrom("sources")
        .leftJoin("source_followers as follower", (join) =>
          join.onRef("follower.source_id", "=", "sources.id").on("follower.guild_id", "=", guildId ?? ""),
        )
        .select([
          "sources.document",
          "sources.state",
          "follower.source_id",
          "follower.guild_id",
          "follower.added_by",
          "follower.added_at",
          "follower.heard_since",
          "follower.paused_at",
          "follower.pause_began_at",
          "follower.pause_ended_at",
          "follower.first_sight_at",
        ])
        .where((is) =>
          is.or([
            is("follower.source_id", "is not", null),
            is.and([is("sources.listed", "=", 1), is("sources.id", "not like", `${ADDED_PREFIX}%`)]),
          ]),
        )
        .orderBy("sources.id")
        .execute();
      return rows.map((row) => ({
        ...readSource(row),
        follower: row.source_id === null ? null : readFollower(row as Selectable<SourceFollowersTable>),
      }));
    },

    async lastSighting(sourceId) {
      const rows = await query
        .selectFrom("sightings")
        .innerJoin("items", "items.id", "sightings.item_id")
        .select(["sightings.seen_at", "items.keys", "items.document"])
        .where("sightings.source_id", "=", sourceId)
        .orderBy("sightings.seen_at", "desc")
        .limit(SEEN_TOGETHER)
        .execute();
      // One visit brings many items in one instant; people mean the newest of them.
      const newest = rows
        .filter((row) => row.seen_at === rows[0]?.seen_at)
        .map((row) => ({ at: row.seen_at, item: readItem(row) }))
        .sort((a, b) => itemTime(b.item) - itemTime(a.item))[0];
      return newest ? { at: newest.at, title: newest.item.title, url: newest.item.url } : null;
    },
  };
}

/** What is on everybody's list needs no followers: else one address would be visited twice. */
export async function giveUpFollowing(query: Queries, listed: Source[]): Promise<void> {
  const taken = new Set(listed.map(({ url }) => addedSourceId(url)));
  const added = await query
    .selectFrom("sources")
    .select("id")
    .where("id", "like", `${ADDED_PREFIX}%`)
    .where("listed", "=", 1)
    .execute();
  for (const { id } of added.filter((row) => taken.has(row.id))) {
    await query.deleteFrom("source_followers").where("source_id", "=", id).execute();
    await settleVisits(query, id);
  }
}

async function findEveryones(query: Queries, url: string): Promise<Source | null> {
  const page = comparisonUrl(url);
  const rows = await query
    .selectFrom("sources")
    .select(["document", "state"])
    .where("listed", "=", 1)
    .where("id", "not like", `${ADDED_PREFIX}%`)
    .execute();
  const sources = rows.map((row) => readSource(row).source);
  return sources.find((source) => comparisonUrl(source.url) === page) ?? null;
}

async function findSource(query: Queries, id: string) {
  const row = await query
    .selectFrom("sources")
    .select(["document", "state", "listed"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const { source, state } = readSource(row);
  return { source, itemsSeen: state.itemsSeen, isVisited: row.listed === 1 };
}

/** Whether a server has it, paused or not. */
async function isFollowed(query: Queries, sourceId: string): Promise<boolean> {
  const row = await query
    .selectFrom("source_followers")
    .select("guild_id")
    .where("source_id", "=", sourceId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function writeAfresh(query: Queries, source: Source, itemsSeen: number, at: string): Promise<void> {
  if (!isAddedId(source.id)) throw new Error(`${source.id} is not an added source`);
  const row = {
    document: JSON.stringify(source),
    listed: 1,
    next_visit_at: toInstant(at),
    state: JSON.stringify({ ...firstState(source, new Date(at)), itemsSeen }),
  };
  await query
    .insertInto("sources")
    .values({ id: source.id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

function readFollower(row: Selectable<SourceFollowersTable>): SourceFollower {
  return {
    sourceId: row.source_id,
    guildId: row.guild_id,
    addedBy: row.added_by,
    addedAt: row.added_at,
    heardSince: row.heard_since,
    firstSightAt: row.first_sight_at,
    pausedAt: row.paused_at,
    ...(row.pause_began_at !== null &&
      row.pause_ended_at !== null && { lastPause: { from: row.pause_began_at, to: row.pause_ended_at } }),
  };
}
