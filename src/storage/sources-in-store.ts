/**
 * Sources and what we remember about each: its cursor, its next visit, its faults.
 *
 * In: sources as `feeds/` lists them, states as a visit leaves them. Out: both together. Those that servers added share
 * the table; who follows them is in followers-in-store.ts.
 * Surprise: a source that leaves the list keeps its row, so that coming back it does not tell old news as new.
 */
import { type RawBuilder, sql } from "kysely";
import { ADDED_PREFIX } from "../sources/added-source.ts";
import { firstState } from "../sources/next-visit.ts";
import type { Source, SourceState } from "../sources/source.ts";
import type { Database, Queries } from "./database.ts";
import { giveUpFollowing } from "./followers-in-store.ts";
import { readSource } from "./source-row.ts";
import type { SourceWithState, Store } from "./store.ts";
import { toInstant } from "./stored-text.ts";

type SourceVerbs = Pick<
  Store,
  "syncSources" | "listSources" | "dueSources" | "saveSourceState" | "saveSourceStates"
>;

/** States written by one statement; of two sizes, so that an engine prepares two statements and not a hundred. */
const STATES_TOGETHER = [64, 8];

export function sourcesInStore({ query, atomic }: Database): SourceVerbs {
  return {
    syncSources: (sources, now) =>
      atomic(async (query) => {
        const rows = await query
          .selectFrom("sources")
          .select(["id", "document", "state", "listed"])
          .execute();
        const known = new Map(
          rows.map((row) => [row.id, { ...readSource(row), isListed: row.listed === 1 }]),
        );
        await query
          .updateTable("sources")
          .set({ listed: 0 })
          .where("id", "not like", `${ADDED_PREFIX}%`)
          .execute();
        for (const source of sources) {
          const state = stateFor(source, known.get(source.id), now);
          const row = {
            document: JSON.stringify(source),
            listed: 1,
            next_visit_at: toInstant(state.nextVisitAt),
            state: JSON.stringify(state),
          };
          await query
            .insertInto("sources")
            .values({ id: source.id, ...row })
            .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
            .execute();
        }
        await giveUpFollowing(query, sources);
      }),

    async listSources() {
      const rows = await query
        .selectFrom("sources")
        .select(["document", "state"])
        .where("listed", "=", 1)
        .orderBy("id")
        .execute();
      return rows.map(readSource);
    },

    async dueSources(now, limit) {
      const rows = await query
        .selectFrom("sources")
        .select(["document", "state"])
        .where("listed", "=", 1)
        .where("next_visit_at", "<=", toInstant(now))
        .orderBy("next_visit_at")
        .orderBy("id")
        .limit(limit)
        .execute();
      return rows.map(readSource);
    },

    async saveSourceState(state) {
      const { numUpdatedRows } = await query
        .updateTable("sources")
        .set({ next_visit_at: toInstant(state.nextVisitAt), state: JSON.stringify(state) })
        .where("id", "=", state.sourceId)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new Error(`no source ${state.sourceId} in the store`);
    },

    async saveSourceStates(states) {
      const last = [...new Map(states.map((state) => [state.sourceId, state])).values()];
      if (last.length === 0) return;
      await atomic(async (query) => {
        let missing = last.length;
        for (const together of inPortions(last)) missing -= await writeStates(query, together);
        if (missing > 0) throw new Error(`${missing} of ${last.length} states have no source in the store`);
      });
    },
  };
}

function inPortions(states: SourceState[]): SourceState[][] {
  const portions: SourceState[][] = [];
  for (let at = 0; at < states.length; at += portions.at(-1)?.length ?? 1) {
    const size = STATES_TOGETHER.find((most) => at + most <= states.length) ?? 1;
    portions.push(states.slice(at, at + size));
  }
  return portions;
}

/** Returns how many of them were written. Both engines call the columns of a bare list `column1` and so on. */
async function writeStates(query: Queries, states: SourceState[]): Promise<number> {
  const rows = states.map(
    (state): RawBuilder<unknown> =>
      sql`(${state.sourceId}, ${toInstant(state.nextVisitAt)}, ${JSON.stringify(state)})`,
  );
  const { numAffectedRows } = await sql`
    update sources set next_visit_at = fresh.column2, state = fresh.column3
    from (values ${sql.join(rows)}) as fresh where sources.id = fresh.column1`.execute(query);
  return Number(numAffectedRows);
}

/** What to remember about a source of the list: a new one is due at once, a moved one forgets its validators. */
function stateFor(
  source: Source,
  known: (SourceWithState & { isListed: boolean }) | undefined,
  now: string,
): SourceState {
  if (!known) return firstState(source, new Date(now));
  // What it published while it was off the list is caught up.
  const rested = known.isListed ? known.state.rested : { from: known.state.lastVisitAt ?? now, to: now };
  const state = rested ? { ...known.state, rested } : known.state;
  if (known.source.url === source.url) return state;
  // An ETag belongs to an address. Kept, it could make the new address answer "unchanged" without ever being read.
  // So do the moves a publisher announced, and its word that the feed is gone.
  const ofAddress = {
    validators: { etag: null, lastModified: null },
    address: null,
    moved: null,
    stopped: null,
  };
  return { ...state, ...ofAddress, nextVisitAt: now };
}
