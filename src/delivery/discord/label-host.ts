/**
 * Does a link's text say where it leads, or somewhere else?
 *
 * In: the text a link shows, the host it leads to. Out: whether it names that host, whether it claims another one.
 * Surprise: names are compared word by word. "x" stands in "tax ruling", and would name x.com for a phisher.
 */

/** "itpro" in "IT Pro", "cloudandcourt" in "Cloud & Court": whole words of the label, joined, are the site's name. */
export function namesHost(label: string, host: string): boolean {
  const site = lettersOf(siteName(host));
  // Two letters stand for too much.
  if (site.length < 3) return label.toLowerCase().includes(host);
  const words =
    label
      .toLowerCase()
      .replaceAll("&", " and ")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  for (let from = 0; from < words.length; from += 1) {
    let joined = "";
    for (let at = from; at < words.length && joined.length < site.length; at += 1) {
      joined += words[at];
      if (joined === site) return true;
    }
  }
  return false;
}

/**
 * `whole` when all of the label looks like an address of another host ("microsoft.com" that leads elsewhere), `part`
 * when a word of it does, or one of a host above or below the true one; else null.
 */
export function claimsOtherHost(label: string, host: string): "whole" | "part" | null {
  const words = label.trim().split(/\s+/);
  const claimed = words.map(claimedHost).filter((other) => other !== null && other !== host);
  if (claimed.length === 0) return null;
  const isAkin = claimed.every((other) => isBelow(host, other) || isBelow(other ?? "", host));
  return words.length === 1 && !isAkin ? "whole" : "part";
}

function isBelow(host: string, other: string | null): boolean {
  return host.endsWith(`.${other}`);
}

/** What a browser would make of the word; that undoes look-alike dots and letters as well. */
function claimedHost(word: string): string | null {
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}/]+$/gu, "");
  const isAddress = /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(bare);
  const host = URL.parse(isAddress ? bare.replace(/^[^:]+/, "https") : `https://${bare}`)?.hostname.replace(
    /^www\./,
    "",
  );
  if (!host) return null;
  if (isAddress || /^(?:\d{1,3}\.){3}\d{1,3}(?:[:/]|$)/.test(bare)) return host;
  return /^(?:[a-z0-9-]+\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(host) && !FILE.test(host) ? host : null;
}

/** "order.pdf": a file, and no domain ends so. */
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|txt|rtf|html?|php|csv|png|jpe?g|gif|xml)$/;

/** The part of a host that a name would repeat: "itpro" of "www.itpro.co.uk", "bbc" of "feeds.bbc.com". */
function siteName(host: string): string {
  if (/^[\d.:]+$|^\[/.test(host)) return host;
  const labels = host.replace(/:\d+$/, "").split(".");
  const isCountryPair = labels.length > 2 && (labels.at(-2)?.length ?? 9) <= 3 && labels.at(-1)?.length === 2;
  return labels.at(isCountryPair ? -3 : -2) ?? host;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
