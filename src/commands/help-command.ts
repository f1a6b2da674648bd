/**
 * `/help`: what one can do here, by task, with examples. For everyone.
 *
 * In: a task, or nothing. Out: a text and a menu of tasks.
 * Surprise: the menu stays under each answer, so that help is one message to leaf through.
 */
import { ComponentType, ApplicationCommandOptionType as OptionType } from "discord.js";
import { HELP, tasksIn } from "../words/help-words.ts";
import type { Language } from "../words/language.ts";
import type { Command, Reply } from "./command.ts";
import { LOOK_UP } from "./where-usable.ts";

const MENU = "help:task";

export const helpCommand: Command = {
  definition: {
    ...LOOK_UP,
    name: "help",
    description: "What I can do, by task, with examples",
    options: [
      {
        type: OptionType.String,
        name: "task",
        description: "What you want to do",
        choices: tasksIn("en").map(({ id, name }) => ({ name, value: id })),
      },
    ],
  },

  answer: async ({ options }, { language }) => tellTask(options.getString("task"), language),

  async choose(interaction, { language }) {
    const [wanted = null] = interaction.isStringSelectMenu() ? interaction.values : [];
    return tellTask(wanted, language);
  },
};

function tellTask(wanted: string | null, language: Language): Reply {
  const words = HELP[language];
  const tasks = tasksIn(language);
  const task = tasks.find(({ id }) => id === wanted);
  const text = task
    ? `**${task.name}**\n${task.text}`
    : [
        `**${words.question}**`,
        ...tasks.map(({ name, hint }) => `**${name}** · ${hint}`),
        ...words.notes,
      ].join("\n");
  return {
    content: text,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: MENU,
            placeholder: words.placeholder,
            options: tasks.map(({ id, name, hint }) => ({
              label: name,
              value: id,
              description: hint,
              default: id === task?.id,
            })),
          },
        ],
      },
    ],
  };
}
