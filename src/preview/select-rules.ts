/**
 * Menus: what a bot may offer, and what a person can choose in one.
 *
 * In: a menu of a message or a modal; later the values chosen. Out: faults with Discord's codes; refusals as its client
 * would make them.
 * Surprise: a menu of channels offers what its `channel_types` let through, and brings the channels along, each with the
 * rights of the person and of the bot in it. Limits: components/reference, "String Select" and "Channel Select".
 */
import type { Asker } from "./build-interaction.ts";
import type { FormFaults } from "./discord-error.ts";
import type { Json } from "./discord-shapes.ts";
import { isObject, readText } from "./embed-rules.ts";
import { PlainRefusal } from "./plain-refusal.ts";
import { showChannelFor } from "./show-channel.ts";
import type { World } from "./world.ts";

type Path = (string | number)[];

const [STRING_SELECT, CHANNEL_SELECT] = [3, 8];
const MOST = 25;

/** All but its `custom_id`, which is whoever's it stands in. */
export function checkSelect(raw: Json, path: Path, faults: FormFaults): void {
  readText(raw.placeholder, 150, [...path, "placeholder"], faults);
  const { least, most } = countsOf(raw);
  const isCount = (value: number, from: number) => Number.isInteger(value) && value >= from && value <= MOST;
  if (!isCount(least, 0))
    faults.add([...path, "min_values"], "NUMBER_TYPE_MAX", "int value should be between 0 and 25.");
  if (!isCount(most, 1))
    faults.add([...path, "max_values"], "NUMBER_TYPE_MAX", "int value should be between 1 and 25.");
  else if (least > most)
    faults.add(
      [...path, "min_values"],
      "SELECT_COMPONENT_MIN_VALUES_TOO_LARGE",
      "min_values is above max_values.",
    );
  if (raw.type === STRING_SELECT) checkOptions(raw, most, path, faults);
  else checkDefaults(raw, most, path, faults);
}

function checkOptions(raw: Json, most: number, path: Path, faults: FormFaults): void {
  const options = Array.isArray(raw.options) ? raw.options : [];
  if (options.length < 1 || options.length > MOST)
    faults.add([...path, "options"], "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.");
  else if (most > options.length)
    faults.add(
      [...path, "max_values"],
      "SELECT_COMPONENT_MAX_VALUES_TOO_LARGE",
      "More than there are options.",
    );
  const seen = new Set<string>();
  options.forEach((option: unknown, index) => {
    const one = isObject(option) ? option : {};
    for (const key of ["label", "value", "description"]) {
      const where = [...path, "options", index, key];
      const text = readText(one[key], 100, where, faults);
      if (text === undefined && key !== "description") faults.required(where);
      if (key !== "value" || text === undefined) continue;
      if (seen.has(text))
        faults.add(
          where,
          "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
          "The specified option value is already used",
        );
      seen.add(text);
    }
  });
  const chosen = options.filter((one: unknown) => isObject(one) && one.default === true).length;
  if (chosen > most)
    faults.add([...path, "options"], "SELECT_COMPONENT_TOO_MANY_DEFAULTS", "More defaults than max_values.");
}

function checkDefaults(raw: Json, most: number, path: Path, faults: FormFaults): void {
  const defaults = Array.isArray(raw.default_values) ? raw.default_values : [];
  if (defaults.length > most)
    faults.add([...path, "default_values"], "BASE_TYPE_BAD_LENGTH", `Must be ${most} or fewer in length.`);
  defaults.forEach((one: unknown, index) => {
    if (!isObject(one) || !/^\d{5,20}$/.test(String(one.id)))
      faults.add(
        [...path, "default_values", index, "id"],
        "NUMBER_TYPE_COERCE",
        `Value "${isObject(one) ? one.id : one}" is not snowflake.`,
      );
    else if (raw.type === CHANNEL_SELECT && one.type !== "channel")
      faults.add(
        [...path, "default_values", index, "type"],
        "BASE_TYPE_CHOICES",
        "Value must be one of {'channel'}.",
      );
  });
}

function countsOf(raw: Json): { least: number; most: number } {
  return { least: Number(raw.min_values ?? 1), most: Number(raw.max_values ?? 1) };
}

/** Whether the client would send these. @throws PlainRefusal 400 with what would be right. */
export function checkChosen(menu: Json, values: readonly string[]): void {
  const { least, most } = countsOf(menu);
  if (values.length < least || values.length > most || new Set(values).size < values.length)
    throw new PlainRefusal(400, `The menu "${menu.custom_id}" takes ${least} to ${most} different values.`);
  if (menu.type !== STRING_SELECT) return;
  const offered = (menu.options as Json[]).map(({ value }) => String(value));
  const stray = values.find((value) => !offered.includes(value));
  if (stray !== undefined)
    throw new PlainRefusal(400, `The menu has no option "${stray}". Its options: ${offered.join(", ")}.`);
}

/** What a press in a menu sends: channels may be named, as people read them. @throws PlainRefusal 400. */
export function chooseInMenu(world: World, asker: Asker, menu: Json, given: readonly string[]): Json {
  if (menu.type !== CHANNEL_SELECT) {
    checkChosen(menu, given);
    return { values: given };
  }
  const channels = given.map((name) => {
    const channel = world.findChannel(name);
    if (!channel || channel.guild_id !== asker.guild?.id)
      throw new PlainRefusal(400, `There is no channel "${name}" in this server.`);
    const types = Array.isArray(menu.channel_types) ? menu.channel_types : [];
    if (types.length > 0 && !types.includes(channel.type))
      throw new PlainRefusal(
        400,
        `The menu takes channels of type ${types.join(" or ")}; "${name}" is none.`,
      );
    return channel;
  });
  const values = channels.map(({ id }) => id);
  checkChosen(menu, values);
  const shown = channels.map((one) => [one.id, showChannelFor(world, one, asker.member.user.id)]);
  return { values, ...(shown.length > 0 && { resolved: { channels: Object.fromEntries(shown) } }) };
}
