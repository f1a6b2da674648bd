/**
 * Migration 0022: the docket's record says the kind of each entry in the clerks' fifteen kinds.
 *
 * In: a record whose kinds were those of alerts ("ruling", "filing", "news"). Out: the same entries, read again.
 * Surprise: the texts are read, not the old kinds: "filing" was a motion, a brief or a letter.
 */
import type { Kysely } from "kysely";
import { readEntryKind } from "../stories/read-entry-kind.ts";
import type { Tables } from "./schema.ts";

const ROWS_AT_ONCE = 500;

export async function renameEntryKinds(db: Kysely<unknown>): Promise<void> {
  const query = db as Kysely<Tables>;
  let after = "";
  for (;;) {
    const rows = await query
      .selectFrom("docket_entries")
      .innerJoin("items", "items.id", "docket_entries.item_id")
      .select(["docket_entries.item_id", "items.document"])
      .where("docket_entries.item_id", ">", after)
      .orderBy("docket_entries.item_id")
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const { item_id, document } of rows) {
      const { text, title } = JSON.parse(document) as { text?: string; title?: string };
      const kind = readEntryKind(text || title || "").kind ?? "other";
      await query.updateTable("docket_entries").set({ kind }).where("item_id", "=", item_id).execute();
    }
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)?.item_id ?? "";
  }
}
