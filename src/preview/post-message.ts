/**
 * Making a message out of a checked draft: for channels, interaction replies and follow-ups alike.
 *
 * In: the draft, the channel, who may ping. Out: a `KeptMessage` not yet stored.
 * Surprise: pings are worked out here, once, so a test can read from `mentions` that nobody was disturbed.
 */
import type { Channel, Json, Message } from "./discord-shapes.ts";
import { EPHEMERAL } from "./discord-shapes.ts";
import { findPinged } from "./mentions.ts";
import { applyDraft, type MessageDraft } from "./message-rules.ts";
import { MENTION_EVERYONE, permissionsInChannel, placeOfRights } from "./permissions.ts";
import type { KeptMessage, World } from "./world.ts";

/** A message of the bot's with nothing in it yet. */
export function blankMessage(world: World, channel: Channel): Message {
  return {
    id: world.newId(),
    channel_id: channel.id,
    type: 0,
    author: world.bot,
    content: "",
    embeds: [],
    components: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    timestamp: world.nowText(),
    edited_timestamp: null,
    flags: 0,
    pinned: false,
    tts: false,
  };
}

/** Puts the draft into the message and settles who is pinged. `isReply`: an answer to an interaction. */
export function fillMessage(
  world: World,
  message: Message,
  draft: MessageDraft,
  isReply: boolean,
): KeptMessage {
  const filled = applyDraft(message, draft);
  const channel = world.channels.get(message.channel_id);
  const guild = channel ? world.guildOf(channel) : null;
  const may =
    guild && channel ? permissionsInChannel(guild, world.bot.id, placeOfRights(world, channel)) : 0n;
  const pinged = findPinged(filled.content, draft.allowedMentions, (id) => world.findUser(id), {
    usersOnlyByDefault: isReply,
    mayPingAll: Boolean(may & MENTION_EVERYONE),
    mentionable: (id) => guild?.roles.find((role) => role.id === id)?.mentionable ?? false,
  });
  return {
    message: {
      ...filled,
      mentions: pinged.users,
      mention_roles: pinged.roles,
      mention_everyone: pinged.everyone,
    },
    ephemeral: Boolean(filled.flags & EPHEMERAL),
    allowedMentions: draft.allowedMentions,
  };
}

/** The same message with the draft's changes, marked as edited. */
export function editedMessage(
  world: World,
  kept: KeptMessage,
  draft: MessageDraft,
  isReply: boolean,
): KeptMessage {
  const edited = fillMessage(world, kept.message, draft, isReply);
  return { ...edited, message: { ...edited.message, edited_timestamp: world.nowText() } };
}

/** What the API shows of a message: the nonce is only for the one who just posted it. */
export function showMessage(message: Message): Json {
  const { nonce: _, ...shown } = message;
  return shown;
}
