/**
 * A migration: two items that turn out to be one, and two stories that turn out to be one event.
 *
 * In: the tables so far. Out: where a joined item and a merged story went.
 * Surprise: neither is ever deleted. What was told under the old name must still be found by it.
 */
import type { Kysely } from "kysely";
import type { TextType } from "./database.ts";

export async function createJoinedColumns({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema.alterTable("items").addColumn("joined_into", text).execute();
  await schema.alterTable("stories").addColumn("merged_into", text).execute();
}
