/**
 * One visit to one source: fetch, read, say what came of it.
 *
 * In: a source, what we remember of it, a fetcher, the time. Out: a `Visit`; it stores nothing.
 * Surprise: about one visit in twenty asks for everything even though nothing may have changed. Servers exist that
 * answer "unchanged" for ever once an ETag is latched.
 */
import { createHash } from "node:crypto";
import { asDocketEntries } from "./docket-entries.ts";
import type { Fetcher } from "./fetch-page.ts";
import { parseDocument } from "./parse-document.ts";
import { readRetryAfter } from "./retry-after.ts";
import type { Source, SourceState, Validators, Visit } from "./source.ts";

const UNCONDITIONAL_ONE_IN = 20;
const NO_VALIDATORS: Validators = { etag: null, lastModified: null };

/** Rejects only when `signal` aborts or on a fault of ours. */
export async function visitSource(
  source: Source,
  state: SourceState,
  fetcher: Fetcher,
  now: Date,
  signal?: AbortSignal,
): Promise<Visit> {
  const validators = asksForAll(state) ? NO_VALIDATORS : state.validators;
  const page = await fetcher.fetch(source.url, validators, signal);
  const retryAt = readRetryAfter(page.retryAfter, now);
  if (page.kind === "unchanged") return { kind: "unchanged", validators: page.validators, retryAt };
  if (page.kind === "failed") return { kind: "failed", problem: page.problem, retryAt };
  const read = await parseDocument(page.bytes, {
    contentType: page.contentType,
    url: page.url,
    scope: source.id,
  });
  if ("problem" in read) return { kind: "failed", problem: read.problem, retryAt };
  const parsed = source.docket ? { ...read, items: asDocketEntries(read.items, source.docket) } : read;
  return { kind: "fresh", parsed, validators: page.validators, retryAt };
}

/** Drawn from the state, not from chance: the same visit made twice asks the same. */
function asksForAll(state: SourceState): boolean {
  const digest = createHash("sha256").update(`${state.sourceId} ${state.nextVisitAt}`).digest();
  return digest.readUInt32BE(0) % UNCONDITIONAL_ONE_IN === 0;
}
