/**
 * What kind of event a docket entry is.
 *
 * In: the text of a docket entry. Out: the kind of event with the reason.
 * Surprise: the clerks' fifteen kinds are folded into the few that alerts speak of; what only keeps the docket in order
 * is "news", which is no event of its own.
 */
import type { EntryKind } from "./entry-kind.ts";
import type { EventKind } from "./event-frame.ts";
import { type EntryReading, readEntryKind } from "./read-entry-kind.ts";
import type { KindReading } from "./read-kind.ts";

const EVENT_OF: Record<EntryKind, EventKind> = {
  order: "order",
  opinion: "ruling",
  judgment: "ruling",
  motion: "filing",
  pleading: "filing",
  appeal: "filing",
  brief: "filing",
  letter: "filing",
  notice: "filing",
  record: "filing",
  stipulation: "filing",
  hearing: "hearing",
  "minute-entry": "hearing",
  process: "filing",
  administrative: "news",
};

/** Of the papers that reach people, those that a judge issues. */
const ISSUED = /\b(?:warrants?|writ|subpoena)\b(?![^.]{0,30}\breturn)/i;

/** The kind of a docket entry; "news" for what only keeps the docket in order. */
export function readDocketKind(text: string, entry: EntryReading = readEntryKind(text)): KindReading {
  const known = entry.kind ? EVENT_OF[entry.kind] : "news";
  const kind = entry.kind === "process" && ISSUED.test(text.slice(0, 80)) ? "order" : known;
  return { kind, reason: `kind ${kind}: docket ${entry.reason}` };
}
