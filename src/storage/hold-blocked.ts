/**
 * Whatever waits in a place that takes no messages is held, or given up.
 *
 * In: the queries of a transaction that has written what is owed, or what is known of places. Out: rows that agree.
 * Surprise: what was never tried keeps no `first_tried_at`, and what was does: when the place is well again, this alone
 * tells which may be there already.
 */
import { sql } from "kysely";
import type { PostingTable } from "./begin-posting.ts";
import type { Queries } from "./database.ts";

const TABLES: readonly PostingTable[] = ["deliveries", "digests", "notices"];

/** Nearly always there are no such places, and this is one short query. */
export async function holdBlocked(query: Queries): Promise<void> {
  const places = await query
    .selectFrom("places")
    .select(["channel_id", "state", "why"])
    .where("state", "in", ["blocked", "gone"])
    .execute();
  for (const place of places)
    for (const table of TABLES) {
      const isHeld = place.state === "blocked";
      await query
        .updateTable(table)
        .set({ state: isHeld ? "held" : "dead", why: place.why })
        .where("channel_id", "=", place.channel_id)
        .where("state", "in", isHeld ? ["pending", "unknown"] : ["pending", "unknown", "held"])
        // A message that is there and owes an edit is not "pending"; a question that was answered may be.
        .where("message_id", "is", null)
        .execute();
      if (!isHeld && table === "deliveries")
        await query
          .updateTable("deliveries")
          .set({ state: "dead", why: place.why })
          .where("channel_id", "=", place.channel_id)
          .where("state", "=", "gathered")
          .execute();
    }
}

/** For queries of what is due: the channels that take nothing. */
export const CLOSED_CHANNELS = sql<string>`(select channel_id from places where state in ('blocked', 'gone'))`;
