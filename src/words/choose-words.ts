/**
 * Choosing a case and a day: names of what is no case, and what is said when we cannot read what was typed.
 *
 * In: nothing. Out: `CHOOSE`.
 * Surprise: what was typed comes in ready for Discord; a day's sentence is escaped as a whole where it is shown.
 */
import type { InEvery } from "./language.ts";

interface ChooseWords {
  /** As it stands in a list of choices. */
  everythingChoice: string;
  /** As it stands in a sentence. */
  everything: string;
  /** `near` are names that come close, ready for Discord. */
  unknownCase: (asked: string, near: readonly string[]) => string;
  noCases: string;
  notADay: (typed: string) => string;
  notInTheCalendar: (typed: string) => string;
  today: string;
  yesterday: string;
}

export const CHOOSE: InEvery<ChooseWords> = {
  en: {
    everythingChoice: "Everything we watch",
    everything: "everything we watch",
    unknownCase: (asked, near) => {
      const hint = near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
      return `I know no case called “${asked}”.${hint} \`/case list\` shows all of them.`;
    },
    noCases: "No case files are loaded.",
    notADay: (typed) =>
      `I cannot read “${typed}” as a date. Write it like 2014-08-30, 30 August 2014, August 2014 or today.`,
    notInTheCalendar: (typed) => `“${typed}” is not in the calendar. Check the day and the month.`,
    today: "today",
    yesterday: "yesterday",
  },
  de: {
    everythingChoice: "Alles, was wir beobachten",
    everything: "alles, was wir beobachten",
    unknownCase: (asked, near) => {
      const hint = near.length === 0 ? "" : ` Meinten Sie ${near.join(" oder ")}?`;
      return `Einen Fall namens „${asked}“ kenne ich nicht.${hint} \`/case list\` zeigt alle.`;
    },
    noCases: "Es sind keine Fallakten geladen.",
    notADay: (typed) =>
      `„${typed}“ kann ich nicht als Datum lesen. Schreiben Sie es wie 2014-08-30, 2014-08, 2014 oder „today“ für heute.`,
    notInTheCalendar: (typed) => `„${typed}“ steht nicht im Kalender. Prüfen Sie Tag und Monat.`,
    today: "heute",
    yesterday: "gestern",
  },
  fr: {
    everythingChoice: "Tout ce que nous suivons",
    everything: "tout ce que nous suivons",
    unknownCase: (asked, near) => {
      const hint = near.length === 0 ? "" : ` Vouliez-vous dire ${near.join(" ou ")} ?`;
      return `Je ne connais aucune affaire nommée « ${asked} ».${hint} \`/case list\` les montre toutes.`;
    },
    noCases: "Aucune fiche d’affaire n’est chargée.",
    notADay: (typed) =>
      `Je ne peux pas lire « ${typed} » comme une date. Écrivez-la comme 2014-08-30, 2014-08, 2014 ou « today » pour aujourd’hui.`,
    notInTheCalendar: (typed) => `« ${typed} » n’existe pas au calendrier. Vérifiez le jour et le mois.`,
    today: "aujourd’hui",
    yesterday: "hier",
  },
  es: {
    everythingChoice: "Todo lo que seguimos",
    everything: "todo lo que seguimos",
    unknownCase: (asked, near) => {
      const hint = near.length === 0 ? "" : ` ¿Quería decir ${near.join(" o ")}?`;
      return `No conozco ningún caso llamado «${asked}».${hint} \`/case list\` los muestra todos.`;
    },
    noCases: "No hay ninguna ficha de caso cargada.",
    notADay: (typed) =>
      `No puedo leer «${typed}» como fecha. Escríbala como 2014-08-30, 2014-08, 2014 o «today» para hoy.`,
    notInTheCalendar: (typed) => `«${typed}» no está en el calendario. Compruebe el día y el mes.`,
    today: "hoy",
    yesterday: "ayer",
  },
};
