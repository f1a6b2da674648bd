/**
 * How long an answer stays fresh by its headers (RFC 9111 §4.2).
 *
 * In: the headers of an answer. Out: milliseconds from now, or null when they say nothing.
 * Surprise: Expires is compared with the server's own Date, not with our clock; either of the two may be wrong.
 */
import { parseDate } from "./dates.ts";

export interface CacheHeaders {
  cacheControl: string;
  expires: string | null;
  date: string | null;
  age: string | null;
}

export function cacheLifetime({ cacheControl, expires, date, age }: CacheHeaders): number | null {
  const directives = cacheControl.toLowerCase();
  if (/(?:^|[\s,])(?:no-store|no-cache)(?=[\s,=]|$)/.test(directives)) return null;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/.exec(directives)?.[1];
  if (maxAge !== undefined) {
    const spent = /^\d{1,9}$/.test(age ?? "") ? Number(age) : 0;
    return positive((Number(maxAge) - spent) * 1000);
  }
  // "0" and "-1" are common and mean: already stale.
  const until = expires !== null && /[a-z]/i.test(expires) ? parseDate(expires) : null;
  const sent = date === null ? null : parseDate(date);
  if (until === null || sent === null) return null;
  return positive(Date.parse(until) - Date.parse(sent));
}

function positive(milliseconds: number): number | null {
  return milliseconds > 0 ? milliseconds : null;
}
