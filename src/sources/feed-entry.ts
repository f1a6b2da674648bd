/**
 * One entry of a feed as any of our parsers hands it over, and the item it becomes.
 *
 * In: an `Entry`: everything the document says, still as HTML. Out: a `ParsedItem`: the choices made, as plain text.
 * Surprise: every parser ends here, so an item has the same keys whichever of them read it.
 */
import { createHash } from "node:crypto";
import type { Enclosure, ParsedItem } from "../items/item.ts";
import { itemKeys } from "../items/item-keys.ts";
import { plainText } from "../items/plain-text.ts";

export interface Entry {
  /** HTML, best first. */
  titles: string[];
  guid: string | null;
  isPermaLink: boolean;
  /** Absolute addresses, best first. */
  links: string[];
  /** Short texts (description, summary) and long ones (content), HTML, best first. */
  summaries: string[];
  contents: string[];
  authors: string[];
  /** ISO instants, best first. */
  published: string[];
  updated: string[];
  categories: string[];
  enclosures: Enclosure[];
}

/** `scope` names the source the guid is valid in. */
export function entryToItem(entry: Entry, scope: string): ParsedItem {
  const title = oneLine(entry.titles.map(plainText).find(Boolean) ?? "");
  const contents = entry.contents.map(plainText).filter(Boolean);
  const summaries = entry.summaries.map(plainText).filter(Boolean);
  const summary = summaries[0] ?? contents[0] ?? "";
  const text = [...contents, ...summaries].reduce(
    (longest, next) => (next.length > longest.length ? next : longest),
    "",
  );
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
    summary,
    text,
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

/** An entry of pictures or names only still is one thing; what it is made of names it. Its dates do not. */
function bareKey(entry: Entry, scope: string): string {
  const parts = [
    entry.contents,
    entry.summaries,
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
