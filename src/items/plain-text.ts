/**
 * HTML as the text a person would read.
 *
 * In: HTML as feeds carry it: broken, nested a thousand deep, or plain text that only might be HTML. Out: plain text,
 * one line per block, list points with "- ".
 * Surprise: text without a single tag keeps its blank lines as line breaks; in HTML they would mean nothing.
 */
import { Parser } from "htmlparser2";
import { joinSurrogates } from "./surrogate-references.ts";

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

/** Plain text of an HTML fragment. Never throws; time and memory are linear in the input. */
export function plainText(html: string): string {
  if (!html.includes("<") && !html.includes("&")) return tidyProse(html);
  const collected = new Collector();
  let rest = joinSurrogates(mendDeclarations(cutOpenEndTag(html)));
  while (rest !== "") rest = rest.slice(readTags(rest, collected));
  const text = collected.parts.join("");
  // Line breaks inside the source were marked, because only those made by tags count in HTML.
  return collected.sawTag
    ? tidyLines(text.replaceAll("\u0001", " "))
    : tidyProse(text.replaceAll("\u0001", "\n"));
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
  sawTag = false;
  /** Where the tag begins that is being read; -1 between tags. */
  openTagAt = -1;
  #parser: Parser | null = null;
  #silent = 0;
  #depth = 0;

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
    if (SILENT.has(name)) this.#silent++;
    else if (this.#silent === 0 && name === "li") this.parts.push("\n- ");
    else if (this.#silent === 0 && BLOCKS.has(name)) this.parts.push("\n");
    else if (this.#silent === 0 && CELLS.has(name)) this.parts.push(" ");
  }

  ontext(text: string): void {
    if (this.#silent === 0) this.parts.push(text.replaceAll("\n", "\u0001"));
  }

  onclosetag(name: string): void {
    this.#depth--;
    if (SILENT.has(name)) this.#silent = Math.max(0, this.#silent - 1);
    else if (this.#silent === 0 && BLOCKS.has(name) && name !== "br") this.parts.push("\n");
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

/** Text that never was HTML: a blank line ends a paragraph, a single break only wraps. */
function tidyProse(text: string): string {
  return tidyLines(
    text
      .replace(/\r\n?/g, "\n")
      .split(/\n[^\S\n]*\n\s*/)
      .map((paragraph) => paragraph.replaceAll("\n", " "))
      .join("\n"),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are blanks to a reader.
const BLANKS = /[\s\u200b\u0000-\u001f\u007f-\u009f]+/g;
const ODD_BLANK = /[\u200b\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** Whether there is anything for BLANKS to mend within a line: any blank but a single space. */
function isUntidy(line: string): boolean {
  let before = 0;
  let isWide = false;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code < 0x20 || (code === 0x20 && before === 0x20) || (code >= 0x7f && code <= 0xa0)) return true;
    isWide ||= code >= 0x1680;
    before = code;
  }
  return isWide && ODD_BLANK.test(line);
}

function tidyLines(text: string): string {
  return text
    .split("\n")
    .map((line) => (isUntidy(line) ? line.replace(BLANKS, " ") : line).trim())
    .filter((line) => line !== "" && line !== "-")
    .join("\n");
}
