/**
 * Days inside a sentence: "on …", "since …", "at the end of …", the day of an event.
 *
 * In: a day of our making (YYYY-MM-DD, YYYY-MM, YYYY) and how sure it is. Out: a few words.
 * Surprise: a month or a year takes another word before it than a day does ("am 8. September", "im September", "le 8", "en août"),
 * so the word comes with the day and never from the sentence around it.
 */
import type { InEvery, Language } from "./language.ts";
import { type Sureness, sayDay, sayDayWithWeekday } from "./say-days.ts";

interface Framed {
  /** A full day; `text` as `sayDay` says it. */
  day: (text: string) => string;
  /** A month or a year. */
  span: (text: string) => string;
}

const ON: InEvery<Framed & { year: (text: string) => string }> = {
  en: { day: (text) => `on ${text}`, span: (text) => `in ${text}`, year: (text) => `in ${text}` },
  de: { day: (text) => `am ${text}`, span: (text) => `im ${text}`, year: (text) => `im Jahr ${text}` },
  fr: { day: (text) => `le ${text}`, span: (text) => `en ${text}`, year: (text) => `en ${text}` },
  es: { day: (text) => `el ${text}`, span: (text) => `en ${text}`, year: (text) => `en ${text}` },
};

const SINCE: InEvery<Framed & { about: (text: string) => string; onOrBefore: (text: string) => string }> = {
  en: {
    day: (text) => `since ${text}`,
    span: (text) => `since ${text}`,
    about: (text) => `since about ${text}`,
    onOrBefore: (text) => `since on or before ${text}`,
  },
  de: {
    day: (text) => `seit dem ${text}`,
    span: (text) => `seit ${text}`,
    about: (text) => `etwa seit dem ${text}`,
    onOrBefore: (text) => `seit spätestens ${text}`,
  },
  fr: {
    day: (text) => `depuis le ${text}`,
    span: (text) => `depuis ${text}`,
    about: (text) => `depuis le ${text} environ`,
    onOrBefore: (text) => `depuis le ${text} au plus tard`,
  },
  es: {
    day: (text) => `desde el ${text}`,
    span: (text) => `desde ${text}`,
    about: (text) => `desde el ${text} aproximadamente`,
    onOrBefore: (text) => `desde el ${text} a más tardar`,
  },
};

const END_OF: InEvery<(text: string) => string> = {
  en: (text) => `at the end of ${text}`,
  de: (text) => `Ende ${text}`,
  fr: (text) => `fin ${text}`,
  es: (text) => `a finales de ${text}`,
};

const ABOUT: InEvery<Framed> = {
  en: { day: (text) => `about ${text}`, span: (text) => `about ${text}` },
  de: { day: (text) => `etwa ${text}`, span: (text) => `etwa ${text}` },
  fr: { day: (text) => `vers le ${text}`, span: (text) => `vers ${text}` },
  es: { day: (text) => `hacia el ${text}`, span: (text) => `hacia ${text}` },
};

/** "on 30 August 2014", "am 30. August 2014", "im August 2014", "en 2014". */
export function sayOn(day: string, language: Language): string {
  const kind = (["year", "span", "day"] as const)[day.split("-").length - 1] ?? "day";
  return ON[language][kind](sayDay(day, language));
}

/** "since 29 August 2014", "seit dem 29. August 2014", "depuis août 2014". */
export function saySince(day: string, language: Language, sureness: Sureness = "day"): string {
  const words = SINCE[language];
  const isSpan = sureness === "month" || sureness === "year" || day.split("-").length < 3;
  if (isSpan) return words.span(sayDay(day, language, sureness));
  const text = sayDay(day, language);
  if (sureness === "about") return words.about(text);
  return sureness === "on_or_before" ? words.onOrBefore(text) : words.day(text);
}

/** "at the end of August 2014", "Ende August 2014": of a month or a year. */
export function sayEndOf(day: string, language: Language): string {
  return END_OF[language](sayDay(day, language));
}

/** "Monday 8 September 2014", "vers le lundi 4 août 2014", "August 2014": the day of an event. */
export function sayEventDay(
  event: { day: string; precision: Sureness; isInferred: boolean },
  language: Language,
): string {
  const { day, precision, isInferred } = event;
  const isFull = precision === "day";
  const text = isFull ? sayDayWithWeekday(day, language) : sayDay(day, language, precision);
  if (!isInferred) return text;
  return isFull ? ABOUT[language].day(text) : ABOUT[language].span(text);
}
