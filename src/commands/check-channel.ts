/**
 * Can we post there? Asked before a subscription is saved, so that nobody waits for alerts that cannot come.
 *
 * In: the channel somebody chose. Out: "ready", or a sentence that names each missing permission and what to do.
 * Surprise: Discord sends our own permissions along with a chosen channel, so asking costs no request.
 */
import {
  ChannelType,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
  PermissionsBitField,
  type Snowflake,
} from "discord.js";
import { NEEDED } from "../delivery/discord/view-servers.ts";

/** Channels that take plain messages. */
export const POSTABLE = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

export type ChannelCheck = { kind: "ready"; channelId: Snowflake } | { kind: "refused"; why: string };

/** A role as Discord hands it over with the option that chose it. */
export interface ChosenRole {
  id: string;
  mentionable: boolean;
}

/** The channel named in the option `channel`, or the one the command was used in; `role`: one to be mentioned there. */
export function checkChannel(
  interaction: ChatInputCommandInteraction,
  role: ChosenRole | null = null,
): ChannelCheck {
  const chosen = interaction.options.getChannel("channel") ?? interaction.channel;
  const channelId = chosen?.id ?? interaction.channelId;
  const type = chosen?.type;
  if (type !== undefined && !POSTABLE.some((postable) => postable === type)) {
    return {
      kind: "refused",
      why: `I cannot post in <#${channelId}>: choose a text or announcement channel.`,
    };
  }
  return checkPlace(interaction, channelId, role);
}

/** The same for a channel that is known already. */
export function checkPlace(
  interaction: ChatInputCommandInteraction,
  channelId: Snowflake,
  role: ChosenRole | null = null,
): ChannelCheck {
  if (role !== null && role.id === interaction.guildId) {
    const why = "I never mention *@everyone*. Choose a role that people can take or leave.";
    return { kind: "refused", why };
  }
  const mine = permissionsIn(interaction, channelId);
  if (mine === null) {
    return {
      kind: "refused",
      why: `I cannot see <#${channelId}>. Invite me to this server, then choose it again.`,
    };
  }
  const missing = NEEDED.filter(([, flag]) => !mine.has(flag)).map(([name]) => `*${name}*`);
  if (missing.length > 0) {
    const list =
      missing.length === 1 ? missing[0] : `${missing.slice(0, -1).join(", ")} and ${missing.at(-1)}`;
    const it = missing.length === 1 ? "that permission" : "those permissions";
    const how = `Give my role ${it} in the channel's settings, or choose another channel.`;
    return { kind: "refused", why: `I cannot post in <#${channelId}>: I miss ${list} there. ${how}` };
  }
  // Without either Discord shows the name and tells nobody: https://docs.discord.com/developers/resources/message#allowed-mentions-object
  if (role !== null && !role.mentionable && !mine.has(PermissionFlagsBits.MentionEveryone)) {
    return {
      kind: "refused",
      why: `I may not mention <@&${role.id}> in <#${channelId}>. In the role's settings allow anyone to mention it, or give my role *Mention @everyone, @here and All Roles* in that channel.`,
    };
  }
  return { kind: "ready", channelId };
}

/** Our permissions in a channel: from the interaction where it says them, else worked out from the guild. */
function permissionsIn(
  interaction: ChatInputCommandInteraction,
  channelId: Snowflake,
): PermissionsBitField | null {
  const chosen = interaction.options.getChannel("channel");
  const isChosen = chosen?.id === channelId;
  if (isChosen && "app_permissions" in chosen && typeof chosen.app_permissions === "string") {
    return new PermissionsBitField(BigInt(chosen.app_permissions));
  }
  if (channelId === interaction.channelId)
    return new PermissionsBitField(interaction.appPermissions.bitfield);
  const channel = interaction.guild?.channels.cache.get(channelId);
  return channel?.permissionsFor(interaction.client.user.id) ?? null;
}
