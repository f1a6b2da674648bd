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
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import { personalGuild } from "../delivery/personal.ts";
import { languageOf } from "../words/language.ts";
import { MAY_WORDS } from "../words/may-words.ts";

type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody;
type Usable = Pick<Definition, "type" | "contexts" | "integration_types" | "default_member_permissions">;

/** A command, and what is done with the buttons, menus and forms of its replies. */
export type Asked = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

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

/** What a server sets for its channels and a person for their direct messages; whose it is, is asked on every run. */
export const OWN_OR_SERVER: Usable = {
  type: ApplicationCommandType.ChatInput,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** The server whose settings are meant, or (`personalGuild`) the person; or why not. */
export function whoseSetting(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
  isOwn = false,
): { guildId: string } | { why: string } {
  if (isOwn || !interaction.inGuild()) return { guildId: personalGuild(interaction.user.id) };
  const why = refuseSetting(interaction);
  return why === null ? { guildId: interaction.guildId } : { why };
}

/** Why this person may not change settings here, or null when they may. */
export function refuseSetting(interaction: Asked | AutocompleteInteraction): string | null {
  const words = MAY_WORDS[languageOf(interaction.locale)];
  if (!interaction.inGuild()) return words.onlyInServers;
  if (interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild)) return null;
  return words.onlyManagers;
}
