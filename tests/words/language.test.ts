// What comes in: locales, days and numbers. What goes out: what a reader of each language sees.
import { expect, test } from "vitest";
import { LANGUAGES, languageOf } from "../../src/words/language.ts";
import {
  plural,
  sayDay,
  sayDayWithWeekday,
  sayDistance,
  sayLength,
  sayList,
} from "../../src/words/say-days.ts";
import { sayEventDay, sayOn, saySince } from "../../src/words/say-when.ts";

test("a locale of Discord's is one of our languages, and any other is answered in English", () => {
  expect(["de", "fr", "es-ES", "es-419", "en-US", "en-GB", "ja", null].map(languageOf)).toEqual([
    "de",
    "fr",
    "es",
    "es",
    "en",
    "en",
    "en",
    "en",
  ]);
});

test("a day is written as each language writes it, and a month stays a month", () => {
  expect(LANGUAGES.map((language) => sayDay("2014-09-08", language))).toEqual([
    "8 September 2014",
    "8. September 2014",
    "8 septembre 2014",
    "8 de septiembre de 2014",
  ]);
  expect(LANGUAGES.map((language) => sayDay("2014-08", language))).toEqual([
    "August 2014",
    "August 2014",
    "août 2014",
    "agosto de 2014",
  ]);
  expect(sayDay("2014-08-29", "fr", "year")).toBe("2014");
  expect(sayDay("2014-08-29", "de", "about")).toBe("etwa 29. August 2014");
  expect(sayDayWithWeekday("2014-09-05", "en")).toBe("Friday 5 September 2014");
  expect(sayDayWithWeekday("2014-09-05", "de")).toBe("Freitag, 5. September 2014");
  expect(sayDayWithWeekday("2014-09", "es")).toBe("septiembre de 2014");
});

test("distances, counts and lists follow the language's own rules", () => {
  expect(sayDistance(-240, "en")).toBe("4 minutes ago");
  expect(sayDistance(-2 * 86_400, "de")).toBe("vor 2 Tagen");
  expect(sayDistance(3_600, "fr")).toBe("dans 1 heure");
  expect(plural(0, "fr", "événement", "événements")).toBe("événement");
  expect(plural(0, "en", "event", "events")).toBe("events");
  expect(sayList(["a", "b", "c"], "de")).toBe("a, b und c");
});

test("the word before a day fits the day: a month, a year and an uncertain day take another", () => {
  expect(LANGUAGES.map((language) => sayOn("2014-08-01", language))).toEqual([
    "on 1 August 2014",
    "am 1. August 2014",
    "le 1er août 2014",
    "el 1 de agosto de 2014",
  ]);
  expect(LANGUAGES.map((language) => sayOn("2014-08", language))).toEqual([
    "in August 2014",
    "im August 2014",
    "en août 2014",
    "en agosto de 2014",
  ]);
  expect(LANGUAGES.map((language) => saySince("2014-08", language))).toEqual([
    "since August 2014",
    "seit August 2014",
    "depuis août 2014",
    "desde agosto de 2014",
  ]);
  expect(saySince("2018-03-30", "de", "on_or_before")).toBe("seit spätestens 30. März 2018");
  const inferred = { day: "2014-08-04", precision: "day", isInferred: true } as const;
  expect(sayEventDay(inferred, "fr")).toBe("vers le lundi 4 août 2014");
  expect(sayLength(27 * 3_600_000, "de")).toBe("1 Tag 3 Stunden");
});
