// What comes in: `--file PATH` (default the labelled news beside the repository). What goes out: how many wanted events
// were told, told twice or not at all, and whether a second run says the same to the byte; then each fault with its items.
// Surprise: items come one by one in the order they were published, each day ending with a decision about what changed, so that
// what is told early cannot know what comes later. `crier judge` looks at a story once it is whole.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Alert } from "../../src/alerts/alert.ts";
import { createAnnounceStory } from "../../src/app/announce-story.ts";
import { createLog } from "../../src/app/log.ts";
import { createVisitMemory } from "../../src/app/remember-visit.ts";
import { type LabelledItem, readLabelledItems } from "../../src/evaluation/labelled-items.ts";
import { buildWatch } from "../../src/relevance/build-watch.ts";
import { openStore } from "../../src/storage/open-store.ts";
import type { SourceWithState, Store } from "../../src/storage/store.ts";
import { readWatchedCases } from "../relevance/watched-cases.ts";
import { readScriptOptions } from "../script-options.ts";
import { sharedFile } from "../shared-material.ts";
import { halfOf } from "./halves.ts";

const values = readScriptOptions({ file: { type: "string" } });
const reading = readLabelledItems(readFileSync(values.file ?? sharedFile("corpus/news-dev.jsonl"), "utf8"));
if (reading.kind === "unreadable") throw new Error(`line ${reading.line} ${reading.why}`);
const labelled = reading.items;
const cases = await readWatchedCases();
const knowledge = { cases, watch: buildWatch(cases) };

/** Alerts as they stand in the end, with what became of every item. */
interface Told {
  alerts: Alert[];
  storyOf: Map<string, { storyId: string; why: string }>;
  print: string;
}

const first = await replay();
const second = await replay();
const wanted = Map.groupBy(
  labelled.filter(({ labels }) => labels.event && labels.tier !== "negative"),
  ({ labels }) => labels.event as string,
);
const live = first.alerts.filter(({ content }) => !content.mergedInto);
const idOf = (one: LabelledItem) => first.storyOf.get(one.id);
const alertsOf = (items: readonly LabelledItem[]) => [
  ...new Set(
    items.flatMap((one) => live.filter(({ storyId }) => storyId === idOf(one)?.storyId).map(({ id }) => id)),
  ),
];
const untold = [...wanted].filter(([, items]) => alertsOf(items).length === 0);
const twice = [...wanted].filter(([, items]) => alertsOf(items).length > 1);
const unwanted = labelled.filter((one) => one.labels.tier === "negative" && alertsOf([one]).length > 0);

console.log(
  `${live.length} alerts and ${first.alerts.length - live.length} that became part of another; ` +
    `${wanted.size - untold.length} of ${wanted.size} wanted events told, ${twice.length} twice, ` +
    `${unwanted.length} negatives posted; second run ${first.print === second.print ? "identical" : "DIFFERENT"}`,
);
for (const [name, list] of [["not told", untold] as const, ["told twice", twice] as const])
  for (const [event, items] of list) {
    console.log(`\n${name}: ${event} (half ${halfOf(items[0] as LabelledItem)})`);
    for (const one of items) console.log(`  ${describe(one)}`);
  }
for (const one of unwanted) console.log(`\nunwanted: ${describe(one)}`);

function describe(one: LabelledItem): string {
  const place = idOf(one);
  const alert = live.find(({ storyId }) => storyId === place?.storyId);
  return `${one.id} ${one.item.publishedAt?.slice(0, 10)} ${one.item.outlet}: ${one.item.title}\n    ${place?.storyId ?? "no story"}, ${alert ? `told as «${alert.content.line}»` : "silent"}: ${place?.why ?? ""}`;
}

async function replay(): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), "crier-replay-"));
  const store = await openStore(`file:${join(folder, "replay.db")}`);
  try {
    return await replayInto(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

async function replayInto(store: Store): Promise<Told> {
  let now = new Date(0);
  const parts = { store, knowledge: () => knowledge, clock: () => now, log: createLog("error") };
  const memory = createVisitMemory(parts);
  const beginAnnounce = createAnnounceStory(parts);
  const sources = await addSources(store);
  const alerts: Alert[] = [];
  const days = Map.groupBy(labelled, ({ item }) => item.firstSeenAt.slice(0, 10));
  for (const [day, items] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    now = new Date(`${day}T23:00:00Z`);
    for (const one of items) {
      const { source, state } = sources.get(one.item.outlet) as SourceWithState;
      await memory.rememberVisit(source, state, visitWith(source.name, one));
    }
    const announce = await beginAnnounce();
    for (const story of await store.changedStories(1000)) await announce(story);
  }
  for (const alert of (await store.latestAlerts({ limit: 10_000 })).toReversed()) alerts.push(alert);
  const storyOf = new Map<string, { storyId: string; why: string }>();
  for (const { id } of labelled) {
    const known = await store.findItem([`guid:${id}`]);
    const story = known && (await store.findStoryOfItem(known.id));
    if (!story) continue;
    const traced = await store.traceItem({ kind: "address", keys: [`guid:${id}`], addresses: [] });
    const why = [...(traced?.placed?.placement.evidence ?? []), traced?.placed?.why ?? ""];
    storyOf.set(id, { storyId: story.id, why: why.filter(Boolean).join("; ") });
  }
  const print = createHash("sha256").update(JSON.stringify(alerts)).digest("hex");
  return { alerts, storyOf, print };
}

async function addSources(store: Store): Promise<Map<string, SourceWithState>> {
  const outlets = [...new Set(labelled.map(({ item }) => item.outlet))];
  await store.syncSources(
    outlets.map((name, at) => ({
      id: `outlet-${at}`,
      name,
      kind: "feed" as const,
      url: `https://outlet-${at}.example/feed.xml`,
      topics: [],
      everyMinutes: 30,
      firstSight: "tell" as const,
      why: "A feed of this bench.",
      language: "en",
      isHistory: true,
    })),
    new Date(0).toISOString(),
  );
  return new Map((await store.listSources()).map((one) => [one.source.name, one]));
}

function visitWith(title: string, { id, item }: LabelledItem) {
  const { url, author, publishedAt, updatedAt, summary, text, categories, enclosures } = item;
  const parsed = {
    keys: [`guid:${id}`, ...(url ? [`url:${url}`] : [])],
    ...{ url, title: item.title, author, publishedAt, updatedAt, summary, text, categories, enclosures },
  };
  return {
    kind: "fresh" as const,
    parsed: { feed: { title, link: null, language: "en", description: null }, items: [parsed], problems: [] },
    validators: { etag: null, lastModified: null },
    retryAt: null,
  };
}
