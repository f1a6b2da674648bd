/**
 * Finding by words, as the commands see it. A part of the Store.
 *
 * In: nothing, this file names the nouns and the verbs. Out: `SearchVerbs`, `SearchHit`, `Found`.
 * Surprise: a story is found once, however many of its reports fit; the best of them stands for all.
 */
import type { Alert } from "../alerts/alert.ts";
import type { CaseFile } from "../cases/case-file.ts";
import type { Item } from "../items/item.ts";
import type { TimelineFound } from "./search-documents.ts";
import type { SearchTerm } from "./word-index.ts";

export type SearchHit = {
  /** The story it belongs to; null for events of a timeline, and for items in no story. */
  storyId: string | null;
  /** How many more of the story were found. */
  others: number;
} & (
  | { kind: "article" | "entry"; item: Item }
  | { kind: "alert"; alert: Alert }
  | { kind: "event"; event: TimelineFound }
);

export interface Found {
  hits: SearchHit[];
  total: number;
  /** There is more than was looked through. */
  isMore: boolean;
}

export interface SearchVerbs {
  /**
   * What has all of the terms and none of the excluded ones, as far as a server may know of it (null: who asks outside of
   * any). First what has them in its title, then by weight, then the newest. At least one term must not be excluded.
   */
  search(terms: readonly SearchTerm[], guildId: string | null, limit: number, offset: number): Promise<Found>;
  /** What the case files say happened, in place of what they said before. */
  syncTimelines(cases: readonly CaseFile[]): Promise<void>;
}
