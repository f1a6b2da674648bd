/**
 * Who may do what where, by Discord's rules (topics/permissions).
 *
 * In: a guild, a user, a channel. Out: the bit set that results.
 * Surprise: the order is everyone's role, own roles, then the channel's overwrites for everyone, roles and the member;
 * owners and administrators pass every overwrite.
 */
import type { Channel, Guild } from "./discord-shapes.ts";
import { isThread } from "./threads.ts";

export const ADMINISTRATOR = 1n << 3n;
export const MANAGE_CHANNELS = 1n << 4n;
export const MANAGE_GUILD = 1n << 5n;
export const VIEW_CHANNEL = 1n << 10n;
export const SEND_MESSAGES = 1n << 11n;
export const MANAGE_MESSAGES = 1n << 13n;
export const EMBED_LINKS = 1n << 14n;
export const ATTACH_FILES = 1n << 15n;
export const READ_MESSAGE_HISTORY = 1n << 16n;
export const MENTION_EVERYONE = 1n << 17n;
export const USE_APPLICATION_COMMANDS = 1n << 31n;
export const MANAGE_EVENTS = 1n << 33n;
export const MANAGE_THREADS = 1n << 34n;
export const CREATE_PUBLIC_THREADS = 1n << 35n;
export const SEND_MESSAGES_IN_THREADS = 1n << 38n;
export const CREATE_EVENTS = 1n << 44n;
export const ALL_PERMISSIONS = (1n << 53n) - 1n;

/** The permissions a member has in the guild, before any channel is looked at. */
export function permissionsInGuild(guild: Guild, userId: string): bigint {
  if (guild.owner_id === userId) return ALL_PERMISSIONS;
  const member = guild.members.find((one) => one.user.id === userId);
  if (!member) return 0n;
  let bits = 0n;
  for (const role of guild.roles) {
    if (role.id === guild.id || member.roles.includes(role.id)) bits |= BigInt(role.permissions);
  }
  return bits & ADMINISTRATOR ? ALL_PERMISSIONS : bits;
}

/** The permissions a member has in one channel of the guild. */
export function permissionsInChannel(guild: Guild, userId: string, channel: Channel): bigint {
  let bits = permissionsInGuild(guild, userId);
  if (bits === ALL_PERMISSIONS) return bits;
  const member = guild.members.find((one) => one.user.id === userId);
  if (!member) return 0n;
  const overwrites = channel.permission_overwrites ?? [];
  const everyone = overwrites.find((one) => one.type === 0 && one.id === guild.id);
  if (everyone) bits = (bits & ~BigInt(everyone.deny)) | BigInt(everyone.allow);
  const ofRoles = overwrites.filter(
    (one) => one.type === 0 && one.id !== guild.id && member.roles.includes(one.id),
  );
  const denied = ofRoles.reduce((sum, one) => sum | BigInt(one.deny), 0n);
  const allowed = ofRoles.reduce((sum, one) => sum | BigInt(one.allow), 0n);
  bits = (bits & ~denied) | allowed;
  const own = overwrites.find((one) => one.type === 1 && one.id === userId);
  if (own) bits = (bits & ~BigInt(own.deny)) | BigInt(own.allow);
  return bits;
}

/** The channel whose overwrites count: a thread has none of its own, its parent's are in force. */
export function placeOfRights(world: { channels: ReadonlyMap<string, Channel> }, channel: Channel): Channel {
  return (isThread(channel) && world.channels.get(channel.parent_id ?? "")) || channel;
}
