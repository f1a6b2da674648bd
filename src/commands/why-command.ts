/**
 * `/why url`: the way of one item through the program, with the reason at each stage. For everyone.
 *
 * In: an address, a link to one of our messages, or the reference at its end. Out: the way, or who would have seen it.
 * Surprise: channels of other servers are counted and never named; whom we tell there is theirs to know.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import { storyOfServer } from "../storage/alert-of-server.ts";
import { nameOfWhat } from "./choose-case.ts";
import type { Command, CommandContext } from "./command.ts";
import { readWhyQuestion } from "./find-way.ts";
import { suggestStories } from "./suggest-stories.ts";
import { tellUnseen } from "./tell-unseen.ts";
import { storiesNamed, tellWhy } from "./tell-why.ts";
import { traceForServer } from "./trace-of-server.ts";
import { LOOK_UP } from "./where-usable.ts";

export const whyCommand: Command = {
  definition: {
    ...LOOK_UP,
    name: "why",
    description: "Why was this told, or not? An article's way, stage by stage",
    options: [
      {
        type: OptionType.String,
        name: "url",
        description: "The article's address, a link to one of my messages, or the ref at its end",
        required: true,
        autocomplete: true,
        max_length: 2_000,
      },
    ],
  },

  async answer(interaction, context) {
    const question = readWhyQuestion(interaction.options.getString("url", true), context.language);
    if (question.kind === "unreadable") return { content: question.why };
    const sources = await context.store.sourcesOfServer(interaction.guildId);
    const asker = { guildId: interaction.guildId, sources, language: context.language };
    const trace = await traceForServer(context.store, question.wanted, asker, context.cases());
    if (!trace) return tellUnseen(question.address, sources, context.now(), context.language);
    return tellWhy(trace, {
      nameOf: (id) => nameOfWhat(context.cases(), id, [], context.language),
      isHere: (channelId) =>
        channelId === interaction.channelId || (interaction.guild?.channels.cache.has(channelId) ?? false),
      guildId: interaction.guildId,
      now: context.now(),
      language: context.language,
      subscriptions: interaction.inGuild() ? await context.store.listSubscriptions(interaction.guildId) : [],
      titles: await findTitles(storiesNamed(trace), interaction.guildId, context),
    });
  },

  /** Words of a headline lead to its story; an address is nothing to choose from. */
  async complete({ guildId, options }, { memory, language }) {
    const typed = options.getFocused();
    return typed.includes("/") ? [] : suggestStories(await memory.headlinesOf(guildId), typed, language);
  },
};

/** A story is known to people by its first report's title. */
async function findTitles(
  storyIds: string[],
  guildId: string | null,
  { store }: CommandContext,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const storyId of storyIds) {
    const story = await store.findStory(storyId);
    const title = story && (await storyOfServer(store, story, guildId)).story.members[0]?.item.title;
    if (title) titles.set(storyId, title);
  }
  return titles;
}
