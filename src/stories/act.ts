/**
 * An act we can name: the noun, and the two small tools its patterns are written with.
 *
 * In: nothing. Out: `Act`, `gap`, `find`.
 * Surprise: patterns run over text in lower case with plain quotes and hyphens; see plainCase in read-acts.ts.
 */
import type { TimelineEntry } from "../cases/case-file.ts";
import type { EventKind } from "./event-frame.ts";

/** What a timeline entry of a case file may call such an act. */
export type TimelineKind = TimelineEntry["kind"];

export interface Act {
  act: string;
  kind: EventKind;
  /** How surely the words mean the act, 1 (a reporter's verb) to 3 (a term of art). */
  strength: number;
  /** How the case file's timeline files it. */
  timeline: TimelineKind[];
  patterns: RegExp[];
  /** Counts only in a title: every article has a "said" somewhere. */
  inTitle?: RegExp[];
}

/** A gap inside one clause, at most `n` characters. */
export const gap = (n: number) => `[^.;:?!]{0,${n}}?`;
export const find = (...sources: string[]): RegExp[] => sources.map((source) => new RegExp(source, "g"));
