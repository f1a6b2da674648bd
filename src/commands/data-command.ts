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
import type { Command, CommandContext, Reply } from "./command.ts";
import { countPerson, countServer, sayPersonRemoved, sayServerRemoved } from "./data/say-data.ts";
import { LOOK_UP, refuseSetting } from "./where-usable.ts";

type Context = Pick<CommandContext, "store" | "now">;
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

  async choose(interaction, { store }) {
    const [, act, whose, userId] = interaction.customId.split(":");
    if (userId !== interaction.user.id)
      return {
        content: "This question was put to somebody else. Use `/data delete` yourself.",
        isAside: true,
      };
    if (act === "keep") return { content: "Nothing was removed." };
    if (whose === "me") return { content: sayPersonRemoved(await store.removePerson(userId)) };
    const refused = refuseSetting(interaction);
    if (refused !== null || interaction.guildId === null) return { content: refused ?? "", isAside: true };
    return { content: sayServerRemoved(await store.removeServer(interaction.guildId)) };
  },
};

type Asked = ChatInputCommandInteraction | MessageComponentInteraction;

async function exportData({ guildId, user }: Asked, whose: Whose, { store, now }: Context): Promise<Reply> {
  const madeAt = now().toISOString();
  const isServer = whose === "server";
  const id = isServer ? (guildId ?? "") : user.id;
  const kept = isServer ? await store.dataOfServer(id) : await store.dataOfPerson(id);
  const counted = "messages" in kept ? countServer(kept) : countPerson(kept);
  const head = { of: isServer ? "server" : "person", id, madeAt };
  return {
    content: isServer
      ? `Everything I keep of this server: ${counted}.`
      : `Everything I keep about you: ${counted}. What a server's own members set up together is in that server's export.`,
    files: [
      {
        name: `court-crier-${head.of}-${madeAt.slice(0, 10)}.json`,
        text: `${JSON.stringify({ ...head, ...kept }, null, 2)}\n`,
      },
    ],
  };
}

async function askToDelete({ guildId, user }: Asked, whose: Whose, { store }: Context): Promise<Reply> {
  const isServer = whose === "server";
  const counted = isServer
    ? countServer(await store.dataOfServer(guildId ?? ""))
    : countPerson(await store.dataOfPerson(user.id));
  if (counted === "nothing")
    return {
      content: isServer
        ? "I keep nothing of this server, so there is nothing to remove."
        : "I keep nothing about you, so there is nothing to remove.",
    };
  const what = isServer
    ? `This removes ${counted}, and every setting of this server. It cannot be undone, and I post nothing here any more; \`/data export\` gives you a copy first.`
    : `This removes your name from ${counted}. Subscriptions of your own direct messages end. What you set up for a server stays, for it is the server's. It cannot be undone.`;
  const button = (act: string, label: string, style: ButtonStyle.Danger | ButtonStyle.Secondary) => ({
    type: ComponentType.Button as const,
    custom_id: `data:${act}:${whose}:${user.id}`,
    label,
    style,
  });
  return {
    content: what,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          button("remove", "Remove it", ButtonStyle.Danger),
          button("keep", "Keep it", ButtonStyle.Secondary),
        ],
      },
    ],
  };
}
