/**
 * From what somebody typed to the docket they mean.
 *
 * In: an address or number of a docket, and a way to look at an address. Out: dockets of CourtListener, where each of
 * them has a feed; or what is wrong and what would be right.
 * Surprise: a number alone means a dozen dockets, because every court counts from one. The court belongs to it, and what
 * still means several is answered with all of them.
 */
import { z } from "zod";
import { courtKey } from "../../items/court-key.ts";
import { decodeBody } from "../decode.ts";
import type { Look } from "../discover-feeds.ts";
import type { Problem } from "../source.ts";
import { courtOfAddress } from "./court-zones.ts";
import { COURTLISTENER, readDocumentAddress } from "./courtlistener-address.ts";
import { readJson } from "./read-json.ts";

export type TypedDocket =
  | { kind: "docket"; id: string }
  | { kind: "case"; court: string; caseId: string }
  | { kind: "number"; number: string; court: string | null }
  /** `court` is what was taken for the name of one, "" otherwise. */
  | { kind: "refused"; reason: "not a docket" | "unknown court" | "none in the address"; court: string };

export interface FoundDocket {
  /** CourtListener's number of the docket. */
  id: string;
  /** The court's key, such as "nysd". */
  court: string;
  number: string;
  name: string;
}

export type DocketSearch = { kind: "found"; dockets: FoundDocket[] } | { kind: "failed"; problem: Problem };

/** Never throws. */
export function readTypedDocket(typed: string): TypedDocket {
  const text = typed.trim().replace(/^<(.*)>$/, "$1");
  const page = /^(?:https?:\/\/)?(?:www\.)?courtlistener\.com\/docket\/(\d{1,12})(?:[/?#]|$)/i.exec(text);
  if (page?.[1]) return { kind: "docket", id: page[1] };
  if (/^https?:\/\//i.test(text)) return readCourtAddress(text);
  if (/^\d{5,12}$/.test(text)) return { kind: "docket", id: text };
  const number =
    /(?:\d{1,2}:)?(?:19|20)?\d{2}[-\s]{0,2}[a-z]{1,4}\.?[-\s]{0,2}\d{1,6}(?:-[A-Z-]+)?|\b\d{2}-\d{1,6}\b/i.exec(
      text,
    )?.[0];
  if (!number) return { kind: "refused", reason: "not a docket", court: "" };
  const rest = text
    .replace(number, " ")
    .replace(/\b(?:no|case|docket)\b\.?|[(),]/gi, " ")
    .trim();
  const court = rest === "" ? null : courtKey(rest.replace(/\s+/g, " "));
  if (rest !== "" && court === null) {
    return { kind: "refused", reason: "unknown court", court: rest.slice(0, 60) };
  }
  return { kind: "number", number: number.trim(), court };
}

/** A copy kept by CourtListener, or a page of a court's filing system. */
function readCourtAddress(address: string): TypedDocket {
  const kept = readDocumentAddress(address);
  const court = kept.court ?? courtOfAddress(address);
  const caseId = kept.caseId ?? /\/(?:DktRpt|iquery|HistDocQry)\.pl\?(\d+)/i.exec(address)?.[1] ?? null;
  if (court !== null && caseId !== null) return { kind: "case", court, caseId };
  return { kind: "refused", reason: "none in the address", court: "" };
}

const Result = z.object({
  docket_id: z.union([z.number(), z.string()]).transform(String),
  caseName: z.string(),
  docketNumber: z.string().nullish(),
  court_id: z.string(),
});
const Answer = z.object({ results: z.array(z.unknown()) });

/** Asks CourtListener's search, which anybody may. `origin` is its address; other than the real one only in tests. */
export async function findDockets(
  wanted: Exclude<TypedDocket, { kind: "refused" }>,
  look: Look,
  origin: string = COURTLISTENER,
): Promise<DocketSearch> {
  const page = await look(`${origin}/api/rest/v4/search/?${queryFor(wanted)}`);
  if (page.kind === "failed") return { kind: "failed", problem: page.problem };
  if (page.kind === "unchanged") return failed("CourtListener answered that nothing has changed.");
  const read = readJson(decodeBody(page.bytes, page.contentType).text, "a list of dockets");
  if ("problem" in read) return { kind: "failed", problem: read.problem };
  const answer = Answer.safeParse(read.value);
  if (!answer.success) return failed("CourtListener's answer is no list of dockets.");
  const dockets = answer.data.results.flatMap((one) => {
    const result = Result.safeParse(one);
    if (!result.success) return [];
    const { docket_id: id, court_id: court, caseName: name, docketNumber } = result.data;
    return [{ id, court, number: docketNumber ?? "", name }];
  });
  return { kind: "found", dockets };
}

function queryFor(wanted: Exclude<TypedDocket, { kind: "refused" }>): string {
  const query = new URLSearchParams({ type: "d" });
  if (wanted.kind === "docket") query.set("q", `docket_id:${wanted.id}`);
  else if (wanted.kind === "case")
    query.set("q", `pacer_case_id:${wanted.caseId} AND court_id:${wanted.court}`);
  else {
    query.set("docket_number", wanted.number);
    if (wanted.court !== null) query.set("court", wanted.court);
  }
  return query.toString();
}

function failed(detail: string): DocketSearch {
  return { kind: "failed", problem: { kind: "not-a-feed", detail } };
}

/** Where the newest entries of a docket are. */
export function docketFeedAddress(id: string, origin: string = COURTLISTENER): string {
  return `${origin}/docket/${id}/feed/`;
}
