/**
 * What `/case docket`, `/case deadlines` and a docket that is only followed say around the court's own words.
 *
 * In: nothing. Out: `DOCKET`. Surprise: entries, documents and what is due are quoted as the court has them.
 */
import type { InEvery } from "./language.ts";
import { plural } from "./say-days.ts";

interface DocketWords {
  entries: (count: number) => string;
  onFile: (count: string) => string;
  /** `text` ready for Discord. */
  withText: (text: string) => string;
  noneOnFile: string;
  noneFits: (all: number, asked: string) => string;
  noNumber: string;
  paid: string;
  freeCopy: string;
  entry: string;
  noEntries: string;
  newestEntry: string;
  notRead: string;
  checked: (distance: string) => string;
  paused: string;
  docket: (number: string) => string;
  /** `count` as `entries`, `checked` as one of the two above. */
  followed: (count: string, checked: string) => string;
  /** `name` ready for Discord. */
  noStatusOfDays: (name: string) => string;
  noTimeline: (name: string) => string;
  noFile: (name: string) => string;
  nothingDue: string;
  isClosed: (since: string) => string;
  daysDue: (count: number) => string;
  sittings: (count: number) => string;
  andLater: (left: number) => string;
  courtDecides: string;
  /** `number` null where the clerk gave none; `day` as `sayDay`. */
  entryOf: (number: string | null, day: string) => string;
  caseFile: string;
  aDeadline: string;
  aHearing: string;
  at: (time: string, place: string) => string;
}

export const DOCKET: InEvery<DocketWords> = {
  en: {
    entries: (count) => (count === 1 ? "1 entry" : `${count} entries`),
    onFile: (count) => `${count} on file`,
    withText: (text) => `with “${text}”`,
    noneOnFile:
      "no docket entries on file yet. They come from court feeds: `/case add` follows a docket, `/feeds list` shows what is watched.",
    noneFits: (all, asked) =>
      `none of the ${all} entries on file fits ${asked}. Use fewer words, or leave \`kind\` out.`,
    noNumber: "no number",
    paid: "paid",
    freeCopy: "free copy",
    entry: "entry",
    noEntries: "No entry on file yet.",
    newestEntry: "Newest entry",
    notRead: "not read yet",
    checked: (distance) => `checked ${distance}`,
    paused: "paused",
    docket: (number) => `docket ${number}`,
    followed: (count, checked) =>
      `A docket this server follows; nobody keeps a file of it. ${count} on file, ${checked}.`,
    noStatusOfDays: (name) =>
      `${name} is a docket this server follows. It has no case file, so I know no status of other days; \`/case docket\` shows its entries.`,
    noTimeline: (name) =>
      `${name} is a docket this server follows and has no timeline; \`/case docket\` shows its entries.`,
    noFile: (name) =>
      `${name} is a docket this server follows and has no case file; \`/case docket\` shows its entries.`,
    nothingDue: "nothing is due that we know of.",
    isClosed: (since) => `The case is closed (${since}).`,
    daysDue: (count) => (count === 1 ? "1 day is due" : `${count} days are due`),
    sittings: (count) => (count === 1 ? "1 sitting is set" : `${count} sittings are set`),
    andLater: (left) => `and ${left} later`,
    courtDecides: "The court's docket decides. Check it before you rely on a day.",
    entryOf: (number, day) => (number === null ? `entry of ${day}` : `entry ${number} of ${day}`),
    caseFile: "case file",
    aDeadline: "a deadline",
    aHearing: "hearing",
    at: (time, place) => `${time} in ${place}`,
  },
  de: {
    entries: (count) => (count === 1 ? "1 Eintrag" : `${count} Einträge`),
    onFile: (count) => `${count} im Bestand`,
    withText: (text) => `mit „${text}“`,
    noneOnFile:
      "noch liegen keine Registereinträge vor. Sie kommen aus den Feeds der Gerichte: `/case add` verfolgt ein Register, `/feeds list` zeigt, was beobachtet wird.",
    noneFits: (all, asked) =>
      `keiner der vorliegenden Einträge (${all}) passt auf ${asked}. Nehmen Sie weniger Wörter oder lassen Sie \`kind\` weg.`,
    noNumber: "ohne Nummer",
    paid: "kostenpflichtig",
    freeCopy: "freie Kopie",
    entry: "Eintrag",
    noEntries: "Noch liegt kein Eintrag vor.",
    newestEntry: "Neuester Eintrag",
    notRead: "noch nicht gelesen",
    checked: (distance) => `geprüft ${distance}`,
    paused: "angehalten",
    docket: (number) => `Register ${number}`,
    followed: (count, checked) =>
      `Ein Register, das dieser Server verfolgt; eine Fallakte dazu führt niemand. ${count} im Bestand, ${checked}.`,
    noStatusOfDays: (name) =>
      `${name} ist ein Register, das dieser Server verfolgt. Eine Fallakte gibt es nicht, also kenne ich den Stand anderer Tage nicht; \`/case docket\` zeigt die Einträge.`,
    noTimeline: (name) =>
      `${name} ist ein Register, das dieser Server verfolgt, und hat keine Zeitleiste; \`/case docket\` zeigt die Einträge.`,
    noFile: (name) =>
      `${name} ist ein Register, das dieser Server verfolgt, und hat keine Fallakte; \`/case docket\` zeigt die Einträge.`,
    nothingDue: "soweit wir wissen, ist nichts fällig.",
    isClosed: (since) => `Der Fall ist abgeschlossen (${since}).`,
    daysDue: (count) => (count === 1 ? "1 Frist läuft" : `${count} Fristen laufen`),
    sittings: (count) => (count === 1 ? "1 Termin ist angesetzt" : `${count} Termine sind angesetzt`),
    andLater: (left) => `und ${left} spätere`,
    courtDecides:
      "Maßgeblich ist das Register des Gerichts. Prüfen Sie es, bevor Sie sich auf einen Tag verlassen.",
    entryOf: (number, day) => (number === null ? `Eintrag vom ${day}` : `Eintrag ${number} vom ${day}`),
    caseFile: "Fallakte",
    aDeadline: "eine Frist",
    aHearing: "Verhandlung",
    at: (time, place) => `${time} Uhr Ortszeit (${place})`,
  },
  fr: {
    entries: (count) => `${count} ${plural(count, "fr", "inscription", "inscriptions")}`,
    onFile: (count) => `${count} au dossier`,
    withText: (text) => `contenant « ${text} »`,
    noneOnFile:
      "aucune inscription au registre pour l’instant. Elles viennent des flux des juridictions : `/case add` suit un registre, `/feeds list` montre ce qui est suivi.",
    noneFits: (all, asked) =>
      `aucune des inscriptions au dossier (${all}) ne correspond à ${asked}. Mettez moins de mots, ou omettez \`kind\`.`,
    noNumber: "sans numéro",
    paid: "payant",
    freeCopy: "copie gratuite",
    entry: "inscription",
    noEntries: "Aucune inscription au dossier pour l’instant.",
    newestEntry: "Dernière inscription",
    notRead: "pas encore lu",
    checked: (distance) => `vérifié ${distance}`,
    paused: "en pause",
    docket: (number) => `registre ${number}`,
    followed: (count, checked) =>
      `Un registre que suit ce serveur ; personne n’en tient de fiche. ${count} au dossier, ${checked}.`,
    noStatusOfDays: (name) =>
      `${name} est un registre que suit ce serveur. Il n’a pas de fiche, je ne connais donc pas la situation d’autres jours ; \`/case docket\` montre ses inscriptions.`,
    noTimeline: (name) =>
      `${name} est un registre que suit ce serveur et n’a pas de chronologie ; \`/case docket\` montre ses inscriptions.`,
    noFile: (name) =>
      `${name} est un registre que suit ce serveur et n’a pas de fiche ; \`/case docket\` montre ses inscriptions.`,
    nothingDue: "aucune échéance connue.",
    isClosed: (since) => `L’affaire est close (${since}).`,
    daysDue: (count) => `${count} ${plural(count, "fr", "échéance", "échéances")}`,
    sittings: (count) => `${count} ${plural(count, "fr", "audience fixée", "audiences fixées")}`,
    andLater: (left) => `et ${left} plus tard`,
    courtDecides: "Le registre du tribunal fait foi. Vérifiez-le avant de vous fier à une date.",
    entryOf: (number, day) => (number === null ? `inscription du ${day}` : `inscription ${number} du ${day}`),
    caseFile: "fiche de l’affaire",
    aDeadline: "une échéance",
    aHearing: "audience",
    at: (time, place) => `${time}, heure locale (${place})`,
  },
  es: {
    entries: (count) => (count === 1 ? "1 asiento" : `${count} asientos`),
    onFile: (count) => `${count} en el archivo`,
    withText: (text) => `con «${text}»`,
    noneOnFile:
      "aún no hay asientos en el archivo. Llegan de las fuentes de los tribunales: `/case add` sigue un registro, `/feeds list` muestra lo que se sigue.",
    noneFits: (all, asked) =>
      `ninguno de los asientos del archivo (${all}) corresponde a ${asked}. Use menos palabras u omita \`kind\`.`,
    noNumber: "sin número",
    paid: "de pago",
    freeCopy: "copia gratuita",
    entry: "asiento",
    noEntries: "Aún no hay ningún asiento en el archivo.",
    newestEntry: "Último asiento",
    notRead: "aún no leído",
    checked: (distance) => `revisado ${distance}`,
    paused: "en pausa",
    docket: (number) => `registro ${number}`,
    followed: (count, checked) =>
      `Un registro que sigue este servidor; nadie lleva una ficha de él. ${count} en el archivo, ${checked}.`,
    noStatusOfDays: (name) =>
      `${name} es un registro que sigue este servidor. No tiene ficha, así que no conozco el estado de otros días; \`/case docket\` muestra sus asientos.`,
    noTimeline: (name) =>
      `${name} es un registro que sigue este servidor y no tiene cronología; \`/case docket\` muestra sus asientos.`,
    noFile: (name) =>
      `${name} es un registro que sigue este servidor y no tiene ficha; \`/case docket\` muestra sus asientos.`,
    nothingDue: "que sepamos, no vence nada.",
    isClosed: (since) => `El caso está cerrado (${since}).`,
    daysDue: (count) => (count === 1 ? "vence 1 plazo" : `vencen ${count} plazos`),
    sittings: (count) => (count === 1 ? "1 audiencia fijada" : `${count} audiencias fijadas`),
    andLater: (left) => `y ${left} más adelante`,
    courtDecides: "Lo que vale es el registro del tribunal. Compruébelo antes de fiarse de un día.",
    entryOf: (number, day) => (number === null ? `asiento del ${day}` : `asiento ${number} del ${day}`),
    caseFile: "ficha del caso",
    aDeadline: "un plazo",
    aHearing: "audiencia",
    at: (time, place) => `${time}, hora local (${place})`,
  },
};
