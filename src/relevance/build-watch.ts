/**
 * Everything we watch, compiled once.
 *
 * In: the case files. Out: `Watch`: one index of all their terms, each knowing what it counts for.
 * Surprise: captions, aliases, docket numbers and citations of a file are identifiers without being repeated in its
 * `recognise` block; a file without that block is never matched at all.
 */
import type { CaseFile, Recognise } from "../cases/case-file.ts";
import { courtKey } from "../items/court-key.ts";
import { readDocketNumber } from "../items/docket-number.ts";
import { docketTerms, type WatchedDocket } from "./docket-numbers.ts";
import { readWords } from "./read-words.ts";
import { buildTermIndex, type TermIndex } from "./term-index.ts";
import { type WatchedNumbers, watchNumbers } from "./watched-numbers.ts";

/** A full docket number or citation; a name that belongs to one matter; a number that other courts give out too. */
const NUMBER_WEIGHT = 6;
const NAME_WEIGHT = 4.5;
const WEAK_NUMBER_WEIGHT = 3.5;

/** What a term found in an item counts for. */
export type Slot =
  | { matter: number; use: "identifier"; weight: number }
  | { matter: number; use: "phrase"; group: number; weight: number }
  | { matter: number; use: "concept"; concept: string; weight: number }
  | { matter: number; use: "confusable" | "unless"; group: number };

/** One case file as relevance sees it. */
export interface Matter {
  id: string;
  /** For people. */
  name: string;
  role: "case" | "topic";
  isPrimary: boolean;
  recognise: Recognise;
  confusables: { looksLike: string; is: string; hasUnless: boolean }[];
}

export interface Watch {
  matters: Matter[];
  dockets: WatchedDocket[];
  index: TermIndex<Slot>;
  /** The identifiers with a number of their own, for spellings that no term foresees. */
  numbers: WatchedNumbers<Slot>;
}

export function buildWatch(cases: CaseFile[]): Watch {
  const watched = cases.filter((file) => file.recognise !== undefined);
  const matters = watched.map(
    (file): Matter => ({
      id: file.id,
      name: file.name,
      role: file.role,
      isPrimary: file.primary,
      recognise: file.recognise as Recognise,
      confusables: file.confusables.map(({ looksLike, is, unless }) => ({
        looksLike,
        is,
        hasUnless: unless.length > 0,
      })),
    }),
  );
  const entries = watched.flatMap((file, matter) => listTerms(file, file.recognise as Recognise, matter));
  const numbered = entries.filter(({ term, slot }) => slot.use === "identifier" && /\d/.test(term));
  return {
    matters,
    dockets: watched.flatMap(listDockets),
    index: buildTermIndex(entries),
    numbers: watchNumbers(numbered),
  };
}

function listTerms(file: CaseFile, recognise: Recognise, matter: number): { term: string; slot: Slot }[] {
  const numbers = file.dockets.flatMap((docket) => [docket.number, ...docket.spellings]);
  const identifiers = [
    ...[...recognise.identifiers, ...file.captions].map((term) => ({ term, weight: weighName(term) })),
    // One-word aliases are mostly acronyms, and an acronym alone proves nothing.
    ...file.aliases.filter((alias) => alias.includes(" ")).map((term) => ({ term, weight: NAME_WEIGHT })),
    // A citation whose page is still open ("584 U.S. ___") names a whole volume.
    ...file.citations
      .filter(({ cite }) => !cite.includes("__"))
      .map(({ cite }) => ({ term: cite, weight: NUMBER_WEIGHT })),
    ...numbers.flatMap(docketTerms).map(({ term, isUnique }) => ({
      term,
      weight: isUnique ? NUMBER_WEIGHT : WEAK_NUMBER_WEIGHT,
    })),
  ];
  const entries: { term: string; slot: Slot }[] = [];
  const known = new Set<string>();
  for (const { term, weight } of identifiers) {
    // "N.S.A." and "NSA" are one name; counted twice, every spelling listed would make an item more certain.
    const folded = readWords(term).words.join(" ");
    if (known.has(folded)) continue;
    known.add(folded);
    entries.push({ term, slot: { matter, use: "identifier", weight } });
  }
  recognise.phrases.forEach(({ weight, any }, group) => {
    for (const term of any) entries.push({ term, slot: { matter, use: "phrase", group, weight } });
  });
  for (const [concept, { weight, any }] of Object.entries(recognise.concepts)) {
    for (const term of any) entries.push({ term, slot: { matter, use: "concept", concept, weight } });
  }
  file.confusables.forEach(({ any, unless }, group) => {
    for (const term of any) entries.push({ term, slot: { matter, use: "confusable", group } });
    for (const term of unless) entries.push({ term, slot: { matter, use: "unless", group } });
  });
  return entries;
}

/** Docket numbers and citations have two numbers ("829 F.3d 197"); "Section 702" and "S. 512" are others' names too. */
function weighName(term: string): number {
  const core = readDocketNumber(term);
  if ((core && core.type === null) || /^(?:S|H\.? ?R)\.? ?\d+$/.test(term)) return WEAK_NUMBER_WEIGHT;
  return (term.match(/\d+/g)?.length ?? 0) >= 2 ? NUMBER_WEIGHT : NAME_WEIGHT;
}

function listDockets(file: CaseFile): WatchedDocket[] {
  return file.dockets.flatMap(({ court, number, spellings }) =>
    [number, ...spellings].flatMap((spelling) => {
      const core = readDocketNumber(spelling);
      return core ? [{ caseId: file.id, court, courtKey: courtKey(court), core }] : [];
    }),
  );
}
