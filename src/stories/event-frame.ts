/**
 * What happened, read from an item: the nouns. The reading itself is in read-event-frame.ts.
 *
 * Surprise: `eventDay` is the day the event happened, never the day it was reported; null when neither the text nor the
 * timeline of the case says.
 */
import type { DueDate } from "./read-due-dates.ts";

export const EVENT_KINDS = [
  "ruling",
  "order",
  "filing",
  "hearing",
  "legislation",
  "statement",
  "analysis",
  "news",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A calendar day that may be known only to the month or year: "2014-08-29", "2014-08", "2014". */
export interface EventDay {
  day: string;
  precision: "day" | "month" | "year";
  /**
   * True when it is only likely: taken from publication, or from a weekday or day without year in a sentence that does
   * not say whether it lies before or ahead. A past verb settles that: "ruled on Monday" is no guess.
   */
  isInferred: boolean;
  /** Present when the report states no day and the case file's timeline says it. */
  isFromFile?: true;
}

/** Something is due. */
export interface Deadline {
  day: string;
  what: string;
  /** True when no text says the day and we counted it; absent otherwise. `rule` then says how. */
  isComputed?: boolean;
  rule?: string;
}

export interface EventFrame {
  kind: EventKind;
  /** The act in one closed word where we know it: "contempt", "stay-lifted", "affirmed"…; null otherwise. */
  act: string | null;
  actor: string | null;
  /** Court or body, in the words of the case file ("S.D.N.Y."), or null. */
  court: string | null;
  judge: string | null;
  /** Docket number in the spelling of the case file, or null. */
  docket: string | null;
  entryNumber: string | null;
  eventDay: EventDay | null;
  deadline: Deadline | null;
  /** All days that a docket entry sets or takes off; absent for other items, and in what older versions stored. */
  due?: DueDate[];
  /** One clause per reading, printable: "act contempt from title «held in contempt»". */
  reasons: string[];
}
