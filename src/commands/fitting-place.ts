/**
 * Does a place do what a subscription wants of it: threads, publishing, posts with tags?
 *
 * In: the place as Discord shows it, what is wanted there. Out: a sentence that says what would be right, or null.
 * Surprise: what we cannot see of a place is no reason to refuse it; sending finds out.
 */

import {
  type APIInteractionDataResolvedChannel,
  type Channel,
  ChannelFlags,
  ChannelType,
  PermissionFlagsBits,
  type PermissionsBitField,
} from "discord.js";
import { FITTING_WORDS } from "../words/fitting-words.ts";
import type { Language } from "../words/language.ts";
import type { Asked } from "./where-usable.ts";

export interface WantedPlace {
  /** Each case in a thread of its own. */
  threads?: boolean;
  publish?: boolean;
  /** What the tag of its posts would be called; absent where they need several. */
  tag?: string;
}

type Place = Channel | APIInteractionDataResolvedChannel;

/** The place as it was chosen, or as the gateway told of it. */
export function findPlace(interaction: Asked, channelId: string): Place | null {
  const cached = interaction.client.channels.cache.get(channelId);
  if (cached) return cached;
  const chosen = interaction.isChatInputCommand() ? interaction.options.getChannel("channel") : null;
  if (chosen?.id === channelId) return chosen as Place;
  return channelId === interaction.channelId ? interaction.channel : null;
}

export function whyUnfit(
  place: Place | null,
  channelId: string,
  mine: PermissionsBitField,
  { threads, publish, tag }: WantedPlace,
  language: Language,
): string | null {
  if (place === null) return null;
  const words = FITTING_WORDS[language];
  const here = `<#${channelId}>`;
  const isForum = place.type === ChannelType.GuildForum;
  if (threads && place.type !== ChannelType.GuildText)
    return isForum ? words.threadsInForum(here) : words.threadsElsewhere(here);
  if (publish && place.type !== ChannelType.GuildAnnouncement) return words.publishElsewhere(here);
  if (isLocked(place) && !mine.has(PermissionFlagsBits.ManageThreads)) return words.locked(here);
  if (isForum && wantsTag(place) && !mine.has(PermissionFlagsBits.ManageChannels) && !hasTag(place, tag))
    return words.wantsTag(here, tag ?? null);
  return null;
}

function isLocked(place: Place): boolean {
  if ("locked" in place) return place.locked === true;
  return "thread_metadata" in place && place.thread_metadata?.locked === true;
}

function wantsTag(place: Place): boolean {
  return "availableTags" in place && place.flags.has(ChannelFlags.RequireTag);
}

function hasTag(place: Place, wanted: string | undefined): boolean {
  if (wanted === undefined || !("availableTags" in place)) return false;
  return place.availableTags.some(({ name }) => name.trim().toLowerCase() === wanted.toLowerCase());
}
