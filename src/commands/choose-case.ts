/**
 * From what somebody typed to the case they mean: suggestions while they type, an answer when they are done.
 *
 * In: the case files and a text. Out: choices for Discord, or a case, or a sentence that helps.
 * Surprise: people rarely pick a suggestion on a phone; a name, an alias or a docket number typed by hand works too.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { findCase, foldName, namesOf } from "../cases/find-case.ts";
import { cutAtWord, LIMITS } from "../delivery/discord/limits.ts";
import { plainMarkdown } from "../delivery/discord/plain-markdown.ts";
import type { Source } from "../sources/source.ts";
import { CHOOSE } from "../words/choose-words.ts";
import type { Language } from "../words/language.ts";
import { ROOM_WORDS } from "../words/room-words.ts";
import type { Choice } from "./command.ts";

/** A subscription to whatever we watch; see delivery/subscription.ts. */
const EVERYTHING = "*";

export type ChosenCase = { kind: "found"; file: CaseFile } | { kind: "refused"; why: string };
export type ChosenWhat = { kind: "found"; what: string; name: string } | { kind: "refused"; why: string };

/** At most 25 cases for what is typed so far: names that begin with it, then names, ids and aliases that contain it. */
export function suggestCases(cases: readonly CaseFile[], typed: string, language: Language = "en"): Choice[] {
  const { kinds } = ROOM_WORDS[language];
  const wanted = foldName(typed);
  return cases
    .map((file) => ({ file, rank: rankOf(file, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, LIMITS.choices)
    .map(({ file }) => ({
      name: cutAtWord(`${file.name} (${kinds[file.kind] ?? file.kind})`, LIMITS.choiceName),
      value: file.id,
    }));
}

/** The same with "Everything we watch" first, as long as it matches. */
export function suggestWhat(cases: readonly CaseFile[], typed: string, language: Language = "en"): Choice[] {
  const name = CHOOSE[language].everythingChoice;
  const all = foldName(name).includes(foldName(typed)) || typed.trim() === EVERYTHING;
  const everything = all ? [{ name, value: EVERYTHING }] : [];
  return [...everything, ...suggestCases(cases, typed, language)].slice(0, LIMITS.choices);
}

export function chooseCase(cases: readonly CaseFile[], typed: string, language: Language = "en"): ChosenCase {
  const search = findCase(cases, typed);
  if (search.kind === "found") return { kind: "found", file: search.case };
  const names = search.suggestions.map((file) => `**${plainMarkdown(file.name)}**`);
  const asked = plainMarkdown(cutAtWord(typed, 80));
  return { kind: "refused", why: CHOOSE[language].unknownCase(asked, names) };
}

/** A case, or everything ("*", "everything", "all", its name in any language). */
export function chooseWhat(cases: readonly CaseFile[], typed: string, language: Language = "en"): ChosenWhat {
  const names = Object.values(CHOOSE).map(({ everythingChoice }) => foldName(everythingChoice));
  if (["*", "all", "everything"].includes(typed.trim().toLowerCase()) || names.includes(foldName(typed))) {
    return { kind: "found", what: EVERYTHING, name: nameOfWhat(cases, EVERYTHING, [], language) };
  }
  const chosen = chooseCase(cases, typed, language);
  if (chosen.kind === "refused") return chosen;
  return { kind: "found", what: chosen.file.id, name: nameOfWhat(cases, chosen.file.id) };
}

/**
 * What a subscription is to, for people: a case, or a docket that the server follows as one of its `sources`. An id whose
 * file is gone is shown as it is.
 */
export function nameOfWhat(
  cases: readonly CaseFile[],
  what: string,
  sources: readonly { source: Pick<Source, "id" | "name"> }[] = [],
  language: Language = "en",
): string {
  if (what === EVERYTHING) return CHOOSE[language].everything;
  const followed = sources.find(({ source }) => source.id === what)?.source;
  return plainMarkdown(cases.find((file) => file.id === what)?.name ?? followed?.name ?? what);
}

function rankOf(file: CaseFile, wanted: string): number {
  if (wanted === "") return file.primary ? 2 : 1;
  const name = foldName(file.name);
  if (name.startsWith(wanted)) return 3;
  if (name.includes(wanted)) return 2;
  return namesOf(file).some(({ text }) => foldName(text).includes(wanted)) ? 1 : 0;
}
