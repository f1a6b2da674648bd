/**
 * What an item is known by.
 *
 * In: what the publisher gave. Out: keys, strongest first; any one of them finds the item again.
 * Surprise: no key holds a date. Publishers touch dates all the time, and every bot that trusted them has posted old
 * items again.
 */
import { createHash } from "node:crypto";
import { comparisonUrl } from "./canonical-url.ts";

export interface Identity {
  guid: string | null;
  /** False when the publisher says its guid is no address. */
  isPermaLink: boolean;
  url: string | null;
  title: string;
  text: string;
}

/** Shorter texts ("Minute order", "Live updates") repeat; they identify nothing unless there is nothing else. */
const LEAST_WORDS = 40;

/** A docket's own page at a federal court or CourtListener: every entry of the case points there, none is it. */
const DOCKET_PAGE =
  /^https:\/\/(?:ecf\.[^/]+\.uscourts\.gov\/(?:cgi-bin\/(?:DktRpt|HistDocQry|iquery)\.pl(?:\?\d+)?$|n\/beam\/.*DocketReportFilter(?!.*partId))|courtlistener\.com\/docket\/\d+$)/;

/**
 * Keys of one item. `scope` names the source: guids that are not addresses ("1234") and texts mean something only
 * there. Empty only when there is no guid, address, title or text at all.
 */
export function itemKeys(identity: Identity, scope: string): string[] {
  const keys: string[] = [];
  const guid = identity.guid?.trim().replace(/\s+/g, " ") ?? "";
  const guidIsAddress = /^https?:\/\/[^/]/i.test(guid);
  if (guid && !(guidIsAddress && /docket|DktRpt/i.test(guid) && isCrowded(comparisonUrl(guid)))) {
    keys.push(guidIsAddress ? `guid:${guid}` : `guid:${scope}:${guid}`);
  }
  const address = identity.url ?? (guidIsAddress && identity.isPermaLink ? guid : null);
  const page = address === null ? null : comparisonUrl(address);
  if (page !== null && !isCrowded(page)) keys.push(`url:${page}`);
  const words = lettersOf(`${identity.title} ${identity.text}`);
  const isLong = words.split(" ", LEAST_WORDS).length === LEAST_WORDS;
  if (isLong || (keys.length === 0 && words !== "")) {
    keys.push(`text:${scope}:${hashOf(page !== null && isCrowded(page) ? `${page} ${words}` : words)}`);
  }
  if (keys.length === 0 && page !== null) keys.push(`url:${page}`);
  return keys;
}

/** A page where many items point and none lives: the front page of a site, a docket. */
export function isCrowded(page: string | null): boolean {
  return page !== null && (/^https:\/\/[^/?#]+\/$/.test(page) || DOCKET_PAGE.test(page));
}

/** Letters and digits alone: white space, quotes, dashes and capitals are what publishers' software changes. */
function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * Takes away keys that several different items of one document share: a guid template left unfilled, the docket's
 * address on each of its entries. An item always keeps at least one key.
 */
export function dropSharedKeys<T extends { keys: string[]; title: string; text: string }>(
  items: T[],
  scope: string,
): T[] {
  const holders = new Map<string, Set<string>>();
  for (const item of items) {
    for (const key of item.keys) {
      const texts = holders.get(key) ?? new Set();
      holders.set(key, texts.add(`${item.title}\n${item.text}`));
    }
  }
  return items.map((item) => {
    const own = item.keys.filter((key) => holders.get(key)?.size === 1);
    if (own.length === item.keys.length) return item;
    if (own.length > 0) return { ...item, keys: own };
    const byText = itemKeys(
      { guid: null, isPermaLink: false, url: null, title: item.title, text: item.text },
      scope,
    );
    return { ...item, keys: byText.length > 0 ? byText : item.keys };
  });
}
