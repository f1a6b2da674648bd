// What comes in: a labelled corpus, one JSON object per line. What goes out: its items, as outlets publish them, with labels.
import { readFileSync } from "node:fs";
import type { PublishedItem } from "./outlet-feeds.ts";

export interface CorpusItem extends PublishedItem {
  group: "case" | "reform" | "negative";
  case: string | null;
  topics: string[];
  event: string | null;
  kind: string;
}

export function readCorpus(file: string): CorpusItem[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusItem);
}
