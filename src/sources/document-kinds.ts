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
  "pacer-rss": async () => (await import("./dockets/pacer-rss.ts")).readPacerRss,
  "courtlistener-atom": async () => (await import("./dockets/courtlistener-atom.ts")).readCourtListenerAtom,
  "courtlistener-entries": async () =>
    (await import("./dockets/courtlistener-entries.ts")).readCourtListenerEntries,
  "courtlistener-webhook": async () =>
    (await import("./dockets/courtlistener-webhook.ts")).readCourtListenerWebhook,
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

const CHANNEL_OF_COURT =
  /<link>\s*(?:<!\[CDATA\[)?\s*https?:\/\/(?:ecf|tdi)\.\w+(?:-mega)?\.uscourts\.gov\b/i;

/** One test per kind, most telling first; what none of them knows is a feed. */
const SIGNS: { kind: SourceKind; knows: (text: string) => boolean }[] = [
  {
    kind: "congress-actions",
    knows: (text) =>
      isJson(text) && /"actions"\s*:\s*\[/.test(text) && /"action(?:Date|Code)"|"pagination"/.test(text),
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
  {
    kind: "courtlistener-webhook",
    knows: (text) => /^\s*\{\s*"(?:payload|webhook)"\s*:\s*\{/.test(text),
  },
  {
    kind: "courtlistener-entries",
    knows: (text) =>
      /^\s*\{/.test(text) &&
      /"results"\s*:/.test(text) &&
      /"recap_sequence_number"|"[^"]*\/docket-entries\/[^"]*"/.test(text),
  },
  // All feeds of CourtListener have its front page for an id.
  {
    kind: "courtlistener-atom",
    knows: (text) =>
      /<feed[\s>]/.test(text) && /<id>\s*https:\/\/www\.courtlistener\.com\/\s*<\/id>/.test(text),
  },
  // The channel of a court's filing system links to its own host; elsewhere such links are to single documents.
  { kind: "pacer-rss", knows: (text) => /<rss[\s>]/i.test(text) && CHANNEL_OF_COURT.test(text) },
  // Last of the JSON kinds: CourtListener's documents have a document_number as well.
  {
    kind: "federal-register",
    knows: (text) =>
      isJson(text) &&
      (/"document_number"\s*:/.test(text)
        ? /"publication_date"\s*:|federalregister\.gov\//.test(text)
        : /^\s*\{\s*"count"\s*:\s*\d+\s*,\s*"description"\s*:/.test(text)),
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
