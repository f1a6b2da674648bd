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
  // At courts and blogs guid and address are one text, and its page is worked out once.
  let pageOfGuid: string | null | undefined;
  const guidPage = () => {
    pageOfGuid ??= comparisonUrl(guid);
    return pageOfGuid;
  };
  if (guid && !(guidIsAddress && /docket|DktRpt/i.test(guid) && isCrowded(guidPage()))) {
    keys.push(guidIsAddress ? `guid:${guid}` : `guid:${scope}:${guid}`);
  }
  const address = identity.url ?? (guidIsAddress && identity.isPermaLink ? guid : null);
  const page = address === null ? null : address === guid ? guidPage() : comparisonUrl(address);
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
  return foldAscii(text) ?? foldLetters(text);
}

function foldLetters(text: string): string {
  return text
    .replace(/[\u00a0\u2000-\u206f]+/g, " ")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const SPACE = 0x20;
/** For each ASCII character its lower case when it is a letter or digit, else a blank. */
const FOLDED = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : SPACE,
);

/** The same for text of ASCII and typographic blanks and punctuation, many times faster; null for any other. */
function foldAscii(text: string): string | null {
  const folded = Buffer.allocUnsafe(text.length);
  let length = 0;
  // Blanks are written only before a letter that follows one, so that none stands at either end.
  let isApart = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && code !== 0xa0 && (code < 0x2000 || code > 0x206f)) return null;
    const letter = code > 0x7f ? SPACE : (FOLDED[code] ?? SPACE);
    if (letter === SPACE) isApart = true;
    else {
      if (isApart && length > 0) folded[length++] = SPACE;
      isApart = false;
      folded[length++] = letter;
    }
  }
  return folded.toString("latin1", 0, length);
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
