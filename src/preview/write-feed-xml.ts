/**
 * Writes a feed document as publishers do: RSS 2.0 or Atom 1.0, in the feed's own encoding.
 *
 * In: a feed and the items it shows now, newest first. Out: the bytes of the document.
 * Surprise: the history's zones survive. A paper in New York writes -0400, and readers must cope with that.
 */
import type { HistoryFeed, HistoryItem } from "./read-history.ts";
import { itemMoment } from "./read-history.ts";

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The document in the feed's encoding; characters that ISO-8859-1 lacks become references. `selfUrl` is its address. */
export function writeFeedXml(feed: HistoryFeed, items: HistoryItem[], selfUrl: string): Buffer {
  const body = feed.format === "rss" ? writeRss(feed, items, selfUrl) : writeAtom(feed, items, selfUrl);
  const xml = `<?xml version="1.0" encoding="${feed.encoding}"?>\n${body}\n`;
  return feed.encoding === "utf-8"
    ? Buffer.from(xml, "utf8")
    : Buffer.from(referWhatLatin1Lacks(xml), "latin1");
}

function writeRss(feed: HistoryFeed, items: HistoryItem[], selfUrl: string): string {
  const entries = items.map((item) => {
    const content = writeContent(item);
    return [
      "<item>",
      `<title>${escapeXml(item.title)}</title>`,
      `<link>${escapeXml(item.url)}</link>`,
      `<guid isPermaLink="${item.guid === item.url}">${escapeXml(item.guid)}</guid>`,
      `<pubDate>${formatRfc822(item.published)}</pubDate>`,
      item.updated ? `<atom:updated>${item.updated}</atom:updated>` : "",
      `<dc:creator>${escapeXml(feed.outlet)}</dc:creator>`,
      ...item.categories.map((category) => `<category>${escapeXml(category)}</category>`),
      `<description>${escapeXml(item.summary ?? writeTeaser(item))}</description>`,
      content ? `<content:encoded>${writeCdata(content, feed.encoding)}</content:encoded>` : "",
      "</item>",
    ];
  });
  return [
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">',
    "<channel>",
    `<title>${escapeXml(feed.title)}</title>`,
    `<link>${escapeXml(feed.home)}</link>`,
    `<atom:link rel="self" type="application/rss+xml" href="${escapeXml(selfUrl)}"/>`,
    `<description>${escapeXml(feed.why)}</description>`,
    `<language>${feed.language}</language>`,
    ...entries.flat(),
    "</channel>",
    "</rss>",
  ]
    .filter(Boolean)
    .join("\n");
}

function writeAtom(feed: HistoryFeed, items: HistoryItem[], selfUrl: string): string {
  const newest = items[0];
  const entries = items.map((item) => {
    const content = writeContent(item);
    return [
      "<entry>",
      `<title>${escapeXml(item.title)}</title>`,
      `<link rel="alternate" type="text/html" href="${escapeXml(item.url)}"/>`,
      `<id>${escapeXml(item.guid)}</id>`,
      `<published>${item.published}</published>`,
      `<updated>${item.updated ?? item.published}</updated>`,
      ...item.categories.map((category) => `<category term="${escapeXml(category)}"/>`),
      `<summary>${escapeXml(item.summary ?? writeTeaser(item))}</summary>`,
      content ? `<content type="html">${escapeXml(content)}</content>` : "",
      "</entry>",
    ];
  });
  return [
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<subtitle>${escapeXml(feed.why)}</subtitle>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.home)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(selfUrl)}"/>`,
    `<id>${escapeXml(feed.home)}</id>`,
    `<updated>${newest ? new Date(itemMoment(newest)).toISOString() : "1970-01-01T00:00:00Z"}</updated>`,
    `<author><name>${escapeXml(feed.outlet)}</name></author>`,
    ...entries.flat(),
    "</feed>",
  ]
    .filter(Boolean)
    .join("\n");
}

/** The article as HTML, or "" when the feed only has a summary (docket entries). */
function writeContent(item: HistoryItem): string {
  if (item.html) return item.html;
  const paragraphs = (item.text ?? "").split(/\n\s*\n/).filter((paragraph) => paragraph.trim());
  return paragraphs
    .map((paragraph) => `<p>${escapeXml(paragraph.replace(/\s+/g, " ").trim())}</p>`)
    .join("\n");
}

/** What a publisher's system puts in the short field when nobody wrote one: the opening, cut at a word. */
function writeTeaser(item: HistoryItem): string {
  const plain = (item.text ?? (item.html ?? "").replace(/<[^>]+>/g, " ")).replace(/\s+/g, " ").trim();
  if (plain.length <= 200) return plain;
  return `${plain.slice(0, plain.lastIndexOf(" ", 200))} …`;
}

/** CDATA cannot hold references, so a feed in ISO-8859-1 escapes its HTML like any other text. */
function writeCdata(html: string, encoding: HistoryFeed["encoding"]): string {
  if (encoding === "iso-8859-1") return escapeXml(html);
  return `<![CDATA[${html.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function referWhatLatin1Lacks(xml: string): string {
  return xml.replace(/[\u{100}-\u{10ffff}]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** "2014-09-08T14:05:00-04:00" as RFC 822 with a four-digit year and the zone it was written with. */
function formatRfc822(iso: string): string {
  const zone = /(Z|[+-]\d\d:\d\d)$/.exec(iso)?.[0] ?? "Z";
  const wall = new Date(`${iso.slice(0, 19)}Z`);
  const two = (value: number): string => String(value).padStart(2, "0");
  const date = `${DAYS[wall.getUTCDay()]}, ${two(wall.getUTCDate())} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
  return `${date} ${iso.slice(11, 19)} ${zone === "Z" ? "GMT" : zone.replace(":", "")}`;
}
