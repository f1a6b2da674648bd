/**
 * One published thing in our own terms: an article, a docket entry, a bill action.
 *
 * In: nothing, this file only names the noun. Out: `ParsedItem` (what a parser found in one document) and `Item` (the
 * same thing once we know who published it and when we saw it).
 * Surprise: no identity here contains a date. Publishers rewrite dates; see item-keys.ts.
 */

export interface Enclosure {
  url: string;
  type: string | null;
  /** Bytes as declared, which is often wrong; null when absent or not a number. */
  length: number | null;
}

/** Where some words of a text led. */
export interface TextLink {
  /** Offsets into the text, in UTF-16 units; `end` is exclusive. Never empty, never across a line. */
  start: number;
  end: number;
  /** Absolute, http or https; with its tracking parameters, as published. */
  url: string;
}

/** One document of a docket entry: the main one, or an attachment. */
export interface DocketDocument {
  url: string;
  description: string | null;
  /** Null for the main document. */
  attachment: string | null;
  /** False for PACER's own links, which cost the reader money. */
  isFree: boolean;
  pages?: number | null;
  /** The court keeps it from the public; the address then leads to what is known of it. */
  isSealed?: boolean;
}

/** What a court says about the docket an item belongs to; absent for articles. */
export interface DocketRef {
  /** The court as CourtListener abbreviates it: "nysd", "ca2", "scotus". */
  court: string | null;
  /** As the court writes it, without judges' initials: "1:13-mj-02814". */
  caseNumber: string | null;
  caseName: string | null;
  entryNumber: string | null;
  /** The main document. */
  documentUrl: string | null;
  /** PACER's number of the case within its court (`pacer_case_id`). */
  caseId?: string | null;
  /** PACER's number of the entry within the case (`de_seq_num`). */
  sequence?: string | null;
  /** PACER's number of the main document, its fourth digit made 0 (`pacer_doc_id`). */
  documentId?: string | null;
  docketUrl?: string | null;
  /** The day it was filed where the court sits: "2018-04-17". */
  filedOn?: string | null;
  /** What the court calls the event, where it gives a short name: "Notice of Appearance". */
  event?: string | null;
  documents?: DocketDocument[];
  /** What became of the entry, where the court says so. */
  change?: "modified" | "deleted" | null;
}

/** What one document says about one thing. All texts are plain text; `html` fields never leave the parser. */
export interface ParsedItem {
  /**
   * Every strong key the item carries, strongest first, each `kind:value` (`guid:…`, `url:…`, `text:…`). Any one of
   * them finds the item again. Never empty: a document entry with no key at all is a problem, not an item.
   */
  keys: string[];
  /** Absolute address as published (not canonicalised), or null. */
  url: string | null;
  title: string;
  author: string | null;
  /** ISO 8601 instants in UTC, or null when absent or unreadable. */
  publishedAt: string | null;
  updatedAt: string | null;
  /** The short text (description, summary). */
  summary: string;
  /** The longest text the document carries (content:encoded, content), else the summary. */
  text: string;
  /** Where words of `text` led, in order, none over another; absent when none did, and in what older versions stored. */
  links?: TextLink[];
  categories: string[];
  enclosures: Enclosure[];
  docket?: DocketRef;
}

/** A parsed item, seen by us at a source. */
export interface Item extends ParsedItem {
  /** Ours, made once: `i` + 12 characters derived from the first strong key. Never changes. */
  id: string;
  sourceId: string;
  /** Who published it, as shown to people: "SC Media". */
  outlet: string;
  /** When we first saw it; ISO 8601 UTC. */
  firstSeenAt: string;
  /** 1 for the first text, +1 each time the publisher changed it under the same identity. */
  revision: number;
  /** True when it was already there at the first visit of its source: remembered, never announced. */
  isBaseline: boolean;
  /** Set when it came later and was old all the same: how that is known, a clause for people. */
  baselineWhy?: string | undefined;
}

/** The instant that orders items: when it was published, else when we saw it. Milliseconds since the epoch. */
export function itemTime(item: Pick<Item, "publishedAt" | "firstSeenAt">): number {
  return Date.parse(item.publishedAt ?? item.firstSeenAt);
}
