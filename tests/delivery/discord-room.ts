/**
 * A local Discord with the real bot in it, and a clock the test turns.
 *
 * In: what the server should do differently. Out: server, bot, and one attempt as the journey makes it.
 * Surprise: the outbox here is a variable; what is tested is the attempt, not the store.
 */
import type { Alert } from "../../src/alerts/alert.ts";
import type { Delivery, Sent } from "../../src/delivery/delivery.ts";
import { connectDiscord, type Discord } from "../../src/delivery/discord/connect.ts";
import { sendDelivery } from "../../src/delivery/discord/send-message.ts";
import { settleDelivery } from "../../src/delivery/next-attempt.ts";
import { listenPreview, PREVIEW_TOKEN, type PreviewOptions } from "../../src/preview/preview-server.ts";
import { openDiscordSchema } from "../discord-schema.ts";

export const ALERTS_CHANNEL = "410000000000000021";
export const OTHER_CHANNEL = "410000000000000020";
export const SILENT_LOG = { debug() {}, info() {}, warn() {}, error() {} };

const schema = openDiscordSchema();

/** A short timeout only where a request is to hang: a busy machine is no fault. */
export async function openDiscordRoom(options: Partial<PreviewOptions> = {}, requestTimeoutMs = 300) {
  let time = Date.parse("2026-03-02T09:00:00Z");
  const server = await listenPreview({
    statePath: null,
    clock: () => time,
    messagesPerWindow: 1000,
    ...options,
  });
  const discord = await connectDiscord({
    token: options.token ?? PREVIEW_TOKEN,
    apiUrl: server.apiUrl,
    log: SILENT_LOG,
    requestTimeoutMs,
  });
  return {
    server,
    discord,
    now: () => new Date(time),
    wait(ms: number) {
      time += ms;
    },
    shown: (channelId = ALERTS_CHANNEL) =>
      [...server.world.messages.values()]
        .filter(({ message, ephemeral }) => message.channel_id === channelId && !ephemeral)
        .map(({ message }) => message),
    posts: () =>
      server.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/messages")),
    /** What Discord's own schema says against the requests so far; null where the schema is not at hand. */
    schemaFaults: () =>
      schema?.findRequestFaults(server.requests.filter(({ body }) => body !== null)) ?? null,
    async close() {
      await discord.destroy();
      await server.close();
    },
  };
}

export type DiscordRoom = Awaited<ReturnType<typeof openDiscordRoom>>;

export function freshDelivery(id: string, now: Date, channelId = ALERTS_CHANNEL): Delivery {
  return {
    id,
    alertId: "a1",
    subscriptionId: "sub1",
    channelId,
    state: "pending",
    why: null,
    messageId: null,
    sentVersion: 0,
    attempts: 0,
    nextAttemptAt: now.toISOString(),
    firstTriedAt: null,
    createdAt: now.toISOString(),
  };
}

/** Begins the attempt, sends, settles: what the journey does around `sendDelivery`. */
export async function attempt(
  room: { discord: Discord; now: () => Date },
  delivery: Delivery,
  alert: Alert,
): Promise<{ delivery: Delivery; sent: Sent }> {
  const begun = beginAttempt(delivery, room.now());
  const sent = await sendDelivery(room.discord, { delivery: begun, alert }, room.now());
  return { delivery: settleDelivery(begun, sent, alert.version, room.now()), sent };
}

/** As the store does it, before anything is sent. */
export function beginAttempt(delivery: Delivery, now: Date): Delivery {
  return {
    ...delivery,
    state: "sending",
    attempts: delivery.attempts + 1,
    firstTriedAt: delivery.firstTriedAt ?? now.toISOString(),
  };
}
