/**
 * The words in the picture of a timeline and in its description.
 *
 * In: days and names already in words. Out: a word or two for the legend, sentences for those who do not see the picture.
 * Surprise: what happened is told in the words of the case file, in its language.
 */
import type { InEvery } from "./language.ts";

interface PictureWords {
  legend: Readonly<Record<"court" | "filing" | "hearing" | "law" | "statement", string>>;
  shown: (count: number) => string;
  timelineOf: (name: string) => string;
  andMore: (left: number) => string;
}

export const PICTURE_WORDS: InEvery<PictureWords> = {
  en: {
    legend: { court: "Court", filing: "Filing", hearing: "Hearing", law: "Law", statement: "Statement" },
    shown: (count) => `Shown: ${count} of them.`,
    timelineOf: (name) => `Timeline of ${name}:`,
    andMore: (left) => `and ${left} more in the text beside it.`,
  },
  de: {
    legend: {
      court: "Gericht",
      filing: "Eingabe",
      hearing: "Verhandlung",
      law: "Gesetz",
      statement: "Stellungnahme",
    },
    shown: (count) => `Gezeigt: ${count} davon.`,
    timelineOf: (name) => `Chronik von ${name}:`,
    andMore: (left) => `und ${left} weitere im Text daneben.`,
  },
  fr: {
    legend: {
      court: "Tribunal",
      filing: "Dépôt",
      hearing: "Audience",
      law: "Loi",
      statement: "Déclaration",
    },
    shown: (count) => `Affichés : ${count} d’entre eux.`,
    timelineOf: (name) => `Chronologie de ${name} :`,
    andMore: (left) => `et ${left} de plus dans le texte à côté.`,
  },
  es: {
    legend: {
      court: "Tribunal",
      filing: "Escrito",
      hearing: "Audiencia",
      law: "Ley",
      statement: "Declaración",
    },
    shown: (count) => `Se muestran: ${count}.`,
    timelineOf: (name) => `Cronología de ${name}:`,
    andMore: (left) => `y ${left} más en el texto de al lado.`,
  },
};
