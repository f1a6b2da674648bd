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
  APIModalInteractionResponseCallbackData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
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

/** `description` is what is read to those who do not see it, at most 1024 characters. */
export type ReplyFile = { name: string } & ({ text: string } | { bytes: Uint8Array; description: string });

export interface Reply {
  content: string;
  embeds?: APIEmbed[];
  /** Buttons and menus. Each `custom_id` begins with the name of its command and ":"; see `choose`. */
  components?: APIActionRowComponent<APIComponentInMessageActionRow>[];
  files?: ReplyFile[];
  /** Of an answer to a button or menu: leaves that message as it is and answers beside it. */
  isAside?: boolean;
  /** Of an answer in place of a message: the files stay that are there. */
  keepsFiles?: boolean;
  /** A look-up answer that its asker may share: it gets a button for that. */
  isShareable?: boolean;
  /** Said to everybody in the channel after this reply; `failed` is what the reply becomes when that was refused. */
  aloud?: { reply: Reply; failed: () => Reply };
}

/** Instead of a reply to a button: something to fill in. Its `custom_id` begins as a button's does. */
export interface Form {
  form: APIModalInteractionResponseCallbackData;
}

export type Choice = APIApplicationCommandOptionChoice<string>;

/** What answers buttons and menus whose ids begin with this name and ":". */
export interface Chooser {
  name: string;
  choose(interaction: MessageComponentInteraction, context: CommandContext): Promise<Reply>;
}

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
  choose?(interaction: MessageComponentInteraction, context: CommandContext): Promise<Reply | Form>;
  /** A form was sent off; its reply takes the place of the message whose button opened it. */
  submit?(interaction: ModalSubmitInteraction, context: CommandContext): Promise<Reply>;
}
