/**
 * One message is about to be sent: the row says so first.
 *
 * In: a delivery's, digest's or notice's id, now. Out: its row as it is from here on.
 * Surprise: refusing what somebody else is sending, or what has just ended, is what keeps a message from going out twice.
 */
import type { Selectable } from "kysely";
import type { Queries } from "./database.ts";
import type { Tables } from "./schema.ts";
import { toInstant } from "./stored-text.ts";

export type PostingTable = "deliveries" | "digests" | "notices";

const NOUNS: Record<PostingTable, string> = {
  deliveries: "delivery",
  digests: "digest",
  notices: "notice",
};

/** Throws when the row is not waiting: somebody else is sending it, or it is through. */
export async function beginPosting<T extends PostingTable>(
  query: Queries,
  table: T,
  id: string,
  now: string,
): Promise<Selectable<Tables[T]>> {
  const row = await query
    .updateTable(table as PostingTable)
    .set((set) => ({
      state: "sending" as const,
      attempts: set("attempts", "+", 1),
      first_tried_at: set.fn.coalesce("first_tried_at", set.val(toInstant(now))),
    }))
    .where("id", "=", id)
    .where("waits", "=", 1)
    .where("state", "!=", "sending")
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new Error(`${NOUNS[table]} ${id} is not waiting for an attempt`);
  return row as Selectable<Tables[T]>;
}
