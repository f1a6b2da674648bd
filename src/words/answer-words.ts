/**
 * What is said when an answer fails, comes too late or cannot be given, about a page nobody saw, and what the bot is.
 *
 * In: nothing. Out: `ANSWER`, `UNSEEN`.
 * Surprise: these are read by people for whom something just went wrong, so each says what stands and what to do.
 */
import type { InEvery } from "./language.ts";

interface AnswerWords {
  tooLate: (command: string) => string;
  unknownCommand: string;
  sorry: (reference: string) => string;
}

export const ANSWER: InEvery<AnswerWords> = {
  en: {
    tooLate: (command) =>
      `My answer to \`${command}\` came too late for Discord to show it: I was away for a moment. Please ask again; what you changed, if anything, stands.`,
    unknownCommand: "I do not know this command any more. Type `/` again: Discord shows the ones I have.",
    sorry: (reference) =>
      `I could not answer that: something broke on my side, not on yours. Nothing was changed that you did not see confirmed. Try again; if it stays, tell the operator the reference \`${reference}\`.`,
  },
  de: {
    tooLate: (command) =>
      `Meine Antwort auf \`${command}\` kam zu spät, als dass Discord sie noch zeigen könnte: Ich war einen Moment fort. Bitte fragen Sie noch einmal; was Sie geändert haben, gilt.`,
    unknownCommand:
      "Diesen Befehl kenne ich nicht mehr. Tippen Sie noch einmal `/`: Discord zeigt, welche ich habe.",
    sorry: (reference) =>
      `Das konnte ich nicht beantworten: Der Fehler liegt bei mir, nicht bei Ihnen. Geändert wurde nur, was Ihnen bestätigt wurde. Versuchen Sie es noch einmal; bleibt es dabei, nennen Sie dem Betreiber die Referenz \`${reference}\`.`,
  },
  fr: {
    tooLate: (command) =>
      `Ma réponse à \`${command}\` est arrivée trop tard pour que Discord l’affiche : j’étais absent un instant. Veuillez redemander ; ce que vous avez modifié reste acquis.`,
    unknownCommand:
      "Je ne connais plus cette commande. Tapez de nouveau `/` : Discord montre celles que j’ai.",
    sorry: (reference) =>
      `Je n’ai pas pu répondre : la panne est de mon côté, pas du vôtre. Rien n’a été modifié sans vous être confirmé. Réessayez ; si cela persiste, donnez à l’exploitant la référence \`${reference}\`.`,
  },
  es: {
    tooLate: (command) =>
      `Mi respuesta a \`${command}\` llegó demasiado tarde para que Discord la mostrara: estuve ausente un momento. Pregunte de nuevo; lo que haya cambiado sigue en pie.`,
    unknownCommand: "Ya no conozco esta orden. Escriba `/` de nuevo: Discord muestra las que tengo.",
    sorry: (reference) =>
      `No he podido responder: ha fallado algo de mi lado, no del suyo. No se ha cambiado nada que no se le haya confirmado. Inténtelo de nuevo; si persiste, dé al operador la referencia \`${reference}\`.`,
  },
};

interface UnseenWords {
  noSuchMessage: string;
  /** `page` ready for Discord. */
  neverSeen: (page: string) => string;
  noSources: string;
  notOfThatSite: (sources: number) => string;
  watched: string;
  nextVisit: (distance: string) => string;
  dueNow: string;
  noAnswer: string;
  failing: (during: string, problem: string) => string;
  notVisited: string;
  lastVisit: (distance: string) => string;
}

export const UNSEEN: InEvery<UnseenWords> = {
  en: {
    noSuchMessage:
      "I know no such message or story. The reference stands at the end of each of my messages; the address of an article works as well.",
    neverSeen: (page) => `I have never seen **${page}**: no source I watch has carried it while I looked.`,
    noSources: "No source is watched at all.",
    notOfThatSite: (sources) => `None of the ${sources} sources I watch is of that site.`,
    watched: "Of that site I watch:",
    nextVisit: (distance) => `next visit ${distance}`,
    dueNow: "due now",
    noAnswer: "no answer",
    failing: (during, problem) => `failing ${during} (${problem})`,
    notVisited: "not visited yet",
    lastVisit: (distance) => `last visit ${distance}`,
  },
  de: {
    noSuchMessage:
      "Eine solche Nachricht oder Geschichte kenne ich nicht. Die Referenz steht am Ende jeder meiner Nachrichten; die Adresse eines Artikels geht auch.",
    neverSeen: (page) =>
      `**${page}** habe ich nie gesehen: Keine Quelle, die ich beobachte, hatte es, wenn ich nachsah.`,
    noSources: "Es wird überhaupt keine Quelle beobachtet.",
    notOfThatSite: (sources) => `Von den ${sources} beobachteten Quellen gehört keine zu dieser Website.`,
    watched: "Von dieser Website beobachte ich:",
    nextVisit: (distance) => `nächster Besuch ${distance}`,
    dueNow: "jetzt fällig",
    noAnswer: "keine Antwort",
    failing: (during, problem) => `gestört ${during} (${problem})`,
    notVisited: "noch nicht besucht",
    lastVisit: (distance) => `letzter Besuch ${distance}`,
  },
  fr: {
    noSuchMessage:
      "Je ne connais ni message ni récit de ce nom. La référence figure à la fin de chacun de mes messages ; l’adresse d’un article convient aussi.",
    neverSeen: (page) =>
      `Je n’ai jamais vu **${page}** : aucune source suivie ne l’avait lorsque j’ai regardé.`,
    noSources: "Aucune source n’est suivie.",
    notOfThatSite: (sources) => `Parmi les sources suivies (${sources}), aucune n’est de ce site.`,
    watched: "De ce site, je suis :",
    nextVisit: (distance) => `prochaine visite ${distance}`,
    dueNow: "imminente",
    noAnswer: "aucune réponse",
    failing: (during, problem) => `en échec ${during} (${problem})`,
    notVisited: "pas encore visitée",
    lastVisit: (distance) => `dernière visite ${distance}`,
  },
  es: {
    noSuchMessage:
      "No conozco tal mensaje ni historia. La referencia está al final de cada mensaje mío; también sirve la dirección de un artículo.",
    neverSeen: (page) => `Nunca he visto **${page}**: ninguna fuente que sigo lo tenía cuando miré.`,
    noSources: "No se sigue ninguna fuente.",
    notOfThatSite: (sources) => `Ninguna de las ${sources} fuentes que sigo es de ese sitio.`,
    watched: "De ese sitio sigo:",
    nextVisit: (distance) => `próxima visita ${distance}`,
    dueNow: "pendiente ya",
    noAnswer: "sin respuesta",
    failing: (during, problem) => `con fallos ${during} (${problem})`,
    notVisited: "aún no visitada",
    lastVisit: (distance) => `última visita ${distance}`,
  },
};
