/**
 * What `/latest` and `/search` say around what they found.
 *
 * In: nothing. Out: `FIND`. Surprise: what people type to search with is the same in every language, so the examples are too.
 */
import type { InEvery } from "./language.ts";
import { plural } from "./say-days.ts";

interface FindWords {
  latest: string;
  /** After "Latest" or "nothing": whom and what kind; each "" when not asked for. `names` ready for Discord. */
  about: (names: readonly string[], kind: string) => string;
  nothingTold: (about: string) => string;
  outlets: (count: number) => string;
  /** `asked` in quotation marks. */
  found: (count: number, isMore: boolean, asked: string) => string;
  nothingFound: (asked: string, isOneWord: boolean) => string;
  moreOfIt: (count: number) => string;
  open: string;
  timeline: string;
  alert: string;
  docketEntry: string;
  report: string;
  entry: (number: string) => string;
  shortBeginning: (letters: number) => string;
  noWord: string;
  tooMany: (words: number, most: number) => string;
  onlyMinus: string;
}

export const FIND: InEvery<FindWords> = {
  en: {
    latest: "Latest",
    about: (names, kind) =>
      `${names.length === 0 ? "" : ` about ${names.join(" and ")}`}${kind === "" ? "" : ` of the kind ${kind}`}`,
    nothingTold: (about) => `Nothing has been told${about} yet.`,
    outlets: (count) => `${count} outlets`,
    found: (count, isMore, asked) => {
      const things = count === 1 ? "1 thing" : `${isMore ? "more than " : ""}${count} things`;
      return `${things} found for ${asked}`;
    },
    nothingFound: (asked, isOneWord) => {
      const hint = isOneWord
        ? "Try another word, or a beginning such as `warr*`."
        : "Every word must stand in it: use fewer of them, or a beginning such as `warr*`.";
      return `I have nothing with ${asked}. ${hint} What is not about the matters I watch is not kept for searching; \`/why\` knows it by its address.`;
    },
    moreOfIt: (count) => `${count} more of it`,
    open: "open",
    timeline: "timeline",
    alert: "alert",
    docketEntry: "docket entry",
    report: "report",
    entry: (number) => `entry ${number}`,
    shortBeginning: (letters) => `A beginning such as \`warr*\` needs at least ${letters} letters.`,
    noWord: "There is no word in that. Type one or more, such as `contempt microsoft`.",
    tooMany: (words, most) => `That is ${words} words; I take up to ${most}. Leave some out.`,
    onlyMinus: "A minus leaves words out. Give at least one word without it: `contempt -microsoft`.",
  },
  de: {
    latest: "Neuestes",
    about: (names, kind) =>
      `${names.length === 0 ? "" : ` zu ${names.join(" und ")}`}${kind === "" ? "" : ` (Art: ${kind})`}`,
    nothingTold: (about) => `Noch wurde nichts gemeldet${about}.`,
    outlets: (count) => `${count} Medien`,
    found: (count, isMore, asked) => `${isMore ? "mehr als " : ""}${count} Treffer für ${asked}`,
    nothingFound: (asked, isOneWord) => {
      const hint = isOneWord
        ? "Versuchen Sie ein anderes Wort oder einen Anfang wie `warr*`."
        : "Jedes Wort muss darin stehen: Nehmen Sie weniger Wörter oder einen Anfang wie `warr*`.";
      return `Ich habe nichts mit ${asked}. ${hint} Was nicht zu den beobachteten Fällen und Themen gehört, wird nicht zum Suchen aufbewahrt; \`/why\` kennt es an seiner Adresse.`;
    },
    moreOfIt: (count) => `${count} weitere dazu`,
    open: "öffnen",
    timeline: "Zeitleiste",
    alert: "Meldung",
    docketEntry: "Registereintrag",
    report: "Bericht",
    entry: (number) => `Eintrag ${number}`,
    shortBeginning: (letters) => `Ein Anfang wie \`warr*\` braucht mindestens ${letters} Buchstaben.`,
    noWord: "Darin steht kein Wort. Geben Sie eines oder mehrere ein, etwa `contempt microsoft`.",
    tooMany: (words, most) => `Das sind ${words} Wörter; ich nehme bis zu ${most}. Lassen Sie einige weg.`,
    onlyMinus:
      "Ein Minus schließt Wörter aus. Geben Sie mindestens ein Wort ohne Minus an: `contempt -microsoft`.",
  },
  fr: {
    latest: "Dernières nouvelles",
    about: (names, kind) =>
      `${names.length === 0 ? "" : ` sur ${names.join(" et ")}`}${kind === "" ? "" : ` (nature : ${kind})`}`,
    nothingTold: (about) => `Rien n’a encore été annoncé${about}.`,
    outlets: (count) => `${count} médias`,
    found: (count, isMore, asked) =>
      `${isMore ? "plus de " : ""}${count} ${plural(count, "fr", "résultat", "résultats")} pour ${asked}`,
    nothingFound: (asked, isOneWord) => {
      const hint = isOneWord
        ? "Essayez un autre mot, ou un début comme `warr*`."
        : "Tous les mots doivent y figurer : mettez-en moins, ou un début comme `warr*`.";
      return `Je n’ai rien avec ${asked}. ${hint} Ce qui ne touche pas aux affaires et thèmes suivis n’est pas conservé pour la recherche ; \`/why\` le connaît par son adresse.`;
    },
    moreOfIt: (count) => `${count} de plus à ce sujet`,
    open: "ouvrir",
    timeline: "chronologie",
    alert: "alerte",
    docketEntry: "inscription au registre",
    report: "article",
    entry: (number) => `inscription ${number}`,
    shortBeginning: (letters) => `Un début comme \`warr*\` demande au moins ${letters} lettres.`,
    noWord: "Il n’y a aucun mot là-dedans. Tapez-en un ou plusieurs, comme `contempt microsoft`.",
    tooMany: (words, most) => `Cela fait ${words} mots ; j’en accepte jusqu’à ${most}. Retirez-en.`,
    onlyMinus:
      "Un signe moins exclut des mots. Donnez au moins un mot sans ce signe : `contempt -microsoft`.",
  },
  es: {
    latest: "Lo último",
    about: (names, kind) =>
      `${names.length === 0 ? "" : ` sobre ${names.join(" y ")}`}${kind === "" ? "" : ` (tipo: ${kind})`}`,
    nothingTold: (about) => `Aún no se ha comunicado nada${about}.`,
    outlets: (count) => `${count} medios`,
    found: (count, isMore, asked) => {
      const results = count === 1 ? "1 resultado" : `${isMore ? "más de " : ""}${count} resultados`;
      return `${results} para ${asked}`;
    },
    nothingFound: (asked, isOneWord) => {
      const hint = isOneWord
        ? "Pruebe otra palabra o un comienzo como `warr*`."
        : "Deben figurar todas las palabras: use menos, o un comienzo como `warr*`.";
      return `No tengo nada con ${asked}. ${hint} Lo que no trata de los casos y temas que sigo no se guarda para buscar; \`/why\` lo conoce por su dirección.`;
    },
    moreOfIt: (count) => `${count} más sobre ello`,
    open: "abrir",
    timeline: "cronología",
    alert: "aviso",
    docketEntry: "asiento del registro",
    report: "noticia",
    entry: (number) => `asiento ${number}`,
    shortBeginning: (letters) => `Un comienzo como \`warr*\` necesita al menos ${letters} letras.`,
    noWord: "Ahí no hay ninguna palabra. Escriba una o más, como `contempt microsoft`.",
    tooMany: (words, most) => `Son ${words} palabras; acepto hasta ${most}. Quite algunas.`,
    onlyMinus: "Un signo menos excluye palabras. Dé al menos una palabra sin él: `contempt -microsoft`.",
  },
};
