/**
 * Days, distances and counts in the reader's language.
 *
 * In: a day of our making (YYYY-MM-DD, YYYY-MM, YYYY), seconds, numbers. Out: a few words.
 * Surprise: English days are written the British way ("8 September 2014"); the order of the others is their own.
 */
import type { InEvery, Language } from "./language.ts";

const LOCALE: InEvery<string> = { en: "en-GB", de: "de-DE", fr: "fr-FR", es: "es-ES" };

/** How sure a day is; "about" was worked out by us. */
export type Sureness = "day" | "month" | "year" | "on_or_before" | "about";

interface Around {
  about: (day: string) => string;
  onOrBefore: (day: string) => string;
}

const AROUND: InEvery<Around> = {
  en: { about: (day) => `about ${day}`, onOrBefore: (day) => `on or before ${day}` },
  de: { about: (day) => `etwa ${day}`, onOrBefore: (day) => `spätestens ${day}` },
  fr: { about: (day) => `vers le ${day}`, onOrBefore: (day) => `au plus tard le ${day}` },
  es: { about: (day) => `hacia el ${day}`, onOrBefore: (day) => `a más tardar el ${day}` },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** "8 September 2014", "8. September 2014", "8 septembre 2014"; a month or a year stays one. */
export function sayDay(day: string, language: Language, sureness: Sureness = "day"): string {
  const [, month, dayOfMonth] = day.split("-");
  const parts: Intl.DateTimeFormatOptions = { year: "numeric" };
  if (month !== undefined && sureness !== "year") parts.month = "long";
  if (dayOfMonth !== undefined && sureness !== "month" && sureness !== "year") parts.day = "numeric";
  const written = format(language, parts).format(instantOf(day));
  // French counts the first of a month as an ordinal; the formatter does not.
  const text = language === "fr" ? written.replace(/^1 (?=\p{L})/u, "1er ") : written;
  if (sureness === "about") return AROUND[language].about(text);
  return sureness === "on_or_before" ? AROUND[language].onOrBefore(text) : text;
}

/** "Friday 5 September 2014", "Freitag, 5. September 2014"; a month or a year stays one. */
export function sayDayWithWeekday(day: string, language: Language): string {
  if (day.split("-").length < 3) return sayDay(day, language);
  const weekday = format(language, { weekday: "long" }).format(instantOf(day));
  return language === "de" || language === "es"
    ? `${weekday}, ${sayDay(day, language)}`
    : `${weekday} ${sayDay(day, language)}`;
}

/** "9 November", "9. November", "9 de noviembre": a full day of a year that goes without saying. */
export function sayDayOfYear(day: string, language: Language): string {
  const written = format(language, { month: "long", day: "numeric" }).format(instantOf(day));
  return language === "fr" ? written.replace(/^1 (?=\p{L})/u, "1er ") : written;
}

/** "about Monday 8 September 2014", "etwa Montag, 8. September 2014": of a day already in words that we worked out. */
export function sayAbout(words: string, language: Language): string {
  return AROUND[language].about(words);
}

/** "Tuesday", "Dienstag"; only for a full day. */
export function sayWeekday(day: string, language: Language): string {
  return format(language, { weekday: "long" }).format(instantOf(day));
}

/** "4 minutes ago", "in 2 Tagen": the largest unit that fits, whole. `seconds` is negative for what is past. */
export function sayDistance(seconds: number, language: Language): string {
  const units = [
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
  ] as const;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  const relative = new Intl.RelativeTimeFormat(LOCALE[language], { numeric: "always" });
  return relative.format(Math.trunc(seconds / size), unit);
}

/** "2 days 4 hours", "35 Minuten": the two largest units, at least a minute; not in the dative. */
export function sayDuration(milliseconds: number, language: Language): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const parts = [
    [Math.floor(minutes / 1440), "day"],
    [Math.floor(minutes / 60) % 24, "hour"],
    [minutes % 60, "minute"],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) =>
      count.toLocaleString(LOCALE[language], {
        style: "unit",
        unit,
        unitDisplay: "long",
        useGrouping: false,
      }),
    )
    .join(" ");
}

/** The same after "seit": the dative, which the formatter does not know ("seit 2 Tagen 3 Stunden"). */
export function sayLength(milliseconds: number, language: Language): string {
  const text = sayDuration(milliseconds, language);
  return language === "de" ? text.replace(/Tage\b/, "Tagen") : text;
}

/** The word for so many things: `one` or `many`, by the language's own rule (French counts 0 as one). */
export function plural(count: number, language: Language, one: string, many: string): string {
  return new Intl.PluralRules(LOCALE[language]).select(count) === "one" ? one : many;
}

/** "a, b and c", "a, b und c". */
export function sayList(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: "conjunction" }).format(parts);
}

function instantOf(day: string): Date {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, dayOfMonth));
}

function format(language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(parts)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], { ...parts, timeZone: "UTC" });
  formats.set(key, known);
  return known;
}
