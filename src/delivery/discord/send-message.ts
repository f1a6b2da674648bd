/**
 * One attempt to show one alert, digest or notice, in one place, so that it is there once.
 *
 * In: a delivery with what it shows. Out: `Sent`. Throws only `TokenRefused`.
 * Surprise: a place is not always where the message stands. In a forum each story has a post of its own, and in a text
 * channel each case may have a thread.
 */
import type { Posting, Sent } from "../delivery.ts";
import { nextAttemptAt } from "../next-attempt.ts";
import { type ThreadMemory, withoutMemory } from "./case-thread.ts";
import type { Discord } from "./connect.ts";
import type { DueMessage } from "./message-to-show.ts";
import { editMessage } from "./one-message.ts";
import { sendToForum, tagNamesOf } from "./post-in-forum.ts";
import { isChannelGone, isDmRefused, isThreadShut, readRefusal } from "./read-refusal.ts";
import { sendToChannel } from "./send-to-channel.ts";
import { isForum, lookByAsking, missingIn, openThread } from "./view-servers.ts";

/** Posts what is due, or edits the message that shows an older version of it. `now` is the instant of this attempt. */
export async function sendDelivery(
  discord: Discord,
  due: DueMessage,
  now: Date,
  threads: ThreadMemory = withoutMemory,
): Promise<Sent> {
  const sent = await sendOnce(discord, due, now, threads);
  if (sent.kind !== "closed") return sent;
  const { channelId, attempts } = due.delivery;
  try {
    const { cause } = sent.trouble;
    const closed = (missing: string[]): Sent => ({ ...sent, trouble: { ...sent.trouble, missing } });
    if (cause === "permission") return closed(missingIn(discord, channelId, wantsThreads(due)));
    if (cause === "untagged") return closed([tagNamesOf(due)[0]]);
    if (cause === "thread")
      return (await openThread(discord, channelId)) ? await sendOnce(discord, due, now, threads) : sent;
    if (cause !== "deleted") return sent;
    // Gone for good is only what is gone when asked for a second time.
    const look = await lookByAsking(discord, channelId);
    if (look === "deleted") return sent;
    const why = "Discord said that the channel is gone, and then did not say so again.";
    return { kind: "later", why, at: nextAttemptAt("unreachable", attempts, now) };
  } catch (error) {
    return readRefusal(error, attempts, now);
  }
}

async function sendOnce(discord: Discord, due: DueMessage, now: Date, threads: ThreadMemory): Promise<Sent> {
  const { channelId, messageId, attempts } = due.delivery;
  try {
    if (messageId !== null) return await editThere(discord, due, messageId, now);
    if (isForum(discord, channelId)) return await sendToForum(discord, due, now);
    return await sendToChannel(discord, due, now, threads);
  } catch (error) {
    // A notice that cannot be brought to one person goes to another; what a person asked for waits for them.
    if (isDmRefused(error) && !("notice" in due))
      return {
        kind: "closed",
        why: "You take no direct messages from me.",
        trouble: { cause: "dms", why: "You take no direct messages from me.", missing: [] },
      };
    return readRefusal(error, attempts, now);
  }
}

/** What becomes of one thread says nothing about the place it was made in. */
async function editThere(discord: Discord, due: DueMessage, messageId: string, now: Date): Promise<Sent> {
  const message = { channelId: whereIs(discord, due.delivery, messageId), id: messageId };
  try {
    return await editMessage(discord, due, message, now);
  } catch (error) {
    if (message.channelId === due.delivery.channelId) throw error;
    if (isChannelGone(error)) return { kind: "sent", messageId };
    if (!isThreadShut(error)) throw error;
    if (await openThread(discord, message.channelId)) return await editMessage(discord, due, message, now);
    const why = "The thread of this message is locked, so its update waits.";
    return { kind: "later", why, at: nextAttemptAt("forbidden", due.delivery.attempts, now) };
  }
}

/** The first message of a forum's post has the post's own id. */
function whereIs(discord: Discord, { channelId, threadId }: Posting, messageId: string): string {
  return threadId ?? (isForum(discord, channelId) ? messageId : channelId);
}

function wantsThreads(due: DueMessage): boolean {
  return "alert" in due && due.subscription?.shape?.threads === true;
}
