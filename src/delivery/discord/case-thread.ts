/**
 * The thread that a case has in a text channel: made once, found again.
 *
 * In: an alert of a subscription that wants threads. Out: the thread's id.
 * Surprise: where nothing is remembered, our own thread with the case's name is looked for before one is made, so that
 * neither a crash nor a lost store makes a second one.
 */
import { ChannelType, type RESTPostAPIChannelThreadsJSONBody, Routes } from "discord.js";
import type { AlertContent } from "../../alerts/alert.ts";
import type { Discord } from "./connect.ts";
import { cutAtWord, LIMITS } from "./limits.ts";
import { listOwnThreads } from "./list-threads.ts";
import type { DueMessage } from "./message-to-show.ts";
import { cleanLine } from "./plain-markdown.ts";

export interface ThreadMemory {
  threadOf(channelId: string, matter: string): Promise<string | null>;
  /** Null forgets it. */
  keepThread(channelId: string, matter: string, threadId: string | null): Promise<void>;
}

/** Looks every time. */
export const withoutMemory: ThreadMemory = { threadOf: async () => null, keepThread: async () => {} };

/** Null where the subscription wants no threads, or its channel has none. Throws what discord.js throws. */
export async function findCaseThread(
  discord: Discord,
  due: DueMessage,
  memory: ThreadMemory,
): Promise<string | null> {
  if (!("alert" in due) || !due.subscription?.shape?.threads) return null;
  const { channelId } = due.delivery;
  const channel = discord.client.channels.cache.get(channelId);
  if (channel?.type !== ChannelType.GuildText) return null;
  const matter = matterOf(due.alert.content);
  const known = await memory.threadOf(channelId, matter);
  if (known !== null) return known;
  const name = nameOf(due.alert.content);
  const threads = await listOwnThreads(discord, channel, 0);
  const threadId =
    threads.find((one) => one.name === name)?.id ?? (await makeThread(discord, channelId, name));
  await memory.keepThread(channelId, matter, threadId);
  return threadId;
}

export async function forgetCaseThread(due: DueMessage, memory: ThreadMemory): Promise<void> {
  if ("alert" in due) await memory.keepThread(due.delivery.channelId, matterOf(due.alert.content), null);
}

async function makeThread({ client }: Discord, channelId: string, name: string): Promise<string> {
  const body: RESTPostAPIChannelThreadsJSONBody = { name, type: ChannelType.PublicThread };
  const thread = (await client.rest.post(Routes.threads(channelId), { body })) as { id: string };
  return thread.id;
}

function matterOf({ caseId, topics, caseName }: AlertContent): string {
  return caseId ?? topics[0] ?? caseName;
}

function nameOf({ caseName }: AlertContent): string {
  return cutAtWord(cleanLine(caseName), LIMITS.threadName) || "Alerts";
}
