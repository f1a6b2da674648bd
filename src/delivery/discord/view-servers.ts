/**
 * What we can see of servers and their channels without writing in them.
 *
 * In: the client. Out: `ServerView`: may we write there, is the server there at all, who runs it.
 * Surprise: what the gateway told us is looked at first, for a refused request counts against our address; but only a
 * request can say that a place is well again.
 */
import {
  type APIChannel,
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
} from "discord.js";
import type { Discord } from "./connect.ts";

/** What an alert needs, by the names Discord's own settings use. */
export const NEEDED = [
  ["View Channel", PermissionFlagsBits.ViewChannel],
  ["Send Messages", PermissionFlagsBits.SendMessages],
  ["Embed Links", PermissionFlagsBits.EmbedLinks],
  ["Read Message History", PermissionFlagsBits.ReadMessageHistory],
] as const;
const IN_THREADS = ["Send Messages in Threads", PermissionFlagsBits.SendMessagesInThreads] as const;

export type PlaceLook = "open" | "closed" | "deleted" | "unclear";

export interface ServerView {
  /** Whether a place takes messages, as far as looking tells; "unclear" when Discord did not answer. */
  look(channelId: string): Promise<PlaceLook>;
  /** "away": Discord has an outage there. "gone": we are not in it any more. */
  serverState(guildId: string): "there" | "away" | "gone";
  ownerOf(guildId: string): string | null;
  /** The direct channel to a person; null when there is none. Throws when Discord does not answer. */
  openDm(userId: string): Promise<string | null>;
}

export function viewServers(discord: Discord): ServerView {
  const { client } = discord;
  return {
    async look(channelId) {
      if (missingIn(discord, channelId).length > 0) return "closed";
      return lookByAsking(discord, channelId);
    },
    serverState(guildId) {
      const guild = client.guilds.cache.get(guildId);
      if (guild === undefined) return "gone";
      return guild.available ? "there" : "away";
    },
    ownerOf: (guildId) => client.guilds.cache.get(guildId)?.ownerId ?? null,
    async openDm(userId) {
      try {
        const body = { recipient_id: userId };
        return ((await client.rest.post(Routes.userChannels(), { body })) as APIChannel).id;
      } catch (error) {
        if (error instanceof DiscordAPIError) return null;
        throw error;
      }
    },
  };
}

/** The permissions we miss in a channel; empty also when the gateway told us nothing about it. */
export function missingIn({ client }: Discord, channelId: string): string[] {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased()) return [];
  const mine = channel.permissionsFor(client.user.id);
  if (mine === null) return [];
  const needed = channel.isThread()
    ? NEEDED.map((one) => (one[0] === "Send Messages" ? IN_THREADS : one))
    : NEEDED;
  return needed.filter(([, flag]) => !mine.has(flag)).map(([name]) => name);
}

/** Asks Discord for the channel. Throws nothing. */
export async function lookByAsking({ client }: Discord, channelId: string): Promise<PlaceLook> {
  try {
    const channel = (await client.rest.get(Routes.channel(channelId))) as APIChannel;
    const thread = "thread_metadata" in channel ? channel.thread_metadata : undefined;
    return thread?.locked ? "closed" : "open";
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) return "unclear";
    if (error.code === RESTJSONErrorCodes.UnknownChannel || error.code === RESTJSONErrorCodes.UnknownGuild)
      return "deleted";
    return error.status === 403 ? "closed" : "unclear";
  }
}

/** Opens an archived thread again. Whether Discord let us. */
export async function openThread({ client }: Discord, channelId: string): Promise<boolean> {
  try {
    await client.rest.patch(Routes.channel(channelId), { body: { archived: false } });
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status !== 401) return false;
    throw error;
  }
}
