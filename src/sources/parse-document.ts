/**
 * A document as fetched, read.
 *
 * In: bytes and what is known about them. Out: a `ParsedFeed`, or the problem that makes it none.
 * Surprise: an empty feed is a feed (a court on a quiet night); an empty document is not.
 */
import { decodeBody } from "./decode.ts";
import { detectKind, readerOf } from "./document-kinds.ts";
import type { ParsedFeed, Problem, SourceKind } from "./source.ts";

export interface DocumentOptions {
  /** The HTTP header; null or absent when there was none. */
  contentType?: string | null;
  /** Where the document came from, for relative addresses. */
  url?: string | null;
  /** Names the source the publisher's ids are valid in; the address when absent. */
  scope?: string;
  /** What the document is; when absent, it is looked at. */
  kind?: SourceKind;
  /** The docket the source stands for, where it is one. */
  docket?: { court: string; number: string } | undefined;
}

/** Reads decoded text of one kind of document. Never throws, whatever the text. */
export type DocumentReader = (
  text: string,
  options: DocumentOptions,
) => Promise<ParsedFeed | { problem: Problem }>;

/** `kind` is as given, or as the document looks. Never throws on any bytes. */
export async function parseDocument(
  bytes: Uint8Array,
  options: DocumentOptions,
): Promise<{ kind: SourceKind } & (ParsedFeed | { problem: Problem })> {
  const { text } = decodeBody(bytes, options.contentType);
  const kind = options.kind ?? detectKind(text, options);
  const fail = (problem: Problem) => ({ kind, problem });
  if (text.trim() === "") return fail({ kind: "empty", detail: "The answer was empty." });
  const read = await readerOf(kind);
  if (!read) return fail({ kind: "our-fault", detail: `Documents of the kind ${kind} cannot be read yet.` });
  return { kind, ...(await read(text, options)) };
}
