/**
 * By which runs of words an item's reprints are found.
 *
 * In: an item's fingerprints (items/fingerprints.ts). Out: the earlier items that share enough of them.
 * Surprise: only items that are ours are kept: the others are never told, so nobody misses their reprints, and there
 * are a hundred times as many. A fingerprint that many items have tells none of them apart, so it gets no more rows;
 * that keeps a look-up as short at a hundred thousand items as at a thousand.
 */
import { REMEMBERED_DAYS } from "../items/fingerprints.ts";
import type { Item } from "../items/item.ts";
import type { Database, Queries } from "./database.ts";
import { readItem } from "./items-in-store.ts";
import { toInstant } from "./stored-text.ts";

export interface FingerprintVerbs {
  /**
   * Remembers the fingerprints (unsigned 32-bit) by which reprints of an item of ours are found, for a year. Those it had
   * before go; with none, the item is found by none.
   */
  keepFingerprints(itemId: string, fingerprints: readonly number[], at: string): Promise<void>;
  /**
   * Items in stories, remembered within the year before `at`, that share at least `least` of the fingerprints: the ten
   * that share most, the elder first among equals. A fingerprint of a hundred items counts for those hundred only.
   */
  itemsSharing(
    fingerprints: readonly number[],
    least: number,
    at: string,
  ): Promise<{ item: Item; storyId: string; shared: number }[]>;
}

/** "According to people familiar with the matter": items that may have one fingerprint. */
const MOST_HOLDERS = 100;
/** Candidates worth comparing; a copy shares more than anything else does. */
const MOST_CANDIDATES = 10;
/** Items forgotten with each one that comes; more than come, so that none stays. */
const FORGOTTEN_AT_ONCE = 20;
/** Rows of one statement; each is two parameters, and engines have limits. */
const ROWS_AT_ONCE = 500;

export function fingerprintsInStore({ query, atomic }: Database): FingerprintVerbs {
  return {
    keepFingerprints: (itemId, fingerprints, at) =>
      atomic(async (query) => {
        await forgetOld(query, at);
        const wanted = [...new Set(fingerprints.map(toSigned))];
        const known = await query
          .selectFrom("printed_items")
          .select("number")
          .where("item_id", "=", itemId)
          .executeTakeFirst();
        if (known) await query.deleteFrom("fingerprints").where("item", "=", known.number).execute();
        if (wanted.length === 0) {
          await query.deleteFrom("printed_items").where("item_id", "=", itemId).execute();
          return;
        }
        const number = known?.number ?? (await addItem(query, itemId, at));
        const crowded = await crowdedOf(query, wanted);
        const rows = wanted
          .filter((one) => !crowded.has(one))
          .map((fingerprint) => ({ fingerprint, item: number }));
        for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
          await query
            .insertInto("fingerprints")
            .values(rows.slice(from, from + ROWS_AT_ONCE))
            .execute();
        }
      }),

    async itemsSharing(fingerprints, least, at) {
      if (fingerprints.length < least) return [];
      const sharing = await query
        .selectFrom("fingerprints")
        .select(["item", (is) => is.fn.countAll<number | string>().as("shared")])
        .where("fingerprint", "in", fingerprints.map(toSigned))
        .groupBy("item")
        .having((is) => is.fn.countAll(), ">=", least)
        .orderBy("shared", "desc")
        .orderBy("item")
        .limit(MOST_CANDIDATES)
        .execute();
      if (sharing.length === 0) return [];
      const shared = new Map(sharing.map((row) => [row.item, Number(row.shared)]));
      const rows = await query
        .selectFrom("printed_items as printed")
        .innerJoin("items", "items.id", "printed.item_id")
        .innerJoin("story_members as member", "member.item_id", "printed.item_id")
        .select(["printed.number", "items.keys", "items.document", "member.story_id"])
        .where("printed.number", "in", [...shared.keys()])
        .where("printed.kept_at", ">=", oldest(at))
        .execute();
      return rows
        .map((row) => ({
          item: readItem(row),
          storyId: row.story_id,
          shared: shared.get(row.number) ?? 0,
          number: row.number,
        }))
        .sort((a, b) => b.shared - a.shared || a.number - b.number)
        .map(({ number: _, ...found }) => found);
    },
  };
}

function oldest(at: string): string {
  return new Date(Date.parse(at) - REMEMBERED_DAYS * 86_400_000).toISOString();
}

/** Integer columns are signed on PostgreSQL. */
function toSigned(fingerprint: number): number {
  return fingerprint | 0;
}

async function addItem(query: Queries, itemId: string, at: string): Promise<number> {
  const last = await query
    .selectFrom("printed_items")
    .select((is) => is.fn.max("number").as("number"))
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  await query
    .insertInto("printed_items")
    .values({ number, item_id: itemId, kept_at: toInstant(at) })
    .execute();
  return number;
}

/** Those that as many items have as may. */
async function crowdedOf(query: Queries, fingerprints: number[]): Promise<Set<number>> {
  const rows = await query
    .selectFrom("fingerprints")
    .select("fingerprint")
    .where("fingerprint", "in", fingerprints)
    .groupBy("fingerprint")
    .having((is) => is.fn.countAll(), ">=", MOST_HOLDERS)
    .execute();
  return new Set(rows.map((row) => row.fingerprint));
}

async function forgetOld(query: Queries, at: string): Promise<void> {
  const old = await query
    .selectFrom("printed_items")
    .select("number")
    .where("kept_at", "<", oldest(at))
    .orderBy("kept_at")
    .limit(FORGOTTEN_AT_ONCE)
    .execute();
  if (old.length === 0) return;
  const numbers = old.map((row) => row.number);
  await query.deleteFrom("fingerprints").where("item", "in", numbers).execute();
  await query.deleteFrom("printed_items").where("number", "in", numbers).execute();
}
