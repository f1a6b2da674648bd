/**
 * A document as fetched, read.
 *
 * In: bytes and what is known about them. Out: a `ParsedFeed`, or the problem that makes it none.
 * Surprise: an empty feed is a feed (a court on a quiet night); an empty document is not.
 */
import { decodeBody } from "./decode.ts";
import { describeNonFeed } from "./describe-non-feed.ts";
import { documentRhythm } from "./document-rhythm.ts";
import { parseFeed } from "./parse-feed.ts";
import type { ParsedFeed, Problem } from "./source.ts";

export interface DocumentOptions {
  /** The HTTP header; null or absent when there was none. */
  contentType?: string | null;
  /** Where the document came from, for relative addresses. */
  url?: string | null;
  /** Names the source the publisher's ids are valid in; the address when absent. */
  scope?: string;
}

/** Never throws on any bytes. */
export async function parseDocument(
  bytes: Uint8Array,
  options: DocumentOptions,
): Promise<ParsedFeed | { problem: Problem }> {
  const { text } = decodeBody(bytes, options.contentType);
  if (text.trim() === "") return { problem: { kind: "empty", detail: "The answer was empty." } };
  const url = options.url ?? null;
  const feed = await parseFeed(text, url, options.scope ?? url ?? "");
  if (!feed) return { problem: { kind: "not-a-feed", detail: describeNonFeed(text) } };
  const updateMinutes = documentRhythm(text);
  return updateMinutes === undefined ? feed : { ...feed, feed: { ...feed.feed, updateMinutes } };
}
