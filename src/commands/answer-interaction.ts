/**
 * The edge of the commands: every interaction comes in here and is answered, whatever happens.
 *
 * In: an interaction from the gateway. Out: one reply to the asker alone, or a list of suggestions.
 * Surprise: nothing is deferred in advance. A reply that is ready within a second goes out at once; only one that is
 * not is deferred, well within Discord's three seconds
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback).
 */
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
} from "discord.js";
import { fitMessage } from "../delivery/discord/limits.ts";
import type { Command, CommandContext, Reply } from "./command.ts";

const DEFER_AFTER_MS = 1_000;

/** Answers every interaction of this client from now on. */
export function answerInteractions(
  client: Client,
  commands: readonly Command[],
  context: CommandContext,
): void {
  client.on(Events.InteractionCreate, (interaction) => {
    void answerInteraction(interaction, commands, context);
  });
}

/** Never throws: a fault is logged once, with ids and cause, and the person gets a sentence with a reference. */
export async function answerInteraction(
  interaction: Interaction,
  commands: readonly Command[],
  context: CommandContext,
): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, commands, context);
  if (!interaction.isChatInputCommand()) return;
  const send = sendInTime(interaction);
  try {
    const command = commands.find(({ definition }) => definition.name === interaction.commandName);
    const reply = command === undefined ? UNKNOWN_COMMAND : await command.answer(interaction, context);
    await send(reply);
  } catch (error) {
    const reference = interaction.id.slice(-6);
    context.log.error({ err: error, reference, ...describe(interaction) }, "a command failed");
    await send(sorry(reference)).catch((cause: unknown) => {
      context.log.warn({ err: cause, reference }, "the person could not be told");
    });
  }
}

const UNKNOWN_COMMAND: Reply = {
  content: "I do not know this command any more. Type `/` again: Discord shows the ones I have.",
};

function sorry(reference: string): Reply {
  return {
    content: `I could not answer that: something broke on my side, not on yours. Nothing was changed that you did not see confirmed. Try again; if it stays, tell the operator the reference \`${reference}\`.`,
  };
}

/** A sender that defers by itself when it is not used within a second. May be called again after a failure. */
function sendInTime(interaction: ChatInputCommandInteraction): (reply: Reply) => Promise<void> {
  let deferring: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    deferring = interaction.deferReply({ flags: MessageFlags.Ephemeral }).catch(() => {});
  }, DEFER_AFTER_MS);
  return async ({ content, embeds = [] }) => {
    clearTimeout(timer);
    await deferring;
    const message = fitMessage({ content, embeds });
    if (interaction.deferred || interaction.replied) await interaction.editReply(message);
    else await interaction.reply({ ...message, flags: MessageFlags.Ephemeral });
  };
}

async function suggest(
  interaction: AutocompleteInteraction,
  commands: readonly Command[],
  context: CommandContext,
): Promise<void> {
  try {
    const command = commands.find(({ definition }) => definition.name === interaction.commandName);
    await interaction.respond(command?.complete?.(interaction, context) ?? []);
  } catch (error) {
    // Mostly 10062: the person typed on and Discord no longer waits for this one.
    context.log.info({ err: error, command: interaction.commandName }, "suggestions were not taken");
  }
}

function describe({ commandName, guildId, channelId, user }: ChatInputCommandInteraction) {
  return { command: commandName, guildId, channelId, userId: user.id };
}
