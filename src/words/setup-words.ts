/**
 * What `/setup` says.
 *
 * In: a language. Out: sentences, and functions that make them.
 * Surprise: the words of its menus, buttons and form are in setup-menu-words.ts, and among these.
 */
import type { InEvery } from "./language.ts";
import { SETUP_MENUS, type SetupMenus } from "./setup-menu-words.ts";

export interface SetupWords extends SetupMenus {
  title: string;
  unsaved: string;
  what: (names: string) => string;
  where: (channel: string | null) => string;
  how: string;
  instant: string;
  hourly: string;
  daily: (hour: string) => string;
  weekly: (hour: string) => string;
  asEach: string;
  clock: (zone: string, time: string, isGuessed: boolean) => string;
  notices: (channel: string | null) => string;
  saving: string;
  adds: (names: string, channel: string) => string;
  changes: (names: string, channel: string) => string;
  ends: (names: string, channel: string) => string;
  goesBy: (zone: string) => string;
  labelsIn: (language: string) => string;
  tells: (channel: string | null) => string;
  elsewhere: (count: number) => string;
  nothing: string;
  noChannel: string;
  badHour: (typed: string) => string;
  cancelled: string;
  over: string;
  saved: string;
  isNext: (channel: string) => string;
  preview: (name: string) => string;
  noPreview: string;
}

export const SETUP_WORDS: InEvery<SetupWords> = {
  en: {
    ...SETUP_MENUS.en,
    title: "**Set up this server**",
    unsaved: "Nothing is saved until you press *Save*.",
    what: (names) => `**What** ${names}`,
    where: (channel) => `**Where** ${channel ?? "no channel chosen yet"}`,
    how: "**How**",
    instant: "each alert at once",
    hourly: "one digest each hour",
    daily: (hour) => `one digest each day at ${hour}`,
    weekly: (hour) => `one digest a week at ${hour}`,
    asEach: "each as it is now",
    clock: (zone, time, isGuessed) =>
      `**Clock** ${zone}, where it is ${time}${isGuessed ? " (guessed from the server's language)" : ""}`,
    notices: (channel) => `**Notices about sources** ${channel ?? "nowhere"}`,
    saving: "**Saving will**",
    adds: (names, channel) => `post alerts about ${names} in ${channel}`,
    changes: (names, channel) => `change when ${channel} hears of ${names}`,
    ends: (names, channel) => `end alerts about ${names} in ${channel}`,
    goesBy: (zone) => `go by the clock of ${zone}`,
    labelsIn: (name) => `label what I post in ${name}`,
    tells: (channel) =>
      channel === null ? "end notices about sources" : `send notices about sources to ${channel}`,
    elsewhere: (count) =>
      count === 1
        ? "One subscription of another channel stays as it is."
        : `${count} subscriptions of other channels stay as they are.`,
    nothing: "All of this is saved already.",
    noChannel: "Choose a channel to post in.",
    badHour: (typed) => `“${typed}” is no hour of a day. Write a whole number from 0 to 23.`,
    cancelled: "Nothing was changed. `/setup` begins again.",
    over: "This setup was saved or cancelled already, or is too old. `/setup` begins again.",
    saved: "**Saved.**",
    isNext: (channel) =>
      `**What happens next** When a court acts, or a report brings news, ${channel} gets one message for each event; it is edited as more outlets report. What lies in the past is not posted. \`/subscriptions test\` posts a trial, \`/setup\` changes all of this, \`/help\` says what else I can do.`,
    preview: (name) => `Below, for your eyes only: the last alert about ${name}, as it would have looked.`,
    noPreview: "Nothing has been told about it yet, so there is no alert to show.",
  },
  de: {
    ...SETUP_MENUS.de,
    title: "**Diesen Server einrichten**",
    unsaved: "Gespeichert wird erst, wenn Sie auf *Speichern* drücken.",
    what: (names) => `**Was** ${names}`,
    where: (channel) => `**Wo** ${channel ?? "noch kein Kanal gewählt"}`,
    how: "**Wie**",
    instant: "jede Meldung sofort",
    hourly: "stündlich gesammelt",
    daily: (hour) => `täglich um ${hour} gesammelt`,
    weekly: (hour) => `wöchentlich um ${hour} gesammelt`,
    asEach: "jedes wie bisher",
    clock: (zone, time, isGuessed) =>
      `**Uhr** ${zone}, dort ist es ${time}${isGuessed ? " (nach der Sprache des Servers vermutet)" : ""}`,
    notices: (channel) => `**Hinweise zu Quellen** ${channel ?? "nirgends"}`,
    saving: "**Beim Speichern**",
    adds: (names, channel) => `erhält ${channel} künftig Meldungen zu ${names}`,
    changes: (names, channel) => `ändert sich, wann ${channel} von ${names} erfährt`,
    ends: (names, channel) => `enden in ${channel} die Meldungen zu ${names}`,
    goesBy: (zone) => `gilt die Uhr von ${zone}`,
    labelsIn: (name) => `wird auf ${name} beschriftet, was ich veröffentliche`,
    tells: (channel) =>
      channel === null ? "enden die Hinweise zu Quellen" : `gehen Hinweise zu Quellen an ${channel}`,
    elsewhere: (count) =>
      count === 1
        ? "Ein Abonnement eines anderen Kanals bleibt, wie es ist."
        : `${count} Abonnements anderer Kanäle bleiben, wie sie sind.`,
    nothing: "All das ist bereits gespeichert.",
    noChannel: "Wählen Sie einen Kanal für die Meldungen.",
    badHour: (typed) => `„${typed}“ ist keine Stunde. Schreiben Sie eine ganze Zahl von 0 bis 23.`,
    cancelled: "Es wurde nichts geändert. `/setup` beginnt von vorn.",
    over: "Diese Einrichtung ist bereits gespeichert, abgebrochen oder zu alt. `/setup` beginnt von vorn.",
    saved: "**Gespeichert.**",
    isNext: (channel) =>
      `**Wie es weitergeht** Wenn ein Gericht handelt oder ein Bericht Neues bringt, erhält ${channel} eine Nachricht je Ereignis; sie wird ergänzt, wenn weitere Medien berichten. Vergangenes wird nicht gemeldet. \`/subscriptions test\` zeigt eine Probe, \`/setup\` ändert all das, \`/help\` sagt, was ich sonst kann.`,
    preview: (name) => `Unten, nur für Sie: die letzte Meldung zu ${name}, wie sie ausgesehen hätte.`,
    noPreview: "Dazu wurde noch nichts gemeldet, daher gibt es keine Meldung zu zeigen.",
  },
  fr: {
    ...SETUP_MENUS.fr,
    title: "**Configurer ce serveur**",
    unsaved: "Rien n'est enregistré avant que vous appuyiez sur *Enregistrer*.",
    what: (names) => `**Quoi** ${names}`,
    where: (channel) => `**Où** ${channel ?? "aucun salon choisi"}`,
    how: "**Comment**",
    instant: "chaque alerte aussitôt",
    hourly: "un résumé par heure",
    daily: (hour) => `un résumé par jour à ${hour}`,
    weekly: (hour) => `un résumé par semaine à ${hour}`,
    asEach: "chacun comme à présent",
    clock: (zone, time, isGuessed) =>
      `**Horloge** ${zone}, où il est ${time}${isGuessed ? " (déduit de la langue du serveur)" : ""}`,
    notices: (channel) => `**Avis sur les sources** ${channel ?? "nulle part"}`,
    saving: "**L'enregistrement va**",
    adds: (names, channel) => `publier dans ${channel} les alertes sur ${names}`,
    changes: (names, channel) => `changer le moment où ${channel} est informé de ${names}`,
    ends: (names, channel) => `mettre fin dans ${channel} aux alertes sur ${names}`,
    goesBy: (zone) => `prendre l'heure de ${zone}`,
    labelsIn: (name) => `publier dans cette langue : ${name}`,
    tells: (channel) =>
      channel === null
        ? "mettre fin aux avis sur les sources"
        : `adresser les avis sur les sources à ${channel}`,
    elsewhere: (count) =>
      count === 1
        ? "Un abonnement d'un autre salon reste inchangé."
        : `${count} abonnements d'autres salons restent inchangés.`,
    nothing: "Tout cela est déjà enregistré.",
    noChannel: "Choisissez un salon où publier.",
    badHour: (typed) => `« ${typed} » n'est pas une heure. Écrivez un nombre entier de 0 à 23.`,
    cancelled: "Rien n'a été modifié. `/setup` recommence.",
    over: "Cette configuration est déjà enregistrée, annulée ou trop ancienne. `/setup` recommence.",
    saved: "**Enregistré.**",
    isNext: (channel) =>
      `**La suite** Quand un tribunal agit ou qu'un article apporte du nouveau, ${channel} reçoit un message par événement ; il est complété quand d'autres médias en parlent. Le passé n'est pas publié. \`/subscriptions test\` publie un essai, \`/setup\` change tout cela, \`/help\` dit ce que je sais faire d'autre.`,
    preview: (name) =>
      `Ci-dessous, pour vous seul : la dernière alerte sur ${name}, telle qu'elle aurait paru.`,
    noPreview: "Rien n'a encore été publié à ce sujet ; il n'y a donc pas d'alerte à montrer.",
  },
  es: {
    ...SETUP_MENUS.es,
    title: "**Configurar este servidor**",
    unsaved: "No se guarda nada hasta que pulse *Guardar*.",
    what: (names) => `**Qué** ${names}`,
    where: (channel) => `**Dónde** ${channel ?? "aún no ha elegido un canal"}`,
    how: "**Cómo**",
    instant: "cada alerta al momento",
    hourly: "un resumen cada hora",
    daily: (hour) => `un resumen diario a las ${hour}`,
    weekly: (hour) => `un resumen semanal a las ${hour}`,
    asEach: "cada uno como hasta ahora",
    clock: (zone, time, isGuessed) =>
      `**Reloj** ${zone}, donde son las ${time}${isGuessed ? " (deducido del idioma del servidor)" : ""}`,
    notices: (channel) => `**Avisos sobre fuentes** ${channel ?? "en ningún sitio"}`,
    saving: "**Al guardar**",
    adds: (names, channel) => `${channel} recibirá alertas sobre ${names}`,
    changes: (names, channel) => `cambiará cuándo se informa a ${channel} de ${names}`,
    ends: (names, channel) => `${channel} dejará de recibir alertas sobre ${names}`,
    goesBy: (zone) => `valdrá el reloj de ${zone}`,
    labelsIn: (name) => `publicaré en este idioma: ${name}`,
    tells: (channel) =>
      channel === null ? "terminarán los avisos sobre fuentes" : `los avisos sobre fuentes irán a ${channel}`,
    elsewhere: (count) =>
      count === 1
        ? "Una suscripción de otro canal queda como está."
        : `${count} suscripciones de otros canales quedan como están.`,
    nothing: "Todo esto ya está guardado.",
    noChannel: "Elija un canal en el que publicar.",
    badHour: (typed) => `«${typed}» no es una hora. Escriba un número entero de 0 a 23.`,
    cancelled: "No se ha cambiado nada. `/setup` empieza de nuevo.",
    over: "Esta configuración ya se guardó, se canceló o es demasiado antigua. `/setup` empieza de nuevo.",
    saved: "**Guardado.**",
    isNext: (channel) =>
      `**Qué pasa ahora** Cuando un tribunal actúe o una noticia aporte algo nuevo, ${channel} recibirá un mensaje por suceso; se completa cuando informan más medios. Lo pasado no se publica. \`/subscriptions test\` publica una prueba, \`/setup\` cambia todo esto y \`/help\` dice qué más sé hacer.`,
    preview: (name) => `Abajo, solo para usted: la última alerta sobre ${name}, tal como se habría visto.`,
    noPreview: "Todavía no se ha contado nada de ello, así que no hay alerta que mostrar.",
  },
};
