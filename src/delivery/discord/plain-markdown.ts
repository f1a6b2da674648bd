/**
 * Words from outside, made safe to stand in a Discord message.
 *
 * In: any text from a feed, a case file or a person. Out: text that reads the same and cannot ping, format, hide a
 * link, or look like another text.
 * Surprise: `allowed_mentions` already forbids every ping. This is the second lock, for messages people copy on.
 */
import { namesHost } from "./label-host.ts";
import { cutAtWord, LIMITS } from "./limits.ts";

/** Invisible characters: they hide words, reverse them, or make a message look empty. Joiners inside emoji stay. */
const INVISIBLE = /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|(?!\u200d)[\p{Cf}\p{Cc}\p{Co}]/gu;
/** Characters that are letters or marks by name and nothing to the eye: fillers, joiners, the empty braille cell. */
const BLANK = /\u034f|[\u115f\u1160\u2800\u3164\uffa0]|\u17b4|\u17b5/gu;
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;
/** What Discord turns into a link by itself, whatever the scheme; invitations even without one. */
const ADDRESS =
  /(?<![a-z0-9])(?:[a-z][a-z0-9+.-]{1,20}:\/\/|discord(?:app)?\.(?:gg|com\/invite)\/)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]]/giu;
/** Round and right angle brackets may stay: they cannot close what never opened, and escapes hurt in quotations. */
const MARKDOWN = /[\\*_~`|<[\]]/g;
/** Discord looks for mentions without minding backslashes. */
const PING = /@(?=everyone|here|[!&]?\d)/gi;
/** Heading, small print, quote, list, numbered list: only at the start of a line. */
const LINE_START = /^(-#|#{1,3}|>{1,3}|[-+]|\d+(?=\.))/;

/**
 * One line of plain text: white space collapsed, invisible and broken characters gone, bare addresses shown as their
 * host. No escaping: this is for places that render no markdown, such as an embed's footer.
 */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, " ")
    .replace(INVISIBLE, "")
    .replace(BLANK, "")
    .replace(PILED_MARKS, "$1")
    .replace(ADDRESS, (address) => hostOf(address.includes("://") ? address : `https://${address}`) ?? "link")
    .replace(/ {2,}/g, " ")
    .trim();
}

/**
 * Outside text as one line of Discord markdown that shows exactly itself: markdown is escaped, mentions are broken,
 * bare addresses are shown as their host, so that nothing is clickable but the links we make.
 */
export function plainMarkdown(text: string): string {
  return escapeLineStart(escapeInline(cleanLine(text)));
}

/** What a clean text needs anywhere in a line. */
export function escapeInline(clean: string): string {
  return clean.replace(MARKDOWN, "\\$&").replace(PING, "@\u200b");
}

/** What a clean text needs besides where it begins a line. */
export function escapeLineStart(line: string): string {
  return line.replace(LINE_START, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** `plainMarkdown`, cut at a word so that the escaped result has at most `max` units. */
export function fitPlain(text: string, max: number): string {
  const line = cleanLine(text);
  let keep = Math.min(line.length, max);
  for (;;) {
    const escaped = plainMarkdown(cutAtWord(line, keep));
    if (escaped.length <= max || keep <= 0) return escaped.length <= max ? escaped : "";
    keep -= Math.max(1, Math.min(keep, escaped.length - max));
  }
}

/**
 * `[label](address)` for an http(s) address, with the host after the label unless the label already names it;
 * just the label for anything else. User names in addresses are dropped: they are how `https://bank@evil` lies.
 */
export function linkTo(label: string, address: string | null): string {
  // Discord finds the end of a label without minding backslashes, so brackets may not stand in one at all.
  const shown = plainMarkdown(label.replaceAll("[", "(").replaceAll("]", ")")) || "link";
  const url = safeAddress(address);
  if (url === null) return shown;
  const host = hostOf(url) ?? "";
  return namesHost(label, host) ? `[${shown}](${url})` : `[${shown}](${url}) (${plainMarkdown(host)})`;
}

/** The address as Discord accepts it in a link or an embed, or null when it is not http(s) or is too long. */
export function safeAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.username = "";
  url.password = "";
  // Inside `[…](…)` a bracket would end the link early.
  const href = url.href.replace(/[()<>\\`|]/g, percent);
  return href.length <= LIMITS.url ? href : null;
}

/** The host people know the address by, punycode for anything but ASCII so that look-alikes show, or null. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  return new URL(address).host.replace(/^www\./, "") || null;
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
