/**
 * The words of RSS, Atom, RDF and their extensions that we read, whatever a publisher calls them.
 *
 * In: nothing. Out: namespaces by address, and what each element holds.
 * Surprise: names are compared in lower case and by namespace, so `<PubDate>` and `<x:creator>` are found too.
 */

/**
 * What an element holds. `title`, `prose`: text that may be HTML. `plain`: text. `date`. `person`. `link`: a text or
 * an `href`. `attributes`: all it says stands in them. `media`: the same,
 * and its children speak for the entry too. `open`: not itself of interest, but its children are.
 */
export type Holds =
  | "title"
  | "prose"
  | "plain"
  | "date"
  | "person"
  | "link"
  | "attributes"
  | "media"
  | "open";

const ELEMENTS: Record<string, Holds> = {
  title: "title",
  "dc:title": "title",
  "media:title": "title",
  "itunes:title": "title",
  description: "prose",
  summary: "prose",
  content: "prose",
  body: "prose",
  fullitem: "prose",
  abstract: "prose",
  subtitle: "prose",
  tagline: "prose",
  "content:encoded": "prose",
  "xhtml:body": "prose",
  "dc:description": "prose",
  "dcterms:abstract": "prose",
  "itunes:summary": "prose",
  "media:description": "prose",
  "atom:summary": "prose",
  "atom:content": "prose",
  guid: "plain",
  id: "plain",
  language: "plain",
  "dc:language": "plain",
  "dc:creator": "plain",
  "dc:author": "plain",
  "itunes:author": "plain",
  "media:credit": "plain",
  managingeditor: "plain",
  "dc:subject": "plain",
  "feedburner:origlink": "plain",
  "pheedo:origlink": "plain",
  author: "person",
  "atom:author": "person",
  pubdate: "date",
  published: "date",
  issued: "date",
  created: "date",
  updated: "date",
  modified: "date",
  "dc:date": "date",
  "dcterms:issued": "date",
  "dcterms:created": "date",
  "dcterms:modified": "date",
  "atom:published": "date",
  "atom:updated": "date",
  link: "link",
  category: "attributes",
  enclosure: "attributes",
  "media:content": "media",
  "media:group": "open",
};

const NAMESPACES: Record<string, string> = {
  "http://www.w3.org/2005/atom": "atom",
  "http://purl.org/atom/ns": "atom",
  "http://www.w3.org/1999/xhtml": "xhtml",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns": "rdf",
  "http://purl.org/rss/1.0": "",
  "http://purl.org/rss/2.0": "",
  "http://purl.org/net/rss1.1": "",
  "http://my.netscape.com/rdf/simple/0.9": "",
  "http://channel.netscape.com/rdf/simple/0.9": "",
  "http://my.netscape.com/publish/formats/rss-0.91.dtd": "",
  "http://backend.userland.com/rss": "",
  "http://backend.userland.com/rss2": "",
  "http://backend.userland.com/rss091": "",
  "http://backend.userland.com/rss092": "",
  "http://blogs.law.harvard.edu/tech/rss": "",
  "http://cyber.law.harvard.edu/rss/rss.html": "",
  "http://purl.org/dc/elements/1.0": "dc",
  "http://purl.org/dc/elements/1.1": "dc",
  "http://purl.org/dc/terms": "dcterms",
  "http://purl.org/rss/1.0/modules/content": "content",
  "http://search.yahoo.com/mrss": "media",
  "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
  "http://example.com/dtds/podcast-1.0.dtd": "itunes",
  "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
  "http://www.pheedo.com/namespace/pheedo": "pheedo",
};

const elements = new Map(Object.entries(ELEMENTS));
const namespaces = new Map(Object.entries(NAMESPACES));

/** What an element of that name (our prefix, lower case) holds, or undefined when we do not read it. */
export function holdsOf(name: string): Holds | undefined {
  return elements.get(name);
}

/** Our prefix for a namespace, or undefined when it is none of ours. */
export function prefixOf(namespace: string): string | undefined {
  return namespaces.get(
    namespace
      .trim()
      .toLowerCase()
      .replace(/[/#]+$/, ""),
  );
}
