/**
 * One WebSocket of the bot: hello, identify or resume, heartbeats, and the close codes for everything else.
 *
 * In: frames from the bot. Out: frames to it.
 * Surprise: privileged intents are refused (4014): this application was granted none, like a new one on Discord.
 * Codes and numbers: topics/opcodes-and-status-codes, topics/gateway.
 */
import { constants, createDeflate, type Deflate } from "node:zlib";
import type { RawData, WebSocket } from "ws";
import { describeSelf } from "./describe-guild.ts";
import type { Json, User } from "./discord-shapes.ts";
import { isObject } from "./embed-rules.ts";
import { type Frame, GatewaySession } from "./gateway-session.ts";

/** What a connection needs to know of the world. */
export interface GatewayWorld {
  token: string;
  bot: User;
  heartbeatMs: number;
  guildIds(): string[];
  /** A guild as GUILD_CREATE shows it. */
  describeGuild(id: string): Json;
}

const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const KNOWN_INTENTS = (1 << 26) - 1;
const GUILDS = 1;
const SENDS_PER_MINUTE = 120;

export class GatewayConnection {
  private readonly socket: WebSocket;
  private readonly resumeUrl: string;
  private readonly about: GatewayWorld;
  private readonly sessions: Map<string, GatewaySession>;
  private session: GatewaySession | null = null;
  private readonly deflate: Deflate | null = null;
  private readonly pulse: NodeJS.Timeout;
  private sends: number[] = [];
  private isSilent = false;

  constructor(
    socket: WebSocket,
    url: URL,
    resumeUrl: string,
    about: GatewayWorld,
    sessions: Map<string, GatewaySession>,
  ) {
    this.socket = socket;
    this.resumeUrl = resumeUrl;
    this.about = about;
    this.sessions = sessions;
    // Discord allows one interval and some grace before it calls a silent connection dead.
    this.pulse = setTimeout(() => this.close(4009), about.heartbeatMs * 1.5).unref();
    if (url.searchParams.get("compress") === "zlib-stream") this.deflate = this.openDeflate();
    socket.on("message", (data) => this.receive(data));
    socket.on("error", () => socket.terminate());
    socket.on("close", (code) => this.leave(code));
    const version = url.searchParams.get("v");
    if (version !== null && version !== "10") {
      this.close(4012);
      return;
    }
    this.send({ op: 10, d: { heartbeat_interval: about.heartbeatMs }, s: null, t: null });
  }

  close(code: number): void {
    this.socket.close(code);
  }

  invalidate(isResumable: boolean): void {
    this.send({ op: 9, d: isResumable, s: null, t: null });
  }

  silence(): void {
    this.isSilent = true;
  }

  terminate(): void {
    this.socket.terminate();
  }

  /** A client that says goodbye (1000, 1001) gives its session up; any other end may be followed by a resume. */
  private leave(code: number): void {
    clearTimeout(this.pulse);
    this.deflate?.close();
    this.session?.detach();
    if (this.session && (code === 1000 || code === 1001)) this.sessions.delete(this.session.id);
  }

  private openDeflate(): Deflate {
    const deflate = createDeflate({ finishFlush: constants.Z_SYNC_FLUSH });
    let parts: Buffer[] = [];
    deflate.on("data", (part: Buffer) => {
      parts.push(part);
      if (part.subarray(-4).toString("hex") !== "0000ffff") return;
      if (this.socket.readyState === this.socket.OPEN) this.socket.send(Buffer.concat(parts));
      parts = [];
    });
    return deflate;
  }

  private send(frame: Frame): void {
    if (this.socket.readyState !== this.socket.OPEN || this.isSilent) return;
    const text = JSON.stringify(frame);
    if (!this.deflate) {
      this.socket.send(text);
      return;
    }
    this.deflate.write(text);
    this.deflate.flush(constants.Z_SYNC_FLUSH);
  }

  private receive(data: RawData): void {
    const now = performance.now();
    this.sends = [...this.sends.filter((at) => now - at < 60_000), now];
    if (this.sends.length > SENDS_PER_MINUTE) {
      this.close(4008);
      return;
    }
    let frame: unknown;
    try {
      frame = JSON.parse(data.toString());
    } catch {
      this.close(4002);
      return;
    }
    if (!isObject(frame)) {
      this.close(4002);
      return;
    }
    const body = isObject(frame.d) ? frame.d : {};
    switch (frame.op) {
      case 1:
        this.pulse.refresh();
        this.send({ op: 11, d: null, s: null, t: null });
        return;
      case 2:
        this.identify(body);
        return;
      case 6:
        this.resume(body);
        return;
      case 3: // presence, voice state, members and soundboard: heard, and of no consequence here
      case 4:
      case 8:
      case 31:
        if (!this.session) this.close(4003);
        return;
      default:
        this.close(4001);
        return;
    }
  }

  private identify(body: Json): void {
    if (this.session) {
      this.close(4005);
      return;
    }
    if (!this.knowsToken(body.token)) {
      this.close(4004);
      return;
    }
    const intents = Number(body.intents);
    if (!Number.isInteger(intents) || intents < 0 || intents > KNOWN_INTENTS) {
      this.close(4013);
      return;
    }
    if (intents & PRIVILEGED) {
      this.close(4014);
      return;
    }
    const [shard, shards] = Array.isArray(body.shard) ? body.shard.map(Number) : [0, 1];
    if (shard !== 0 || shards !== 1) {
      this.close(4010);
      return;
    }
    this.session = new GatewaySession(intents);
    this.sessions.set(this.session.id, this.session);
    this.session.attach((frame) => this.send(frame));
    const guildIds = this.about.guildIds();
    this.session.dispatch(
      "READY",
      {
        v: 10,
        user: describeSelf(this.about.bot),
        guilds: guildIds.map((id) => ({ id, unavailable: true })),
        session_id: this.session.id,
        session_type: "normal",
        resume_gateway_url: this.resumeUrl,
        shard: [0, 1],
        application: { id: this.about.bot.id, flags: 0 },
        private_channels: [],
        relationships: [],
      },
      0,
    );
    for (const id of guildIds) this.session.dispatch("GUILD_CREATE", this.about.describeGuild(id), GUILDS);
  }

  private resume(body: Json): void {
    if (this.session) {
      this.close(4005);
      return;
    }
    if (!this.knowsToken(body.token)) {
      this.close(4004);
      return;
    }
    const session = this.sessions.get(String(body.session_id));
    const missed = session?.missedSince(Number(body.seq));
    if (!session || !missed) {
      this.send({ op: 9, d: false, s: null, t: null });
      return;
    }
    this.session = session;
    for (const frame of missed) this.send(frame);
    session.attach((frame) => this.send(frame));
    session.dispatch("RESUMED", {}, 0);
  }

  private knowsToken(token: unknown): boolean {
    return typeof token === "string" && token.replace(/^Bot /, "") === this.about.token;
  }
}
