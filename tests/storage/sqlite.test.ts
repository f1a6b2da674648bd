/**
 * The store's contract on SQLite, and what only a look into the file can show.
 *
 * In: nothing. Out: tests.
 * Surprise: history that no verb reads yet (old texts, old versions, reasons) is read here with plain SQL.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { openStore } from "../../src/storage/open-store.ts";
import { openSqlite } from "../../src/storage/sqlite.ts";
import { findOldRows } from "./old-rows.ts";
import { contentOf, frameOf, itemOf, minute, opens, verdictOf } from "./samples.ts";
import { describeStore } from "./store-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "crier-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
describeStore("SQLite", () => openStore(`file:${join(folder, `${++files}.db`)}`));

test("old texts, old versions and reasons stay on file", async () => {
  const path = join(folder, "history.db");
  const store = await openStore(`file:${path}`);
  const item = itemOf("one", { text: "First text." });
  await store.saveItem(item);
  await store.savePlacement(item, verdictOf(), frameOf(), opens(item), minute(5));
  await store.saveItem({ ...item, text: "Second text.", revision: 2 });
  await store.saveItem({ ...item, text: "Third text.", revision: 3 });
  await store.saveAlert("sone", "first report", contentOf("One"), minute(6));
  await store.saveAlert("sone", "changed text", contentOf("Two"), minute(7));
  for (const story of await store.changedStories(1)) {
    await store.settleStory(story, "nothing new for a reader", minute(8));
  }
  await store.noteSighting("ione", "gazette", minute(5));
  await store.noteSighting("ione", "gazette", minute(50));
  await store.close();

  const file = new DatabaseSync(path, { readOnly: true });
  const list = (query: string) =>
    file
      .prepare(query)
      .all()
      .map((row) => Object.values(row).join(" "));
  const texts = list(
    "select revision, json_extract(document, '$.text') from item_revisions order by revision",
  );
  expect(texts).toEqual(["1 First text.", "2 Second text."]);
  const titles = list(
    "select version, json_extract(content, '$.title') from alert_versions order by version",
  );
  expect(titles).toEqual(["1 One", "2 Two"]);
  expect(list("select why from stories")).toEqual(["nothing new for a reader"]);
  expect(list("select seen_at from sightings")).toEqual([minute(5)]);
  file.close();
});

test("what was on file before the update is found by its words after it", async () => {
  const path = join(folder, "before-search.db");
  await (await openStore(`file:${path}`)).close();
  const found = await findOldRows(openSqlite(path), ["search_words", "search_documents"]);
  expect(found).toEqual(["atold", "iold1050"]);
});
