/**
 * A story in a forum: one post, whose first message is the alert.
 *
 * In: a delivery that has no message yet. Out: `Sent`. Throws what discord.js throws.
 * Surprise: a post takes no nonce. Whenever an earlier attempt may have made one, our posts since are read before another
 * is made; the reference in the first message tells which is which.
 */
import {
  type APIMessage,
  ChannelFlags,
  ChannelType,
  DiscordAPIError,
  type ForumChannel,
  RESTJSONErrorCodes,
  type RESTPostAPIGuildForumThreadsJSONBody,
  Routes,
} from "discord.js";
import type { Posting, Sent } from "../delivery.ts";
import { addressMessage, withoutGoneRole } from "./address-message.ts";
import { findTag } from "./choose-tag.ts";
import type { Discord } from "./connect.ts";
import { versionOf } from "./find-our-message.ts";
import { cutAtWord, LIMITS } from "./limits.ts";
import { listOwnThreads } from "./list-threads.ts";
import { type DueMessage, loudnessFor, renderAny, withPlainFallback } from "./message-to-show.ts";
import { bringUpToDate, cannotReadBack, mayNotReadBack } from "./one-message.ts";
import { cleanLine } from "./plain-markdown.ts";
import type { AlertMessage } from "./render-alert.ts";
import { renderDigest } from "./render-digest.ts";

/** Our clock and Discord's may differ by this much. */
const CLOCK_MARGIN_MS = 10 * 60_000;

export async function sendToForum(discord: Discord, due: DueMessage, now: Date): Promise<Sent> {
  const { delivery } = due;
  const forum = discord.client.channels.cache.get(delivery.channelId);
  if (forum?.type !== ChannelType.GuildForum) throw new Error(`${delivery.channelId} is no forum`);
  if (isBegunBefore(delivery, now)) {
    if (mayNotReadBack(discord, forum.id)) return cannotReadBack(delivery, now);
    const found = await findOurPost(discord, forum, delivery, nameOf(due));
    if (found !== null) {
      const sent = await bringUpToDate(discord, due, found, now);
      return sent.kind === "sent" ? { ...sent, threadId: found.id } : sent;
    }
  }
  const threadId = await makePost(discord, forum, due);
  return { kind: "sent", messageId: threadId, threadId };
}

/** Whether an earlier attempt may have got through. What was surely refused counts as never tried, see next-attempt.ts. */
function isBegunBefore({ firstTriedAt }: Posting, now: Date): boolean {
  return firstTriedAt !== null && Date.parse(firstTriedAt) < now.getTime();
}

async function findOurPost(
  discord: Discord,
  forum: ForumChannel,
  { id, firstTriedAt, createdAt }: Posting,
  name: string,
): Promise<APIMessage | null> {
  const since = Date.parse(firstTriedAt ?? createdAt) - CLOCK_MARGIN_MS;
  const posts = await listOwnThreads(discord, forum, since);
  // Nearly always it is the one of that name; but a story's title may have changed since.
  for (const thread of posts.sort((a, b) => Number(b.name === name) - Number(a.name === name))) {
    const message = await readFirst(discord, thread.id);
    if (message !== null && versionOf(message, id) !== null) return message;
  }
  return null;
}

/** Null when somebody has deleted it. */
async function readFirst({ client }: Discord, threadId: string): Promise<APIMessage | null> {
  try {
    return (await client.rest.get(Routes.channelMessage(threadId, threadId))) as APIMessage;
  } catch (error) {
    if (error instanceof DiscordAPIError && GONE.includes(error.code)) return null;
    throw error;
  }
}
const GONE: unknown[] = [RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel];

async function makePost(discord: Discord, forum: ForumChannel, due: DueMessage): Promise<string> {
  const tags = await findTags(discord, forum, due);
  const loudness = withoutGoneRole(loudnessFor(due), forum);
  const post = async (message: AlertMessage) => {
    const body: RESTPostAPIGuildForumThreadsJSONBody = {
      name: nameOf(due),
      message: addressMessage(message, loudness, true),
      ...(tags.length > 0 && { applied_tags: tags }),
    };
    const thread = (await discord.client.rest.post(Routes.threads(forum.id), { body })) as { id?: unknown };
    // A 2xx without a thread is no proof of one: the outcome is unknown.
    if (typeof thread?.id !== "string") throw new Error("Discord's answer is not a thread");
    return { id: thread.id };
  };
  return (await withPlainFallback(due, post)).id;
}

/** That of its case, or of each case in a digest. What is about none has one only where the forum wants one. */
async function findTags(discord: Discord, forum: ForumChannel, due: DueMessage): Promise<string[]> {
  if ("notice" in due && !forum.flags.has(ChannelFlags.RequireTag)) return [];
  const tags: string[] = [];
  for (const name of tagNamesOf(due)) {
    const tag = await findTag(discord, forum, name);
    if (tag !== null && !tags.includes(tag)) tags.push(tag);
  }
  return tags;
}

/** What the tags of its cases are called, or would be; at most five, and at least one. */
export function tagNamesOf(due: DueMessage): [string, ...string[]] {
  if ("notice" in due) return ["Notices"];
  const cases = "alert" in due ? [due.alert.content.caseName] : due.digest.groups.map(({ name }) => name);
  const names = cases.map((name) => cutAtWord(cleanLine(name), LIMITS.tagName)).filter((name) => name !== "");
  const [first = "News", ...others] = new Set(names);
  return [first, ...others.slice(0, LIMITS.appliedTags - 1)];
}

/** A title is plain text: nothing in it is Markdown, and nobody is mentioned by it. */
function nameOf(due: DueMessage): string {
  const text =
    "alert" in due
      ? due.alert.content.title || due.alert.content.line
      : firstLine("digest" in due ? renderDigest(due.digest) : renderAny(due.notice, "", due.language));
  return cutAtWord(cleanLine(text), LIMITS.threadName) || "News";
}

function firstLine({ content }: AlertMessage): string {
  return (content.split("\n")[0] ?? "").replace(/<[#@][^>]*>|[*_~`\\]/g, "");
}
