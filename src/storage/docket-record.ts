/**
 * The record of dockets: what the store knows of entries beside that they are items.
 *
 * In: nothing, this file names the nouns and the verbs. Out: `DocketEntry`, `DocketRecord` (a part of `Store`).
 * Surprise: the record has the entries that were there at a docket's first visit too, which nobody was told of.
 */
import type { Item } from "../items/item.ts";
import type { EventFrame } from "../stories/event-frame.ts";

/** Where an item stands in the record of a docket. */
export interface DocketEntry {
  /** The case the docket belongs to; for a docket that a server follows, the id of its source. */
  caseId: string;
  /** The court's key: "nysd", "ca2", "scotus". */
  court: string;
  /** The docket's number as its court writes it. */
  docket: string;
  number: string | null;
  /** The day it was filed where the court sits, YYYY-MM-DD. */
  filedOn: string;
  /** What the entry is, see stories/read-entry-kind.ts; "other" when no rule knows it. */
  kind: string;
}

/** `frame` is what the entry was read as, see stories/event-frame.ts; null for one that is in no story. */
export type EntryOnRecord = DocketEntry & { item: Item; frame: EventFrame | null };

export interface EntryFilter {
  /** Entries of this case, of those that this source carried, or of both; one of the two is wanted. */
  caseId?: string | null;
  sourceId?: string | null;
  /**
   * Only entries that this server's own sources or everybody's brought; null: everybody's alone. Left out, all entries:
   * for what decides, never for what is shown.
   */
  guildId?: string | null;
  court?: string | null;
  docket?: string | null;
  /** Only entries with one of these numbers. */
  numbers?: string[] | null;
  kind?: string | null;
  /** Words that must all stand in the entry, in any order and case. */
  search?: string | null;
}

export interface DocketRecord {
  /** Writes or replaces what the record says of an item; the item itself must be stored. */
  saveEntry(item: Item, entry: DocketEntry): Promise<void>;
  /** Newest first, a page of them, and how many there are in all. */
  listEntries(
    filter: EntryFilter,
    limit: number,
    offset: number,
  ): Promise<{ entries: EntryOnRecord[]; total: number }>;
  /** The dockets of a case with what we have of each; `newest` is the last day of filing. */
  listDockets(caseId: string): Promise<{ court: string; docket: string; entries: number; newest: string }[]>;
}
