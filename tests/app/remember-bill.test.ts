// What comes in: the steps of a bill that no case file names by its number. What goes out: they are ours all the same,
// because the source says what it is watched for.
import { join } from "node:path";
import { expect, test } from "vitest";
import { createLog } from "../../src/app/log.ts";
import { createVisitMemory } from "../../src/app/remember-visit.ts";
import { readCases } from "../../src/cases/read-cases.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { firstState } from "../../src/sources/next-visit.ts";
import { parseDocument } from "../../src/sources/parse-document.ts";
import type { Source } from "../../src/sources/source.ts";
import { openStore } from "../../src/storage/open-store.ts";

test.each([
  ["fisa-702", true],
  ["no-such-topic", false],
])("a bill watched for %s is ours: %s", async (topic, isOurs) => {
  const now = new Date("2026-11-20T12:00:00Z");
  const { cases } = await readCases(join(import.meta.dirname, "..", "..", "feeds"));
  const store = await openStore("file::memory:");
  const source: Source = {
    id: "bill",
    kind: "congress-actions",
    name: "Congress.gov, H.R. 9999",
    url: "https://api.congress.gov/v3/bill/119/hr/9999/actions",
    topics: [topic],
    why: "test",
    everyMinutes: 120,
    firstSight: "tell",
    language: "en",
  };
  await store.syncSources([source], now.toISOString());
  const memory = createVisitMemory({
    store,
    knowledge: () => ({ cases, watch: buildWatch(cases) }),
    clock: () => now,
    log: createLog("silent"),
  });
  const list = {
    request: { congress: "119", billType: "hr", billNumber: "9999" },
    actions: [{ actionDate: "2026-11-19", text: "Introduced in House", sourceSystem: { code: 9 } }],
  };
  const read = await parseDocument(new TextEncoder().encode(JSON.stringify(list)), {});
  if ("problem" in read) throw new Error(read.problem.detail);
  const validators = { etag: null, lastModified: null };
  await memory.rememberVisit(source, firstState(source, now), {
    kind: "fresh",
    parsed: read,
    validators,
    retryAt: null,
  });
  const item = await store.findItem(read.items[0]?.keys ?? []);
  const story = await store.findStoryOfItem(item?.id ?? "");
  expect(story?.topics ?? null).toEqual(isOurs ? [topic] : null);
  await store.close();
});
