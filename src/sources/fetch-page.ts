/**
 * One polite GET: what a publisher's server says, within limits.
 *
 * In: an address and the validators of the last accepted body. Out: a `Page`: a body, "unchanged", or a problem.
 * Surprise: whatever the server does (hang, drip, break off, redirect in circles, send a bomb, point into our own
 * network), the promise settles within the deadlines, and only an abort from outside or a fault of ours rejects it.
 */
import { Agent, request } from "undici";
import { type ApiKey, keyHeaders } from "./api-key.ts";
import { cacheLifetime } from "./cache-lifetime.ts";
import { guardConnector, type ResolveName } from "./guarded-connector.ts";
import { DeadlineError, problemOfError, problemOfStatus } from "./page-problem.ts";
import { AllowedHosts } from "./private-address.ts";
import { readBody } from "./read-body.ts";
import { credentialsOf, headersFor, sendable } from "./request-headers.ts";
import type { Problem, Validators } from "./source.ts";

export type Page =
  | {
      kind: "body";
      /** The address after redirects; relative links start there. */
      url: string;
      contentType: string | null;
      bytes: Uint8Array;
      validators: Validators;
      retryAfter: string | null;
      movedTo: string | null;
      freshForMs: number | null;
    }
  | {
      kind: "unchanged";
      validators: Validators;
      retryAfter: string | null;
      /** Where the address has moved for good (301, 308); null when it has not. */
      movedTo: string | null;
      /** How long the answer stays fresh by its headers. */
      freshForMs: number | null;
    }
  | {
      kind: "failed";
      problem: Problem;
      retryAfter: string | null;
      /** What the server answered, where it answered at all; the beginning of the body only. */
      answer?: { status: number; head: string };
    };

export interface Fetcher {
  /**
   * `retryAfter` of the page is the header as sent; see retry-after.ts. `authorization` goes to the address's own origin
   * and never along a redirect to another. Rejects only when `signal` aborts.
   */
  fetch(
    url: string,
    validators: Validators,
    signal?: AbortSignal,
    authorization?: Record<string, string>,
  ): Promise<Page>;
  close(): Promise<void>;
}

export interface FetcherOptions {
  /** Names the bot and an address to complain to. */
  userAgent: string;
  /** Entries like "127.0.0.1:8080", "localhost", "10.0.0.0/8"; empty for none. */
  allowPrivateHosts: string[];
  connectTimeoutMs?: number;
  /** From the request to the end of the headers, on every hop. */
  headersTimeoutMs?: number;
  /** For the whole body, however steadily it drips. */
  bodyTimeoutMs?: number;
  /** After decompression. */
  maxBytes?: number;
  maxRedirects?: number;
  apiKeys?: readonly ApiKey[];
  /** In place of the system's name look-up. */
  resolveName?: ResolveName;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Enough of an error page to recognise who made it. */
const ERROR_HEAD_BYTES = 64 * 1024;

export function createFetcher(options: FetcherOptions): Fetcher {
  const {
    connectTimeoutMs = 10_000,
    headersTimeoutMs = 20_000,
    bodyTimeoutMs = 60_000,
    maxBytes = 10 * 1024 * 1024,
    maxRedirects = 5,
  } = options;
  const agent = new Agent({
    connect: guardConnector(
      new AllowedHosts(options.allowPrivateHosts),
      connectTimeoutMs,
      options.resolveName,
    ),
    keepAliveTimeout: 4000,
    // Ours below are exact; undici's own would come on top.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  async function fetch(
    address: string,
    validators: Validators,
    signal?: AbortSignal,
    authorization: Record<string, string> = {},
  ): Promise<Page> {
    let url = webAddress(address);
    const origin = url?.origin;
    if (!url) return failed("bad-address", "The address is not a web address (http or https).");
    let movedTo: string | null = null;
    let isForGood = true;
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const headers = {
        ...keyHeaders(url, options.apiKeys),
        ...headersFor(options.userAgent, validators),
        ...(url.origin === origin ? authorization : {}),
      };
      const step = await visitOnce(url, validators, headers, signal);
      if (!("location" in step)) return step.kind === "failed" ? step : { ...step, movedTo };
      const next = webAddress(step.location, url.href);
      if (!next)
        return failed("bad-address", `${url.host} redirects to something that is not a web address.`);
      url = next;
      // What lies behind the first passing redirect was never promised to stay.
      isForGood &&= step.isForGood;
      if (isForGood) movedTo = next.href;
    }
    return failed("too-many-redirects", `${url.host} redirects more than ${maxRedirects} times.`);
  }

  async function visitOnce(
    url: URL,
    validators: Validators,
    headers: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<Page | { location: string; isForGood: boolean }> {
    const deadline = new AbortController();
    const stop = () => deadline.abort(signal?.reason);
    signal?.throwIfAborted();
    signal?.addEventListener("abort", stop, { once: true });
    let timer = setTimeout(
      () => deadline.abort(new DeadlineError("does not answer")),
      connectTimeoutMs + headersTimeoutMs,
    );
    try {
      const answer = await request(url, {
        dispatcher: agent,
        headers: { ...headers, ...credentialsOf(url) },
        signal: deadline.signal,
      });
      clearTimeout(timer);
      timer = setTimeout(
        () => deadline.abort(new DeadlineError("sends its answer too slowly")),
        bodyTimeoutMs,
      );
      const header = (name: string) => [answer.headers[name]].flat()[0]?.trim() || null;
      const retryAfter = header("retry-after");
      const location = header("location");
      if (REDIRECTS.has(answer.statusCode) && location) {
        answer.body.on("error", () => {}).destroy();
        return { location, isForGood: answer.statusCode === 301 || answer.statusCode === 308 };
      }
      const sent: Validators = {
        etag: sendable(header("etag")),
        lastModified: sendable(header("last-modified")),
      };
      const freshForMs = cacheLifetime({
        cacheControl: [answer.headers["cache-control"] ?? []].flat().join(","),
        expires: header("expires"),
        date: header("date"),
        age: header("age"),
      });
      const asked = validators.etag !== null || validators.lastModified !== null;
      if (answer.statusCode === 304 && asked) {
        await answer.body.dump();
        const kept = {
          etag: sent.etag ?? validators.etag,
          lastModified: sent.lastModified ?? validators.lastModified,
        };
        return { kind: "unchanged", validators: kept, retryAfter, movedTo: null, freshForMs };
      }
      const encoding = header("content-encoding");
      if (answer.statusCode < 200 || answer.statusCode > 299) {
        // An error page that is itself too big or broken still is an error page.
        const bytes = await readBody(answer.body, encoding, ERROR_HEAD_BYTES).catch(() => new Uint8Array());
        signal?.throwIfAborted();
        const head = new TextDecoder().decode(bytes);
        const problem = problemOfStatus(answer.statusCode, url.host, header("cf-mitigated"), head);
        return { kind: "failed", problem, retryAfter, answer: { status: answer.statusCode, head } };
      }
      if (encoding === null && Number(header("content-length")) > maxBytes) {
        answer.body.on("error", () => {}).destroy();
        return failed("too-big", `${url.host} announces more than ${Math.round(maxBytes / 1048576)} MiB.`);
      }
      const bytes = await readBody(answer.body, encoding, maxBytes);
      return {
        kind: "body",
        url: url.href,
        contentType: header("content-type"),
        bytes,
        // A part nobody asked for is read, but says nothing about the whole.
        validators: answer.statusCode === 206 ? { etag: null, lastModified: null } : sent,
        retryAfter,
        movedTo: null,
        freshForMs,
      };
    } catch (error) {
      signal?.throwIfAborted();
      // When a deadline cut the stream, the error seen may be of the broken stream; the deadline is the reason.
      const cause = deadline.signal.aborted ? deadline.signal.reason : error;
      const problem = problemOfError(cause, url.host, maxBytes);
      if (problem === null) throw error;
      return { kind: "failed", problem, retryAfter: null };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
    }
  }

  return { fetch, close: () => agent.destroy() };
}

function webAddress(address: string, base?: string): URL | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url : null;
}

function failed(kind: Problem["kind"], detail: string): Page {
  return { kind: "failed", problem: { kind, detail }, retryAfter: null };
}
