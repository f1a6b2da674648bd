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
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from "discord.js";
import { fitComponents } from "../delivery/discord/fit-components.ts";
import { fitMessage } from "../delivery/discord/limits.ts";
import { ANSWER } from "../words/answer-words.ts";
import { type Language, languageOf } from "../words/language.ts";
import { SHARE_WORDS } from "../words/share-words.ts";
import { alertButtonChooser } from "./alert-buttons.ts";
import type { Chooser, Command, CommandContext, CommandParts, Form, Reply, ReplyFile } from "./command.ts";
import { createMemory } from "./memory.ts";
import { isShareable, shareChooser, withShareButton } from "./share-button.ts";
import { createTurns } from "./take-turns.ts";
import { tellClosedDms } from "./tell-closed-dms.ts";

const DEFER_AFTER_MS = 1_000;
/** Buttons that belong to no command. */
const CHOOSERS: readonly Chooser[] = [alertButtonChooser, shareChooser];

/** Answers every interaction of this client from now on. */
export function answerInteractions(client: Client, commands: readonly Command[], parts: CommandParts): void {
  const takeTurn = createTurns();
  const context = { ...parts, memory: createMemory(parts.store, parts.cases, parts.now) };
  client.on(Events.InteractionCreate, (interaction) => {
    const language = languageOf(interaction.locale);
    void answerInteraction(interaction, commands, { ...context, language }, takeTurn);
  });
}

/** Never throws: a fault is logged once, with ids and cause, and the person gets a sentence with a reference. */
async function answerInteraction(
  interaction: Interaction,
  commands: readonly Command[],
  context: CommandContext,
  takeTurn: () => Promise<void>,
): Promise<void> {
  // Answered from memory: it waits for nobody.
  if (interaction.isAutocomplete()) return suggest(interaction, commands, context);
  if (!interaction.isChatInputCommand() && !interaction.isMessageComponent() && !interaction.isModalSubmit())
    return;
  const send = sendInTime(interaction);
  try {
    await takeTurn();
    const reply = await replyTo(interaction, commands, context);
    await send(reply);
    if ("aloud" in reply && reply.aloud) await sayAloud(interaction, reply.aloud, context);
    await tellClosedDms(interaction, context);
  } catch (error) {
    if (isTooLate(error)) return hintLate(interaction, error, context);
    const reference = interaction.id.slice(-6);
    context.log.error({ err: error, reference, ...describe(interaction) }, "a command failed");
    await send(sorry(reference, context.language)).catch((cause: unknown) => {
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
  const content = ANSWER[context.language].tooLate(`/${commandNameOf(interaction)}`);
  await interaction.user.send({ content, allowedMentions: { parse: [] } }).catch((cause: unknown) => {
    context.log.info({ err: cause, ...describe(interaction) }, "nor could the person be told so");
  });
}

type Answerable = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

async function replyTo(
  interaction: Answerable,
  commands: readonly Command[],
  context: CommandContext,
): Promise<Reply | Form> {
  const name = commandNameOf(interaction);
  const chooser = interaction.isMessageComponent() && CHOOSERS.find((one) => one.name === name);
  if (chooser) return chooser.choose(interaction, context);
  const command = commands.find(({ definition }) => definition.name === name);
  const unknown = { isAside: true, content: ANSWER[context.language].unknownCommand };
  if (interaction.isChatInputCommand()) return (await command?.answer(interaction, context)) ?? unknown;
  if (interaction.isModalSubmit()) return (await command?.submit?.(interaction, context)) ?? unknown;
  return (await command?.choose?.(interaction, context)) ?? unknown;
}

/** What a button or menu belongs to stands at the beginning of its custom id. */
function commandNameOf(interaction: Answerable): string {
  if (interaction.isChatInputCommand()) return interaction.commandName;
  return interaction.customId.split(":", 1)[0] ?? "";
}

function sorry(reference: string, language: Language): Reply {
  return { isAside: true, content: ANSWER[language].sorry(reference) };
}

/** A sender that defers by itself when it is not used within a second. May be called again after a failure. */
function sendInTime(interaction: Answerable): (reply: Reply | Form) => Promise<void> {
  const flags = MessageFlags.Ephemeral;
  const isChoice =
    interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
  let deferring: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    deferring = (isChoice ? interaction.deferUpdate() : interaction.deferReply({ flags })).catch(() => {});
  }, DEFER_AFTER_MS);
  return async (reply) => {
    clearTimeout(timer);
    await deferring;
    if ("form" in reply) {
      // Only a first answer may be a form; whoever shows one is not slow.
      if (interaction.isMessageComponent()) await interaction.showModal(reply.form);
      return;
    }
    const components =
      reply.isShareable && isShareable(interaction)
        ? withShareButton(reply.components ?? [], interaction.user.id, languageOf(interaction.locale))
        : reply.components;
    const message = asMessage({ ...reply, ...(components && { components }) }, isChoice && !reply.isAside);
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
function asMessage({ content, embeds = [], components = [], files, keepsFiles }: Reply, isEdit: boolean) {
  return {
    ...fitMessage({ content, embeds }),
    components: fitComponents(components),
    // Named beside the new ones: what the message carried before goes.
    ...(isEdit && !keepsFiles && { attachments: [] }),
    ...(files && { files: files.map(asUpload) }),
  };
}

/** What its place refuses is said to the person, who has their own answer back as it was. */
async function sayAloud(
  interaction: Answerable,
  { reply, failed }: NonNullable<Reply["aloud"]>,
  context: CommandContext,
): Promise<void> {
  try {
    await interaction.followUp({ ...asMessage(reply, false), allowedMentions: { parse: [] } });
  } catch (error) {
    context.log.warn({ err: error, ...describe(interaction) }, "an answer could not be shared");
    await interaction.editReply(asMessage(failed(), true));
    const content = SHARE_WORDS[context.language].refused;
    await interaction.followUp({ content, flags: MessageFlags.Ephemeral });
  }
}

function asUpload(file: ReplyFile) {
  return "text" in file
    ? { name: file.name, attachment: Buffer.from(file.text) }
    : {
        name: file.name,
        attachment: Buffer.from(file.bytes),
        ...(file.description && { description: file.description }),
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
