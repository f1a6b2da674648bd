// What comes in: nothing. What goes out: MB/s and feeds/s of our reading, of rss-parser alone and of feedsmith alone, on
// the same documents in one run.
// Surprise: the others get decoded text and give back HTML. We start from bytes and give back clean text, absolute
// addresses, ISO dates and keys; what that costs is what the table shows.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parseFeed as parseWithFeedsmith } from "feedsmith";
import RssParser from "rss-parser";
import { parseDocument } from "../../src/sources/parse-document.ts";
import { sharedFile } from "../shared-material.ts";
import { makeFeed } from "./make-feeds.ts";

const ROUND_SECONDS = 1.5;

export async function measureReading(): Promise<Record<string, Record<string, string>>> {
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, documents] of Object.entries(gatherDocuments())) {
    const texts = documents.map((bytes) => Buffer.from(bytes).toString("utf8"));
    const bytes = documents.reduce((sum, one) => sum + one.byteLength, 0);
    const ours = await timed(async (at) => {
      const read = await parseDocument(documents[at] as Uint8Array, { url: "https://example.org/feed" });
      if ("problem" in read || read.items.length === 0) throw new Error(`${name}: nothing was read`);
    }, documents.length);
    const rss = await timed(async (at) => {
      await new RssParser().parseString(texts[at] as string);
    }, documents.length);
    const smith = await timed(async (at) => {
      parseWithFeedsmith(texts[at] as string);
    }, documents.length);
    const speed = (seconds: number | null) =>
      seconds === null
        ? "fails"
        : `${(bytes / 1e6 / seconds).toFixed(1)} MB/s, ${(documents.length / seconds).toFixed(0)}/s`;
    rows[`${name} (${documents.length} x ${(bytes / documents.length / 1000).toFixed(0)} kB)`] = {
      ours: speed(ours),
      "rss-parser alone": speed(rss),
      "feedsmith alone": speed(smith),
    };
  }
  return rows;
}

/** Seconds for one round over all documents, the best of what fits the time; null when one of them cannot be read. */
async function timed(read: (at: number) => Promise<void>, documents: number): Promise<number | null> {
  let best = Number.POSITIVE_INFINITY;
  const until = performance.now() + ROUND_SECONDS * 1000;
  try {
    do {
      const began = performance.now();
      for (let at = 0; at < documents; at += 1) await read(at);
      best = Math.min(best, (performance.now() - began) / 1000);
    } while (performance.now() < until);
  } catch {
    return null;
  }
  return best;
}

function gatherDocuments(): Record<string, Uint8Array[]> {
  const feeds = (format: Parameters<typeof makeFeed>[0], copies: number, count: number, words: number) =>
    Array.from({ length: copies }, (_, seed) => Buffer.from(makeFeed(format, count, words, seed)));
  const documents: Record<string, Uint8Array[]> = {
    "RSS, headlines": feeds("rss", 40, 20, 0),
    "RSS, articles": feeds("rss", 20, 20, 600),
    "RSS, articles in CDATA": feeds("rss-cdata", 20, 20, 600),
    "RSS, one large": feeds("rss-cdata", 1, 500, 600),
    "Atom, articles": feeds("atom", 20, 20, 600),
    "RDF, articles": feeds("rdf", 20, 20, 600),
    "JSON Feed, articles": feeds("json", 20, 20, 600),
  };
  const courts = sharedFile("samples/pacer_rss");
  if (existsSync(courts)) {
    documents["PACER samples"] = readdirSync(courts)
      .filter((name) => name.endsWith(".xml"))
      .map((name) => readFileSync(`${courts}/${name}`));
  }
  return documents;
}
