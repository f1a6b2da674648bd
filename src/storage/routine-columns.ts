/**
 * A migration: which alerts are of routine docket entries, and who wants those.
 *
 * In: the tables so far. Out: a mark on both. Surprise: nobody asked for them before, and none was told.
 */
import type { Kysely } from "kysely";

export async function createRoutineColumns({ schema }: Kysely<unknown>): Promise<void> {
  for (const table of ["subscriptions", "alerts"]) {
    await schema
      .alterTable(table)
      .addColumn("routine", "integer", (column) => column.notNull().defaultTo(0))
      .execute();
  }
}
