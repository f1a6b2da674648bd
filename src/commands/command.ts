/**
 * What a slash command is to us.
 *
 * In: nothing, this file names the nouns. Out: `Command`, `CommandContext`, `Reply`.
 * Surprise: a command does not answer Discord itself. It returns a reply, and one edge (answer-interaction.ts) sends
 * it, always to the asker alone, in time, and catches what goes wrong.
 */
import type {
  APIApplicationCommandOptionChoice,
  APIEmbed,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { CaseFile } from "../cases/case-file.ts";
import type { Log } from "../delivery/discord/connect.ts";
import type { Store } from "../storage/store.ts";

/** What a command may know. It asks the store and the case files; it never visits a source and never posts alerts. */
export interface CommandContext {
  store: Store;
  /** The case files as they are now; a function because they may be read anew while the bot runs. */
  cases: () => CaseFile[];
  now: () => Date;
  log: Log;
}

export interface Reply {
  content: string;
  embeds?: APIEmbed[];
}

export type Choice = APIApplicationCommandOptionChoice<string>;

export interface Command {
  /** What Discord is told about the command. */
  definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  answer(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<Reply>;
  /** Suggestions while the person types; from memory, for Discord waits only three seconds and does not defer. */
  complete?(interaction: AutocompleteInteraction, context: CommandContext): Choice[];
}
