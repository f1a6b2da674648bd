/**
 * What `/data` answers: what is kept, and what was removed.
 *
 * In: counts, and lists made of them. Out: whole sentences, labels of buttons.
 * Surprise: what we cannot remove is said in every language: messages are Discord's, and a backup is the operator's.
 */
import type { InEvery } from "./language.ts";

/** The word for one, and for several. */
type Counted = readonly [one: string, many: string];

export type KeptOfServer =
  | "subscriptions"
  | "sources"
  | "holdDecisions"
  | "mutes"
  | "caseThreads"
  | "publications"
  | "messages";
export type KeptOfPerson = "subscriptions" | "sources" | "settings" | "holdDecisions" | "mutes" | "setups";

export interface DataWords {
  ofServer: Readonly<Record<KeptOfServer, Counted>>;
  itsSettings: string;
  ofPerson: Readonly<Record<KeptOfPerson, Counted>>;
  nothing: string;
  keptOfServer: (list: string) => string;
  keptOfPerson: (list: string) => string;
  noneOfServer: string;
  noneOfPerson: string;
  askServer: (list: string) => string;
  askPerson: (list: string) => string;
  remove: string;
  keep: string;
  kept: string;
  othersQuestion: string;
  /** `list` is null when only settings went. */
  serverRemoved: (list: string | null) => string;
  personRemoved: (places: number) => string;
  noneLeft: string;
}

const BEYOND: InEvery<string> = {
  en: "The messages I posted are Discord's and stay until somebody deletes them there, and so does the use of commands in the server's audit log. A backup that whoever runs me has made before now still has what was in it.",
  de: "Meine Nachrichten liegen bei Discord und bleiben, bis jemand sie dort löscht; ebenso der Gebrauch von Befehlen im Audit-Log des Servers. In einer Sicherung, die mein Betreiber vorher gemacht hat, steht noch, was darin war.",
  fr: "Les messages que j’ai publiés sont chez Discord et y restent tant que personne ne les supprime, de même que l’usage des commandes dans le journal d’audit du serveur. Une sauvegarde faite auparavant par la personne qui m’exploite contient toujours ce qui s’y trouvait.",
  es: "Los mensajes que publiqué son de Discord y se quedan hasta que alguien los borre allí, igual que el uso de órdenes en el registro de auditoría del servidor. Una copia de seguridad hecha antes por quien me opera conserva lo que contenía.",
};

export const DATA_WORDS: InEvery<DataWords> = {
  en: {
    ofServer: {
      subscriptions: ["subscription", "subscriptions"],
      sources: ["added source", "added sources"],
      holdDecisions: ["decision about held items", "decisions about held items"],
      mutes: ["muted story", "muted stories"],
      caseThreads: ["thread of a case", "threads of cases"],
      publications: ["published message", "published messages"],
      messages: ["reference to a message", "references to messages"],
    },
    itsSettings: "its settings",
    ofPerson: {
      subscriptions: ["subscription you made", "subscriptions you made"],
      sources: ["source you added", "sources you added"],
      settings: ["server whose settings you changed last", "servers whose settings you changed last"],
      holdDecisions: ["decision of yours about held items", "decisions of yours about held items"],
      mutes: ["story you muted", "stories you muted"],
      setups: ["setup you have not finished", "setups you have not finished"],
    },
    nothing: "nothing",
    keptOfServer: (list) => `Everything I keep of this server: ${list}.`,
    keptOfPerson: (list) =>
      `Everything I keep about you: ${list}. What a server's own members set up together is in that server's export.`,
    noneOfServer: "I keep nothing of this server, so there is nothing to remove.",
    noneOfPerson: "I keep nothing about you, so there is nothing to remove.",
    askServer: (list) =>
      `This removes ${list}, and every setting of this server. It cannot be undone, and I post nothing here any more; \`/data export\` gives you a copy first.`,
    askPerson: (list) =>
      `This removes your name from ${list}. Subscriptions of your own direct messages end. What you set up for a server stays, for it is the server's. It cannot be undone.`,
    remove: "Remove it",
    keep: "Keep it",
    kept: "Nothing was removed.",
    othersQuestion: "This question was put to somebody else. Use `/data delete` yourself.",
    serverRemoved: (list) =>
      `Removed: ${list === null ? "" : `${list}, and `}all settings of this server. I post nothing here any more; \`/setup\` begins anew. ${BEYOND.en}`,
    personRemoved: (places) =>
      `Your name is removed from ${places === 1 ? "the one place" : `all ${places} places`} where I kept it. ${BEYOND.en}`,
    noneLeft: "There was nothing left to remove.",
  },
  de: {
    ofServer: {
      subscriptions: ["Abonnement", "Abonnements"],
      sources: ["hinzugefügte Quelle", "hinzugefügte Quellen"],
      holdDecisions: ["Entscheidung über Zurückgehaltenes", "Entscheidungen über Zurückgehaltenes"],
      mutes: ["stummgeschaltete Geschichte", "stummgeschaltete Geschichten"],
      caseThreads: ["Thread zu einem Fall", "Threads zu Fällen"],
      publications: ["weitergegebene Ankündigung", "weitergegebene Ankündigungen"],
      messages: ["Verweis auf eine Nachricht", "Verweise auf Nachrichten"],
    },
    itsSettings: "seine Einstellungen",
    ofPerson: {
      subscriptions: ["von Ihnen eingerichtetes Abonnement", "von Ihnen eingerichtete Abonnements"],
      sources: ["von Ihnen hinzugefügte Quelle", "von Ihnen hinzugefügte Quellen"],
      settings: [
        "Server, dessen Einstellungen Sie zuletzt geändert haben",
        "Server, deren Einstellungen Sie zuletzt geändert haben",
      ],
      holdDecisions: [
        "Entscheidung von Ihnen über Zurückgehaltenes",
        "Entscheidungen von Ihnen über Zurückgehaltenes",
      ],
      mutes: ["von Ihnen stummgeschaltete Geschichte", "von Ihnen stummgeschaltete Geschichten"],
      setups: ["von Ihnen nicht beendete Einrichtung", "von Ihnen nicht beendete Einrichtungen"],
    },
    nothing: "nichts",
    keptOfServer: (list) => `Alles, was ich über diesen Server speichere: ${list}.`,
    keptOfPerson: (list) =>
      `Alles, was ich über Sie speichere: ${list}. Was die Mitglieder eines Servers gemeinsam eingerichtet haben, steht im Export dieses Servers.`,
    noneOfServer: "Über diesen Server speichere ich nichts, also gibt es nichts zu entfernen.",
    noneOfPerson: "Über Sie speichere ich nichts, also gibt es nichts zu entfernen.",
    askServer: (list) =>
      `Entfernt werden: ${list}; dazu jede Einstellung dieses Servers. Das lässt sich nicht rückgängig machen, und ich veröffentliche hier nichts mehr; \`/data export\` gibt Ihnen vorher eine Kopie.`,
    askPerson: (list) =>
      `Ihr Name wird entfernt. Er steht bei: ${list}. Abonnements Ihrer eigenen Direktnachrichten enden. Was Sie für einen Server eingerichtet haben, bleibt, denn es gehört dem Server. Das lässt sich nicht rückgängig machen.`,
    remove: "Entfernen",
    keep: "Behalten",
    kept: "Es wurde nichts entfernt.",
    othersQuestion: "Diese Frage galt jemand anderem. Verwenden Sie selbst `/data delete`.",
    serverRemoved: (list) =>
      `Entfernt: ${list === null ? "" : `${list}; dazu `}alle Einstellungen dieses Servers. Ich veröffentliche hier nichts mehr; \`/setup\` beginnt von vorn. ${BEYOND.de}`,
    personRemoved: (places) =>
      `Ihr Name ist an ${places === 1 ? "der einen Stelle" : `allen ${places} Stellen`} entfernt, an denen er stand. ${BEYOND.de}`,
    noneLeft: "Es war nichts mehr zu entfernen.",
  },
  fr: {
    ofServer: {
      subscriptions: ["abonnement", "abonnements"],
      sources: ["source ajoutée", "sources ajoutées"],
      holdDecisions: ["décision sur des articles retenus", "décisions sur des articles retenus"],
      mutes: ["récit en sourdine", "récits en sourdine"],
      caseThreads: ["fil d’une affaire", "fils d’affaires"],
      publications: ["annonce diffusée", "annonces diffusées"],
      messages: ["référence à un message", "références à des messages"],
    },
    itsSettings: "ses réglages",
    ofPerson: {
      subscriptions: ["abonnement que vous avez créé", "abonnements que vous avez créés"],
      sources: ["source que vous avez ajoutée", "sources que vous avez ajoutées"],
      settings: [
        "serveur dont vous avez modifié les réglages en dernier",
        "serveurs dont vous avez modifié les réglages en dernier",
      ],
      holdDecisions: [
        "décision de votre part sur des articles retenus",
        "décisions de votre part sur des articles retenus",
      ],
      mutes: ["récit que vous avez mis en sourdine", "récits que vous avez mis en sourdine"],
      setups: ["configuration que vous n’avez pas terminée", "configurations que vous n’avez pas terminées"],
    },
    nothing: "rien",
    keptOfServer: (list) => `Tout ce que je conserve sur ce serveur : ${list}.`,
    keptOfPerson: (list) =>
      `Tout ce que je conserve sur vous : ${list}. Ce que les membres d’un serveur ont réglé ensemble figure dans l’export de ce serveur.`,
    noneOfServer: "Je ne conserve rien sur ce serveur : il n’y a rien à supprimer.",
    noneOfPerson: "Je ne conserve rien sur vous : il n’y a rien à supprimer.",
    askServer: (list) =>
      `Cela supprime : ${list} ; et tous les réglages de ce serveur. C’est irréversible, et je ne publie plus rien ici ; \`/data export\` vous en donne d’abord une copie.`,
    askPerson: (list) =>
      `Cela retire votre nom. Il figure ici : ${list}. Les abonnements de votre messagerie privée prennent fin. Ce que vous avez réglé pour un serveur reste, car c’est au serveur. C’est irréversible.`,
    remove: "Supprimer",
    keep: "Conserver",
    kept: "Rien n’a été supprimé.",
    othersQuestion: "Cette question s’adressait à quelqu’un d’autre. Utilisez vous-même `/data delete`.",
    serverRemoved: (list) =>
      `Supprimé : ${list === null ? "" : `${list} ; et `}tous les réglages de ce serveur. Je ne publie plus rien ici ; \`/setup\` recommence. ${BEYOND.fr}`,
    personRemoved: (places) =>
      `Votre nom est retiré ${places === 1 ? "du seul endroit" : `des ${places} endroits`} où il figurait. ${BEYOND.fr}`,
    noneLeft: "Il ne restait rien à supprimer.",
  },
  es: {
    ofServer: {
      subscriptions: ["suscripción", "suscripciones"],
      sources: ["fuente añadida", "fuentes añadidas"],
      holdDecisions: ["decisión sobre lo retenido", "decisiones sobre lo retenido"],
      mutes: ["historia silenciada", "historias silenciadas"],
      caseThreads: ["hilo de un caso", "hilos de casos"],
      publications: ["anuncio difundido", "anuncios difundidos"],
      messages: ["referencia a un mensaje", "referencias a mensajes"],
    },
    itsSettings: "sus ajustes",
    ofPerson: {
      subscriptions: ["suscripción que usted creó", "suscripciones que usted creó"],
      sources: ["fuente que usted añadió", "fuentes que usted añadió"],
      settings: [
        "servidor cuyos ajustes usted cambió por última vez",
        "servidores cuyos ajustes usted cambió por última vez",
      ],
      holdDecisions: ["decisión suya sobre lo retenido", "decisiones suyas sobre lo retenido"],
      mutes: ["historia que usted silenció", "historias que usted silenció"],
      setups: ["configuración que usted no terminó", "configuraciones que usted no terminó"],
    },
    nothing: "nada",
    keptOfServer: (list) => `Todo lo que guardo de este servidor: ${list}.`,
    keptOfPerson: (list) =>
      `Todo lo que guardo sobre usted: ${list}. Lo que los miembros de un servidor dispusieron juntos está en la exportación de ese servidor.`,
    noneOfServer: "No guardo nada de este servidor, así que no hay nada que eliminar.",
    noneOfPerson: "No guardo nada sobre usted, así que no hay nada que eliminar.",
    askServer: (list) =>
      `Esto elimina: ${list}; y todos los ajustes de este servidor. No se puede deshacer, y ya no publico nada aquí; \`/data export\` le da antes una copia.`,
    askPerson: (list) =>
      `Esto quita su nombre. Figura aquí: ${list}. Las suscripciones de sus mensajes directos terminan. Lo que dispuso para un servidor se queda, porque es del servidor. No se puede deshacer.`,
    remove: "Eliminar",
    keep: "Conservar",
    kept: "No se ha eliminado nada.",
    othersQuestion: "Esta pregunta se hizo a otra persona. Use usted `/data delete`.",
    serverRemoved: (list) =>
      `Eliminado: ${list === null ? "" : `${list}; y `}todos los ajustes de este servidor. Ya no publico nada aquí; \`/setup\` empieza de nuevo. ${BEYOND.es}`,
    personRemoved: (places) =>
      `Su nombre se ha quitado ${places === 1 ? "del único lugar" : `de los ${places} lugares`} donde lo guardaba. ${BEYOND.es}`,
    noneLeft: "No quedaba nada que eliminar.",
  },
};
