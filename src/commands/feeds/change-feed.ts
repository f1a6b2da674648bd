/**
 * `/feeds remove`, `/feeds pause`, `/feeds resume`: what a server does with the sources it added.
 *
 * In: a source as typed. Out: the change stored, and a sentence that says what happens now.
 * Surprise: the sources of `feeds/sources` are every server's; no server can change them, and the reply says who can.
 */
import { fitPlain } from "../../delivery/discord/plain-markdown.ts";
import type { SourceOfServer } from "../../storage/follower-verbs.ts";
import { FEEDS_WORDS } from "../../words/feeds-words.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayDistance, sayDuring } from "../say-time.ts";

export async function removeFeed(one: SourceOfServer, { store, language }: CommandContext): Promise<Reply> {
  const words = FEEDS_WORDS[language];
  if (one.follower === null) return { content: words.everyones(nameOf(one)) };
  await store.unfollowSource(one.follower.guildId, one.source.id);
  return { content: words.removed(nameOf(one)) };
}

export async function pauseFeed(
  one: SourceOfServer,
  { store, now, language }: CommandContext,
): Promise<Reply> {
  const words = FEEDS_WORDS[language];
  if (one.follower === null) return { content: words.everyones(nameOf(one)) };
  const { guildId, pausedAt } = one.follower;
  if (pausedAt !== null) {
    const during = sayDuring(pausedAt, now(), language);
    return { content: words.pausedAlready({ name: nameOf(one), during }) };
  }
  const at = now().toISOString();
  await store.pauseSource(guildId, one.source.id, at, at);
  return { content: words.paused(nameOf(one)) };
}

export async function resumeFeed(
  one: SourceOfServer,
  { store, now, language }: CommandContext,
): Promise<Reply> {
  const words = FEEDS_WORDS[language];
  if (one.follower === null) return { content: words.everyones(nameOf(one)) };
  const { guildId, pausedAt } = one.follower;
  if (pausedAt === null) return { content: words.notPaused(nameOf(one)) };
  await store.pauseSource(guildId, one.source.id, null, now().toISOString());
  const began = sayDistance(pausedAt, now(), language);
  return { content: words.resumed({ name: nameOf(one), began }) };
}

function nameOf({ source }: SourceOfServer): string {
  return `**${fitPlain(source.name, 80)}**`;
}
