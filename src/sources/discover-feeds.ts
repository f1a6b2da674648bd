/**
 * From the address of a site to its feeds.
 *
 * In: an address, and a way to look at one. Out: the feed itself, or the page and the feeds it offers.
 * Surprise: what a page says of itself (`link rel=alternate`) is believed without another request; only a page that says
 * nothing makes us try a few likely addresses, one after the other, and the first that is a feed ends it.
 */
import { Parser } from "htmlparser2";
import { comparisonUrl } from "../items/canonical-url.ts";
import { decodeBody } from "./decode.ts";
import { challengeOf } from "./describe-non-feed.ts";
import type { Page } from "./fetch-page.ts";
import { parseDocument } from "./parse-document.ts";
import type { ParsedFeed, Problem, SourceKind } from "./source.ts";

export interface OfferedFeed {
  url: string;
  title: string | null;
  /** For people: "RSS", "Atom", "JSON Feed". */
  format: string;
}

export type LookedAt =
  /** `url` is where it was found, after redirects. */
  | { kind: "feed"; url: string; format: SourceKind; parsed: ParsedFeed }
  | { kind: "page"; title: string | null; feeds: OfferedFeed[] }
  | { kind: "failed"; problem: Problem };

/** One polite GET; see Fetcher. */
export type Look = (address: string) => Promise<Page>;

const COMMON_PATHS = ["/feed", "/rss", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json"];
const MOST_TRIES = 6;
/** As many of the tries as may go to what the page itself links in its text. */
const MOST_ANCHORS = 3;
/** A menu of Discord holds 25. */
const MOST_OFFERED = 25;

const FORMATS: [RegExp, string][] = [
  [/^application\/rss\+xml\b/i, "RSS"],
  [/^application\/atom\+xml\b/i, "Atom"],
  [/^application\/(?:feed\+)?json\b(?!\+)/i, "JSON Feed"],
  [/^application\/rdf\+xml\b/i, "RSS 1.0"],
  [/^(?:application|text)\/xml\b/i, "XML"],
];
const LOOKS_LIKE_FEED =
  /(?:^|[/._-])(?:feed|feeds|rss|rss2|atom)(?:[/._-]?(?:xml|json|rss|atom))?\/?$|\.(?:rss|atom)$/i;

/** What is at this address: one request, and up to six more when it is a page that names no feed. */
export async function lookForFeeds(address: string, look: Look): Promise<LookedAt> {
  const page = await look(address);
  if (page.kind === "failed") return { kind: "failed", problem: page.problem };
  if (page.kind === "unchanged") return { kind: "failed", problem: notAsked(address) };
  const read = await parseDocument(page.bytes, { contentType: page.contentType, url: page.url });
  if (!("problem" in read)) return { kind: "feed", url: page.url, format: read.kind, parsed: read };
  const { text } = decodeBody(page.bytes, page.contentType);
  const isPage = /html/i.test(page.contentType ?? "") || /<(?:!doctype html|html|head|body)\b/i.test(text);
  if (read.problem.kind !== "not-a-feed" || !isPage || challengeOf(text)) {
    return { kind: "failed", problem: read.problem };
  }
  const { title, offered, anchors } = readPage(text, page.url);
  if (offered.length > 0) return { kind: "page", title, feeds: offered };
  const found = await tryAddresses(likelyAddresses(anchors, page.url), look);
  return { kind: "page", title, feeds: found };
}

/** The feeds a page offers, best first as the page has them, and the links in its text that look like feeds. */
export function readPage(
  html: string,
  url: string,
): { title: string | null; offered: OfferedFeed[]; anchors: string[] } {
  const offered: OfferedFeed[] = [];
  const anchors: string[] = [];
  let base = url;
  let title = "";
  let isInTitle = false;
  const parser = new Parser({
    onopentag(name, { href, rel, type, title: label, "http-equiv": pragma, content }) {
      if (name === "title" && title === "") isInTitle = true;
      if (name === "meta" && pragma?.trim().toLowerCase() === "refresh") {
        // Where browsers are sent on to is the likeliest place of all.
        const next = webAddress(/url\s*=\s*["']?([^"']+)/i.exec(content ?? "")?.[1] ?? "", base);
        if (next !== null) anchors.unshift(next);
      }
      if (href === undefined) return;
      const address = webAddress(href, base);
      if (address === null) return;
      if (name === "base" && base === url) base = address;
      if (name === "link" && /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel ?? "")) {
        const format = FORMATS.find(([pattern]) => pattern.test((type ?? "").trim()))?.[1];
        // WordPress announces its programming interface the way a JSON Feed is announced.
        if (format && !/\/wp-json\//.test(address))
          offered.push({ url: address, title: label?.trim() || null, format });
      }
      if (name === "a" && LOOKS_LIKE_FEED.test(new URL(address).pathname)) anchors.push(address);
    },
    ontext(text) {
      if (isInTitle) title += text;
    },
    onclosetag(name) {
      if (name === "title") isInTitle = false;
    },
  });
  parser.end(html);
  const line = title.replace(/\s+/g, " ").trim();
  return {
    title: line === "" ? null : line.slice(0, 200),
    offered: onePerPage(offered, (feed) => feed.url).slice(0, MOST_OFFERED),
    anchors: onePerPage(anchors, (address) => address),
  };
}

function likelyAddresses(anchors: string[], url: string): string[] {
  const common = COMMON_PATHS.map((path) => new URL(path, url).href);
  return onePerPage([...anchors.slice(0, MOST_ANCHORS), ...common], (address) => address).slice(
    0,
    MOST_TRIES,
  );
}

/** One at a time; a host that does not answer is not asked again. */
async function tryAddresses(addresses: string[], look: Look): Promise<OfferedFeed[]> {
  const silent = new Set<string>();
  for (const address of addresses) {
    const { host } = new URL(address);
    if (silent.has(host)) continue;
    const page = await look(address);
    if (page.kind === "failed" && ["timeout", "network", "rate-limited"].includes(page.problem.kind))
      silent.add(host);
    if (page.kind !== "body") continue;
    const read = await parseDocument(page.bytes, { contentType: page.contentType, url: page.url });
    if ("problem" in read) continue;
    const format = /json/i.test(page.contentType ?? "") ? "JSON Feed" : "RSS or Atom";
    return [{ url: address, title: read.feed.title || null, format }];
  }
  return [];
}

function onePerPage<T>(all: T[], addressOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const page = comparisonUrl(addressOf(one)) ?? addressOf(one);
    if (seen.has(page)) return false;
    seen.add(page);
    return true;
  });
}

function webAddress(href: string, base: string): string | null {
  const text = href.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, "");
  if (text === "" || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

function notAsked(address: string): Problem {
  return {
    kind: "http-status",
    detail: `${new URL(address).host} answered “unchanged” to a question not asked.`,
  };
}
