/**
 * What is kept, and what was removed, in words.
 *
 * In: rows as the store shows them, the asker's language. Out: a list of counts; sentences.
 * Surprise: where nothing is kept the list is null, for each language says that in a sentence of its own.
 */
import type { PersonData, ServerData, ServerRemoved } from "../../storage/server-verbs.ts";
import { DATA_WORDS, type KeptOfPerson, type KeptOfServer } from "../../words/data-words.ts";
import type { Language } from "../../words/language.ts";
import { plural, sayList } from "../../words/say-days.ts";

/** In the order in which they are listed. */
const OF_SERVER = [
  "subscriptions",
  "sources",
  "holdDecisions",
  "mutes",
  "caseThreads",
  "publications",
  "messages",
] as const satisfies KeptOfServer[];
const OF_PERSON = [
  "subscriptions",
  "sources",
  "settings",
  "holdDecisions",
  "mutes",
  "setups",
] as const satisfies KeptOfPerson[];

/** "2 subscriptions, 1 source and its settings"; null for nothing. */
export function countServer(kept: ServerData, language: Language): string | null {
  const { ofServer, itsSettings } = DATA_WORDS[language];
  const counts = OF_SERVER.map((name) => count(kept[name].length, ofServer[name], language));
  return list([...counts, kept.settings ? itsSettings : null], language);
}

export function countPerson(kept: PersonData, language: Language): string | null {
  const { ofPerson } = DATA_WORDS[language];
  const counts = OF_PERSON.map((name) => count(kept[name].length, ofPerson[name], language));
  return list(counts, language);
}

export function sayServerRemoved(removed: ServerRemoved, language: Language): string {
  const words = DATA_WORDS[language];
  const counts = (["subscriptions", "sources", "messages"] as const).map((name) =>
    count(removed[name], words.ofServer[name], language),
  );
  return words.serverRemoved(list(counts, language));
}

export function sayPersonRemoved(rows: number, language: Language): string {
  const words = DATA_WORDS[language];
  return rows === 0 ? words.noneLeft : words.personRemoved(rows);
}

function count(
  number: number,
  [one, many]: readonly [one: string, many: string],
  language: Language,
): string | null {
  return number === 0 ? null : `${number} ${plural(number, language, one, many)}`;
}

function list(parts: (string | null)[], language: Language): string | null {
  const there = parts.filter((part) => part !== null);
  return there.length === 0 ? null : sayList(there, language);
}
