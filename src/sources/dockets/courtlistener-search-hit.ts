/**
 * What a saved search of CourtListener has found: an opinion, or a docket with documents.
 *
 * In: one search result as JSON. Out: an item. Surprise: the old form of an opinion is flat and dates it to the minute
 * of a server's midnight; only the day is the court's.
 */
import { z } from "zod";
import type { ParsedItem } from "../../items/item.ts";
import { plainText } from "../../items/plain-text.ts";
import { readEach } from "../parse-feed.ts";
import { COURTLISTENER, FREE_COPIES } from "./courtlistener-address.ts";
import { docketKeys, documentId } from "./docket-keys.ts";

const words = z.string().nullish();
const number = z.union([z.number(), z.string()]).transform(String).nullish();

const Found = z.object({
  snippet: words,
  local_path: words,
  description: words,
  short_description: words,
  entry_number: number,
  entry_date_filed: words,
  pacer_doc_id: words,
  absolute_url: words,
  filepath_local: words,
  is_available: z.boolean().nullish(),
  attachment_number: number,
});

const Hit = z.object({
  absolute_url: words,
  docket_absolute_url: words,
  caseName: z.string(),
  court_id: words,
  docketNumber: words,
  docket_id: number,
  cluster_id: number,
  dateFiled: words,
  snippet: words,
  local_path: words,
  status: words,
  citation: z.array(z.string()).nullish(),
  opinions: z.array(Found).nullish(),
  recap_documents: z.array(Found).nullish(),
});
type Hit = z.infer<typeof Hit>;

export function readSearchHits(results: unknown[]): { items: ParsedItem[]; problems: string[] } {
  const problems: string[] = [];
  const items = readEach(results, problems, (one) => {
    const hit = Hit.safeParse(one);
    if (!hit.success) throw new Error("it is no result of a search: it has no case name");
    const documents = hit.data.recap_documents ?? [];
    return documents.length > 0
      ? documents.map((found) => ofDocument(hit.data, found))
      : [ofOpinion(hit.data)];
  });
  return { items: items.flat(), problems };
}

function ofOpinion(hit: Hit): ParsedItem {
  const found = hit.opinions?.[0] ?? null;
  const text = plainText(found?.snippet ?? hit.snippet ?? "");
  const url = hit.absolute_url ? new URL(hit.absolute_url, COURTLISTENER).href : null;
  const path = found?.local_path || hit.local_path || null;
  const copy = path === null || /\.html?$/i.test(path) ? null : `${FREE_COPIES}/${path}`;
  const name = plainText(hit.caseName);
  const id = hit.cluster_id ? `courtlistener:opinion/${hit.cluster_id}` : `url:${url ?? name}`;
  return {
    ...emptyItem(hit, name),
    keys: [id],
    url,
    title: `${name}: opinion`,
    summary: text,
    text,
    docket: {
      ...docketOf(hit, name),
      documentUrl: copy,
      filedOn: hit.dateFiled?.slice(0, 10) || null,
      event: "Opinion",
      documents: copy === null ? [] : [{ url: copy, description: "Opinion", attachment: null, isFree: true }],
    },
  };
}

function ofDocument(hit: Hit, found: z.infer<typeof Found>): ParsedItem {
  const name = plainText(hit.caseName);
  const text = plainText(found.description || found.short_description || found.snippet || "");
  const page = found.absolute_url ? new URL(found.absolute_url, COURTLISTENER).href : null;
  const copy = found.is_available && found.filepath_local ? `${FREE_COPIES}/${found.filepath_local}` : null;
  const url = copy ?? page;
  const attachment = found.attachment_number || null;
  const docket = {
    ...docketOf(hit, name),
    entryNumber: found.entry_number || null,
    documentUrl: url,
    documentId: attachment === null ? documentId(found.pacer_doc_id) : null,
    filedOn: found.entry_date_filed?.slice(0, 10) || null,
    event: found.short_description || null,
    documents:
      url === null
        ? []
        : [{ url, description: found.short_description || null, attachment, isFree: copy !== null }],
  };
  const keys = docketKeys({
    docket,
    text,
    courtListener: hit.docket_id ? { docketId: hit.docket_id } : null,
  });
  return {
    ...emptyItem(hit, name),
    keys: keys.length > 0 ? keys : [`url:${page ?? `${name} ${text}`}`],
    url: page,
    title: `${name}: ${found.short_description || text.slice(0, 140)}`,
    summary: text,
    text,
    docket,
  };
}

function docketOf(hit: Hit, caseName: string) {
  return {
    court: hit.court_id ?? null,
    caseNumber: hit.docketNumber || null,
    caseName,
    entryNumber: null,
    docketUrl: hit.docket_absolute_url ? new URL(hit.docket_absolute_url, COURTLISTENER).href : null,
  };
}

function emptyItem(hit: Hit, title: string): ParsedItem {
  return {
    keys: [],
    url: null,
    title,
    author: null,
    publishedAt: null,
    updatedAt: null,
    summary: "",
    text: "",
    categories: [...(hit.citation ?? [])],
    enclosures: [],
  };
}
