// What comes in: the inside of an entry, in one of the formats. What goes out: the smallest document around it, read.
// Surprise: the address is the same for all of them, so that relative ones can be written down as they should come out.
import type { ParsedItem } from "../../src/items/item.ts";
import { parseDocument } from "../../src/sources/parse-document.ts";
import type { FeedInfo, ParsedFeed } from "../../src/sources/source.ts";

export const AT = "http://court.example/news/feed.xml";

export const rss = (item: string, channel = "", attributes = ""): string =>
  `<rss version="2.0"${attributes}><channel>${channel}<item>${item}</item></channel></rss>`;

export const atom = (entry: string, feed = "", attributes = ""): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}>${feed}<entry>${entry}</entry></feed>`;

export const atom03 = (entry: string, feed = "", attributes = ""): string =>
  `<feed version="0.3" xmlns="http://purl.org/atom/ns#"${attributes}>${feed}<entry>${entry}</entry></feed>`;

export const rdf = (item: string, channel = "", attributes = ""): string =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"${attributes}><channel>${channel}</channel><item>${item}</item></rdf:RDF>`;

export async function readFeed(
  document: string | Uint8Array,
  contentType: string | null = null,
): Promise<ParsedFeed> {
  const bytes = typeof document === "string" ? Buffer.from(document) : document;
  const read = await parseDocument(bytes, { url: AT, scope: "court", contentType });
  if ("problem" in read) throw new Error(read.problem.detail);
  return read;
}

/** The first entry's fields and the feed's own as `feed`. */
export async function readFirst(
  document: string | Uint8Array,
  contentType: string | null = null,
): Promise<ParsedItem & { feed: FeedInfo }> {
  const { feed, items } = await readFeed(document, contentType);
  if (!items[0]) throw new Error("no entry was found");
  return { ...items[0], feed };
}
