/**
 * A person's direct messages as the place of a subscription.
 *
 * In: the command, used in a direct message or in a server. Out: the channel, or a sentence why not.
 * Surprise: whether somebody takes messages is known only once one was sent. So from a server the first message goes out
 * before anything is saved; in a direct message the command itself is the proof.
 */
import { type ChatInputCommandInteraction, DiscordAPIError } from "discord.js";
import { isDmRefused } from "../../delivery/discord/read-refusal.ts";
import { FITTING_WORDS } from "../../words/fitting-words.ts";
import type { Language } from "../../words/language.ts";
import type { ChannelCheck } from "../check-channel.ts";

/** `name`: what is subscribed to; as Markdown. */
export async function openOwnPlace(
  interaction: ChatInputCommandInteraction,
  name: string,
  language: Language,
): Promise<ChannelCheck> {
  if (!interaction.inGuild()) return { kind: "ready", channelId: interaction.channelId };
  const words = FITTING_WORDS[language];
  const content = words.theyComeHere(name);
  try {
    const { channelId } = await interaction.user.send({ content, allowedMentions: { parse: [] } });
    return { kind: "ready", channelId };
  } catch (error) {
    if (isDmRefused(error)) return { kind: "refused", why: words.takesNoDms };
    if (!(error instanceof DiscordAPIError)) throw error;
    return {
      kind: "refused",
      why: words.mayNotWrite(error.message),
    };
  }
}
