/**
 * A database from before things could be found by their words, and the migration that makes them found.
 *
 * In: an engine over a database that is in its newest form. Out: what a search finds after the migration.
 * Surprise: the old form is made by taking the new tables away again.
 */
import type { Kysely } from "kysely";
import { readSearch } from "../../src/commands/search/read-search.ts";
import type { Engine } from "../../src/storage/database.ts";
import { createSearchTables } from "../../src/storage/search-tables.ts";
import { storeOver } from "../../src/storage/sql-store.ts";
import { contentOf, frameOf, itemOf, minute, opens, verdictOf } from "./samples.ts";

/** `drop` names the tables to take away. Closes the engine. */
export async function findOldRows(engine: Engine, drop: string[]): Promise<string[]> {
  const store = storeOver(engine);
  await store.transaction(async (tx) => {
    for (let at = 0; at < 1_100; at += 1) {
      const item = itemOf(`old${at}`, { title: at === 1_050 ? "A banana" : `Report ${at}`, text: "" });
      await tx.saveItem(item);
      await tx.saveVerdict(item.id, verdictOf(at % 2 === 0 ? {} : { tier: "negative" }), minute(1));
    }
    const item = itemOf("told", { title: "Told" });
    await tx.saveItem(item);
    await tx.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(1));
    await tx.saveAlert("stold", "first report", contentOf("A banana ruling"), minute(2));
  });
  for (const table of drop) await engine.query.schema.dropTable(table).execute();
  await createSearchTables(engine.query as unknown as Kysely<unknown>, engine.textType, engine.words);
  const read = readSearch("banana");
  if (read.kind === "refused") throw new Error(read.why);
  const { hits } = await store.search(read.terms, null, 10, 0);
  await store.close();
  return hits.map((hit) => (hit.kind === "alert" ? hit.alert.id : "item" in hit ? hit.item.id : "")).sort();
}
