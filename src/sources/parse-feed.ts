/**
 * A feed's text as items.
 *
 * In: decoded text, the address it came from, the source's scope. Out: a `ParsedFeed`, or null when there is no feed
 * in it. The only file that knows rss-parser.
 * Surprise: rss-parser is handed repaired XML and asked for raw fields: on its own it loses a whole feed for one bad
 * date or ampersand, keeps one value where there are several, and runs a slow regular expression over every text.
 */
import RssParser from "rss-parser";
import type { Enclosure } from "../items/item.ts";
import { dropSharedKeys } from "../items/item-keys.ts";
import { plainText } from "../items/plain-text.ts";
import { type Entry, entryToItem } from "./feed-entry.ts";
import { repairFeed } from "./repair-feed.ts";
import type { FeedInfo, ParsedFeed } from "./source.ts";

/** An element as xml2js leaves it: bare text, or text with attributes. */
type Node = string | { _?: string; $?: Record<string, string> };
type Raw = Record<string, Node[] | undefined>;

const all = (name: string) => [name, `all ${name}`, { keepArray: true }];
const DATES = [
  "dc:date",
  "issued",
  "created",
  "modified",
  "published",
  "updated",
  "dcterms:issued",
  "dcterms:created",
  "dcterms:modified",
  "atom:published",
  "atom:updated",
];
const ITEM_FIELDS = [
  ...[
    "title",
    "dc:title",
    "media:title",
    "itunes:title",
    "link",
    "guid",
    "id",
    "prose",
    "author",
    "atom:author",
    "pubDate",
    "category",
    "enclosure",
  ],
  ...[
    "dc:creator",
    "dc:author",
    "itunes:author",
    "media:credit",
    "dc:subject",
    "feedburner:origlink",
    "pheedo:origlink",
  ],
  ...DATES,
].map(all);
const FEED_FIELDS = ["title", "dc:title", "link", "language", "dc:language", "prose"].map(all);

/** Items in document order. `problems` says, a sentence each, what could not be read. */
export async function parseFeed(text: string, url: string | null, scope: string): Promise<ParsedFeed | null> {
  if (/^\s*\{/.test(text)) {
    // Loaded when the first JSON Feed comes by: most installations never see one, and its parser is large.
    const { readJsonFeed } = await import("./read-json-feed.ts");
    return readJsonFeed(text, url, scope);
  }
  const repaired = repairFeed(text, url);
  if (repaired.xml === null) return null;
  let feed: Raw & { items: Raw[] };
  try {
    // "as never": the published types allow only the field names rss-parser knows itself.
    const parser = new RssParser({ customFields: { feed: FEED_FIELDS, item: ITEM_FIELDS } as never });
    feed = (await parser.parseString(repaired.xml)) as unknown as Raw & { items: Raw[] };
  } catch {
    return null;
  }
  const problems = repaired.isCutOff ? ["The document breaks off; its last entry may be incomplete."] : [];
  const items = feed.items.flatMap((raw, index) => {
    try {
      return [entryToItem(toEntry(raw), scope)];
    } catch (fault) {
      problems.push(`Entry ${index + 1} could not be read: ${(fault as Error).message}`);
      return [];
    }
  });
  const parsed = { feed: toFeedInfo(feed), items: dropSharedKeys(items, scope), problems };
  return repaired.endsInItem ? { ...parsed, endsInItem: true } : parsed;
}

function toFeedInfo(feed: Raw): FeedInfo {
  const language = texts(feed, "dc:language")[0] ?? texts(feed, "language").at(-1);
  return {
    title: plainText(texts(feed, "title")[0] ?? texts(feed, "dc:title")[0] ?? "").replaceAll("\n", " "),
    link: linksOf(feed)[0] ?? null,
    language: language?.replaceAll("_", "-") ?? null,
    description: plainText(texts(feed, "prose")[0] ?? "") || null,
  };
}

function toEntry(raw: Raw): Entry {
  const [guid] = nodes(raw, "guid");
  const prose = (names: RegExp) =>
    nodes(raw, "prose")
      .filter((node) => names.test(attributesOf(node).of ?? ""))
      .map(textOf);
  const dates = (...names: string[]) => names.flatMap((name) => texts(raw, name));
  return {
    titles: ["title", "itunes:title", "media:title", "dc:title"].flatMap((name) => texts(raw, name)),
    guid: guid === undefined ? (texts(raw, "id")[0] ?? null) : textOf(guid),
    isPermaLink: guid !== undefined && attributesOf(guid).isPermaLink?.toLowerCase() !== "false",
    // FeedBurner and Pheedo put their own redirector into `link` and the article's address into `origLink`.
    links: [...texts(raw, "feedburner:origlink"), ...texts(raw, "pheedo:origlink"), ...linksOf(raw)],
    summaries: prose(/description$|summary$|abstract$|subtitle|tagline/),
    contents: prose(/content|encoded|body|fullitem/),
    authors: ["author", "dc:creator", "dc:author", "atom:author", "itunes:author", "media:credit"].flatMap(
      (name) => texts(raw, name),
    ),
    published: dates(
      "pubDate",
      "published",
      "issued",
      "dcterms:issued",
      "atom:published",
      "dc:date",
      "created",
      "dcterms:created",
    ),
    updated: dates("updated", "modified", "dcterms:modified", "atom:updated", "dc:date"),
    categories: [...texts(raw, "category"), ...texts(raw, "dc:subject")],
    enclosures: nodes(raw, "enclosure").map(toEnclosure),
  };
}

function toEnclosure(node: Node): Enclosure {
  const { url = "", type, length, filesize } = attributesOf(node);
  const bytes = Number.parseInt(length ?? filesize ?? "", 10);
  return { url, type: type || null, length: Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : null };
}

/** Addresses of an entry or feed; where Atom offers several, pages for people come first. */
function linksOf(raw: Raw): string[] {
  const links = nodes(raw, "link").map((node) => ({
    address: attributesOf(node).href ?? textOf(node),
    type: attributesOf(node).type ?? "",
  }));
  const isPage = (type: string) => type === "" || /html/.test(type);
  return [...links.filter((link) => isPage(link.type)), ...links.filter((link) => !isPage(link.type))]
    .map((link) => link.address)
    .filter(Boolean);
}

function nodes(raw: Raw, name: string): Node[] {
  return raw[`all ${name}`] ?? [];
}

/** Texts that are not empty. */
function texts(raw: Raw, name: string): string[] {
  return nodes(raw, name)
    .map(textOf)
    .filter((text) => text.trim() !== "");
}

function textOf(node: Node): string {
  return typeof node === "string" ? node : (node._ ?? "");
}

function attributesOf(node: Node | undefined): Record<string, string> {
  if (node === undefined || typeof node === "string") return {};
  return node.$ ?? {};
}
