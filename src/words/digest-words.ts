/**
 * What a digest says around its events, in every language.
 *
 * In: counts, days in words, names as Markdown. Out: headings and lines.
 * Surprise: the sentence is whole, but the events are the reports' own words; why something came late is in why-late.ts.
 */
import type { InEvery } from "./language.ts";
import { plural } from "./say-days.ts";

export interface DigestWords {
  caughtUp: string;
  afterQuietHours: string;
  /** `day` in words, without its year. */
  period: (which: { every: "hour" | "day" | "week"; name: string; day: string }) => string;
  /** What a subscription to everything is called. */
  allCases: string;
  count: (of: { events: number; reports: number }) => string;
  part: (which: { part: number; parts: number }) => string;
  held: (count: number) => string;
  leftOut: (count: number) => string;
  moreCauses: (count: number) => string;
  whatCameLate: string;
  anEvent: string;
  outlets: (count: number) => string;
  reportedOn: (day: string) => string;
  andMore: (count: number) => string;
}

export const DIGEST_WORDS: InEvery<DigestWords> = {
  en: {
    caughtUp: "Caught up:",
    afterQuietHours: "After quiet hours",
    period: ({ every, name, day }) =>
      every === "hour"
        ? `${name}, the last hour`
        : every === "day"
          ? `${name}, ${day}`
          : `${name}, week of ${day}`,
    allCases: "All cases",
    count: ({ events, reports }) =>
      `${events} ${plural(events, "en", "event", "events")}, ${reports} ${plural(reports, "en", "report", "reports")}`,
    part: ({ part, parts }) => `(part ${part} of ${parts})`,
    held: (count) => `Held for quiet hours: ${count}`,
    leftOut: (count) => `Not posted as noise: ${count} (\`/why\` shows each)`,
    moreCauses: (count) => `And so on for ${count} more ${plural(count, "en", "cause", "causes")}.`,
    whatCameLate: "What came late",
    anEvent: "an event",
    outlets: (count) => `${count} ${plural(count, "en", "outlet", "outlets")}`,
    reportedOn: (day) => `reported ${day}`,
    andMore: (count) => `and ${count} more (\`/latest\`)`,
  },
  de: {
    caughtUp: "Nachgetragen:",
    afterQuietHours: "Nach der Ruhezeit",
    period: ({ every, name, day }) =>
      every === "hour"
        ? `${name}, die letzte Stunde`
        : every === "day"
          ? `${name}, ${day}`
          : `${name}, Woche ab ${day}`,
    allCases: "Alle Fälle",
    count: ({ events, reports }) =>
      `${events} ${plural(events, "de", "Ereignis", "Ereignisse")}, ${reports} ${plural(reports, "de", "Bericht", "Berichte")}`,
    part: ({ part, parts }) => `(Teil ${part} von ${parts})`,
    held: (count) => `Wegen der Ruhezeit zurückgehalten: ${count}`,
    leftOut: (count) => `Als unerwünscht nicht gemeldet: ${count} (\`/why\` zeigt jede Meldung)`,
    moreCauses: (count) =>
      `Hinzu ${plural(count, "de", "kommt", "kommen")} ${count} ${plural(count, "de", "weiterer Grund", "weitere Gründe")}.`,
    whatCameLate: "Was verspätet kam",
    anEvent: "ein Ereignis",
    outlets: (count) => `${count} ${plural(count, "de", "Medium", "Medien")}`,
    reportedOn: (day) => `berichtet am ${day}`,
    andMore: (count) => `und ${count} weitere (\`/latest\`)`,
  },
  fr: {
    caughtUp: "Rattrapage :",
    afterQuietHours: "Après les heures calmes",
    period: ({ every, name, day }) =>
      every === "hour"
        ? `${name}, la dernière heure`
        : every === "day"
          ? `${name}, ${day}`
          : `${name}, semaine du ${day}`,
    allCases: "Toutes les affaires",
    count: ({ events, reports }) =>
      `${events} ${plural(events, "fr", "événement", "événements")}, ${reports} ${plural(reports, "fr", "article", "articles")}`,
    part: ({ part, parts }) => `(partie ${part} sur ${parts})`,
    held: (count) => `Retenus pendant les heures calmes : ${count}`,
    leftOut: (count) => `Non publiés, car écartés par vos filtres : ${count} (\`/why\` les explique)`,
    moreCauses: (count) => `Il y a encore ${count} ${plural(count, "fr", "autre cause", "autres causes")}.`,
    whatCameLate: "Ce qui est arrivé en retard",
    anEvent: "un événement",
    outlets: (count) => `${count} ${plural(count, "fr", "média", "médias")}`,
    reportedOn: (day) => `rapporté le ${day}`,
    andMore: (count) => `et ${count} de plus (\`/latest\`)`,
  },
  es: {
    caughtUp: "Puesta al día:",
    afterQuietHours: "Tras las horas de silencio",
    period: ({ every, name, day }) =>
      every === "hour"
        ? `${name}, la última hora`
        : every === "day"
          ? `${name}, ${day}`
          : `${name}, semana del ${day}`,
    allCases: "Todos los casos",
    count: ({ events, reports }) =>
      `${events} ${plural(events, "es", "hecho", "hechos")}, ${reports} ${plural(reports, "es", "información", "informaciones")}`,
    part: ({ part, parts }) => `(parte ${part} de ${parts})`,
    held: (count) => `Retenidos por las horas de silencio: ${count}`,
    leftOut: (count) => `No publicados por los filtros: ${count} (\`/why\` explica cada uno)`,
    moreCauses: (count) => `Y ${count} ${plural(count, "es", "causa más", "causas más")}.`,
    whatCameLate: "Lo que llegó con retraso",
    anEvent: "un hecho",
    outlets: (count) => `${count} ${plural(count, "es", "medio", "medios")}`,
    reportedOn: (day) => `publicado el ${day}`,
    andMore: (count) => `y ${count} más (\`/latest\`)`,
  },
};
