/**
 * The record of a docket: its entries in the order of filing.
 *
 * In: entries with the case they belong to. Out: pages of them, newest first, searched by words and kind.
 * Surprise: entries seen silently at a docket's first visit are here too. They were never told, but they are the docket.
 */
import { type ExpressionBuilder, sql } from "kysely";
import { ADDED_PREFIX } from "../sources/added-source.ts";
import type { Database } from "./database.ts";
import type { DocketRecord, EntryFilter } from "./docket-record.ts";
import { readItem } from "./items-in-store.ts";
import type { Tables } from "./schema.ts";

/** What of an entry is searched; the first thousand words of an opinion say what it is. Characters. */
const MOST_SEARCHED = 8_000;

export function docketEntriesInStore({ query }: Database): DocketRecord {
  return {
    async saveEntry(item, entry) {
      const row = {
        case_id: entry.caseId,
        court: entry.court,
        docket: entry.docket,
        number: entry.number,
        filed_on: entry.filedOn,
        kind: entry.kind,
        words: `${item.title}\n${item.text}`.slice(0, MOST_SEARCHED).toLowerCase().replaceAll("\0", " "),
      };
      await query
        .insertInto("docket_entries")
        .values({ item_id: item.id, ...row })
        .onConflict((conflict) => conflict.column("item_id").doUpdateSet(row))
        .execute();
    },

    async listEntries(filter, limit, offset) {
      const matching = query
        .selectFrom("docket_entries as entry")
        .innerJoin("items as item", "item.id", "entry.item_id")
        .where((is) => matches(is, filter));
      const { total } = await matching
        .select(({ fn }) => fn.countAll<number | string>().as("total"))
        .executeTakeFirstOrThrow();
      const rows = await matching
        .leftJoin("story_members as member", "member.item_id", "entry.item_id")
        .select([
          "entry.court",
          "entry.docket",
          "entry.number",
          "entry.filed_on",
          "entry.kind",
          "entry.case_id",
        ])
        .select(["item.keys", "item.document", "member.frame"])
        .orderBy("entry.filed_on", "desc")
        // "15" after "9": longer numbers are later ones.
        .orderBy(sql`length(coalesce(entry.number, ''))`, "desc")
        .orderBy("entry.number", "desc")
        .orderBy("entry.item_id")
        .limit(limit)
        .offset(offset)
        .execute();
      const entries = rows.map((row) => ({
        item: readItem(row),
        caseId: row.case_id,
        court: row.court,
        docket: row.docket,
        number: row.number,
        filedOn: row.filed_on,
        kind: row.kind,
        frame: row.frame === null ? null : JSON.parse(row.frame),
      }));
      return { entries, total: Number(total) };
    },

    async listDockets(caseId) {
      const rows = await query
        .selectFrom("docket_entries")
        .select(["court", "docket"])
        .select(({ fn }) => [fn.countAll<number | string>().as("entries"), fn.max("filed_on").as("newest")])
        .where("case_id", "=", caseId)
        .groupBy(["court", "docket"])
        .orderBy("newest", "desc")
        .orderBy("court")
        .execute();
      return rows.map((row) => ({ ...row, entries: Number(row.entries) }));
    },
  };
}

type Joined = Tables & { entry: Tables["docket_entries"]; item: Tables["items"] };

/** Whether a source of everybody's, or one that this server follows, ever carried the entry. */
function isSeenBy(is: ExpressionBuilder<Joined, "entry" | "item">, guildId: string | null) {
  const mayKnow = (source: "item.source_id" | "sightings.source_id") =>
    is.or([
      is(source as "item.source_id", "not like", `${ADDED_PREFIX}%`),
      ...(guildId === null
        ? []
        : [
            is(
              source as "item.source_id",
              "in",
              is
                .selectFrom("source_followers")
                .select("source_followers.source_id")
                .where("source_followers.guild_id", "=", guildId),
            ),
          ]),
    ]);
  return is.or([
    mayKnow("item.source_id"),
    is.exists(
      is
        .selectFrom("sightings")
        .select("sightings.item_id")
        .whereRef("sightings.item_id", "=", "entry.item_id")
        .where(mayKnow("sightings.source_id")),
    ),
  ]);
}

/** Every word must stand in the text, in any order. */
function matches(is: ExpressionBuilder<Joined, "entry" | "item">, filter: EntryFilter) {
  const words = (filter.search ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return is.and([
    ...(filter.caseId ? [is("entry.case_id", "=", filter.caseId)] : []),
    ...(filter.sourceId
      ? [
          is.exists(
            is
              .selectFrom("sightings")
              .select("sightings.item_id")
              .whereRef("sightings.item_id", "=", "entry.item_id")
              .where("sightings.source_id", "=", filter.sourceId),
          ),
        ]
      : []),
    ...(filter.guildId === undefined ? [] : [isSeenBy(is, filter.guildId)]),
    ...(filter.docket ? [is("entry.docket", "=", filter.docket)] : []),
    ...(filter.numbers ? [is("entry.number", "in", filter.numbers)] : []),
    ...(filter.kind ? [is("entry.kind", "=", filter.kind)] : []),
    ...(filter.court ? [is("entry.court", "=", filter.court)] : []),
    ...words.map((word) => sql<boolean>`entry.words like ${likeText(word)} escape '\\'`),
  ]);
}

function likeText(word: string): string {
  return `%${word.replace(/[\\%_]/g, "\\$&")}%`;
}
