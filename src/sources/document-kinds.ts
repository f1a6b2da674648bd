/**
 * Which reader reads which kind of document, and which kind a document is that does not say.
 *
 * In: a kind, or bytes. Out: the kind's reader, loaded when first needed. Surprise: "auto" looks at the document alone,
 * never at its address, so that a saved file reads like a visited one.
 */
import type { DocumentOptions, DocumentReader } from "./parse-document.ts";
import type { SourceKind } from "./source.ts";
import type { Paging } from "./visit-pages.ts";

/** Kinds without a reader here cannot be read yet. */
const READERS: Partial<Record<SourceKind, () => Promise<DocumentReader>>> = {
  feed: async () => (await import("./read-feed.ts")).readFeed,
  "scotus-json": async () => (await import("./dockets/scotus-json.ts")).readScotusDocket,
  "congress-actions": async () => (await import("./legislation/congress-actions.ts")).readCongressActions,
  "govtrack-rss": async () => (await import("./legislation/govtrack-rss.ts")).readGovTrack,
  "federal-register": async () => (await import("./legislation/federal-register.ts")).readFederalRegister,
};

/** Kinds whose documents come in pages. */
const PAGED: Partial<Record<SourceKind, () => Promise<Paging>>> = {
  "congress-actions": async () => (await import("./legislation/congress-pages.ts")).congressPages,
};

/** Null for a kind that has no reader. */
export async function readerOf(kind: SourceKind): Promise<DocumentReader | null> {
  return (await READERS[kind]?.()) ?? null;
}

/** Null for a kind whose documents come in one piece. */
export async function pagingOf(kind: SourceKind): Promise<Paging | null> {
  return (await PAGED[kind]?.()) ?? null;
}

export function hasReader(kind: SourceKind): boolean {
  return kind in READERS;
}

/** One test per kind, most telling first; what none of them knows is a feed. */
const SIGNS: { kind: SourceKind; knows: (text: string) => boolean }[] = [
  {
    kind: "congress-actions",
    knows: (text) =>
      isJson(text) && /"actions"\s*:\s*\[/.test(text) && /"action(?:Date|Code)"|"pagination"/.test(text),
  },
  {
    kind: "federal-register",
    knows: (text) =>
      isJson(text) &&
      (/"document_number"\s*:/.test(text) || /^\s*\{\s*"count"\s*:\s*\d+\s*,\s*"description"\s*:/.test(text)),
  },
  {
    kind: "govtrack-rss",
    knows: (text) =>
      /<rss[\s>]/.test(text) &&
      /govtrack\.us\/[^<\s]*(?:#eventid=|events\/guid\/)|Tracked Events from GovTrack/.test(text),
  },
  {
    kind: "scotus-json",
    knows: (text) => isJson(text) && /"(?:ProceedingsandOrder|sJsonCaseNumber)"\s*:/.test(text),
  },
];

function isJson(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text);
}

/** The kind of a document by its first characters. */
export function detectKind(text: string, _options: DocumentOptions): SourceKind {
  const start = text.slice(0, 20_000);
  return SIGNS.find(({ kind, knows }) => hasReader(kind) && knows(start))?.kind ?? "feed";
}
