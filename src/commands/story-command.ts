/**
 * `/story id`: every report of an event, how they were joined, and what was told of it. For everyone.
 *
 * In: a story as chosen by its headline, its id, or a link to one of our messages. Out: a page of its reports.
 * Surprise: a story that went into another one is found under both ids.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import type { Command, CommandContext, Reply } from "./command.ts";
import { readWhyQuestion } from "./find-way.ts";
import { forgottenButton, readPage, unpackAsked } from "./page-buttons.ts";
import { tellStory } from "./story/tell-story.ts";
import { suggestStories } from "./suggest-stories.ts";
import { traceForServer } from "./trace-of-server.ts";
import { LOOK_UP } from "./where-usable.ts";

export const storyCommand: Command = {
  definition: {
    ...LOOK_UP,
    name: "story",
    description: "All reports of one event, how they were joined, and what was told of it",
    options: [
      {
        type: OptionType.String,
        name: "id",
        description: "Choose a headline, or give a story's id, a link to my message or the ref at its end",
        required: true,
        max_length: 200,
        autocomplete: true,
      },
    ],
  },

  answer: (interaction, context) =>
    findAndTell(interaction.options.getString("id", true), 1, interaction.guildId, context),

  async choose(interaction, context) {
    const read = await readPage(interaction.customId, context);
    const [storyId] = (read && unpackAsked(read.what, 1)) ?? [];
    if (!read || storyId === undefined) return forgottenButton("/story");
    return findAndTell(storyId, read.page, interaction.guildId, context);
  },

  async complete({ guildId, options }, { memory }) {
    return suggestStories(await memory.headlinesOf(guildId), options.getFocused());
  },
};

const UNREADABLE =
  "That is no story of mine. Choose one of the headlines that appear while you type, or give an id such as `s0123456789ab`, a link to one of my messages, or the `ref …` at its end.";

async function findAndTell(
  typed: string,
  page: number,
  guildId: string | null,
  context: CommandContext,
): Promise<Reply> {
  const { store, cases } = context;
  const question = readStoryQuestion(typed);
  if (question === null) return { content: UNREADABLE };
  const current = question.kind === "story" ? await store.findStory(question.storyId) : null;
  const wanted = current ? { kind: "story" as const, storyId: current.id } : question;
  const asker = { guildId, sources: await store.sourcesOfServer(guildId) };
  const trace = await traceForServer(store, wanted, asker, cases());
  if (!trace?.placed) return { content: `I know no such story here. ${UNREADABLE.replace(/^.*?\. /, "")}` };
  return tellStory(trace, trace.placed, page, guildId, context);
}

/** An address names an item and not a story: that is what `/why` is for. */
function readStoryQuestion(typed: string) {
  const text = typed.trim();
  if (/^s\S{1,40}$/.test(text)) return { kind: "story" as const, storyId: text };
  const question = readWhyQuestion(text);
  return question.kind === "trace" && question.wanted.kind !== "address" ? question.wanted : null;
}
