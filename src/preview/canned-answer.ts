/**
 * An answer word for word: whatever Discord, or somebody in between, may say.
 *
 * In: a wish of a test. Out: the answer to the next request that it fits.
 * Surprise: the request itself is not looked at: neither stored, nor counted against a limit.
 */
import type { ServerResponse } from "node:http";

export interface CannedAnswer {
  method?: string;
  /** Of the address below /api/v10. */
  path?: RegExp;
  status: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON, a text as a web page. */
  body: object | string;
}

export function sendCanned(response: ServerResponse, { status, headers, body }: CannedAnswer): void {
  const isText = typeof body === "string";
  response
    .writeHead(status, { "content-type": isText ? "text/html" : "application/json", ...headers })
    .end(isText ? body : JSON.stringify(body));
}
