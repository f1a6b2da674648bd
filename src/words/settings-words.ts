/**
 * What `/settings` answers, in every language.
 *
 * In: channels, zones and hours as Discord or we write them. Out: whole sentences.
 * Surprise: the name of an option or a command stays as it is typed, see definitions/described.ts.
 */
import { type InEvery, LANGUAGE_NAMES, type Language } from "./language.ts";
import { plural } from "./say-days.ts";

interface SettingsWords {
  oneOfBoth: string;
  noticesOff: string;
  noticesNowhere: string;
  noticesGoTo: (channel: string) => string;
  noticesAlready: (channel: string) => string;
  noticesFromNow: (channel: string) => string;
  zoneIs: (now: { zone: string; clock: string }) => string;
  zoneIsDefault: (now: { zone: string; clock: string }) => string;
  nameAZone: string;
  zoneAlready: (zone: string) => string;
  zoneSet: (now: { zone: string; clock: string; subscriptions: number }) => string;
  languageIs: (of: Language) => string;
  languageAlready: (of: Language) => string;
  languageSet: (of: Language) => string;
}

export const SETTINGS_WORDS: InEvery<SettingsWords> = {
  en: {
    oneOfBoth: "Choose one of both: a channel for notices, or `off`.",
    noticesOff: "I give no more notices about sources here. `/feeds list` still shows their health.",
    noticesNowhere: "Notices about sources go nowhere yet. Choose a channel with the option `channel`.",
    noticesGoTo: (channel) => `Notices about sources go to ${channel}.`,
    noticesAlready: (channel) => `Notices about sources already go to ${channel}. Nothing has changed.`,
    noticesFromNow: (channel) =>
      `From now on ${channel} gets notices about sources: new ones, those that fail for a day or fall silent, and those that are well again. Each is said once. It is also asked what to do when a source suddenly brings far too much.`,
    zoneIs: ({ zone, clock }) => `Hours are read in the time zone ${zone}. It is ${clock} there.`,
    zoneIsDefault: ({ zone, clock }) =>
      `Hours are read in the time zone ${zone}, as long as nobody sets another one. It is ${clock} there.`,
    nameAZone: "This is where the server's time zone is set: name a place, such as `Europe/Dublin`.",
    zoneAlready: (zone) => `The time zone is ${zone} already. Nothing has changed.`,
    zoneSet: ({ zone, clock, subscriptions }) => {
      const whom =
        subscriptions === 0
          ? "Digests and quiet hours go by it from now on."
          : `${subscriptions} ${plural(subscriptions, "en", "subscription goes", "subscriptions go")} by it from now on; those with a time zone of their own keep it.`;
      return `The time zone of this server is **${zone}**, where it is ${clock}. ${whom}`;
    },
    languageIs: (of) =>
      `What I post in this server is labelled in ${LANGUAGE_NAMES[of]}. Answers to commands come in each person's own language.`,
    languageAlready: (of) => `What I post is labelled in ${LANGUAGE_NAMES[of]} already. Nothing has changed.`,
    languageSet: (of) =>
      `From now on what I post in this server is labelled in **${LANGUAGE_NAMES[of]}**. Headlines, quotations and docket texts stay in the language they were written in, and a digest that is written already keeps its language.`,
  },
  de: {
    oneOfBoth: "Bitte wählen Sie eines von beiden: einen Kanal für Hinweise oder `off`.",
    noticesOff:
      "Hinweise zu Quellen gibt es hier nicht mehr. Wie es den Quellen geht, zeigt weiterhin `/feeds list`.",
    noticesNowhere:
      "Für Hinweise zu Quellen ist noch kein Kanal bestimmt. Wählen Sie einen mit der Option `channel`.",
    noticesGoTo: (channel) => `Hinweise zu Quellen gehen an ${channel}.`,
    noticesAlready: (channel) =>
      `Hinweise zu Quellen gehen bereits an ${channel}. Es hat sich nichts geändert.`,
    noticesFromNow: (channel) =>
      `Von jetzt an erhält ${channel} Hinweise zu Quellen: zu neuen, zu solchen, die einen Tag lang ausfallen oder verstummen, und zu solchen, die wieder antworten. Jeder Hinweis kommt einmal. Dort wird auch gefragt, was geschehen soll, wenn eine Quelle plötzlich viel zu viel bringt.`,
    zoneIs: ({ zone, clock }) => `Uhrzeiten gelten in der Zeitzone ${zone}. Dort ist es ${clock} Uhr.`,
    zoneIsDefault: ({ zone, clock }) =>
      `Uhrzeiten gelten in der Zeitzone ${zone}, solange niemand eine andere einstellt. Dort ist es ${clock} Uhr.`,
    nameAZone: "Hier wird die Zeitzone des Servers eingestellt: Nennen Sie einen Ort, etwa `Europe/Berlin`.",
    zoneAlready: (zone) => `Die Zeitzone ist bereits ${zone}. Es hat sich nichts geändert.`,
    zoneSet: ({ zone, clock, subscriptions }) => {
      const whom =
        subscriptions === 0
          ? "Überblicke und Ruhezeiten richten sich von jetzt an danach."
          : `${subscriptions} ${plural(subscriptions, "de", "Abonnement richtet", "Abonnements richten")} sich von jetzt an danach; wer eine eigene Zeitzone hat, behält sie.`;
      return `Die Zeitzone dieses Servers ist **${zone}**, dort ist es ${clock} Uhr. ${whom}`;
    },
    languageIs: (of) =>
      `Was ich in diesem Server veröffentliche, ist auf ${LANGUAGE_NAMES[of]} beschriftet. Antworten auf Befehle kommen in der Sprache der fragenden Person.`,
    languageAlready: (of) =>
      `Meine Meldungen sind bereits auf ${LANGUAGE_NAMES[of]} beschriftet. Es hat sich nichts geändert.`,
    languageSet: (of) =>
      `Von jetzt an sind meine Meldungen in diesem Server auf **${LANGUAGE_NAMES[of]}** beschriftet. Überschriften, Zitate und Texte aus Gerichtsakten bleiben in ihrer Sprache, und ein bereits verfasster Überblick behält die seine.`,
  },
  fr: {
    oneOfBoth: "Choisissez l’un ou l’autre : un salon pour les avis, ou `off`.",
    noticesOff: "Je ne publie plus ici d’avis sur les sources. `/feeds list` continue d’indiquer leur état.",
    noticesNowhere:
      "Aucun salon ne reçoit encore les avis sur les sources. Choisissez-en un avec l’option `channel`.",
    noticesGoTo: (channel) => `Les avis sur les sources sont publiés dans ${channel}.`,
    noticesAlready: (channel) =>
      `Les avis sur les sources sont déjà publiés dans ${channel}. Rien n’a changé.`,
    noticesFromNow: (channel) =>
      `Désormais, ${channel} reçoit les avis sur les sources : les nouvelles, celles qui sont en panne depuis un jour ou qui se taisent, et celles qui répondent à nouveau. Chaque avis n’est donné qu’une fois. C’est aussi là que je demande que faire quand une source apporte soudain beaucoup trop d’articles.`,
    zoneIs: ({ zone, clock }) => `Les heures sont celles du fuseau ${zone}. Il y est ${clock}.`,
    zoneIsDefault: ({ zone, clock }) =>
      `Les heures sont celles du fuseau ${zone}, tant que personne n’en choisit un autre. Il y est ${clock}.`,
    nameAZone: "C’est ici que se règle le fuseau du serveur : indiquez un lieu, par exemple `Europe/Paris`.",
    zoneAlready: (zone) => `Le fuseau est déjà ${zone}. Rien n’a changé.`,
    zoneSet: ({ zone, clock, subscriptions }) => {
      const whom =
        subscriptions === 0
          ? "Les résumés et les heures calmes le suivent désormais."
          : `${subscriptions} ${plural(subscriptions, "fr", "abonnement le suit", "abonnements le suivent")} désormais ; ceux qui ont leur propre fuseau le gardent.`;
      return `Le fuseau de ce serveur est **${zone}**, où il est ${clock}. ${whom}`;
    },
    languageIs: (of) =>
      `Les rubriques de ce que je publie sur ce serveur sont dans cette langue : ${LANGUAGE_NAMES[of]}. Les réponses aux commandes suivent la langue de chaque personne.`,
    languageAlready: (of) =>
      `La langue de ce que je publie est déjà celle-ci : ${LANGUAGE_NAMES[of]}. Rien n’a changé.`,
    languageSet: (of) =>
      `Désormais, les rubriques de ce que je publie sur ce serveur sont dans cette langue : **${LANGUAGE_NAMES[of]}**. Les titres, les citations et les textes des dossiers restent dans la leur, et un résumé déjà rédigé garde la sienne.`,
  },
  es: {
    oneOfBoth: "Elija una de las dos cosas: un canal para los avisos o `off`.",
    noticesOff:
      "Ya no publico aquí avisos sobre las fuentes. `/feeds list` sigue mostrando en qué estado están.",
    noticesNowhere:
      "Los avisos sobre las fuentes no van todavía a ningún canal. Elija uno con la opción `channel`.",
    noticesGoTo: (channel) => `Los avisos sobre las fuentes van a ${channel}.`,
    noticesAlready: (channel) => `Los avisos sobre las fuentes ya van a ${channel}. No ha cambiado nada.`,
    noticesFromNow: (channel) =>
      `A partir de ahora, ${channel} recibe los avisos sobre las fuentes: las nuevas, las que fallan durante un día o enmudecen y las que vuelven a responder. Cada aviso se da una sola vez. Allí pregunto también qué hacer cuando una fuente trae de pronto demasiado.`,
    zoneIs: ({ zone, clock }) => `Las horas son las de la zona horaria ${zone}. Allí son las ${clock}.`,
    zoneIsDefault: ({ zone, clock }) =>
      `Las horas son las de la zona horaria ${zone}, mientras nadie elija otra. Allí son las ${clock}.`,
    nameAZone: "Aquí se ajusta la zona horaria del servidor: indique un lugar, por ejemplo `Europe/Madrid`.",
    zoneAlready: (zone) => `La zona horaria ya es ${zone}. No ha cambiado nada.`,
    zoneSet: ({ zone, clock, subscriptions }) => {
      const whom =
        subscriptions === 0
          ? "Los resúmenes y las horas de silencio se rigen por ella a partir de ahora."
          : `${subscriptions} ${plural(subscriptions, "es", "suscripción se rige", "suscripciones se rigen")} por ella a partir de ahora; las que tienen zona propia la conservan.`;
      return `La zona horaria de este servidor es **${zone}**, donde son las ${clock}. ${whom}`;
    },
    languageIs: (of) =>
      `Los rótulos de lo que publico en este servidor están en este idioma: ${LANGUAGE_NAMES[of]}. Las respuestas a los comandos siguen el idioma de cada persona.`,
    languageAlready: (of) =>
      `El idioma de lo que publico ya es este: ${LANGUAGE_NAMES[of]}. No ha cambiado nada.`,
    languageSet: (of) =>
      `A partir de ahora, los rótulos de lo que publico en este servidor están en este idioma: **${LANGUAGE_NAMES[of]}**. Los titulares, las citas y los textos de los autos siguen en el suyo, y un resumen ya redactado conserva el que tiene.`,
  },
};
