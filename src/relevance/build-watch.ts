/**
 * Everything we watch, compiled once.
 *
 * In: the case files. Out: `Watch`: one index of all their terms, each knowing what it counts for.
 * Surprise: captions, aliases, docket numbers and citations of a file are identifiers without being repeated in its
 * `recognise` block; a file without that block is never matched at all.
 */
import type { CaseFile, Recognise } from "../cases/case-file.ts";
import { courtKey } from "./court-key.ts";
import { docketTerms, readDocketNumber, type WatchedDocket } from "./docket-numbers.ts";
import { buildTermIndex, type TermIndex } from "./term-index.ts";

/** What a term found in an item counts for. */
export type Slot =
  | { matter: number; use: "identifier" }
  | { matter: number; use: "phrase"; group: number; weight: number }
  | { matter: number; use: "concept"; concept: string; weight: number }
  | { matter: number; use: "confusable" | "unless"; group: number };

/** One case file as relevance sees it. */
export interface Matter {
  id: string;
  role: "case" | "topic";
  isPrimary: boolean;
  recognise: Recognise;
  confusables: { looksLike: string; is: string; hasUnless: boolean }[];
}

export interface Watch {
  matters: Matter[];
  dockets: WatchedDocket[];
  index: TermIndex<Slot>;
}

export function buildWatch(cases: CaseFile[]): Watch {
  const watched = cases.filter((file) => file.recognise !== undefined);
  const matters = watched.map(
    (file): Matter => ({
      id: file.id,
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
  return { matters, dockets: watched.flatMap(listDockets), index: buildTermIndex(entries) };
}

function listTerms(file: CaseFile, recognise: Recognise, matter: number): { term: string; slot: Slot }[] {
  const numbers = file.dockets.flatMap((docket) => [docket.number, ...docket.spellings]);
  const identifiers = new Set([
    ...recognise.identifiers,
    ...file.captions,
    ...file.aliases.filter((alias) => alias.includes(" ")),
    ...file.citations.map(({ cite }) => cite),
    ...numbers.flatMap(docketTerms),
  ]);
  const entries: { term: string; slot: Slot }[] = [];
  for (const term of identifiers) entries.push({ term, slot: { matter, use: "identifier" } });
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

function listDockets(file: CaseFile): WatchedDocket[] {
  return file.dockets.flatMap(({ court, number, spellings }) =>
    [number, ...spellings].flatMap((spelling) => {
      const core = readDocketNumber(spelling);
      return core ? [{ caseId: file.id, court, courtKey: courtKey(court), core }] : [];
    }),
  );
}
