/**
 * `/help`: what one can do here, by task, with examples. For everyone.
 *
 * In: a task, or nothing. Out: a text and a menu of tasks.
 * Surprise: the menu stays under each answer, so that help is one message to leaf through.
 */
import { ComponentType, ApplicationCommandOptionType as OptionType } from "discord.js";
import type { Command, Reply } from "./command.ts";
import { TASKS, type Task } from "./help/tasks.ts";
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
        choices: TASKS.map(({ id, name }) => ({ name, value: id })),
      },
    ],
  },

  answer: async ({ options }) => tellTask(TASKS.find(({ id }) => id === options.getString("task"))),

  async choose(interaction) {
    const [wanted] = interaction.isStringSelectMenu() ? interaction.values : [];
    return tellTask(TASKS.find(({ id }) => id === wanted));
  },
};

function tellTask(task: Task | undefined): Reply {
  const text = task
    ? `**${task.name}**\n${task.text}`
    : [
        "**What do you want to do?**",
        ...TASKS.map(({ name, hint }) => `**${name}** · ${hint}`),
        "Everything I answer, only you see. `/about` says what I am and what I keep.",
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
            placeholder: "Choose a task",
            options: TASKS.map(({ id, name, hint }) => ({
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
