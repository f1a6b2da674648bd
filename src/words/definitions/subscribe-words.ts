/**
 * `/subscribe` and `/unsubscribe` as they are described in the other languages.
 *
 * In: nothing. Out: their descriptions, see described.ts; those of the shape, which `/subscriptions edit` has as well.
 * Surprise: what is typed into an option (kinds, “all”, “off”) is the same in every language, so it stays English here.
 */
import type { Described, Descriptions } from "./described.ts";

/** The options that shape a subscription, under the command that has them. */
export function shapeDescriptions(above: string): Descriptions {
  return Object.fromEntries(Object.entries(SHAPE).map(([name, words]) => [`${above} ${name}`, words]));
}

const SHAPE: Readonly<Record<string, Described>> = {
  routine: {
    de: "Auch Routineeinträge im Register, etwa Anwaltsbestellungen und Gebühren; sonst nicht",
    fr: "Aussi les inscriptions de routine, comme constitutions d’avocat et frais ; sinon omises",
    es: "También los asientos de trámite, como personaciones y tasas; si no, se omiten",
  },
  kinds: {
    de: "Nur diese Arten, mit Kommas: ruling, order, filing …; „all“ für alle",
    fr: "Seulement ces natures, avec des virgules : ruling, order, filing … ; « all » pour toutes",
    es: "Solo estos tipos, con comas: ruling, order, filing …; «all» para todos",
  },
  "include-words": {
    de: "Nur Meldungen mit einem dieser Wörter oder Wendungen, mit Kommas; „none“ hebt das auf",
    fr: "Seulement les alertes avec l’un de ces mots, avec des virgules ; « none » y met fin",
    es: "Solo avisos con alguna de estas palabras, con comas; «none» quita el filtro",
  },
  "exclude-words": {
    de: "Keine Meldungen mit einem dieser Wörter oder Wendungen, mit Kommas; „none“ hebt das auf",
    fr: "Aucune alerte avec l’un de ces mots, avec des virgules ; « none » y met fin",
    es: "Ningún aviso con alguna de estas palabras, con comas; «none» quita el filtro",
  },
  when: {
    de: "Jede Meldung sofort, oder alle einer Stunde, eines Tages, einer Woche in einem Überblick",
    fr: "Chaque alerte aussitôt, ou celles d’une heure, d’un jour, d’une semaine en un résumé",
    es: "Cada aviso al momento, o los de una hora, un día o una semana en un resumen",
  },
  "when=instant": {
    de: "Sofort: jede Meldung einzeln",
    fr: "Aussitôt : chaque alerte séparément",
    es: "Al momento: cada aviso por separado",
  },
  "when=hourly": { de: "Stündlicher Überblick", fr: "Résumé horaire", es: "Resumen cada hora" },
  "when=daily": { de: "Täglicher Überblick", fr: "Résumé quotidien", es: "Resumen diario" },
  "when=weekly": { de: "Wöchentlicher Überblick", fr: "Résumé hebdomadaire", es: "Resumen semanal" },
  hour: {
    de: "Zu welcher Stunde ein Tages- oder Wochenüberblick kommt, 0 bis 23; sonst um 8",
    fr: "L’heure du résumé quotidien ou hebdomadaire, de 0 à 23 ; 8 à défaut",
    es: "A qué hora llega el resumen diario o semanal, de 0 a 23; a las 8 si se omite",
  },
  weekday: {
    de: "An welchem Tag der Wochenüberblick kommt; ohne Angabe am Montag",
    fr: "Le jour du résumé hebdomadaire ; le lundi à défaut",
    es: "Qué día llega el resumen semanal; el lunes si se omite",
  },
  "weekday=Monday": { de: "Montag", fr: "lundi", es: "lunes" },
  "weekday=Tuesday": { de: "Dienstag", fr: "mardi", es: "martes" },
  "weekday=Wednesday": { de: "Mittwoch", fr: "mercredi", es: "miércoles" },
  "weekday=Thursday": { de: "Donnerstag", fr: "jeudi", es: "jueves" },
  "weekday=Friday": { de: "Freitag", fr: "vendredi", es: "viernes" },
  "weekday=Saturday": { de: "Samstag", fr: "samedi", es: "sábado" },
  "weekday=Sunday": { de: "Sonntag", fr: "dimanche", es: "domingo" },
  "time-zone": {
    de: "Nach wessen Uhr die Stunden gelten, etwa Europe/Berlin; „server“ für die des Servers",
    fr: "Le fuseau des heures, par exemple Europe/Paris ; « server » pour celui du serveur",
    es: "De qué zona son las horas, p. ej. Europe/Madrid; «server» para la del servidor",
  },
  "quiet-hours": {
    de: "Wann nichts gepostet wird, etwa 22:00-07:00; es folgt danach; „off“ beendet sie",
    fr: "Quand rien n’est publié, par exemple 22:00-07:00 ; cela suit ensuite ; « off » y met fin",
    es: "Cuándo no se publica nada, p. ej. 22:00-07:00; llega después; «off» las quita",
  },
  "urgent-breaks-through": {
    de: "Ob Entscheidungen und Anordnungen auch in Ruhezeiten kommen; ohne Angabe ja",
    fr: "Si décisions et ordonnances passent aux heures calmes ; oui à défaut",
    es: "Si resoluciones y autos llegan también en horas de silencio; sí, si se omite",
  },
  mention: {
    de: "Zu erwähnende Rolle; nur bei Entscheidungen und Anordnungen, sonst siehe mention-kinds",
    fr: "Un rôle à mentionner ; décisions et ordonnances seulement, sauf mention-kinds",
    es: "Un rol que mencionar; solo resoluciones y autos, salvo que mention-kinds diga otra cosa",
  },
  "mention-kinds": {
    de: "Bei welchen Arten die Rolle erwähnt wird, mit Kommas: „urgent“, „all“; „none“ beendet es",
    fr: "Pour quelles natures mentionner le rôle, avec des virgules : « urgent », « all », « none »",
    es: "Con qué tipos se menciona el rol, con comas: «urgent», «all»; «none» lo quita",
  },
  threads: {
    de: "In einem Textkanal. True: Jeder Fall bekommt einen eigenen Thread für seine Meldungen",
    fr: "Dans un salon textuel. True : chaque affaire a son propre fil, où vont ses alertes",
    es: "En un canal de texto. True: cada caso tiene su propio hilo, y allí van sus avisos",
  },
  publish: {
    de: "In einem Ankündigungskanal. True: Jede Nachricht geht auch an die Server, die ihm folgen",
    fr: "Dans un salon d’annonces. True : chaque message est publié aux serveurs qui le suivent",
    es: "En un canal de anuncios. True: cada mensaje se publica en los servidores que lo siguen",
  },
  silent: {
    de: "True: Nachrichten kommen ohne Ton und Push und erscheinen nur als ungelesen",
    fr: "True : les messages arrivent sans son ni notification, seulement comme non lus",
    es: "True: los mensajes llegan sin sonido ni notificación, solo como no leídos",
  },
};

const WHAT: Described = {
  de: "Ein Fall, ein Thema oder alles",
  fr: "Une affaire, un thème ou tout",
  es: "Un caso, un tema o todo",
};

/** Under the command that has it. */
function whereDescriptions(above: string): Descriptions {
  return {
    [`${above} where`]: {
      de: "Ein Kanal dieses Servers oder Ihre eigenen Direktnachrichten, die allen offenstehen",
      fr: "Un salon de ce serveur, ou vos propres messages privés, que chacun peut choisir",
      es: "Un canal de este servidor o sus propios mensajes directos, que cualquiera puede elegir",
    },
    [`${above} where=channel`]: {
      de: "Ein Kanal dieses Servers",
      fr: "Un salon de ce serveur",
      es: "Un canal de este servidor",
    },
    [`${above} where=dm`]: {
      de: "Meine Direktnachrichten",
      fr: "Mes messages privés",
      es: "Mis mensajes directos",
    },
  };
}

export const subscribeDescriptions: Descriptions = {
  subscribe: {
    de: "Meldungen zu einem Fall, einem Thema oder allem in einem Kanal posten",
    fr: "Publier dans un salon les alertes d’une affaire, d’un thème ou de tout",
    es: "Publicar en un canal los avisos de un caso, de un tema o de todo",
  },
  "subscribe what": WHAT,
  "subscribe channel": {
    de: "Wo gepostet wird; ohne Angabe in diesem Kanal",
    fr: "Où publier ; ce salon à défaut",
    es: "Dónde publicar; este canal si se omite",
  },
  ...whereDescriptions("subscribe"),
  ...shapeDescriptions("subscribe"),
  unsubscribe: {
    de: "Meldungen zu etwas in einem Kanal beenden",
    fr: "Ne plus publier d’alertes sur un sujet dans un salon",
    es: "Dejar de publicar avisos sobre algo en un canal",
  },
  "unsubscribe what": WHAT,
  "unsubscribe channel": {
    de: "Der Kanal, in dem Schluss sein soll; ohne Angabe dieser",
    fr: "Le salon où cesser ; ce salon à défaut",
    es: "El canal en el que dejar de publicar; este si se omite",
  },
  ...whereDescriptions("unsubscribe"),
};
