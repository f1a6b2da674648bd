/**
 * Why a page could not be had, for people and for code.
 *
 * In: a status with the head of its body, or an error on the way. Out: a `Problem`.
 * Surprise: details name the host and never the whole address; addresses of feeds may carry a subscriber's key.
 */
import { challengeOf } from "./describe-non-feed.ts";
import { PrivateAddressError } from "./guarded-connector.ts";
import { TooBigError, UnknownEncodingError } from "./read-body.ts";
import type { Problem } from "./source.ts";

/** Thrown into a request when one of our deadlines passes. */
export class DeadlineError extends Error {
  readonly waitedFor: string;

  constructor(waitedFor: string) {
    super(`deadline passed: ${waitedFor}`);
    this.waitedFor = waitedFor;
  }
}

const STATUS: Record<number, [Problem["kind"], string]> = {
  304: ["http-status", "says that nothing changed, although we asked for everything (HTTP 304)"],
  401: ["forbidden", "wants a login (HTTP 401)"],
  402: ["forbidden", "wants payment (HTTP 402)"],
  403: ["forbidden", "refuses us (HTTP 403)"],
  404: ["not-found", "has nothing at this address (HTTP 404)"],
  410: ["gone", "says the feed is gone for good (HTTP 410)"],
  429: ["rate-limited", "asks us to come less often (HTTP 429)"],
  451: ["forbidden", "may not show it for legal reasons (HTTP 451)"],
};

/** `mitigated` is Cloudflare's `cf-mitigated` header; `head` the beginning of the body. */
export function problemOfStatus(
  status: number,
  host: string,
  mitigated: string | null,
  head: string,
): Problem {
  const challenge =
    mitigated === "challenge" ? "Cloudflare" : status >= 400 && status !== 404 ? challengeOf(head) : null;
  if (challenge) {
    return {
      kind: "forbidden",
      detail: `${challenge}, in front of ${host}, wants to know whether we are human (HTTP ${status}).`,
    };
  }
  const known = STATUS[status];
  if (known) return { kind: known[0], detail: `${host} ${known[1]}.` };
  if (status >= 500)
    return { kind: "server-error", detail: `${host} has an error of its own (HTTP ${status}).` };
  return { kind: "http-status", detail: `${host} answered with the unexpected status HTTP ${status}.` };
}

const NETWORK: Record<string, string> = {
  ENOTFOUND: "The name %s is not known.",
  EAI_AGAIN: "The name %s could not be looked up; the name server does not answer.",
  ECONNREFUSED: "%s refuses connections.",
  EHOSTUNREACH: "%s cannot be reached.",
  ENETUNREACH: "%s cannot be reached; there may be no network.",
  ECONNRESET: "%s broke off the connection.",
  EPIPE: "%s broke off the connection.",
  UND_ERR_SOCKET: "%s broke off the connection.",
  ERR_STREAM_PREMATURE_CLOSE: "%s broke off in the middle of its answer.",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "%s sent less or more than it announced.",
  UND_ERR_HEADERS_OVERFLOW: "%s sent headers larger than we read.",
  CERT_HAS_EXPIRED: "The certificate of %s has expired.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The certificate of %s is signed by itself.",
  SELF_SIGNED_CERT_IN_CHAIN: "The certificate of %s is signed by an authority nobody knows.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The certificate of %s cannot be verified.",
  ERR_TLS_CERT_ALTNAME_INVALID: "The certificate of %s belongs to another name.",
};

/** Null when the error is none of the network's: then it is a fault of ours and must be thrown. */
export function problemOfError(error: unknown, host: string, maxBytes: number): Problem | null {
  for (const cause of causesOf(error)) {
    if (cause instanceof DeadlineError) return { kind: "timeout", detail: `${host} ${cause.waitedFor}.` };
    if (cause instanceof PrivateAddressError) {
      return {
        kind: "private-address",
        detail: `${cause.host} lies in a private network, which is out of reach, unless the operator of this bot lists it in ALLOW_PRIVATE_HOSTS.`,
      };
    }
    if (cause instanceof TooBigError) {
      return { kind: "too-big", detail: `${host} sends more than ${Math.round(maxBytes / 1048576)} MiB.` };
    }
    if (cause instanceof UnknownEncodingError) {
      return {
        kind: "network",
        detail: `${host} compresses in a way we cannot read (${cause.message.slice(0, 40)}).`,
      };
    }
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    if (/TIMEOUT|ETIMEDOUT/.test(code)) return { kind: "timeout", detail: `${host} does not answer.` };
    const sentence = NETWORK[code];
    if (sentence) return { kind: "network", detail: sentence.replace("%s", host) };
    if (/^HPE_|^UND_ERR_HTTP_PARSER/.test(code) || cause.name === "HTTPParserError") {
      return { kind: "network", detail: `${host} does not speak proper HTTP.` };
    }
    if (/^Z_|^ERR_BROTLI|^ERR__ERROR_|^ERR_PADDING|^ZSTD/.test(code)) {
      return { kind: "network", detail: `${host} sent a damaged compressed body.` };
    }
    if (/CERT|TLS|SSL/.test(code))
      return { kind: "network", detail: `No secure connection to ${host} (${code}).` };
    if (/^E[A-Z]+$/.test(code) && (cause as NodeJS.ErrnoException).syscall) {
      return { kind: "network", detail: `${host} cannot be reached (${code}).` };
    }
  }
  return null;
}

/** The error and what caused it, outermost first; a failed connection to several addresses brings one error for each. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let one: unknown = error; one instanceof Error && causes.length < 10; one = one.cause) {
    causes.push(one);
    if (one instanceof AggregateError) causes.push(...one.errors.filter((inner) => inner instanceof Error));
  }
  return causes;
}
