/**
 * What `/feeds health` says of one source, in every language.
 *
 * In: links and names as Markdown, distances in words, counts. Out: lines.
 * Surprise: what went wrong stands in English, as it was found.
 */
import type { InEvery } from "./language.ts";
import { plural } from "./say-days.ts";

export interface FeedsHealthWords {
  ofEveryServer: string;
  addedBy: (of: { by: string; ago: string; pausedAgo: string | null }) => string;
  address: string;
  lastVisit: string;
  lastChange: string;
  trouble: string;
  gap: string;
  nextVisit: string;
  itemsSeen: string;
  noneYet: string;
  nothingSeen: string;
  held: (of: { items: string; ago: string; why: string; isOver: boolean; more: number }) => string;
  gapIs: (of: { length: string; ago: string; why: string }) => string;
  notWhilePaused: string;
  noNextVisit: string;
  noTrouble: string;
  unheard: string;
  noAnswer: string;
  ended: (of: { detail: string; ago: string }) => string;
  failing: (of: { detail: string; during: string; tries: number; wellAgo: string | null }) => string;
  untitled: string;
}

export const FEEDS_HEALTH_WORDS: InEvery<FeedsHealthWords> = {
  en: {
    ofEveryServer: "On the list of every server.",
    addedBy: ({ by, ago, pausedAgo }) =>
      `Added by ${by} ${ago}${pausedAgo === null ? "" : `, paused here ${pausedAgo}`}.`,
    address: "Address",
    lastVisit: "Last visit",
    lastChange: "Last change",
    trouble: "Trouble",
    gap: "Gap",
    nextVisit: "Next visit",
    itemsSeen: "Items seen",
    noneYet: "none yet",
    nothingSeen: "nothing seen yet",
    held: ({ items, ago, why, isOver, more }) =>
      `**Held back** ${items}, seen ${ago}: ${why}. ${isOver ? "Nobody decided within a week, so it stays untold" : "Nobody has decided"}; the buttons do.${more === 0 ? "" : more === 1 ? " One more such visit waits." : ` ${more} more such visits wait.`}`,
    gapIs: ({ length, ago, why }) => `${length} of entries may be missing, noticed ${ago}: ${why}.`,
    notWhilePaused: "not for this server, while it is paused",
    noNextVisit: "none",
    noTrouble: "none",
    unheard: "no answer at the last visit, as from others then",
    noAnswer: "no answer",
    ended: ({ detail, ago }) => `${detail}; visits ended ${ago}.`,
    failing: ({ detail, during, tries, wellAgo }) =>
      `${detail}; failing ${during}, ${tries} ${plural(tries, "en", "try", "tries")}; ${wellAgo === null ? "it has never answered well" : `it was well ${wellAgo}`}. It is tried again at least once a day.`,
    untitled: "untitled",
  },
  de: {
    ofEveryServer: "Auf der Liste aller Server.",
    addedBy: ({ by, ago, pausedAgo }) =>
      `Hinzugefügt von ${by} ${ago}${pausedAgo === null ? "" : `, hier angehalten ${pausedAgo}`}.`,
    address: "Adresse",
    lastVisit: "Letzter Besuch",
    lastChange: "Letzte Änderung",
    trouble: "Störung",
    gap: "Lücke",
    nextVisit: "Nächster Besuch",
    itemsSeen: "Gesehene Beiträge",
    noneYet: "noch keiner",
    nothingSeen: "noch nichts gesehen",
    held: ({ items, ago, why, isOver, more }) =>
      `**Zurückgehalten** ${items}, gesehen ${ago}: ${why}. ${isOver ? "Innerhalb einer Woche hat niemand entschieden, daher bleibt es ungemeldet" : "Noch hat niemand entschieden"}; das geht mit den Knöpfen.${more === 0 ? "" : more === 1 ? " Ein weiterer solcher Besuch wartet." : ` ${more} weitere solche Besuche warten.`}`,
    gapIs: ({ length, ago, why }) => `Es fehlen womöglich Einträge von ${length}, bemerkt ${ago}: ${why}.`,
    notWhilePaused: "für diesen Server keiner, solange die Quelle angehalten ist",
    noNextVisit: "keiner",
    noTrouble: "keine",
    unheard: "beim letzten Besuch keine Antwort, wie auch von anderen nicht",
    noAnswer: "keine Antwort",
    ended: ({ detail, ago }) => `${detail}; die Besuche endeten ${ago}.`,
    failing: ({ detail, during, tries, wellAgo }) =>
      `${detail}; gestört ${during}, ${tries} ${plural(tries, "de", "Versuch", "Versuche")}; ${wellAgo === null ? "die Quelle hat nie richtig geantwortet" : `zuletzt in Ordnung ${wellAgo}`}. Mindestens einmal am Tag wird es wieder versucht.`,
    untitled: "ohne Titel",
  },
  fr: {
    ofEveryServer: "Sur la liste de tous les serveurs.",
    addedBy: ({ by, ago, pausedAgo }) =>
      `Ajoutée par ${by} ${ago}${pausedAgo === null ? "" : `, en pause ici ${pausedAgo}`}.`,
    address: "Adresse",
    lastVisit: "Dernière visite",
    lastChange: "Dernier changement",
    trouble: "Panne",
    gap: "Lacune",
    nextVisit: "Prochaine visite",
    itemsSeen: "Articles vus",
    noneYet: "aucune pour l’instant",
    nothingSeen: "rien vu pour l’instant",
    held: ({ items, ago, why, isOver, more }) =>
      `**En attente** ${items}, vus ${ago} : ${why}. ${isOver ? "Personne n’a décidé en une semaine, rien n’est donc publié" : "Personne n’a encore décidé"} ; les boutons le permettent.${more === 0 ? "" : more === 1 ? " Une autre visite de ce genre attend." : ` ${more} autres visites de ce genre attendent.`}`,
    gapIs: ({ length, ago, why }) =>
      `Il manque peut-être des entrées sur ${length}, constaté ${ago} : ${why}.`,
    notWhilePaused: "aucune pour ce serveur, tant que la source est en pause",
    noNextVisit: "aucune",
    noTrouble: "aucune",
    unheard: "pas de réponse à la dernière visite, comme d’autres sources alors",
    noAnswer: "pas de réponse",
    ended: ({ detail, ago }) => `${detail} ; les visites ont cessé ${ago}.`,
    failing: ({ detail, during, tries, wellAgo }) =>
      `${detail} ; en panne ${during}, ${tries} ${plural(tries, "fr", "essai", "essais")} ; ${wellAgo === null ? "la source n’a jamais bien répondu" : `tout allait bien ${wellAgo}`}. Un nouvel essai a lieu au moins une fois par jour.`,
    untitled: "sans titre",
  },
  es: {
    ofEveryServer: "En la lista de todos los servidores.",
    addedBy: ({ by, ago, pausedAgo }) =>
      `Añadida por ${by} ${ago}${pausedAgo === null ? "" : `, en pausa aquí ${pausedAgo}`}.`,
    address: "Dirección",
    lastVisit: "Última visita",
    lastChange: "Último cambio",
    trouble: "Fallo",
    gap: "Laguna",
    nextVisit: "Próxima visita",
    itemsSeen: "Artículos vistos",
    noneYet: "ninguna todavía",
    nothingSeen: "nada visto todavía",
    held: ({ items, ago, why, isOver, more }) =>
      `**En espera** ${items}, vistos ${ago}: ${why}. ${isOver ? "Nadie decidió en una semana, así que no se publica" : "Nadie ha decidido todavía"}; los botones lo hacen.${more === 0 ? "" : more === 1 ? " Espera otra visita así." : ` Esperan otras ${more} visitas así.`}`,
    gapIs: ({ length, ago, why }) => `Quizá falten entradas de ${length}, advertido ${ago}: ${why}.`,
    notWhilePaused: "ninguna para este servidor, mientras esté en pausa",
    noNextVisit: "ninguna",
    noTrouble: "ninguno",
    unheard: "sin respuesta en la última visita, como otras entonces",
    noAnswer: "sin respuesta",
    ended: ({ detail, ago }) => `${detail}; las visitas terminaron ${ago}.`,
    failing: ({ detail, during, tries, wellAgo }) =>
      `${detail}; falla ${during}, ${tries} ${plural(tries, "es", "intento", "intentos")}; ${wellAgo === null ? "nunca ha respondido bien" : `estaba bien ${wellAgo}`}. Se vuelve a intentar al menos una vez al día.`,
    untitled: "sin título",
  },
};
