/**
 * Kinds of event and kinds of docket entry, as a reader of each language names them.
 *
 * In: a kind as stored. Out: a word or two.
 * Surprise: they name what an American court does, in the nearest word of the language; where the systems differ, the word is one
 * that does not promise the reader his own court's rules.
 */
import type { Descriptions } from "./definitions/described.ts";
import type { Language } from "./language.ts";

type Translated = Readonly<Record<Exclude<Language, "en">, string>>;

const EVENT_KIND_WORDS: Readonly<Record<string, Translated>> = {
  ruling: { de: "Entscheidung", fr: "décision", es: "resolución" },
  order: { de: "Anordnung", fr: "ordonnance", es: "auto" },
  filing: { de: "Eingabe", fr: "dépôt", es: "escrito presentado" },
  hearing: { de: "Verhandlung", fr: "audience", es: "audiencia" },
  legislation: { de: "Gesetzgebung", fr: "législation", es: "legislación" },
  statement: { de: "Stellungnahme", fr: "déclaration", es: "declaración" },
  analysis: { de: "Analyse", fr: "analyse", es: "análisis" },
  news: { de: "Nachricht", fr: "actualité", es: "noticia" },
};

const ENTRY_KIND_WORDS: Readonly<Record<string, Translated>> = {
  order: { de: "Anordnung", fr: "ordonnance", es: "auto" },
  opinion: { de: "Entscheidungsgründe", fr: "décision motivée", es: "resolución motivada" },
  judgment: { de: "Urteil", fr: "jugement", es: "sentencia" },
  motion: { de: "Antrag", fr: "requête", es: "petición" },
  pleading: { de: "Klage oder Erwiderung", fr: "acte introductif ou réponse", es: "demanda o contestación" },
  appeal: { de: "Rechtsmittel", fr: "appel", es: "recurso" },
  brief: { de: "Schriftsatz", fr: "mémoire", es: "escrito de alegaciones" },
  letter: { de: "Schreiben", fr: "lettre", es: "carta" },
  notice: { de: "Mitteilung", fr: "avis", es: "aviso" },
  record: { de: "Unterlage", fr: "pièce", es: "documento aportado" },
  stipulation: { de: "Vereinbarung der Parteien", fr: "accord des parties", es: "acuerdo de las partes" },
  hearing: { de: "Termin", fr: "audience", es: "audiencia" },
  "minute-entry": { de: "Sitzungsvermerk", fr: "note d’audience", es: "nota de la audiencia" },
  process: {
    de: "Ladung, Beschluss oder Zustellung",
    fr: "citation, mandat ou signification",
    es: "citación, orden o notificación",
  },
  administrative: { de: "Verwaltung", fr: "gestion du dossier", es: "trámite interno" },
};

/** A kind of event: "ruling", "Entscheidung". A kind we do not know stays as it is. */
export function sayEventKind(kind: string, language: Language): string {
  return language === "en" ? kind : (EVENT_KIND_WORDS[kind]?.[language] ?? kind);
}

/** A kind of docket entry: "minute entry", "Sitzungsvermerk"; "" for "other", of which no rule knows what it is. */
export function sayKindOfEntry(kind: string, language: Language): string {
  const english = kind === "other" ? "" : kind.replaceAll("-", " ");
  return language === "en" ? english : (ENTRY_KIND_WORDS[kind]?.[language] ?? english);
}

/** Choices of an option, for the catalogue of descriptions. */
export function choicesOf(path: string, kinds: "event" | "entry"): Descriptions {
  const words = kinds === "event" ? EVENT_KIND_WORDS : ENTRY_KIND_WORDS;
  return Object.fromEntries(Object.entries(words).map(([kind, one]) => [`${path}=${kind}`, one]));
}
