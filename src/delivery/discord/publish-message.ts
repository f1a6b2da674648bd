/**
 * One attempt to publish a message to the followers of its announcement channel.
 *
 * In: a message of ours. Out: published, later, or never and why. Throws only `TokenRefused`.
 * Surprise: that it is published already is a success: an earlier attempt got through and we did not hear of it.
 */
import { DiscordAPIError, RESTJSONErrorCodes, Routes } from "discord.js";
import type { Discord } from "./connect.ts";
import { isChannelGone, isDoneAlready, isMessageGone, readRefusal } from "./read-refusal.ts";

export type Published =
  | { kind: "published" }
  /** `isOfChannel`: nothing of the channel before that. */
  | { kind: "later"; why: string; at: string; isOfChannel: boolean }
  | { kind: "never"; why: string };

export async function publishMessage(
  { client }: Discord,
  { channelId, messageId, attempts }: { channelId: string; messageId: string; attempts: number },
  now: Date,
): Promise<Published> {
  try {
    await client.rest.post(Routes.channelMessageCrosspost(channelId, messageId));
    return { kind: "published" };
  } catch (error) {
    if (isDoneAlready(error)) return { kind: "published" };
    if (isMessageGone(error))
      return { kind: "never", why: "The message was deleted before it was published." };
    if (isChannelGone(error)) return { kind: "never", why: "The channel is gone." };
    if (isWrongType(error)) return { kind: "never", why: "The channel is no announcement channel any more." };
    const refusal = readRefusal(error, attempts + 1, now);
    if (refusal.kind === "never") return refusal;
    if (refusal.kind === "closed") {
      // Alerts wait for the same permission; an hour is soon enough for what is already readable here.
      const at = new Date(now.getTime() + CLOSED_MS).toISOString();
      return { kind: "later", why: refusal.why, at, isOfChannel: true };
    }
    return { kind: "later", why: refusal.why, at: refusal.at, isOfChannel: refusal.kind === "later" };
  }
}

const CLOSED_MS = 3_600_000;

function isWrongType(error: unknown): boolean {
  const code = RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType;
  return error instanceof DiscordAPIError && error.code === code;
}
