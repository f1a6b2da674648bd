/**
 * The program's own web address: is it alive, is it ready, and in preview mode the preview page.
 *
 * In: a host and port, how to tell readiness, more handlers. Out: a listening server and its address.
 * Surprise: a port that is taken is an expected outcome with a sentence, since it is the commonest first failure.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

/** Callers use a connection again at any time; one that is closed just then fails their request. Node's own are 5 s. */
const KEEP_ALIVE_MS = 65_000;

export interface Readiness {
  ready: boolean;
  /** One line per part: "store: reachable", "discord: not connected". */
  parts: Record<string, string>;
}

/** Answers a request and says so, or leaves it to the next handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
export type Upgrader = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export interface HttpServer {
  url: string;
  /** Handlers may be added while it listens: the preview needs the address before it can be built. */
  use(handler: Handler, upgrader?: Upgrader): void;
  close(): Promise<void>;
}

/** An expected failure to listen, with a sentence for the person who starts the program. */
export class CannotListen extends Error {}

export async function listenHttp(
  host: string,
  port: number,
  readiness: () => Promise<Readiness>,
): Promise<HttpServer> {
  const handlers: Handler[] = [(request, response) => answerHealth(request, response, readiness)];
  const upgraders: Upgrader[] = [];

  const server = createServer(async (request, response) => {
    try {
      for (const handler of handlers) if (await handler(request, response)) return;
      sendJson(response, 404, { message: "There is nothing at this address." });
    } catch {
      if (!response.headersSent) sendJson(response, 500, { message: "This request could not be answered." });
      else response.destroy();
    }
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    if (!upgraders.some((upgrade) => upgrade(request, socket, head))) socket.destroy();
  });

  await listen(server, host, port);
  const address = server.address() as AddressInfo;
  const shown = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${shown === "0.0.0.0" ? "127.0.0.1" : shown}:${address.port}`,
    use(handler, upgrader) {
      handlers.push(handler);
      if (upgrader) upgraders.push(upgrader);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === "EADDRINUSE"
        ? "another program listens there; set HTTP_PORT to a free port"
        : code === "EADDRNOTAVAIL" || code === "ENOTFOUND"
          ? "this machine has no such address; set HTTP_HOST to one of its own, such as 127.0.0.1"
          : code === "EACCES"
            ? "this user may not listen there; set HTTP_PORT to a port above 1023"
            : `the system said ${code ?? "no"}`;
    throw new CannotListen(`Cannot listen on ${host}:${port}: ${why}.`, { cause });
  }
}

async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  readiness: () => Promise<Readiness>,
): Promise<boolean> {
  const path = request.url?.split("?")[0];
  if (path === "/healthz") {
    sendJson(response, 200, { live: true });
    return true;
  }
  if (path === "/readyz") {
    const state = await readiness();
    sendJson(response, state.ready ? 200 : 503, state);
    return true;
  }
  return false;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(`${JSON.stringify(body)}\n`);
}
