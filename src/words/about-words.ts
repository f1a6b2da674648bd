/**
 * What `/about` says.
 *
 * In: nothing. Out: `ABOUT`.
 * Surprise: what is said about privacy is a promise; a change of what is kept changes this text in all languages.
 */
import type { InEvery } from "./language.ts";

interface AboutWords {
  upFor: (duration: string) => string;
  whatIAm: string;
  watched: string;
  addedHere: (count: number) => string;
  known: string;
  matters: (cases: number, topics: number) => string;
  whatIKeep: string;
  privacy: string;
  contact: string;
  nobody: string;
  page: string;
  more: string;
  helpSays: string;
}

export const ABOUT: InEvery<AboutWords> = {
  en: {
    upFor: (duration) => `up for ${duration}`,
    whatIAm:
      "I watch feeds, court dockets and bills about the Microsoft Ireland warrant case and the law of surveillance, work out which reports are the same event, and tell each event once.",
    watched: "Watched",
    addedHere: (count) => `${count} of them added by this server`,
    known: "Known",
    matters: (cases, topics) => `${cases} cases and ${topics} topics: \`/case list\``,
    whatIKeep: "What I keep",
    privacy: [
      "Of Discord I keep: which channel gets what and who set that up, which sources a server added and who added them, which stories a channel has muted and who muted them, the ids of my own messages so that I can edit them, and what a long search with page buttons asked.",
      "I do not read your messages and cannot: I ask Discord for no permission to. Your questions to me are answered to you alone and not kept; what goes wrong is logged with the ids of server, channel and person.",
      "Of the world I keep what publishers and courts published, with where I saw it and why it was told.",
      "`/data` shows you what I keep of you or of your server, and removes it.",
    ].join(" "),
    contact: "Contact",
    nobody: "nobody is named",
    page: "page",
    more: "More",
    helpSays: "`/help` says what I can do.",
  },
  de: {
    upFor: (duration) => `seit ${duration} in Betrieb`,
    whatIAm:
      "Ich beobachte Feeds, Gerichtsregister und Gesetzentwürfe zum Verfahren um den Durchsuchungsbeschluss gegen Microsoft in Irland und zum Recht der Überwachung, erkenne, welche Berichte dasselbe Ereignis betreffen, und melde jedes Ereignis einmal.",
    watched: "Beobachtet",
    addedHere: (count) => `davon ${count} von diesem Server hinzugefügt`,
    known: "Bekannt",
    matters: (cases, topics) => `${cases} Fälle und ${topics} Themen: \`/case list\``,
    whatIKeep: "Was ich speichere",
    privacy: [
      "Aus Discord speichere ich: welcher Kanal was bekommt und wer das eingerichtet hat, welche Quellen ein Server hinzugefügt hat und wer es war, welche Geschichten ein Kanal stummgeschaltet hat und wer es war, die IDs meiner eigenen Nachrichten, damit ich sie ändern kann, und wonach eine lange Suche mit Blätterknöpfen fragte.",
      "Ihre Nachrichten lese ich nicht und kann es nicht: Ich bitte Discord nicht um die Erlaubnis dazu. Ihre Fragen an mich werden nur Ihnen beantwortet und nicht aufbewahrt; was schiefgeht, wird mit den IDs von Server, Kanal und Person protokolliert.",
      "Aus der Welt speichere ich, was Medien und Gerichte veröffentlicht haben, wo ich es gesehen habe und warum es gemeldet wurde.",
      "`/data` zeigt Ihnen, was ich über Sie oder Ihren Server speichere, und entfernt es.",
    ].join(" "),
    contact: "Kontakt",
    nobody: "niemand ist angegeben",
    page: "Seite",
    more: "Mehr",
    helpSays: "`/help` sagt, was ich kann.",
  },
  fr: {
    upFor: (duration) => `en service depuis ${duration}`,
    whatIAm:
      "Je suis des flux, des registres judiciaires et des projets de loi sur l’affaire du mandat visant Microsoft en Irlande et sur le droit de la surveillance, je reconnais les articles qui portent sur le même événement et j’annonce chaque événement une seule fois.",
    watched: "Suivi",
    addedHere: (count) => `dont ${count} ajoutés par ce serveur`,
    known: "Connu",
    matters: (cases, topics) => `${cases} affaires et ${topics} thèmes : \`/case list\``,
    whatIKeep: "Ce que je conserve",
    privacy: [
      "De Discord, je conserve : quel salon reçoit quoi et qui l’a réglé, quelles sources un serveur a ajoutées et qui les a ajoutées, quels récits un salon a mis en sourdine et qui l’a fait, les identifiants de mes propres messages pour pouvoir les modifier, et ce que demandait une longue recherche à plusieurs pages.",
      "Je ne lis pas vos messages et ne le peux pas : je n’en demande pas l’autorisation à Discord. Vos questions ne reçoivent de réponse que pour vous et ne sont pas conservées ; les pannes sont consignées avec les identifiants du serveur, du salon et de la personne.",
      "Du monde, je conserve ce que médias et tribunaux ont publié, où je l’ai vu et pourquoi cela a été annoncé.",
      "`/data` vous montre ce que je conserve sur vous ou sur votre serveur, et le supprime.",
    ].join(" "),
    contact: "Contact",
    nobody: "personne n’est indiqué",
    page: "page",
    more: "En savoir plus",
    helpSays: "`/help` dit ce que je sais faire.",
  },
  es: {
    upFor: (duration) => `en marcha desde hace ${duration}`,
    whatIAm:
      "Sigo fuentes, registros judiciales y proyectos de ley sobre el caso de la orden de registro contra Microsoft en Irlanda y sobre el derecho de la vigilancia, reconozco qué noticias tratan del mismo hecho y comunico cada hecho una sola vez.",
    watched: "En seguimiento",
    addedHere: (count) => `${count} de ellas añadidas por este servidor`,
    known: "Conocido",
    matters: (cases, topics) => `${cases} casos y ${topics} temas: \`/case list\``,
    whatIKeep: "Qué guardo",
    privacy: [
      "De Discord guardo: qué canal recibe qué y quién lo dispuso, qué fuentes añadió un servidor y quién las añadió, qué historias ha silenciado un canal y quién lo hizo, los identificadores de mis propios mensajes para poder editarlos, y qué pedía una búsqueda larga con botones de página.",
      "No leo sus mensajes ni puedo: no pido a Discord permiso para ello. Sus preguntas se responden solo a usted y no se guardan; lo que falla se registra con los identificadores de servidor, canal y persona.",
      "Del mundo guardo lo que publicaron medios y tribunales, dónde lo vi y por qué se comunicó.",
      "`/data` le muestra lo que guardo de usted o de su servidor, y lo elimina.",
    ].join(" "),
    contact: "Contacto",
    nobody: "no se indica a nadie",
    page: "página",
    more: "Más",
    helpSays: "`/help` dice qué puedo hacer.",
  },
};
