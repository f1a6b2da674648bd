/**
 * Lists of feeds as other readers write and read them: OPML 2.0 (http://opml.org/spec2.opml).
 *
 * In: a document's text, or feeds in folders. Out: the feeds it names, or a document.
 * Surprise: an outline is a feed when it has an address, whatever its `type` says, for half of the readers leave it out.
 * Nothing is expanded but the five entities of XML itself, so a small document cannot grow.
 */
import { Parser } from "htmlparser2";
import { escapeXml } from "./write-xml.ts";

export interface OpmlFeed {
  title: string;
  /** As written; nobody has looked at it yet. */
  address: string;
  /** The text of the outline around it; null at the top. */
  folder: string | null;
}

export type OpmlReading =
  | { kind: "opml"; title: string | null; feeds: OpmlFeed[]; withoutAddress: string[] }
  | { kind: "refused"; why: "not an OPML file" };

interface OpenOutline {
  title: string;
  isFeed: boolean;
  hasChildren: boolean;
}

/** `withoutAddress` names the outlines that are neither feeds nor folders. Never throws; linear in the input. */
export function readOpml(text: string): OpmlReading {
  const feeds: OpmlFeed[] = [];
  const withoutAddress: string[] = [];
  const open: OpenOutline[] = [];
  let isOpml = false;
  let isInTitle = false;
  let title = "";
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "opml") isOpml = true;
        if (name === "title") isInTitle = true;
        if (name !== "outline" || !isOpml) return;
        const read = lowerKeys(attributes);
        const address = (read.xmlurl ?? (read.type === "rss" ? read.url : undefined) ?? "").trim();
        const outline = { title: read.text || read.title || "", isFeed: address !== "", hasChildren: false };
        const parent = open.at(-1);
        if (parent) parent.hasChildren = true;
        if (outline.isFeed) feeds.push({ title: outline.title, address, folder: parent?.title ?? null });
        open.push(outline);
      },
      ontext(part) {
        if (isInTitle) title += part;
      },
      onclosetag(name) {
        if (name === "title") isInTitle = false;
        if (name !== "outline") return;
        const outline = open.pop();
        if (outline && !outline.isFeed && !outline.hasChildren) withoutAddress.push(outline.title);
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: false },
  );
  parser.end(text);
  if (!isOpml) {
    return { kind: "refused", why: "not an OPML file" };
  }
  return { kind: "opml", title: title.trim() || null, feeds, withoutAddress };
}

/** A document any reader takes. Feeds of one folder stay in their order; characters XML cannot hold are dropped. */
export function writeOpml(title: string, feeds: readonly OpmlFeed[], createdAt: Date): string {
  const lines = [...Map.groupBy(feeds, ({ folder }) => folder)].flatMap(([folder, inside]) => {
    const depth = folder === null ? "    " : "      ";
    const outlines = inside.map((feed) => {
      const name = attribute(feed.title);
      return `${depth}<outline type="rss" text="${name}" title="${name}" xmlUrl="${attribute(feed.address)}"/>`;
    });
    return folder === null
      ? outlines
      : [`    <outline text="${attribute(folder)}">`, ...outlines, "    </outline>"];
  });
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    "  <head>",
    `    <title>${escapeXml(title.toWellFormed())}</title>`,
    `    <dateCreated>${createdAt.toUTCString()}</dateCreated>`,
    "  </head>",
    "  <body>",
    ...lines,
    "  </body>",
    "</opml>",
  ].join("\n")}\n`;
}

/** Line breaks as references, for a reader turns bare ones into spaces (XML 1.0 §3.3.3). */
function attribute(text: string): string {
  return escapeXml(text.toWellFormed()).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

/** "xmlURL" and "XMLURL" are met as well. */
function lowerKeys(attributes: Record<string, string>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]));
}
