/**
 * What the gateway says about places: something about our rights changed, a server is away, we were removed.
 *
 * In: the client. Out: calls for as long as it lives.
 * Surprise: GUILD_DELETE means both an outage and our removal; discord.js tells them apart by `unavailable`
 * (https://docs.discord.com/developers/events/gateway-events#guild-delete). Changes of our own member are told without
 * the members intent.
 */
import { type Client, Events } from "discord.js";

export interface ServerWatch {
  /** Rights may have changed: in one channel, or (null) anywhere in the server. */
  onChange(guildId: string, channelId: string | null): void;
  onAway(guildId: string): void;
  onRemoved(guildId: string): void;
}

export function watchServers(client: Client<true>, watch: ServerWatch): void {
  client.on(Events.ChannelUpdate, (_old, channel) => {
    if (!channel.isDMBased()) watch.onChange(channel.guildId, null);
  });
  client.on(Events.ThreadUpdate, (_old, thread) => watch.onChange(thread.guildId, thread.id));
  client.on(Events.GuildRoleUpdate, (_old, role) => watch.onChange(role.guild.id, null));
  client.on(Events.GuildRoleDelete, (role) => watch.onChange(role.guild.id, null));
  client.on(Events.GuildMemberUpdate, (_old, member) => {
    if (member.id === client.user.id) watch.onChange(member.guild.id, null);
  });
  client.on(Events.GuildAvailable, (guild) => watch.onChange(guild.id, null));
  client.on(Events.GuildCreate, (guild) => watch.onChange(guild.id, null));
  client.on(Events.GuildUnavailable, (guild) => watch.onAway(guild.id));
  client.on(Events.GuildDelete, (guild) => watch.onRemoved(guild.id));
}
