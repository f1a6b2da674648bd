/**
 * The gateway v10: who is connected, since when, and what they have already heard.
 *
 * In: WebSocket upgrades at /gateway, dispatches from the world. Out: JSON frames; zlib-stream if asked for.
 * Surprise: a session outlives its connection; what happens meanwhile is kept and replayed on resume.
 */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Json } from "./discord-shapes.ts";
import { GatewayConnection, type GatewayWorld } from "./gateway-connection.ts";
import type { GatewaySession } from "./gateway-session.ts";

const MAX_FRAME = 15 * 1024;

export class Gateway {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME });
  private readonly connections = new Set<GatewayConnection>();
  private readonly sessions = new Map<string, GatewaySession>();
  private readonly about: GatewayWorld;

  constructor(about: GatewayWorld) {
    this.about = about;
  }

  /** Whether a bot is logged in and listening right now. */
  get hasListener(): boolean {
    return [...this.sessions.values()].some((session) => session.isAttached);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL): void {
    const resumeUrl = `ws://${request.headers.host ?? "127.0.0.1"}/gateway`;
    this.sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new GatewayConnection(webSocket, url, resumeUrl, this.about, this.sessions);
      this.connections.add(connection);
      webSocket.on("close", () => this.connections.delete(connection));
    });
  }

  /** Tells every session that asked for it; `intent` 0 means everybody. */
  dispatch(event: string, data: Json, intent = 0): void {
    for (const session of this.sessions.values()) session.dispatch(event, data, intent);
  }

  /** Ends all connections with this close code; sessions stay for a resume unless `forget`. */
  drop(code = 1012, forget = false): void {
    if (forget) this.sessions.clear();
    for (const connection of this.connections) connection.close(code);
  }

  /** Opcode 9: resume or, unless `isResumable`, begin anew. */
  invalidate(isResumable: boolean): void {
    if (!isResumable) this.sessions.clear();
    for (const connection of this.connections) connection.invalidate(isResumable);
  }

  /** A connection that looks open and is dead: nothing is said on those there are. */
  silence(): void {
    for (const connection of this.connections) connection.silence();
  }

  close(): void {
    this.sessions.clear();
    for (const connection of this.connections) connection.terminate();
    this.sockets.close();
  }
}
