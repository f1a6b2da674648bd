/**
 * Addresses about who the bot is and where it lives: gateway, itself, guilds, channels, roles, direct messages.
 *
 * In: a call. Out: Discord's objects.
 * Surprise: the gateway's address is told from the Host header, so it is right behind any port or name.
 */

import { describeApplication, describeGuild, describeMembership, describeSelf } from "./describe-guild.ts";
import { refuse } from "./discord-error.ts";
import type { Channel, Guild, User } from "./discord-shapes.ts";
import { permissionsInChannel, placeOfRights, VIEW_CHANNEL } from "./permissions.ts";
import { bodyObject, makeRoute, NO_CONTENT, ok, type Route } from "./route.ts";
import { isThread } from "./threads.ts";
import type { World } from "./world.ts";

function findUser(world: World, id: string): User {
  const user = world.findUser(id);
  if (!user) throw refuse.unknownUser();
  return user;
}

function findGuild(world: World, id: string | undefined): Guild {
  const guild = world.guilds.get(id ?? "");
  if (!guild) throw refuse.unknownGuild();
  return guild;
}

/** The channel, if the bot may see it. @throws DiscordError 10003 unknown, 50001 hidden from the bot. */
export function findVisibleChannel(world: World, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? "");
  if (!channel) throw refuse.unknownChannel();
  const guild = world.guildOf(channel);
  if (channel.guild_id && !guild) throw refuse.missingAccess();
  if (guild && !(permissionsInChannel(guild, world.bot.id, placeOfRights(world, channel)) & VIEW_CHANNEL)) {
    throw refuse.missingAccess();
  }
  return channel;
}

export function guildRoutes(world: World): Route[] {
  const gateway = (host: string) => ({ url: `ws://${host}/gateway` });
  const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
  const channelsOf = (id: string) =>
    [...world.channels.values()].filter((one) => one.guild_id === id && !isThread(one));
  return [
    makeRoute("GET", "/gateway", (call) => ok(gateway(call.host)), { isOpen: true }),
    makeRoute("GET", "/gateway/bot", (call) =>
      ok({ ...gateway(call.host), shards: 1, session_start_limit: limit }),
    ),
    makeRoute("GET", "/users/@me", () => ok(describeSelf(world.bot))),
    makeRoute("GET", "/users/@me/guilds", () =>
      ok([...world.guilds.values()].map((guild) => describeMembership(guild, world.bot.id))),
    ),
    makeRoute("DELETE", "/users/@me/guilds/:guild", (call) => {
      world.loseGuild(findGuild(world, call.params.guild).id, false);
      return NO_CONTENT;
    }),
    makeRoute("POST", "/users/@me/channels", (call) =>
      ok(world.openDm(findUser(world, String(bodyObject(call).recipient_id)))),
    ),
    makeRoute("GET", "/users/:user", (call) => ok(findUser(world, call.params.user ?? ""))),
    makeRoute("GET", "/applications/@me", () => ok(describeApplication(world))),
    makeRoute("GET", "/oauth2/applications/@me", () => ok(describeApplication(world))),
    makeRoute("GET", "/guilds/:guild", (call) => ok(describeGuild(findGuild(world, call.params.guild)))),
    makeRoute("GET", "/guilds/:guild/channels", (call) =>
      ok(channelsOf(findGuild(world, call.params.guild).id)),
    ),
    makeRoute("GET", "/guilds/:guild/roles", (call) => ok(findGuild(world, call.params.guild).roles)),
    makeRoute("GET", "/guilds/:guild/members/:user", (call) => {
      const guild = findGuild(world, call.params.guild);
      const member = guild.members.find((one) => one.user.id === call.params.user);
      if (!member) throw refuse.unknownMember();
      return ok(member);
    }),
    makeRoute("GET", "/channels/:channel", (call) => ok(findVisibleChannel(world, call.params.channel))),
  ];
}
