/**
 * Turns a seed's few words into Discord's full objects.
 *
 * In: `PreviewSeed`. Out: the bot's user, guilds and channels as the API would show them.
 * Surprise: each person's and the bot's permissions come through a role of their own, as on a real server.
 */
import type { Channel, Guild, Member, Role, User } from "./discord-shapes.ts";
import type { PreviewSeed, SeedChannel, SeedGuild } from "./seed.ts";
import { EVERYONE_MAY } from "./seed.ts";

const FORUM = 15;
const FOUNDED = "2024-01-01T00:00:00.000000+00:00";

function makeUser(id: string, username: string, displayName: string | null, bot = false): User {
  const user: User = {
    id,
    username,
    discriminator: "0",
    global_name: displayName,
    avatar: null,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
  };
  return bot ? { ...user, bot } : user;
}

function makeRole(id: string, name: string, permissions: bigint, position: number, managed = false): Role {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    icon: null,
    unicode_emoji: null,
    hoist: false,
    position,
    permissions: permissions.toString(),
    managed,
    mentionable: false,
    flags: 0,
  };
}

function makeMember(user: User, roles: string[]): Member {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles,
    joined_at: FOUNDED,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0,
  };
}

export function makeChannel(guildId: string, seed: SeedChannel, position: number): Channel {
  return {
    id: seed.id,
    type: seed.type ?? 0,
    guild_id: guildId,
    name: seed.name,
    topic: seed.topic ?? null,
    position,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: seed.overwrites ?? [],
    last_message_id: null,
    flags: 0,
    ...(seed.type === FORUM && { available_tags: [] }),
  };
}

export function makeGuild(seed: SeedGuild, bot: User): Guild {
  // A role id derived from its holder's id keeps the seed stable without listing roles.
  const roleIdOf = (userId: string) => (BigInt(userId) + 1_000n).toString();
  const roles = [makeRole(seed.id, "@everyone", EVERYONE_MAY, 0)];
  const members = [makeMember(bot, [roleIdOf(bot.id)])];
  roles.push(makeRole(roleIdOf(bot.id), bot.username, seed.botPermissions, 1, true));
  for (const person of seed.users) {
    const held = person.permissions !== undefined ? [roleIdOf(person.id)] : [];
    if (person.permissions !== undefined) {
      roles.push(makeRole(roleIdOf(person.id), person.name, person.permissions, roles.length));
    }
    members.push(makeMember(makeUser(person.id, person.name, person.displayName), held));
  }
  for (const { id, name, mentionable } of seed.roles ?? [])
    roles.push({ ...makeRole(id, name, 0n, roles.length), mentionable });
  return {
    id: seed.id,
    name: seed.name,
    owner_id: seed.ownerId,
    preferred_locale: seed.locale ?? "en-US",
    features: [],
    joined_at: seed.joinedAt ?? FOUNDED,
    system_channel_id: seed.systemChannelId ?? null,
    roles,
    members,
  };
}

/** Everything a fresh world starts with. */
export function plantSeed(seed: PreviewSeed): { bot: User; guilds: Guild[]; channels: Channel[] } {
  const bot = makeUser(seed.botId, seed.botName, null, true);
  return {
    bot,
    guilds: seed.guilds.map((guild) => makeGuild(guild, bot)),
    channels: seed.guilds.flatMap((guild) =>
      guild.channels.map((channel, position) => makeChannel(guild.id, channel, position)),
    ),
  };
}
