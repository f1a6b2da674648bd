/**
 * An RSS, Atom, RDF or JSON feed as fetched, read.
 *
 * In: decoded text and what is known about it. Out: a `ParsedFeed`, or the problem that makes it none.
 * Surprise: a feed may come as one JSON string; the reading itself is parse-feed.ts.
 */
import { describeNonFeed } from "./describe-non-feed.ts";
import { documentRhythm } from "./document-rhythm.ts";
import type { DocumentReader } from "./parse-document.ts";
import { parseFeed } from "./parse-feed.ts";

export const readFeed: DocumentReader = async (asServed, options) => {
  const url = options.url ?? null;
  const text = unquote(asServed);
  const feed = await parseFeed(text, url, options.scope ?? url ?? "");
  if (!feed) return { problem: { kind: "not-a-feed", detail: describeNonFeed(text) } };
  const updateMinutes = documentRhythm(text);
  return updateMinutes === undefined ? feed : { ...feed, feed: { ...feed.feed, updateMinutes } };
};

/** A feed that went through a JSON encoder on its way: `"<?xml …"`. */
function unquote(text: string): string {
  if (!/^\s*"\s*(?:<|\\u003c|\\n)/i.test(text)) return text;
  try {
    const inner: unknown = JSON.parse(text);
    return typeof inner === "string" ? inner : text;
  } catch {
    return text;
  }
}
