/**
 * Any XML feed, rewritten so that a strict parser can read it.
 *
 * In: decoded text, however broken. Out: well-formed XML with few names only: feeds of every kind and age leave as
 * `<rss><channel>…<item>`. What means the same has one name; `of` says what the publisher called it.
 * Surprise: this is not a list of patches. The document is read by a parser that cannot fail and written again, so
 * bare ampersands, HTML entities, unclosed tags, control characters and odd prefixes need no rules of their own. On
 * the way every text becomes HTML (so that the reader needs no types), addresses become absolute, dates ISO 8601.
 */
import { decodeHTMLStrict } from "entities";
import { Parser } from "htmlparser2";
import { cutOpenEndTag } from "../items/plain-text.ts";
import { holdsOf, prefixOf } from "./feed-vocabulary.ts";
import { FeedWriter } from "./feed-writer.ts";
import { mendMarkup } from "./mend-markup.ts";
import { resolveAddress } from "./resolve-address.ts";
import { TextConstruct } from "./text-construct.ts";

/** Open elements at once. The parser's work grows with depth; no feed needs a tenth of this. */
const MOST_DEPTH = 2000;

type Dialect = "rss" | "atom";
type Attributes = Record<string, string>;
type Scope = { base: string | null; prefixes: Map<string, string> };
type Frame = Scope & { name: string };

export interface Repaired {
  /** Null when there is no feed in the document, or one that breaks off before its first entry. */
  xml: string | null;
  /** The long texts, as HTML. In the XML stands `<prose of="description" at="0"/>`: most of a feed need not be parsed twice. */
  prose: string[];
  /** Entries in which nothing stood that we read. */
  emptyItems: number;
  /** The document ends before its first element does; its last entry may be half. */
  isCutOff: boolean;
  /** The first element is not closed: what came may be all there is, or not. */
  isUnclosed: boolean;
  /** Neither the last entry nor the document is closed. Unlike above, a tag at the very end proves nothing. */
  endsInItem: boolean;
}

/** `url` is where the document came from; relative addresses start there. Never throws. */
export function repairFeed(text: string, url: string | null): Repaired {
  const rewriter = new Rewriter(url);
  const parser = new Parser(rewriter, { xmlMode: true, decodeEntities: false });
  try {
    parser.write(cutOpenEndTag(mendMarkup(text)));
    parser.end();
  } catch (fault) {
    if (!(fault instanceof TooDeep)) throw fault;
  }
  // "</rss" without its last character: somebody's template, not a broken connection.
  const hasLastTag = /<\/[\w:]{1,30}\s*$/.test(text.slice(-60));
  return rewriter.finish(hasLastTag);
}

/** In RSS none of these stands inside a title or date: that element was not closed. */
const SIBLINGS = /^(?:description|guid|pubdate|link|category|enclosure|content:encoded|dc:creator|dc:date)$/i;

class TooDeep extends Error {}

class Rewriter {
  #writer = new FeedWriter();
  #frames: Frame[] = [];
  #dialect: Dialect | null = null;
  /** Open elements around the root, while nothing closed it. */
  #rootDepth = -1;
  #isCutOff = true;
  #hasItems = false;
  #inItem = false;
  #isItemClosed = true;
  /** Depth below which nothing is of interest; 0 when all is. */
  #skipFrom = 0;
  #text: TextConstruct | null = null;
  #textDepth = 0;
  #inCdata = false;
  /** A web page may hold an element called "feed" or "channel"; only entries make a feed of it. */
  #isInPage = false;

  constructor(url: string | null) {
    this.#frames.push({ name: "", base: url, prefixes: new Map() });
  }

  onopentag(rawName: string, rawAttributes: Attributes): void {
    if (this.#frames.length > MOST_DEPTH) throw new TooDeep();
    const parent = this.#frames.at(-1) as Frame;
    const startsItem = this.#dialect !== null && /(?:^|:)(?:item|entry)$/i.test(rawName);
    if (this.#text?.holds !== "prose" && this.#dialect === "rss" && SIBLINGS.test(rawName)) this.#closeText();
    // Below a skipped element, or inside a text, names mean nothing, except that an item never stands inside another:
    // its predecessor was not closed.
    if (!startsItem && (this.#skipFrom > 0 || this.#text)) {
      this.#frames.push({ ...parent, name: "" });
      this.#text?.openTag(rawName, rawAttributes);
      return;
    }
    const scope = scopeOf(rawAttributes, parent);
    const name = this.#localName(rawName, scope);
    this.#frames.push({ ...scope, name });
    if (this.#dialect === null) this.#openRoot(name, rawAttributes, scope);
    else if (name === "item" || name === "entry") this.#openItem(rawAttributes, scope);
    else if (name !== "channel" || this.#inItem) this.#openElement(name, rawAttributes, scope);
  }

  ontext(text: string): void {
    this.#text?.addText(text, this.#inCdata);
  }

  oncdatastart(): void {
    this.#inCdata = true;
  }

  oncdataend(): void {
    this.#inCdata = false;
  }

  onclosetag(rawName: string, isImplied: boolean): void {
    const frame = this.#frames.length > 1 ? this.#frames.pop() : undefined;
    const depth = this.#frames.length;
    if (depth === this.#rootDepth && !isImplied) this.#isCutOff = false;
    if (this.#text && depth >= this.#textDepth) {
      this.#text.closeTag(rawName);
      return;
    }
    this.#closeText();
    if (this.#skipFrom > depth) this.#skipFrom = 0;
    if (frame?.name === "item" || frame?.name === "entry") this.#closeItem(!isImplied);
  }

  finish(hasLastTag: boolean): Repaired {
    this.#closeText();
    this.#closeItem();
    const isCutOff = this.#isCutOff && !hasLastTag;
    const endsInItem = this.#isCutOff && !this.#isItemClosed;
    const isPage = this.#isInPage && !this.#hasItems;
    if (this.#dialect === null || isPage || (isCutOff && !this.#hasItems))
      return { xml: null, prose: [], emptyItems: 0, isCutOff, isUnclosed: this.#isCutOff, endsInItem };
    return { ...this.#writer.finish(), isCutOff, isUnclosed: this.#isCutOff, endsInItem };
  }

  #openRoot(name: string, attributes: Attributes, scope: Scope): void {
    const isRss = name === "rss" || name === "rdf:rdf" || name === "rdf" || name === "channel";
    if (name === "html" || name === "xhtml:html") this.#isInPage = true;
    if (!isRss && name !== "feed") return;
    this.#dialect = isRss ? "rss" : "atom";
    this.#rootDepth = this.#frames.length - 1;
    this.#writer.openFeed(attributes["xml:lang"] ?? attributes.lang ?? "");
    const said = name === "channel" ? lowerNames(attributes) : {};
    // Channel Definition Format: the root says where the site is.
    if (said.href) this.#writer.openChannel(said.href, scope.base);
  }

  #openItem(attributes: Attributes, scope: Scope): void {
    this.#closeText();
    this.#skipFrom = 0;
    this.#closeItem();
    this.#inItem = true;
    this.#hasItems = true;
    this.#writer.openItem(lowerNames(attributes), scope.base);
  }

  #closeItem(isClosed = false): void {
    if (!this.#inItem) return;
    this.#inItem = false;
    const isKept = this.#writer.closeItem();
    this.#isItemClosed = isClosed || !isKept;
  }

  #openElement(name: string, rawAttributes: Attributes, scope: Scope): void {
    const holds = holdsOf(name);
    const depth = this.#frames.length - 1;
    if (holds === "open") return;
    if (holds === undefined) {
      this.#skipFrom = depth + 1;
      return;
    }
    const attributes = lowerNames(rawAttributes);
    // Atom 0.3: the same text several times, each in an element of its own.
    if (holds === "prose" && attributes.type?.toLowerCase().startsWith("multipart/")) return;
    if (holds === "media") {
      this.#writer.writeMedia(attributes, scope.base);
      return;
    }
    this.#text = new TextConstruct(holds, this.#dialect ?? "rss", name, attributes, scope.base);
    this.#textDepth = depth + 1;
  }

  #closeText(): void {
    if (this.#text) this.#writer.writeElement(this.#text, this.#dialect === "atom");
    this.#text = null;
  }

  /** The element's name with our prefix for its namespace. */
  #localName(rawName: string, scope: Scope): string {
    const colon = rawName.indexOf(":");
    const own = colon > 0 ? rawName.slice(0, colon) : "";
    const local = rawName.slice(colon + 1).toLowerCase();
    let prefix = scope.prefixes.get(own) ?? own.toLowerCase();
    // In an Atom document Atom's names are the plain ones; in RSS they are guests (`<atom:link rel="self">`).
    if (prefix === "atom" && (this.#dialect === "atom" || (this.#dialect === null && local === "feed")))
      prefix = "";
    if (prefix === "rss") prefix = "";
    return prefix === "" ? local : `${prefix}:${local}`;
  }
}

function scopeOf(attributes: Attributes, parent: Frame): Scope {
  let { base, prefixes } = parent;
  for (const name in attributes) {
    if (name === "xml:base") base = baseOf(decodeHTMLStrict(attributes[name] ?? ""), base);
    else if (name === "xmlns" || name.startsWith("xmlns:")) {
      const own = name.slice(6);
      prefixes = new Map(prefixes).set(own, prefixOf(attributes[name] ?? "") ?? own.toLowerCase());
    }
  }
  return { base, prefixes };
}

/** A base that is no web address ("javascript:", a malformed one) would cost every address below it. */
function baseOf(said: string, outer: string | null): string | null {
  const base = resolveAddress(said, outer);
  return outer === null || /^https?:$/.test(URL.parse(base)?.protocol ?? "") ? base : outer;
}

function lowerNames(attributes: Attributes): Attributes {
  const lower: Attributes = {};
  for (const name in attributes) lower[name.toLowerCase()] = decodeHTMLStrict(attributes[name] ?? "");
  return lower;
}
