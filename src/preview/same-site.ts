/**
 * Keeps other people's web pages away from this server.
 *
 * In: a request's headers. Out: a sentence why it is refused, or null.
 * Surprise: the Host header is what gives DNS rebinding away: a name of somebody else's that points to this machine.
 * A literal address cannot be rebound, so those pass; other names only when they are listed.
 */
import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

function hostName(host: string): string {
  return host
    .replace(/:\d+$/, "")
    .replace(/^\[(.*)\]$/, "$1")
    .toLowerCase();
}

/** Why this request looks like another site's doing; null when it does not. `isWrite`: it can change something. */
export function findForeignRequest(
  headers: IncomingHttpHeaders,
  isWrite: boolean,
  ownHosts: readonly string[],
): string | null {
  const host = headers.host ?? "";
  const name = hostName(host);
  const isOwn =
    name === "localhost" || name.endsWith(".localhost") || isIP(name) > 0 || ownHosts.includes(name);
  if (!isOwn) return "This server answers only under its own address, not under the name in the Host header.";
  if (!isWrite) return null;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) {
    return "Requests from other sites are refused.";
  }
  const from = headers["sec-fetch-site"];
  if (from !== undefined && from !== "same-origin" && from !== "none") {
    return "Requests from other sites are refused.";
  }
  return null;
}
