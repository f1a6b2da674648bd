/**
 * `/why url`: the way of one item through the program, with the reason at each stage. For everyone.
 *
 * In: an address, a link to one of our messages, or the reference at its end. Out: the way, or who would have seen it.
 * Surprise: channels of other servers are counted and never named; whom we tell there is theirs to know.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import { isAddedId } from "../sources/added-source.ts";
import type { ItemTrace } from "../storage/item-trace.ts";
import type { SourceWithState } from "../storage/store.ts";
import { nameOfWhat } from "./choose-case.ts";
import type { Command, CommandContext } from "./command.ts";
import { readWhyQuestion } from "./find-way.ts";
import { tellUnseen } from "./tell-unseen.ts";
import { storiesNamed, tellWhy } from "./tell-why.ts";
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
        max_length: 2_000,
      },
    ],
  },

  async answer(interaction, context) {
    const question = readWhyQuestion(interaction.options.getString("url", true));
    if (question.kind === "unreadable") return { content: question.why };
    const sources = await context.store.sourcesOfServer(interaction.guildId);
    const trace = hideOthersSources(await context.store.traceItem(question.wanted), sources);
    if (!trace) return tellUnseen(question.address, sources, context.now());
    return tellWhy(trace, {
      nameOf: (id) => nameOfWhat(context.cases(), id),
      isHere: (channelId) => interaction.guild?.channels.cache.has(channelId) ?? false,
      guildId: interaction.guildId,
      now: context.now(),
      subscriptions: interaction.inGuild() ? await context.store.listSubscriptions(interaction.guildId) : [],
      titles: await findTitles(storiesNamed(trace), context),
    });
  },
};

/** What another server added is its own affair: an item that only such sources carried was never seen here. */
function hideOthersSources(trace: ItemTrace | null, sources: readonly SourceWithState[]): ItemTrace | null {
  if (!trace) return null;
  const ours = new Set(sources.map(({ source }) => source.id));
  const sightings = trace.sightings.filter(({ sourceId }) => ours.has(sourceId) || !isAddedId(sourceId));
  const held = trace.held.filter(({ hold }) => ours.has(hold.sourceId));
  return sightings.length === 0 && trace.sightings.length > 0 ? null : { ...trace, sightings, held };
}

/** A story is known to people by its first report's title. */
async function findTitles(storyIds: string[], { store }: CommandContext): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const storyId of storyIds) {
    const title = (await store.findStory(storyId))?.members[0]?.item.title;
    if (title !== undefined) titles.set(storyId, title);
  }
  return titles;
}
