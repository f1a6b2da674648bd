/**
 * `/feeds remove`, `/feeds pause`, `/feeds resume`: what a server does with the sources it added.
 *
 * In: a source as typed. Out: the change stored, and a sentence that says what happens now.
 * Surprise: the sources of `feeds/sources` are every server's; no server can change them, and the reply says who can.
 */
import { fitPlain } from "../../delivery/discord/plain-markdown.ts";
import type { SourceOfServer } from "../../storage/follower-verbs.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayDistance, sayDuring } from "../say-time.ts";

export async function removeFeed(one: SourceOfServer, { store }: CommandContext): Promise<Reply> {
  if (one.follower === null) return sayEveryones(one);
  await store.unfollowSource(one.follower.guildId, one.source.id);
  return {
    content: `${nameOf(one)} is no longer watched for this server. What was posted stays. \`/feeds add\` with its address takes it up again, silently at first.`,
  };
}

export async function pauseFeed(one: SourceOfServer, { store, now }: CommandContext): Promise<Reply> {
  if (one.follower === null) return sayEveryones(one);
  const { guildId, pausedAt } = one.follower;
  if (pausedAt !== null) {
    return {
      content: `${nameOf(one)} has been paused here ${sayDuring(pausedAt, now())}. Nothing has changed.`,
    };
  }
  const at = now().toISOString();
  await store.pauseSource(guildId, one.source.id, at, at);
  return {
    content: `${nameOf(one)} is paused: what only it reports is not told in this server until \`/feeds resume\`, and then as a digest. Other servers that added it hear it as before.`,
  };
}

export async function resumeFeed(one: SourceOfServer, { store, now }: CommandContext): Promise<Reply> {
  if (one.follower === null) return sayEveryones(one);
  const { guildId, pausedAt } = one.follower;
  if (pausedAt === null) return { content: `${nameOf(one)} is not paused here. Nothing has changed.` };
  await store.pauseSource(guildId, one.source.id, null, now().toISOString());
  return {
    content: `${nameOf(one)} is heard again in this server, after a pause that began ${sayDistance(pausedAt, now())}. What it reported meanwhile, 30 days back at most, follows as a digest.`,
  };
}

function sayEveryones(one: SourceOfServer): Reply {
  return {
    content: `${nameOf(one)} is on the list of every server; only the operator of this bot can change that, in \`feeds/sources\`. Here, \`/unsubscribe\` and \`/subscribe\` choose which cases a channel hears of.`,
  };
}

function nameOf({ source }: SourceOfServer): string {
  return `**${fitPlain(source.name, 80)}**`;
}
