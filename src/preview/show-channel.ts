/**
 * A channel as an interaction carries it: partial, with the rights of the person and of the bot in it.
 *
 * In: the channel and who asks. Out: Discord's partial channel.
 * Surprise: `app_permissions` lets a bot refuse a channel it cannot post in without any further request.
 */
import type { Channel, Json } from "./discord-shapes.ts";
import { ALL_PERMISSIONS, permissionsInChannel, placeOfRights } from "./permissions.ts";
import type { World } from "./world.ts";

export function showChannelFor(world: World, channel: Channel, userId: string): Json {
  const guild = world.guildOf(channel);
  const rights = (id: string) =>
    (guild ? permissionsInChannel(guild, id, placeOfRights(world, channel)) : ALL_PERMISSIONS).toString();
  const { permission_overwrites: _, ...shown } = channel;
  return { ...shown, permissions: rights(userId), app_permissions: rights(world.bot.id) };
}
