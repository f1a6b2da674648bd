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
import { languageOf } from "../words/language.ts";
import { MAY_WORDS } from "../words/may-words.ts";

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
    const { notPostable } = MAY_WORDS[languageOf(interaction.locale)];
    return { kind: "refused", why: notPostable(`<#${channelId}>`) };
  }
  return checkPlace(interaction, channelId, role);
}

/** The same for a channel that is known already. */
export function checkPlace(
  interaction: ChatInputCommandInteraction,
  channelId: Snowflake,
  role: ChosenRole | null = null,
): ChannelCheck {
  const words = MAY_WORDS[languageOf(interaction.locale)];
  const channel = `<#${channelId}>`;
  if (role !== null && role.id === interaction.guildId) return { kind: "refused", why: words.neverEveryone };
  const mine = permissionsIn(interaction, channelId);
  if (mine === null) return { kind: "refused", why: words.cannotSee(channel) };
  const names = NEEDED.filter(([, flag]) => !mine.has(flag)).map(([name]) => `*${name}*`);
  if (names.length > 0) return { kind: "refused", why: words.missing({ channel, names }) };
  // Without either Discord shows the name and tells nobody: https://docs.discord.com/developers/resources/message#allowed-mentions-object
  if (role !== null && !role.mentionable && !mine.has(PermissionFlagsBits.MentionEveryone)) {
    return { kind: "refused", why: words.mayNotMention({ channel, role: `<@&${role.id}>` }) };
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
