/**
 * Pages, what does not fit, and buttons nobody knows any more.
 *
 * In: nothing. Out: `PAGES`. Surprise: none.
 */
import type { InEvery } from "./language.ts";

/** Which way the pages run: what the buttons to the page before and after say. */
export type PageOrder = "newest first" | "oldest first" | "in order";

interface PageWords {
  page: (page: number, pages: number) => string;
  labels: Readonly<Record<PageOrder, readonly [before: string, after: string]>>;
  /** `command` with its slash. */
  forgotten: (command: string) => string;
  /** In italics where it stands. */
  andMore: (left: number) => string;
  untitled: string;
  /** In the language's own quotation marks; `text` ready for Discord. */
  quoted: (text: string) => string;
}

export const PAGES: InEvery<PageWords> = {
  en: {
    page: (page, pages) => `page ${page} of ${pages}`,
    labels: {
      "newest first": ["Newer", "Older"],
      "oldest first": ["Earlier", "Later"],
      "in order": ["Back", "More"],
    },
    forgotten: (command) => `I do not know this button any more. Use \`${command}\` again.`,
    andMore: (left) => `and ${left} more`,
    untitled: "Untitled",
    quoted: (text) => `“${text}”`,
  },
  de: {
    page: (page, pages) => `Seite ${page} von ${pages}`,
    labels: {
      "newest first": ["Neuere", "Ältere"],
      "oldest first": ["Früher", "Später"],
      "in order": ["Zurück", "Weiter"],
    },
    forgotten: (command) =>
      `Diese Schaltfläche kenne ich nicht mehr. Verwenden Sie \`${command}\` noch einmal.`,
    andMore: (left) => `und ${left} weitere`,
    untitled: "Ohne Titel",
    quoted: (text) => `„${text}“`,
  },
  fr: {
    page: (page, pages) => `page ${page} sur ${pages}`,
    labels: {
      "newest first": ["Plus récents", "Plus anciens"],
      "oldest first": ["Avant", "Après"],
      "in order": ["Retour", "Suite"],
    },
    forgotten: (command) => `Je ne connais plus ce bouton. Utilisez de nouveau \`${command}\`.`,
    andMore: (left) => `et ${left} de plus`,
    untitled: "Sans titre",
    quoted: (text) => `« ${text} »`,
  },
  es: {
    page: (page, pages) => `página ${page} de ${pages}`,
    labels: {
      "newest first": ["Más recientes", "Más antiguos"],
      "oldest first": ["Antes", "Después"],
      "in order": ["Atrás", "Más"],
    },
    forgotten: (command) => `Ya no conozco este botón. Use \`${command}\` de nuevo.`,
    andMore: (left) => `y ${left} más`,
    untitled: "Sin título",
    quoted: (text) => `«${text}»`,
  },
};
