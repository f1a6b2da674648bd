/**
 * What `/case timeline`, `/case compare` and the reports beside them say around the words of the case file.
 *
 * In: nothing. Out: `TIMELINE`. Surprise: spans of days are joined by a dash where the language's word would change with the day.
 */
import type { InEvery } from "./language.ts";

interface TimelineWords {
  span: (from: string, to: string) => string;
  events: (count: number) => string;
  swap: (from: string, to: string) => string;
  fileHasNone: string;
  /** `name` ready for Discord; `whole` a span. */
  none: (name: string, whole: string) => string;
  reportedNotInFile: string;
  reportedSince: (day: string) => string;
  andEarlier: (left: number) => string;
  aReport: string;
  bothDays: (day: string) => string;
  compared: (first: string, last: string) => string;
  same: string;
  nothingPublic: string;
  between: string;
  noEvent: string;
  deadlines: string;
  sameDeadlines: string;
  /** `what` is a day and what is due on it. */
  set: (what: string) => string;
  moved: (from: string, what: string) => string;
  passed: (what: string) => string;
  noLongerSet: (what: string) => string;
}

export const TIMELINE: InEvery<TimelineWords> = {
  en: {
    span: (from, to) => `${from} to ${to}`,
    events: (count) => (count === 1 ? "1 event" : `${count} events`),
    swap: (from, to) =>
      `The first day must come before the last one, but ${from} is after ${to}. Swap \`from\` and \`to\`.`,
    fileHasNone: "the case file has no events in that time",
    none: (name, whole) => `${name} has no events in that time. Its timeline runs from ${whole}.`,
    reportedNotInFile: "Reported, not yet in the case file",
    reportedSince: (day) => `Reported since the file was checked (${day})`,
    andEarlier: (left) => `and ${left} earlier`,
    aReport: "a report",
    bothDays: (day) => `both days are ${day}. Name two different ones.`,
    compared: (first, last) => `${first} and ${last} compared`,
    same: "the same.",
    nothingPublic: "nothing was public yet.",
    between: "Between",
    noEvent: "no event on file.",
    deadlines: "Deadlines",
    sameDeadlines: "the same.",
    set: (what) => `set: ${what}`,
    moved: (from, what) => `moved from ${from}: ${what}`,
    passed: (what) => `passed: ${what}`,
    noLongerSet: (what) => `no longer set: ${what}`,
  },
  de: {
    span: (from, to) => `${from} – ${to}`,
    events: (count) => (count === 1 ? "1 Ereignis" : `${count} Ereignisse`),
    swap: (from, to) =>
      `Der erste Tag muss vor dem letzten liegen, aber ${from} kommt nach ${to}. Vertauschen Sie \`from\` und \`to\`.`,
    fileHasNone: "die Fallakte enthält keine Ereignisse aus dieser Zeit",
    none: (name, whole) =>
      `${name} hat keine Ereignisse in dieser Zeit. Die Zeitleiste reicht so weit: ${whole}.`,
    reportedNotInFile: "Berichtet, noch nicht in der Fallakte",
    reportedSince: (day) => `Berichtet, seit die Fallakte geprüft wurde (${day})`,
    andEarlier: (left) => `und ${left} frühere`,
    aReport: "ein Bericht",
    bothDays: (day) => `beide Tage sind der ${day}. Nennen Sie zwei verschiedene.`,
    compared: (first, last) => `${first} und ${last} im Vergleich`,
    same: "unverändert.",
    nothingPublic: "noch nichts öffentlich.",
    between: "Dazwischen",
    noEvent: "kein Ereignis in der Fallakte.",
    deadlines: "Fristen",
    sameDeadlines: "unverändert.",
    set: (what) => `gesetzt: ${what}`,
    moved: (from, what) => `verlegt, vorher ${from}: ${what}`,
    passed: (what) => `verstrichen: ${what}`,
    noLongerSet: (what) => `nicht mehr angesetzt: ${what}`,
  },
  fr: {
    span: (from, to) => `${from} – ${to}`,
    events: (count) => (count <= 1 ? `${count} événement` : `${count} événements`),
    swap: (from, to) =>
      `Le premier jour doit précéder le dernier, or ${from} vient après ${to}. Échangez \`from\` et \`to\`.`,
    fileHasNone: "la fiche n’a aucun événement sur cette période",
    none: (name, whole) =>
      `${name} n’a aucun événement sur cette période. Étendue de la chronologie : ${whole}.`,
    reportedNotInFile: "Rapporté, pas encore dans la fiche de l’affaire",
    reportedSince: (day) => `Rapporté depuis la vérification de la fiche (${day})`,
    andEarlier: (left) => `et ${left} plus anciens`,
    aReport: "un article",
    bothDays: (day) => `les deux jours sont le ${day}. Indiquez deux jours différents.`,
    compared: (first, last) => `${first} et ${last} comparés`,
    same: "inchangé.",
    nothingPublic: "rien n’était encore public.",
    between: "Entre les deux",
    noEvent: "aucun événement dans la fiche.",
    deadlines: "Échéances",
    sameDeadlines: "inchangées.",
    set: (what) => `fixé : ${what}`,
    moved: (from, what) => `déplacé, auparavant ${from} : ${what}`,
    passed: (what) => `passé : ${what}`,
    noLongerSet: (what) => `n’est plus fixé : ${what}`,
  },
  es: {
    span: (from, to) => `${from} – ${to}`,
    events: (count) => (count === 1 ? "1 hecho" : `${count} hechos`),
    swap: (from, to) =>
      `El primer día debe ser anterior al último, pero ${from} es posterior a ${to}. Intercambie \`from\` y \`to\`.`,
    fileHasNone: "la ficha no tiene hechos en ese tiempo",
    none: (name, whole) => `${name} no tiene hechos en ese tiempo. Su cronología abarca: ${whole}.`,
    reportedNotInFile: "Publicado, aún no en la ficha del caso",
    reportedSince: (day) => `Publicado desde que se revisó la ficha (${day})`,
    andEarlier: (left) => `y ${left} anteriores`,
    aReport: "una noticia",
    bothDays: (day) => `ambos días son el ${day}. Indique dos distintos.`,
    compared: (first, last) => `${first} y ${last}, comparados`,
    same: "sin cambios.",
    nothingPublic: "aún no se había publicado nada.",
    between: "Entre ambos",
    noEvent: "ningún hecho en la ficha.",
    deadlines: "Plazos",
    sameDeadlines: "sin cambios.",
    set: (what) => `fijado: ${what}`,
    moved: (from, what) => `aplazado o adelantado, antes ${from}: ${what}`,
    passed: (what) => `vencido: ${what}`,
    noLongerSet: (what) => `ya no está fijado: ${what}`,
  },
};
