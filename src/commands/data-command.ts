/**
 * `/data`: what is kept of a server or of a person, as a file, and its removal.
 *
 * In: whose. Out: a JSON file; or a question, and after a press of its button what was removed and what others keep.
 * Surprise: the button is its asker's alone, and asks for Manage Server once more where it is about a server.
 */
import {
  type APIApplicationCommandSubcommandOption,
  ButtonStyle,
  type ChatInputCommandInteraction,
  ComponentType,
  type MessageComponentInteraction,
  ApplicationCommandOptionType as OptionType,
} from "discord.js";
import { DATA_WORDS } from "../words/data-words.ts";
import type { Command, CommandContext, Reply } from "./command.ts";
import { countPerson, countServer, sayPersonRemoved, sayServerRemoved } from "./data/say-data.ts";
import { LOOK_UP, refuseSetting } from "./where-usable.ts";

type Context = Pick<CommandContext, "store" | "now" | "language">;
type Whose = "server" | "me";

const verb = (name: string, description: string): APIApplicationCommandSubcommandOption => ({
  type: OptionType.Subcommand,
  name,
  description,
  options: [
    {
      type: OptionType.String,
      name: "of",
      description: "Whose data: this server's, for those who manage it, or your own",
      required: true,
      choices: [
        { name: "This server", value: "server" },
        { name: "Me", value: "me" },
      ],
    },
  ],
});

export const dataCommand: Command = {
  definition: {
    ...LOOK_UP,
    name: "data",
    description: "What I keep of this server or of you: as a file, or removed",
    options: [
      verb("export", "Everything I keep, as a JSON file that only you see"),
      verb("delete", "Remove it; I ask once more before I do"),
    ],
  },

  async answer(interaction, context) {
    const whose = interaction.options.getString("of", true) as Whose;
    const refused = whose === "server" ? refuseSetting(interaction) : null;
    if (refused !== null) return { content: refused };
    return interaction.options.getSubcommand() === "export"
      ? exportData(interaction, whose, context)
      : askToDelete(interaction, whose, context);
  },

  async choose(interaction, { store, language }) {
    const words = DATA_WORDS[language];
    const [, act, whose, userId] = interaction.customId.split(":");
    if (userId !== interaction.user.id) return { content: words.othersQuestion, isAside: true };
    if (act === "keep") return { content: words.kept };
    if (whose === "me") return { content: sayPersonRemoved(await store.removePerson(userId), language) };
    const refused = refuseSetting(interaction);
    if (refused !== null || interaction.guildId === null) return { content: refused ?? "", isAside: true };
    return { content: sayServerRemoved(await store.removeServer(interaction.guildId), language) };
  },
};

type Asked = ChatInputCommandInteraction | MessageComponentInteraction;

async function exportData(
  { guildId, user }: Asked,
  whose: Whose,
  { store, now, language }: Context,
): Promise<Reply> {
  const words = DATA_WORDS[language];
  const madeAt = now().toISOString();
  const isServer = whose === "server";
  const id = isServer ? (guildId ?? "") : user.id;
  const kept = isServer ? await store.dataOfServer(id) : await store.dataOfPerson(id);
  const counted =
    ("messages" in kept ? countServer(kept, language) : countPerson(kept, language)) ?? words.nothing;
  const head = { of: isServer ? "server" : "person", id, madeAt };
  return {
    content: isServer ? words.keptOfServer(counted) : words.keptOfPerson(counted),
    files: [
      {
        name: `court-crier-${head.of}-${madeAt.slice(0, 10)}.json`,
        text: `${JSON.stringify({ ...head, ...kept }, null, 2)}\n`,
      },
    ],
  };
}

async function askToDelete(
  { guildId, user }: Asked,
  whose: Whose,
  { store, language }: Context,
): Promise<Reply> {
  const words = DATA_WORDS[language];
  const isServer = whose === "server";
  const counted = isServer
    ? countServer(await store.dataOfServer(guildId ?? ""), language)
    : countPerson(await store.dataOfPerson(user.id), language);
  if (counted === null) return { content: isServer ? words.noneOfServer : words.noneOfPerson };
  const button = (act: string, label: string, style: ButtonStyle.Danger | ButtonStyle.Secondary) => ({
    type: ComponentType.Button as const,
    custom_id: `data:${act}:${whose}:${user.id}`,
    label,
    style,
  });
  return {
    content: isServer ? words.askServer(counted) : words.askPerson(counted),
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          button("remove", words.remove, ButtonStyle.Danger),
          button("keep", words.keep, ButtonStyle.Secondary),
        ],
      },
    ],
  };
}
