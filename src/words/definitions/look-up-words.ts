/**
 * `/story`, `/search`, `/why`, `/help` and `/about` as they are described in the other languages.
 *
 * In: nothing. Out: their descriptions, see described.ts.
 * Surprise: the choices of `/help` are the names of its tasks, and stand with them in help-words.ts.
 */
import { TASK_NAMES } from "../help-words.ts";
import type { Descriptions } from "./described.ts";

export const lookUpDescriptions: Descriptions = {
  story: {
    de: "Alle Berichte über ein Ereignis, wie sie zusammenfanden und was davon gemeldet wurde",
    fr: "Tous les articles sur un événement, comment ils ont été réunis et ce qui en a été annoncé",
    es: "Todas las noticias de un hecho, cómo se unieron y qué se comunicó de él",
  },
  "story id": {
    de: "Eine Schlagzeile wählen, oder ID, Link zu meiner Nachricht oder deren „ref“ angeben",
    fr: "Choisissez un titre, ou donnez un identifiant, un lien vers mon message ou sa « ref »",
    es: "Elija un titular o dé un identificador, un enlace a mi mensaje o su «ref»",
  },
  search: {
    de: "Berichte, Registereinträge, Meldungen und Ereignisse nach ihren Wörtern finden",
    fr: "Trouver articles, inscriptions au registre, alertes et événements par leurs mots",
    es: "Buscar noticias, asientos, avisos y hechos por sus palabras",
  },
  "search words": {
    de: 'Wörter, "eine Wendung", Anfang*, -ohne',
    fr: 'Mots, "une expression", début*, -sans',
    es: 'Palabras, "una frase", comienzo*, -sin',
  },
  why: {
    de: "Warum wurde das gemeldet, oder nicht? Der Weg eines Artikels, Schritt für Schritt",
    fr: "Pourquoi cela a-t-il été annoncé, ou non ? Le parcours d’un article, étape par étape",
    es: "¿Por qué se comunicó esto, o no? El recorrido de un artículo, paso a paso",
  },
  "why url": {
    de: "Die Adresse des Artikels, ein Link zu einer meiner Nachrichten oder deren „ref“",
    fr: "L’adresse de l’article, un lien vers l’un de mes messages ou sa « ref »",
    es: "La dirección del artículo, un enlace a un mensaje mío o su «ref»",
  },
  help: {
    de: "Was ich kann, nach Aufgaben, mit Beispielen",
    fr: "Ce que je sais faire, par tâche, avec des exemples",
    es: "Qué puedo hacer, por tareas, con ejemplos",
  },
  "help task": {
    de: "Was Sie tun möchten",
    fr: "Ce que vous voulez faire",
    es: "Qué quiere hacer",
  },
  ...Object.fromEntries(Object.entries(TASK_NAMES).map(([id, name]) => [`help task=${id}`, name])),
  about: {
    de: "Was ich bin: Version, Quellen, Laufzeit, was ich speichere, wen Sie fragen können",
    fr: "Qui je suis : version, sources, durée de service, données conservées, contact",
    es: "Qué soy: versión, fuentes, tiempo en marcha, qué guardo, a quién preguntar",
  },
};
