// What comes in: a database whose docket record has the kinds of alerts. What goes out: the clerks' own, read from the texts.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { expect, test } from "vitest";
import { openStore } from "../../src/storage/open-store.ts";
import { renameEntryKinds } from "../../src/storage/rename-entry-kinds.ts";
import { openSqlite } from "../../src/storage/sqlite.ts";
import { itemOf } from "./samples.ts";

test("entries that were filed under the kinds of alerts are found under the clerks' kinds after the update", async () => {
  const folder = await mkdtemp(join(tmpdir(), "crier-kinds-"));
  const path = join(folder, "crier.db");
  const before = await openStore(`file:${path}`);
  const texts = ["MOTION to Lift Stay.", "MEMORANDUM OF LAW in Opposition.", "Zzyzx."];
  for (let copy = 0; copy < 400; copy += 1) {
    for (const [at, text] of texts.entries()) {
      const item = itemOf(`${at}-${copy}`, { text });
      await before.saveItem(item);
      const docket = { court: "nysd", docket: "1:15-cv-1", number: null, filedOn: "2014-08-29" };
      await before.saveEntry(item, { caseId: "ireland", ...docket, kind: "filing" });
    }
  }
  await before.close();
  const engine = openSqlite(path);
  await renameEntryKinds(engine.query as unknown as Kysely<unknown>);
  await engine.query.destroy();
  const after = await openStore(`file:${path}`);
  const counts: Record<string, number> = {};
  for (const kind of ["motion", "brief", "other", "filing"])
    counts[kind] = (await after.listEntries({ caseId: "ireland", kind }, 0, 0)).total;
  await after.close();
  await rm(folder, { recursive: true });
  expect(counts).toEqual({ motion: 400, brief: 400, other: 400, filing: 0 });
});
