/**
 * Why something came late, in the language of those who read it.
 *
 * In: a clause as app/say-outage.ts stored it in English, "The Register did not answer from 9 to 12 November". Out: the same in
 * another language.
 * Surprise: the clause is stored with its days already in words, so they are read back here. One of another form stands as it is:
 * better English than wrong.
 */
import type { InEvery, Language } from "./language.ts";
import { sayDay, sayDayOfYear } from "./say-days.ts";

type Cause = "silent" | "unreadable" | "away" | "network" | "rested" | "paused";
type Translated = Exclude<Language, "en">;

const DAYS = String.raw`(on \S+ \S+|from \S.*? to \S.*)`;
const FORMS: readonly [Cause, RegExp][] = [
  ["away", new RegExp(`^I was away ${DAYS}$`)],
  ["network", new RegExp(`^my network was down ${DAYS}$`)],
  ["silent", new RegExp(`^(.+) did not answer ${DAYS}$`)],
  ["unreadable", new RegExp(`^(.+) could not be read ${DAYS}$`)],
  ["rested", new RegExp(`^(.+) was not visited ${DAYS}$`)],
  ["paused", new RegExp(`^(.+) was paused here ${DAYS}$`)],
];

interface LateWords {
  causes: Record<Cause, (name: string, days: string) => string>;
  oneOfItsSources: string;
  on: (day: string) => string;
  fromTo: (first: string, last: string) => string;
}

const WORDS: Omit<InEvery<LateWords>, "en"> = {
  de: {
    causes: {
      silent: (name, days) => `${name} hat ${days} nicht geantwortet`,
      unreadable: (name, days) => `${name} war ${days} nicht lesbar`,
      away: (_, days) => `Ich war ${days} nicht in Betrieb`,
      network: (_, days) => `Mein Netz war ${days} gestört`,
      rested: (name, days) => `${name} wurde ${days} nicht besucht`,
      paused: (name, days) => `${name} war hier ${days} angehalten`,
    },
    oneOfItsSources: "Eine der Quellen",
    on: (day) => `am ${day}`,
    fromTo: (first, last) => `vom ${first} bis zum ${last}`,
  },
  fr: {
    causes: {
      silent: (name, days) => `${name} n’a pas répondu ${days}`,
      unreadable: (name, days) => `${name} n’a pas pu être lu ${days}`,
      away: (_, days) => `J’étais hors service ${days}`,
      network: (_, days) => `Mon réseau était en panne ${days}`,
      rested: (name, days) => `${name} n’a pas été consulté ${days}`,
      paused: (name, days) => `${name} était en pause ici ${days}`,
    },
    oneOfItsSources: "L’une des sources",
    on: (day) => `le ${day}`,
    fromTo: (first, last) => `du ${first} au ${last}`,
  },
  es: {
    causes: {
      silent: (name, days) => `${name} no respondió ${days}`,
      unreadable: (name, days) => `${name} no pudo leerse ${days}`,
      away: (_, days) => `Estuve fuera de servicio ${days}`,
      network: (_, days) => `Mi red no funcionó ${days}`,
      rested: (name, days) => `${name} no se consultó ${days}`,
      paused: (name, days) => `${name} estuvo aquí en pausa ${days}`,
    },
    oneOfItsSources: "Una de las fuentes",
    on: (day) => `el ${day}`,
    fromTo: (first, last) => `del ${first} al ${last}`,
  },
};

/** The clause in `language`, without a full stop; as it is where its form is not ours. */
export function sayWhyLate(clause: string, language: Language): string {
  if (language === "en") return clause;
  for (const [cause, form] of FORMS) {
    const found = form.exec(clause)?.slice(1);
    if (!found) continue;
    const words = WORDS[language];
    const days = sayDays(found.at(-1) ?? "", language);
    if (days === null) continue;
    const name = found.length === 1 ? "" : (found[0] ?? "");
    return words.causes[cause](name === "one of its sources" ? words.oneOfItsSources : name, days);
  }
  return clause;
}

/** "on 9 November", "from 9 to 12 November", "from 30 December 2026 to 2 January 2027". */
function sayDays(english: string, language: Translated): string | null {
  const { on, fromTo } = WORDS[language];
  const single = /^on (\d+ \w+)$/.exec(english)?.[1];
  if (single !== undefined) {
    const day = translateDay(single, language);
    return day === null ? null : on(day);
  }
  const [, from = "", to = ""] = /^from (.+) to (.+)$/.exec(english) ?? [];
  const last = translateDay(to, language);
  // "from 9 to 12 November" says the month once.
  const first = translateDay(/^\d+$/.test(from) ? from + to.replace(/^\d+/, "") : from, language);
  return first === null || last === null ? null : fromTo(first, last);
}

const MONTHS = [..."123456789", "10", "11", "12"].map((month) => month.padStart(2, "0"));

/** "9 November" or "9 November 2026" in another language, or null where it is neither. */
function translateDay(english: string, language: Language): string | null {
  const [, day = "", name = "", year] = /^(\d{1,2}) ([A-Z]\w+)(?: (\d{4}))?$/.exec(english) ?? [];
  const month = MONTHS.find((one) => sayDay(`2000-${one}`, "en").startsWith(`${name} `) && name !== "");
  if (month === undefined) return null;
  const full = `${year ?? "2000"}-${month}-${day.padStart(2, "0")}`;
  return year === undefined ? sayDayOfYear(full, language) : sayDay(full, language);
}
