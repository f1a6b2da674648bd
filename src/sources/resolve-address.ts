/**
 * Relative addresses of a document.
 *
 * In: an address as written and the address it is relative to. Out: an absolute address where that makes sense.
 * Surprise: what is not an address ("n/a", a bare id with spaces) comes back as it was; the reader decides.
 */

/** `base` null leaves relative addresses relative. */
export function resolveAddress(address: string, base: string | null): string {
  const trimmed = address.trim();
  if (trimmed === "" || base === null || /^[a-z][\w+.-]*:/i.test(trimmed) || /\s/.test(trimmed))
    return trimmed;
  return URL.parse(trimmed, base)?.href ?? trimmed;
}

/**
 * The same for what can only be a link: line breaks of a wrapped one go, a path may hold blanks, and "www.court.example"
 * is a site, not a file beside the feed.
 */
export function resolveLink(address: string, base: string | null): string {
  const whole = address.trim().replace(/\s*[\r\n]\s*/g, "");
  if (/^www\.[\w-]+\.[a-z]/i.test(whole)) return `http://${whole}`;
  const isPath = /^(?:\.{0,2}\/|\?)/.test(whole);
  return resolveAddress(isPath ? whole.replace(/\s/g, "%20") : whole, base);
}

/** An address of the web, absolute; null for what is none, whatever a broken document calls a link. */
export function webAddress(address: string | null, base: string | null): string | null {
  if (address === null || address.trim() === "") return null;
  const url = URL.parse(resolveLink(address, base));
  return url && (url.protocol === "http:" || url.protocol === "https:") ? url.href : null;
}
