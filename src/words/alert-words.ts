/**
 * The labels of an alert, in every language.
 *
 * In: what is to be named: outlets, days in words, counts. Out: Markdown labels and whole phrases.
 * Surprise: only what we say of an event is here. Headlines, quotations and the words of case files and dockets stand in their
 * own language beside it.
 */
import type { InEvery } from "./language.ts";
import { plural } from "./say-days.ts";

interface FirstReport {
  outlet: string;
  /** In words; null when the outlet gives none. */
  day: string | null;
}

export interface AlertWords {
  /** A message that steps back behind another one about the same event. */
  sameEventAs: (title: string) => string;
  corrected: (day: string | null) => string;
  next: string;
  since: string;
  deadline: string;
  computed: string;
  reports: string;
  aReport: string;
  countReports: (count: number) => string;
  andMore: (count: number) => string;
  firstReport: (report: FirstReport) => string;
  fromTheDocket: (report: FirstReport) => string;
  outlets: (count: number) => string;
  /** Of a message that said fewer before. */
  nowOutlets: (count: number) => string;
  confirmed: (entry: string | null) => string;
  confirmedSentence: (entry: string | null) => string;
  notConfirmed: string;
  deletedSentence: string;
  rewritten: string;
}

export const ALERT_WORDS: InEvery<AlertWords> = {
  en: {
    sameEventAs: (title) => `The same event as: ${title}. That message goes on.`,
    corrected: (day) => (day === null ? "**Corrected**" : `**Corrected** ${day}`),
    next: "Next",
    since: "Since",
    deadline: "Deadline",
    computed: "(computed)",
    reports: "Reports",
    aReport: "a report",
    countReports: (count) => `${count} reports`,
    andMore: (count) => `and ${count} more`,
    firstReport: ({ outlet, day }) => `First report ${outlet}${day === null ? "" : `, ${day}`}`,
    fromTheDocket: ({ outlet, day }) => `From the docket: ${outlet}${day === null ? "" : `, ${day}`}`,
    outlets: (count) => `${count} outlets`,
    nowOutlets: (count) => `Now ${count} outlets`,
    confirmed: (entry) =>
      entry === null ? "confirmed by the docket" : `confirmed by the docket, entry ${entry}`,
    confirmedSentence: (entry) =>
      entry === null ? "Confirmed by the docket." : `Confirmed by the docket, entry ${entry}.`,
    notConfirmed: "not yet confirmed by the docket",
    deletedSentence: "The court has deleted this entry from its docket.",
    rewritten: "Rewritten from the quoted reports by a language model.",
  },
  de: {
    sameEventAs: (title) => `Dasselbe Ereignis wie: ${title}. Dort geht es weiter.`,
    corrected: (day) => (day === null ? "**Berichtigt**" : `**Berichtigt** am ${day}`),
    next: "Als Nächstes",
    since: "Zuvor",
    deadline: "Frist",
    computed: "(berechnet)",
    reports: "Berichte",
    aReport: "ein Bericht",
    countReports: (count) => `${count} ${plural(count, "de", "Bericht", "Berichte")}`,
    andMore: (count) => `und ${count} weitere`,
    firstReport: ({ outlet, day }) => `Erster Bericht: ${outlet}${day === null ? "" : `, ${day}`}`,
    fromTheDocket: ({ outlet, day }) => `Aus der Gerichtsakte: ${outlet}${day === null ? "" : `, ${day}`}`,
    outlets: (count) => `${count} ${plural(count, "de", "Medium", "Medien")}`,
    nowOutlets: (count) => `Jetzt ${count} ${plural(count, "de", "Medium", "Medien")}`,
    confirmed: (entry) =>
      entry === null
        ? "durch die Gerichtsakte bestätigt"
        : `durch die Gerichtsakte bestätigt, Eintrag ${entry}`,
    confirmedSentence: (entry) =>
      entry === null
        ? "Durch die Gerichtsakte bestätigt."
        : `Durch die Gerichtsakte bestätigt, Eintrag ${entry}.`,
    notConfirmed: "durch die Gerichtsakte noch nicht bestätigt",
    deletedSentence: "Das Gericht hat diesen Eintrag aus seiner Akte gelöscht.",
    rewritten: "Von einem Sprachmodell aus den zitierten Berichten neu formuliert.",
  },
  fr: {
    sameEventAs: (title) => `Même événement que : ${title}. La suite se trouve là-bas.`,
    corrected: (day) => (day === null ? "**Rectifié**" : `**Rectifié** le ${day}`),
    next: "À venir",
    since: "Auparavant",
    deadline: "Échéance",
    computed: "(calculée)",
    reports: "Articles",
    aReport: "un article",
    countReports: (count) => `${count} ${plural(count, "fr", "article", "articles")}`,
    andMore: (count) => `et ${count} de plus`,
    firstReport: ({ outlet, day }) => `Premier article : ${outlet}${day === null ? "" : `, ${day}`}`,
    fromTheDocket: ({ outlet, day }) => `D’après le registre : ${outlet}${day === null ? "" : `, ${day}`}`,
    outlets: (count) => `${count} ${plural(count, "fr", "média", "médias")}`,
    nowOutlets: (count) => `Désormais ${count} ${plural(count, "fr", "média", "médias")}`,
    confirmed: (entry) =>
      entry === null ? "confirmé par le registre" : `confirmé par le registre, inscription ${entry}`,
    confirmedSentence: (entry) =>
      entry === null ? "Confirmé par le registre." : `Confirmé par le registre, inscription ${entry}.`,
    notConfirmed: "pas encore confirmé par le registre",
    deletedSentence: "Le tribunal a supprimé cette inscription de son registre.",
    rewritten: "Reformulé par un modèle de langage à partir des articles cités.",
  },
  es: {
    sameEventAs: (title) => `El mismo hecho que: ${title}. Continúa en aquel mensaje.`,
    corrected: (day) => (day === null ? "**Rectificado**" : `**Rectificado** el ${day}`),
    next: "A continuación",
    since: "Antes",
    deadline: "Plazo",
    computed: "(calculado)",
    reports: "Informaciones",
    aReport: "una información",
    countReports: (count) => `${count} ${plural(count, "es", "información", "informaciones")}`,
    andMore: (count) => `y ${count} más`,
    firstReport: ({ outlet, day }) => `Primera información: ${outlet}${day === null ? "" : `, ${day}`}`,
    fromTheDocket: ({ outlet, day }) => `Del registro judicial: ${outlet}${day === null ? "" : `, ${day}`}`,
    outlets: (count) => `${count} ${plural(count, "es", "medio", "medios")}`,
    nowOutlets: (count) => `Ahora ${count} ${plural(count, "es", "medio", "medios")}`,
    confirmed: (entry) =>
      entry === null
        ? "confirmado por el registro judicial"
        : `confirmado por el registro judicial, asiento ${entry}`,
    confirmedSentence: (entry) =>
      entry === null
        ? "Confirmado por el registro judicial."
        : `Confirmado por el registro judicial, asiento ${entry}.`,
    notConfirmed: "aún no confirmado por el registro judicial",
    deletedSentence: "El tribunal ha eliminado este asiento de su registro.",
    rewritten: "Redactado de nuevo por un modelo de lenguaje a partir de las informaciones citadas.",
  },
};
