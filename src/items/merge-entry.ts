/**
 * One docket entry, told by several sources.
 *
 * In: the entry as we know it, and the same entry as just read, perhaps elsewhere. Out: the entry with what each of them
 * knows, or null when nothing was learnt.
 * Surprise: unlike an article, an entry is nobody's text but the court's. A feed that has only the event's name never
 * takes the full text away that another source had; the full text replaces the name, whoever brings it.
 */
import type { DocketDocument, DocketRef, ParsedItem } from "./item.ts";
import { wordsOf } from "./words.ts";

type Told = Pick<ParsedItem, "title" | "text" | "summary" | "url" | "updatedAt" | "docket">;

/** What a source says differently, not what it adds at the end: numbers and names a court corrects are few. */
const SAME_START_WORDS = 4;

export interface MergedEntry<T> {
  entry: T;
  /** What was learnt, a clause each for people: "full text", "document available". */
  learnt: string[];
}

/**
 * Merges `read` into `known`. `isOwn`: both come from one source, whose later word counts even when it is shorter.
 * The docket's numbers are only added to, never replaced.
 */
export function mergeEntry<T extends Told>(known: T, read: Told, isOwn: boolean): MergedEntry<T> | null {
  const learnt: string[] = [];
  const docket = mergeDocket(known.docket, read.docket);
  const takesText = isFuller(known, read) || (isOwn && !isOlder(known, read) && isCorrected(known, read));
  if (takesText) learnt.push(isStub(known) ? "full text" : "changed text");
  if (gainsDocument(known.docket, docket)) learnt.push("document available");
  if (docket?.change && docket.change !== known.docket?.change) learnt.push(docket.change);
  const gainsNumbers = JSON.stringify(docket) !== JSON.stringify(known.docket);
  if (learnt.length === 0 && !gainsNumbers) return null;
  const text = takesText ? { title: read.title, text: read.text, summary: read.summary } : {};
  const url = docket?.documentUrl && isFree(docket, docket.documentUrl) ? docket.documentUrl : known.url;
  const updatedAt = isOlder(known, read) ? known.updatedAt : (read.updatedAt ?? known.updatedAt);
  return {
    entry: { ...known, ...text, updatedAt, url: url ?? read.url, ...(docket ? { docket } : {}) },
    learnt,
  };
}

/** Pushes overtake each other: what was changed before the text we have corrects nothing. */
function isOlder(known: Told, read: Told): boolean {
  return known.updatedAt !== null && read.updatedAt !== null && read.updatedAt < known.updatedAt;
}

/** The other says all that we know and more, or we know nothing but a name. */
function isFuller(known: Told, read: Told): boolean {
  const [ours, theirs] = [wordsOf(known.text), wordsOf(read.text)];
  if (theirs.length <= ours.length) return false;
  if (isStub(known)) return true;
  return theirs.join(" ").includes(ours.slice(0, SAME_START_WORDS).join(" "));
}

/** An empty text takes nothing back: sources have stubs before they have texts. */
function isCorrected(known: Told, read: Told): boolean {
  const [ours, theirs] = [wordsOf(known.text).join(" "), wordsOf(read.text).join(" ")];
  return theirs !== "" && theirs !== ours && !ours.startsWith(theirs);
}

/** Nothing but the event's name. */
function isStub({ text, docket }: Told): boolean {
  const event = wordsOf(docket?.event ?? "").join(" ");
  const said = wordsOf(text).join(" ");
  return said === "" || said === event;
}

function mergeDocket(known: DocketRef | undefined, read: DocketRef | undefined): DocketRef | undefined {
  if (!known || !read) return known ?? read;
  const merged: DocketRef = { ...known };
  for (const name of Object.keys(read) as (keyof DocketRef)[]) {
    if (merged[name] === undefined || merged[name] === null) Object.assign(merged, { [name]: read[name] });
  }
  if (read.change) merged.change = read.change;
  const documents = mergeDocuments(known.documents ?? [], read.documents ?? []);
  if (documents.length > 0) merged.documents = documents;
  const free = documents.find(({ attachment, isFree }) => attachment === null && isFree);
  if (free) merged.documentUrl = free.url;
  return merged;
}

/** One of each address; free ones first, because a reader pays for the others. */
function mergeDocuments(known: DocketDocument[], read: DocketDocument[]): DocketDocument[] {
  const byUrl = new Map<string, DocketDocument>();
  for (const one of [...known, ...read]) byUrl.set(one.url, { ...byUrl.get(one.url), ...one });
  return [...byUrl.values()].sort((a, b) => Number(b.isFree) - Number(a.isFree));
}

/** A copy that can be read for nothing is worth a word; another paid link is not. */
function gainsDocument(before: DocketRef | undefined, after: DocketRef | undefined): boolean {
  const free = (docket: DocketRef | undefined) =>
    (docket?.documents ?? []).filter(({ isFree }) => isFree).length;
  return free(after) > free(before);
}

function isFree({ documents = [] }: DocketRef, url: string): boolean {
  return documents.some((one) => one.url === url && one.isFree);
}
