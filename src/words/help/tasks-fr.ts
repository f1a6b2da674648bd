/**
 * What people want to do, and the commands for it, in French.
 *
 * In: nothing. Out: a task for each of the English ones. Surprise: commands, options and their values are typed as in English.
 */
import type { Task } from "./task.ts";
import type { TaskId } from "./tasks-en.ts";

export const TASKS_FR: Readonly<Record<TaskId, Task>> = {
  status: {
    name: "Voir où en est une affaire",
    hint: "Situation, suite, échéances ; aujourd’hui ou à tout autre jour",
    text: [
      "`/case status` dit où en est une affaire, depuis quand, ce qui suit et de quand date l’information.",
      "`/case status case:microsoft-ireland as_of:2014-08-30` dit ce que l’on savait ce jour-là.",
      "`/case deadlines` énumère les échéances, avec un fichier d’agenda.",
      "`/case about` dit de quoi il s’agit, qui sont les parties et sur quelles sources cela repose.",
      "Sans `case`, je prends l’affaire la plus suivie par votre serveur, ou Microsoft Ireland.",
    ].join("\n"),
  },
  history: {
    name: "Lire l’histoire d’une affaire",
    hint: "Chronologie, inscriptions au registre, comparaison de deux jours",
    text: [
      "`/case timeline case:microsoft-ireland from:2014 to:2016` énumère les événements de ces années.",
      "`/case compare from:2014-08-30 to:2014-09-09` dit ce qui a changé entre deux jours.",
      "`/case docket search:stay kind:order` parcourt les inscriptions au registre du tribunal.",
      "Les jours s’écrivent `2014-08-30`, `2014-08` ou `2014` ; je ne comprends les noms de mois, `yesterday` et `today` qu’en anglais.",
    ].join("\n"),
  },
  news: {
    name: "Rattraper l’actualité",
    hint: "Ce qui a été annoncé récemment, par affaire, thème ou nature",
    text: [
      "`/latest` montre les derniers événements que j’ai annoncés.",
      "`/latest topic:fisa-702 kind:ruling` seulement les décisions sur ce thème.",
      "`/story id:` suivi de quelques mots d’un titre montre tous les articles sur un événement.",
    ].join("\n"),
  },
  find: {
    name: "Trouver quelque chose",
    hint: "Texte intégral : articles, inscriptions au registre, alertes, chronologies",
    text: [
      "`/search words:contempt microsoft` trouve ce qui contient les deux mots.",
      '`/search words:"held in contempt"` les mots dans cet ordre.',
      "`/search words:warr* -facebook` ce qui commence ainsi, sans un autre mot.",
      "`/search words:14-2985` un numéro d’affaire.",
    ].join("\n"),
  },
  why: {
    name: "Demander pourquoi une chose a été annoncée, ou non",
    hint: "Le parcours d’un article, étape par étape",
    text: [
      "`/why url:https://example.org/story` dit si je l’ai vu, de quoi il relève, quel récit il a rejoint et où il a été annoncé.",
      "`/why` accepte aussi un lien vers l’un de mes messages, ou la `ref` à sa fin.",
      "`/story` montre comment les articles sur un événement ont été réunis.",
    ].join("\n"),
  },
  follow: {
    name: "Recevoir des alertes dans un salon",
    hint: "Pour les personnes qui gèrent le serveur",
    text: [
      "`/subscribe what:microsoft-ireland` publie ses alertes dans ce salon : un message par événement, complété quand d’autres médias en parlent.",
      "`/case add docket:` avec l’adresse ou le numéro suit tout registre que possède CourtListener.",
      "`/subscribe what:everything when:daily hour:8` en fait un résumé par jour ; natures, mots et heures calmes se choisissent aussi.",
      "`/subscriptions list` montre ce qui va où ; `edit`, `pause`, `resume`, `test` et `remove` le modifient.",
      "*Pour les personnes autorisées à gérer le serveur.*",
    ].join("\n"),
  },
  sources: {
    name: "Choisir et vérifier les sources",
    hint: "Ajouter un flux, voir les échecs ; pour les personnes qui gèrent le serveur",
    text: [
      "`/feeds list` montre chaque source et son état.",
      "`/feeds add address:https://example.org` suit un flux pour ce serveur.",
      "`/feeds test` montre ce que contient une source et ce que j’en pense.",
      "`/settings admin-channel` dit où je signale les sources en difficulté.",
      "*Pour les personnes autorisées à gérer le serveur.*",
    ].join("\n"),
  },
};
