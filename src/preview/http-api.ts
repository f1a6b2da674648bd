/**
 * The HTTP API v10: who is asking, how often, for what; then the matching route answers.
 *
 * In: requests under /api/v10. Out: Discord's answers, with rate-limit headers on all of them.
 * Surprise: faults come last, after token and limits, where a real outage would strike a well-behaved bot.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { sendCanned } from "./canned-answer.ts";
import { DiscordError, refuse } from "./discord-error.ts";
import type { Json } from "./discord-shapes.ts";
import type { Faults } from "./faults.ts";
import type { UploadedFile } from "./kept-files.ts";
import { type Bucket, nameBucket, RateLimiter, type Taken } from "./rate-limit.ts";
import { readApiBody } from "./request-body.ts";
import { type Call, majorResource, type Reply, type Route } from "./route.ts";
import { refuseByLimit, suffer } from "./suffer-fault.ts";

/** One request as the bot made it. The token is not among what is kept. */
export interface LoggedRequest {
  at: number;
  method: string;
  /** Below /api/v10. */
  path: string;
  query: string;
  body: unknown;
  /** Whether it came with the bot's token. */
  bot: boolean;
  /** 0 while, or when, no answer was given. */
  status: number;
}

export interface HttpApiOptions {
  token: string;
  clock: () => number;
  messagesPerWindow: number;
  windowMs: number;
  /** Keeps an uploaded file; returns it as an attachment. */
  keepFile: (file: UploadedFile, host: string) => Json;
}

const PREFIX = "/api/v10";
const LOG_LENGTH = 5000;

export class HttpApi {
  readonly requests: LoggedRequest[] = [];
  private readonly routes: Route[];
  private readonly faults: Faults;
  private readonly options: HttpApiOptions;
  private readonly limiter: RateLimiter;

  constructor(routes: Route[], faults: Faults, options: HttpApiOptions) {
    this.routes = routes;
    this.faults = faults;
    this.options = options;
    this.limiter = new RateLimiter(options.clock);
  }

  /** Answers one request; `url` is its address. Never throws. */
  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const path = url.pathname.slice(PREFIX.length);
    const bot = request.headers.authorization === `Bot ${this.options.token}`;
    const entry: LoggedRequest = {
      at: this.options.clock(),
      method: request.method ?? "GET",
      path,
      query: url.search,
      body: null,
      bot,
      status: 0,
    };
    this.requests.push(entry);
    if (this.requests.length > LOG_LENGTH) this.requests.shift();
    let taken: Taken | null = null;
    try {
      if (!url.pathname.startsWith(`${PREFIX}/`)) throw new DiscordError(400, 50041, "Invalid API version");
      const host = request.headers.host ?? "";
      const { sent, body } = await readApiBody(request, (file) => this.options.keepFile(file, host));
      entry.body = sent;
      const canned = this.faults.takeAnswer(entry.method, path);
      if (canned) {
        entry.status = canned.status;
        sendCanned(response, canned);
        return;
      }
      const { route, params } = this.findRoute(entry.method, path);
      if (!bot && !route.isOpen) throw refuse.unauthorized();
      taken = this.limiter.take(this.bucketOf(route, path), !route.isOpen);
      if (!taken.allowed) {
        this.send(response, entry, refuseForNow(taken), taken);
        return;
      }
      if (this.faults.isAway) {
        response.destroy();
        return;
      }
      const limit = this.faults.takeLimit();
      if (limit) {
        entry.status = 429;
        refuseByLimit(limit, response);
        return;
      }
      this.throwFault(params.channel);
      const call: Call = {
        params,
        query: url.searchParams,
        body,
        host,
      };
      const fault = route.isPost ? this.faults.takePostFault() : null;
      if (fault?.endsWith("before")) {
        suffer(fault, response);
        return;
      }
      const reply = await route.answer(call);
      if (fault) {
        suffer(fault, response);
        return;
      }
      this.send(response, entry, reply, taken);
    } catch (fault) {
      // The caller hung up while sending: nobody to answer, nothing to report.
      if (!request.complete && !(fault instanceof DiscordError)) return;
      const known = fault instanceof DiscordError ? fault : refuse.serverError();
      if (known !== fault) console.error("preview: unexpected fault in", entry.method, path, fault);
      this.send(response, entry, { status: known.status, body: known.body() }, taken);
    }
  }

  private findRoute(method: string, path: string): { route: Route; params: Record<string, string> } {
    let isKnownPath = false;
    for (const route of this.routes) {
      const match = route.pattern.exec(path);
      if (!match) continue;
      isKnownPath = true;
      if (route.method !== method) continue;
      const params: Record<string, string> = {};
      for (const [name, value] of Object.entries(match.groups ?? {})) params[name] = decodePart(value);
      return { route, params };
    }
    throw isKnownPath ? refuse.wrongMethod() : refuse.notFound();
  }

  private bucketOf(route: Route, path: string): Bucket {
    const name = nameBucket(route.method, route.path);
    const key = `${name}:${majorResource(path)}`;
    const { messagesPerWindow, windowMs } = this.options;
    return route.isNarrow
      ? { key, name, limit: messagesPerWindow, windowMs }
      : { key, name, limit: 50, windowMs: 1000 };
  }

  private throwFault(channelId: string | undefined): void {
    if (this.faults.brokenRequests > 0) {
      this.faults.brokenRequests -= 1;
      throw refuse.serverError();
    }
    const fault = this.faults.channelFault(channelId);
    if (fault === "unauthorized") throw refuse.unauthorized();
    if (fault === "missing access") throw refuse.missingAccess();
    if (fault === "missing permissions") throw refuse.missingPermissions();
    if (fault === "unknown channel") throw refuse.unknownChannel();
  }

  private send(response: ServerResponse, entry: LoggedRequest, reply: Reply, taken: Taken | null): void {
    entry.status = reply.status;
    if (response.destroyed || response.headersSent) return;
    if (this.faults.clockSkewMs !== 0)
      response.setHeader("date", new Date(this.options.clock()).toUTCString());
    const headers = taken?.headers ?? {};
    if (reply.body === undefined) {
      response.writeHead(reply.status, headers).end();
      return;
    }
    response
      .writeHead(reply.status, { ...headers, "content-type": "application/json" })
      .end(JSON.stringify(reply.body));
  }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function refuseForNow(taken: Taken): Reply {
  const retry_after = Math.ceil(taken.retryAfterMs) / 1000;
  return {
    status: 429,
    body: { message: "You are being rate limited.", retry_after, global: taken.isGlobal },
  };
}
