/**
 * What becomes of held rows when their place should take messages again.
 *
 * In: a channel. Out: rows to gather into one digest, to send by themselves, or to find out about first.
 * Surprise: only what was never tried may be told in a digest. What was begun may be there already under its own
 * reference, and is looked for.
 */
import type { Database, Queries } from "./database.ts";
import type { PlaceVerbs } from "./place-verbs.ts";
import { toInstant } from "./stored-text.ts";

type ResumeVerbs = Pick<PlaceVerbs, "tryPlace" | "isWaiting">;

export function resumePlaces({ query, atomic }: Database): ResumeVerbs {
  return {
    tryPlace: (channelId, clause, at) =>
      atomic(async (query) => {
        await query
          .updateTable("places")
          .set({ state: "trying" })
          .where("channel_id", "=", channelId)
          .execute();
        await query
          .updateTable("deliveries")
          .set(
            clause === null
              ? { state: "pending", why: null, next_attempt_at: toInstant(at), attempts: 0 }
              : { state: "gathered", why: clause, attempts: 0 },
          )
          .where("channel_id", "=", channelId)
          .where("state", "=", "held")
          .where("first_tried_at", "is", null)
          .execute();
        for (const table of ["deliveries", "digests", "notices"] as const)
          await askAgain(query, table, channelId, at);
      }),

    async isWaiting(channelId) {
      const open = await query
        .selectFrom("deliveries")
        .select("id")
        .where("channel_id", "=", channelId)
        .where((row) => row.or([row("waits", "=", 1), row("state", "in", ["gathered", "held"])]))
        // What waits for a digest of its own hour says nothing about the place.
        .where("digest_at", "is", null)
        .limit(1)
        .execute();
      if (open.length > 0) return true;
      for (const table of ["digests", "notices"] as const) {
        const waiting = await query
          .selectFrom(table)
          .select("id")
          .where("waits", "=", 1)
          .where("channel_id", "=", channelId)
          .limit(1)
          .execute();
        if (waiting.length > 0) return true;
      }
      return false;
    },
  };
}

async function askAgain(
  query: Queries,
  table: "deliveries" | "digests" | "notices",
  channelId: string,
  at: string,
): Promise<void> {
  const held = () => query.updateTable(table).where("channel_id", "=", channelId).where("state", "=", "held");
  const next = { why: null, next_attempt_at: toInstant(at), attempts: 0 };
  await held()
    .set({ state: "pending", ...next })
    .where("first_tried_at", "is", null)
    .execute();
  await held()
    .set({ state: "unknown", ...next })
    .where("first_tried_at", "is not", null)
    .execute();
}
