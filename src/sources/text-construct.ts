/**
 * The content of one feed element, collected while it is open.
 *
 * In: pieces of text and markup as the parser meets them, and the attributes that say what they are. Out: HTML, plain
 * text or a person's name.
 * Surprise: RSS never says whether a title is text or HTML, so it is guessed from what stands there; Atom says it in
 * three ways (type, mode, media types), which all are honoured.
 */
import { decodeHTMLStrict } from "entities";
import type { Holds } from "./feed-vocabulary.ts";

type Attributes = Record<string, string>;
type Format = "html" | "text" | "markup" | "guess";

export class TextConstruct {
  readonly holds: Holds;
  readonly name: string;
  readonly attributes: Attributes;
  readonly base: string | null;
  #format: Format;
  #isBase64: boolean;
  #parts: { text: string; isTag: boolean; field: string }[] = [];
  #field = "";
  #hasTags = false;

  constructor(
    holds: Holds,
    dialect: "rss" | "atom",
    name: string,
    attributes: Attributes,
    base: string | null,
  ) {
    this.holds = holds;
    this.name = name;
    this.attributes = attributes;
    this.base = base;
    [this.#format, this.#isBase64] = formatOf(dialect, name, attributes);
  }

  addText(raw: string, isCdata: boolean): void {
    this.#parts.push({ text: isCdata ? raw : decodeHTMLStrict(raw), isTag: false, field: this.#field });
  }

  openTag(rawName: string, attributes: Attributes): void {
    const name = rawName.slice(rawName.indexOf(":") + 1).toLowerCase();
    this.#hasTags = true;
    if (this.holds === "person") this.#field = name;
    else
      this.#parts.push({
        text: `<${name}${/^(?:a|img)$/.test(name) ? writeAttributes(attributes) : ""}>`,
        isTag: true,
        field: "",
      });
  }

  closeTag(rawName: string): void {
    const name = rawName.slice(rawName.indexOf(":") + 1).toLowerCase();
    if (this.holds === "person") this.#field = "";
    else this.#parts.push({ text: `</${name}>`, isTag: true, field: "" });
  }

  /** The text without its tags. */
  plain(): string {
    return this.#join((part) => (part.isTag ? "" : part.text)).trim();
  }

  /** HTML whatever it was before. */
  html(): string {
    const text = this.plainOrEncoded();
    if (text !== null) {
      const isHtml = this.#format === "html" || (this.#format === "guess" && looksLikeHtml(text));
      return isHtml ? text : escapeText(text);
    }
    // Tags stood there openly. What was escaped between them is text, unless the type says it is HTML.
    const escapesText = this.#format !== "html";
    return this.#join((part) => (part.isTag || !escapesText ? part.text : escapeText(part.text)));
  }

  /** The name of a person: Atom's `name`, or what RSS writes around an address. */
  person(): string {
    const named = this.#join((part) => (part.field === "name" ? part.text : "")).trim();
    if (named) return named;
    const bare = this.#join((part) => (part.field === "" ? part.text : "")).trim();
    return bare || this.#join((part) => (part.field === "email" ? part.text : "")).trim();
  }

  /** The whole text when no tag stood in it, base64 undone; null when there were tags. */
  private plainOrEncoded(): string | null {
    const text = this.#join((part) => (part.isTag ? "" : part.text));
    const decoded = this.#isBase64 ? decodeBase64(text) : null;
    return decoded ?? (this.#hasTags ? null : text);
  }

  #join(piece: (part: { text: string; isTag: boolean; field: string }) => string): string {
    return this.#parts.map(piece).join("");
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Null when it is none: who misspells a type ("tex/html") has not encoded anything, and words look like base64. */
function decodeBase64(text: string): string | null {
  const compact = text.replace(/\s+/g, "");
  if (compact.length % 4 !== 0 || !/^[a-z\d+/]{2,}={0,2}$/i.test(compact)) return null;
  try {
    return UTF8.decode(Buffer.from(compact, "base64"));
  } catch {
    return null;
  }
}

function formatOf(dialect: "rss" | "atom", name: string, attributes: Attributes): [Format, boolean] {
  const type = (attributes.type ?? "").trim().toLowerCase();
  const mode = (attributes.mode ?? "").trim().toLowerCase();
  const isBase64 = mode === "base64";
  if (name === "xhtml:body" || type === "xhtml" || type === "application/xhtml+xml")
    return ["markup", isBase64];
  if (dialect === "rss" && !name.startsWith("atom:")) {
    if (type === "text/plain" || type === "plain") return ["text", isBase64];
    return [name === "title" || name.endsWith(":title") ? "guess" : "html", isBase64];
  }
  if (type === "html" || type === "text/html") return ["html", isBase64];
  // By RFC 4287 no type means text, but many publishers put HTML there all the same.
  if (type === "" && !name.startsWith("title")) return ["guess", isBase64];
  if (type === "" || type === "text" || type.startsWith("text/")) return ["text", isBase64];
  if (/[/+]xml$/.test(type)) return ["markup", isBase64];
  // RFC 4287 §4.1.3.3: content of any other media type is base64.
  return ["guess", isBase64 || type.includes("/")];
}

/** An end tag, a tag that needs none, a comment or an entity: nobody writes those in plain text. */
function looksLikeHtml(text: string): boolean {
  return /<\/[a-z][a-z0-9]*\s*>|<!--|<(?:br|img|hr|wbr|p|embed|input|link|meta)\b[^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w{1,20});/i.test(
    text,
  );
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function writeAttributes(attributes: Attributes): string {
  return ["href", "src", "alt"]
    .filter((name) => attributes[name] !== undefined)
    .map((name) => ` ${name}="${(attributes[name] ?? "").replaceAll('"', "&quot;")}"`)
    .join("");
}
