/**
 * The court's own record of an event: number, kind, document, what it decides, what became of it.
 *
 * In: a story, and the entries on file that its entries decide. Out: its docket entry, or null while only others report.
 * Surprise: a story may hold several entries of several courts (a mandate goes up one docket and down another); the
 * first to join with a number is the one named.
 */
import type { DocketRef } from "../items/item.ts";
import { kindOfEntry } from "../stories/kind-of-entry.ts";
import type { Story } from "../stories/story.ts";
import type { DecidedOfRecord, EntryOfRecord } from "./alert.ts";

/** By the id of the item that decides them; only entries that are on file. */
export type DecidedOnFile = ReadonlyMap<string, readonly DecidedOfRecord[]>;

export const NOTHING_DECIDED: DecidedOnFile = new Map();

export function describeEntry(story: Story, decided: DecidedOnFile = NOTHING_DECIDED): EntryOfRecord | null {
  const entries = story.members.flatMap(({ item, frame }) =>
    item.docket ? [{ item, docket: item.docket, number: item.docket.entryNumber ?? frame.entryNumber }] : [],
  );
  const named = entries.find(({ number }) => number !== null) ?? entries[0];
  if (!named) return null;
  const documents = named.docket.documents ?? [];
  const decides = decided.get(named.item.id) ?? [];
  return {
    number: named.number,
    kind: kindOfEntry(named.item).kind,
    document: mainDocument(named.docket),
    attachments: documents.filter(({ attachment }) => attachment !== null).length,
    ...(decides.length > 0 ? { decides: [...decides] } : {}),
    change: named.docket.change ?? null,
  };
}

/** The free copy where there is one; a link whose price nobody told counts as PACER's, which costs money. */
export function mainDocument({
  documents = [],
  documentUrl,
}: Pick<DocketRef, "documents" | "documentUrl">): EntryOfRecord["document"] {
  const main = documents.filter(({ attachment }) => attachment === null);
  const best = main.find(({ isFree }) => isFree) ?? main[0];
  if (best) return { url: best.url, isFree: best.isFree };
  return documentUrl ? { url: documentUrl, isFree: !isPacer(documentUrl) } : null;
}

function isPacer(url: string): boolean {
  return /^https?:\/\/ecf\.[^/]+\.uscourts\.gov\//i.test(url);
}
