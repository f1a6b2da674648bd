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
import { KEPT_WORDS } from "../../words/kept-words.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayEvents } from "./events.ts";

export const SHOW = {
  type: OptionType.Subcommand as const,
  name: "show",
  description: "Everything that is set for this server",
} satisfies APIApplicationCommandSubcommandOption;

export async function showSettings(
  { guildId }: ChatInputCommandInteraction<"cached" | "raw">,
  { store, language }: Pick<CommandContext, "store" | "language">,
): Promise<Reply> {
  const words = KEPT_WORDS[language];
  const zone = await store.zoneOfServer(guildId);
  const posted = (await store.languageOfServer(guildId)) ?? "en";
  const admin = (await store.listAdminChannels()).find((place) => place.guildId === guildId);
  const retention = await store.retentionOfServer(guildId);
  const subscriptions = (await store.listSubscriptions(guildId)).length;
  const sources = (await store.sourcesOfServer(guildId)).filter(({ follower }) => follower !== null).length;
  return {
    content: [
      `${zone === null ? words.zoneByDefault(DEFAULT_ZONE) : words.zone(zone)} · \`/settings time-zone\``,
      `${words.language(posted)} · \`/settings language\``,
      `${words.notices(admin ? `<#${admin.channelId}>` : null)} · \`/settings admin-channel\``,
      `${words.references(words.forDays(retention))} · \`/settings retention\``,
      `${sayEvents(await store.eventsOfServer(guildId), language)} · \`/settings events\``,
      `${words.subscriptions(subscriptions)} · \`/subscriptions list\``,
      `${words.sources(sources)} · \`/feeds list\``,
      words.more,
    ].join("\n"),
  };
}
