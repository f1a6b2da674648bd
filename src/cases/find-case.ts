/**
 * Which case somebody means: by id, name, alias, caption or docket number.
 *
 * In: the cases and what was typed. Out: the case, or up to three that come close. Surprise: names are compared folded
 * (letters and figures only), so "13-MJ-2814", "13 mj 2814" and "13‑mj‑2814" are one number.
 */
import type { CaseFile } from "./case-file.ts";
import { nearestWords } from "./nearest.ts";

export type CaseSearch = { kind: "found"; case: CaseFile } | { kind: "unknown"; suggestions: CaseFile[] };

const SUGGESTIONS = 3;

/** Exact after folding; a name shared by two cases cannot happen (check-cases.ts reports it). */
export function findCase(cases: readonly CaseFile[], text: string): CaseSearch {
  const wanted = foldName(text);
  const exact = cases.find((file) => namesOf(file).some((name) => foldName(name.text) === wanted));
  if (exact && wanted !== "") return { kind: "found", case: exact };

  const byName = new Map<string, CaseFile>();
  for (const file of cases) {
    for (const name of namesOf(file)) byName.set(foldName(name.text), file);
  }
  const close = nearestWords(wanted, [...byName.keys()], byName.size).flatMap(
    (name) => byName.get(name) ?? [],
  );
  return { kind: "unknown", suggestions: [...new Set(close)].slice(0, SUGGESTIONS) };
}

/** Every text that names this case, with the place in its file it comes from. */
export function namesOf(file: CaseFile): { text: string; path: PropertyKey[] }[] {
  return [
    { text: file.id, path: ["id"] },
    { text: file.name, path: ["name"] },
    ...file.aliases.map((text, index) => ({ text, path: ["aliases", index] })),
    ...file.captions.map((text, index) => ({ text, path: ["captions", index] })),
    ...file.dockets.flatMap((docket, index) =>
      [docket.number, ...docket.spellings].map((text) => ({ text, path: ["dockets", index] })),
    ),
  ];
}

/** Letters and figures only, lower case, accents off, one space between words. */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
