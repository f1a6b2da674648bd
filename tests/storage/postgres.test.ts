/** The store's contract on a real PostgreSQL. In: nothing. Out: tests. Surprise: each test has a database of its own. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../src/storage/open-store.ts";
import { openPostgres } from "../../src/storage/postgres.ts";
import { findOldRows } from "./old-rows.ts";
import { type RunningPostgres, startPostgres } from "./start-postgres.ts";
import { describeStore } from "./store-contract.ts";

let server: RunningPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

describeStore("PostgreSQL", async () => openStore(await server.newDatabase()));

test("many visits waiting to be stored do not take the connections that reading needs", async () => {
  const store = await openStore(await server.newDatabase());
  const mayGoOn = Promise.withResolvers<void>();
  const writes = Array.from({ length: 12 }, (_, at) =>
    store.transaction(async (tx) => {
      await mayGoOn.promise;
      await tx.setFact("writer", String(at));
    }),
  );
  expect(await store.getFact("writer")).toBeNull();
  mayGoOn.resolve();
  await Promise.all(writes);
  expect(await store.getFact("writer")).toBe("11");
  await store.close();
});

test("what was on file before the update is found by its words after it", async () => {
  const url = await server.newDatabase();
  await (await openStore(url)).close();
  expect(await findOldRows(await openPostgres(url), ["search_documents"])).toEqual(["atold", "iold1050"]);
});
