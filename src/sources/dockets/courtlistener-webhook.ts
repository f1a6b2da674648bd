/**
 * What CourtListener pushes to us: docket entries (event type 1), hits of a saved search (2).
 *
 * In: the body of a webhook. Out: items; an event of another type has none and is named in the problems.
 * Surprise: CourtListener's own example bodies carry a template's placeholder where the version belongs. The body of a
 * search alert holds the subscriber's secret; nothing of it but the results is read.
 */
import { z } from "zod";
import type { DocumentReader } from "../parse-document.ts";
import type { ParsedFeed } from "../source.ts";
import { feedOf, readEntryList } from "./courtlistener-entries.ts";
import { readSearchHits } from "./courtlistener-search-hit.ts";
import { readJson } from "./read-json.ts";

const Body = z.object({
  payload: z.object({ results: z.array(z.unknown()).nullish() }).nullish(),
  webhook: z.object({ event_type: z.number() }),
});

const EXPECTED = "an event of CourtListener";
const OTHER_EVENTS: Record<number, string> = {
  3: "a fetched document",
  4: "a report on old docket alerts",
  5: "a document somebody bought",
};

export const readCourtListenerWebhook: DocumentReader = async (text, { docket }) => {
  const asIs = readJson(text, EXPECTED);
  const read = "problem" in asIs ? readJson(fillPlaceholders(text), EXPECTED) : asIs;
  if ("problem" in read) return read;
  const body = Body.safeParse(read.value);
  if (!body.success) {
    const detail =
      'The body is JSON but no event of CourtListener: it needs "payload" and "webhook" with a number as "event_type".';
    return { problem: { kind: "not-a-feed", detail } };
  }
  const { event_type } = body.data.webhook;
  const results = body.data.payload?.results ?? [];
  if (event_type === 1) return asFeed(readEntryList(results, docket));
  if (event_type === 2) return asFeed(readSearchHits(results));
  const what = OTHER_EVENTS[event_type] ?? "nothing we know";
  return asFeed({
    items: [],
    problems: [`Event type ${event_type} (${what}) holds no news; it was accepted and left.`],
  });
};

function asFeed({ items, problems }: Pick<ParsedFeed, "items" | "problems">): ParsedFeed {
  return { feed: { ...feedOf(items), title: "Alerts of CourtListener" }, items, problems };
}

/** `"version":{{ webhook_version }}` is no JSON; what stands there is of no use to us. */
function fillPlaceholders(text: string): string {
  return text.replace(/(:\s*)\{\{\s*\w{1,40}\s*\}\}/g, "$1null");
}
