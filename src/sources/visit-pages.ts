/**
 * A document that comes in pages, fetched whole.
 *
 * In: an address and the kind of its document. Out: one `Page`, as if the publisher had sent everything at once.
 * Surprise: all pages or none. An event reported on one page and repeated on the next would else be told twice, and a
 * next page on another host is not followed: the key belongs to this one.
 */
import { decodeBody } from "./decode.ts";
import { pagingOf } from "./document-kinds.ts";
import type { Fetcher, Page } from "./fetch-page.ts";
import type { Problem, SourceKind, Validators } from "./source.ts";

/** How the pages of one kind of document hang together. */
export interface Paging {
  /** The address to ask first: as given, and for as much at once as the publisher allows. */
  firstPage(address: string): string;
  /** The next page's address as the page says it, or null on the last. `url` is where the page came from. */
  nextPage(text: string, url: string): string | null;
  /** One document of all pages, at least one. */
  joinPages(texts: string[]): string;
  /** The problem in words that say what to do; the same problem when there is nothing to add. */
  explain(problem: Problem): Problem;
}

/** 250 actions a page: the longest bill there ever was has about a thousand. */
const MOST_PAGES = 40;
const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/** One fetch for kinds without pages. Rejects only when `signal` aborts or on a fault of ours. */
export async function fetchWhole(
  kind: SourceKind,
  address: string,
  validators: Validators,
  fetcher: Fetcher,
  signal?: AbortSignal,
): Promise<Page> {
  const paging = await pagingOf(kind);
  if (paging === null) return fetcher.fetch(address, validators, signal);
  const explained = (page: Page): Page =>
    page.kind === "failed" ? { ...page, problem: paging.explain(page.problem) } : page;
  const first = await fetcher.fetch(paging.firstPage(address), validators, signal);
  if (first.kind !== "body") return explained(first);
  const { origin } = new URL(first.url);
  const asked = new Set<string>([first.url]);
  const texts = [textOf(first)];
  let next = paging.nextPage(texts[0] ?? "", first.url);
  while (next !== null) {
    if (new URL(next).origin !== origin || asked.has(next) || asked.size >= MOST_PAGES) {
      const detail = `The pages of ${new URL(origin).host} do not come to an end; the next one is elsewhere or was read before.`;
      return { kind: "failed", problem: { kind: "not-a-feed", detail }, retryAfter: null };
    }
    asked.add(next);
    const page = await fetcher.fetch(next, NO_VALIDATORS, signal);
    if (page.kind !== "body") return explained(page);
    const text = textOf(page);
    texts.push(text);
    next = paging.nextPage(text, page.url);
  }
  if (texts.length === 1) return first;
  // The first page's validators say nothing of the others.
  const bytes = new TextEncoder().encode(paging.joinPages(texts));
  return { ...first, bytes, contentType: "application/json; charset=utf-8", validators: NO_VALIDATORS };
}

function textOf(page: Extract<Page, { kind: "body" }>): string {
  return decodeBody(page.bytes, page.contentType).text;
}
