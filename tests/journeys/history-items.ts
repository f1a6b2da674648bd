// What comes in: the bundled history. What goes out: its items as outlet-feeds.ts publishes them, each in its last
// version. Surprise: none.
import { join } from "node:path";
import { readHistory } from "../../src/preview/read-history.ts";
import type { PublishedItem } from "./outlet-feeds.ts";

export async function readHistoryItems(): Promise<PublishedItem[]> {
  const { feeds } = await readHistory(join(import.meta.dirname, "..", "..", "feeds"));
  return feeds.flatMap(({ outlet, items }) => {
    const latest = new Map(items.map((item) => [item.guid, item]));
    return [...latest.values()].map((item) => ({
      id: item.guid,
      url: item.url,
      outlet,
      title: item.title,
      published: item.published,
      text: item.text ?? item.html ?? item.summary ?? "",
    }));
  });
}
