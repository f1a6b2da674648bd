/**
 * The edge of the commands: every interaction comes in here and is answered, whatever happens.
 *
 * In: an interaction from the gateway: a command, a choice made in an earlier reply, something half typed. Out: one
 * reply to the asker alone, or a list of suggestions.
 * Surprise: nothing is deferred in advance. A reply that is ready within a second goes out at once; only one that is
 * not is deferred, well within Discord's three seconds
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback).
 */
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  Events,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
} from "discord.js";
import { fitMessage } from "../delivery/discord/limits.ts";
import { languageOf } from "../words/language.ts";
import type { Command, CommandContext, CommandParts, Reply } from "./command.ts";
import { createMemory } from "./memory.ts";

const DEFER_AFTER_MS = 1_000;

/** Answers every interaction of this client from now on. */
export function answerInteractions(client: Client, commands: readonly Command[], parts: CommandParts): void {
  const context = { ...parts, memory: createMemory(parts.store, parts.cases, parts.now) };
  client.on(Events.InteractionCreate, (interaction) => {
    const language = languageOf(interaction.locale);
    void answerInteraction(interaction, commands, { ...context, language });
  });
}

/** Never throws: a fault is logged once, with ids and cause, and the person gets a sentence with a reference. */
async function answerInteraction(
  interaction: Interaction,
  commands: readonly Command[],
  context: CommandContext,
): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, commands, context);
  if (!interaction.isChatInputCommand() && !interaction.isMessageComponent()) return;
  const send = sendInTime(interaction);
  try {
    await send(await replyTo(interaction, commands, context));
  } catch (error) {
    if (isTooLate(error)) return hintLate(interaction, error, context);
    const reference = interaction.id.slice(-6);
    context.log.error({ err: error, reference, ...describe(interaction) }, "a command failed");
    await send(sorry(reference)).catch((cause: unknown) => {
      context.log.warn({ err: cause, reference }, "the person could not be told");
    });
  }
}

/**
 * The gateway was away while the person asked, or somebody answered before us: Discord takes no answer any more. Nor does
 * it twice.
 */
function isTooLate(error: unknown): boolean {
  const codes: unknown[] = [
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  ];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

/** What the person then saw is "did not respond": a direct message says what to make of it, if they take any. */
async function hintLate(interaction: Answerable, error: unknown, context: CommandContext): Promise<void> {
  context.log.info({ err: error, ...describe(interaction) }, "an answer came too late");
  if (!(error instanceof DiscordAPIError) || error.code !== RESTJSONErrorCodes.UnknownInteraction) return;
  const content = `My answer to \`/${commandNameOf(interaction)}\` came too late for Discord to show it: I was away for a moment. Please ask again; what you changed, if anything, stands.`;
  await interaction.user.send({ content, allowedMentions: { parse: [] } }).catch((cause: unknown) => {
    context.log.info({ err: cause, ...describe(interaction) }, "nor could the person be told so");
  });
}

type Answerable = ChatInputCommandInteraction | MessageComponentInteraction;

async function replyTo(
  interaction: Answerable,
  commands: readonly Command[],
  context: CommandContext,
): Promise<Reply> {
  const command = commands.find(({ definition }) => definition.name === commandNameOf(interaction));
  if (interaction.isChatInputCommand())
    return (await command?.answer(interaction, context)) ?? UNKNOWN_COMMAND;
  return (await command?.choose?.(interaction, context)) ?? UNKNOWN_COMMAND;
}

/** What a button or menu belongs to stands at the beginning of its custom id. */
function commandNameOf(interaction: Answerable): string {
  if (interaction.isChatInputCommand()) return interaction.commandName;
  return interaction.customId.split(":", 1)[0] ?? "";
}

const UNKNOWN_COMMAND: Reply = {
  isAside: true,
  content: "I do not know this command any more. Type `/` again: Discord shows the ones I have.",
};

function sorry(reference: string): Reply {
  return {
    isAside: true,
    content: `I could not answer that: something broke on my side, not on yours. Nothing was changed that you did not see confirmed. Try again; if it stays, tell the operator the reference \`${reference}\`.`,
  };
}

/** A sender that defers by itself when it is not used within a second. May be called again after a failure. */
function sendInTime(interaction: Answerable): (reply: Reply) => Promise<void> {
  const flags = MessageFlags.Ephemeral;
  const isChoice = interaction.isMessageComponent();
  let deferring: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    deferring = (isChoice ? interaction.deferUpdate() : interaction.deferReply({ flags })).catch(() => {});
  }, DEFER_AFTER_MS);
  return async (reply) => {
    clearTimeout(timer);
    await deferring;
    const message = asMessage(reply);
    const isAnswered = interaction.deferred || interaction.replied;
    if (isChoice && reply.isAside) {
      await (isAnswered
        ? interaction.followUp({ ...message, flags })
        : interaction.reply({ ...message, flags }));
    } else if (isAnswered) await interaction.editReply(message);
    else if (isChoice) await interaction.update(message);
    else await interaction.reply({ ...message, flags });
  };
}

/** An empty list of components, because a choice made takes the menu away. */
function asMessage({ content, embeds = [], components = [], files }: Reply) {
  return {
    ...fitMessage({ content, embeds }),
    components,
    ...(files && { files: files.map(({ name, text }) => ({ name, attachment: Buffer.from(text) })) }),
  };
}

async function suggest(
  interaction: AutocompleteInteraction,
  commands: readonly Command[],
  context: CommandContext,
): Promise<void> {
  try {
    const command = commands.find(({ definition }) => definition.name === interaction.commandName);
    await interaction.respond((await command?.complete?.(interaction, context)) ?? []);
  } catch (error) {
    // Mostly 10062: the person typed on and Discord no longer waits for this one.
    context.log.info({ err: error, command: interaction.commandName }, "suggestions were not taken");
  }
}

function describe(interaction: Answerable) {
  const { guildId, channelId, user } = interaction;
  return { command: commandNameOf(interaction), guildId, channelId, userId: user.id };
}
