/**
 * A page of CourtListener's docket entries (REST v4, `docket-entries/`).
 *
 * In: JSON. Out: the entries, and where the next page is. Surprise: `count` is an address here, not a number, and an
 * error may come as a page of its own: `{"detail": "…"}`.
 */
import { z } from "zod";
import type { ParsedItem } from "../../items/item.ts";
import type { DocumentReader } from "../parse-document.ts";
import { readEach } from "../parse-feed.ts";
import type { FeedInfo, Problem } from "../source.ts";
import { COURTLISTENER } from "./courtlistener-address.ts";
import { type KnownDocket, readCourtListenerEntry } from "./courtlistener-entry.ts";
import { keepDocketsApart } from "./docket-keys.ts";
import { readJson } from "./read-json.ts";

const Page = z.object({ next: z.string().nullish(), results: z.array(z.unknown()) });

export interface EntriesPage {
  items: ParsedItem[];
  problems: string[];
  /** The address of the next page; null on the last one. */
  next: string | null;
}

export const readCourtListenerEntries: DocumentReader = async (text, { docket }) => {
  const page = readEntriesPage(text, docket);
  if ("problem" in page) return page;
  return { feed: feedOf(page.items), items: page.items, problems: page.problems };
};

/** One page. `docket` is what the source stands for, since entries name only CourtListener's number of it. */
export function readEntriesPage(
  text: string,
  docket: KnownDocket | undefined,
): EntriesPage | { problem: Problem } {
  const read = readJson(text, "CourtListener's list of docket entries");
  if ("problem" in read) return read;
  const page = Page.safeParse(read.value);
  if (!page.success) return { problem: { kind: "not-a-feed", detail: sayOther(read.value) } };
  const { items, problems } = readEntryList(page.data.results, docket);
  if (items.length === 0 && problems.length > 0)
    return {
      problem: { kind: "not-a-feed", detail: `None of its results is a docket entry. ${problems[0]}` },
    };
  return { items, problems, next: page.data.next ?? null };
}

/** Entries of an API page or of a webhook; what is none is named by its place. */
export function readEntryList(
  results: unknown[],
  docket: KnownDocket | undefined,
): { items: ParsedItem[]; problems: string[] } {
  const problems: string[] = [];
  const items = readEach(results, problems, (one) => readCourtListenerEntry(one, docket));
  return { items: keepDocketsApart(items), problems };
}

export function feedOf(items: ParsedItem[]): FeedInfo {
  const dockets = [...new Set(items.flatMap(({ docket }) => docket?.docketUrl ?? []))];
  return {
    title: "Docket entries at CourtListener",
    link: dockets.length === 1 ? (dockets[0] ?? null) : COURTLISTENER,
    language: "en-US",
    description: null,
  };
}

function sayOther(value: unknown): string {
  const detail = z.object({ detail: z.string() }).safeParse(value);
  if (detail.success) return `CourtListener answers: “${detail.data.detail.slice(0, 200)}”`;
  return 'The address answers with JSON that has no list "results"; a page of docket entries has one.';
}
