/**
 * What a calendar file says about a day that is due.
 *
 * In: nothing. Out: `CALENDAR`. Surprise: plain text; no calendar shows Markdown.
 */
import type { InEvery } from "./language.ts";

interface CalendarWords {
  deadlines: string;
  /** Before where the day was read. */
  from: string;
  computed: string;
  onlyMonth: string;
  check: string;
}

export const CALENDAR: InEvery<CalendarWords> = {
  en: {
    deadlines: "deadlines",
    from: "From",
    computed: "Computed",
    onlyMonth: "Only the month is known.",
    check: "Check the docket before you rely on it.",
  },
  de: {
    deadlines: "Fristen",
    from: "Quelle",
    computed: "Berechnet",
    onlyMonth: "Nur der Monat ist bekannt.",
    check: "Prüfen Sie das Gerichtsregister, bevor Sie sich darauf verlassen.",
  },
  fr: {
    deadlines: "échéances",
    from: "Source",
    computed: "Calculé",
    onlyMonth: "Seul le mois est connu.",
    check: "Vérifiez le registre du tribunal avant de vous y fier.",
  },
  es: {
    deadlines: "plazos",
    from: "Fuente",
    computed: "Calculado",
    onlyMonth: "Solo se conoce el mes.",
    check: "Compruebe el registro del tribunal antes de fiarse.",
  },
};
