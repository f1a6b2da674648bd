/**
 * `/search words`: reports, docket entries, alerts and timelines by their words. For everyone.
 *
 * In: words as typed. Out: a page of what was found. Surprise: nothing is suggested while typing; any word may be meant.
 */
import { ApplicationCommandOptionType as OptionType } from "discord.js";
import type { Command } from "./command.ts";
import { forgottenButton, readPage, unpackAsked } from "./page-buttons.ts";
import { tellHits } from "./search/tell-hits.ts";
import { LOOK_UP } from "./where-usable.ts";

export const searchCommand: Command = {
  definition: {
    ...LOOK_UP,
    name: "search",
    description: "Find reports, docket entries, alerts and timeline events by their words",
    options: [
      {
        type: OptionType.String,
        name: "words",
        description: 'Words, "a phrase", begin*, -without',
        required: true,
        max_length: 200,
      },
    ],
  },

  answer: (interaction, context) =>
    tellHits(interaction.options.getString("words", true), 1, interaction.guildId, context),

  async choose(interaction, context) {
    const read = await readPage(interaction.customId, context);
    const [words] = (read && unpackAsked(read.what, 1)) ?? [];
    if (!read || words === undefined) return forgottenButton("/search");
    return tellHits(words, read.page, interaction.guildId, context);
  },
};
