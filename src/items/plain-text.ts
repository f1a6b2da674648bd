/**
 * HTML as the text a person would read.
 *
 * In: HTML as feeds carry it: broken, nested a thousand deep, or plain text that only might be HTML. Out: plain text,
 * one line per block, list points with "- "; and where its links led.
 * Surprise: text without a single tag keeps its blank lines as line breaks; in HTML they would mean nothing. Links stand
 * beside the text, never in it: everything that is computed from a text must not change with an address.
 */
import { Parser } from "htmlparser2";
import type { TextLink } from "./item.ts";
import { joinSurrogates } from "./surrogate-references.ts";
import { tidyLines, tidyProse } from "./tidy-text.ts";

/** Their content is not prose. (Tags like iframe or embed vanish too, but what stands between them may be a fallback.) */
const SILENT = new Set([
  "script",
  "style",
  "applet",
  "template",
  "noscript",
  "svg",
  "math",
  "head",
  "textarea",
  "select",
]);
const BLOCKS = new Set(
  (
    "address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul"
  ).split(" "),
);
const CELLS = new Set(["td", "th"]);

/** Open tags at once; the parser's work grows with their number, and nobody means so many. */
const MOST_DEPTH = 500;

class TooDeep extends Error {}

/** More links in one text are a list of links, not a text; the cap bounds what one short text can make of a long base. */
const MOST_LINKS = 500;
/** As Discord: what is longer could not be shown. */
const LONGEST_ADDRESS = 2048;

export interface ReadText {
  text: string;
  links: TextLink[];
}

/** Plain text of an HTML fragment. Never throws; time and memory are linear in the input. */
export function plainText(html: string): string {
  return readHtml(html, null).text;
}

/** As `plainText`, with where its links led; relative addresses start at `base`, and lead nowhere when that is null. */
export function readHtml(html: string, base: string | null): ReadText {
  if (!html.includes("<") && !html.includes("&")) return { text: tidyProse(html), links: [] };
  const collected = new Collector(base);
  let rest = joinSurrogates(mendDeclarations(cutOpenEndTag(html)));
  while (rest !== "") rest = rest.slice(readTags(rest, collected));
  collected.closeLink();
  const text = collected.parts.join("");
  // Line breaks inside the source were marked, because only those made by tags count in HTML.
  if (!collected.sawTag) return { text: tidyProse(text.replaceAll("\u0001", "\n")), links: [] };
  const marks = collected.links.flatMap(({ start, end }) => [start, end]);
  const tidy = tidyLines(text.replaceAll("\u0001", " "), marks);
  const links = collected.links.flatMap(({ url }, at) =>
    fitLink(tidy.text, tidy.marks[2 * at] ?? 0, tidy.marks[2 * at + 1] ?? 0, url),
  );
  return { text: tidy.text, links };
}

/** The words of the link, without the blanks around them; of several lines the first, for an open link never ends. */
function fitLink(text: string, from: number, to: number, url: string): TextLink[] {
  const passage = text.slice(from, to);
  const [line = ""] = passage.trimStart().split("\n", 1);
  let start = from + passage.length - passage.trimStart().length;
  const end = start + line.trimEnd().length;
  // The mark of a list point is ours.
  if (line.startsWith("- ") && (start === 0 || text[start - 1] === "\n")) start += 2;
  return start < end ? [{ start, end, url }] : [];
}

/** Null for what is no address of the web, and for one within the page. */
function linkAddress(href: string, base: string | null): string | null {
  const written = href.trim();
  if (written === "" || written.startsWith("#") || written.length > LONGEST_ADDRESS) return null;
  const url = URL.parse(written, base !== null && base.length <= LONGEST_ADDRESS ? base : undefined);
  if (url === null || !/^https?:$/.test(url.protocol) || url.href.length > LONGEST_ADDRESS) return null;
  return url.href;
}

/**
 * Hands the tags and texts to the collector. Returns where it stopped: at the end, before a tag too deep, or behind the
 * first ">" of a tag that has no end because a quotation mark in it is missing.
 */
function readTags(html: string, collector: Collector): number {
  // Publishers wrap CDATA in CDATA; what stands in the inner one is text to a reader.
  const parser = new Parser(collector, { recognizeCDATA: true });
  collector.startOver();
  try {
    parser.write(html);
    const open = collector.openTagAt;
    const end = open < 0 ? -1 : html.indexOf(">", open);
    if (end >= 0) return end + 1;
    parser.end();
    return html.length;
  } catch (fault) {
    if (!(fault instanceof TooDeep)) throw fault;
    return parser.startIndex;
  }
}

class Collector {
  readonly parts: string[] = [];
  /** Offsets into the joined parts. */
  readonly links: TextLink[] = [];
  sawTag = false;
  readonly #base: string | null;
  #length = 0;
  /** Where the tag begins that is being read; -1 between tags. */
  openTagAt = -1;
  #parser: Parser | null = null;
  #silent = 0;
  #depth = 0;
  #tag = "";
  #link: { start: number; url: string } | null = null;

  constructor(base: string | null) {
    this.#base = base;
  }

  onparserinit(parser: Parser): void {
    this.#parser = parser;
  }

  onopentag(): void {
    this.openTagAt = -1;
  }

  startOver(): void {
    this.openTagAt = -1;
    this.#silent = 0;
    this.#depth = 0;
  }

  onopentagname(name: string): void {
    this.openTagAt = this.#parser?.startIndex ?? -1;
    if (this.#depth >= MOST_DEPTH) throw new TooDeep();
    this.#depth++;
    this.sawTag = true;
    this.#tag = name;
    if (SILENT.has(name)) this.#silent++;
    else if (this.#silent > 0) return;
    else if (name === "li") this.#push("\n- ");
    else if (BLOCKS.has(name)) this.#push("\n");
    else if (CELLS.has(name)) this.#push(" ");
    else if (name === "a") this.closeLink();
  }

  onattribute(name: string, value: string): void {
    if (name !== "href" || this.#tag !== "a" || this.#silent > 0 || this.#link) return;
    if (this.links.length >= MOST_LINKS) return;
    const url = linkAddress(value, this.#base);
    if (url !== null) this.#link = { start: this.#length, url };
  }

  ontext(text: string): void {
    if (this.#silent === 0) this.#push(text.replaceAll("\n", "\u0001"));
  }

  onclosetag(name: string): void {
    this.#depth--;
    if (SILENT.has(name)) this.#silent = Math.max(0, this.#silent - 1);
    else if (this.#silent > 0) return;
    else if (BLOCKS.has(name) && name !== "br") this.#push("\n");
    else if (name === "a") this.closeLink();
  }

  closeLink(): void {
    if (this.#link && this.#length > this.#link.start) this.links.push({ ...this.#link, end: this.#length });
    this.#link = null;
  }

  #push(part: string): void {
    this.parts.push(part);
    this.#length += part.length;
  }
}

/** Where a text breaks off within an end tag with blanks ("</p cla"), htmlparser2 takes the last letter for text. */
export function cutOpenEndTag(markup: string): string {
  const last = markup.lastIndexOf("</");
  const isOpen = last >= 0 && /^[a-z][^\s>]*\s/i.test(markup.slice(last + 2));
  return isOpen && !markup.includes(">", last) ? markup.slice(0, last) : markup;
}

/**
 * An unclosed comment would swallow the rest of the text; it ends with its own tag instead. "<!" that opens nothing
 * is text.
 */
function mendDeclarations(html: string): string {
  const last = html.lastIndexOf("<!");
  if (last < 0) return html;
  const tail = html.slice(last);
  const isComment = tail.startsWith("<!--");
  const isCdata = tail.startsWith("<![CDATA[");
  const mended =
    isComment && !tail.includes("-->")
      ? tail.replace(/^<!--[^>]*>?/, "")
      : isCdata && !tail.includes("]]>")
        ? tail.slice("<![CDATA[".length)
        : tail;
  const isOpen = !isComment && !isCdata && !tail.includes(">");
  return (html.slice(0, last) + (isOpen ? `&lt;${tail.slice(1)}` : mended)).replace(
    /<!(?![-a-z[])/gi,
    "&lt;!",
  );
}
