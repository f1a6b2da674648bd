/**
 * When a server wants us back.
 *
 * In: a Retry-After header and the time of the answer. Out: an ISO instant, or null.
 * Surprise: "0" is valid and means at once; a moment in the past means the same (RFC 9110 §10.2.3).
 */
import { parseDate } from "./dates.ts";

export function readRetryAfter(header: string | null, now: Date): string | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return new Date(now.getTime() + Number(text) * 1000).toISOString();
  const date = /[a-z]/i.test(text) ? parseDate(text) : null;
  return date !== null && Date.parse(date) < now.getTime() ? now.toISOString() : date;
}
