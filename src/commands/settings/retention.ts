/**
 * `/settings retention`: for how long we keep which message told what in this server.
 *
 * In: a number of days, or for good; or nothing. Out: the setting stored, or the present one.
 * Surprise: it cannot be about everything. Subscriptions and settings are kept while they are wanted, and reports and
 * alerts are public and everybody's; what is this server's alone, and grows old, is the references to messages.
 */
import {
  type APIApplicationCommandSubcommandOption,
  type ChatInputCommandInteraction,
  ApplicationCommandOptionType as OptionType,
} from "discord.js";
import { KEPT_WORDS } from "../../words/kept-words.ts";
import type { CommandContext, Reply } from "../command.ts";

const FOR_GOOD = 0;

export const RETENTION = {
  type: OptionType.Subcommand as const,
  name: "retention",
  description: "How long I remember which of my messages told what",
  options: [
    {
      type: OptionType.Integer as const,
      name: "days",
      description: "After so many days I forget it; left out, I say what holds now",
      choices: [
        { name: "30 days", value: 30 },
        { name: "90 days", value: 90 },
        { name: "One year", value: 365 },
        { name: "As long as I am here", value: FOR_GOOD },
      ],
    },
  ],
} satisfies APIApplicationCommandSubcommandOption;

export async function setRetention(
  { guildId, user, options }: ChatInputCommandInteraction<"cached" | "raw">,
  { store, now, language }: Pick<CommandContext, "store" | "now" | "language">,
): Promise<Reply> {
  const words = KEPT_WORDS[language];
  const present = await store.retentionOfServer(guildId);
  const chosen = options.getInteger("days");
  if (chosen === null) return { content: `${words.isKept(words.forDays(present))} ${words.scope}` };
  const days = chosen === FOR_GOOD ? null : chosen;
  if (days === present) return { content: words.keptAlready(words.forDays(days)) };
  await store.setRetention(guildId, days, user.id, now().toISOString());
  return { content: `${words.keptFromNow(words.forDays(days))} ${words.scope}` };
}
