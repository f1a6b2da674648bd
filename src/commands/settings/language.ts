/**
 * `/settings language`: in which language a server is told what is posted there.
 *
 * In: a language, or nothing. Out: the setting stored, or the present one.
 * Surprise: what asks and what answers may differ: the answer to this very command is in the asker's language.
 */
import {
  type APIApplicationCommandSubcommandOption,
  type ChatInputCommandInteraction,
  ApplicationCommandOptionType as OptionType,
} from "discord.js";
import { LANGUAGE_NAMES, LANGUAGES } from "../../words/language.ts";
import { SETTINGS_WORDS } from "../../words/settings-words.ts";
import type { CommandContext, Reply } from "../command.ts";

export const LANGUAGE = {
  type: OptionType.Subcommand as const,
  name: "language",
  description: "In which language alerts, digests and notices are labelled here",
  options: [
    {
      type: OptionType.String as const,
      name: "language",
      description: "The language; left out, I say which one it is",
      choices: LANGUAGES.map((value) => ({ name: LANGUAGE_NAMES[value], value })),
    },
  ],
} satisfies APIApplicationCommandSubcommandOption;

export async function setLanguage(
  { guildId, user, options }: ChatInputCommandInteraction<"cached" | "raw">,
  { store, now, language }: Pick<CommandContext, "store" | "now" | "language">,
): Promise<Reply> {
  const words = SETTINGS_WORDS[language];
  const present = (await store.languageOfServer(guildId)) ?? "en";
  const typed = options.getString("language");
  if (typed === null) return { content: words.languageIs(present) };
  // Discord sends one of the choices.
  const chosen = LANGUAGES.find((one) => one === typed) ?? present;
  if (chosen === present) return { content: words.languageAlready(present) };
  await store.setServerLanguage(guildId, chosen, user.id, now().toISOString());
  return { content: words.languageSet(chosen) };
}
