/**
 * How a subscription is shaped, in every language: whole lines for a reply, a few words for a list.
 *
 * In: kinds and weekdays in words, hours by the 24-hour clock, quoted words, times as Discord shows them. Out: lines and phrases.
 * Surprise: which kinds are urgent is fixed, so "rulings and orders" is a phrase of its own and not put together.
 */
import type { InEvery } from "./language.ts";

export interface ShapeWords {
  threads: string;
  publish: string;
  ownHoursAreUtc: string;
  shortThreads: string;
  shortPublish: string;
  onlyKinds: (kinds: string) => string;
  onlyWhatSays: (words: string) => string;
  nothingThatSays: (words: string) => string;
  /** Between quoted words. */
  or: string;
  eachHour: (next: string) => string;
  eachDay: (of: { clock: string; zone: string; next: string }) => string;
  eachWeek: (of: { weekday: string; clock: string; zone: string; next: string }) => string;
  quiet: (of: { from: string; to: string; zone: string; isStrict: boolean }) => string;
  mentioned: (of: { role: string; kinds: string }) => string;
  everyKind: string;
  urgentKinds: string;
  silent: string;
  routine: string;
  pausedSince: (since: string) => string;
  hoursAreUtc: string;
  shortKinds: (kinds: string) => string;
  shortFiltered: string;
  shortHourly: string;
  shortDaily: (clock: string) => string;
  shortWeekly: (of: { weekday: string; clock: string }) => string;
  shortQuiet: (of: { from: string; to: string }) => string;
  shortMentions: (role: string) => string;
  shortSilent: string;
  shortRoutine: string;
  shortPaused: string;
}

export const SHAPE_WORDS: InEvery<ShapeWords> = {
  en: {
    threads: "Each case in a thread of its own",
    publish: "Published to the servers that follow the channel, about ten messages an hour",
    ownHoursAreUtc: "Hours are UTC, for you named no time zone: `time-zone` sets it",
    shortThreads: "a thread for each case",
    shortPublish: "published",
    onlyKinds: (kinds) => `Only these kinds: ${kinds}`,
    onlyWhatSays: (words) => `Only what says ${words}`,
    nothingThatSays: (words) => `Nothing that says ${words}`,
    or: " or ",
    eachHour: (next) => `Told in one digest each hour; the next ${next}, if anything happens`,
    eachDay: ({ clock, zone, next }) =>
      `Told in one digest each day at ${clock} (${zone}); the next ${next}, if anything happens`,
    eachWeek: ({ weekday, clock, zone, next }) =>
      `Told in one digest each ${weekday} at ${clock} (${zone}); the next ${next}, if anything happens`,
    quiet: ({ from, to, zone, isStrict }) =>
      `Quiet from ${from} to ${to} (${zone}): what comes then is told afterwards; ${isStrict ? "nothing breaks through" : "rulings and orders break through"}`,
    mentioned: ({ role, kinds }) => `${role} is mentioned for ${kinds}`,
    everyKind: "every kind",
    urgentKinds: "rulings and orders",
    silent: "Without sound or push",
    routine: "Routine docket entries too",
    pausedSince: (since) => `Paused since ${since}`,
    hoursAreUtc: "Hours are UTC, for this server has no time zone yet: `/settings time-zone` sets it",
    shortKinds: (kinds) => `${kinds} only`,
    shortFiltered: "filtered by words",
    shortHourly: "hourly digest",
    shortDaily: (clock) => `daily digest at ${clock}`,
    shortWeekly: ({ weekday, clock }) => `weekly digest ${weekday} at ${clock}`,
    shortQuiet: ({ from, to }) => `quiet ${from}–${to}`,
    shortMentions: (role) => `mentions ${role}`,
    shortSilent: "silent",
    shortRoutine: "routine docket entries too",
    shortPaused: "paused",
  },
  de: {
    threads: "Jeder Fall in einem eigenen Thread",
    publish: "Für die Server veröffentlicht, die dem Kanal folgen, etwa zehn Nachrichten je Stunde",
    ownHoursAreUtc:
      "Die Uhrzeiten sind UTC, denn Sie haben keine Zeitzone genannt: `time-zone` stellt sie ein",
    shortThreads: "ein Thread je Fall",
    shortPublish: "veröffentlicht",
    onlyKinds: (kinds) => `Nur diese Arten: ${kinds}`,
    onlyWhatSays: (words) => `Nur, worin vorkommt: ${words}`,
    nothingThatSays: (words) => `Nichts, worin vorkommt: ${words}`,
    or: " oder ",
    eachHour: (next) => `Stündlich in einem Überblick; der nächste am ${next}, falls etwas geschieht`,
    eachDay: ({ clock, zone, next }) =>
      `Täglich um ${clock} Uhr (${zone}) in einem Überblick; der nächste am ${next}, falls etwas geschieht`,
    eachWeek: ({ weekday, clock, zone, next }) =>
      `Jeden ${weekday} um ${clock} Uhr (${zone}) in einem Überblick; der nächste am ${next}, falls etwas geschieht`,
    quiet: ({ from, to, zone, isStrict }) =>
      `Ruhezeit von ${from} bis ${to} Uhr (${zone}): Was dann kommt, wird danach gemeldet; ${isStrict ? "nichts durchbricht sie" : "Entscheidungen und Anordnungen kommen sofort"}`,
    mentioned: ({ role, kinds }) => `${role} wird erwähnt bei: ${kinds}`,
    everyKind: "allen Arten",
    urgentKinds: "Entscheidungen und Anordnungen",
    silent: "Ohne Ton und ohne Push-Nachricht",
    routine: "Auch Routineeinträge der Gerichtsakten",
    pausedSince: (since) => `Angehalten seit ${since}`,
    hoursAreUtc:
      "Die Uhrzeiten sind UTC, denn dieser Server hat noch keine Zeitzone: `/settings time-zone` stellt sie ein",
    shortKinds: (kinds) => `nur ${kinds}`,
    shortFiltered: "nach Wörtern gefiltert",
    shortHourly: "stündlicher Überblick",
    shortDaily: (clock) => `täglicher Überblick um ${clock} Uhr`,
    shortWeekly: ({ weekday, clock }) => `wöchentlicher Überblick, ${weekday} um ${clock} Uhr`,
    shortQuiet: ({ from, to }) => `Ruhezeit ${from}–${to}`,
    shortMentions: (role) => `erwähnt ${role}`,
    shortSilent: "stumm",
    shortRoutine: "auch Routineeinträge",
    shortPaused: "angehalten",
  },
  fr: {
    threads: "Chaque affaire dans son propre fil",
    publish: "Publié pour les serveurs abonnés au salon, environ dix messages par heure",
    ownHoursAreUtc: "Les heures sont en UTC, car vous n’avez indiqué aucun fuseau : `time-zone` le règle",
    shortThreads: "un fil par affaire",
    shortPublish: "publié",
    onlyKinds: (kinds) => `Seulement ces types : ${kinds}`,
    onlyWhatSays: (words) => `Seulement ce qui contient ${words}`,
    nothingThatSays: (words) => `Rien de ce qui contient ${words}`,
    or: " ou ",
    eachHour: (next) => `En un résumé chaque heure ; le prochain le ${next}, s’il se passe quelque chose`,
    eachDay: ({ clock, zone, next }) =>
      `En un résumé chaque jour à ${clock} (${zone}) ; le prochain le ${next}, s’il se passe quelque chose`,
    eachWeek: ({ weekday, clock, zone, next }) =>
      `En un résumé chaque ${weekday} à ${clock} (${zone}) ; le prochain le ${next}, s’il se passe quelque chose`,
    quiet: ({ from, to, zone, isStrict }) =>
      `Heures calmes de ${from} à ${to} (${zone}) : ce qui arrive alors est publié après ; ${isStrict ? "rien ne passe" : "les décisions et les ordonnances passent"}`,
    mentioned: ({ role, kinds }) => `${role} est mentionné pour : ${kinds}`,
    everyKind: "tous les types",
    urgentKinds: "décisions et ordonnances",
    silent: "Sans son ni notification",
    routine: "Inscriptions de routine comprises",
    pausedSince: (since) => `En pause depuis le ${since}`,
    hoursAreUtc:
      "Les heures sont en UTC, car ce serveur n’a pas encore de fuseau : `/settings time-zone` le règle",
    shortKinds: (kinds) => `seulement ${kinds}`,
    shortFiltered: "filtré par mots",
    shortHourly: "résumé chaque heure",
    shortDaily: (clock) => `résumé chaque jour à ${clock}`,
    shortWeekly: ({ weekday, clock }) => `résumé chaque ${weekday} à ${clock}`,
    shortQuiet: ({ from, to }) => `calme ${from}–${to}`,
    shortMentions: (role) => `mentionne ${role}`,
    shortSilent: "silencieux",
    shortRoutine: "inscriptions de routine comprises",
    shortPaused: "en pause",
  },
  es: {
    threads: "Cada caso en su propio hilo",
    publish: "Publicado para los servidores que siguen el canal, unos diez mensajes por hora",
    ownHoursAreUtc: "Las horas son UTC, pues no indicó ninguna zona horaria: `time-zone` la ajusta",
    shortThreads: "un hilo por caso",
    shortPublish: "publicado",
    onlyKinds: (kinds) => `Solo estos tipos: ${kinds}`,
    onlyWhatSays: (words) => `Solo lo que diga ${words}`,
    nothingThatSays: (words) => `Nada que diga ${words}`,
    or: " o ",
    eachHour: (next) => `En un resumen cada hora; el próximo el ${next}, si ocurre algo`,
    eachDay: ({ clock, zone, next }) =>
      `En un resumen cada día a las ${clock} (${zone}); el próximo el ${next}, si ocurre algo`,
    eachWeek: ({ weekday, clock, zone, next }) =>
      `En un resumen cada ${weekday} a las ${clock} (${zone}); el próximo el ${next}, si ocurre algo`,
    quiet: ({ from, to, zone, isStrict }) =>
      `Silencio de ${from} a ${to} (${zone}): lo que llegue entonces se publica después; ${isStrict ? "nada lo interrumpe" : "las resoluciones y los autos lo interrumpen"}`,
    mentioned: ({ role, kinds }) => `Se menciona ${role} para: ${kinds}`,
    everyKind: "todos los tipos",
    urgentKinds: "resoluciones y autos",
    silent: "Sin sonido ni notificación",
    routine: "También los asientos de trámite",
    pausedSince: (since) => `En pausa desde el ${since}`,
    hoursAreUtc:
      "Las horas son UTC, pues este servidor aún no tiene zona horaria: `/settings time-zone` la ajusta",
    shortKinds: (kinds) => `solo ${kinds}`,
    shortFiltered: "filtrado por palabras",
    shortHourly: "resumen cada hora",
    shortDaily: (clock) => `resumen diario a las ${clock}`,
    shortWeekly: ({ weekday, clock }) => `resumen semanal, ${weekday} a las ${clock}`,
    shortQuiet: ({ from, to }) => `silencio ${from}–${to}`,
    shortMentions: (role) => `menciona ${role}`,
    shortSilent: "sin sonido",
    shortRoutine: "también asientos de trámite",
    shortPaused: "en pausa",
  },
};
