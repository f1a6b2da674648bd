/**
 * The feed of a court's filing system (CM/ECF): what was filed in the last hours, one event after another.
 *
 * In: RSS of a district, bankruptcy or appellate court. Out: docket entries; the feed's description says what the court
 * puts into it.
 * Surprise: one filing that is several events is several items here, and is put together again. In some courts (nyed)
 * every item has the docket's id; there only the instant of filing tells two orders in one case apart.
 */
import type { DocketRef, ParsedItem } from "../../items/item.ts";
import { plainText } from "../../items/plain-text.ts";
import { describeNonFeed } from "../describe-non-feed.ts";
import type { Entry } from "../feed-entry.ts";
import type { DocumentReader } from "../parse-document.ts";
import { readXmlFeed } from "../parse-feed.ts";
import { webAddress } from "../resolve-address.ts";
import { cleanCaseName } from "./case-name.ts";
import { courtOfAddress, dayInZone, zoneOfCourt } from "./court-zones.ts";
import { docketKeys, documentId, keepDocketsApart } from "./docket-keys.ts";
import { readDocketTitle } from "./docket-title.ts";
import { unescapeTwice } from "./entry-text.ts";
import { readFiledEvent } from "./filed-event.ts";

/** What one item says, before items of one filing are put together. */
interface Filing {
  event: string;
  /** The name as printed. */
  name: string;
  docket: DocketRef;
  /** The number for keys: a bankruptcy's lawsuits are numbered beside its cases. */
  number: string;
  guid: string | null;
  url: string | null;
  publishedAt: string | null;
}

export const readPacerRss: DocumentReader = async (text, { url = null }) => {
  const read = await readXmlFeed(text, url);
  if (read === null) return { problem: { kind: "not-a-feed", detail: describeNonFeed(text) } };
  const { entries, ...rest } = read;
  const feedCourt = courtOfAddress(read.feed.link) ?? courtOfAddress(url);
  const filings = new Map<string, Filing[]>();
  for (const [index, entry] of entries.entries()) {
    const filing = readFiling(entry, feedCourt, url);
    if (filing === null) {
      read.problems.push(`Entry ${index + 1} names neither a docket nor an event.`);
      continue;
    }
    const { docket, guid, publishedAt } = filing;
    const same = JSON.stringify([
      docket.caseNumber,
      docket.caseId,
      guid,
      publishedAt,
      docket.documentUrl,
      docket.entryNumber,
    ]);
    const group = filings.get(same);
    if (group) group.push(filing);
    else filings.set(same, [filing]);
  }
  const items = [...filings.values()].map(toItem);
  return { ...rest, items: keepDocketsApart(items) };
};

function readFiling(entry: Entry, feedCourt: string | null, base: string | null): Filing | null {
  const title = unescapeOnce(plainText(entry.titles[0] ?? ""));
  const { number, caseNumber, name } = readDocketTitle(title);
  const event = readFiledEvent(entry.summaries[0]?.html ?? "");
  if (caseNumber === "" && event.name === "") return null;
  const guid = entry.guid?.replace(/\s+/g, "") || null;
  const docketUrl = webAddress(entry.links[0] ?? null, base);
  const documentUrl = webAddress(event.documentUrl, docketUrl ?? base);
  const court = courtOfAddress(docketUrl) ?? courtOfAddress(guid) ?? feedCourt;
  const publishedAt = entry.published[0] ?? null;
  const caseId = event.caseId ?? /\.pl\?(\d+)/.exec(docketUrl ?? guid ?? "")?.[1] ?? null;
  const isLawsuit = event.caseType === "ap" && /^\d\d-\d+/.test(number);
  return {
    event: event.name,
    name,
    number: isLawsuit ? number.replace("-", "-ap-") : number,
    guid,
    url: docketUrl ?? documentUrl,
    publishedAt,
    docket: {
      court,
      caseNumber: caseNumber || null,
      caseName: cleanCaseName(name),
      entryNumber: documentId(event.number) === null ? event.number : null,
      documentUrl,
      caseId,
      sequence: event.sequence ?? sequenceOf(guid),
      documentId: event.documentId,
      docketUrl,
      filedOn: dayInZone(publishedAt, zoneOfCourt(court)),
      event: event.name || null,
      documents: [],
      change: null,
    },
  };
}

function toItem(filings: Filing[]): ParsedItem {
  const [first] = filings as [Filing];
  // Sorted, because the court lists them in no order that lasts.
  const event = filings
    .map((one) => one.event)
    .filter(Boolean)
    .sort()
    .join(" AND ");
  const { docket, guid, publishedAt, name, url } = first;
  const isDocketId = guid === null || guid === docket.docketUrl || /\.pl\?\d+$/.test(guid);
  const keys = docketKeys({
    docket: { ...docket, caseNumber: first.number || null, event },
    text: event,
    feedId: isDocketId ? null : `guid:${guid}`,
    filedAt: isDocketId && !docket.documentId && !docket.entryNumber ? publishedAt : null,
  });
  const title = [name || docket.caseNumber, event].filter(Boolean).join(": ");
  const documents =
    docket.documentUrl === null
      ? []
      : [{ url: docket.documentUrl, description: event || null, attachment: null, isFree: false }];
  return {
    keys: keys.length > 0 ? keys : [`guid:${guid ?? `${docket.court}/${title}/${publishedAt}`}`],
    url,
    title,
    author: null,
    publishedAt,
    updatedAt: null,
    summary: event,
    text: event,
    categories: [],
    enclosures: [],
    docket: { ...docket, event: event || null, documents },
  };
}

/** District courts end their ids in `&10`, bankruptcy courts in `-19`. */
function sequenceOf(guid: string | null): string | null {
  return /\.pl\?\d+[&-](\d+)$/.exec(guid ?? "")?.[1] ?? null;
}

function unescapeOnce(text: string): string {
  return unescapeTwice(text).replace(/\s+/g, " ").trim();
}
