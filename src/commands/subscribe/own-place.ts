/**
 * A person's direct messages as the place of a subscription.
 *
 * In: the command, used in a direct message or in a server. Out: the channel, or a sentence why not.
 * Surprise: whether somebody takes messages is known only once one was sent. So from a server the first message goes out
 * before anything is saved; in a direct message the command itself is the proof.
 */
import { type ChatInputCommandInteraction, DiscordAPIError } from "discord.js";
import { isDmRefused } from "../../delivery/discord/read-refusal.ts";
import type { ChannelCheck } from "../check-channel.ts";

const CLOSED =
  "You take no direct messages from me. Allow them in this server's privacy settings (the server's menu, *Privacy Settings*, *Direct Messages*), then try again.";

/** `name`: what is subscribed to; as Markdown. */
export async function openOwnPlace(
  interaction: ChatInputCommandInteraction,
  name: string,
): Promise<ChannelCheck> {
  if (!interaction.inGuild()) return { kind: "ready", channelId: interaction.channelId };
  const content = `You asked for alerts about **${name}**: they come here. \`/subscriptions\`, used here, shows, changes and ends them.`;
  try {
    const { channelId } = await interaction.user.send({ content, allowedMentions: { parse: [] } });
    return { kind: "ready", channelId };
  } catch (error) {
    if (isDmRefused(error)) return { kind: "refused", why: CLOSED };
    if (!(error instanceof DiscordAPIError)) throw error;
    return {
      kind: "refused",
      why: `Discord does not let me write to you: “${error.message}”. Try again later.`,
    };
  }
}
