/**
 * The court's own record of an event: number, document, what became of it.
 *
 * In: a story. Out: its docket entry, or null while only others report.
 * Surprise: a story may hold several entries of several courts (a mandate goes up one docket and down another); the
 * first to join with a number is the one named.
 */
import type { DocketRef } from "../items/item.ts";
import type { Story } from "../stories/story.ts";
import type { EntryOfRecord } from "./alert.ts";

export function describeEntry(story: Story): EntryOfRecord | null {
  const entries = story.members.flatMap(({ item, frame }) =>
    item.docket ? [{ docket: item.docket, number: item.docket.entryNumber ?? frame.entryNumber }] : [],
  );
  const named = entries.find(({ number }) => number !== null) ?? entries[0];
  if (!named) return null;
  const documents = named.docket.documents ?? [];
  return {
    number: named.number,
    document: mainDocument(named.docket),
    attachments: documents.filter(({ attachment }) => attachment !== null).length,
    change: named.docket.change ?? null,
  };
}

/** The free copy where there is one; a link whose price nobody told counts as PACER's, which costs money. */
function mainDocument({ documents = [], documentUrl }: DocketRef): EntryOfRecord["document"] {
  const main = documents.filter(({ attachment }) => attachment === null);
  const best = main.find(({ isFree }) => isFree) ?? main[0];
  if (best) return { url: best.url, isFree: best.isFree };
  return documentUrl ? { url: documentUrl, isFree: !isPacer(documentUrl) } : null;
}

function isPacer(url: string): boolean {
  return /^https?:\/\/ecf\.[^/]+\.uscourts\.gov\//i.test(url);
}
