/**
 * `/feeds`: the sources we watch, and those a server adds. For those who manage the server.
 *
 * In: a sub-command. Out: what its file in feeds/ answers.
 * Surprise: the right to change settings is asked for anew on every run, suggestion and choice, see where-usable.ts.
 */
import {
  type APIApplicationCommandSubcommandOption,
  type ChatInputCommandInteraction,
  ApplicationCommandOptionType as OptionType,
} from "discord.js";
import { readHoldButton } from "../delivery/discord/render-flood.ts";
import type { SourceOfServer } from "../storage/follower-verbs.ts";
import type { Command, CommandContext, Reply } from "./command.ts";
import { addChosenFeed, addFeed } from "./feeds/add-feed.ts";
import { answerHold, findWaiting } from "./feeds/answer-hold.ts";
import { pauseFeed, removeFeed, resumeFeed } from "./feeds/change-feed.ts";
import { chooseSource, suggestSources } from "./feeds/choose-source.ts";
import { exportFeeds } from "./feeds/export-feeds.ts";
import { tellHealth } from "./feeds/health.ts";
import { importFeeds } from "./feeds/import-feeds.ts";
import { type Listed, listFeeds } from "./feeds/list-feeds.ts";
import { testFeed } from "./feeds/test-feed.ts";
import { refuseSetting, SETTING } from "./where-usable.ts";

type InServer = ChatInputCommandInteraction<"cached" | "raw">;

const LIST: APIApplicationCommandSubcommandOption = {
  type: OptionType.Subcommand,
  name: "list",
  description: "Every source: last visit, last problem, next visit",
  options: [
    {
      type: OptionType.Integer,
      name: "page",
      description: "Which page; the first when left out",
      min_value: 1,
    },
    {
      type: OptionType.String,
      name: "show",
      description: "Which sources; all when left out",
      choices: [
        { name: "All", value: "all" },
        { name: "Added by this server", value: "own" },
        { name: "Failing", value: "failing" },
      ],
    },
  ],
};

export const feedsCommand: Command = {
  definition: {
    ...SETTING,
    name: "feeds",
    description: "The sources we watch",
    options: [
      LIST,
      {
        type: OptionType.Subcommand,
        name: "add",
        description: "Watch a feed for this server, or find the feeds of a site",
        options: [
          {
            type: OptionType.String,
            name: "address",
            description: "The address of a feed (RSS, Atom, JSON Feed) or of a page",
            required: true,
            max_length: 2000,
          },
        ],
      },
      onSource("remove", "Stop watching a source this server added", "The source to remove"),
      onSource(
        "test",
        "The newest items of a source and how they would be judged",
        "A source, or any feed's address",
      ),
      onSource("pause", "Let a source this server added be silent for a while", "The source to pause"),
      onSource("resume", "Let a paused source speak again", "The source to resume"),
      onSource(
        "health",
        "Last visit, last change, last error, next visit of a source",
        "The source to look at",
      ),
      {
        type: OptionType.Subcommand,
        name: "import",
        description: "Add the feeds of an OPML file, as feed readers export it",
        options: [
          {
            type: OptionType.Attachment,
            name: "file",
            description: "The OPML file, at most 1 MiB",
            required: true,
          },
        ],
      },
      {
        type: OptionType.Subcommand,
        name: "export",
        description: "All sources as an OPML file for feed readers",
      },
    ],
  },

  async answer(interaction, context) {
    const refused = refuseSetting(interaction);
    if (refused !== null || !interaction.inGuild()) return { content: refused ?? "" };
    return answerIn(interaction, context);
  },

  async complete(interaction, { store, language }) {
    if (refuseSetting(interaction) !== null || interaction.guildId === null) return [];
    const verb = interaction.options.getSubcommand();
    const sources = await store.sourcesOfServer(interaction.guildId);
    return suggestSources(
      sources.filter((one) => fits(one, verb)),
      interaction.options.getFocused(),
      language,
    );
  },

  async choose(interaction, context) {
    const pressed = readHoldButton(interaction.customId);
    return pressed === null ? addChosenFeed(interaction, context) : answerHold(interaction, pressed, context);
  },
};

async function answerIn(interaction: InServer, context: CommandContext): Promise<Reply> {
  const { store, now, feedsPerServer, language } = context;
  const { options, guildId } = interaction;
  const verb = options.getSubcommand();
  if (verb === "add") return addFeed(interaction, context);
  if (verb === "import") {
    return importFeeds(
      options.getAttachment("file", true),
      { guildId, userId: interaction.user.id },
      context,
    );
  }
  const sources = await store.sourcesOfServer(guildId);
  if (verb === "list") {
    const which = (options.getString("show") ?? "all") as Listed;
    const waiting = await findWaiting(sources, guildId, context);
    return listFeeds(
      sources,
      options.getInteger("page") ?? 1,
      now(),
      feedsPerServer,
      language,
      which,
      waiting,
    );
  }
  if (verb === "health") {
    const chosen = chooseSource(sources, options.getString("source", true), language);
    return chosen.kind === "refused" ? { content: chosen.why } : tellHealth(chosen.one, guildId, context);
  }
  if (verb === "export") return exportFeeds(sources, interaction.guild?.name ?? "a server", now(), language);
  const typed = options.getString("source", true);
  if (verb === "test") return testFeed(sources, typed, context);
  const chosen = chooseSource(sources, typed, language);
  if (chosen.kind === "refused") return { content: chosen.why };
  const answer = ON_SOURCE[verb];
  if (answer === undefined) throw new Error(`no answer to /feeds ${verb}`);
  return answer(chosen.one, context);
}

const ON_SOURCE: Record<string, (one: SourceOfServer, context: CommandContext) => Promise<Reply>> = {
  remove: removeFeed,
  pause: pauseFeed,
  resume: resumeFeed,
};

/** Which sources are worth suggesting for a verb; any can still be typed, and is answered. */
function fits({ follower }: SourceOfServer, verb: string): boolean {
  if (verb === "remove") return follower !== null;
  if (verb === "pause") return follower !== null && follower.pausedAt === null;
  if (verb === "resume") return follower !== null && follower.pausedAt !== null;
  return true;
}

function onSource(name: string, description: string, source: string): APIApplicationCommandSubcommandOption {
  return {
    type: OptionType.Subcommand,
    name,
    description,
    options: [
      { type: OptionType.String, name: "source", description: source, required: true, autocomplete: true },
    ],
  };
}
