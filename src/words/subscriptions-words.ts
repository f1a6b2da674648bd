/**
 * What `/subscriptions` answers of all of them and of a test, in every language.
 *
 * In: channels as Discord shows them, names as Markdown, counts. Out: whole sentences.
 * Surprise: none. What is done to a subscription is said in subscribe-words.ts.
 */
import type { InEvery } from "./language.ts";

interface What {
  channel: string;
  name: string;
}

interface Shown extends What {
  when: string;
  /** A role as Discord shows it, or null. */
  mentioned: string | null;
  isSilent: boolean;
}

export interface SubscriptionsWords {
  noneOwn: string;
  headingOwn: string;
  startOwn: string;
  ownTest: string;
  noneYet: string;
  heading: string;
  moreChannels: (count: number) => string;
  startOne: string;
  /** `near`: names with their channels, none where nothing comes close. */
  notFound: (of: { typed: string; near: readonly string[]; isOwn: boolean }) => string;
  nothingTold: (of: What) => string;
  noneWanted: (of: What & { count: number }) => string;
  atOnce: string;
  untilResumed: string;
  afterQuiet: (at: string) => string;
  inDigest: (of: { at: string; every: "hourly" | "daily" | "weekly" }) => string;
  lastAlert: (of: Shown) => string;
  aTest: string;
  notLet: (of: { channel: string; why: string }) => string;
  posted: (channel: string) => string;
}

export const SUBSCRIPTIONS_WORDS: InEvery<SubscriptionsWords> = {
  en: {
    noneOwn: "You get no alerts here yet. `/subscribe` starts them.",
    headingOwn: "Alerts in your direct messages",
    startOwn: "You have no subscription yet. `/subscribe` starts one.",
    ownTest: "A test, asked for by you:",
    noneYet: "No channel of this server gets alerts yet. `/subscribe` starts one.",
    heading: "Alerts in this server",
    moreChannels: (count) => `and ${count} more channels`,
    startOne: "This server has no subscription yet. `/subscribe` starts one.",
    notFound: ({ typed, near, isOwn }) =>
      `${near.length === 0 ? "No" : "More than one"} subscription of ${isOwn ? "yours" : "this server"} is called “${typed}”.${near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`} Choose one of the suggestions; \`/subscriptions list\` shows all of them.`,
    nothingTold: ({ channel, name }) =>
      `Nothing about it has been told yet, so there is nothing to show for **${name}** in ${channel}.`,
    noneWanted: ({ channel, name, count }) =>
      `None of the last ${count} alerts about it is one that it asks for, so there is nothing to show for **${name}** in ${channel}.`,
    atOnce: "It would be posted at once",
    untilResumed: "It would wait until `/subscriptions resume`",
    afterQuiet: (at) => `It would be told ${at}, when the quiet hours end`,
    inDigest: ({ at, every }) => `It would be told ${at} in the ${every} digest`,
    lastAlert: ({ channel, name, when, mentioned, isSilent }) =>
      `The last alert that ${channel} would get about **${name}**. Nothing was posted. ${when}${mentioned === null ? "" : `, mentioning ${mentioned}`}${isSilent ? ", silently" : ""}.`,
    aTest: "A test, asked for by a manager of this server:",
    notLet: ({ channel, why }) =>
      `Discord would not let me post in ${channel}: “${why}”. Check my permissions there.`,
    posted: (channel) =>
      `The test is posted in ${channel}. It mentions nobody; delete it when you have seen it.`,
  },
  de: {
    noneOwn: "Sie erhalten hier noch keine Meldungen. `/subscribe` richtet sie ein.",
    headingOwn: "Meldungen in Ihren Direktnachrichten",
    startOwn: "Sie haben noch kein Abonnement. `/subscribe` richtet eines ein.",
    ownTest: "Ein Test, von Ihnen verlangt:",
    noneYet: "Noch kein Kanal dieses Servers erhält Meldungen. `/subscribe` richtet das ein.",
    heading: "Meldungen in diesem Server",
    moreChannels: (count) => `und ${count} weitere Kanäle`,
    startOne: "Dieser Server hat noch kein Abonnement. `/subscribe` richtet eines ein.",
    notFound: ({ typed, near, isOwn }) =>
      `${near.length === 0 ? `Kein Abonnement ${isOwn ? "von Ihnen" : "dieses Servers"} heißt „${typed}“.` : `Mehrere Abonnements ${isOwn ? "von Ihnen" : "dieses Servers"} passen zu „${typed}“. Meinten Sie ${near.join(" oder ")}?`} Wählen Sie einen der Vorschläge; \`/subscriptions list\` zeigt alle.`,
    nothingTold: ({ channel, name }) =>
      `Dazu wurde noch nichts gemeldet, daher gibt es für **${name}** in ${channel} nichts zu zeigen.`,
    noneWanted: ({ channel, name, count }) =>
      `Unter den letzten ${count} Meldungen dazu ist keine, die dieses Abonnement verlangt, daher gibt es für **${name}** in ${channel} nichts zu zeigen.`,
    atOnce: "Sie würde sofort veröffentlicht",
    untilResumed: "Sie würde bis `/subscriptions resume` warten",
    afterQuiet: (at) => `Sie käme am ${at}, nach dem Ende der Ruhezeit`,
    inDigest: ({ at, every }) =>
      `Sie käme am ${at} im ${every === "hourly" ? "stündlichen" : every === "daily" ? "täglichen" : "wöchentlichen"} Überblick`,
    lastAlert: ({ channel, name, when, mentioned, isSilent }) =>
      `Die letzte Meldung, die ${channel} zu **${name}** erhielte. Veröffentlicht wurde nichts. ${when}${mentioned === null ? "" : `, mit Erwähnung von ${mentioned}`}${isSilent ? ", ohne Ton" : ""}.`,
    aTest: "Ein Test, verlangt von einer Person, die diesen Server verwaltet:",
    notLet: ({ channel, why }) =>
      `Discord ließ mich in ${channel} nicht veröffentlichen: „${why}“. Prüfen Sie dort meine Berechtigungen.`,
    posted: (channel) =>
      `Der Test steht in ${channel}. Er erwähnt niemanden; löschen Sie ihn, wenn Sie ihn gesehen haben.`,
  },
  fr: {
    noneOwn: "Vous ne recevez pas encore d’alertes ici. `/subscribe` les met en place.",
    headingOwn: "Alertes dans vos messages privés",
    startOwn: "Vous n’avez pas encore d’abonnement. `/subscribe` en crée un.",
    ownTest: "Un essai, demandé par vous :",
    noneYet: "Aucun salon de ce serveur ne reçoit encore d’alertes. `/subscribe` en abonne un.",
    heading: "Alertes sur ce serveur",
    moreChannels: (count) => `et ${count} autres salons`,
    startOne: "Ce serveur n’a pas encore d’abonnement. `/subscribe` en crée un.",
    notFound: ({ typed, near, isOwn }) =>
      `${near.length === 0 ? `Aucun ${isOwn ? "de vos abonnements" : "abonnement de ce serveur"} ne s’appelle « ${typed} ».` : `Plusieurs ${isOwn ? "de vos abonnements" : "abonnements de ce serveur"} répondent à « ${typed} ». Vouliez-vous dire ${near.join(" ou ")} ?`} Choisissez l’une des suggestions ; \`/subscriptions list\` les montre tous.`,
    nothingTold: ({ channel, name }) =>
      `Rien n’a encore été publié à ce sujet : il n’y a rien à montrer pour **${name}** dans ${channel}.`,
    noneWanted: ({ channel, name, count }) =>
      `Aucune des ${count} dernières alertes à ce sujet ne correspond à ce qui est demandé : il n’y a rien à montrer pour **${name}** dans ${channel}.`,
    atOnce: "Elle serait publiée immédiatement",
    untilResumed: "Elle attendrait `/subscriptions resume`",
    afterQuiet: (at) => `Elle viendrait le ${at}, à la fin des heures calmes`,
    inDigest: ({ at, every }) =>
      `Elle viendrait le ${at} dans le résumé ${every === "hourly" ? "horaire" : every === "daily" ? "quotidien" : "hebdomadaire"}`,
    lastAlert: ({ channel, name, when, mentioned, isSilent }) =>
      `La dernière alerte que ${channel} recevrait sur **${name}**. Rien n’a été publié. ${when}${mentioned === null ? "" : `, en mentionnant ${mentioned}`}${isSilent ? ", sans son" : ""}.`,
    aTest: "Un essai, demandé par une personne qui gère ce serveur :",
    notLet: ({ channel, why }) =>
      `Discord ne m’a pas laissé publier dans ${channel} : « ${why} ». Vérifiez-y mes permissions.`,
    posted: (channel) =>
      `L’essai est publié dans ${channel}. Il ne mentionne personne ; supprimez-le quand vous l’aurez vu.`,
  },
  es: {
    noneOwn: "Todavía no recibe alertas aquí. `/subscribe` las activa.",
    headingOwn: "Alertas en sus mensajes directos",
    startOwn: "Todavía no tiene ninguna suscripción. `/subscribe` crea una.",
    ownTest: "Una prueba, pedida por usted:",
    noneYet: "Ningún canal de este servidor recibe alertas todavía. `/subscribe` suscribe uno.",
    heading: "Alertas en este servidor",
    moreChannels: (count) => `y ${count} canales más`,
    startOne: "Este servidor no tiene todavía ninguna suscripción. `/subscribe` crea una.",
    notFound: ({ typed, near, isOwn }) =>
      `${near.length === 0 ? `Ninguna ${isOwn ? "de sus suscripciones" : "suscripción de este servidor"} se llama «${typed}».` : `Varias ${isOwn ? "de sus suscripciones" : "suscripciones de este servidor"} coinciden con «${typed}». ¿Quería decir ${near.join(" o ")}?`} Elija una de las sugerencias; \`/subscriptions list\` las muestra todas.`,
    nothingTold: ({ channel, name }) =>
      `Todavía no se ha publicado nada al respecto, así que no hay nada que mostrar de **${name}** en ${channel}.`,
    noneWanted: ({ channel, name, count }) =>
      `Ninguna de las últimas ${count} alertas al respecto es de las que pide, así que no hay nada que mostrar de **${name}** en ${channel}.`,
    atOnce: "Se publicaría al momento",
    untilResumed: "Esperaría hasta `/subscriptions resume`",
    afterQuiet: (at) => `Llegaría el ${at}, al acabar las horas de silencio`,
    inDigest: ({ at, every }) =>
      `Llegaría el ${at} en el resumen ${every === "hourly" ? "de cada hora" : every === "daily" ? "diario" : "semanal"}`,
    lastAlert: ({ channel, name, when, mentioned, isSilent }) =>
      `La última alerta que ${channel} recibiría sobre **${name}**. No se ha publicado nada. ${when}${mentioned === null ? "" : `, con mención a ${mentioned}`}${isSilent ? ", sin sonido" : ""}.`,
    aTest: "Una prueba, pedida por alguien que gestiona este servidor:",
    notLet: ({ channel, why }) =>
      `Discord no me dejó publicar en ${channel}: «${why}». Revise allí mis permisos.`,
    posted: (channel) =>
      `La prueba está publicada en ${channel}. No menciona a nadie; bórrela cuando la haya visto.`,
  },
};
