/**
 * What a document is when it is no feed, in a sentence for people.
 *
 * In: text. Out: a sentence that says what came instead and, where we know, why.
 * Surprise: challenge pages are named as such, because "not a feed" makes people doubt their address.
 */
import { plainText } from "../items/plain-text.ts";

const CHALLENGES: [RegExp, string][] = [
  [
    /cf-chl|challenge-platform|cf_chl_opt|<title>Just a moment\.\.\.|Attention Required! \| Cloudflare/i,
    "Cloudflare",
  ],
  [/_Incapsula_Resource|incap_ses/i, "Imperva"],
  [/captcha-delivery\.com|datadome/i, "DataDome"],
  [/<title>[^<]*(?:Pardon Our Interruption|Access Denied)|\/_sec\/cp_challenge|ak-challenge/i, "Akamai"],
  [/sucuri_cloudproxy/i, "Sucuri"],
  [/anubis_challenge|Making sure you(?:'|&#39;)re not a bot/i, "Anubis"],
];

/** The company whose challenge page this is ("Cloudflare"), or null. Only the first 64 KiB are looked at. */
export function challengeOf(text: string): string | null {
  const head = text.slice(0, 65_536);
  return CHALLENGES.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}

/** One sentence, at most about 200 characters. */
export function describeNonFeed(text: string): string {
  if (text.trim() === "") return "The address answers with nothing: the document is empty.";
  const challenge = challengeOf(text);
  if (challenge)
    return `${challenge} answered with a page that asks whether we are human; the feed is out of reach for programs.`;
  const head = text.slice(0, 65_536).trimStart();
  if (/^<(?:\w+:)?(?:rss|feed|rdf)\b/i.test(skipPrelude(head))) {
    return "The address answers with a feed that breaks off before its first entry.";
  }
  const title = /<title[^>]{0,200}>([^<]{1,200})/i.exec(head)?.[1];
  if (/^<!doctype html/i.test(skipPrelude(head)) || /<(?:html|body)\b/i.test(head)) {
    const named = title ? ` titled “${shorten(plainText(title))}”` : "";
    const sendsOn = /<meta[^>]{0,200}http-equiv\s*=\s*["']?refresh["']?[^>]{0,200}url\s*=/i.test(head);
    if (sendsOn)
      return `The address answers with a web page${named} that sends browsers on to another address, not with a feed.`;
    return `The address answers with a web page${named}, not with a feed.`;
  }
  const root = /<([a-z_][\w:.-]{0,60})/i.exec(head)?.[1];
  if (head.startsWith("<?xml") && root)
    return `The address answers with XML (<${root}>) that is neither RSS nor Atom.`;
  if (/^[[{]/.test(head)) {
    return isJson(text)
      ? "The address answers with JSON that is not a JSON Feed."
      : "The address answers with JSON that breaks off or is damaged.";
  }
  if (/(?![\t\n\r\f])\p{Cc}/u.test(head))
    return "The address answers with something that is no text and not a feed.";
  return `The address answers with something that is not a feed: “${shorten(plainText(head.slice(0, 2000)))}”.`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What follows declarations and comments. Step by step: one expression for all of it took seconds on blanks. */
function skipPrelude(head: string): string {
  let rest = head;
  for (;;) {
    const end = rest.startsWith("<?") ? "?>" : rest.startsWith("<!--") ? "-->" : null;
    const at = end === null ? -1 : rest.indexOf(end);
    if (end === null || at < 0) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
}
