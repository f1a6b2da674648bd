/**
 * Holds: what is kept back, and what each server decided.
 *
 * In: holds as a visit makes them, decisions as people make them. Out: both, and the question that asks.
 * Surprise: a decision, the stories it sets free and the edit that takes the buttons off the question are written
 * together. A crash after the press can lose none of them, and a second press finds the first.
 */
import type { Selectable } from "kysely";
import type { HoldDecision } from "../sources/hold.ts";
import type { Database, Queries } from "./database.ts";
import type { HoldDecisionsTable } from "./hold-tables.ts";
import type { HoldVerbs } from "./hold-verbs.ts";
import { readNotice } from "./notices-in-store.ts";
import { toInstant } from "./stored-text.ts";

export function holdsInStore({ query, atomic }: Database): HoldVerbs {
  return {
    async saveHold(hold) {
      const row = { source_id: hold.sourceId, held_at: toInstant(hold.at), hold: JSON.stringify(hold) };
      await query
        .insertInto("holds")
        .values({ id: hold.id, ...row })
        .execute();
    },

    async findHold(holdId) {
      const row = await query.selectFrom("holds").select("hold").where("id", "=", holdId).executeTakeFirst();
      return row ? JSON.parse(row.hold) : null;
    },

    async listHolds(since) {
      const rows = await query
        .selectFrom("holds")
        .select("hold")
        .where("held_at", ">=", toInstant(since))
        .orderBy("held_at", "desc")
        .orderBy("id")
        .execute();
      return rows.map(({ hold }) => JSON.parse(hold));
    },

    async countOurs(holdId) {
      const row = await query
        .selectFrom("sightings")
        .innerJoin("story_members", "story_members.item_id", "sightings.item_id")
        .select(({ fn }) => fn.countAll<number | string>().as("count"))
        .where("sightings.hold_id", "=", holdId)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },

    async decisionsOn(holdIds) {
      if (holdIds.length === 0) return [];
      const rows = await query
        .selectFrom("hold_decisions")
        .selectAll()
        .where("hold_id", "in", holdIds)
        .orderBy("decided_at")
        .orderBy("guild_id")
        .execute();
      return rows.map(readDecision);
    },

    async holdsToAsk(guildId, since) {
      const rows = await query
        .selectFrom("holds")
        .select("hold")
        .where("held_at", ">=", toInstant(since))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("notices")
                .select("notices.id")
                .whereRef("notices.hold_id", "=", "holds.id")
                .where("notices.guild_id", "=", guildId),
            ),
          ),
        )
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("hold_decisions")
                .select("hold_decisions.hold_id")
                .whereRef("hold_decisions.hold_id", "=", "holds.id")
                .where("hold_decisions.guild_id", "=", guildId),
            ),
          ),
        )
        .orderBy("held_at")
        .orderBy("id")
        .execute();
      return rows.map(({ hold }) => JSON.parse(hold));
    },

    decideHold: (decision) => atomic((query) => decideHold(query, decision)),

    async findQuestion(guildId, holdId) {
      const row = await query
        .selectFrom("notices")
        .selectAll()
        .where("hold_id", "=", holdId)
        .where("guild_id", "=", guildId)
        .executeTakeFirst();
      return row ? readNotice(row) : null;
    },
  };
}

async function decideHold(query: Queries, decision: HoldDecision): Promise<HoldDecision> {
  const { holdId, guildId } = decision;
  const at = toInstant(decision.at);
  const { numInsertedOrUpdatedRows } = await query
    .insertInto("hold_decisions")
    .values({
      hold_id: holdId,
      guild_id: guildId,
      choice: decision.choice,
      decided_by: decision.by,
      decided_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) {
    const first = await query
      .selectFrom("hold_decisions")
      .selectAll()
      .where("hold_id", "=", holdId)
      .where("guild_id", "=", guildId)
      .executeTakeFirstOrThrow();
    return readDecision(first);
  }
  await wakeStories(query, holdId, at);
  await answerQuestion(query, decision, at);
  return { ...decision, at };
}

async function wakeStories(query: Queries, holdId: string, at: string): Promise<void> {
  await query
    .updateTable("stories")
    .set({ changed_at: at })
    .where("id", "in", (from) =>
      from
        .selectFrom("story_members")
        .innerJoin("sightings", "sightings.item_id", "story_members.item_id")
        .select("story_members.story_id")
        .where("sightings.hold_id", "=", holdId),
    )
    .execute();
}

/** The question shows the answer from now on: it is edited as an alert with a newer version is. */
async function answerQuestion(query: Queries, decision: HoldDecision, at: string): Promise<void> {
  const asked = await query
    .selectFrom("notices")
    .selectAll()
    .where("hold_id", "=", decision.holdId)
    .where("guild_id", "=", decision.guildId)
    .executeTakeFirst();
  if (!asked || asked.state === "dead") return;
  const content = JSON.stringify({ ...JSON.parse(asked.content), decision });
  // What is being sent, or may be there already, keeps its state; it is shown anew once that is known.
  const edit = asked.state === "sent" ? { state: "pending" as const, next_attempt_at: at, attempts: 0 } : {};
  await query
    .updateTable("notices")
    .set({ content, ...edit })
    .where("id", "=", asked.id)
    .execute();
}

/** A decision as its row has it. */
export function readDecision(row: Selectable<HoldDecisionsTable>): HoldDecision {
  return {
    holdId: row.hold_id,
    guildId: row.guild_id,
    choice: row.choice,
    by: row.decided_by,
    at: row.decided_at,
  };
}
