/**
 * The first word to a new server: how to begin.
 *
 * In: a server that has just invited us. Out: one message in its system channel, or none.
 * Surprise: where we may not write there, nobody is written to elsewhere: a message out of the blue is noise, and the
 * commands are there to be found.
 */
import { PermissionFlagsBits, Routes } from "discord.js";
import { GREETING_WORDS } from "../../words/greeting-words.ts";
import { languageOf } from "../../words/language.ts";
import type { Discord } from "./connect.ts";

/** All that plain text needs. */
const SPEAK = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/** Whether it was said. Throws what Discord answers when it refuses, or does not answer. */
export async function greetServer(discord: Discord, guildId: string, isBack: boolean): Promise<boolean> {
  const guild = discord.client.guilds.cache.get(guildId);
  const channelId = guild?.systemChannelId;
  const mine = guild?.systemChannel?.permissionsFor(discord.client.user.id);
  if (!guild || !channelId || !mine?.has(SPEAK)) return false;
  const { hello, again } = GREETING_WORDS[languageOf(guild.preferredLocale)];
  // A nonce of its own: within Discord's window the same word is not said twice.
  const body = {
    content: isBack ? again : hello,
    allowed_mentions: { parse: [] },
    nonce: `h${guildId}`,
    enforce_nonce: true,
  };
  await discord.client.rest.post(Routes.channelMessages(channelId), { body });
  return true;
}
