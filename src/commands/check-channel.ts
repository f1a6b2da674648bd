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
import { neededIn } from "../delivery/discord/view-servers.ts";
import { languageOf } from "../words/language.ts";
import { MAY_WORDS } from "../words/may-words.ts";
import { findPlace, type WantedPlace, whyUnfit } from "./fitting-place.ts";
import type { Asked } from "./where-usable.ts";

/** Where alerts may go: a forum and a thread as well. */
export const SUBSCRIBABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

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
  wanted?: WantedPlace,
): ChannelCheck {
  const chosen = interaction.options.getChannel("channel") ?? interaction.channel;
  const channelId = chosen?.id ?? interaction.channelId;
  const type = chosen?.type;
  const fitting: readonly ChannelType[] = wanted ? SUBSCRIBABLE : POSTABLE;
  if (type !== undefined && !fitting.includes(type)) {
    const words = MAY_WORDS[languageOf(interaction.locale)];
    const why = wanted ? words.notSubscribable(`<#${channelId}>`) : words.notPostable(`<#${channelId}>`);
    return { kind: "refused", why };
  }
  return checkPlace(interaction, channelId, role, wanted);
}

/** The same for a channel that is known already. */
export function checkPlace(
  interaction: Asked,
  channelId: Snowflake,
  role: ChosenRole | null = null,
  wanted: WantedPlace = {},
): ChannelCheck {
  const words = MAY_WORDS[languageOf(interaction.locale)];
  const channel = `<#${channelId}>`;
  if (role !== null && role.id === interaction.guildId) return { kind: "refused", why: words.neverEveryone };
  const mine = permissionsIn(interaction, channelId);
  if (mine === null) return { kind: "refused", why: words.cannotSee(channel) };
  const place = findPlace(interaction, channelId);
  const unfit = whyUnfit(place, channelId, mine, wanted, languageOf(interaction.locale));
  if (unfit !== null) return { kind: "refused", why: unfit };
  const names = neededIn(place?.type, wanted.threads)
    .filter(([, flag]) => !mine.has(flag))
    .map(([name]) => `*${name}*`);
  if (names.length > 0) return { kind: "refused", why: words.missing({ channel, names }) };
  // Without either Discord shows the name and tells nobody: https://docs.discord.com/developers/resources/message#allowed-mentions-object
  if (role !== null && !role.mentionable && !mine.has(PermissionFlagsBits.MentionEveryone)) {
    return { kind: "refused", why: words.mayNotMention({ channel, role: `<@&${role.id}>` }) };
  }
  return { kind: "ready", channelId };
}

/** Our permissions in a channel: from the interaction where it says them, else worked out from the guild. */
function permissionsIn(interaction: Asked, channelId: Snowflake): PermissionsBitField | null {
  const chosen = interaction.isChatInputCommand() ? interaction.options.getChannel("channel") : null;
  const isChosen = chosen?.id === channelId;
  if (isChosen && "app_permissions" in chosen && typeof chosen.app_permissions === "string") {
    return new PermissionsBitField(BigInt(chosen.app_permissions));
  }
  if (channelId === interaction.channelId)
    return new PermissionsBitField(interaction.appPermissions.bitfield);
  const channel = interaction.guild?.channels.cache.get(channelId);
  return channel?.permissionsFor(interaction.client.user.id) ?? null;
}
