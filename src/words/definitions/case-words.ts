/**
 * `/case` as it is described in the other languages.
 *
 * In: nothing. Out: its descriptions, see described.ts.
 * Surprise: days are typed in English or as 2014-08-30 in every language, so the examples stay as they can be typed.
 */
import { choicesOf } from "../kind-words.ts";
import type { Described, Descriptions } from "./described.ts";

const WHICH: Described = {
  de: "Der Fall oder ein verfolgtes Register; sonst der Fall, dem dieser Server am meisten folgt",
  fr: "L’affaire ou un registre suivi ; à défaut, l’affaire la plus suivie par ce serveur",
  es: "El caso o un registro seguido; si se omite, el caso que más sigue este servidor",
};

export const caseDescriptions: Descriptions = {
  case: {
    de: "Was wir über einen beobachteten Fall wissen",
    fr: "Ce que nous savons d’une affaire suivie",
    es: "Lo que sabemos de un caso que seguimos",
  },
  "case status": {
    de: "Wo der Fall steht, heute oder an einem beliebigen Tag seiner Geschichte",
    fr: "Où en est l’affaire, aujourd’hui ou à n’importe quel jour de son histoire",
    es: "En qué punto está el caso, hoy o cualquier día de su historia",
  },
  "case status case": WHICH,
  "case status as_of": {
    de: "Ein Tag, etwa 2014-08-30; ohne Angabe heute",
    fr: "Un jour, par exemple 2014-08-30 ; à défaut, aujourd’hui",
    es: "Un día, por ejemplo 2014-08-30; hoy si se omite",
  },
  "case timeline": {
    de: "Die Ereignisse des Falls, der Reihe nach",
    fr: "Les événements de l’affaire, dans l’ordre",
    es: "Los hechos del caso, por orden",
  },
  "case timeline case": WHICH,
  "case timeline from": {
    de: "Erster Tag, Monat oder erstes Jahr, etwa 2014-08",
    fr: "Premier jour, mois ou année, par exemple 2014-08",
    es: "Primer día, mes o año, por ejemplo 2014-08",
  },
  "case timeline to": {
    de: "Letzter Tag, Monat oder letztes Jahr, etwa 2016",
    fr: "Dernier jour, mois ou année, par exemple 2016",
    es: "Último día, mes o año, por ejemplo 2016",
  },
  "case about": {
    de: "Worum es geht: Parteien, Gerichte, Bedeutung, Quellen",
    fr: "De quoi il s’agit : parties, juridictions, enjeux, sources",
    es: "De qué trata: partes, tribunales, por qué importa, fuentes",
  },
  "case about case": WHICH,
  "case compare": {
    de: "Was sich zwischen zwei Tagen geändert hat: Stand, Ereignisse, Fristen",
    fr: "Ce qui a changé entre deux jours : situation, événements, délais",
    es: "Qué cambió entre dos días: estado, hechos, plazos",
  },
  "case compare from": {
    de: "Der eine Tag, etwa 2014-08-30",
    fr: "Le premier jour, par exemple 2014-08-30",
    es: "Uno de los días, por ejemplo 2014-08-30",
  },
  "case compare to": {
    de: "Der andere Tag; „today“ für heute geht auch",
    fr: "L’autre jour ; « today » pour aujourd’hui convient aussi",
    es: "El otro día; también vale «today» para hoy",
  },
  "case compare case": WHICH,
  "case docket": {
    de: "Die Einträge im Register des Gerichts, neueste zuerst, mit ihren Dokumenten",
    fr: "Les inscriptions au registre du tribunal, les plus récentes d’abord, avec leurs documents",
    es: "Los asientos del registro del tribunal, los más recientes primero, con sus documentos",
  },
  "case docket case": WHICH,
  "case docket search": {
    de: "Wörter, die im Eintrag stehen müssen",
    fr: "Mots qui doivent figurer dans l’inscription",
    es: "Palabras que deben figurar en el asiento",
  },
  "case docket kind": {
    de: "Nur Einträge dieser Art",
    fr: "Seulement les inscriptions de cette nature",
    es: "Solo los asientos de este tipo",
  },
  ...choicesOf("case docket kind", "entry"),
  "case add": {
    de: "Ein Gerichtsregister für diesen Server verfolgen; für alle, die den Server verwalten",
    fr: "Suivre un registre judiciaire pour ce serveur ; pour les personnes qui le gèrent",
    es: "Seguir un registro judicial para este servidor; para quienes lo gestionan",
  },
  "case add docket": {
    de: "Seine Adresse bei CourtListener oder Aktenzeichen mit Gericht: 1:13-mj-02814 nysd",
    fr: "Son adresse sur CourtListener, ou son numéro avec la juridiction : 1:13-mj-02814 nysd",
    es: "Su dirección en CourtListener o su número con el tribunal: 1:13-mj-02814 nysd",
  },
  "case add channel": {
    de: "Wohin die Einträge gehen; ohne Angabe in diesen Kanal",
    fr: "Où vont les inscriptions ; à défaut, dans ce salon",
    es: "Adónde van los asientos; a este canal si se omite",
  },
  "case deadlines": {
    de: "Was fällig ist, mit einer Kalenderdatei",
    fr: "Les échéances, avec un fichier d’agenda",
    es: "Qué vence, con un archivo de calendario",
  },
  "case deadlines case": WHICH,
  "case list": {
    de: "Alle Fälle und Themen, die wir beobachten",
    fr: "Toutes les affaires et tous les thèmes suivis",
    es: "Todos los casos y temas que seguimos",
  },
};
