/**
 * Full text over items, docket entries, alerts and timelines.
 *
 * In: terms, a server, a page. Out: what it may find, best first.
 * Surprise: what only other servers' sources brought is left out before anything is counted: a number would tell of it.
 */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { ADDED_PREFIX } from "../sources/added-source.ts";
import { readAlert } from "./alerts-in-store.ts";
import type { Database, Queries } from "./database.ts";
import { readItem } from "./items-in-store.ts";
import { indexTimelines } from "./search-documents.ts";
import type { SearchHit, SearchVerbs } from "./search-verbs.ts";
import type { WordIndex } from "./word-index.ts";

/** Nobody turns so many pages; a word that stands everywhere must not cost more than others. */
const MOST_FOUND = 500;
const TIMELINES_FACT = "timelines-in-search";

interface Row {
  ref: string;
  kind: SearchHit["kind"];
  document: string | null;
  story_id: string | null;
}

export function searchInStore({ query, atomic }: Database, words: WordIndex): SearchVerbs {
  return {
    async search(terms, guildId, limit, offset) {
      const { rows } = await sql<Row>`
        with matched as (${words.matching(terms)}),
        best as (
          select document.ref, document.kind, document.document, document.day, matched.score, matched.in_title
          from matched inner join search_documents as document on document.id = matched.id
          where ${mayKnow(guildId)}
          order by matched.in_title desc, matched.score desc, document.day desc, document.ref
          limit ${sql.lit(MOST_FOUND + 1)}
        )
        select best.ref, best.kind, best.document, coalesce(member.story_id, alert.story_id) as story_id
        from best
        left join story_members as member on member.item_id = best.ref
        left join alerts as alert on alert.id = best.ref
        order by best.in_title desc, best.score desc, best.day desc, best.ref
      `.execute(query);
      const stories = [...Map.groupBy(rows.slice(0, MOST_FOUND), (row) => row.story_id ?? row.ref).values()];
      const page = stories.slice(offset, offset + limit);
      return {
        hits: await loadHits(query, page),
        total: stories.length,
        isMore: rows.length > MOST_FOUND,
      };
    },

    syncTimelines: (cases) =>
      atomic(async (query) => {
        const hash = createHash("sha256")
          .update(JSON.stringify(cases.map(({ id, name, timeline }) => [id, name, timeline])))
          .digest("hex");
        const known = await query
          .selectFrom("facts")
          .select("value")
          .where("name", "=", TIMELINES_FACT)
          .executeTakeFirst();
        if (known?.value === hash) return;
        await indexTimelines(query, words, cases);
        await query
          .insertInto("facts")
          .values({ name: TIMELINES_FACT, value: hash })
          .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: hash }))
          .execute();
      }),
  };
}

/** What is everybody's, and what a source of everybody's or one that the server follows has carried. */
function mayKnow(guildId: string | null) {
  const isAdded = (column: string) => sql<boolean>`${sql.ref(column)} like ${`${ADDED_PREFIX}%`}`;
  return sql<boolean>`(
    document.source_id is null or not (${isAdded("document.source_id")}) or exists (
      select 1 from sightings where sightings.item_id = document.ref and (
        not (${isAdded("sightings.source_id")}) or exists (
          select 1 from source_followers as follower
          where follower.source_id = sightings.source_id and follower.guild_id = ${guildId ?? ""}
        )
      )
    )
  )`;
}

async function loadHits(query: Queries, page: Row[][]): Promise<SearchHit[]> {
  const refs = page.flatMap(([best]) => best?.ref ?? []);
  if (refs.length === 0) return [];
  const items = await query
    .selectFrom("items")
    .select(["id", "keys", "document"])
    .where("id", "in", refs)
    .execute();
  const alerts = await query.selectFrom("alerts").selectAll().where("id", "in", refs).execute();
  return page.flatMap(([best, ...others]): SearchHit[] => {
    if (!best) return [];
    const about = { storyId: best.story_id, others: others.length };
    if (best.kind === "event")
      return [{ ...about, kind: "event", event: JSON.parse(best.document ?? "null") }];
    if (best.kind === "alert") {
      const row = alerts.find(({ id }) => id === best.ref);
      return row ? [{ ...about, kind: "alert", alert: readAlert(row) }] : [];
    }
    const row = items.find(({ id }) => id === best.ref);
    return row ? [{ ...about, kind: best.kind, item: readItem(row) }] : [];
  });
}
