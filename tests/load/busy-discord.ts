// What comes in: how many servers with how many channels each (as an argument), questions from the parent. What goes out: the
// local Discord as a process of its own, and what was posted in it: when, in which order, how often we were refused.
// Surprise: it keeps no list of messages beside Discord's own; each channel is followed by the number in its last title.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createPreview } from "../../src/preview/preview-server.ts";
import { DEFAULT_SEED, type SeedGuild } from "../../src/preview/seed.ts";

export interface BusyTown {
  /** Channels of each server. */
  servers: number[];
  messagesPerWindow: number;
  windowMs: number;
}

export interface Counted {
  posts: number;
  /** Instants (ms since 1970) of the first post, and of the last. */
  first: number;
  last: number;
  /** Posts within the asked time. */
  within: number;
  refused: number;
  outOfOrder: number;
  twice: number;
  /** Channels, and how many of them have seen the last event. */
  channels: number;
  /** When the asked channel saw the asked event; null when it has not. */
  seenAt: number | null;
}

export interface Question {
  from: number;
  to: number;
  channel?: string;
  event?: number;
}

export const guildId = (server: number) => String(420_000_000_000_000_000n + BigInt(server) * 1000n);
export const channelId = (server: number, channel: number) =>
  String(420_000_000_000_000_000n + BigInt(server) * 1000n + 1n + BigInt(channel));

function guildOf(channels: number, server: number): SeedGuild {
  const [example] = DEFAULT_SEED.guilds;
  if (!example) throw new Error("the local Discord has no server to copy");
  return {
    ...example,
    id: guildId(server),
    name: `Server ${server}`,
    channels: Array.from({ length: channels }, (_, at) => ({
      id: channelId(server, at),
      name: `alerts-${server}-${at}`,
    })),
  };
}

export function watchPosts({ servers, ...limits }: BusyTown) {
  const preview = createPreview({
    statePath: null,
    seed: { ...DEFAULT_SEED, guilds: servers.map(guildOf) },
    ...limits,
  });
  let refused = 0;
  let outOfOrder = 0;
  let twice = 0;
  const at: number[] = [];
  const seen = new Map<string, number[]>();
  const server = createServer((request, response) => {
    response.once("finish", () => {
      if (response.statusCode === 429) refused += 1;
    });
    if (preview.handle(request, response) === false) response.writeHead(404).end();
  });
  server.keepAliveTimeout = 65_000;
  server.on("upgrade", (request, socket, head) => {
    if (!preview.upgrade(request, socket, head)) socket.destroy();
  });
  preview.world.watch(({ event, data }) => {
    if (event !== "MESSAGE_CREATE") return;
    const message = data as { channel_id: string; embeds: { title?: string }[] };
    const number = Number(/^Event (\d+)/.exec(message.embeds[0]?.title ?? "")?.[1]);
    const times = seen.get(message.channel_id) ?? [];
    const now = Date.now();
    if (times[number] !== undefined) twice += 1;
    else if (times.length > number) outOfOrder += 1;
    times[number] = now;
    seen.set(message.channel_id, times);
    at.push(now);
  });
  return {
    async listen(): Promise<string> {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    },
    count: ({ from, to, channel = "", event = 0 }: Question): Counted => ({
      posts: at.length,
      first: at[0] ?? 0,
      last: at.at(-1) ?? 0,
      within: at.filter((one) => one >= from && one < to).length,
      refused,
      outOfOrder,
      twice,
      channels: seen.size,
      seenAt: seen.get(channel)?.[event] ?? null,
    }),
    async close() {
      server.closeAllConnections();
      await preview.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  const busy = watchPosts(JSON.parse(process.argv[2] ?? "{}"));
  process.on("message", (question: Question) => process.send?.(busy.count(question)));
  process.on("disconnect", () => process.exit(0));
  process.send?.({ url: await busy.listen() });
}
