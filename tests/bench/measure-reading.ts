// What comes in: nothing. What goes out: MB/s and feeds/s of our reading, of rss-parser alone and of feedsmith alone, on
// the same documents in one run.
// Surprise: the others get decoded text and give back HTML. We start from bytes and give back clean text, absolute
// addresses, ISO dates and keys; what that costs is what the table shows.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseFeed as parseWithFeedsmith } from "feedsmith";
import RssParser from "rss-parser";
import { itemMoment, readHistory } from "../../src/preview/read-history.ts";
import { writeFeedXml } from "../../src/preview/write-feed-xml.ts";
import { parseDocument } from "../../src/sources/parse-document.ts";
import { sharedFile } from "../shared-material.ts";
import { makeFeed } from "./make-feeds.ts";

/** For each kind of document, all readers together. */
const SECONDS_EACH = 6;

export async function measureReading(): Promise<Record<string, Record<string, string>>> {
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, documents] of Object.entries(await gatherDocuments())) {
    const texts = documents.map((bytes) => Buffer.from(bytes).toString("utf8"));
    const bytes = documents.reduce((sum, one) => sum + one.byteLength, 0);
    const [ours, rss, smith] = await timed(documents.length, [
      async (at) => {
        const read = await parseDocument(documents[at] as Uint8Array, { url: "https://example.org/feed" });
        if ("problem" in read) throw new Error(`${name}: ${read.problem.detail}`);
      },
      async (at) => {
        await new RssParser().parseString(texts[at] as string);
      },
      async (at) => {
        parseWithFeedsmith(texts[at] as string);
      },
    ]);
    if (!ours) throw new Error(`${name}: not every document was read`);
    const speed = (seconds: number | null | undefined) =>
      seconds
        ? `${(bytes / 1e6 / seconds).toFixed(1)} MB/s, ${(documents.length / seconds).toFixed(0)}/s`
        : "fails";
    const times = (seconds: number | null | undefined) => (seconds ? (ours / seconds).toFixed(1) : "");
    rows[`${name} (${documents.length} x ${(bytes / documents.length / 1000).toFixed(0)} kB)`] = {
      ours: speed(ours),
      "rss-parser alone": speed(rss),
      "feedsmith alone": speed(smith),
      "ours : rss-parser": times(rss),
      "ours : feedsmith": times(smith),
    };
  }
  return rows;
}

/**
 * Seconds of each reader for all documents: of each document its best time. Null for a reader that cannot read one of them.
 * They take turns document by document, so that whatever else the machine does falls on all of them, and seldom on a best.
 */
async function timed(
  documents: number,
  readers: ((at: number) => Promise<void>)[],
): Promise<(number | null)[]> {
  const best = readers.map(() => new Array<number>(documents).fill(Number.POSITIVE_INFINITY));
  const failed = new Set<number>();
  const until = performance.now() + SECONDS_EACH * 1000;
  do {
    for (let at = 0; at < documents; at += 1) {
      for (const [index, read] of readers.entries()) {
        if (failed.has(index)) continue;
        const began = performance.now();
        try {
          await read(at);
        } catch {
          failed.add(index);
        }
        const times = best[index] as number[];
        times[at] = Math.min(times[at] as number, (performance.now() - began) / 1000);
      }
    }
  } while (performance.now() < until);
  return best.map((times, index) => (failed.has(index) ? null : times.reduce((sum, one) => sum + one, 0)));
}

async function gatherDocuments(): Promise<Record<string, Uint8Array[]>> {
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
  documents["Bundled history"] = await writeHistory();
  const courts = sharedFile("samples/pacer_rss");
  if (existsSync(courts)) {
    documents["PACER samples"] = readdirSync(courts)
      .filter((name) => name.endsWith(".xml"))
      .map((name) => readFileSync(`${courts}/${name}`));
  }
  const odd = sharedFile("samples/feedparser");
  if (existsSync(odd)) {
    const names = readdirSync(odd, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".xml"),
    );
    const files = names.map((name) => readFileSync(join(odd, name)));
    const readable = await Promise.all(files.map(isReadByAll));
    documents["feedparser's suite, what all three read"] = files.filter((_, at) => readable[at]);
  }
  return documents;
}

async function isReadByAll(file: Buffer): Promise<boolean> {
  try {
    await new RssParser().parseString(file.toString());
    parseWithFeedsmith(file.toString());
    return !("problem" in (await parseDocument(file, { url: "https://example.org/feed" })));
  } catch {
    return false;
  }
}

/** The feeds of the bundled history, with their newest items. */
async function writeHistory(): Promise<Uint8Array[]> {
  const { feeds } = await readHistory(join(import.meta.dirname, "..", "..", "feeds"));
  return feeds.map((feed) => {
    const newest = feed.items.toSorted((a, b) => itemMoment(b) - itemMoment(a)).slice(0, 20);
    return writeFeedXml(feed, newest, "https://example.org/feed");
  });
}
