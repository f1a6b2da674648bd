/**
 * What people and scripts see: the page, its live events, the messages as JSON, and questions to the bot.
 *
 * In: requests for / and /preview/... Out: files, JSON, server-sent events.
 * Surprise: the page is plain files under a policy that runs nothing else; what feeds write is only ever text on it.
 */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { askBot } from "./ask-bot.ts";
import { DiscordError } from "./discord-error.ts";
import { EPHEMERAL, type Json, LOADING, type Message } from "./discord-shapes.ts";
import type { Gateway } from "./gateway.ts";
import type { Interactions } from "./interactions.ts";
import { isPng } from "./kept-files.ts";
import { PlainRefusal } from "./plain-refusal.ts";
import { showMessage } from "./post-message.ts";
import { nameChannel, unknownChannelSentence } from "./question.ts";
import { parseJson, readBytes } from "./request-body.ts";
import type { World } from "./world.ts";

/** Room for a file. */
const MAX_QUESTION = 4 * 1024 * 1024;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const SCRIPTS = ["page", "ask-box", "draw-message", "draw-menu", "draw-text", "read-markdown", "slash-line"];
const STYLES = ["page", "message", "ask"];

/** The files of the page by address. */
const FILES = new Map<string, { file: string; type: string }>([
  ["/", { file: "page.html", type: "text/html; charset=utf-8" }],
  ...SCRIPTS.map((name) => fileAt(`${name}.js`, "text/javascript; charset=utf-8")),
  ...STYLES.map((name) => fileAt(`${name}.css`, "text/css; charset=utf-8")),
]);

function fileAt(file: string, type: string): [string, { file: string; type: string }] {
  return [`/preview/${file}`, { file, type }];
}

const SAFETY = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

export class PreviewPages {
  private readonly listeners = new Set<ServerResponse>();
  private readonly world: World;
  private readonly gateway: Gateway;
  private readonly interactions: Interactions;
  private readonly stopWatching: () => void;

  constructor(world: World, gateway: Gateway, interactions: Interactions) {
    this.world = world;
    this.gateway = gateway;
    this.interactions = interactions;
    this.stopWatching = world.watch((change) => {
      if (change.event.startsWith("MESSAGE_") && this.listeners.size > 0) {
        this.broadcast({ event: change.event, message: this.decorate(change.data) });
      } else if (change.event.startsWith("CHANNEL_")) this.broadcast({ event: "GUILD_CHANGED" });
    });
  }

  /** Whether this address is one of the page's. */
  owns(path: string): boolean {
    return path === "/" || path.startsWith("/preview/");
  }

  /** Answers one request. Never throws. */
  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    try {
      await this.answer(request, response, url);
    } catch (fault) {
      const known = fault instanceof PlainRefusal || fault instanceof DiscordError;
      if (!known) console.error("preview: unexpected fault at", url.pathname, fault);
      const sentence = known ? fault.message : "The preview server failed; its console says why.";
      sendJson(response, known ? fault.status : 500, { error: sentence });
    }
  }

  private async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const isRead = request.method === "GET" || request.method === "HEAD";
    const file = FILES.get(url.pathname);
    const attachment = this.world.files.find(url.pathname);
    if (isRead && attachment) {
      // Never shown in place, but for a picture: what a feed or a person wrote must not run as a page of this server.
      const headers = isPng(attachment.bytes)
        ? { "content-type": "image/png", "content-disposition": "inline" }
        : { "content-type": "application/octet-stream", "content-disposition": "attachment" };
      response.writeHead(200, {
        ...SAFETY,
        ...headers,
        "content-security-policy": "default-src 'none'; sandbox",
      });
      response.end(request.method === "HEAD" ? undefined : attachment.bytes);
    } else if (isRead && file) {
      const body = await readFile(new URL(`./page/${file.file}`, import.meta.url));
      response.writeHead(200, { ...SAFETY, "content-type": file.type, "content-security-policy": POLICY });
      response.end(request.method === "HEAD" ? undefined : body);
    } else if (isRead && url.pathname === "/preview/messages") {
      sendJson(response, 200, this.listMessages(url.searchParams));
    } else if (isRead && url.pathname === "/preview/guild") {
      sendJson(response, 200, this.describe());
    } else if (isRead && url.pathname === "/preview/events") {
      this.listen(response);
    } else if (request.method === "POST" && url.pathname === "/preview/interactions") {
      if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) {
        throw new PlainRefusal(415, "Send the question as JSON, with content-type application/json.");
      }
      const body = parseJson(await readBytes(request, MAX_QUESTION));
      const host = request.headers.host ?? "";
      sendJson(response, 200, await askBot(this.world, this.gateway, this.interactions, body, host));
    } else if (url.pathname === "/preview/interactions") {
      throw new PlainRefusal(405, "Questions are asked with POST.");
    } else {
      throw new PlainRefusal(404, `There is nothing at ${url.pathname}.`);
    }
  }

  /** Oldest first. `ephemeral=true` adds replies only one person sees; unfinished replies are left out. */
  private listMessages(query: URLSearchParams): Json[] {
    const name = query.get("channel");
    const channel = name === null ? null : this.world.findChannel(name);
    if (name !== null && !channel) throw new PlainRefusal(404, unknownChannelSentence(this.world, name));
    const wantsEphemeral = query.get("ephemeral") === "true";
    const found: Json[] = [];
    for (const { message, ephemeral } of this.world.messages.values()) {
      if (channel && message.channel_id !== channel.id) continue;
      if ((ephemeral && !wantsEphemeral) || message.flags & LOADING) continue;
      found.push(this.decorate(showMessage(message)));
    }
    return found;
  }

  private decorate(data: Json): Json {
    const channel = this.world.channels.get(String(data.channel_id));
    const flags = Number((data as Partial<Message>).flags ?? 0);
    return {
      ...data,
      channel: channel ? nameChannel(channel) : null,
      ephemeral: Boolean(flags & EPHEMERAL),
      loading: Boolean(flags & LOADING),
    };
  }

  private describe(): Json {
    const { world } = this;
    return {
      connected: this.gateway.hasListener,
      bot: world.bot,
      guilds: [...world.guilds.values()].map(({ id, name, members }) => ({
        id,
        name,
        people: members.filter((one) => !one.user.bot).map((one) => one.user),
      })),
      channels: [...world.channels.values()].map((one) => ({
        id: one.id,
        guild_id: one.guild_id ?? null,
        type: one.type,
        name: nameChannel(one),
        topic: one.topic ?? null,
      })),
      roles: [...world.guilds.values()].flatMap((one) => one.roles.map(({ id, name }) => ({ id, name }))),
      commands: [...world.commands.values()].map(({ name, description, options }) => ({
        name,
        description,
        options,
      })),
    };
  }

  private listen(response: ServerResponse): void {
    response.writeHead(200, { ...SAFETY, "content-type": "text/event-stream", connection: "keep-alive" });
    response.write("retry: 1000\n\n");
    this.listeners.add(response);
    response.on("close", () => this.listeners.delete(response));
  }

  private broadcast(change: Json): void {
    const frame = `data: ${JSON.stringify(change)}\n\n`;
    for (const response of this.listeners) response.write(frame);
  }

  close(): void {
    this.stopWatching();
    for (const response of this.listeners) response.end();
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { ...SAFETY, "content-type": "application/json; charset=utf-8" });
  response.end(`${JSON.stringify(body)}\n`);
}
