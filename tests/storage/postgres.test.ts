/** The store's contract on a real PostgreSQL. In: nothing. Out: tests. Surprise: each test has a database of its own. */
import { afterAll, beforeAll } from "vitest";
import { openStore } from "../../src/storage/open-store.ts";
import { type RunningPostgres, startPostgres } from "./start-postgres.ts";
import { describeStore } from "./store-contract.ts";

let server: RunningPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

describeStore("PostgreSQL", async () => openStore(await server.newDatabase()));
