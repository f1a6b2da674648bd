/**
 * What a slash command is to us.
 *
 * In: nothing, this file names the nouns. Out: `Command`, `CommandContext`, `Reply`.
 * Surprise: a command does not answer Discord itself. It returns a reply, and one edge (answer-interaction.ts) sends
 * it, always to the asker alone, in time, and catches what goes wrong.
 */
import type {
  APIActionRowComponent,
  APIApplicationCommandOptionChoice,
  APIComponentInMessageActionRow,
  APIEmbed,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { CaseFile } from "../cases/case-file.ts";
import type { Log } from "../delivery/discord/connect.ts";
import type { Watch } from "../relevance/build-watch.ts";
import type { Page } from "../sources/fetch-page.ts";
import type { Store } from "../storage/store.ts";
import type { Language } from "../words/language.ts";
import type { Memory } from "./memory.ts";

/** What a command may know. It asks the store and the case files; it never polls a source and never posts alerts. */
export interface CommandContext {
  store: Store;
  /** The case files as they are now; a function because they may be read anew while the bot runs. */
  cases: () => CaseFile[];
  /** What relevance judges by, of the same case files. */
  watch: () => Watch;
  /** One look at an address somebody named, with all the limits and guards of a visit. Rejects only when `signal` aborts. */
  look: (address: string, signal?: AbortSignal) => Promise<Page>;
  /** Where dockets are looked up; CourtListener's own address when absent. */
  courtListener?: string;
  /** How many sources of its own a server may follow. */
  feedsPerServer: number;
  now: () => Date;
  /** What the asker reads; set for each interaction. */
  language: Language;
  log: Log;
  /** What suggestions are made of. */
  memory: Memory;
  program: Program;
}

/** What runs, for `/about`. */
export interface Program {
  version: string;
  startedAt: Date;
  /** Where the people who run it are reached: an address or a mailbox, as the operator set it. */
  contact: string;
}

/** What the program brings; the memory is made of it, the language is each asker's. */
export type CommandParts = Omit<CommandContext, "memory" | "language">;

export interface Reply {
  content: string;
  embeds?: APIEmbed[];
  /** Buttons and menus. Each `custom_id` begins with the name of its command and ":"; see `choose`. */
  components?: APIActionRowComponent<APIComponentInMessageActionRow>[];
  files?: { name: string; text: string }[];
  /** Of an answer to a button or menu: leaves that message as it is and answers beside it. */
  isAside?: boolean;
}

export type Choice = APIApplicationCommandOptionChoice<string>;

export interface Command {
  /** What Discord is told about the command. */
  definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  answer(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<Reply>;
  /** Suggestions while the person types; from memory, for Discord waits only three seconds and does not defer. */
  complete?(interaction: AutocompleteInteraction, context: CommandContext): Choice[] | Promise<Choice[]>;
  /**
   * A button or menu of one of this command's replies was used, perhaps after a restart. The reply takes the place of
   * the message it is on, buttons and all.
   */
  choose?(interaction: MessageComponentInteraction, context: CommandContext): Promise<Reply>;
}
