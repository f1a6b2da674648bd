/**
 * A local server that speaks Discord's HTTP API and gateway, version 10, well enough for the real discord.js.
 *
 * In: HTTP requests and WebSocket upgrades, on the app's own server or on one of its own. Out: a `Preview`.
 * Surprise: the bot talks to it over real sockets even in the same process, so preview and Discord run the same code.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { describeGuildFully } from "./describe-guild.ts";
import { Faults } from "./faults.ts";
import { Gateway } from "./gateway.ts";
import { HttpApi, type LoggedRequest } from "./http-api.ts";
import { Interactions } from "./interactions.ts";
import { PreviewPages, sendJson } from "./preview-pages.ts";
import { commandRoutes } from "./routes-commands.ts";
import { crosspostRoutes } from "./routes-crosspost.ts";
import { guildRoutes } from "./routes-guilds.ts";
import { interactionRoutes } from "./routes-interactions.ts";
import { messageRoutes } from "./routes-messages.ts";
import { scheduledEventRoutes } from "./routes-scheduled-events.ts";
import { threadRoutes } from "./routes-threads.ts";
import { findForeignRequest } from "./same-site.ts";
import { DEFAULT_SEED, type PreviewSeed } from "./seed.ts";
import { World } from "./world.ts";

export interface PreviewOptions {
  /** SQLite file that keeps guilds, channels, messages and nonces across a kill -9; null: memory only. */
  statePath: string | null;
  /** The bot token it accepts. */
  token?: string;
  /** Milliseconds since 1970; decides ids, timestamps, the nonce window and the life of interaction tokens. */
  clock?: () => number;
  /** Posts, and edits, of messages allowed per channel and window. Discord does not publish its numbers. */
  messagesPerWindow?: number;
  windowMs?: number;
  /** How long a nonce is honoured; Discord says "a few minutes". */
  nonceWindowMs?: number;
  /** How long the bot has for the first answer to an interaction; Discord's 3 s. */
  answerWithinMs?: number;
  /** How long POST /preview/interactions waits for a deferred answer. */
  finishWithinMs?: number;
  heartbeatMs?: number;
  /** Host names, besides localhost and literal addresses, under which the server may be reached. */
  ownHosts?: string[];
  seed?: PreviewSeed;
}

export interface Preview {
  /** Answers when the address is one of its own: /api/..., /, /preview/...; false leaves the request to the app. */
  handle(request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean>;
  /** Takes over a WebSocket upgrade at /gateway; false leaves the socket to the app. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  readonly world: World;
  readonly faults: Faults;
  /** What the bot asked for, oldest first; the last 5000. */
  readonly requests: LoggedRequest[];
  /** Whether a bot is logged in right now. */
  readonly hasBot: boolean;
  close(): Promise<void>;
}

export const PREVIEW_TOKEN = "preview-token";

/** Intent bits: who wants to hear of messages in guilds, in direct messages, and of guilds and channels. */
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const GUILDS = 1 << 0;

function intentFor(event: string, guildId: string | null): number {
  if (!event.startsWith("MESSAGE_")) return GUILDS;
  return guildId ? GUILD_MESSAGES : DIRECT_MESSAGES;
}

/** Builds the server without a listener of its own: hand it requests and upgrades. */
export function createPreview(options: PreviewOptions): Preview {
  const { token = PREVIEW_TOKEN, ownHosts = [] } = options;
  const faults = new Faults();
  const trueClock = options.clock ?? Date.now;
  const clock = () => trueClock() + faults.clockSkewMs;
  const world = new World(options.seed ?? DEFAULT_SEED, options.statePath, clock);
  const interactions = new Interactions(world, {
    answerWithinMs: options.answerWithinMs ?? 3000,
    finishWithinMs: options.finishWithinMs ?? 30_000,
  });
  const gateway = new Gateway({
    token,
    bot: world.bot,
    heartbeatMs: options.heartbeatMs ?? 41_250,
    guildIds: () => [...world.guilds.keys()],
    describeGuild: (id) => describeGuildFully(world, id),
  });
  const api = new HttpApi(
    [
      ...guildRoutes(world),
      ...messageRoutes(world, faults, options.nonceWindowMs ?? 180_000),
      ...threadRoutes(world, faults),
      ...crosspostRoutes(world),
      ...scheduledEventRoutes(world),
      ...commandRoutes(world),
      ...interactionRoutes(world, interactions),
    ],
    faults,
    {
      token,
      clock,
      messagesPerWindow: options.messagesPerWindow ?? 5,
      windowMs: options.windowMs ?? 1000,
      keepFile: (file, host) => world.files.keep(world.newId(), file, host),
    },
  );
  const pages = new PreviewPages(world, gateway, interactions);
  faults.dropGateway = (code, forget) => gateway.drop(code, forget);
  faults.invalidateSessions = (isResumable) => gateway.invalidate(isResumable);
  faults.silenceGateway = () => gateway.silence();
  world.watch((change) => {
    if (!change.ephemeral)
      gateway.dispatch(change.event, change.data, intentFor(change.event, change.guildId));
  });

  return {
    world,
    faults,
    requests: api.requests,
    get hasBot() {
      return gateway.hasListener;
    },
    handle(request, response) {
      const url = readUrl(request);
      const isApi = url?.pathname.startsWith("/api/") ?? false;
      if (!url || (!isApi && !pages.owns(url.pathname))) return false;
      const isWrite = request.method !== "GET" && request.method !== "HEAD";
      const foreign = findForeignRequest(request.headers, isWrite, ownHosts);
      if (foreign) {
        sendJson(response, 403, { error: foreign });
        return true;
      }
      return (isApi ? api : pages).handle(request, response, url).then(() => true);
    },
    upgrade(request, socket, head) {
      const url = readUrl(request);
      if (!url || !/^\/gateway\/?$/.test(url.pathname)) return false;
      if (findForeignRequest(request.headers, true, ownHosts)) {
        socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
        return true;
      }
      gateway.upgrade(request, socket, head, url);
      return true;
    },
    async close() {
      pages.close();
      interactions.close();
      gateway.close();
      world.close();
    },
  };
}

function readUrl(request: IncomingMessage): URL | null {
  const address = `http://preview${request.url ?? "/"}`;
  return URL.canParse(address) ? new URL(address) : null;
}

/** Starts the server on a listener of its own. `apiUrl` is what discord.js takes as `rest.api`. */
export async function listenPreview(
  options: PreviewOptions & { host?: string; port?: number },
): Promise<Preview & { url: string; apiUrl: string }> {
  const preview = createPreview(options);
  const server = createServer((request, response) => {
    if (preview.handle(request, response) === false) sendJson(response, 404, { error: "Nothing here." });
  });
  // As http-server.ts of the program: a caller must not meet a connection that is just being closed.
  server.keepAliveTimeout = 65_000;
  server.on("upgrade", (request, socket, head) => {
    if (!preview.upgrade(request, socket, head)) socket.destroy();
  });
  const { host = "127.0.0.1", port = 0 } = options;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    const stopped = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await preview.close();
    await stopped;
  };
  // Not a spread: `hasBot` must stay a question asked anew each time.
  return Object.assign(Object.create(preview) as Preview, { url, apiUrl: `${url}/api`, close });
}
