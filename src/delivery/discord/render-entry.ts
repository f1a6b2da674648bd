/**
 * The court's own record, as a line of an alert.
 *
 * In: the docket entry behind an event. Out: markdown, or "" when there is nothing a reader can do with it.
 * Surprise: a PACER link is never shown without its price: whoever presses it pays by the page.
 */
import type { EntryOfRecord } from "../../alerts/alert.ts";
import { linkTo } from "./plain-markdown.ts";

/** "**Document** free copy · 3 attachments" or "**Document** PACER, paid". */
export function renderEntry(entry: EntryOfRecord | undefined): string {
  if (!entry) return "";
  const parts = [sayDocument(entry), sayAttachments(entry.attachments), sayChange(entry.change)].filter(
    Boolean,
  );
  return parts.length === 0 ? "" : `**Document** ${parts.join(" · ")}`;
}

/** "confirmed by the docket, entry 15": how the footer names it. */
export function sayConfirmed(entry: EntryOfRecord | undefined): string {
  return entry?.number ? `confirmed by the docket, entry ${entry.number}` : "confirmed by the docket";
}

function sayDocument({ document }: EntryOfRecord): string {
  if (!document) return "";
  return document.isFree ? linkTo("free copy", document.url) : `${linkTo("PACER", document.url)}, paid`;
}

function sayAttachments(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "1 attachment" : `${count} attachments`;
}

function sayChange(change: EntryOfRecord["change"]): string {
  if (change === "deleted") return "the court has deleted this entry";
  return change === "modified" ? "modified by the court" : "";
}
