/**
 * What addresses of CourtListener and of PACER say of a docket entry.
 *
 * In: an address of a document or of an entry. Out: court, case, entry, document, as far as the address has them.
 * Surprise: CourtListener's docket pages hold the case's name in their path, which changes with it; only the numbers are
 * read.
 */
import { courtOfAddress } from "./court-zones.ts";
import { documentId } from "./docket-keys.ts";

export const COURTLISTENER = "https://www.courtlistener.com";
export const FREE_COPIES = "https://storage.courtlistener.com";

export interface DocumentAddress {
  court: string | null;
  /** PACER's number of the case within its court. */
  caseId: string | null;
  documentId: string | null;
  isFree: boolean;
}

/** `…/recap/gov.uscourts.dcd.178502/gov.uscourts.dcd.178502.140.0.pdf` or `https://ecf.dcd.uscourts.gov/doc1/045…?caseid=…`. */
export function readDocumentAddress(address: string): DocumentAddress {
  const [, court = null, caseId = null] = /\bgov\.uscourts\.([a-z\d]+)\.(\d+)\b/.exec(address) ?? [];
  const isFree = address.startsWith(`${FREE_COPIES}/`);
  if (court !== null) return { court, caseId, documentId: null, isFree };
  return {
    court: courtOfAddress(address),
    caseId: /[?&]caseid=(\d+)/i.exec(address)?.[1] ?? null,
    documentId: documentId(/\/docs?1\/(\d+)/.exec(address)?.[1]),
    isFree,
  };
}

export interface EntryAddress {
  docketId: string;
  /** "140" of `#entry-140`, and of `/docket/ID/140/name/`, where its document is. */
  entryNumber: string | null;
  /** CourtListener's number of an entry without one, of `#minute-entry-2208776700`. */
  entryId: string | null;
}

/** Null for an address that is no docket of CourtListener. */
export function readEntryAddress(address: string | null): EntryAddress | null {
  const [, docketId, path = "", fragment = ""] =
    /^https?:\/\/(?:www\.)?courtlistener\.com\/docket\/(\d+)\/([^#?]*)[^#]*(?:#(.*))?$/.exec(address ?? "") ??
    [];
  if (docketId === undefined) return null;
  const ofDocument = /^(\d+)\/(?:\d+\/)?[a-z\d-]+\/?$/.exec(path)?.[1] ?? null;
  return {
    docketId,
    entryNumber: /^entry-(\d+)$/.exec(fragment)?.[1] ?? ofDocument,
    entryId: /^minute-entry-(\d+)$/.exec(fragment)?.[1] ?? null,
  };
}
