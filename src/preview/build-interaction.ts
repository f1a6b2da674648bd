/**
 * What Discord's client does with a typed command: finds its definition, checks and types the options.
 *
 * In: "case status", plain values by option name, who asks and where. Out: the `data` of an INTERACTION_CREATE.
 * Surprise: the bot never sees a value its own registered definition forbids; the client refuses before sending.
 */
import type { Channel, Command, CommandOption, Guild, Json, Member } from "./discord-shapes.ts";
import { isObject } from "./embed-rules.ts";
import { permissionsInChannel, placeOfRights } from "./permissions.ts";
import { PlainRefusal } from "./plain-refusal.ts";
import { showChannelFor } from "./show-channel.ts";
import type { World } from "./world.ts";

export interface FoundCommand {
  command: Command;
  /** Names of the group and sub-command below the command. */
  path: string[];
  options: CommandOption[];
}

export interface Asker {
  guild: Guild | null;
  channel: Channel;
  member: Member;
  /** Under which host and port the bot reaches this server, for the addresses of files. */
  host: string;
}

/** Finds "case status" among the registered commands. @throws PlainRefusal 400 when there is none. */
export function findCommand(world: World, typed: string, guildId: string | null): FoundCommand {
  const words = typed.trim().replace(/^\//, "").split(/\s+/);
  const known = [...world.commands.values()].filter((one) => !one.guild_id || one.guild_id === guildId);
  const named = known.filter((one) => one.name === words[0] && one.type === 1);
  // A guild's own command hides the global one of the same name.
  const command = named.find((one) => one.guild_id) ?? named[0];
  if (!command) {
    const list = known.map((one) => `/${one.name}`).join(", ") || "none yet";
    throw new PlainRefusal(400, `There is no command "/${words[0]}". Registered: ${list}.`);
  }
  let options = command.options;
  const path: string[] = [];
  for (const word of words.slice(1)) {
    const sub = options.find((one) => one.type <= 2 && one.name === word);
    if (!sub)
      throw new PlainRefusal(400, `"/${[command.name, ...path].join(" ")}" has no sub-command "${word}".`);
    path.push(word);
    options = sub.options ?? [];
  }
  const subs = options.filter((one) => one.type <= 2).map((one) => one.name);
  if (subs.length > 0) {
    const sentence = `"/${words.join(" ")}" needs a sub-command: ${subs.join(", ")}.`;
    throw new PlainRefusal(400, sentence);
  }
  return { command, path, options };
}

/** Turns plain values into typed options. `isDraft` (autocomplete): required options may still be missing. */
export function typeOptions(
  world: World,
  asker: Asker,
  found: FoundCommand,
  given: Json,
  isDraft: boolean,
): { options: Json[]; resolved: Json } {
  const title = `/${[found.command.name, ...found.path].join(" ")}`;
  for (const name of Object.keys(given)) {
    if (found.options.some((one) => one.name === name)) continue;
    const list = found.options.map((one) => one.name).join(", ") || "none";
    throw new PlainRefusal(400, `"${title}" has no option "${name}". Its options: ${list}.`);
  }
  const resolved: Record<string, Json> = {};
  const options: Json[] = [];
  for (const definition of found.options) {
    const value = given[definition.name];
    if (value === undefined || value === null) {
      if (!definition.required || isDraft) continue;
      throw new PlainRefusal(
        400,
        `"${title}" needs the option "${definition.name}": ${definition.description}.`,
      );
    }
    const typed = typeValue(world, asker, definition, value, resolved);
    options.push({ type: definition.type, name: definition.name, value: typed });
  }
  return { options, resolved };
}

function typeValue(
  world: World,
  asker: Asker,
  definition: CommandOption,
  value: unknown,
  resolved: Record<string, Json>,
): unknown {
  const text = String(value);
  const wrong = (what: string) =>
    new PlainRefusal(400, `Option "${definition.name}" must be ${what}, not "${text}".`);
  const choice = definition.choices?.find((one) => String(one.value) === text || one.name === text);
  if (choice) return choice.value;
  if (definition.choices?.length && definition.type !== 5) {
    throw wrong(`one of ${definition.choices.map((one) => one.value).join(", ")}`);
  }
  const keep = (kind: string, id: string, body: Json) => {
    resolved[kind] = { ...resolved[kind], [id]: body };
    return id;
  };
  switch (definition.type) {
    case 3: {
      const { min_length: least = 0, max_length: most = 6000 } = definition;
      if (text.length < least || text.length > most) throw wrong(`${least} to ${most} characters long`);
      return text;
    }
    case 4:
    case 10: {
      const number = text.trim() === "" ? Number.NaN : Number(text);
      if (Number.isNaN(number) || (definition.type === 4 && !Number.isSafeInteger(number))) {
        throw wrong(definition.type === 4 ? "a whole number" : "a number");
      }
      const { min_value: least = -(2 ** 53), max_value: most = 2 ** 53 } = definition;
      if (number < least || number > most) throw wrong(`between ${least} and ${most}`);
      return number;
    }
    case 5:
      if (!/^(true|false)$/i.test(text)) throw wrong("true or false");
      return text.toLowerCase() === "true";
    case 7: {
      const id = /^<#(\d+)>$/.exec(text)?.[1] ?? text;
      const channel = world.findChannel(id);
      if (!channel || channel.guild_id !== asker.guild?.id) throw wrong("a channel of this server");
      if (definition.channel_types?.length && !definition.channel_types.includes(channel.type)) {
        throw wrong(`a channel of type ${definition.channel_types.join(" or ")}`);
      }
      return keep("channels", channel.id, showChannelFor(world, channel, asker.member.user.id));
    }
    case 11: {
      if (!isObject(value)) throw wrong("a file: {name, content}");
      const bytes = new TextEncoder().encode(String(value.content));
      const type = String(value.type ?? "application/octet-stream");
      const file = { name: String(value.name), type, bytes };
      const id = world.newId();
      return keep("attachments", id, { ...world.files.keep(id, file, asker.host), ephemeral: true });
    }
    case 6:
    case 8:
    case 9:
      return (
        typeHolder(world, asker, definition.type, text, keep) ?? fail(wrong("a user or role of this server"))
      );
    default:
      throw wrong("of a type this preview can fill in");
  }
}

function fail(fault: PlainRefusal): never {
  throw fault;
}

/** A user (6), a role (8) or either (9), by name or id. */
function typeHolder(
  world: World,
  asker: Asker,
  type: number,
  text: string,
  keep: (kind: string, id: string, body: Json) => string,
): string | null {
  const wanted = text.replace(/^<?@[!&]?|>$/g, "");
  const { guild } = asker;
  const member = guild?.members.find((one) => one.user.id === wanted || one.user.username === wanted);
  if (guild && member && type !== 8) {
    const { user, ...rest } = member;
    const permissions = permissionsInChannel(guild, user.id, placeOfRights(world, asker.channel)).toString();
    keep("members", user.id, { ...rest, permissions });
    return keep("users", user.id, { ...user });
  }
  const role = guild?.roles.find((one) => one.id === wanted || one.name === wanted);
  return role && type !== 6 ? keep("roles", role.id, { ...role }) : null;
}
