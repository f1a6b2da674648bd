/**
 * Migration 0025: lateness is a fact of each sighting, and who follows a source has a first sight of its own.
 *
 * In: the tables so far. Out: two columns more.
 * Surprise: one item may come in time at one source and late at another; so its row says nothing of either.
 */
import type { Kysely } from "kysely";
import type { TextType } from "./database.ts";

export async function createFirstSightColumns({ schema }: Kysely<unknown>, text: TextType): Promise<void> {
  await schema.alterTable("sightings").addColumn("caught_up", text).execute();
  await schema.alterTable("source_followers").addColumn("first_sight_at", text).execute();
}
