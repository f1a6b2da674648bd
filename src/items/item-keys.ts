/**
 * What an item is known by.
 *
 * In: what the publisher gave. Out: keys, strongest first; any one of them finds the item again.
 * Surprise: no key holds a date. Publishers touch dates all the time, and every bot that trusted them has posted old
 * items again.
 */
import { hash } from "node:crypto";
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

/** A docket's own page at a court or CourtListener, a bill's list of actions: every entry points there, none is it. */
const DOCKET_PAGE =
  /^https:\/\/(?:supremecourt\.gov\/docket\/docketfiles\/html\/public\/[^/]+\.html$|congress\.gov\/bill\/.*\/all-actions$|ecf\.[^/]+\.uscourts\.gov\/(?:cgi-bin\/(?:DktRpt|HistDocQry|iquery)\.pl(?:\?\d+)?$|n\/beam\/.*DocketReportFilter(?!.*partId))|courtlistener\.com\/docket\/\d+$)/;

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

/**
 * A key of the words of a short item, or null for a long one (its `text:` key says more) and one of a word or two. It is
 * no key of the item: a column of the same name and blurb appears every morning. See app/find-renamed.ts.
 */
export function wordsKey(item: { title: string; text: string }, scope: string): string | null {
  const words = lettersOf(`${item.title} ${item.text}`);
  const count = words.split(" ", LEAST_WORDS).length;
  return count < 3 || count === LEAST_WORDS ? null : `words:${scope}:${hashOf(words)}`;
}

/** A page where many items point and none lives: the front page of a site, a docket. */
export function isCrowded(page: string | null): boolean {
  return page !== null && (/^https:\/\/[^/?#]+\/$/.test(page) || DOCKET_PAGE.test(page));
}

/** Letters and digits alone: white space, quotes, dashes and capitals are what publishers' software changes. */
function lettersOf(text: string): string {
  // Typographic punctuation goes first, because what is left is mostly ASCII, which is many times faster to fold.
  const plain = text.replace(/[\u00a0\u2000-\u206f]+/g, " ");
  const folded = isAscii(plain)
    ? plain.toLowerCase().replace(/[^a-z0-9]+/g, " ")
    : plain
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ");
  return folded.trim();
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII is.
  return !/[^\u0000-\u007f]/.test(text);
}

function hashOf(text: string): string {
  return hash("sha256", text);
}

/**
 * Takes away keys that several different items of one document share: a guid template left unfilled, the docket's
 * address on each of its entries. An item always keeps at least one key.
 */
export function dropSharedKeys<T extends { keys: string[]; title: string; text: string }>(
  items: T[],
  scope: string,
): T[] {
  const holders = new Map<string, T>();
  const shared = new Set<string>();
  for (const item of items) {
    for (const key of item.keys) {
      const first = holders.get(key);
      if (first === undefined) holders.set(key, item);
      else if (first.title !== item.title || first.text !== item.text) shared.add(key);
    }
  }
  if (shared.size === 0) return items;
  return items.map((item) => {
    const own = item.keys.filter((key) => !shared.has(key));
    if (own.length === item.keys.length) return item;
    if (own.length > 0) return { ...item, keys: own };
    const byText = itemKeys(
      { guid: null, isPermaLink: false, url: null, title: item.title, text: item.text },
      scope,
    );
    return { ...item, keys: byText.length > 0 ? byText : item.keys };
  });
}
