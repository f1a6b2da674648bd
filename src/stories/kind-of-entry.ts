/**
 * What kind of entry an item of a court is.
 *
 * In: an item. Out: its kind, its noise, and why.
 * Surprise: what CourtListener publishes as an opinion or as the recording of an argument is that, whatever its text opens
 * with: an opinion's first words are its number, its dates and its counsel.
 */
import type { Item } from "../items/item.ts";
import { recordListOf } from "../items/record-list.ts";
import { type EntryReading, readEntryKind } from "./read-entry-kind.ts";

export function kindOfEntry(item: Pick<Item, "keys" | "text" | "title">): EntryReading {
  const list = recordListOf(item);
  if (list === "courtlistener:opinion")
    return { kind: "opinion", noise: null, reason: "entry opinion: published as one" };
  if (list === "courtlistener:audio")
    return { kind: "minute-entry", noise: null, reason: "entry minute-entry: the recording of an argument" };
  return readEntryKind(item.text || item.title);
}
