/**
 * The INTERACTION_CREATE that Discord would send for a question.
 *
 * In: a settled question. Out: its `data` by kind (command, completion, button, modal) and the payload around it.
 * Surprise: default member permissions are the client's business on Discord, so they are checked here.
 */
import { type Asker, type FoundCommand, findCommand, typeOptions } from "./build-interaction.ts";
import type { Guild, Json, Member } from "./discord-shapes.ts";
import { AUTOCOMPLETE, COMMAND, COMPONENT, type Interactions, MODAL_SUBMIT } from "./interactions.ts";
import { fillModal } from "./modal-rules.ts";
import { ALL_PERMISSIONS, permissionsInChannel, placeOfRights } from "./permissions.ts";
import { PlainRefusal } from "./plain-refusal.ts";
import { showMessage } from "./post-message.ts";
import type { Question } from "./question.ts";
import { chooseInMenu } from "./select-rules.ts";
import { showChannelFor } from "./show-channel.ts";
import type { World } from "./world.ts";

export interface Built {
  type: number;
  data: Json;
  name: string | null;
  sourceId: string | null;
}

/** What is asked. @throws PlainRefusal where Discord's client would not send it. */
export function buildData(
  world: World,
  asker: Asker,
  question: Question,
  interactions: Pick<Interactions, "takeModal">,
): Built {
  if (question.autocomplete) return buildAutocomplete(world, asker, question, question.autocomplete);
  if (question.command !== undefined) {
    const found = findCommand(world, question.command, asker.guild?.id ?? null);
    if (!question.force) requireRight(world, asker, found);
    const { options, resolved } = typeOptions(world, asker, found, question.options, false);
    const name = [found.command.name, ...found.path].join(" ");
    return { type: COMMAND, data: commandData(found, options, resolved), name, sourceId: null };
  }
  if (question.modal !== undefined) {
    const shown = interactions.takeModal(asker.member.user.id, question.modal);
    if (!shown) throw new PlainRefusal(400, `You have no form "${question.modal}" before you.`);
    const data = { custom_id: question.modal, components: fillModal(shown.modal, question.fields) };
    return { type: MODAL_SUBMIT, data, name: null, sourceId: shown.sourceId };
  }
  return buildPress(world, asker, question);
}

function buildAutocomplete(
  world: World,
  asker: Asker,
  question: Question,
  wish: NonNullable<Question["autocomplete"]>,
): Built {
  const found = findCommand(world, wish.command, asker.guild?.id ?? null);
  if (!question.force) requireRight(world, asker, found);
  const focused = found.options.find((one) => one.name === wish.focused);
  if (!focused?.autocomplete) {
    throw new PlainRefusal(400, `"/${wish.command}" has no option "${wish.focused}" that completes itself.`);
  }
  const { [wish.focused]: _, ...others } = wish.options;
  const { options, resolved } = typeOptions(world, asker, found, others, true);
  options.push({ type: focused.type, name: focused.name, value: wish.value, focused: true });
  return { type: AUTOCOMPLETE, data: commandData(found, options, resolved), name: null, sourceId: null };
}

function buildPress(world: World, asker: Asker, question: Question): Built {
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
  const values = part.type === 2 ? {} : chooseInMenu(world, asker, part, question.values);
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
function requireRight(world: World, asker: Asker, found: FoundCommand): void {
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
  const may = permissionsInChannel(guild, member.user.id, placeOfRights(world, channel));
  const enough = needed === "0" ? may === ALL_PERMISSIONS : (may & BigInt(needed)) === BigInt(needed);
  if (!enough) {
    throw new PlainRefusal(403, `"${member.user.username}" lacks the permission that "/${name}" asks for.`);
  }
}

/** The whole event, but for the id, token and type its exchange adds. */
export function buildPayload(
  world: World,
  asker: Asker,
  question: Question,
  data: Json,
  sourceId: string | null,
): Json {
  const { guild, channel, member } = asker;
  const rights = (id: string) =>
    (guild ? permissionsInChannel(guild, id, placeOfRights(world, channel)) : ALL_PERMISSIONS).toString();
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
    authorizing_integration_owners:
      question.installedBy === "person" ? { "1": member.user.id } : guild ? { "0": guild.id } : {},
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
