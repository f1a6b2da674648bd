/**
 * `/subscriptions` as it is described in the other languages.
 *
 * In: nothing. Out: its descriptions, see described.ts. Surprise: the options of `edit` are those of `/subscribe`.
 */
import type { Described, Descriptions } from "./described.ts";
import { shapeDescriptions } from "./subscribe-words.ts";

const LIST: Described = {
  de: "Welche Kanäle dieses Servers welche Meldungen bekommen, und wie",
  fr: "Quels salons de ce serveur reçoivent quelles alertes, et comment",
  es: "Qué canales de este servidor reciben qué avisos, y cómo",
};

const WHICH: Described = {
  de: "Welches: wem es gilt, oder sein Kanal",
  fr: "Lequel : son sujet ou son salon",
  es: "Cuál: de qué trata, o su canal",
};

export const subscriptionsDescriptions: Descriptions = {
  subscriptions: LIST,
  "subscriptions list": LIST,
  "subscriptions edit": {
    de: "Ändern, was ein Abonnement bekommt, wann und wie laut",
    fr: "Changer ce qu’un abonnement reçoit, quand et avec quel bruit",
    es: "Cambiar qué recibe una suscripción, cuándo y con cuánto ruido",
  },
  "subscriptions edit subscription": WHICH,
  ...shapeDescriptions("subscriptions edit"),
  "subscriptions pause": {
    de: "Für ein Abonnement eine Weile nichts posten",
    fr: "Ne rien publier d’un abonnement pendant un temps",
    es: "No publicar nada de una suscripción durante un tiempo",
  },
  "subscriptions pause subscription": WHICH,
  "subscriptions resume": {
    de: "Nach einer Pause fortfahren; was inzwischen geschah, folgt als Überblick",
    fr: "Reprendre après une pause ; ce qui s’est passé entre-temps suit en un résumé",
    es: "Seguir tras una pausa; lo ocurrido entretanto llega como resumen",
  },
  "subscriptions resume subscription": WHICH,
  "subscriptions test": {
    de: "Die letzte Meldung, die ein Abonnement bekommen hätte",
    fr: "La dernière alerte qu’un abonnement aurait reçue",
    es: "El último aviso que habría recibido una suscripción",
  },
  "subscriptions test subscription": WHICH,
  "subscriptions test post": {
    de: "True: als Probe im Kanal posten; sonst sehen nur Sie es",
    fr: "True : la publier dans le salon à titre d’essai ; sinon vous seul la voyez",
    es: "True: publicarlo en el canal como prueba; si no, solo lo ve usted",
  },
  "subscriptions remove": {
    de: "Ein Abonnement beenden",
    fr: "Mettre fin à un abonnement",
    es: "Terminar una suscripción",
  },
  "subscriptions remove subscription": WHICH,
};
