/**
 * The languages the bot speaks, and which one a person reads.
 *
 * In: a locale as Discord sends it. Out: one of four languages.
 * Surprise: each catalogue holds all languages side by side (`InEvery`), so that a sentence missing in one of them is a
 * fault of the types and not an English line in a French answer.
 * French sentences hold no-break spaces before ; : ? ! and inside « », so that a phone never begins a line with one of them.
 */

export const LANGUAGES = ["en", "de", "fr", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in every language. */
export type InEvery<Words> = Readonly<Record<Language, Words>>;

/** Discord's locales by our language, https://docs.discord.com/developers/reference#locales */
export const LOCALES = {
  de: ["de"],
  fr: ["fr"],
  es: ["es-ES", "es-419"],
} as const satisfies Record<Exclude<Language, "en">, string[]>;

/** What a language calls itself, for menus. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
};

/** The language of a locale such as "de" or "es-419"; English where we do not speak it. */
export function languageOf(locale: string | null | undefined): Language {
  const primary = (locale ?? "").toLowerCase().split("-", 1)[0];
  return LANGUAGES.find((language) => language === primary) ?? "en";
}
