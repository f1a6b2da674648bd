/**
 * `/settings events`: whether hearings and deadlines ahead become events of the server's calendar.
 *
 * In: on, off, or nothing. Out: the setting stored, or the present one with what is in the way.
 * Surprise: the permission is one of the server, not of a channel; without it nothing is saved.
 */
import {
  type APIApplicationCommandSubcommandOption,
  type ChatInputCommandInteraction,
  ApplicationCommandOptionType as OptionType,
  PermissionFlagsBits,
} from "discord.js";
import { EVENT_WORDS, type EventTrouble } from "../../words/event-words.ts";
import type { Language } from "../../words/language.ts";
import type { CommandContext, Reply } from "../command.ts";

export const EVENTS = {
  type: OptionType.Subcommand as const,
  name: "events",
  description: "Whether hearings and deadlines ahead become events of this server",
  options: [
    {
      type: OptionType.String as const,
      name: "events",
      description: "On or off; left out, I say what holds now",
      choices: [
        { name: "On", value: "on" },
        { name: "Off", value: "off" },
      ],
    },
  ],
} satisfies APIApplicationCommandSubcommandOption;

export async function setEvents(
  interaction: ChatInputCommandInteraction<"cached" | "raw">,
  { store, now, language }: Pick<CommandContext, "store" | "now" | "language">,
): Promise<Reply> {
  const words = EVENT_WORDS[language];
  const { guildId, user, options } = interaction;
  const present = await store.eventsOfServer(guildId);
  const typed = options.getString("events");
  if (typed === null) return { content: sayEvents(present, language) };
  const isOn = typed === "on";
  const mine = interaction.guild?.members.me?.permissions ?? interaction.appPermissions;
  if (isOn && !mine.has(PermissionFlagsBits.CreateEvents)) return { content: words.missing("Create Events") };
  // After trouble, "on" once more is a wish to try at once.
  if (isOn === present.isOn && present.trouble === null)
    return { content: isOn ? words.alreadyOn : words.alreadyOff };
  await store.setServerEvents(guildId, isOn, user.id, now().toISOString());
  return { content: isOn ? words.turnedOn : words.turnedOff };
}

export function sayEvents(
  { isOn, trouble }: { isOn: boolean; trouble: EventTrouble | null },
  language: Language,
): string {
  const words = EVENT_WORDS[language];
  if (!isOn) return words.isOff;
  return trouble === null ? words.isOn : `${words.isOn} ${words.trouble[trouble]}`;
}
