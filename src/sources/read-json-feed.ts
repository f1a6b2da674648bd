/**
 * A JSON Feed as items.
 *
 * In: JSON text. Out: a `ParsedFeed`, or null when it is not a JSON Feed. The only file that knows feedsmith.
 * Surprise: entries become the same `Entry` the XML parsers make, so a feed that changes its format keeps its items'
 * keys.
 */
import { parseJsonFeed } from "feedsmith";
import { dropSharedKeys } from "../items/item-keys.ts";
import { plainText } from "../items/plain-text.ts";
import { parseDate } from "./dates.ts";
import { type Entry, entryToItem } from "./feed-entry.ts";
import { resolveAddress } from "./resolve-address.ts";
import type { ParsedFeed } from "./source.ts";

type JsonFeed = ReturnType<typeof parseJsonFeed>;
type JsonItem = NonNullable<JsonFeed["items"]>[number];

/** Versions 1 and 1.1; `url` is where the document came from. */
export function readJsonFeed(text: string, url: string | null, scope: string): ParsedFeed | null {
  let feed: JsonFeed;
  try {
    feed = parseJsonFeed(text.trim());
  } catch {
    return null;
  }
  const link = feed.home_page_url ? resolveAddress(feed.home_page_url, url) : null;
  const items = (feed.items ?? []).map((item) => entryToItem(toEntry(item, link ?? url), scope));
  return {
    feed: {
      title: plainText(escapeText(feed.title ?? "")).replaceAll("\n", " "),
      link,
      language: feed.language ?? null,
      description: feed.description ? plainText(escapeText(feed.description)) : null,
    },
    items: dropSharedKeys(items, scope),
    problems: [],
  };
}

function toEntry(item: JsonItem, base: string | null): Entry {
  const attachments = (item.attachments ?? []).filter((attachment) => attachment.url);
  return {
    titles: item.title ? [escapeText(item.title)] : [],
    guid: item.id ?? null,
    // JSON Feed 1.1: the id "should" be the item's address, and `url` says so when it is.
    isPermaLink: true,
    links: [item.url, item.external_url].flatMap((address) =>
      address ? [resolveAddress(address, base)] : [],
    ),
    summaries: item.summary ? [{ html: escapeText(item.summary), base }] : [],
    contents: [item.content_html, item.content_text && escapeText(item.content_text)].flatMap((html) =>
      typeof html === "string" ? [{ html, base }] : [],
    ),
    authors: (item.authors ?? []).flatMap((author) => author.name ?? []).map(escapeText),
    published: readDates(item.date_published),
    updated: readDates(item.date_modified),
    categories: (item.tags ?? []).map(escapeText),
    enclosures: attachments.map((attachment) => ({
      url: resolveAddress(attachment.url ?? "", base),
      type: attachment.mime_type ?? null,
      length: attachment.size_in_bytes ?? null,
    })),
  };
}

function readDates(date: unknown): string[] {
  const read = typeof date === "string" ? parseDate(date) : null;
  return read === null ? [] : [read];
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
