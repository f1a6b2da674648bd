/**
 * The rewritten feed, element by element.
 *
 * In: what one element of a feed held. Out: XML with few names, and beside it the long texts.
 * Surprise: what means the same has one name (`date`, `person`, `title`), and `of` says what the publisher called it. A
 * parser looks up every name it is told of in every item; eight are looked up faster than forty.
 */
import { parseDate } from "./dates.ts";
import { resolveAddress, resolveLink } from "./resolve-address.ts";
import type { TextConstruct } from "./text-construct.ts";
import { dropForbidden, writeElement } from "./write-xml.ts";

type Attributes = Record<string, string>;

export class FeedWriter {
  #out: string[] = [];
  #prose: string[] = [];
  #emptyItems = 0;

  openFeed(language: string): void {
    this.#out.push('<rss version="2.0"><channel>');
    // Also when it is empty: rss-parser fails on a channel without any element.
    this.#emit("language", {}, language);
  }

  /** RDF names an entry in an attribute; Channel Definition Format says all of it in attributes. Names in lower case. */
  openItem(attributes: Attributes, base: string | null): void {
    this.#out.push("<item>");
    const about = attributes["rdf:about"] ?? attributes.about;
    if (about) this.#emit("guid", { of: "id" }, resolveAddress(about, base));
    if (attributes.lastmod) this.#emitDate("modified", attributes.lastmod);
    if (attributes.href) this.#emit("link", {}, resolveAddress(attributes.href, base));
  }

  /** The site's address, where the root says it. */
  openChannel(href: string, base: string | null): void {
    this.#emit("link", {}, resolveAddress(href, base));
  }

  /** A picture or film, which may hold its own title and description. */
  writeMedia(attributes: Attributes, base: string | null): void {
    this.#emitAttributes("media:content", attributes, "", base);
  }

  /** False for an entry in which nothing stood: it is taken back, there is nothing to know it by. */
  closeItem(): boolean {
    const isEmpty = this.#out.at(-1) === "<item>";
    if (isEmpty) {
      this.#out.pop();
      this.#emptyItems += 1;
    } else this.#out.push("</item>");
    return !isEmpty;
  }

  /** `isAtom`: its links say what they lead to, and of what type that is. */
  writeElement(text: TextConstruct, isAtom: boolean): void {
    const { holds, name, attributes, base } = text;
    if (holds === "date") this.#emitDate(name, text.plain());
    else if (holds === "title") this.#emit("title", { of: name }, text.html());
    else if (holds === "prose") this.#emitProse(name, text.html());
    else if (holds === "person") this.#emit("person", { of: name }, text.person());
    else if (holds === "link") this.#emitLink(attributes, text.plain(), base, isAtom);
    else if (holds === "attributes") this.#emitAttributes(name, attributes, text.plain(), base);
    else this.#emitPlain(name, attributes, text.plain(), base);
  }

  finish(): { xml: string; prose: string[]; emptyItems: number } {
    this.#out.push("</channel></rss>");
    return { xml: this.#out.join(""), prose: this.#prose, emptyItems: this.#emptyItems };
  }

  #emitProse(name: string, html: string): void {
    this.#emit("prose", { of: name, at: String(this.#prose.length) }, "");
    this.#prose.push(dropForbidden(html));
  }

  #emitPlain(name: string, attributes: Attributes, value: string, base: string | null): void {
    if (name === "id")
      this.#emit("guid", { of: name }, /^[./]/.test(value) ? resolveAddress(value, base) : value);
    else if (name === "guid") this.#emit(name, { isPermaLink: attributes.ispermalink ?? "true" }, value);
    else this.#emit(kindOf(name), { of: name }, value);
  }

  #emitDate(name: string, value: string): void {
    const date = value === "" ? null : parseDate(value);
    if (date !== null) this.#emit("date", { of: name }, date);
  }

  #emitLink(attributes: Attributes, value: string, base: string | null, isAtom: boolean): void {
    const target = attributes.href ?? (value || (attributes["rdf:resource"] ?? attributes.resource ?? ""));
    const address = target === "" ? "" : resolveLink(target, base);
    // RFC 4287 §4.2.7.2: the registry's address and the bare name mean the same.
    const rel = (attributes.rel || "alternate")
      .toLowerCase()
      .replace(/^.*iana\.org\/assignments\/relation\//, "");
    if (rel === "enclosure") this.#emit("enclosure", { ...attributes, url: address }, "");
    else if (rel === "alternate") this.#emit("link", isAtom ? { type: attributes.type ?? "" } : {}, address);
  }

  #emitAttributes(name: string, attributes: Attributes, value: string, base: string | null): void {
    if (name === "category") this.#emit("category", {}, value || attributes.label || attributes.term || "");
    else if (attributes.url)
      this.#emit("enclosure", { ...attributes, url: resolveLink(attributes.url, base) }, "");
  }

  #emit(name: string, attributes: Attributes, value: string): void {
    this.#out.push(writeElement(name, attributes, value));
  }
}

/** The kind of an element whose text is plain. */
function kindOf(name: string): string {
  if (name.endsWith("language")) return "language";
  if (name.endsWith("origlink")) return "link";
  return name === "dc:subject" ? "category" : "person";
}
