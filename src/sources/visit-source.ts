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
import { addressOf } from "./moved-address.ts";
import { parseDocument } from "./parse-document.ts";
import { readRetryAfter } from "./retry-after.ts";
import { DAY } from "./rhythm.ts";
import type { Source, SourceState, Validators, Visit } from "./source.ts";
import { fetchWhole } from "./visit-pages.ts";

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
  const validators = asksForAll(state, now) ? NO_VALIDATORS : state.validators;
  const page = await fetchWhole(source.kind, addressOf(source, state), validators, fetcher, signal);
  const retryAt = readRetryAfter(page.retryAfter, now);
  if (page.kind === "failed") return { kind: "failed", problem: page.problem, retryAt };
  const { movedTo, freshForMs } = page;
  if (page.kind === "unchanged")
    return { kind: "unchanged", validators: page.validators, retryAt, movedTo, freshForMs };
  const read = await parseDocument(page.bytes, {
    kind: source.kind,
    contentType: page.contentType,
    url: page.url,
    scope: source.id,
    docket: source.docket,
  });
  if ("problem" in read) return { kind: "failed", problem: read.problem, retryAt };
  const { kind: _kind, ...document } = read;
  const whole = read.endsInItem ? { ...document, items: document.items.slice(0, -1) } : document;
  const parsed = source.docket ? { ...whole, items: asDocketEntries(whole.items, source.docket) } : whole;
  // Half an item would come back whole under other keys, and be told twice. What was cut off is asked for again.
  const kept = read.isUnclosed ? NO_VALIDATORS : page.validators;
  return { kind: "fresh", parsed, validators: kept, retryAt, movedTo, freshForMs };
}

/** Drawn from the state, not from chance: the same visit made twice asks the same. Once a day in any case. */
function asksForAll(state: SourceState, now: Date): boolean {
  if (state.lastBodyAt && now.getTime() - Date.parse(state.lastBodyAt) >= DAY) return true;
  const digest = createHash("sha256").update(`${state.sourceId} ${state.nextVisitAt}`).digest();
  return digest.readUInt32BE(0) % UNCONDITIONAL_ONE_IN === 0;
}
