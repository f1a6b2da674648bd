/**
 * One address for one page.
 *
 * In: an address as published. Out: `canonicalUrl`, the shortest address that still opens the same page, and
 * `comparisonUrl`, a key for telling pages apart that need not open at all.
 * Surprise: both are idempotent, and unwrapping comes first: the tracking of a redirector is not the article's.
 */
import { HOST_PARAMETERS, TRACKING_PARAMETERS, TRACKING_PREFIXES, WRAPPERS } from "./tracking-parameters.ts";

/** Redirectors inside redirectors: more than this is somebody playing. */
const MOST_WRAPPERS = 5;
/** Seen to be enough for whatever a property test could think of; a bound, because addresses are hostile input. */
const MOST_ROUNDS = 20;
/** Longer than any browser opens; such an address is no key, and is not worked on. Characters. */
const MOST_LENGTH = 8_000;

/**
 * Absolute http(s) address without tracking, wrapper, default port, credentials or fragment, its query sorted; null
 * for anything else. `base` resolves a relative address.
 */
export function canonicalUrl(url: string, base?: string | null): string | null {
  // Taking one thing away can lay bare another (a session id behind a wrapper); so until nothing changes.
  let before: string | null = url;
  let settled = shorten(url, base);
  for (let round = 0; round < MOST_ROUNDS && settled !== null && settled !== before; round++) {
    before = settled;
    settled = shorten(settled);
  }
  return settled;
}

function shorten(url: string, base?: string | null): string | null {
  let parsed = parseWeb(url, base ?? undefined);
  for (let unwrapped = 0; parsed && unwrapped < MOST_WRAPPERS; unwrapped++) {
    const inner: URL | null = unwrap(parsed);
    if (!inner) break;
    parsed = inner;
  }
  if (!parsed) return null;
  // Every assignment parses the address anew, so only what changes is assigned: most addresses are clean.
  if (parsed.username !== "") parsed.username = "";
  if (parsed.password !== "") parsed.password = "";
  // "#!" addresses pages of old single-page sites; every other fragment is a place within the page.
  // "#entry-12" is one entry of a docket at CourtListener.
  if (!/^#(?:!|entry-\d)/.test(parsed.hash)) parsed.hash = "";
  if (parsed.hostname.endsWith(".")) parsed.hostname = parsed.hostname.replace(/\.+$/, "");
  const path = tidyPath(parsed);
  if (path !== parsed.pathname) parsed.pathname = path;
  const query = keptQuery(parsed);
  if (query !== parsed.search) parsed.search = query;
  // A lone "?" survives in `href` when `search` was set to nothing but had been there.
  const href = parsed.href.replace(/\?(?=#|$)/, "");
  return href === url || parseWeb(href) ? href : null;
}

/** The key of a page: https, `www`, `m`, `amp` and `mobile` folded, AMP paths, index pages and last slashes gone. */
export function comparisonUrl(url: string, base?: string | null): string | null {
  let canonical = canonicalUrl(url, base);
  let before: string | null = null;
  for (let round = 0; round < MOST_ROUNDS && canonical !== null; round++) {
    const folded = fold(canonical);
    // Most addresses end here: what is canonical and has nothing to fold stays as it is.
    if (folded === canonical || folded === before) return folded;
    before = folded;
    canonical = canonicalUrl(folded);
  }
  return canonical === null ? null : before;
}

function fold(canonical: string): string {
  const parsed = new URL(canonical);
  const host = parsed.host
    .replace(/^(?:(?:www\d?|m|amp|mobile|mobi)\.)+(?=[^.]+\.)/, "")
    .replace(/\.m\.(?=wikipedia\.)/, ".");
  return `https://${host.replace(/:(?:80|443)$/, "")}${foldPath(parsed.pathname)}${parsed.search}${parsed.hash}`;
}

/** Until nothing is left to fold: "/a/amp/index.html" takes two rounds. */
function foldPath(path: string): string {
  const folded = path
    .replace(/^\/amp\/(?=[^/])/, "/")
    .replace(/(?:\/amp|\.amp|\/index\.(?:html?|php|aspx?))?\/*$/, "")
    .replace(/\.amp(?=\.html?$)/, "");
  return folded === path || folded === "" ? folded || "/" : foldPath(folded);
}

function parseWeb(url: string, base?: string): URL | null {
  const text = url.trim();
  const parsed = text === "" || text.length > MOST_LENGTH ? null : URL.parse(text, base);
  if (!parsed) return null;
  const isWeb = parsed.protocol === "http:" || parsed.protocol === "https:";
  return isWeb && parsed.hostname.replaceAll(".", "") !== "" ? parsed : null;
}

function unwrap(url: URL): URL | null {
  for (const wrapper of WRAPPERS) {
    if (!wrapper.host.test(url.hostname) || !wrapper.path.test(url.pathname)) continue;
    for (const parameter of wrapper.parameters) {
      const inner = url.searchParams.get(parameter);
      if (inner && /^https?:\/\//i.test(inner)) return parseWeb(inner);
    }
  }
  // AMP caches: cdn.ampproject.org/c/s/host/path and google.com/amp/s/host/path; "s" is for https.
  const isCache =
    /(?:^|\.)cdn\.ampproject\.org$/.test(url.hostname) || /(?:^|\.)google\.[a-z.]+$/.test(url.hostname);
  const cached =
    isCache && /^\/(?:[acvir](?:\/[acvir])?|amp)\/(s\/)?([\w.-]+\.[a-z]{2,}(?:\/.*)?)$/i.exec(url.pathname);
  return cached ? parseWeb(`${cached[1] ? "https" : "http"}://${cached[2]}${url.search}`) : null;
}

const COURTLISTENER = /(?:^|\.)courtlistener\.com$/;

function tidyPath(url: URL): string {
  const path = url.pathname
    .replace(/%[0-9a-f]{2}/gi, (encoded) => {
      const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : encoded.toUpperCase();
    })
    .replace(/;jsessionid=[^/?]*/gi, "");
  // PACER marks "fee acknowledged" in the fourth digit of a document id (juriscraper does the same).
  if (/^ecf\..+\.uscourts\.gov$/.test(url.hostname))
    return path.replace(/^(\/(?:doc1|docs1)\/\d{3})\d/, "$10");
  // CourtListener: the number is the docket, the slug follows the case name as it changes.
  if (COURTLISTENER.test(url.hostname)) return path.replace(/^(\/(?:docket|opinion)\/\d+\/)[^/]+\/?$/, "$1");
  return path;
}

function keptQuery(url: URL): string {
  // CourtListener's docket pages take page numbers, filters and sort orders; the docket is the same.
  if (COURTLISTENER.test(url.hostname) && /^\/(?:docket|opinion)\//.test(url.pathname)) return "";
  const ownNames = parametersOf(url.hostname);
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && pair !== "=")
    .filter((pair) => {
      const name = decodeName(pair.split("=", 1)[0] ?? "");
      return !(
        TRACKING_PARAMETERS.has(name) ||
        ownNames.has(name) ||
        TRACKING_PREFIXES.some((p) => name.startsWith(p))
      );
    });
  return kept.length === 0 ? "" : `?${[...new Set(kept)].sort().join("&")}`;
}

const parametersByHost = new Map(
  Object.entries(HOST_PARAMETERS).map(([host, names]) => [host, new Set(names.split(" "))]),
);
const NONE: Set<string> = new Set();

function parametersOf(hostname: string): Set<string> {
  for (let host = hostname; host.includes("."); host = host.slice(host.indexOf(".") + 1)) {
    const names = parametersByHost.get(host);
    if (names) return names;
  }
  return NONE;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}
