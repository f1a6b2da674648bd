/**
 * A command's definition with its descriptions in every language.
 *
 * In: a definition in English, and the catalogue. Out: the same with Discord's localisation maps.
 * Surprise: a description without a translation is left in English here; that there is none is for a test to find, and no
 * reason for the bot not to start.
 */
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
  LocalizationMap,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { Described, Descriptions } from "../words/definitions/described.ts";
import { LOCALES } from "../words/language.ts";

type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** The definition with `description_localizations`, and `name_localizations` of choices. Paths as in `Descriptions`. */
export function localizeDefinition(definition: Definition, words: Descriptions): Definition {
  const own = localized(words[definition.name]);
  return {
    ...definition,
    ...(own && { description_localizations: own }),
    ...(definition.options && {
      options: definition.options.map((option) => localizeOption(option, definition.name, words)),
    }),
  };
}

/** Every path of the definition that has words in it, in order: what the catalogue should hold. */
export function pathsOf(definition: Definition): string[] {
  return [
    definition.name,
    ...(definition.options ?? []).flatMap((option) => pathsOfOption(option, definition.name)),
  ];
}

function localizeOption<Option extends APIApplicationCommandOption>(
  option: Option,
  above: string,
  words: Descriptions,
): Option {
  const path = `${above} ${option.name}`;
  const own = localized(words[path]);
  return {
    ...option,
    ...(own && { description_localizations: own }),
    ...("options" in option &&
      option.options && {
        options: option.options.map((inner: APIApplicationCommandOption) =>
          localizeOption(inner, path, words),
        ),
      }),
    ...(hasChoices(option) && {
      choices: option.choices.map((choice) => {
        const names = localized(words[`${path}=${choice.value}`]);
        return names ? { ...choice, name_localizations: names } : choice;
      }),
    }),
  };
}

function pathsOfOption(option: APIApplicationCommandOption, above: string): string[] {
  const path = `${above} ${option.name}`;
  const inner = "options" in option ? (option.options ?? []) : [];
  const choices = hasChoices(option) ? option.choices : [];
  return [
    path,
    ...inner.flatMap((one: APIApplicationCommandOption) => pathsOfOption(one, path)),
    ...choices.map(({ value }) => `${path}=${value}`),
  ];
}

function hasChoices(
  option: APIApplicationCommandOption,
): option is APIApplicationCommandBasicOption & { choices: { name: string; value: string | number }[] } {
  return "choices" in option && Array.isArray(option.choices);
}

function localized(described: Described | undefined): LocalizationMap | null {
  if (described === undefined) return null;
  return Object.fromEntries(
    Object.entries(LOCALES).flatMap(([language, locales]) =>
      locales.map((locale) => [locale, described[language as keyof Described]]),
    ),
  );
}
