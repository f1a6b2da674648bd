/**
 * An alert in a store, with the source, item and story it stands on.
 *
 * In: an alert's content. Out: rows. Surprise: the store keeps no alert without its story, so all of it is written.
 */
import type { AlertContent } from "../../src/alerts/alert.ts";
import type { Item } from "../../src/items/item.ts";
import type { Source } from "../../src/sources/source.ts";
import type { Store } from "../../src/storage/store.ts";

export function exampleSource(id: string): Source {
  return {
    id,
    kind: "feed",
    name: id,
    url: `https://${id}.example/feed`,
    topics: [],
    why: "for a test",
    everyMinutes: 15,
    firstSight: "silent",
    language: "en",
  };
}

export async function tellStory(store: Store, id: string, content: AlertContent, at: string): Promise<void> {
  await store.syncSources([exampleSource("example")], at);
  const item: Item = {
    id: `i${id}`,
    keys: [`guid:${id}`],
    url: content.url,
    title: content.title,
    author: null,
    publishedAt: at,
    updatedAt: null,
    summary: "",
    text: "",
    categories: [],
    enclosures: [],
    sourceId: "example",
    outlet: "Example",
    firstSeenAt: at,
    revision: 1,
    isBaseline: false,
  };
  const verdict = { tier: "case" as const, caseId: content.caseId, topics: [], score: 5, reasons: [] };
  const frame = {
    kind: content.kind,
    act: content.act,
    actor: null,
    court: content.court,
    judge: content.judge,
    docket: content.docket,
    entryNumber: null,
    eventDay: content.eventDay,
    deadline: null,
    reasons: [],
  };
  await store.saveItem(item);
  await store.savePlacement(item, verdict, frame, { kind: "opens", storyId: `s${id}`, evidence: [] }, at);
  await store.saveAlert(`s${id}`, "first report", content, at);
}
