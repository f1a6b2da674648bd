/**
 * Who may use a command and where: two kinds, and nothing in between.
 *
 * In: nothing. Out: the parts of a definition that say so, and the check that is made again on every run.
 * Surprise: `default_member_permissions` is only a default. A server's admins may hand a command to anybody, so
 * settings ask for Manage Server themselves as well.
 */
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageComponentInteraction,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import { languageOf } from "../words/language.ts";
import { MAY_WORDS } from "../words/may-words.ts";

type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody;
type Usable = Pick<Definition, "type" | "contexts" | "integration_types" | "default_member_permissions">;

/** Questions: for everyone, in servers and in direct messages, also where a person brought the bot along. */
export const LOOK_UP: Usable = {
  type: ApplicationCommandType.ChatInput,
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Settings: in a server, for those who manage it. */
export const SETTING: Usable = {
  type: ApplicationCommandType.ChatInput,
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};

/** Why this person may not change settings here, or null when they may. */
export function refuseSetting(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction | AutocompleteInteraction,
): string | null {
  const words = MAY_WORDS[languageOf(interaction.locale)];
  if (!interaction.inGuild()) return words.onlyInServers;
  if (interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild)) return null;
  return words.onlyManagers;
}
