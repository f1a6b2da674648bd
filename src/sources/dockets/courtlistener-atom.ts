/**
 * CourtListener's own feeds: the newest thirty entries of a docket, or what a search or a court brought.
 *
 * In: Atom. Out: docket entries of a docket's feed; opinions of the others.
 * Surprise: every feed there has one and the same id, every address changes with the case's name, and the dates are
 * midnight in California: the day is right, the instant says nothing. An entry's text stands there as it is, so what
 * looks like a tag ("<EDIT by Clerk's Office>") is text.
 */

import { courtKey } from "../../items/court-key.ts";
import type { DocketRef, ParsedItem } from "../../items/item.ts";
import { plainText } from "../../items/plain-text.ts";
import { describeNonFeed } from "../describe-non-feed.ts";
import { type Entry, entryToItem } from "../feed-entry.ts";
import type { DocumentReader } from "../parse-document.ts";
import { readEach, readXmlFeed } from "../parse-feed.ts";
import { webAddress } from "../resolve-address.ts";
import { cleanCaseName } from "./case-name.ts";
import { dayInZone } from "./court-zones.ts";
import {
  COURTLISTENER,
  type EntryAddress,
  readDocumentAddress,
  readEntryAddress,
} from "./courtlistener-address.ts";
import type { KnownDocket } from "./courtlistener-entry.ts";
import { docketKeys, documentId, keepDocketsApart } from "./docket-keys.ts";
import { markedChange, shortText } from "./entry-text.ts";

/** Where CourtListener's midnights are. */
const ITS_ZONE = "America/Los_Angeles";

export const readCourtListenerAtom: DocumentReader = async (text, { url = null, scope, docket }) => {
  const read = await readXmlFeed(text, url);
  if (read === null) return { problem: { kind: "not-a-feed", detail: describeNonFeed(text) } };
  const { entries, ...rest } = read;
  // A docket is of one court; an entry without a document does not name it, its neighbours may.
  const court = docket?.court ?? courtOf(entries);
  const items = readEach(entries, rest.problems, (entry) => {
    const address = readEntryAddress(entry.guid) ?? readEntryAddress(entry.links[0] ?? null);
    const isEntry = address !== null && (address.entryNumber ?? address.entryId) !== null;
    return isEntry ? toEntry(entry, address, court, docket) : toFound(entry, scope ?? url ?? "");
  });
  return { ...rest, items: keepDocketsApart(items) };
};

function courtOf(entries: Entry[]): string | null {
  const dockets = new Set(entries.map(({ guid }) => readEntryAddress(guid)?.docketId));
  if (dockets.size !== 1) return null;
  const courts = entries.flatMap(({ enclosures }) =>
    enclosures.flatMap(({ url }) => readDocumentAddress(url).court ?? []),
  );
  return courts[0] ?? null;
}

function toEntry(
  entry: Entry,
  address: EntryAddress,
  court: string | null,
  known: KnownDocket | undefined,
): ParsedItem {
  const { caseName, caseNumber } = readTitle(plainText(entry.titles[0] ?? ""));
  const text = (entry.summaries[0]?.html ?? "").replace(/\s+/g, " ").trim();
  const [enclosure] = entry.enclosures;
  const kept = enclosure ? readDocumentAddress(enclosure.url) : null;
  const page = webAddress(entry.links[0] ?? entry.guid, COURTLISTENER);
  const docketUrl = page?.replace(/[?#].*$/, "") ?? null;
  const docket: DocketRef = {
    court: kept?.court ?? court,
    caseNumber: caseNumber ?? known?.number ?? null,
    caseName: cleanCaseName(caseName),
    entryNumber: documentId(address.entryNumber) === null ? address.entryNumber : null,
    documentUrl: enclosure?.url ?? null,
    caseId: kept?.caseId ?? null,
    sequence: null,
    documentId: kept?.documentId ?? documentId(address.entryNumber),
    docketUrl,
    filedOn: dayInZone(entry.published[0] ?? null, ITS_ZONE),
    event: null,
    documents:
      enclosure && kept
        ? [{ url: enclosure.url, description: null, attachment: null, isFree: kept.isFree }]
        : [],
    change: markedChange(text),
  };
  const ids = { docketId: address.docketId, entryId: address.entryId };
  const label = docket.entryNumber === null ? "minute entry" : `entry ${docket.entryNumber}`;
  return {
    keys: docketKeys({ docket, text, courtListener: ids, seesNeighbours: true }),
    url: page,
    title: `${caseName || `Docket ${address.docketId}`}: ${shortText(text) || label}`,
    author: null,
    publishedAt: null,
    updatedAt: null,
    summary: text,
    text,
    categories: [],
    enclosures: entry.enclosures,
    docket,
  };
}

/** "Entry #140 in NAME, NUMBER", "Minute entry from 2022-10-12 in NAME, NUMBER". */
function readTitle(title: string): { caseName: string; caseNumber: string | null } {
  const [, about = ""] = /^(?:Entry #\d+|Minute entry from [\d-]+) in (.*)$/s.exec(title.trim()) ?? [];
  const comma = about.lastIndexOf(", ");
  const number = comma < 0 ? "" : about.slice(comma + 2).trim();
  // Without a number the feed ends in the name itself, which may hold a comma.
  if (!/\d/.test(number)) return { caseName: about.trim(), caseNumber: null };
  return { caseName: about.slice(0, comma).trim(), caseNumber: number };
}

/** An opinion or a docket of a search's or a court's feed: one document each, known by its address as elsewhere. */
function toFound(entry: Entry, scope: string): ParsedItem {
  const item = entryToItem(entry, scope);
  const [, kind, id] =
    /courtlistener\.com\/(opinion|docket|audio)\/(\d+)\//.exec(entry.guid ?? entry.links[0] ?? "") ?? [];
  const [enclosure] = entry.enclosures;
  const kept = enclosure ? readDocumentAddress(enclosure.url) : null;
  const isFree = enclosure !== undefined && !/\.uscourts\.gov\/docs?1\//.test(enclosure.url);
  return {
    ...item,
    keys: id === undefined ? item.keys : [`courtlistener:${kind}/${id}`, ...item.keys],
    publishedAt: null,
    updatedAt: null,
    docket: {
      court: kept?.court ?? courtKey(item.author ?? "") ?? null,
      caseNumber: null,
      caseName: cleanCaseName(item.title),
      entryNumber: null,
      documentUrl: enclosure?.url ?? null,
      filedOn: dayInZone(entry.published[0] ?? null, ITS_ZONE),
      documents: enclosure ? [{ url: enclosure.url, description: null, attachment: null, isFree }] : [],
    },
  };
}
