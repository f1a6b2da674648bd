// What comes in: a document. What goes out: how long it took to read, and what is wrong with what was read.
// Surprise: "invented" is judged without our parser. Every word of an item must stand in the decoded document, with its
// entities undone up to three times, with or without its tags, whatever its capitals; and there are no more items than tags that open one.
import { decodeHTML, decodeXML } from "entities";
import type { TextLink } from "../../src/items/item.ts";
import { decodeBody } from "../../src/sources/decode.ts";
import { parseDocument } from "../../src/sources/parse-document.ts";
import type { Mutant } from "./mutate.ts";

export interface Reading {
  milliseconds: number;
  items: number;
  bytes: number;
  faults: string[];
}

const MOST_MILLISECONDS = 1000;
const WORD = /[\p{L}\p{N}]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: characters XML cannot hold are dropped by the reader.
const DROPPED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export async function checkReading({ bytes, contentType }: Mutant): Promise<Reading> {
  const options = { contentType, url: "https://example.org/news/feed.xml" };
  let began = performance.now();
  let read: Awaited<ReturnType<typeof parseDocument>>;
  try {
    read = await parseDocument(bytes, options);
  } catch (fault) {
    return { milliseconds: 0, items: 0, bytes: bytes.length, faults: [`crash: ${(fault as Error).stack}`] };
  }
  let milliseconds = performance.now() - began;
  if (milliseconds > MOST_MILLISECONDS) {
    // Somebody else may have had the processor; what is slow is slow twice.
    began = performance.now();
    await parseDocument(bytes, options);
    milliseconds = Math.min(milliseconds, performance.now() - began);
  }
  const faults = milliseconds > MOST_MILLISECONDS ? [`slow: ${milliseconds.toFixed(0)} ms`] : [];
  if ("problem" in read) return { milliseconds, items: 0, bytes: bytes.length, faults };
  // A zero byte is no character of any feed; the reader drops it, wherever it stands.
  const source = decodeBody(bytes, contentType).text.replaceAll("\0", "");
  const openings = source.match(/<[^<>\s]*(?:item|entry)|\{/gi)?.length ?? 0;
  if (read.items.length > openings) faults.push(`invented: ${read.items.length} items, ${openings} openings`);
  const said = read.items.flatMap((item) => [item.title, item.text, item.summary]).join("\n");
  // Title, summary and text may be one passage; more than three times the document is something expanded.
  if (said.length > 3 * source.length + 1000) faults.push(`expanded: ${source.length} to ${said.length}`);
  const stranger = /base64|application\//i.test(source) ? null : findStranger(said.toLowerCase(), source);
  if (stranger !== null) faults.push(`invented: "${stranger}"`);
  for (const { keys, url, publishedAt, updatedAt, text, links = [] } of read.items) {
    if (links.some((link, at) => !isPlaced(link, links[at - 1]?.end ?? 0, text)))
      faults.push(`links out of place: ${JSON.stringify(links).slice(0, 200)}`);
    if (keys.length === 0 || keys.some((key) => key === "")) faults.push("an item without a key");
    if (url !== null && !/^https?:\/\//i.test(url)) faults.push(`address ${url.slice(0, 80)}`);
    for (const date of [publishedAt, updatedAt])
      if (date !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(date))
        faults.push(`date ${date}`);
  }
  return { milliseconds, items: read.items.length, bytes: bytes.length, faults };
}

/** Behind the one before it, on one line, with words, to the web. */
function isPlaced({ start, end, url }: TextLink, after: number, text: string): boolean {
  const words = text.slice(start, end);
  return start >= after && end <= text.length && /^\S(?:.*\S)?$/.test(words) && /^https?:\/\//.test(url);
}

/** A word that is nowhere in the document, or null. */
function findStranger(said: string, source: string): string | null {
  const words = [...new Set(said.match(WORD) ?? [])];
  let known = "";
  let level = source.replace(DROPPED, "");
  for (let depth = 0; depth < 4; depth += 1) {
    // A broken tag ends at the next ">" for some readers and at the next "<" for others.
    known +=
      `\n${level}\n${withoutTags(level)}\n${withoutSpans(level)}\n${withoutTags(withoutScripts(level))}`.toLowerCase();
    if (words.every((word) => known.includes(word))) return null;
    level = depth % 2 === 0 ? decodeXML(level) : decodeHTML(level);
  }
  const flat = known.replace(/[^\p{L}\p{N}]+/gu, "");
  return words.find((word) => !known.includes(word) && !flat.includes(word)) ?? null;
}

/** What stands between a script's tags is no prose; the words around it may meet. */
function withoutScripts(text: string): string {
  return text.replace(/<(script|style)\b[^<]{0,2000}(?:<(?!\/\1)[^<]{0,2000}){0,50}<\/\1\s*>/gi, "");
}

/** Everything from a "<" to the next ">" taken out. By hand, because as an expression it is quadratic on many "<". */
function withoutSpans(text: string): string {
  let kept = "";
  let at = 0;
  for (;;) {
    const open = text.indexOf("<", at);
    const close = open < 0 ? -1 : text.indexOf(">", open);
    if (close < 0) return kept + text.slice(at);
    kept += text.slice(at, open);
    at = close + 1;
  }
}

/** Tags, comments and the marks of CDATA sections taken out, in one pass over the text. */
function withoutTags(text: string): string {
  return text
    .split("<")
    .map((piece, at) =>
      at === 0 ? piece : piece.startsWith("![CDATA[") ? piece.slice(8) : piece.slice(piece.indexOf(">") + 1),
    )
    .join("")
    .replaceAll("]]>", "");
}
