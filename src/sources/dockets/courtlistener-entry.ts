/**
 * A docket entry as CourtListener's API and its webhooks have it.
 *
 * In: one entry as JSON. Out: an item, or a sentence that says what is wrong with it.
 * Surprise: neither court nor case name is in it. The court is read from where a document is kept; the rest comes from
 * the source's own docket, or not at all. An entry is often a stub first: no text, one document with a short name.
 */
import { z } from "zod";
import type { DocketDocument, DocketRef, ParsedItem } from "../../items/item.ts";
import { parseDate } from "../dates.ts";
import { instantInZone, zoneOfCourt } from "./court-zones.ts";
import { COURTLISTENER, FREE_COPIES, readDocumentAddress } from "./courtlistener-address.ts";
import { docketKeys, documentId } from "./docket-keys.ts";
import { markedChange, shortText } from "./entry-text.ts";

const number = z.union([z.number(), z.string()]).transform(String).nullish();
const words = z.string().nullish();

const Document = z.object({
  document_type: number,
  document_number: number,
  attachment_number: number,
  description: words,
  pacer_doc_id: words,
  is_available: z.boolean().nullish(),
  is_sealed: z.boolean().nullish(),
  is_free_on_pacer: z.boolean().nullish(),
  page_count: z.number().nullish(),
  filepath_local: words,
  filepath_ia: words,
  absolute_url: words,
});
type Document = z.infer<typeof Document>;

const Entry = z.object({
  id: z.union([z.number(), z.string()]).transform(String),
  /** A number in a webhook, an address in the API. */
  docket: z
    .union([z.number(), z.string()])
    .transform((value) => /(\d+)\/?(?:\?.*)?$/.exec(String(value))?.[1] ?? "")
    .refine((value) => value !== "", "names no docket"),
  date_filed: words,
  time_filed: words,
  entry_number: number,
  pacer_sequence_number: number,
  description: words,
  date_created: words,
  date_modified: words,
  recap_documents: z.array(Document).nullish(),
});
type Entry = z.infer<typeof Entry>;

export interface KnownDocket {
  court: string;
  number: string;
}

/** Throws an Error with a sentence for people when it is no docket entry. */
export function readCourtListenerEntry(value: unknown, known: KnownDocket | undefined): ParsedItem {
  const checked = Entry.safeParse(value);
  if (!checked.success) throw new Error(sayIssue(checked.error));
  return toItem(checked.data, known);
}

function sayIssue({ issues }: z.ZodError): string {
  const [first] = issues;
  const where = first?.path.join(".") ?? "";
  return where === "" ? "it is no docket entry" : `its field "${where}" is missing or not what it should be`;
}

function toItem(entry: Entry, known: KnownDocket | undefined): ParsedItem {
  const all = entry.recap_documents ?? [];
  const main = all.find(({ attachment_number }) => !attachment_number) ?? null;
  const kept = all
    .map((one) => readDocumentAddress(one.filepath_local || one.filepath_ia || ""))
    .find(({ court }) => court);
  const court = kept?.court ?? known?.court ?? null;
  const caseId = kept?.caseId ?? null;
  const documents = all.map((one) => toDocument(one, entry.docket, court, caseId));
  const mainUrl = main === null ? null : (documents[all.indexOf(main)]?.url ?? null);
  const text = entry.description?.trim() || main?.description?.trim() || "";
  const entryNumber = entry.entry_number || null;
  const docketUrl = `${COURTLISTENER}/docket/${entry.docket}/${slugOf(all) ?? "x"}/`;
  const docket: DocketRef = {
    court,
    caseNumber: known?.number ?? null,
    caseName: null,
    entryNumber: documentId(entryNumber) === null ? entryNumber : null,
    documentUrl: mainUrl,
    caseId,
    sequence: entry.pacer_sequence_number || null,
    documentId: documentId(main?.pacer_doc_id) ?? documentId(entryNumber),
    docketUrl,
    filedOn: entry.date_filed?.slice(0, 10) || null,
    event: main?.description?.trim() || null,
    documents,
    change: markedChange(text),
  };
  const ids = { docketId: entry.docket, entryId: entry.id };
  const fragment = docket.entryNumber ? `#entry-${docket.entryNumber}` : `#minute-entry-${entry.id}`;
  const called = text === "" ? "an entry without text" : shortText(docket.event ?? text);
  return {
    keys: docketKeys({ docket, text, courtListener: ids }),
    url: `${docketUrl}?order_by=desc${fragment}`,
    title: `${known?.number ?? `Docket ${entry.docket}`}: ${called}`,
    author: null,
    publishedAt: filedAt(entry, court) ?? parseDate(entry.date_created ?? ""),
    updatedAt: parseDate(entry.date_modified ?? ""),
    summary: text,
    text,
    categories: [],
    enclosures: [],
    docket,
  };
}

function filedAt({ date_filed, time_filed }: Entry, court: string | null): string | null {
  if (!date_filed || !time_filed || court === null) return null;
  return instantInZone(date_filed.slice(0, 10), time_filed.slice(0, 8), zoneOfCourt(court));
}

/** The free copy, else what PACER charges for, else CourtListener's page about it. */
function toDocument(
  one: Document,
  docketId: string,
  court: string | null,
  caseId: string | null,
): DocketDocument {
  const isSealed = one.is_sealed === true;
  const isKept = one.is_available === true && !isSealed;
  const page = one.absolute_url
    ? new URL(one.absolute_url, COURTLISTENER).href
    : `${COURTLISTENER}/docket/${docketId}/x/`;
  const paid =
    one.pacer_doc_id && court && !isSealed
      ? `https://ecf.${court}.uscourts.gov/${/^ca(\d|dc|fc)/.test(court) ? "docs1" : "doc1"}/${one.pacer_doc_id}${caseId ? `?caseid=${caseId}` : ""}`
      : null;
  const free = !isKept
    ? null
    : one.filepath_local
      ? `${FREE_COPIES}/${one.filepath_local}`
      : one.filepath_ia || null;
  return {
    url: free ?? paid ?? page,
    description: one.description?.trim() || null,
    attachment: one.attachment_number || null,
    isFree: free !== null || (paid !== null && one.is_free_on_pacer === true),
    pages: one.page_count ?? null,
    ...(isSealed ? { isSealed } : {}),
  };
}

function slugOf(documents: Document[]): string | null {
  const paths = documents.map(
    ({ absolute_url }) => /^\/docket\/\d+\/.*?([^/]+)\/?$/.exec(absolute_url ?? "")?.[1],
  );
  return paths.find((slug) => slug !== undefined && !/^\d+$/.test(slug)) ?? null;
}
