/**
 * A post in a channel, or in the thread that its case has there.
 *
 * In: a delivery that has no message yet. Out: `Sent`. Throws what discord.js throws.
 * Surprise: a thread that was deleted is made anew; one that was locked is left alone, and the alert goes into the channel.
 */
import type { Sent } from "../delivery.ts";
import { findCaseThread, forgetCaseThread, type ThreadMemory } from "./case-thread.ts";
import type { Discord } from "./connect.ts";
import type { DueMessage } from "./message-to-show.ts";
import { postOnce } from "./one-message.ts";
import { isChannelGone, isThreadShut } from "./read-refusal.ts";
import { openThread } from "./view-servers.ts";

export async function sendToChannel(
  discord: Discord,
  due: DueMessage,
  now: Date,
  memory: ThreadMemory,
): Promise<Sent> {
  const { channelId } = due.delivery;
  try {
    const threadId = await findCaseThread(discord, due, memory);
    if (threadId === null) return await postOnce(discord, due, channelId, now);
    try {
      return await postInThread(discord, due, threadId, now);
    } catch (error) {
      if (!isChannelGone(error)) throw error;
      await forgetCaseThread(due, memory);
      const anew = (await findCaseThread(discord, due, memory)) ?? channelId;
      return await postInThread(discord, due, anew, now);
    }
  } catch (error) {
    const isOfThread = "alert" in due && due.subscription?.shape?.threads === true;
    if (!isOfThread || !isThreadShut(error)) throw error;
    return await postOnce(discord, due, channelId, now);
  }
}

async function postInThread(discord: Discord, due: DueMessage, threadId: string, now: Date): Promise<Sent> {
  const post = async (): Promise<Sent> => {
    const sent = await postOnce(discord, due, threadId, now);
    return sent.kind === "sent" && threadId !== due.delivery.channelId ? { ...sent, threadId } : sent;
  };
  try {
    return await post();
  } catch (error) {
    if (!isThreadShut(error) || !(await openThread(discord, threadId))) throw error;
    return await post();
  }
}
