/**
 * One entry of a feed as any of our parsers hands it over, and the item it becomes.
 *
 * In: an `Entry`: everything the document says, still as HTML. Out: a `ParsedItem`: the choices made, as plain text.
 * Surprise: every parser ends here, so an item has the same keys whichever of them read it.
 */
import { createHash } from "node:crypto";
import type { Enclosure, ParsedItem } from "../items/item.ts";
import { itemKeys } from "../items/item-keys.ts";
import { plainText, readHtml } from "../items/plain-text.ts";

/** Characters, before entities and tags are read. Discord shows 256. */
const LONGEST_TITLE = 4_000;

/** A long text, and the address its relative links start from. */
export interface Prose {
  html: string;
  base: string | null;
}

export interface Entry {
  /** HTML, best first. */
  titles: string[];
  guid: string | null;
  isPermaLink: boolean;
  /** Absolute addresses, best first. */
  links: string[];
  /** Short texts (description, summary) and long ones (content), best first. */
  summaries: Prose[];
  contents: Prose[];
  authors: string[];
  /** ISO instants, best first. */
  published: string[];
  updated: string[];
  categories: string[];
  enclosures: Enclosure[];
}

/** `scope` names the source the guid is valid in. */
export function entryToItem(entry: Entry, scope: string): ParsedItem {
  const title = oneLine(entry.titles.map((title) => plainText(beginOf(title))).find(Boolean) ?? "");
  const contents = entry.contents.map(readProse).filter(({ text }) => text !== "");
  const summaries = entry.summaries.map(readProse).filter(({ text }) => text !== "");
  const short = summaries[0] ?? contents[0] ?? NO_PROSE;
  const long = [...contents, ...summaries].reduce(
    (longest, next) => (next.text.length > longest.text.length ? next : longest),
    NO_PROSE,
  );
  const { text, links } = long;
  const guid = entry.guid?.trim() || null;
  const guidAsUrl = guid !== null && entry.isPermaLink && /^https?:\/\//i.test(guid) ? guid : null;
  const url = entry.links.find((link) => /^https?:\/\/[^/]/i.test(link)) ?? guidAsUrl;
  const updatedAt = entry.updated[0] ?? null;
  const item = {
    url,
    title,
    author: oneLine(entry.authors.map(personName).find(Boolean) ?? "") || null,
    publishedAt: entry.published[0] ?? updatedAt,
    updatedAt,
    summary: short.text,
    text,
    ...(links.length > 0 && { links }),
    categories: [
      ...new Set(entry.categories.map((category) => oneLine(plainText(category))).filter(Boolean)),
    ],
    enclosures: entry.enclosures.filter(
      (one, at, all) => all.findIndex((other) => other.url === one.url) === at,
    ),
  };
  const keys = itemKeys({ guid, isPermaLink: entry.isPermaLink, url, title, text }, scope);
  return { keys: keys.length > 0 ? keys : [bareKey(entry, scope)], ...item };
}

const NO_PROSE = { text: "", links: [] };

function readProse({ html, base }: Prose) {
  return readHtml(html, base);
}

/** An entry of pictures or names only still is one thing; what it is made of names it. Its dates do not. */
function bareKey(entry: Entry, scope: string): string {
  const parts = [
    entry.contents.map(({ html }) => html),
    entry.summaries.map(({ html }) => html),
    entry.enclosures,
    entry.authors,
    entry.categories,
    entry.links,
  ];
  return `bare:${scope}:${createHash("sha256").update(JSON.stringify(parts)).digest("hex")}`;
}

/** "Name <a@b.c>", "a@b.c (Name)", "Name a@b.c", "Name": the name; the address alone when there is no name. */
function personName(text: string): string {
  const named = text.replace(/<(?:mailto:)?([^<>\s@]+@[^<>\s@]+)>/, "($1)");
  const told = plainText(named)
    .trim()
    .replace(/^mailto:/i, "");
  const plain = told
    .replace(/^\(([^()\s]+@[^()\s]+)\)$/, "$1")
    .replace(/^(\S+@\S+\.\S+)\s+([^()@]+)$|^([^()@]+?)\s+(\S+@\S+\.\w+)$/, "$2$3");
  const [, before, inside] = /^([^()]*)\(([^()]*)\)\s*$/.exec(plain) ?? [];
  if (before === undefined || inside === undefined) return plain;
  return (before.includes("@") ? inside : before).trim() || plain;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Of a title nobody reads more, and some feeds put half a megabyte there; a reference cut in two is left out. */
function beginOf(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  return title
    .slice(0, LONGEST_TITLE)
    .replace(/&[^&;\s]{0,32}$/, "")
    .toWellFormed();
}
