/**
 * How long ago, how fresh: the words around distances and days.
 *
 * In: nothing. Out: `TIME`.
 * Surprise: "for 4 minutes" is made from "4 minutes ago", whose case and number are right already ("vor 2 Tagen", "seit 2 Tagen").
 */
import type { InEvery } from "./language.ts";

interface TimeWords {
  justNow: string;
  withinAMinute: string;
  /** Of a distance into the past, as `sayDistance` says it. */
  during: (distance: string) => string;
  lessThanAMinute: string;
  noFeeds: string;
  feeds: (count: number) => string;
  noneAnswered: string;
  lastAnswer: (distance: string) => string;
  sinceToday: string;
  sinceWeekday: (weekday: string) => string;
  /** `since` as `saySince` or the two above. */
  failing: (count: number, since: string) => string;
}

export const TIME: InEvery<TimeWords> = {
  en: {
    justNow: "just now",
    withinAMinute: "within a minute",
    during: (distance) => `for ${distance.replace(/ ago$/, "")}`,
    lessThanAMinute: "for less than a minute",
    noFeeds: "no feeds are watched",
    feeds: (count) => (count === 1 ? "1 feed" : `${count} feeds`),
    noneAnswered: "none has answered yet",
    lastAnswer: (distance) => `last answer ${distance}`,
    sinceToday: "since today",
    sinceWeekday: (weekday) => `since ${weekday}`,
    failing: (count, since) => (count === 1 ? `1 failing ${since}` : `${count} failing, one ${since}`),
  },
  de: {
    justNow: "gerade eben",
    withinAMinute: "in weniger als einer Minute",
    during: (distance) => distance.replace(/^vor /, "seit "),
    lessThanAMinute: "seit weniger als einer Minute",
    noFeeds: "es werden keine Feeds beobachtet",
    feeds: (count) => (count === 1 ? "1 Feed" : `${count} Feeds`),
    noneAnswered: "noch keiner hat geantwortet",
    lastAnswer: (distance) => `letzte Antwort ${distance}`,
    sinceToday: "seit heute",
    sinceWeekday: (weekday) => `seit ${weekday}`,
    failing: (count, since) => (count === 1 ? `1 gestört ${since}` : `${count} gestört, einer ${since}`),
  },
  fr: {
    justNow: "à l’instant",
    withinAMinute: "dans moins d’une minute",
    during: (distance) => distance.replace(/^il y a /, "depuis "),
    lessThanAMinute: "depuis moins d’une minute",
    noFeeds: "aucun flux n’est suivi",
    feeds: (count) => `${count} flux`,
    noneAnswered: "aucun n’a encore répondu",
    lastAnswer: (distance) => `dernière réponse ${distance}`,
    sinceToday: "depuis aujourd’hui",
    sinceWeekday: (weekday) => `depuis ${weekday}`,
    failing: (count, since) => (count === 1 ? `1 en échec ${since}` : `${count} en échec, dont un ${since}`),
  },
  es: {
    justNow: "ahora mismo",
    withinAMinute: "en menos de un minuto",
    during: (distance) => `desde ${distance}`,
    lessThanAMinute: "desde hace menos de un minuto",
    noFeeds: "no se sigue ninguna fuente",
    feeds: (count) => (count === 1 ? "1 fuente" : `${count} fuentes`),
    noneAnswered: "ninguna ha respondido aún",
    lastAnswer: (distance) => `última respuesta ${distance}`,
    sinceToday: "desde hoy",
    sinceWeekday: (weekday) => `desde el ${weekday}`,
    failing: (count, since) => (count === 1 ? `1 con fallos ${since}` : `${count} con fallos, una ${since}`),
  },
};
