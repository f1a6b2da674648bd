/**
 * Items: how each is found again, what it said before, where it was seen, whether it is ours.
 *
 * In: items, keys, verdicts. Out: items as they are now.
 * Surprise: a key belongs to the item that had it first, for ever. `Item.keys` lists those its publisher gave; the names
 * it has at other sources stand in item_keys alone, for an item may be carried by thousands of them.
 */
import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import type { Item } from "../items/item.ts";
import type { Database, Queries } from "./database.ts";
import { joinItems } from "./join-items.ts";
import type { ItemsTable } from "./schema.ts";
import type { Store } from "./store.ts";
import { indexable, toInstant } from "./stored-text.ts";
import { wakeNarrowStory } from "./wake-story.ts";

type ItemVerbs = Pick<
  Store,
  | "findItem"
  | "findItems"
  | "joinItems"
  | "saveItem"
  | "addItemKeys"
  | "noteSighting"
  | "sightingsOf"
  | "saveVerdict"
  | "findItemByUrl"
>;

export function itemsInStore({ query, atomic }: Database): ItemVerbs {
  return {
    findItem: async (keys) => (await findItems(query, keys, 1))[0] ?? null,

    findItems: (keys) => findItems(query, keys, keys.length),

    joinItems: (keptId, goneId, at) => atomic((query) => joinItems(query, keptId, goneId, at)),

    saveItem: (item) => atomic((query) => saveItem(query, item)),

    addItemKeys: (itemId, keys) =>
      atomic(async (query) => {
        // Nearly always every key has an owner already, and then nothing is written.
        const owned = await ownersOf(query, keys);
        const unowned = keys.filter((key) => !owned.has(indexable(key)));
        if (unowned.length === 0) return;
        const known = await query
          .selectFrom("items")
          .select("id")
          .where("id", "=", itemId)
          .executeTakeFirst();
        if (!known) throw new Error(`no item ${itemId} in the store`);
        await claimKeys(query, itemId, unowned);
      }),

    async noteSighting(itemId, sourceId, at, isSilent = false, holdId = null, caughtUp = null) {
      const known = await query
        .selectFrom("sightings")
        .select("item_id")
        .where("item_id", "=", itemId)
        .where("source_id", "=", sourceId)
        .executeTakeFirst();
      if (known) return false;
      const { numInsertedOrUpdatedRows } = await query
        .insertInto("sightings")
        .values({
          item_id: itemId,
          source_id: sourceId,
          seen_at: toInstant(at),
          silent: Number(isSilent),
          hold_id: holdId,
          caught_up: caughtUp,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) return false;
      if (!isSilent) await wakeNarrowStory(query, itemId, at);
      return true;
    },

    async sightingsOf(itemIds) {
      if (itemIds.length === 0) return [];
      const rows = await query
        .selectFrom("sightings")
        .selectAll()
        .where("item_id", "in", itemIds)
        .orderBy("seen_at")
        .orderBy("source_id")
        .execute();
      return rows.map((row) => ({
        itemId: row.item_id,
        sourceId: row.source_id,
        at: row.seen_at,
        isSilent: row.silent === 1,
        holdId: row.hold_id,
        caughtUp: row.caught_up,
      }));
    },

    async saveVerdict(itemId, verdict, at) {
      const row = { verdict: JSON.stringify(verdict), judged_at: toInstant(at) };
      await query
        .insertInto("verdicts")
        .values({ item_id: itemId, ...row })
        .onConflict((conflict) => conflict.column("item_id").doUpdateSet(row))
        .execute();
    },

    async findItemByUrl(url) {
      const ids = query
        .selectFrom("items")
        .select("id")
        .where("address", "=", indexable(url))
        .union(
          query
            .selectFrom("item_keys")
            .select("item_id as id")
            .where("key", "=", indexable(`url:${url}`)),
        );
      const rows = await query
        .selectFrom("items")
        .leftJoin("verdicts", "verdicts.item_id", "items.id")
        .leftJoin("story_members", "story_members.item_id", "items.id")
        .select(["items.keys", "items.document", "verdicts.verdict", "story_members.story_id"])
        .where("items.id", "in", ids)
        .where("items.joined_into", "is", null)
        .execute();
      const found = rows.map((row) => ({
        item: readItem(row),
        verdict: row.verdict === null ? null : JSON.parse(row.verdict),
        storyId: row.story_id,
      }));
      // Several docket entries may share one address; people who ask mean the newest.
      found.sort((a, b) => toInstant(b.item.firstSeenAt).localeCompare(toInstant(a.item.firstSeenAt)));
      return found[0] ?? null;
    },
  };
}

/** One per item, in the order of the first key that found it. */
async function findItems(query: Queries, keys: string[], limit: number): Promise<Item[]> {
  if (keys.length === 0) return [];
  const stored = keys.map(indexable);
  const ranks = sql.join(
    stored.map((key, rank) => sql`when ${key} then ${sql.lit(rank)}`),
    sql` `,
  );
  const rows = await query
    .selectFrom("item_keys")
    .innerJoin("items", "items.id", "item_keys.item_id")
    .select(["items.id", "items.keys", "items.document"])
    .where("item_keys.key", "in", stored)
    .orderBy(sql`case item_keys.key ${ranks} end`)
    .limit(limit)
    .execute();
  const seen = new Map(rows.toReversed().map((row) => [row.id, row]));
  return rows.filter((row) => seen.get(row.id) === row).map(readItem);
}

/** An item as its row has it. */
export function readItem(row: Pick<ItemsTable, "keys" | "document">): Item {
  return { ...JSON.parse(row.document), keys: JSON.parse(row.keys) };
}

async function saveItem(query: Queries, item: Item): Promise<void> {
  const { keys, ...document } = item;
  const known = await findRow(query, item.id);
  if (!known) {
    await query
      .insertInto("items")
      .values({ id: item.id, keys: JSON.stringify(keys), ...rowOf(document) })
      .execute();
    const owned = await claimKeys(query, item.id, keys);
    if (owned.length < keys.length) await writeKeys(query, item.id, owned);
    return;
  }
  if (!isSame(JSON.parse(known.document), document)) {
    await query
      .insertInto("item_revisions")
      .values({ item_id: item.id, revision: known.revision, document: known.document })
      .execute();
    // A caller that forgot to count up must not cost us a text: every revision has a number of its own.
    const revision = Math.max(item.revision, known.revision + 1);
    await query
      .updateTable("items")
      .set(rowOf({ ...document, revision }))
      .where("id", "=", item.id)
      .execute();
  }
  await writeKeys(query, item.id, await claimKeys(query, item.id, [...keys, ...JSON.parse(known.keys)]));
}

/** Compares as stored: without regard to the order of properties, nor to those that are undefined. */
function isSame(stored: unknown, document: unknown): boolean {
  return isDeepStrictEqual(stored, JSON.parse(JSON.stringify(document)));
}

function rowOf(document: Omit<Item, "keys">): Omit<ItemsTable, "id" | "keys" | "joined_into"> {
  return {
    source_id: document.sourceId,
    address: document.url === null ? null : indexable(document.url),
    revision: document.revision,
    document: JSON.stringify(document),
  };
}

function findRow(query: Queries, itemId: string): Promise<ItemsTable | undefined> {
  return query.selectFrom("items").selectAll().where("id", "=", itemId).executeTakeFirst();
}

/** Gives the item those of the keys that nobody owns yet. Returns, in the same order, those that are its own now. */
async function claimKeys(query: Queries, itemId: string, keys: string[]): Promise<string[]> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return [];
  const claimed = await query
    .insertInto("item_keys")
    .values(wanted.map((key) => ({ key: indexable(key), item_id: itemId })))
    .onConflict((conflict) => conflict.doNothing())
    .returning("key")
    .execute();
  if (claimed.length === wanted.length) return wanted;
  const owners = await ownersOf(query, wanted);
  return wanted.filter((key) => owners.get(indexable(key)) === itemId);
}

/** Which item each of these keys belongs to, by the key as stored; keys without an owner are left out. */
async function ownersOf(query: Queries, keys: string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await query
    .selectFrom("item_keys")
    .select(["key", "item_id"])
    .where("key", "in", keys.map(indexable))
    .execute();
  return new Map(rows.map((row) => [row.key, row.item_id]));
}

async function writeKeys(query: Queries, itemId: string, keys: string[]): Promise<void> {
  await query
    .updateTable("items")
    .set({ keys: JSON.stringify(keys) })
    .where("id", "=", itemId)
    .execute();
}
