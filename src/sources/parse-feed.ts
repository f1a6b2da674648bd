/**
 * A feed's text as items.
 *
 * In: decoded text, the address it came from, the source's scope. Out: a `ParsedFeed`, or null when there is no feed
 * in it. The only file that knows rss-parser.
 * Surprise: rss-parser is handed repaired XML and asked for raw fields: on its own it loses a whole feed for one bad
 * date or ampersand, keeps one value where there are several, and runs a slow regular expression over every text. The
 * long texts do not go through it at all.
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
const FEED_FIELDS = ["title", "link", "language", "prose"].map(all);
const ITEM_FIELDS = ["title", "link", "guid", "prose", "person", "date", "category", "enclosure"].map(all);

/** Which element's word counts first. */
const AUTHORS = ["author", "dc:creator", "dc:author", "atom:author", "itunes:author", "media:credit"];
const PUBLISHED =
  "pubdate published issued dcterms:issued atom:published dc:date created dcterms:created".split(" ");
const UPDATED = "updated modified dcterms:modified atom:updated dc:date".split(" ");

/** Items in document order. `problems` says, a sentence each, what could not be read. */
export async function parseFeed(text: string, url: string | null, scope: string): Promise<ParsedFeed | null> {
  if (/^\s*\{/.test(text)) {
    // Loaded when the first JSON Feed comes by: most installations never see one, and its parser is large.
    const { readJsonFeed } = await import("./read-json-feed.ts");
    return readJsonFeed(text, url, scope);
  }
  const read = await readXmlFeed(text, url);
  if (read === null) return null;
  const { entries, ...rest } = read;
  const items = readEach(entries, read.problems, (entry) => entryToItem(entry, scope));
  return { ...rest, items: dropSharedKeys(items, scope) };
}

/** A feed whose entries are as the document has them, for readers who know the publisher's ways. */
export interface XmlFeed extends Omit<ParsedFeed, "items"> {
  entries: Entry[];
}

/** Null when there is no feed in the text. */
export async function readXmlFeed(text: string, url: string | null): Promise<XmlFeed | null> {
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
  if (repaired.emptyItems > 0)
    problems.push(
      repaired.emptyItems === 1 ? "An entry is empty." : `${repaired.emptyItems} entries are empty.`,
    );
  const entries = readEach(feed.items, problems, (raw) => toEntry(raw, repaired.prose));
  const parsed = { feed: toFeedInfo(feed, repaired.prose), entries, problems };
  if (repaired.endsInItem) return { ...parsed, isUnclosed: true, endsInItem: true };
  return repaired.isUnclosed ? { ...parsed, isUnclosed: true } : parsed;
}

/** What can be read of a list; the rest is named in `problems`, by its place in the list. */
export function readEach<From, To>(from: From[], problems: string[], read: (one: From) => To): To[] {
  return from.flatMap((one, index) => {
    try {
      return [read(one)];
    } catch (fault) {
      problems.push(`Entry ${index + 1} could not be read: ${(fault as Error).message}`);
      return [];
    }
  });
}

function toFeedInfo(feed: Raw, prose: string[]): FeedInfo {
  const language = texts(feed, "language", "dc:language")[0] ?? texts(feed, "language", "language").at(-1);
  const [title = ""] = texts(feed, "title", "title", "dc:title");
  return {
    title: plainText(title).replaceAll("\n", " "),
    link: linksOf(feed)[0] ?? null,
    language: language?.replaceAll("_", "-") ?? null,
    description: plainText(proseOf(feed, prose, /./).find((html) => html.trim() !== "") ?? "") || null,
  };
}

function toEntry(raw: Raw, prose: string[]): Entry {
  const guid = nodes(raw, "guid").find((node) => nameOf(node, "guid") === "guid");
  return {
    titles: texts(raw, "title", "title", "itunes:title", "media:title", "dc:title"),
    guid: guid === undefined ? (texts(raw, "guid", "id")[0] ?? null) : textOf(guid),
    isPermaLink: guid !== undefined && attributesOf(guid).isPermaLink?.toLowerCase() !== "false",
    // FeedBurner and Pheedo put their own redirector into `link` and the article's address into `origLink`.
    links: [...texts(raw, "link", "feedburner:origlink", "pheedo:origlink"), ...linksOf(raw)],
    summaries: proseOf(raw, prose, /description$|summary$|abstract$|subtitle|tagline/),
    contents: proseOf(raw, prose, /content|encoded|body|fullitem/),
    authors: texts(raw, "person", ...AUTHORS),
    published: texts(raw, "date", ...PUBLISHED),
    updated: texts(raw, "date", ...UPDATED),
    categories: texts(raw, "category", "category", "dc:subject"),
    enclosures: nodes(raw, "enclosure").map(toEnclosure),
  };
}

/** The long texts of an entry or feed whose elements were called so; rss-parser saw only where they are kept. */
function proseOf(raw: Raw, prose: string[], names: RegExp): string[] {
  return nodes(raw, "prose")
    .map(attributesOf)
    .filter(({ of }) => names.test(of ?? ""))
    .map(({ at }) => prose[Number(at)] ?? "");
}

function toEnclosure(node: Node): Enclosure {
  const { url = "", type, length, filesize } = attributesOf(node);
  const bytes = Number.parseInt(length ?? filesize ?? "", 10);
  return { url, type: type || null, length: Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : null };
}

/** Addresses of an entry or feed; where Atom offers several, pages for people come first. */
function linksOf(raw: Raw): string[] {
  const own = nodes(raw, "link").filter((node) => nameOf(node, "link") === "link");
  const links = own.map((node) => ({
    address: textOf(node),
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

/** Texts that are not empty, of elements of a kind that were called so, first name first. */
function texts(raw: Raw, kind: string, ...names: string[]): string[] {
  const found: string[] = [];
  const all = nodes(raw, kind);
  if (all.length === 0) return found;
  for (const name of names) {
    for (const node of all) {
      const text = nameOf(node, kind) === name ? textOf(node) : "";
      if (text.trim() !== "") found.push(text);
    }
  }
  return found;
}

/** What the publisher called the element. */
function nameOf(node: Node, kind: string): string {
  return typeof node === "string" ? kind : (node.$?.of ?? kind);
}

function textOf(node: Node): string {
  return typeof node === "string" ? node : (node._ ?? "");
}

function attributesOf(node: Node | undefined): Record<string, string> {
  if (node === undefined || typeof node === "string") return {};
  return node.$ ?? {};
}
