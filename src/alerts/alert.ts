/**
 * Something we decided to say about a story, in plain values that any chat service could render.
 *
 * In: nothing, this file names the nouns. Out: `Alert`, `AlertDecision`.
 * Surprise: an alert has versions. Version 1 is posted, later ones edit that post; nothing is ever posted twice.
 */
import type { TextLink } from "../items/item.ts";
import type { EntryKind } from "../stories/entry-kind.ts";
import type { Deadline, EventDay, EventKind } from "../stories/event-frame.ts";
import type { Outcome } from "../stories/read-decided-entries.ts";
import type { Routine } from "./routine-entries.ts";

/** One sentence of a summary: verbatim, attributed, and traceable to its place in the item's text. */
export interface QuotedSentence {
  text: string;
  outlet: string;
  itemId: string;
  /** Character offsets into the item's `text` (or `title` when `field` says so). */
  field: "text" | "title" | "summary";
  start: number;
  end: number;
  /** Where words of the sentence led, as offsets into `text` above; absent when none did. */
  links?: TextLink[];
}

/** One sentence in a language model's words, and the quoted sentences that it was checked against. */
export interface RewrittenSentence {
  text: string;
  basis: QuotedSentence[];
}

export interface Report {
  itemId: string;
  outlet: string;
  title: string;
  url: string | null;
  publishedAt: string | null;
  isDocket: boolean;
}

/** A report that took something back. */
export interface Correction {
  itemId: string;
  outlet: string;
  /** When, as far as the outlet says. */
  day: string | null;
  /** The headline that was wrong; null when it was the text. */
  was: string | null;
  /** What it says now. */
  is: string;
}

/** An earlier entry that this one decides. */
export interface DecidedOfRecord {
  number: string;
  outcome: Outcome;
  /** In a few words: "motion to lift the stay". */
  what: string;
  /** Its document, or where it was told; null when it has neither. */
  url: string | null;
  /** The story it is in. */
  storyId: string | null;
}

/** The docket entry that is the court's own record of the event. */
export interface EntryOfRecord {
  /** "15"; null for an entry without a number, such as a minute entry. */
  number: string | null;
  /** Null when no rule knows it; absent in what older versions stored, as is `decides`. */
  kind?: EntryKind | null;
  /** The main document, or null while there is none. */
  document: { url: string; isFree: boolean } | null;
  /** How many documents stand beside the main one. */
  attachments: number;
  /** Never empty; only entries that are on file. */
  decides?: DecidedOfRecord[];
  /** What the court did to the entry since, or null. */
  change: "modified" | "deleted" | null;
}

export type AlertReason = "first report" | "more outlets" | "changed text" | "new detail" | "merged";

export interface AlertContent {
  caseId: string | null;
  /** Short name of the case or topic, for the reader: "Microsoft Ireland". */
  caseName: string;
  topics: string[];
  kind: EventKind;
  act: string | null;
  /** The push-notification line: case, kind, who did what, the qualifier. At most 150 characters. */
  line: string;
  /** What happened, for the embed's title. */
  title: string;
  /** The strongest report's address (docket before news). */
  url: string | null;
  eventDay: EventDay | null;
  court: string | null;
  docket: string | null;
  judge: string | null;
  summary: QuotedSentence[];
  /** Shown in place of the summary, and labelled; absent where nothing was rewritten. The summary stays as it is. */
  rewritten?: RewrittenSentence[];
  next: string | null;
  deadline: Deadline | null;
  /** The status before this event, when the case file knows it: "stay lifted, 29 August 2014". */
  since: string | null;
  reports: Report[];
  isConfirmedByDocket: boolean;
  /** Absent when no report was corrected. */
  corrections?: Correction[];
  /** Absent while no court's own record is among the reports. */
  entry?: EntryOfRecord;
  /** Known from sources alone that servers added: each server is shown what its own report, see alert-of-server.ts. */
  isOfAddedSources?: true;
  /** What makes it routine, told only to who asked for such entries; absent for everything else. */
  routine?: Routine;
  /** Where the story goes on, when it turned out to be the same event as another that was told. */
  mergedInto?: { storyId: string; title: string };
}

export interface Alert {
  /** `a` + the story's id without its `s`. */
  id: string;
  storyId: string;
  version: number;
  reason: AlertReason;
  content: AlertContent;
  /** When version 1 was decided, and when this version was; ISO 8601 UTC. */
  decidedAt: string;
  updatedAt: string;
}

export type AlertDecision =
  | { tell: true; reason: AlertReason; content: AlertContent }
  | { tell: false; why: string };
