/**
 * The court's own record as an alert names it, in every language.
 *
 * In: numbers, outcomes, counts. Out: labels and phrases.
 * Surprise: what was decided ("motion to lift the stay") is the docket's own text and stays as it is; what became of it is ours.
 */
import type { InEvery } from "./language.ts";
import { plural } from "./say-days.ts";

/** What became of an entry that an order decides. */
type Outcome =
  | "granted"
  | "denied"
  | "denied without prejudice"
  | "granted in part"
  | "moot"
  | "withdrawn"
  | "terminated"
  | "adopted"
  | "deferred"
  | "stricken";

export interface EntryWords {
  document: string;
  decides: string;
  entry: (which: { number: string; what: string }) => string;
  outcomes: Readonly<Record<Outcome, string>>;
  andMore: (count: number) => string;
  freeCopy: string;
  /** After the link to PACER. */
  paid: string;
  attachments: (count: number) => string;
  deleted: string;
  modified: string;
}

export const ENTRY_WORDS: InEvery<EntryWords> = {
  en: {
    document: "Document",
    decides: "Decides",
    entry: ({ number, what }) => `entry ${number} (${what})`,
    outcomes: {
      granted: "granted",
      denied: "denied",
      "denied without prejudice": "denied without prejudice",
      "granted in part": "granted in part",
      moot: "moot",
      withdrawn: "withdrawn",
      terminated: "terminated",
      adopted: "adopted",
      deferred: "deferred",
      stricken: "stricken",
    },
    andMore: (count) => `and ${count} more`,
    freeCopy: "free copy",
    paid: "paid",
    attachments: (count) => `${count} ${plural(count, "en", "attachment", "attachments")}`,
    deleted: "the court has deleted this entry",
    modified: "modified by the court",
  },
  de: {
    document: "Dokument",
    decides: "Entscheidet über",
    entry: ({ number, what }) => `Eintrag ${number} (${what})`,
    outcomes: {
      granted: "stattgegeben",
      denied: "abgelehnt",
      "denied without prejudice": "abgelehnt, erneuter Antrag möglich",
      "granted in part": "teilweise stattgegeben",
      moot: "gegenstandslos",
      withdrawn: "zurückgenommen",
      terminated: "beendet",
      adopted: "übernommen",
      deferred: "zurückgestellt",
      stricken: "aus der Akte gestrichen",
    },
    andMore: (count) => `und ${count} weitere`,
    freeCopy: "freie Kopie",
    paid: "kostenpflichtig",
    attachments: (count) => `${count} ${plural(count, "de", "Anlage", "Anlagen")}`,
    deleted: "das Gericht hat diesen Eintrag gelöscht",
    modified: "vom Gericht geändert",
  },
  fr: {
    document: "Document",
    decides: "Statue sur",
    entry: ({ number, what }) => `inscription ${number} (${what})`,
    outcomes: {
      granted: "accueillie",
      denied: "rejetée",
      "denied without prejudice": "rejetée sous réserve d’une nouvelle demande",
      "granted in part": "accueillie en partie",
      moot: "sans objet",
      withdrawn: "retirée",
      terminated: "close",
      adopted: "adoptée",
      deferred: "différée",
      stricken: "radiée",
    },
    andMore: (count) => `et ${count} de plus`,
    freeCopy: "copie gratuite",
    paid: "payant",
    attachments: (count) => `${count} ${plural(count, "fr", "annexe", "annexes")}`,
    deleted: "le tribunal a supprimé cette inscription",
    modified: "modifié par le tribunal",
  },
  es: {
    document: "Documento",
    decides: "Resuelve",
    entry: ({ number, what }) => `asiento ${number} (${what})`,
    outcomes: {
      granted: "estimado",
      denied: "desestimado",
      "denied without prejudice": "desestimado sin perjuicio",
      "granted in part": "estimado en parte",
      moot: "sin objeto",
      withdrawn: "retirado",
      terminated: "cerrado",
      adopted: "adoptado",
      deferred: "aplazado",
      stricken: "suprimido de los autos",
    },
    andMore: (count) => `y ${count} más`,
    freeCopy: "copia gratuita",
    paid: "de pago",
    attachments: (count) => `${count} ${plural(count, "es", "anexo", "anexos")}`,
    deleted: "el tribunal ha eliminado este asiento",
    modified: "modificado por el tribunal",
  },
};
