/**
 * Messages in channels and direct messages: post, read, list, edit, delete.
 *
 * In: a call. Out: the message as Discord returns it.
 * Surprise: with `enforce_nonce`, a nonce the same author used minutes ago returns the message of that time and posts
 * nothing, whatever the new body says; if that message was deleted meanwhile, the answer is "Unknown Message".
 */
import { FormFaults, refuse } from "./discord-error.ts";
import type { Channel, Message } from "./discord-shapes.ts";
import { COMPONENTS_V2, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS } from "./discord-shapes.ts";
import type { Faults } from "./faults.ts";
import { type MessageDraft, readMessageBody } from "./message-rules.ts";
import {
  ATTACH_FILES,
  EMBED_LINKS,
  MANAGE_MESSAGES,
  MANAGE_THREADS,
  permissionsInChannel,
  placeOfRights,
  READ_MESSAGE_HISTORY,
  SEND_MESSAGES,
  SEND_MESSAGES_IN_THREADS,
} from "./permissions.ts";
import { blankMessage, editedMessage, fillMessage, showMessage } from "./post-message.ts";
import { type Call, makeRoute, NO_CONTENT, ok, type Route } from "./route.ts";
import { countPublishedEdit, HourlyCounts } from "./routes-crosspost.ts";
import { findVisibleChannel } from "./routes-guilds.ts";
import { compareIds } from "./snowflake.ts";
import type { KeptMessage, World } from "./world.ts";

const POST_FLAGS = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2;
const EDIT_FLAGS = SUPPRESS_EMBEDS | COMPONENTS_V2;
const OLD_MS = 3_600_000;
const TEXT_TYPES = [0, 1, 2, 3, 5, 10, 11, 12, 13];
const THREAD_TYPES = [10, 11, 12];

function requirePermission(world: World, channel: Channel, needed: bigint): void {
  const guild = world.guildOf(channel);
  if (!guild) return;
  const may = permissionsInChannel(guild, world.bot.id, placeOfRights(world, channel));
  if ((may & needed) !== needed) throw refuse.missingPermissions();
}

function requirePosting(world: World, channel: Channel, draft: MessageDraft): void {
  if (!TEXT_TYPES.includes(channel.type)) throw refuse.noTextChannel();
  let needed = THREAD_TYPES.includes(channel.type) ? SEND_MESSAGES_IN_THREADS : SEND_MESSAGES;
  const thread = channel.thread_metadata;
  if (thread?.locked && !mayManageThreads(world, channel))
    throw thread.archived ? refuse.archivedThread() : refuse.lockedThread();
  if (draft.embeds?.length) needed |= EMBED_LINKS;
  if (draft.attachments?.length) needed |= ATTACH_FILES;
  requirePermission(world, channel, needed);
}

function mayManageThreads(world: World, channel: Channel): boolean {
  const guild = world.guildOf(channel);
  const may = guild ? permissionsInChannel(guild, world.bot.id, placeOfRights(world, channel)) : 0n;
  return (may & MANAGE_THREADS) !== 0n;
}

/** A message opens a thread that nobody has locked. */
function openByPosting(world: World, channel: Channel): void {
  const { thread_metadata: thread } = channel;
  if (thread?.archived) world.keepChannel({ ...channel, thread_metadata: { ...thread, archived: false } });
}

function findMessage(world: World, channel: Channel, id: string | undefined): KeptMessage {
  const kept = world.messages.get(id ?? "");
  if (!kept || kept.ephemeral || kept.message.channel_id !== channel.id) throw refuse.unknownMessage();
  return kept;
}

function addReference(world: World, channel: Channel, message: Message, draft: MessageDraft): Message {
  const { reference } = draft;
  if (!reference) return message;
  const original = world.messages.get(reference.messageId)?.message;
  if (!original || original.channel_id !== channel.id) {
    if (!reference.failIfMissing) return message;
    const faults = new FormFaults();
    faults.add(["message_reference"], "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
    faults.throwIfAny();
    return message;
  }
  return {
    ...message,
    type: 19,
    message_reference: {
      type: 0,
      message_id: original.id,
      channel_id: channel.id,
      guild_id: channel.guild_id,
    },
    referenced_message: original,
  };
}

function postMessage(world: World, faults: Faults, nonceWindowMs: number, call: Call): Message {
  const channel = findVisibleChannel(world, call.params.channel);
  const draft = readMessageBody(call.body, null, POST_FLAGS);
  requirePosting(world, channel, draft);
  if (faults.closedDms.has(channel.recipients?.[0]?.id ?? "")) throw refuse.cannotDm();
  if (draft.enforceNonce && draft.nonce !== undefined) {
    const earlier = world.findNonce(world.bot.id, String(draft.nonce), nonceWindowMs);
    if (earlier) {
      const kept = world.messages.get(earlier);
      if (!kept) throw refuse.unknownMessage();
      return kept.message;
    }
  }
  const blank = addReference(world, channel, blankMessage(world, channel), draft);
  const nonce = draft.nonce === undefined ? {} : { nonce: draft.nonce };
  const kept = fillMessage(world, { ...blank, tts: draft.tts, ...nonce }, draft, false);
  openByPosting(world, channel);
  world.addMessage(kept);
  return kept.message;
}

function editMessage(world: World, faults: Faults, edits: HourlyCounts, call: Call): Message {
  const channel = findVisibleChannel(world, call.params.channel);
  const kept = findMessage(world, channel, call.params.message);
  if (kept.message.author.id !== world.bot.id) throw refuse.notYourMessage();
  const isOld = world.clock() - Date.parse(kept.message.timestamp) >= OLD_MS;
  if (faults.refusesOldEdits && isOld) throw refuse.oldEdit();
  if (channel.thread_metadata?.archived) throw refuse.archivedThread();
  countPublishedEdit(edits, kept.message, world.clock());
  const draft = readMessageBody(call.body, kept.message, EDIT_FLAGS);
  if (draft.embeds?.length) requirePermission(world, channel, EMBED_LINKS);
  const edited = editedMessage(world, kept, draft, false);
  world.editMessage(edited);
  return edited.message;
}

function deleteMessage(world: World, call: Call): void {
  const channel = findVisibleChannel(world, call.params.channel);
  const kept = findMessage(world, channel, call.params.message);
  if (kept.message.author.id !== world.bot.id) requirePermission(world, channel, MANAGE_MESSAGES);
  world.deleteMessage(kept.message.id);
}

/** Newest first, as Discord lists them. Of `around`, `before`, `after` only one counts. */
function listMessages(world: World, call: Call): Message[] {
  const channel = findVisibleChannel(world, call.params.channel);
  const limit = Number(call.query.get("limit") ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    const faults = new FormFaults();
    faults.add(["limit"], "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
    faults.throwIfAny();
  }
  const guild = world.guildOf(channel);
  // Without the right to read history the list is empty, not refused.
  if (
    guild &&
    !(permissionsInChannel(guild, world.bot.id, placeOfRights(world, channel)) & READ_MESSAGE_HISTORY)
  )
    return [];
  const all = world.messagesIn(channel.id);
  const [around, before, after] = ["around", "before", "after"].map((name) => call.query.get(name));
  let chosen: Message[];
  if (around) {
    const middle = all.findIndex((one) => compareIds(one.id, around) >= 0);
    const from = Math.max(0, (middle < 0 ? all.length : middle) - Math.floor(limit / 2));
    chosen = all.slice(from, from + limit);
  } else if (before) chosen = all.filter((one) => compareIds(one.id, before) < 0).slice(-limit);
  else if (after) chosen = all.filter((one) => compareIds(one.id, after) > 0).slice(0, limit);
  else chosen = all.slice(-limit);
  return chosen.reverse();
}

export function messageRoutes(world: World, faults: Faults, nonceWindowMs: number): Route[] {
  const edits = new HourlyCounts();
  const many = "/channels/:channel/messages";
  const one = `${many}/:message`;
  return [
    makeRoute("POST", many, (call) => ok(postMessage(world, faults, nonceWindowMs, call)), {
      isNarrow: true,
      isPost: true,
    }),
    makeRoute("GET", many, (call) => ok(listMessages(world, call).map(showMessage))),
    makeRoute("GET", one, (call) => {
      const channel = findVisibleChannel(world, call.params.channel);
      requirePermission(world, channel, READ_MESSAGE_HISTORY);
      return ok(showMessage(findMessage(world, channel, call.params.message).message));
    }),
    makeRoute("PATCH", one, (call) => ok(showMessage(editMessage(world, faults, edits, call))), {
      isNarrow: true,
    }),
    makeRoute(
      "DELETE",
      one,
      (call) => {
        deleteMessage(world, call);
        return NO_CONTENT;
      },
      { isNarrow: true },
    ),
    makeRoute("POST", "/channels/:channel/typing", (call) => {
      findVisibleChannel(world, call.params.channel);
      return NO_CONTENT;
    }),
  ];
}
