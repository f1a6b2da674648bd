/**
 * One visit to a docket through CourtListener's API.
 *
 * In: a source (the address of a docket there, or of its list of entries), a token, the shared budget. Out: a `Visit`.
 * Surprise: entries come in the order of their last change, so one page nearly always is enough: it has what is new and
 * what was filled in. A visit that could not read all the changes brings nothing rather than half, but for the first.
 */
import type { ParsedItem } from "../../items/item.ts";
import { decodeBody } from "../decode.ts";
import type { Fetcher, Page } from "../fetch-page.ts";
import { readRetryAfter } from "../retry-after.ts";
import { MINUTE } from "../rhythm.ts";
import type { Problem, Source, SourceState, Visit } from "../source.ts";
import { type CourtListenerBudget, paceFor } from "./courtlistener-budget.ts";
import { feedOf, readEntriesPage } from "./courtlistener-entries.ts";

export interface CourtListenerAccess {
  /** A function, so that nobody prints it by printing this. */
  token: () => string;
  budget: CourtListenerBudget;
  /** How many dockets share the budget now. */
  dockets: () => number;
}

/** A hundred entries; more than change in a docket between two visits. */
const MOST_PAGES = 5;
/** Their clock and ours may differ. */
const OVERLAP = 60 * MINUTE;
const NO_VALIDATORS = { etag: null, lastModified: null };

/** Rejects only when `signal` aborts or on a fault of ours. The token never leaves the source's own origin. */
export async function visitCourtListener(
  source: Source,
  state: SourceState,
  fetcher: Fetcher,
  clock: () => Date,
  access: CourtListenerAccess | null,
  signal?: AbortSignal,
): Promise<Visit> {
  if (access === null) {
    const detail =
      "CourtListener's API wants a token: set COURTLISTENER_TOKEN, which is free with an account there.";
    return { kind: "failed", problem: { kind: "forbidden", detail }, retryAt: null };
  }
  const first = entriesAddress(source.url);
  if (first === null) {
    const detail =
      "The address is no docket of CourtListener; it should be like https://www.courtlistener.com/docket/12345/name/.";
    return { kind: "failed", problem: { kind: "bad-address", detail }, retryAt: null };
  }
  const since = state.lastBodyAt ? Date.parse(state.lastBodyAt) - OVERLAP : null;
  const found = new Map<string, ParsedItem>();
  const problems: string[] = [];
  let next: string | null = first;
  let isPartial = false;
  for (let page = 0; next !== null; page++) {
    if (page === MOST_PAGES) {
      isPartial = true;
      problems.push(`The docket has more entries; the ${found.size} that changed last were read.`);
      break;
    }
    const now = clock();
    const comeBack = await access.budget.claim(now);
    if (comeBack !== null) return spent(comeBack);
    const answer = await fetcher.fetch(next, NO_VALIDATORS, signal, {
      authorization: `Token ${access.token()}`,
    });
    if (answer.kind !== "body") return refused(answer, access, now);
    const read = readEntriesPage(decodeBody(answer.bytes, answer.contentType).text, source.docket);
    if ("problem" in read) return { kind: "failed", problem: read.problem, retryAt: null };
    problems.push(...read.problems);
    // An entry that changes while we read stands on two pages; the first has its latest words.
    for (const item of read.items) if (!found.has(item.keys[0] ?? "")) found.set(item.keys[0] ?? "", item);
    const reached = read.items.flatMap(({ updatedAt }) =>
      updatedAt === null ? [] : [Date.parse(updatedAt)],
    );
    const isDone = since !== null && reached.some((time) => time <= since);
    next = isDone ? null : sameOrigin(read.next, first);
  }
  const items = [...found.values()];
  const retryAt = new Date(clock().getTime() + paceFor(access.dockets())).toISOString();
  const parsed = { feed: feedOf(items), items, problems, ...(isPartial ? { isPartial: true as const } : {}) };
  return { kind: "fresh", parsed, validators: NO_VALIDATORS, retryAt };
}

/** The list of a docket's entries, last change first, without the documents' full texts. Null for any other address. */
export function entriesAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const docket = /^\/docket\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1] ?? url.searchParams.get("docket");
  if (docket === null || !/^\d+$/.test(docket)) return null;
  const isApi = url.pathname.endsWith("/docket-entries/");
  if (!isApi && !url.pathname.startsWith("/docket/")) return null;
  const list = new URL(isApi ? url.pathname : "/api/rest/v4/docket-entries/", url.origin);
  list.searchParams.set("docket", docket);
  list.searchParams.set("order_by", "-date_modified");
  list.searchParams.set("omit", "recap_documents__plain_text");
  return list.href;
}

function sameOrigin(next: string | null, first: string): string | null {
  if (next === null || !URL.canParse(next)) return null;
  return new URL(next).origin === new URL(first).origin ? next : null;
}

function spent(comeBack: Date): Visit {
  const detail = "Our share of CourtListener's API is used up (5 requests a minute, 50 an hour, 125 a day).";
  return { kind: "failed", problem: { kind: "rate-limited", detail }, retryAt: comeBack.toISOString() };
}

async function refused(
  page: Exclude<Page, { kind: "body" }>,
  { budget }: CourtListenerAccess,
  now: Date,
): Promise<Visit> {
  const retryAt = readRetryAfter(page.retryAfter, now);
  if (page.kind === "unchanged") return { kind: "unchanged", validators: NO_VALIDATORS, retryAt };
  const { problem, answer } = page;
  if (answer?.status !== 429) return { kind: "failed", problem: explain(problem, answer), retryAt };
  const wait = /available in (\d+) seconds?/.exec(answer.head)?.[1];
  const until = retryAt ?? new Date(now.getTime() + Number(wait ?? 3600) * 1000).toISOString();
  await budget.restUntil(new Date(until), now);
  const limit = /Rate limit exceeded: (\d+\/\w+)/.exec(answer.head)?.[1];
  const detail = `CourtListener says that its limit${limit ? ` of ${limit}` : ""} is reached.`;
  return { kind: "failed", problem: { kind: "rate-limited", detail }, retryAt: until };
}

function explain(problem: Problem, answer: { status: number; head: string } | undefined): Problem {
  const said = /"detail"\s*:\s*"([^"]{1,200})"/.exec(answer?.head ?? "")?.[1];
  const says = said ? ` It says: “${said}”` : "";
  if (answer?.status === 401)
    return {
      kind: "forbidden",
      detail: `CourtListener does not accept the token in COURTLISTENER_TOKEN (HTTP 401).${says}`,
    };
  if (answer?.status === 403 && said)
    return {
      kind: "forbidden",
      detail: `CourtListener does not let this token read the docket (HTTP 403).${says}`,
    };
  if (answer?.status === 404)
    return { kind: "not-found", detail: `CourtListener knows no such docket (HTTP 404).${says}` };
  return said ? { ...problem, detail: `${problem.detail}${says}` } : problem;
}
