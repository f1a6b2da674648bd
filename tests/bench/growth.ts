// What comes in: nothing. What goes out: a table: milliseconds an item for judging and placing it, and for all that a visit
// does with it, at 1,000, 10,000 and 100,000 remembered items; memory and store beside them.
// Surprise: the memory is grown by the real visits, not filled in, so a full run takes minutes. News comes at the same pace
// throughout, about 140 items a day of which one in two hundred is ours, so that only the memory grows. `--to N` stops earlier.
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog } from "../../src/app/log.ts";
import { createVisitMemory } from "../../src/app/remember-visit.ts";
import { readCases } from "../../src/cases/read-cases.ts";
import type { ParsedItem } from "../../src/items/item.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { judgeItem } from "../../src/relevance/judge-item.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { SourceWithState, Store } from "../../src/storage/store.ts";
import { placeItem, storyWindow } from "../../src/stories/place-item.ts";
import { readEventFrame } from "../../src/stories/read-event-frame.ts";
import { readScriptOptions } from "../script-options.ts";

const SIZES = [1_000, 10_000, 100_000];
/** So many of the newest items are timed. */
const TIMED = 500;
const ITEMS_A_VISIT = 50;
const MINUTES_APART = 10;
/** About one of ours in a day and a half: denser, and the events of this bench would run into one another. */
const OURS_EVERY = 199;
const BEGIN = Date.UTC(2015, 0, 1);

const ACTS = [
  "Court hears argument on",
  "Senators question officials about",
  "Judge rules on",
  "Coalition files brief on",
];
const MATTERS = [
  "the Microsoft warrant for e-mails stored in Dublin",
  "the CLOUD Act agreement on electronic evidence",
  "reform of ECPA",
  "section 702 of FISA",
];

const values = readScriptOptions({ to: { type: "string", default: "100000" } });
const folder = await mkdtemp(join(tmpdir(), "crier-growth-"));
const store = await openStore(`file:${join(folder, "growth.db")}`);
const { cases } = await readCases(join(import.meta.dirname, "..", "..", "feeds"));
const knowledge = { cases, watch: buildWatch(cases) };
let now = BEGIN;
const memory = createVisitMemory({
  store,
  knowledge: () => knowledge,
  clock: () => new Date(now),
  log: createLog("error"),
});
const rows: Record<string, Record<string, string>> = {};
let at = 0;
try {
  const watched = await addSource(store);
  for (const size of SIZES.filter((one) => one <= Number(values.to))) {
    while (at < size) await visit(watched);
    const began = performance.now();
    const stop = at + TIMED;
    while (at < stop) await visit(watched);
    const wholeMs = (performance.now() - began) / TIMED;
    const thinkingMs = await timeThinking(at - TIMED, at);
    const { size: bytes } = await stat(join(folder, "growth.db"));
    rows[size.toLocaleString("en")] = {
      "judging and placing (ms)": thinkingMs.toFixed(2),
      "whole visit (ms)": wholeMs.toFixed(2),
      ...describeMemory(),
      "store (MB)": (bytes / 1e6).toFixed(0),
    };
    process.stderr.write(`${size} remembered\n`);
  }
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
console.table(rows);

/**
 * The peak is what V8 lets garbage grow to between collections; `heap in use` and `after collecting` are what is needed.
 * The latter wants `node --expose-gc`.
 */
function describeMemory(): Record<string, string> {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  const running = process.memoryUsage();
  globalThis.gc?.();
  const after = process.memoryUsage();
  return {
    "resident memory (MB)": megabytes(running.rss),
    "heap in use (MB)": megabytes(running.heapUsed),
    "after collecting: heap (MB)": globalThis.gc ? megabytes(after.heapUsed) : "not asked",
    "outside the heap (MB)": megabytes(after.external + after.arrayBuffers),
    "after collecting: resident (MB)": globalThis.gc ? megabytes(after.rss) : "not asked",
  };
}

async function addSource(into: Store): Promise<SourceWithState> {
  await into.syncSources(
    [
      {
        id: "growing",
        name: "Growing Paper",
        kind: "feed",
        url: "https://growing.example/feed.xml",
        topics: [],
        everyMinutes: 30,
        firstSight: "tell",
        why: "A feed of this bench.",
        language: "en",
        isHistory: true,
      },
    ],
    new Date(now).toISOString(),
  );
  const [added] = await into.listSources();
  if (!added) throw new Error("the source was not added");
  return added;
}

async function visit({ source, state }: SourceWithState): Promise<void> {
  const items = Array.from({ length: ITEMS_A_VISIT }, () => makeItem(at++));
  now = BEGIN + at * MINUTES_APART * 60_000;
  await memory.rememberVisit(source, state, {
    kind: "fresh",
    parsed: {
      feed: { title: source.name, link: null, language: "en", description: null },
      items,
      problems: [],
    },
    validators: { etag: null, lastModified: null },
    retryAt: null,
  });
}

/** The same items again, timed without what the store writes: candidates are read from it as for a new item. */
async function timeThinking(from: number, to: number): Promise<number> {
  const began = performance.now();
  for (let one = from; one < to; one += 1) {
    const parsed = makeItem(one);
    const known = await store.findItem(parsed.keys);
    if (!known) throw new Error(`item ${one} is not remembered`);
    const verdict = judgeItem(known, knowledge.watch);
    if (verdict.tier === "negative") continue;
    const frame = readEventFrame(known, verdict, cases);
    const { fromIso, toIso } = storyWindow(known);
    const candidates = await store.storiesAround(verdict.caseId, fromIso, toIso);
    placeItem({ item: known, verdict, frame }, candidates, cases);
  }
  return (performance.now() - began) / (to - from);
}

function makeItem(one: number): ParsedItem {
  const published = new Date(BEGIN + one * MINUTES_APART * 60_000);
  const isOurs = one % OURS_EVERY === 0;
  const event = Math.floor(one / OURS_EVERY / 2);
  const date = published.toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
  const title = isOurs
    ? `${ACTS[event % ACTS.length]} ${MATTERS[event % MATTERS.length]}`
    : `Council decides on road works in district ${one}`;
  const text = isOurs
    ? `${title} on ${date}. Lawyers for both sides were heard, and a decision in matter ${event} is expected later.`
    : `The council of district ${one} decided on the works on road ${one * 7}. Residents were told that traffic will be led round them until week ${one % 52}.`;
  return {
    keys: [`guid:growing:${one}`],
    url: `https://growing.example/${one}`,
    title,
    author: null,
    publishedAt: published.toISOString(),
    updatedAt: null,
    summary: "",
    text,
    categories: [],
    enclosures: [],
  };
}
