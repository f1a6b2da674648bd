/**
 * What a docket entry is known by: the ladder of identities.
 *
 * In: what a source says about one entry. Out: keys, strongest first; any one of them finds the entry again, whichever
 * source it comes from.
 * Surprise: a court's documents are numbered across all courts (the first three digits are the court), and one document
 * may be filed in several consolidated dockets; each of them has an entry of its own. `keepDocketsApart` sees to that.
 */
import { hash } from "node:crypto";
import { courtKey } from "../../items/court-key.ts";
import { docketNumberKey } from "../../items/docket-number.ts";
import type { DocketRef, ParsedItem } from "../../items/item.ts";
import { comparableText, textHash } from "./entry-text.ts";
import { comparableEntry } from "./scotus-keys.ts";

/** Shorter texts ("Order", "Notice of Appearance") are said of several entries of one docket in one day. */
const TELLING_LENGTH = 60;

export interface EntryIdentity {
  docket: Pick<
    DocketRef,
    "court" | "caseNumber" | "caseId" | "sequence" | "documentId" | "entryNumber" | "filedOn" | "event"
  >;
  /** The entry's text, as the source has it. */
  text: string;
  /** CourtListener's own numbers of the docket and of the entry. */
  courtListener?: { docketId: string; entryId?: string | null } | null;
  /** The document has the docket's other entries of that day, so that two of the same words show (and are kept apart). */
  seesNeighbours?: boolean;
  /** Where the source gives entries an id of their own: it, made valid everywhere. Weakest of all. */
  feedId?: string | null;
  /** The instant the court filed it, only for feeds whose ids name the docket and not the entry. ISO 8601 UTC. */
  filedAt?: string | null;
}

/** Strongest first. Empty only when nothing at all is known of the entry. */
export function docketKeys(identity: EntryIdentity): string[] {
  const { docket, text, courtListener, feedId, filedAt } = identity;
  const keys: string[] = [];
  const court = courtName(docket.court);
  const dockets = docketNames(court, docket.caseNumber, courtListener?.docketId);
  const document = documentId(docket.documentId) ?? documentId(docket.entryNumber);
  const entry = documentId(docket.entryNumber) === null ? docket.entryNumber?.trim() : null;
  if (document) keys.push(`pacer:${document}`);
  if (court && docket.caseId && docket.sequence)
    keys.push(`seq:${court}/${docket.caseId}/${docket.sequence}`);
  if (entry) keys.push(...dockets.map((name) => `entry:${name}/${entry.replace(/^0+(?=\d)/, "")}`));
  if (courtListener?.entryId) keys.push(`courtlistener:${courtListener.entryId}`);
  if (filedAt && court && docket.caseId) keys.push(`filed:${court}/${docket.caseId}/${filedAt}`);
  const isNumbered = Boolean(document || entry);
  const hasName = isNumbered || Boolean(docket.sequence || filedAt);
  // The event's name alone ("Order") is said of several entries of a day, and would make them one.
  const isTelling = hasName ? text !== docket.event && isLong(text) : text.trim() !== "";
  if (docket.filedOn && isTelling && (!isNumbered || identity.seesNeighbours)) {
    keys.push(...dockets.map((name) => `day:${name}/${docket.filedOn}/${textHash(text)}`));
    if (text !== docket.event) keys.push(...saidKeys(docket, text));
  }
  if (feedId) keys.push(feedId);
  return keys;
}

/**
 * The rung on which sources meet that share no id: a long text of one docket and day, letters and digits only, for each
 * sets its own stops, quotes and tails. Empty for a short text: of those a docket has several a day. Only for entries
 * whose neighbours are seen, or that have nothing better.
 */
export function saidKeys(
  { court, caseNumber, filedOn }: Pick<DocketRef, "court" | "caseNumber" | "filedOn">,
  text: string,
): string[] {
  const said = comparableEntry(comparableText(text));
  if (!filedOn || said.length < TELLING_LENGTH) return [];
  const digest = hash("sha256", said).slice(0, 16);
  return docketNames(courtName(court), caseNumber, undefined).map(
    (name) => `said:${name}/${filedOn}/${digest}`,
  );
}

/** Whether one of the keys is a docket entry's. */
export function isKnownByDocket(keys: readonly string[]): boolean {
  return keys.some((key) => /^(?:pacer|seq|entry|courtlistener|filed|day|said):/.test(key));
}

function isLong(text: string): boolean {
  return comparableText(text).length >= TELLING_LENGTH;
}

/**
 * PACER's number of a document, its fourth digit made 0 (a 1 only asks PACER to skip the list of attachments); null
 * when it is none. Appellate courts without entry numbers put these in their place: ten digits or more.
 */
export function documentId(digits: string | null | undefined): string | null {
  const text = digits?.trim() ?? "";
  return /^\d{10,}$/.test(text) ? `${text.slice(0, 3)}0${text.slice(4)}` : null;
}

function courtName(court: string | null): string | null {
  return court === null ? null : (courtKey(court) ?? court.trim().toLowerCase()) || null;
}

/** A docket has two names: the court's, and CourtListener's where the source is CourtListener. */
function docketNames(
  court: string | null,
  number: string | null,
  courtListener: string | undefined,
): string[] {
  const names: string[] = [];
  if (court && number?.trim()) names.push(`${court}/${docketNumberKey(number, court)}`);
  if (courtListener) names.push(`courtlistener/${courtListener}`);
  return names;
}

/**
 * Takes away keys that entries of one document share although they are different: one order filed in two consolidated
 * dockets, a number given out twice. An entry always keeps one key, and loses none that is its alone.
 */
export function keepDocketsApart(items: ParsedItem[]): ParsedItem[] {
  const holders = new Map<string, string>();
  const shared = new Set<string>();
  for (const item of items) {
    const self = JSON.stringify([item.docket?.caseNumber, item.docket?.sequence, item.keys[0]]);
    for (const key of item.keys) {
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, self);
      else if (holder !== self) shared.add(key);
    }
  }
  if (shared.size === 0) return items;
  return items.map((item) => {
    const own = item.keys.filter((key) => !shared.has(key));
    return own.length === 0 ? item : { ...item, keys: own };
  });
}
