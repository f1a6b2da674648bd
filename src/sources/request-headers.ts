/**
 * What a visit says of itself and of what we have already.
 *
 * In: the validators of the last accepted body, the address. Out: the headers of a request.
 * Surprise: asking for everything says so; a cache on the way must not answer from what it has.
 */
import querystring from "node:querystring";
import type { Validators } from "./source.ts";

const ACCEPT =
  "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5";

/** `userAgent` names the bot and an address to complain to. */
export function headersFor(userAgent: string, { etag, lastModified }: Validators): Record<string, string> {
  return {
    "user-agent": userAgent,
    accept: ACCEPT,
    "accept-encoding": "gzip, deflate, br, zstd",
    ...(etag === null && lastModified === null ? { "cache-control": "no-cache" } : {}),
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

/** What an operator wrote into an address of `feeds/sources`; the client library drops it. Servers cannot add such a one. */
export function credentialsOf({ username, password }: URL): Record<string, string> {
  if (username === "" && password === "") return {};
  const said = querystring.unescape(`${username}:${password}`);
  return { authorization: `Basic ${Buffer.from(said).toString("base64")}` };
}

/** A validator that may go into a header. One that may not, or fills the request, would make every visit fail. */
export function sendable(validator: string | null): string | null {
  return validator !== null && validator.length <= 1000 && /^[\x20-\x7e]+$/.test(validator)
    ? validator
    : null;
}
