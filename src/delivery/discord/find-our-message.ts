/**
 * Reading a channel back: is our message there already?
 *
 * In: a delivery whose outcome is open. Out: the message, or null when the channel surely does not have it.
 * Surprise: a bot may read its own messages' text without the message-content intent
 * (https://docs.discord.com/developers/events/gateway#message-content-intent), so the reference in it is enough.
 */
import { type APIMessage, Routes, SnowflakeUtil } from "discord.js";
import type { Posting } from "../delivery.ts";
import { versionIn } from "../nonce.ts";
import type { Discord } from "./connect.ts";

const PAGE = 100;
/** 2,000 messages after the first attempt: past that, ours would have been among them. */
const MAX_PAGES = 20;
/** Our clock and Discord's may differ by this much. */
const CLOCK_MARGIN_MS = 10 * 60_000;

/**
 * Looks through the channel from just before the first attempt on, for the message in a version above `above`. Throws
 * what discord.js throws.
 */
export async function findOurMessage(
  { client }: Discord,
  delivery: Pick<Posting, "id" | "channelId" | "firstTriedAt" | "createdAt">,
  above = -1,
): Promise<APIMessage | null> {
  let after = snowflakeAt(Date.parse(delivery.firstTriedAt ?? delivery.createdAt) - CLOCK_MARGIN_MS);
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(PAGE), after: String(after) });
    const messages = (await client.rest.get(Routes.channelMessages(delivery.channelId), {
      query,
    })) as APIMessage[];
    const ours = messages.find(
      (message) => message.author.id === client.user.id && (versionOf(message, delivery.id) ?? above) > above,
    );
    if (ours !== undefined) return ours;
    if (messages.length < PAGE) return null;
    // Discord lists each page newest first, whichever way one pages.
    after = messages.reduce((newest, { id }) => (BigInt(id) > newest ? BigInt(id) : newest), after);
  }
  return null;
}

/** The version of the alert a message shows for this delivery, null when it carries no reference to it. */
export function versionOf(
  message: Pick<APIMessage, "content" | "embeds">,
  deliveryId: string,
): number | null {
  const texts = [message.content, ...message.embeds.map((embed) => embed.footer?.text ?? "")];
  return texts.map((text) => versionIn(text, deliveryId)).find((version) => version !== null) ?? null;
}

function snowflakeAt(time: number): bigint {
  const timestamp = Math.max(time, Number(SnowflakeUtil.epoch));
  return SnowflakeUtil.generate({ timestamp, increment: 0n, workerId: 0n, processId: 0n });
}
