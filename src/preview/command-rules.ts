/**
 * What an application command may be.
 *
 * In: the commands of a bulk overwrite. Out: the commands as Discord keeps them; throws 50035 with every fault.
 * Surprise: names, descriptions and choice values of one command together are limited to 8000 characters.
 * Limits: interactions/application-commands.
 */
import { FormFaults, refuse } from "./discord-error.ts";
import type { Command, CommandOption, Json } from "./discord-shapes.ts";
import { isObject } from "./embed-rules.ts";
import type { World } from "./world.ts";

type Path = (string | number)[];

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const MAX_OPTIONS = 25;
const MAX_CHOICES = 25;
const MAX_COMMANDS = 100;
const MAX_LENGTH = 8000;
const CHAT_INPUT = 1;

function checkName(raw: Json, path: Path, faults: FormFaults): void {
  const name = raw.name;
  if (typeof name !== "string" || name === "") faults.required([...path, "name"]);
  else if (!NAME.test(name) || name !== name.toLowerCase()) {
    faults.add([...path, "name"], "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
  }
}

function checkDescription(raw: Json, path: Path, faults: FormFaults): void {
  const text = typeof raw.description === "string" ? raw.description : "";
  if (text === "") faults.required([...path, "description"]);
  else if (text.length > 100) {
    faults.add([...path, "description"], "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
  }
}

function checkChoices(option: Json, path: Path, faults: FormFaults): void {
  const choices = Array.isArray(option.choices) ? option.choices : [];
  if (choices.length > MAX_CHOICES) {
    faults.add([...path, "choices"], "BASE_TYPE_BAD_LENGTH", `Must be ${MAX_CHOICES} or fewer in length.`);
  }
  if (choices.length > 0 && option.autocomplete === true) {
    faults.add([...path, "autocomplete"], "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", "Cannot have both");
  }
  choices.forEach((choice: unknown, index) => {
    const one = isObject(choice) ? choice : {};
    for (const key of ["name", "value"]) {
      const length = String(one[key] ?? "").length;
      if (length >= 1 && length <= 100) continue;
      const sentence = "Must be between 1 and 100 in length.";
      faults.add([...path, "choices", index, key], "BASE_TYPE_BAD_LENGTH", sentence);
    }
  });
}

/** `depth` 0: options of the command; 1: of a sub-command or group; 2: of a sub-command in a group. */
function checkOptions(value: unknown, depth: number, path: Path, faults: FormFaults): void {
  const options = Array.isArray(value) ? value : [];
  if (options.length > MAX_OPTIONS) {
    faults.add(path, "BASE_TYPE_BAD_LENGTH", `Must be ${MAX_OPTIONS} or fewer in length.`);
  }
  const names = new Set<unknown>();
  let sawOptional = false;
  let sawSub = false;
  options.forEach((raw: unknown, index) => {
    const option = isObject(raw) ? raw : {};
    const here = [...path, index];
    checkName(option, here, faults);
    checkDescription(option, here, faults);
    checkChoices(option, here, faults);
    if (names.has(option.name)) {
      faults.add(here, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
    }
    names.add(option.name);
    const type = Number(option.type);
    const isSub = type === 1 || type === 2;
    if (!(type >= 1 && type <= 11)) {
      faults.add([...here, "type"], "BASE_TYPE_CHOICES", "Value must be one of {1, ..., 11}.");
    }
    if (isSub && (depth === 2 || (type === 2 && depth > 0))) {
      faults.add(here, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands cannot be nested here");
    }
    if (index > 0 && isSub !== sawSub) {
      const sentence =
        "Sub-command and sub-command group option types are mutually exclusive to all other types";
      faults.add(here, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", sentence);
    }
    sawSub = isSub;
    if (option.required === true && sawOptional) {
      const sentence = "Required options must be placed before non-required options";
      faults.add(here, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", sentence);
    }
    if (!isSub && option.required !== true) sawOptional = true;
    if (isSub) checkOptions(option.options, type === 2 ? 1 : 2, [...here, "options"], faults);
  });
}

function measureCommand(raw: Json): number {
  const own = String(raw.name ?? "").length + String(raw.description ?? "").length;
  const choices = (Array.isArray(raw.choices) ? raw.choices : []).filter(isObject);
  const ofChoices = choices.reduce(
    (sum, one) => sum + String(one.name).length + (typeof one.value === "string" ? one.value.length : 0),
    0,
  );
  const options = (Array.isArray(raw.options) ? raw.options : []).filter(isObject);
  return options.reduce((sum, one) => sum + measureCommand(one), own + ofChoices);
}

function checkCommand(raw: unknown, path: Path, faults: FormFaults): Json {
  const command = isObject(raw) ? raw : {};
  const isChatInput = (command.type ?? CHAT_INPUT) === CHAT_INPUT;
  if (isChatInput) {
    checkName(command, path, faults);
    checkDescription(command, path, faults);
    checkOptions(command.options, 0, [...path, "options"], faults);
  }
  if (measureCommand(command) > MAX_LENGTH) {
    const sentence = `Command exceeds maximum size (${MAX_LENGTH})`;
    faults.add(path, "APPLICATION_COMMAND_TOO_LARGE", sentence);
  }
  const permissions = command.default_member_permissions;
  if (permissions != null && !/^\d+$/.test(String(permissions))) {
    faults.add(
      [...path, "default_member_permissions"],
      "BASE_TYPE_BAD_TYPE",
      "Could not interpret as bit set.",
    );
  }
  return command;
}

function keepShape(raw: Json, world: World, guildId: string | null, before: Command | undefined): Command {
  const permissions = raw.default_member_permissions;
  const unchanged = { id: before?.id ?? world.newId(), version: world.newId() };
  return {
    ...unchanged,
    application_id: world.bot.id,
    ...(guildId ? { guild_id: guildId } : {}),
    type: Number(raw.type ?? CHAT_INPUT),
    name: String(raw.name),
    description: String(raw.description ?? ""),
    options: (raw.options ?? []) as CommandOption[],
    default_member_permissions: permissions == null ? null : String(permissions),
    dm_permission: raw.dm_permission !== false,
    contexts: (raw.contexts as number[] | undefined) ?? null,
    integration_types: (raw.integration_types as number[] | undefined) ?? [0],
    nsfw: raw.nsfw === true,
  };
}

/**
 * Reads all commands of one scope; a command keeps its id as long as it keeps its name.
 * @param path where faults are reported: [] for a single command, index by index for many.
 */
export function readCommands(
  world: World,
  guildId: string | null,
  raw: unknown[],
  isSingle = false,
): Command[] {
  const faults = new FormFaults();
  const bodies = raw.map((one, index) => checkCommand(one, isSingle ? [] : [index], faults));
  const seen = new Set<string>();
  bodies.forEach((body, index) => {
    const key = `${body.type ?? CHAT_INPUT} ${body.name}`;
    if (seen.has(key)) {
      const sentence = "Application command names must be unique";
      faults.add([index, "name"], "APPLICATION_COMMANDS_DUPLICATE_NAME", sentence);
    }
    seen.add(key);
  });
  faults.throwIfAny();
  if (bodies.length > MAX_COMMANDS) throw refuse.tooManyCommands();
  const old = [...world.commands.values()].filter((one) => (one.guild_id ?? null) === guildId);
  return bodies.map((body) =>
    keepShape(
      body,
      world,
      guildId,
      old.find((one) => one.name === body.name && one.type === (body.type ?? CHAT_INPUT)),
    ),
  );
}
