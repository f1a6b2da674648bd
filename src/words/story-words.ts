/**
 * What `/story` says around the reports of an event, and what it and `/why` say when they cannot find what is meant.
 *
 * In: nothing. Out: `STORY`.
 * Surprise: why a report was joined is quoted from the notes made when it was, which are in English.
 */
import type { InEvery } from "./language.ts";

interface StoryWords {
  notAStory: string;
  unknown: string;
  gone: string;
  noCase: string;
  reports: (count: number) => string;
  story: (id: string) => string;
  alertUndecided: string;
  alertNone: (why: string) => string;
  nobody: string;
  /** `id` as code; `at` an instant; `reason` as noted. */
  firstTold: (id: string, at: string, reason: string) => string;
  firstReport: string;
  version: (version: number, reason: string, at: string) => string;
  more: (left: number) => string;
  notChanged: string;
  afterwards: (versions: string) => string;
  firstHere: string;
  /** The same as a reason among others. */
  firstOfThese: string;
  notAsNewsHere: string;
  anotherStory: string;
  noEvidence: string;
  opened: (reasons: string) => string;
  joined: (score: string, reasons: string) => string;
  neitherAddressNorMessage: string;
  aSourceOfEverybody: string;
}

export const STORY: InEvery<StoryWords> = {
  en: {
    notAStory:
      "That is no story of mine. Choose one of the headlines that appear while you type, or give an id such as `s0123456789ab`, a link to one of my messages, or the `ref …` at its end.",
    unknown:
      "I know no such story here. Choose one of the headlines that appear while you type, or give an id such as `s0123456789ab`, a link to one of my messages, or the `ref …` at its end.",
    gone: "That story is gone.",
    noCase: "no case",
    reports: (count) => (count === 1 ? "1 report" : `${count} reports`),
    story: (id) => `story ${id}`,
    alertUndecided: "**Alert** not decided yet; that is done within seconds.",
    alertNone: (why) => `**Alert** none: ${why}`,
    nobody: "nobody was to be told",
    firstTold: (id, at, reason) => `**Alert** ${id} first told ${at} (${reason})`,
    firstReport: "first report",
    version: (version, reason, at) => `version ${version} ${reason}, ${at}`,
    more: (left) => `${left} more`,
    notChanged: "; not changed since",
    afterwards: (versions) => `; then ${versions}`,
    firstHere: "The first report of it from the sources of this server.",
    firstOfThese: "the first report of it from the sources of this server",
    notAsNewsHere: "none of this server's sources brought it as news",
    anotherStory: "another story",
    noEvidence: "no evidence was noted",
    opened: (reasons) => `Opened the story: ${reasons}`,
    joined: (score, reasons) => `Joined it (score ${score}): ${reasons}`,
    neitherAddressNorMessage:
      "That is neither a web address nor a message of mine. Give the address of an article, such as `https://example.org/story`, the link to one of my messages, or the `ref …` at its end.",
    aSourceOfEverybody: "a source of everybody",
  },
  de: {
    notAStory:
      "Das ist keine meiner Geschichten. Wählen Sie eine der Schlagzeilen, die beim Tippen erscheinen, oder geben Sie eine ID wie `s0123456789ab`, einen Link zu einer meiner Nachrichten oder die `ref …` an ihrem Ende an.",
    unknown:
      "Eine solche Geschichte kenne ich hier nicht. Wählen Sie eine der Schlagzeilen, die beim Tippen erscheinen, oder geben Sie eine ID wie `s0123456789ab`, einen Link zu einer meiner Nachrichten oder die `ref …` an ihrem Ende an.",
    gone: "Diese Geschichte gibt es nicht mehr.",
    noCase: "kein Fall",
    reports: (count) => (count === 1 ? "1 Bericht" : `${count} Berichte`),
    story: (id) => `Geschichte ${id}`,
    alertUndecided: "**Meldung** noch nicht entschieden; das geschieht binnen Sekunden.",
    alertNone: (why) => `**Meldung** keine: ${why}`,
    nobody: "niemandem war etwas zu melden",
    firstTold: (id, at, reason) => `**Meldung** ${id} zuerst gemeldet ${at} (${reason})`,
    firstReport: "erster Bericht",
    version: (version, reason, at) => `Fassung ${version}: ${reason}, ${at}`,
    more: (left) => `${left} weitere`,
    notChanged: "; seither unverändert",
    afterwards: (versions) => `; danach ${versions}`,
    firstHere: "Der erste Bericht darüber aus den Quellen dieses Servers.",
    firstOfThese: "der erste Bericht darüber aus den Quellen dieses Servers",
    notAsNewsHere: "keine Quelle dieses Servers brachte es als Neuigkeit",
    anotherStory: "eine andere Geschichte",
    noEvidence: "es wurde kein Grund vermerkt",
    opened: (reasons) => `Begann die Geschichte: ${reasons}`,
    joined: (score, reasons) => `Kam hinzu (Wert ${score}): ${reasons}`,
    neitherAddressNorMessage:
      "Das ist weder eine Webadresse noch eine meiner Nachrichten. Geben Sie die Adresse eines Artikels an, etwa `https://example.org/story`, den Link zu einer meiner Nachrichten oder die `ref …` an ihrem Ende.",
    aSourceOfEverybody: "eine allgemeine Quelle",
  },
  fr: {
    notAStory:
      "Ce n’est pas un de mes récits. Choisissez l’un des titres qui apparaissent pendant la saisie, ou donnez un identifiant comme `s0123456789ab`, un lien vers l’un de mes messages ou la `ref …` à sa fin.",
    unknown:
      "Je ne connais pas ce récit ici. Choisissez l’un des titres qui apparaissent pendant la saisie, ou donnez un identifiant comme `s0123456789ab`, un lien vers l’un de mes messages ou la `ref …` à sa fin.",
    gone: "Ce récit n’existe plus.",
    noCase: "aucune affaire",
    reports: (count) => (count <= 1 ? `${count} article` : `${count} articles`),
    story: (id) => `récit ${id}`,
    alertUndecided: "**Alerte** pas encore décidée ; cela prend quelques secondes.",
    alertNone: (why) => `**Alerte** aucune : ${why}`,
    nobody: "personne n’était à prévenir",
    firstTold: (id, at, reason) => `**Alerte** ${id} annoncée d’abord ${at} (${reason})`,
    firstReport: "premier article",
    version: (version, reason, at) => `version ${version} : ${reason}, ${at}`,
    more: (left) => `${left} de plus`,
    notChanged: " ; inchangée depuis",
    afterwards: (versions) => ` ; puis ${versions}`,
    firstHere: "Le premier article à ce sujet parmi les sources de ce serveur.",
    firstOfThese: "le premier article à ce sujet parmi les sources de ce serveur",
    notAsNewsHere: "aucune source de ce serveur ne l’a apporté comme nouvelle",
    anotherStory: "un autre récit",
    noEvidence: "aucun motif n’a été noté",
    opened: (reasons) => `A ouvert le récit : ${reasons}`,
    joined: (score, reasons) => `L’a rejoint (score ${score}) : ${reasons}`,
    neitherAddressNorMessage:
      "Ce n’est ni une adresse web ni l’un de mes messages. Donnez l’adresse d’un article, comme `https://example.org/story`, le lien vers l’un de mes messages ou la `ref …` à sa fin.",
    aSourceOfEverybody: "une source commune",
  },
  es: {
    notAStory:
      "Esa no es una historia mía. Elija uno de los titulares que aparecen al escribir o dé un identificador como `s0123456789ab`, un enlace a uno de mis mensajes o la `ref …` de su final.",
    unknown:
      "Aquí no conozco esa historia. Elija uno de los titulares que aparecen al escribir o dé un identificador como `s0123456789ab`, un enlace a uno de mis mensajes o la `ref …` de su final.",
    gone: "Esa historia ya no existe.",
    noCase: "ningún caso",
    reports: (count) => (count === 1 ? "1 noticia" : `${count} noticias`),
    story: (id) => `historia ${id}`,
    alertUndecided: "**Aviso** aún sin decidir; se hace en segundos.",
    alertNone: (why) => `**Aviso** ninguno: ${why}`,
    nobody: "no había a quién avisar",
    firstTold: (id, at, reason) => `**Aviso** ${id} comunicado por primera vez ${at} (${reason})`,
    firstReport: "primera noticia",
    version: (version, reason, at) => `versión ${version}: ${reason}, ${at}`,
    more: (left) => `${left} más`,
    notChanged: "; sin cambios desde entonces",
    afterwards: (versions) => `; después ${versions}`,
    firstHere: "La primera noticia de ello en las fuentes de este servidor.",
    firstOfThese: "la primera noticia de ello en las fuentes de este servidor",
    notAsNewsHere: "ninguna fuente de este servidor lo trajo como novedad",
    anotherStory: "otra historia",
    noEvidence: "no se anotó ningún motivo",
    opened: (reasons) => `Abrió la historia: ${reasons}`,
    joined: (score, reasons) => `Se unió a ella (puntuación ${score}): ${reasons}`,
    neitherAddressNorMessage:
      "Eso no es una dirección web ni un mensaje mío. Dé la dirección de un artículo, como `https://example.org/story`, el enlace a uno de mis mensajes o la `ref …` de su final.",
    aSourceOfEverybody: "una fuente común",
  },
};
