/**
 * How loudly a message comes: a role mentioned or nobody, with or without a sound.
 *
 * In: a message, and what its subscription wants. Out: the message as it is posted.
 * Surprise: only posting pings. An edit keeps the role in its text, so that the line stays as it was, and allows no ping.
 */
import { type Channel, MessageFlags } from "discord.js";
import type { EventKind } from "../../stories/event-frame.ts";
import { roleToMention, type Shape } from "../shape.ts";
import { LIMITS } from "./limits.ts";
import type { AlertMessage } from "./render-alert.ts";

export interface Loudness {
  /** The one role that may be pinged. */
  mention?: string | null;
  isSilent?: boolean;
}

/** What a subscription so shaped wants of an alert about an event of this kind. */
export function loudnessOf(shape: Shape | undefined, kind: EventKind): Loudness {
  return { mention: roleToMention(shape, [kind]), isSilent: shape?.isSilent ?? false };
}

/** A role that its server has deleted would be read as "@deleted-role"; nobody is told of it, and nothing is lost. */
export function withoutGoneRole(loudness: Loudness, channel: Channel | undefined): Loudness {
  if (!loudness.mention || channel === undefined || channel.isDMBased()) return loudness;
  return channel.guild.roles.cache.has(loudness.mention) ? loudness : { ...loudness, mention: null };
}

export function addressMessage(
  message: AlertMessage,
  { mention = null, isSilent = false }: Loudness,
  isPost: boolean,
): AlertMessage {
  const named = mention === null ? message : nameRole(message, mention, isPost);
  return isSilent && isPost ? { ...named, flags: MessageFlags.SuppressNotifications } : named;
}

/** At the end of the line a phone shows. A text that is full already goes without. */
function nameRole(message: AlertMessage, roleId: string, isPost: boolean): AlertMessage {
  const [line = "", ...rest] = message.content.split("\n");
  const content = [`${line} <@&${roleId}>`, ...rest].join("\n");
  if (content.length > LIMITS.content) return message;
  return isPost
    ? { ...message, content, allowed_mentions: { parse: [], roles: [roleId] } }
    : { ...message, content };
}
