/**
 * Serves the bundled history over HTTP as the feeds of its outlets, up to a movable instant.
 *
 * In: the feeds of read-history.ts. Out: sources to visit, the steps of the replay, and a request handler.
 * Surprise: before the first `showUntil` every feed is there and empty, as a newspaper before its first issue.
 */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Source } from "../sources/source.ts";
import { type HistoryFeed, type HistoryItem, itemMoment } from "./read-history.ts";
import { writeFeedXml } from "./write-feed-xml.ts";

/** Like most publishers: what is older than the newest twenty is no longer in the feed. */
const MAX_SHOWN = 20;
const STEP_MILLISECONDS = 6 * 60 * 60 * 1000;
const MEDIA_TYPES = { rss: "application/rss+xml", atom: "application/atom+xml" };

/** One moment of the replay: show until `at`, then visit `sourceIds`; `itemCount` items (or revisions) are new. */
export interface HistoryStep {
  at: string;
  itemCount: number;
  sourceIds: string[];
}

export interface HistoryFeeds {
  /** One per outlet, id "history-…", announced from the first visit on. */
  sources: Source[];
  /** The replay in order; what was published within six hours is one step. */
  steps: HistoryStep[];
  /** Shows what was published up to this instant (ISO 8601) and nothing later. */
  showUntil(iso: string): void;
  /** Answers `GET /history/ID.xml` (also HEAD); false, and nothing written, for any other address. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
}

/** `baseUrl` is the address of the server that will call `handle`, without a slash at its end. */
export function createHistoryFeeds(feeds: HistoryFeed[], baseUrl: string): HistoryFeeds {
  const byPath = new Map(feeds.map((feed) => [pathOf(feed), feed]));
  let shownUntil = Number.NEGATIVE_INFINITY;
  return {
    sources: feeds.map((feed) => describeSource(feed, baseUrl)),
    steps: planSteps(feeds),
    showUntil(iso) {
      shownUntil = Date.parse(iso);
      if (Number.isNaN(shownUntil)) throw new Error(`Not an instant: ${iso}`);
    },
    handle(request, response) {
      const path = (request.url ?? "").split("?")[0] ?? "";
      const feed = byPath.get(path);
      if (!feed) return false;
      answer(request, response, feed, selectShown(feed.items, shownUntil), `${baseUrl}${path}`);
      return true;
    },
  };
}

function pathOf(feed: HistoryFeed): string {
  return `/history/${feed.id}.xml`;
}

function sourceIdOf(feed: HistoryFeed): string {
  return `history-${feed.id}`;
}

function describeSource(feed: HistoryFeed, baseUrl: string): Source {
  return {
    id: sourceIdOf(feed),
    kind: "feed",
    name: feed.outlet,
    url: `${baseUrl}${pathOf(feed)}`,
    topics: [],
    why: feed.why,
    // The replay visits it when there is something new; afterwards it never changes.
    everyMinutes: 24 * 60,
    firstSight: "tell",
    language: feed.language,
    docket: feed.docket,
    isHistory: true,
  };
}

/** Groups everything published within six hours of a step's first item; the step is reached at its last item. */
function planSteps(feeds: HistoryFeed[]): HistoryStep[] {
  const moments = feeds
    .flatMap((feed) => feed.items.map((item) => ({ at: itemMoment(item), sourceId: sourceIdOf(feed) })))
    .sort((a, b) => a.at - b.at);
  const steps: HistoryStep[] = [];
  let begun = Number.NEGATIVE_INFINITY;
  for (const { at, sourceId } of moments) {
    let step = steps.at(-1);
    if (!step || at - begun > STEP_MILLISECONDS) {
      begun = at;
      step = { at: "", itemCount: 0, sourceIds: [] };
      steps.push(step);
    }
    step.at = new Date(at).toISOString();
    step.itemCount += 1;
    if (!step.sourceIds.includes(sourceId)) step.sourceIds.push(sourceId);
  }
  return steps;
}

/** The newest items at an instant, newest first, each in the version that stood then. */
function selectShown(items: HistoryItem[], until: number): HistoryItem[] {
  const published = items
    .filter((item) => itemMoment(item) <= until)
    .sort((a, b) => itemMoment(a) - itemMoment(b));
  const standing = new Map(published.map((item) => [item.guid, item]));
  return [...standing.values()].sort((a, b) => itemMoment(b) - itemMoment(a)).slice(0, MAX_SHOWN);
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  feed: HistoryFeed,
  shown: HistoryItem[],
  selfUrl: string,
): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const body = writeFeedXml(feed, shown, selfUrl);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const newest = shown[0];
  const modified = newest ? new Date(itemMoment(newest)).toUTCString() : null;
  const headers = { etag, "cache-control": "no-cache", ...(modified && { "last-modified": modified }) };
  if (isUnchanged(request, etag, modified)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    "content-type": `${MEDIA_TYPES[feed.format]}; charset=${feed.encoding}`,
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** RFC 9110 §13.2.2: a validator that was sent decides, and the date counts only where there is none. */
function isUnchanged(request: IncomingMessage, etag: string, modified: string | null): boolean {
  const known = request.headers["if-none-match"];
  if (known !== undefined) {
    return known.split(",").some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === etag);
  }
  const since = Date.parse(request.headers["if-modified-since"] ?? "");
  return modified !== null && Date.parse(modified) <= since;
}
