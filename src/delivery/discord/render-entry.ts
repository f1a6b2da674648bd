/**
 * The court's own record, as a line of an alert.
 *
 * In: the docket entry behind an event. Out: markdown, or "" when there is nothing a reader can do with it.
 * Surprise: a PACER link is never shown without its price: whoever presses it pays by the page.
 */
import type { DecidedOfRecord, EntryOfRecord } from "../../alerts/alert.ts";
import { isMessageAddress } from "../message-address.ts";
import { cutAtWord } from "./limits.ts";
import { fitPlain, linkTo } from "./plain-markdown.ts";

const MOST_DECIDED = 3;
const ROOM_OF_NAME = 80;
const LABEL = 110;

/** What it decides, and "**Document** free copy · 3 attachments" or "**Document** PACER, paid"; a line each. */
export function renderEntry(entry: EntryOfRecord | undefined): string {
  if (!entry) return "";
  const parts = [sayDocument(entry), sayAttachments(entry.attachments), sayChange(entry.change)].filter(
    Boolean,
  );
  return [renderDecided(entry.decides ?? []), parts.length === 0 ? "" : `**Document** ${parts.join(" · ")}`]
    .filter(Boolean)
    .join("\n");
}

/** "**Decides** entry 15 (motion to lift the stay): granted". */
function renderDecided(decides: readonly DecidedOfRecord[]): string {
  if (decides.length === 0) return "";
  const shown = decides.slice(0, MOST_DECIDED).map(({ number, what, outcome, url }) => {
    const label = `entry ${number} (${cutAtWord(what, ROOM_OF_NAME)})`;
    const linked =
      url !== null && isMessageAddress(url)
        ? `[${fitPlain(label.replaceAll("[", "(").replaceAll("]", ")"), LABEL)}](${url})`
        : linkTo(label, url);
    return `${linked}: ${outcome}`;
  });
  const rest = decides.length - shown.length;
  return `**Decides** ${shown.join(" · ")}${rest > 0 ? ` · and ${rest} more` : ""}`;
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
