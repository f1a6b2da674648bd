/**
 * A person at the preview page, or a script, asks the bot something.
 *
 * In: the JSON of POST /preview/interactions. Out: the bot's reply as JSON.
 * Surprise: everything Discord's own client would refuse is refused here first, with a sentence; `force` skips only
 * the default member permissions, so that the bot's own check can be tested.
 */
import { z } from "zod";
import { type Asker, type FoundCommand, findCommand, typeOptions } from "./build-interaction.ts";
import type { Channel, Guild, Json, Member } from "./discord-shapes.ts";
import { EPHEMERAL } from "./discord-shapes.ts";
import type { Gateway } from "./gateway.ts";
import {
  AUTOCOMPLETE,
  COMMAND,
  COMPONENT,
  type Interactions,
  MODAL_SUBMIT,
  type Outcome,
} from "./interactions.ts";
import { ALL_PERMISSIONS, permissionsInChannel } from "./permissions.ts";
import { PlainRefusal } from "./plain-refusal.ts";
import { showMessage } from "./post-message.ts";
import { showChannelFor } from "./show-channel.ts";
import type { World } from "./world.ts";

const plainValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const questionShape = z.strictObject({
  /** A channel's name or id, or "@me" for a direct message to the bot. */
  channel: z.string().optional(),
  as: z.string().default("manager"),
  force: z.boolean().default(false),
  locale: z.string().default("en-US"),
  command: z.string().optional(),
  options: plainValues.default({}),
  autocomplete: z
    .strictObject({
      command: z.string(),
      focused: z.string(),
      value: z.union([z.string(), z.number()]).default(""),
      options: plainValues.default({}),
    })
    .optional(),
  /** The message whose button is pressed or menu used. */
  message: z.string().optional(),
  button: z.string().optional(),
  select: z.string().optional(),
  values: z.array(z.string()).default([]),
  /** The custom id of a modal being submitted, and its fields by custom id. */
  modal: z.string().optional(),
  fields: z.record(z.string(), z.string()).default({}),
});

type Question = z.infer<typeof questionShape>;

/** Sends the question to the bot and waits. @throws PlainRefusal 400, 403, 404, 503, 504 with a sentence. */
export async function askBot(
  world: World,
  gateway: Gateway,
  interactions: Interactions,
  body: unknown,
): Promise<unknown> {
  const read = questionShape.safeParse(body);
  if (!read.success) throw new PlainRefusal(400, `This is not a question: ${z.prettifyError(read.error)}`);
  const question = read.data;
  const asker = findAsker(world, question);
  const { type, data, name, sourceId } = buildData(world, asker, question);
  if (!gateway.hasListener) throw new PlainRefusal(503, "No bot is connected to the preview server.");
  const payload = buildPayload(world, asker, question, data, sourceId);
  const { channel, member } = asker;
  const outcome = await interactions.ask(
    { type, channel, user: member.user, name, sourceId },
    payload,
    (sent) => gateway.dispatch("INTERACTION_CREATE", sent),
  );
  return describeOutcome(world, outcome);
}

function findAsker(world: World, question: Question): Asker {
  const wantsDm = question.channel === "@me";
  const channel = wantsDm ? null : world.findChannel(question.channel ?? firstChannelName(world));
  if (!wantsDm && !channel)
    throw new PlainRefusal(404, unknownChannelSentence(world, question.channel ?? ""));
  const guild = (channel && world.guildOf(channel)) ?? [...world.guilds.values()][0];
  const member = guild?.members.find((one) => [one.user.username, one.user.id].includes(question.as));
  if (!guild || !member || member.user.bot) {
    const people = guild?.members.filter((one) => !one.user.bot).map((one) => one.user.username) ?? [];
    throw new PlainRefusal(400, `There is nobody called "${question.as}" here. Ask as ${people.join(", ")}.`);
  }
  if (channel) return { guild: world.guildOf(channel), channel, member };
  return { guild: null, channel: world.openDm(member.user), member };
}

function firstChannelName(world: World): string {
  return [...world.channels.values()].find((one) => one.guild_id)?.name ?? "";
}

/** What to say when somebody names a channel that is not there. */
export function unknownChannelSentence(world: World, name: string): string {
  const names = [...world.channels.values()].map((one) => one.name).filter((one) => one !== undefined);
  return `There is no channel "${name}". Channels: ${names.join(", ")}.`;
}

interface Built {
  type: number;
  data: Json;
  name: string | null;
  sourceId: string | null;
}

function buildData(world: World, asker: Asker, question: Question): Built {
  if (question.autocomplete) return buildAutocomplete(world, asker, question, question.autocomplete);
  if (question.command !== undefined) {
    const found = findCommand(world, question.command, asker.guild?.id ?? null);
    if (!question.force) requireRight(asker, found);
    const { options, resolved } = typeOptions(world, asker, found, question.options, false);
    const name = [found.command.name, ...found.path].join(" ");
    return { type: COMMAND, data: commandData(found, options, resolved), name, sourceId: null };
  }
  if (question.modal !== undefined) {
    const rows = Object.entries(question.fields).map(([custom_id, value]) => ({
      type: 1,
      components: [{ type: 4, custom_id, value }],
    }));
    const data = { custom_id: question.modal, components: rows };
    return { type: MODAL_SUBMIT, data, name: null, sourceId: question.message ?? null };
  }
  return buildPress(world, question);
}

function buildAutocomplete(
  world: World,
  asker: Asker,
  question: Question,
  wish: NonNullable<Question["autocomplete"]>,
): Built {
  const found = findCommand(world, wish.command, asker.guild?.id ?? null);
  if (!question.force) requireRight(asker, found);
  const focused = found.options.find((one) => one.name === wish.focused);
  if (!focused?.autocomplete) {
    throw new PlainRefusal(400, `"/${wish.command}" has no option "${wish.focused}" that completes itself.`);
  }
  const { [wish.focused]: _, ...others } = wish.options;
  const { options, resolved } = typeOptions(world, asker, found, others, true);
  options.push({ type: focused.type, name: focused.name, value: wish.value, focused: true });
  return { type: AUTOCOMPLETE, data: commandData(found, options, resolved), name: null, sourceId: null };
}

function buildPress(world: World, question: Question): Built {
  const customId = question.button ?? question.select;
  if (customId === undefined) {
    const sentence = 'Say what to ask: "command", "autocomplete", or "message" with "button" or "select".';
    throw new PlainRefusal(400, sentence);
  }
  const source = world.messages.get(question.message ?? "")?.message;
  if (!source) throw new PlainRefusal(404, `There is no message "${question.message ?? ""}".`);
  const part = findComponent(source.components, customId);
  if (!part) throw new PlainRefusal(400, `That message has no button or menu "${customId}".`);
  if (part.disabled === true) throw new PlainRefusal(400, `"${customId}" is disabled.`);
  const values = part.type === 2 ? {} : { values: question.values };
  const data = { custom_id: customId, component_type: part.type, id: part.id, ...values };
  return { type: COMPONENT, data, name: null, sourceId: source.id };
}

function findComponent(components: Json[], customId: string): Json | null {
  for (const part of components) {
    if (part.custom_id === customId) return part;
    const inside = [...((part.components as Json[] | undefined) ?? []), part.accessory as Json | undefined];
    const found = findComponent(
      inside.filter((one) => one !== undefined),
      customId,
    );
    if (found) return found;
  }
  return null;
}

function commandData(found: FoundCommand, leaves: Json[], resolved: Json): Json {
  const { command, path } = found;
  let options = leaves;
  [...path].reverse().forEach((name, index) => {
    options = [{ type: index === 0 ? 1 : 2, name, options }];
  });
  const guild = command.guild_id ? { guild_id: command.guild_id } : {};
  const held = Object.keys(resolved).length > 0 ? { resolved } : {};
  return { id: command.id, name: command.name, type: command.type, options, ...guild, ...held };
}

/** Discord's client hides a command from those without its default permissions; "0" is for administrators. */
function requireRight(asker: Asker, found: FoundCommand): void {
  const { guild, channel, member } = asker;
  const { default_member_permissions: needed, contexts, dm_permission, name } = found.command;
  const context = guild ? 0 : 1;
  if (contexts ? !contexts.includes(context) : !guild && !dm_permission) {
    throw new PlainRefusal(
      403,
      `"/${name}" cannot be used ${guild ? "in a server" : "in a direct message"}.`,
    );
  }
  if (!guild || needed === null) return;
  const may = permissionsInChannel(guild, member.user.id, channel);
  const enough = needed === "0" ? may === ALL_PERMISSIONS : (may & BigInt(needed)) === BigInt(needed);
  if (!enough) {
    throw new PlainRefusal(403, `"${member.user.username}" lacks the permission that "/${name}" asks for.`);
  }
}

function buildPayload(
  world: World,
  asker: Asker,
  question: Question,
  data: Json,
  sourceId: string | null,
): Json {
  const { guild, channel, member } = asker;
  const rights = (id: string) =>
    (guild ? permissionsInChannel(guild, id, channel) : ALL_PERMISSIONS).toString();
  const source = sourceId ? world.messages.get(sourceId)?.message : undefined;
  return {
    application_id: world.bot.id,
    version: 1,
    data,
    channel_id: channel.id,
    channel: showChannelFor(world, channel, member.user.id),
    app_permissions: rights(world.bot.id),
    locale: question.locale,
    entitlements: [],
    authorizing_integration_owners: guild ? { "0": guild.id } : {},
    context: guild ? 0 : 1,
    attachment_size_limit: 10 * 1024 * 1024,
    ...(source ? { message: showMessage(source) } : {}),
    ...(guild ? inGuild(guild, member, rights(member.user.id)) : { user: member.user }),
  };
}

function inGuild(guild: Guild, member: Member, permissions: string): Json {
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.preferred_locale, features: guild.features },
    guild_locale: guild.preferred_locale,
    member: { ...member, permissions },
  };
}

function describeOutcome(world: World, outcome: Outcome): unknown {
  switch (outcome.kind) {
    case "choices":
      return outcome.choices;
    case "modal":
      return { callback: 9, modal: outcome.modal };
    case "no answer":
      throw new PlainRefusal(504, "The bot did not answer within 3 seconds.");
    case "never finished":
      throw new PlainRefusal(504, "The bot said it was thinking and then never answered.");
    case "message": {
      const message = world.messages.get(outcome.messageId)?.message;
      if (!message) throw new PlainRefusal(410, "The bot answered and deleted its answer at once.");
      const ephemeral = Boolean(message.flags & EPHEMERAL);
      return { ...showMessage(message), ephemeral, callback: outcome.callback };
    }
  }
}

/** A channel as the page shows it. */
export function nameChannel(channel: Channel): string {
  return channel.name ?? `@${channel.recipients?.[0]?.username ?? "me"}`;
}
