/**
 * Threads and posts in forums: made, listed, opened and closed again; the tags of a forum.
 *
 * In: a call. Out: the thread as Discord returns it.
 * Surprise: making one takes no nonce. Whoever does not hear the answer has to look for it among the threads.
 */
import { FormFaults, refuse } from "./discord-error.ts";
import {
  type Channel,
  COMPONENTS_V2,
  type ForumTag,
  type Json,
  REQUIRE_TAG,
  SUPPRESS_EMBEDS,
  SUPPRESS_NOTIFICATIONS,
} from "./discord-shapes.ts";
import { isObject } from "./embed-rules.ts";
import type { Faults } from "./faults.ts";
import { readMessageBody } from "./message-rules.ts";
import {
  CREATE_PUBLIC_THREADS,
  EMBED_LINKS,
  MANAGE_CHANNELS,
  MANAGE_THREADS,
  permissionsInChannel,
  placeOfRights,
  READ_MESSAGE_HISTORY,
  SEND_MESSAGES,
  SEND_MESSAGES_IN_THREADS,
} from "./permissions.ts";
import { blankMessage, fillMessage, showMessage } from "./post-message.ts";
import { bodyObject, type Call, makeRoute, ok, type Reply, type Route } from "./route.ts";
import { findVisibleChannel } from "./routes-guilds.ts";
import { isThread, makeThread } from "./threads.ts";
import type { World } from "./world.ts";

const FORUM = 15;
const WITH_THREADS = [0, 5];
const MOST_TAGS = 20;
const MOST_APPLIED = 5;
const POST_FLAGS = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2;

function has(world: World, channel: Channel, needed: bigint): boolean {
  const guild = world.guildOf(channel);
  if (!guild) return true;
  return (permissionsInChannel(guild, world.bot.id, placeOfRights(world, channel)) & needed) === needed;
}

function requireRight(world: World, channel: Channel, needed: bigint): void {
  if (!has(world, channel, needed)) throw refuse.missingPermissions();
}

function readName(body: Json): string {
  const faults = new FormFaults();
  const name = typeof body.name === "string" ? body.name.trim() : "";
  if (name.length < 1 || name.length > 100)
    faults.add(["name"], "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
  faults.throwIfAny();
  return name;
}

function readTags(world: World, forum: Channel, body: Json): string[] {
  const known = new Map((forum.available_tags ?? []).map((tag) => [tag.id, tag]));
  const tags = Array.isArray(body.applied_tags) ? body.applied_tags.map(String) : [];
  const faults = new FormFaults();
  if (tags.length > MOST_APPLIED)
    faults.add(["applied_tags"], "BASE_TYPE_MAX_LENGTH", `Must be ${MOST_APPLIED} or fewer in length.`);
  for (const [at, id] of tags.entries())
    if (!known.has(id)) faults.add(["applied_tags", at], "FORUM_TAG_UNKNOWN", "Unknown tag");
  faults.throwIfAny();
  if (tags.some((id) => known.get(id)?.moderated)) requireRight(world, forum, MANAGE_THREADS);
  if (tags.length === 0 && forum.flags & REQUIRE_TAG) throw refuse.tagRequired();
  return tags;
}

function activeThreads(world: World, guildId: string | undefined): Channel[] {
  return [...world.channels.values()].filter(
    (one) => isThread(one) && one.guild_id === guildId && !one.thread_metadata?.archived,
  );
}

function startThread(world: World, faults: Faults, call: Call): Reply {
  const parent = findVisibleChannel(world, call.params.channel);
  const body = bodyObject(call);
  const isForum = parent.type === FORUM;
  if (!isForum && !WITH_THREADS.includes(parent.type)) throw refuse.wrongChannelType();
  requireRight(world, parent, isForum ? SEND_MESSAGES : CREATE_PUBLIC_THREADS);
  const name = readName(body);
  const appliedTags = isForum ? readTags(world, parent, body) : [];
  const draft = isForum ? readMessageBody(body.message, null, POST_FLAGS) : null;
  if (draft?.embeds?.length) requireRight(world, parent, EMBED_LINKS);
  if (activeThreads(world, parent.guild_id).length >= faults.activeThreads) throw refuse.tooManyThreads();
  const type = typeof body.type === "number" ? { type: body.type } : {};
  const id = world.newId();
  const wish = { id, name, ownerId: world.bot.id, now: world.nowText(), appliedTags };
  const thread = world.keepChannel(makeThread(parent, isForum ? wish : { ...wish, ...type }));
  if (draft === null) return { status: 201, body: thread };
  const kept = fillMessage(world, { ...blankMessage(world, thread), id }, draft, false);
  world.addMessage(kept);
  return { status: 201, body: { ...thread, message: showMessage(kept.message) } };
}

function listArchived(world: World, call: Call): Json {
  const parent = findVisibleChannel(world, call.params.channel);
  requireRight(world, parent, READ_MESSAGE_HISTORY);
  const limit = Number(call.query.get("limit") ?? 50);
  const before = call.query.get("before");
  const archivedAt = (one: Channel) => Date.parse(one.thread_metadata?.archive_timestamp ?? "");
  const archived = [...world.channels.values()]
    .filter((one) => isThread(one) && one.parent_id === parent.id && one.thread_metadata?.archived)
    .filter((one) => before === null || archivedAt(one) < Date.parse(before))
    .sort((a, b) => archivedAt(b) - archivedAt(a));
  return { threads: archived.slice(0, limit), members: [], has_more: archived.length > limit };
}

function changeChannel(world: World, call: Call): Channel {
  const channel = findVisibleChannel(world, call.params.channel);
  const body = bodyObject(call);
  return world.keepChannel(
    isThread(channel) ? changedThread(world, channel, body) : changedTags(world, channel, body),
  );
}

function changedThread(world: World, thread: Channel, body: Json): Channel {
  const { thread_metadata: before } = thread;
  if (!before) throw refuse.wrongChannelType();
  const isOpening = body.archived === false && Object.keys(body).length === 1;
  const isOwn = thread.owner_id === world.bot.id;
  if (before.locked || !(isOpening || isOwn)) requireRight(world, thread, MANAGE_THREADS);
  else if (isOpening) requireRight(world, thread, SEND_MESSAGES_IN_THREADS);
  if (before.archived && body.archived !== false) throw refuse.archivedThread();
  const isArchived = typeof body.archived === "boolean" ? body.archived : before.archived;
  return {
    ...thread,
    ...(typeof body.name === "string" && { name: readName(body) }),
    thread_metadata: {
      ...before,
      archived: isArchived,
      locked: typeof body.locked === "boolean" ? body.locked : before.locked,
      archive_timestamp: isArchived === before.archived ? before.archive_timestamp : world.nowText(),
    },
  };
}

function changedTags(world: World, forum: Channel, body: Json): Channel {
  requireRight(world, forum, MANAGE_CHANNELS);
  if (!Array.isArray(body.available_tags)) return forum;
  if (forum.type !== FORUM) throw refuse.wrongChannelType();
  const faults = new FormFaults();
  const wanted = body.available_tags.filter(isObject);
  if (wanted.length > MOST_TAGS)
    faults.add(["available_tags"], "BASE_TYPE_MAX_LENGTH", `Must be ${MOST_TAGS} or fewer in length.`);
  const known = new Map((forum.available_tags ?? []).map((tag) => [tag.id, tag]));
  const tags = wanted.map((tag, at): ForumTag => {
    const name = String(tag.name ?? "");
    if (name.length < 1 || name.length > 20)
      faults.add(
        ["available_tags", at, "name"],
        "BASE_TYPE_BAD_LENGTH",
        "Must be between 1 and 20 in length.",
      );
    const id = typeof tag.id === "string" && known.has(tag.id) ? tag.id : world.newId();
    return { id, name, moderated: tag.moderated === true, emoji_id: null, emoji_name: null };
  });
  faults.throwIfAny();
  return { ...forum, available_tags: tags };
}

export function threadRoutes(world: World, faults: Faults): Route[] {
  return [
    makeRoute("POST", "/channels/:channel/threads", (call) => startThread(world, faults, call), {
      isNarrow: true,
      isPost: true,
    }),
    makeRoute("GET", "/guilds/:guild/threads/active", ({ params }) =>
      ok({ threads: activeThreads(world, params.guild), members: [], has_more: false }),
    ),
    makeRoute("GET", "/channels/:channel/threads/archived/public", (call) => ok(listArchived(world, call))),
    makeRoute("PATCH", "/channels/:channel", (call) => ok(changeChannel(world, call))),
  ];
}
