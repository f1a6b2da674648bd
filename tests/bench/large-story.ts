// What comes in: nothing. What goes out: a table: milliseconds for placing one more report in a story of 50, 500 and 2,000, with
// what is read from the store for it, and for deciding what to say about it.
// Surprise: no story of our cases was ever that large, but a source that floods, or a law on which everybody writes, may make one.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decideAlert } from "../../src/alerts/decide-alert.ts";
import { readCases } from "../../src/cases/read-cases.ts";
import type { Item } from "../../src/items/item.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { judgeItem } from "../../src/relevance/judge-item.ts";
import { openStore } from "../../src/storage/open-store.ts";
import { placeItem, storyWindow } from "../../src/stories/place-item.ts";
import { readEventFrame } from "../../src/stories/read-event-frame.ts";
import type { Placement } from "../../src/stories/story.ts";

const SIZES = [50, 500, 2_000];
const TIMED = 5;
const BEGIN = Date.UTC(2016, 6, 14, 12);

const folder = await mkdtemp(join(tmpdir(), "crier-large-"));
const store = await openStore(`file:${join(folder, "large.db")}`);
const { cases } = await readCases(join(import.meta.dirname, "..", "..", "feeds"));
const watch = buildWatch(cases);
const rows: Record<string, Record<string, string>> = {};
let storyId: string | null = null;
let at = 0;
try {
  for (const size of SIZES) {
    while (at < size) await add();
    let placing = 0;
    let deciding = 0;
    for (let one = 0; one < TIMED; one += 1) {
      const { item, verdict, frame } = read(at + one);
      const began = performance.now();
      const { fromIso, toIso } = storyWindow(item);
      const candidates = await store.storiesAround(verdict.caseId, fromIso, toIso);
      const placed = placeItem({ item, verdict, frame }, candidates, cases);
      placing += performance.now() - began;
      if (placed.storyId !== storyId) throw new Error(`report ${at + one} opened a story of its own`);
      const again = performance.now();
      const story = await store.findStory(storyId ?? "");
      if (story) decideAlert(story, null, cases);
      deciding += performance.now() - again;
    }
    rows[size.toLocaleString("en")] = {
      "placing (ms)": (placing / TIMED).toFixed(1),
      "deciding (ms)": (deciding / TIMED).toFixed(1),
    };
    process.stderr.write(`${size} reports\n`);
  }
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
console.table(rows);

async function add(): Promise<void> {
  const { item, verdict, frame } = read(at++);
  const placement: Placement = storyId
    ? { kind: "joins", storyId, score: 1, evidence: [] }
    : { kind: "opens", storyId: "slarge", evidence: [] };
  storyId ??= placement.storyId;
  await store.transaction(async (tx) => {
    await tx.saveItem(item);
    await tx.saveVerdict(item.id, verdict, item.firstSeenAt);
    await tx.savePlacement(item, verdict, frame, placement, item.firstSeenAt);
  });
}

function read(one: number) {
  const item = makeItem(one);
  const verdict = judgeItem(item, watch);
  return { item, verdict, frame: readEventFrame(item, verdict, cases) };
}

/** The same ruling in the words of outlet `one`. */
function makeItem(one: number): Item {
  const time = new Date(BEGIN + one * 60_000).toISOString();
  const text = [
    `A federal appeals court ruled on July 14, 2016 that Microsoft need not hand over e-mails kept in Dublin, reports town ${one}.`,
    `The Second Circuit reversed the ruling of the court below and quashed the warrant for the account in Ireland.`,
    `A lawyer in district ${one * 7} said that ${one} firms of the region had waited for the decision.`,
    "The government may ask the full court to rehear the case or go to the Supreme Court.",
  ];
  return {
    id: `ilarge${one}`,
    keys: [`guid:large:${one}`],
    sourceId: `outlet-${one}`,
    outlet: `Outlet ${one}`,
    url: `https://outlet-${one}.example/ruling`,
    title: `Microsoft wins appeal over e-mails in Ireland, edition ${one}`,
    author: null,
    publishedAt: time,
    updatedAt: null,
    summary: "",
    text: text.join(" "),
    categories: [],
    enclosures: [],
    firstSeenAt: time,
    revision: 1,
    isBaseline: false,
  };
}
