/**
 * A passage of an item's text as Discord markdown, with its links.
 *
 * In: text and links from outside. Out: markdown that shows the same words; links are masked links that never hide where
 * they lead; points of a list are points. Nothing in it can ping or format.
 * Surprise: the words come first. A link that does not fit, or is cut, becomes plain text; no markdown is ever cut.
 */
import type { Item, TextLink } from "../../items/item.ts";
import { linksWithin } from "../../items/links-within.ts";
import { claimsOtherHost, namesHost } from "./label-host.ts";
import { cutAtWord } from "./limits.ts";
import { cleanLine, escapeInline, escapeLineStart, hostOf, safeAddress } from "./plain-markdown.ts";

/** Text with links as offsets into it, in order and none over another. */
export interface Passage {
  text: string;
  links?: readonly TextLink[] | undefined;
}

/** More blue than this is no help to a reader; the others become plain text. */
const MOST_LINKS = 20;

/** The slice `[start, end)` of an item's text, see `renderPassage`. */
export function renderSlice(
  item: Pick<Item, "text" | "links">,
  start: number,
  end: number,
  max: number,
): string {
  return renderPassage(
    { text: item.text.slice(start, end), links: linksWithin(item.links, start, end) },
    max,
  );
}

/** Line by line, at most `max` UTF-16 units; what is left out ends with "…". Empty when nothing fits. */
export function renderPassage({ text, links = [] }: Passage, max: number): string {
  const shown = fitWords(text, max);
  const words = shown === text ? text.length : shown.length - 1;
  let rendered = renderLines(shown, []);
  if (rendered.length > max) return "";
  const kept: TextLink[] = [];
  for (const link of links) {
    if (kept.length === MOST_LINKS || link.end > words) break;
    const linked = renderLines(shown, [...kept, link]);
    if (linked.length > max) continue;
    kept.push(link);
    rendered = linked;
  }
  return rendered;
}

/** The beginning of the text, cut at a word, whose markdown without links has at most `max` units. */
function fitWords(text: string, max: number): string {
  let keep = Math.min(text.length, max);
  for (;;) {
    const cut = cutAtWord(text, keep);
    const excess = renderLines(cut, []).length - max;
    if (excess <= 0 || keep <= 0) return cut;
    keep -= Math.max(1, Math.min(keep, excess));
  }
}

function renderLines(text: string, links: readonly TextLink[]): string {
  const lines: string[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n\r]+/g)) {
    const mark = /^\s*[-•*–]\s+/.exec(line)?.[0] ?? "";
    const [start, end] = [index + mark.length, index + line.length];
    const content = renderLine(text.slice(start, end), linksWithin(links, start, end));
    if (content !== "") lines.push(mark === "" ? content : `- ${content}`);
  }
  return lines.join("\n");
}

function renderLine(line: string, links: readonly TextLink[]): string {
  const pieces: string[] = [];
  let plainFrom = 0;
  for (const { start, end, url } of links) {
    const link = maskedLink(line.slice(start, end), url);
    if (link === null || start < plainFrom) continue;
    pieces.push(plainPiece(line.slice(plainFrom, start)), link);
    plainFrom = end;
  }
  pieces.push(plainPiece(line.slice(plainFrom)));
  return escapeLineStart(pieces.join("").replace(/ {2,}/g, " ").trim());
}

/** As `plainMarkdown`, but what stands around it goes on: its outer blanks stay. */
function plainPiece(text: string): string {
  const clean = escapePiece(cleanLine(text));
  if (clean === "") return /\s/.test(text) ? " " : "";
  return `${/^\s/.test(text) ? " " : ""}${clean}${/\s$/.test(text) ? " " : ""}`;
}

/** A scheme at the end of a piece would make an address of what follows. */
function escapePiece(clean: string): string {
  return escapeInline(clean).replace(/:(?=\/\/)/g, "\\:");
}

/**
 * `[words](<address>)`, with the host behind it unless the words name it. Words that look like an address of another
 * host are not shown at all: the true host stands in their place. Null for what leads nowhere.
 */
function maskedLink(words: string, url: string): string | null {
  const address = safeAddress(url);
  const label = cleanLine(words);
  const host = address === null ? null : hostOf(address);
  if (address === null || host === null || label === "") return null;
  const claim = claimsOtherHost(label, host);
  // Discord finds the end of a label without minding backslashes, so brackets may not stand in one at all.
  const shown = claim === "whole" ? host : label.replaceAll("[", "(").replaceAll("]", ")");
  const isNamed = claim === "whole" || (claim === null && namesHost(label, host));
  const link = `[${escapePiece(shown)}](<${address}>)${isNamed ? "" : ` (${escapePiece(host)})`}`;
  return `${/^\s/.test(words) ? " " : ""}${link}${/\s$/.test(words) ? " " : ""}`;
}
