/**
 * The tag of a case in a forum: the one that is there, or one that we may make.
 *
 * In: a forum, a tag's name. Out: its id, or null where there is none.
 * Surprise: tags are changed as one list, so the list is read anew before one is added; what the gateway told us may be old.
 */
import {
  type APIGuildForumChannel,
  type APIGuildForumTag,
  DiscordAPIError,
  type ForumChannel,
  PermissionFlagsBits,
  Routes,
} from "discord.js";
import type { Discord } from "./connect.ts";

/** https://docs.discord.com/developers/resources/channel#forum-tag-object */
const MOST_TAGS = 20;

/** Throws what discord.js throws, but for a refusal: a post without a tag is better than none. */
export async function findTag(
  { client }: Discord,
  forum: ForumChannel,
  name: string,
): Promise<string | null> {
  if (name === "") return null;
  const mine = forum.permissionsFor(client.user.id);
  const mayApply = (isModerated: boolean) => !isModerated || mine?.has(PermissionFlagsBits.ManageThreads);
  const known = forum.availableTags.find((tag) => isNamed(tag, name) && mayApply(tag.moderated));
  if (known) return known.id;
  if (!mine?.has(PermissionFlagsBits.ManageChannels)) return null;
  try {
    const route = Routes.channel(forum.id);
    const { available_tags: tags = [] } = (await client.rest.get(route)) as Partial<APIGuildForumChannel>;
    const found = tags.find((tag) => isNamed(tag, name));
    if (found) return mayApply(found.moderated) ? found.id : null;
    if (tags.length >= MOST_TAGS) return null;
    const body = { available_tags: [...tags, { name }] };
    const changed = (await client.rest.patch(route, { body })) as { available_tags: APIGuildForumTag[] };
    return changed.available_tags.find((tag) => isNamed(tag, name))?.id ?? null;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status !== 401) return null;
    throw error;
  }
}

function isNamed(tag: { name: string }, name: string): boolean {
  return tag.name.trim().toLowerCase() === name.toLowerCase();
}
