/**
 * `/settings show`: everything that is set for this server, in one reply.
 *
 * In: a server. Out: a line for each setting, with the command that changes it.
 * Surprise: what nobody has set is shown with what holds then.
 */
import {
  type APIApplicationCommandSubcommandOption,
  type ChatInputCommandInteraction,
  ApplicationCommandOptionType as OptionType,
} from "discord.js";
import { DEFAULT_ZONE } from "../../delivery/subscription.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayEvents } from "./events.ts";
import { sayRetention } from "./retention.ts";

export const SHOW = {
  type: OptionType.Subcommand as const,
  name: "show",
  description: "Everything that is set for this server",
} satisfies APIApplicationCommandSubcommandOption;

export async function showSettings(
  { guildId }: ChatInputCommandInteraction<"cached" | "raw">,
  { store }: Pick<CommandContext, "store">,
): Promise<Reply> {
  const zone = await store.zoneOfServer(guildId);
  const admin = (await store.listAdminChannels()).find((place) => place.guildId === guildId);
  const retention = await store.retentionOfServer(guildId);
  const subscriptions = (await store.listSubscriptions(guildId)).length;
  const sources = (await store.sourcesOfServer(guildId)).filter(({ follower }) => follower !== null).length;
  return {
    content: [
      `**Time zone** ${zone ?? `${DEFAULT_ZONE}, as long as nobody sets another one`} · \`/settings time-zone\``,
      `**Notices about sources** ${admin ? `<#${admin.channelId}>` : "nowhere"} · \`/settings admin-channel\``,
      `**References to messages** kept ${sayRetention(retention)} · \`/settings retention\``,
      `**Events** ${sayEvents(await store.eventsOfServer(guildId), "en")} · \`/settings events\``,
      `**Subscriptions** ${subscriptions} · \`/subscriptions list\``,
      `**Sources added here** ${sources} · \`/feeds list\``,
      "`/setup` changes the most of it in one message; `/data export` gives you all that is kept.",
    ].join("\n"),
  };
}
