/**
 * One address of the API: method, path pattern, and the function that answers.
 *
 * In: a request, matched. Out: `Reply`.
 * Surprise: the top-level resource (first channel, guild or webhook in the path) splits a route's rate-limit bucket.
 */
import type { Json } from "./discord-shapes.ts";
import { isObject } from "./embed-rules.ts";

export interface Call {
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  /** The Host header: where the caller reaches this server. */
  host: string;
}

export interface Reply {
  status: number;
  /** No body at all when undefined, as with 204. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface RouteOptions {
  /** Answers without the bot's token: the path holds a secret of its own. */
  isOpen?: boolean;
  /** Posts, edits and deletions of messages share the narrow limit, each kind for itself. */
  isNarrow?: boolean;
  /** Subject to the faults of posting. */
  isPost?: boolean;
}

export interface Route extends RouteOptions {
  method: string;
  path: string;
  pattern: RegExp;
  answer: (call: Call) => Reply | Promise<Reply>;
}

export function makeRoute(
  method: string,
  path: string,
  answer: Route["answer"],
  options: RouteOptions = {},
): Route {
  const pattern = new RegExp(`^${path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`);
  return { method, path, pattern, answer, ...options };
}

/** The resource that has limits of its own: rate-limits, "per-route". An interaction's token is one, as a webhook's. */
export function majorResource(path: string): string {
  const token = /^\/(webhooks|interactions)\/[^/]+\/[^/]+/.exec(path);
  return token?.[0] ?? /^\/(channels|guilds)\/[^/]+/.exec(path)?.[0] ?? "";
}

export function bodyObject(call: Call): Json {
  return isObject(call.body) ? call.body : {};
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const NO_CONTENT: Reply = { status: 204 };
