/**
 * What `/subscribe` and `/unsubscribe` answer, and what `/subscriptions` says of one, in every language.
 *
 * In: channels as Discord shows them, names as Markdown. Out: whole sentences.
 * Surprise: `how` is a list of lines from shape-words.ts, under a sentence that ends with a colon.
 */
import type { InEvery } from "./language.ts";

interface What {
  channel: string;
  name: string;
}

export interface SubscribeWords {
  forYourself: string;
  ofServersOnly: string;
  added: (of: What & { routine: boolean }) => string;
  addedShaped: (of: What & { how: string }) => string;
  already: (of: What) => string;
  nothingChanged: string;
  routineToo: string;
  noRoutine: string;
  fromNowOn: (how: string) => string;
  everyOneAtOnce: string;
  ended: (of: What) => string;
  endedPostedStays: (of: What) => string;
  notSubscribed: (of: What & { instead: readonly string[] }) => string;
  /** `one` names a subscription and its channel. */
  one: (of: What) => string;
  unchanged: (of: { one: string; how: string }) => string;
  changed: (of: { one: string; now: string }) => string;
  pausedAlready: (of: { one: string; during: string | null }) => string;
  paused: (one: string) => string;
  notPaused: (one: string) => string;
  resumed: (of: { one: string; began: string | null }) => string;
  endedAlready: (one: string) => string;
}

/** "you" are somebody's own direct messages. */
const gets = (channel: string) => (channel === "you" ? "you get" : `${channel} gets`);

export const SUBSCRIBE_WORDS: InEvery<SubscribeWords> = {
  en: {
    forYourself: "For yourself alone choose `where: My direct messages`.",
    ofServersOnly: "`mention`, `threads` and `publish` belong to a server, not to direct messages.",
    added: ({ channel, name, routine }) =>
      `From now on ${gets(channel)} every new alert about **${name}**: one message for each event, edited as more outlets report it.${routine ? " Routine docket entries are told as well." : ""} \`/unsubscribe\` ends it.`,
    addedShaped: ({ channel, name, how }) =>
      `From now on ${gets(channel)} alerts about **${name}**:\n${how}\n\`/subscriptions edit\` changes it, \`/unsubscribe\` ends it.`,
    already: ({ channel, name }) =>
      `${channel === "you" ? "you already get" : `${channel} already gets`} alerts about **${name}**.`,
    nothingChanged: "Nothing has changed.",
    routineToo: "From now on it gets routine docket entries too.",
    noRoutine: "It gets no more routine docket entries.",
    fromNowOn: (how) => `From now on:\n${how}`,
    everyOneAtOnce: "From now on it gets every one of them, at once.",
    ended: ({ channel, name }) => `${gets(channel)} no more alerts about **${name}**.`,
    endedPostedStays: ({ channel, name }) =>
      `${gets(channel)} no more alerts about **${name}**. What was posted stays.`,
    notSubscribed: ({ channel, name, instead }) =>
      `${channel === "you" ? "you are" : `${channel} is`} not subscribed to **${name}**. ${channel === "you" ? "You are" : "It is"} subscribed to ${instead.length === 0 ? "nothing" : instead.join(", ")}.`,
    one: ({ channel, name }) => `**${name}** in ${channel}`,
    unchanged: ({ one, how }) =>
      `Nothing of ${one} has changed.${how === "" ? " It gets every alert, at once." : ` It is so:\n${how}`}`,
    changed: ({ one, now }) => `${one} is changed. ${now}`,
    pausedAlready: ({ one, during }) =>
      `${one} has been paused${during === null ? "" : ` ${during}`}. Nothing has changed.`,
    paused: (one) =>
      `${one} is paused: nothing new of it is posted until \`/subscriptions resume\`, and then as a digest. Messages that are there are still kept up to date.`,
    notPaused: (one) => `${one} is not paused. Nothing has changed.`,
    resumed: ({ one, began }) =>
      `${one} goes on${began === null ? "" : `, after a pause that began ${began}`}. What happened meanwhile, 30 days back at most, follows as a digest.`,
    endedAlready: (one) => `${one} was ended already.`,
  },
  de: {
    forYourself: "Nur für sich selbst wählen Sie bei `where` Ihre Direktnachrichten.",
    ofServersOnly: "`mention`, `threads` und `publish` gehören zu einem Server, nicht zu Direktnachrichten.",
    added: ({ channel, name, routine }) =>
      `Von jetzt an erhält ${channel} jede neue Meldung zu **${name}**: eine Nachricht je Ereignis, die ergänzt wird, wenn weitere Medien berichten.${routine ? " Auch Routineeinträge der Gerichtsakten werden gemeldet." : ""} \`/unsubscribe\` beendet es.`,
    addedShaped: ({ channel, name, how }) =>
      `Von jetzt an erhält ${channel} Meldungen zu **${name}**:\n${how}\n\`/subscriptions edit\` ändert das Abonnement, \`/unsubscribe\` beendet es.`,
    already: ({ channel, name }) => `${channel} erhält bereits Meldungen zu **${name}**.`,
    nothingChanged: "Es hat sich nichts geändert.",
    routineToo: "Von jetzt an kommen auch Routineeinträge der Gerichtsakten.",
    noRoutine: "Routineeinträge der Gerichtsakten kommen nicht mehr.",
    fromNowOn: (how) => `Von jetzt an gilt:\n${how}`,
    everyOneAtOnce: "Von jetzt an kommt jede Meldung, und zwar sofort.",
    ended: ({ channel, name }) => `${channel} erhält keine Meldungen zu **${name}** mehr.`,
    endedPostedStays: ({ channel, name }) =>
      `${channel} erhält keine Meldungen zu **${name}** mehr. Was veröffentlicht ist, bleibt stehen.`,
    notSubscribed: ({ channel, name, instead }) =>
      `${channel} hat **${name}** nicht abonniert. ${instead.length === 0 ? "Der Kanal hat nichts abonniert." : `Abonniert ist: ${instead.join(", ")}.`}`,
    one: ({ channel, name }) => `**${name}** in ${channel}`,
    unchanged: ({ one, how }) =>
      `An ${one} hat sich nichts geändert.${how === "" ? " Es kommt jede Meldung, und zwar sofort." : ` Es gilt:\n${how}`}`,
    changed: ({ one, now }) => `${one} ist geändert. ${now}`,
    pausedAlready: ({ one, during }) =>
      `${one} ist${during === null ? "" : ` ${during}`} angehalten. Es hat sich nichts geändert.`,
    paused: (one) =>
      `${one} ist angehalten: Neues wird erst nach \`/subscriptions resume\` veröffentlicht, und zwar als Überblick. Vorhandene Nachrichten werden weiter aktualisiert.`,
    notPaused: (one) => `${one} ist nicht angehalten. Es hat sich nichts geändert.`,
    resumed: ({ one, began }) =>
      `${one} geht weiter${began === null ? "" : `, nach einer Pause, die ${began} begann`}. Was inzwischen geschah, höchstens 30 Tage zurück, folgt als Überblick.`,
    endedAlready: (one) => `${one} war bereits beendet.`,
  },
  fr: {
    forYourself: "Pour vous seul, choisissez vos messages privés avec `where`.",
    ofServersOnly: "`mention`, `threads` et `publish` vont avec un serveur, non avec des messages privés.",
    added: ({ channel, name, routine }) =>
      `Désormais, ${channel} reçoit chaque nouvelle alerte sur **${name}** : un message par événement, complété quand d’autres médias en parlent.${routine ? " Les inscriptions de routine sont publiées aussi." : ""} \`/unsubscribe\` y met fin.`,
    addedShaped: ({ channel, name, how }) =>
      `Désormais, ${channel} reçoit des alertes sur **${name}** :\n${how}\n\`/subscriptions edit\` modifie l’abonnement, \`/unsubscribe\` y met fin.`,
    already: ({ channel, name }) => `${channel} reçoit déjà des alertes sur **${name}**.`,
    nothingChanged: "Rien n’a changé.",
    routineToo: "Désormais, il reçoit aussi les inscriptions de routine.",
    noRoutine: "Il ne reçoit plus les inscriptions de routine.",
    fromNowOn: (how) => `Désormais :\n${how}`,
    everyOneAtOnce: "Désormais, il les reçoit toutes, immédiatement.",
    ended: ({ channel, name }) => `${channel} ne reçoit plus d’alertes sur **${name}**.`,
    endedPostedStays: ({ channel, name }) =>
      `${channel} ne reçoit plus d’alertes sur **${name}**. Ce qui est publié reste.`,
    notSubscribed: ({ channel, name, instead }) =>
      `${channel} n’est pas abonné à **${name}**. ${instead.length === 0 ? "Il n’est abonné à rien." : `Il est abonné à ${instead.join(", ")}.`}`,
    one: ({ channel, name }) => `**${name}** dans ${channel}`,
    unchanged: ({ one, how }) =>
      `Rien n’a changé pour ${one}.${how === "" ? " Toutes les alertes y arrivent, immédiatement." : ` Réglages :\n${how}`}`,
    changed: ({ one, now }) => `${one} : c’est modifié. ${now}`,
    pausedAlready: ({ one, during }) =>
      `${one} est en pause${during === null ? "" : ` ${during}`}. Rien n’a changé.`,
    paused: (one) =>
      `${one} est en pause : rien de nouveau n’est publié avant \`/subscriptions resume\`, puis tout vient en un résumé. Les messages déjà là restent à jour.`,
    notPaused: (one) => `${one} n’est pas en pause. Rien n’a changé.`,
    resumed: ({ one, began }) =>
      `${one} reprend${began === null ? "" : `, après une pause commencée ${began}`}. Ce qui s’est passé entre-temps, 30 jours au plus, suit en un résumé.`,
    endedAlready: (one) => `${one} était déjà terminé.`,
  },
  es: {
    forYourself: "Solo para usted, elija sus mensajes directos con `where`.",
    ofServersOnly: "`mention`, `threads` y `publish` son para un servidor, no para mensajes directos.",
    added: ({ channel, name, routine }) =>
      `A partir de ahora, ${channel} recibe cada alerta nueva sobre **${name}**: un mensaje por hecho, que se completa cuando más medios informan.${routine ? " También se publican los asientos de trámite." : ""} \`/unsubscribe\` lo termina.`,
    addedShaped: ({ channel, name, how }) =>
      `A partir de ahora, ${channel} recibe alertas sobre **${name}**:\n${how}\n\`/subscriptions edit\` cambia la suscripción, \`/unsubscribe\` la termina.`,
    already: ({ channel, name }) => `${channel} ya recibe alertas sobre **${name}**.`,
    nothingChanged: "No ha cambiado nada.",
    routineToo: "A partir de ahora recibe también los asientos de trámite.",
    noRoutine: "Ya no recibe los asientos de trámite.",
    fromNowOn: (how) => `A partir de ahora:\n${how}`,
    everyOneAtOnce: "A partir de ahora las recibe todas, al momento.",
    ended: ({ channel, name }) => `${channel} ya no recibe alertas sobre **${name}**.`,
    endedPostedStays: ({ channel, name }) =>
      `${channel} ya no recibe alertas sobre **${name}**. Lo publicado se queda.`,
    notSubscribed: ({ channel, name, instead }) =>
      `${channel} no está suscrito a **${name}**. ${instead.length === 0 ? "No está suscrito a nada." : `Está suscrito a ${instead.join(", ")}.`}`,
    one: ({ channel, name }) => `**${name}** en ${channel}`,
    unchanged: ({ one, how }) =>
      `No ha cambiado nada en ${one}.${how === "" ? " Recibe todas las alertas, al momento." : ` Así está:\n${how}`}`,
    changed: ({ one, now }) => `${one}: cambiado. ${now}`,
    pausedAlready: ({ one, during }) =>
      `${one} está en pausa${during === null ? "" : ` ${during}`}. No ha cambiado nada.`,
    paused: (one) =>
      `${one} está en pausa: no se publica nada nuevo hasta \`/subscriptions resume\`, y entonces como resumen. Los mensajes que ya están se mantienen al día.`,
    notPaused: (one) => `${one} no está en pausa. No ha cambiado nada.`,
    resumed: ({ one, began }) =>
      `${one} continúa${began === null ? "" : `, tras una pausa que empezó ${began}`}. Lo ocurrido entretanto, 30 días atrás como mucho, sigue en un resumen.`,
    endedAlready: (one) => `${one} ya estaba terminado.`,
  },
};
