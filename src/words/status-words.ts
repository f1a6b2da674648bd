/**
 * What `/case status` and `/case compare` say around the words of the case file.
 *
 * In: nothing. Out: `STATUS`.
 * Surprise: a sentence that begins with a day takes it with its preposition, see say-when.ts.
 */
import type { InEvery } from "./language.ts";

interface StatusWords {
  today: string;
  next: string;
  deadline: string;
  hearing: string;
  court: string;
  beforeThat: string;
  computed: string;
  /** More courts after the first. */
  also: (others: string) => string;
  checked: (day: string) => string;
  knownThen: (current: string) => string;
  /** `day` and `today` plain days. */
  toCome: (day: string, today: string) => string;
  /** `on` as `sayOn`; `first` is the day and name of the first event. */
  nothingYet: (name: string, on: string, first: { day: string; event: string }) => string;
  docketChecked: (distance: string) => string;
  docketNotRead: string;
}

export const STATUS: InEvery<StatusWords> = {
  en: {
    today: "today",
    next: "Next",
    deadline: "Deadline",
    hearing: "Hearing",
    court: "Court",
    beforeThat: "Before that",
    computed: "computed",
    also: (others) => `also ${others}`,
    checked: (day) => `Case file checked ${day}`,
    knownThen: (current) => `What was known on that day. Today: ${current}.`,
    toCome: (day, today) => `${day} is still to come. Ask for today (${today}) or an earlier day.`,
    nothingYet: (name, on, { day, event }) =>
      `Nothing about ${name} was public yet ${on}. The first event on file is of ${day} (${event}).`,
    docketChecked: (distance) => `docket checked ${distance}`,
    docketNotRead: "docket not read yet",
  },
  de: {
    today: "heute",
    next: "Als Nächstes",
    deadline: "Frist",
    hearing: "Verhandlung",
    court: "Gericht",
    beforeThat: "Davor",
    computed: "berechnet",
    also: (others) => `außerdem ${others}`,
    checked: (day) => `Fallakte geprüft am ${day}`,
    knownThen: (current) => `So viel war an jenem Tag bekannt. Heute: ${current}.`,
    toCome: (day, today) =>
      `Der ${day} liegt noch in der Zukunft. Fragen Sie nach heute (${today}) oder einem früheren Tag.`,
    nothingYet: (name, on, { day, event }) =>
      `Über ${name} war ${on} noch nichts öffentlich. Das erste Ereignis in der Fallakte: ${day} (${event}).`,
    docketChecked: (distance) => `Register geprüft ${distance}`,
    docketNotRead: "Register noch nicht gelesen",
  },
  fr: {
    today: "aujourd’hui",
    next: "À suivre",
    deadline: "Échéance",
    hearing: "Audience",
    court: "Juridiction",
    beforeThat: "Auparavant",
    computed: "calculé",
    also: (others) => `aussi ${others}`,
    checked: (day) => `Fiche de l’affaire vérifiée le ${day}`,
    knownThen: (current) => `Ce que l’on savait ce jour-là. Aujourd’hui : ${current}.`,
    toCome: (day, today) =>
      `Le ${day} est encore à venir. Demandez aujourd’hui (${today}) ou un jour antérieur.`,
    nothingYet: (name, on, { day, event }) =>
      `Rien n’était encore public sur ${name} ${on}. Premier événement de la fiche : ${day} (${event}).`,
    docketChecked: (distance) => `registre vérifié ${distance}`,
    docketNotRead: "registre pas encore lu",
  },
  es: {
    today: "hoy",
    next: "A continuación",
    deadline: "Plazo",
    hearing: "Audiencia",
    court: "Tribunal",
    beforeThat: "Antes",
    computed: "calculado",
    also: (others) => `también ${others}`,
    checked: (day) => `Ficha del caso revisada el ${day}`,
    knownThen: (current) => `Lo que se sabía aquel día. Hoy: ${current}.`,
    toCome: (day, today) =>
      `El ${day} todavía no ha llegado. Pregunte por hoy (${today}) o por un día anterior.`,
    nothingYet: (name, on, { day, event }) =>
      `Sobre ${name} aún no se había publicado nada ${on}. Primer hecho de la ficha: ${day} (${event}).`,
    docketChecked: (distance) => `registro revisado ${distance}`,
    docketNotRead: "registro aún no leído",
  },
};
