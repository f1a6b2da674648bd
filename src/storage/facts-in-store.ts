/**
 * Small facts by name, and the question whether the store answers at all.
 *
 * In: names and values. Out: values as they were given.
 * Surprise: none.
 */
import type { Database } from "./database.ts";
import type { Store } from "./store.ts";

export function factsInStore({ query }: Database): Pick<Store, "ping" | "getFact" | "setFact"> {
  return {
    async ping() {
      await query.selectFrom("facts").select("name").limit(1).execute();
    },

    async getFact(name) {
      const row = await query.selectFrom("facts").select("value").where("name", "=", name).executeTakeFirst();
      return row?.value ?? null;
    },

    async setFact(name, value) {
      await query
        .insertInto("facts")
        .values({ name, value })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
        .execute();
    },
  };
}
