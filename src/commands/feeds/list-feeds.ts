/**
 * `/feeds list`: every source this server has, when we were there, what went wrong in plain words, when we go again.
 *
 * In: the server's sources, and holds it has not decided. Out: one page of lines.
 * Surprise: sources in trouble come first, for they are why somebody asks; then the server's own, everybody's, and the bundled history.
 */
import { fitPlain, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import type { Hold } from "../../sources/hold.ts";
import type { SourceOfServer } from "../../storage/follower-verbs.ts";
import { sayDuration } from "../../words/say-days.ts";
import type { Reply } from "../command.ts";
import { sayDistance, sayDuring } from "../say-time.ts";

/** Lines of one page: at most 340 units each, so that a page stays within a description's 4096. */
const PAGE_LINES = 12;
const GAP_SHOWN_MS = 7 * 86_400_000;

export type Listed = "all" | "own" | "failing";

/** One page. `page` counts from 1; one past the end is the last. `quota` is how many the server may add. */
export function listFeeds(
  sources: readonly SourceOfServer[],
  page: number,
  now: Date,
  quota: number,
  which: Listed = "all",
  waiting: readonly Hold[] = [],
): Reply {
  const history = sources.filter(({ source }) => source.isHistory).length;
  const live = sources.length - history;
  const own = sources.filter(({ follower }) => follower !== null).length;
  const listed = sources.filter(
    (one) => which === "all" || (which === "own" ? one.follower : isFailing(one)),
  );
  if (listed.length === 0) return { content: EMPTY[which] };
  const sorted = [...listed].sort(
    (a, b) => rankOf(a) - rankOf(b) || a.source.name.localeCompare(b.source.name),
  );
  const pages = Math.ceil(sorted.length / PAGE_LINES);
  const shown = Math.min(Math.max(page, 1), pages);
  const lines = sorted
    .slice((shown - 1) * PAGE_LINES, shown * PAGE_LINES)
    .map((each) => sayFeed(each, now, sources) + sayHeld(each, waiting));
  const whose = own === 0 ? "" : ` (${live - own} for every server, ${own} of at most ${quota} added here)`;
  const past = history === 0 ? "" : `, ${history} of the bundled history`;
  const paging =
    pages === 1
      ? ""
      : ` · page ${shown} of ${pages}${shown < pages ? ` (\`page:${shown + 1}\` goes on)` : ""}`;
  return {
    content: `**${live} ${live === 1 ? "feed" : "feeds"}**${whose}${past}, ${sayHealth(sources)}${paging}`,
    embeds: [{ description: lines.join("\n") }],
  };
}

const EMPTY: Record<Listed, string> = {
  all: "No source is watched. `/feeds add` adds one for this server.",
  own: "This server has added no source of its own. `/feeds add` does.",
  failing: "No source is failing.",
};

/** "all well", or how many fail, how many were asked in vain and how many not at all. */
function sayHealth(sources: readonly SourceOfServer[]): string {
  const failing = sources.filter(isFailing).length;
  const unheard = sources.filter((one) => !isFailing(one) && isUnheard(one)).length;
  const unvisited = sources.filter(isUnvisited).length;
  if (failing + unheard + unvisited === 0) return "all well";
  const parts = [
    failing > 0 && `${failing} failing`,
    unheard > 0 && `${unheard} without an answer, as if our network were away`,
    unvisited > 0 && `${unvisited} not visited yet`,
  ];
  return parts.filter(Boolean).join(", ");
}

function sayFeed(one: SourceOfServer, now: Date, all: readonly SourceOfServer[]): string {
  const { source, state, follower } = one;
  // Feeds of one outlet share its name, because that is who reports; here they must be told apart.
  const isShared = all.some((other) => other.source.name === source.name && other.source.id !== source.id);
  const which = isShared ? ` \`${fitPlain(source.id, 60)}\`` : "";
  const name = `**${fitPlain(source.name, 60)}**${which}${follower === null ? "" : " (added here)"}`;
  if (source.isHistory) return `📖 ${name} · bundled history, ${sayItems(state.itemsSeen)} told so far`;
  if (follower?.pausedAt) return `⏸️ ${name} · paused here ${sayDistance(follower.pausedAt, now)}`;
  if (state.stopped)
    return `⏹️ ${name} · stopped: ${fitPlain(state.stopped.why, 160)} Visits ended ${sayDistance(state.stopped.at, now)}.`;
  const next = `next visit ${sayNext(state.nextVisitAt, now)}`;
  if (state.failingSince !== null) {
    const problem = fitPlain(state.lastProblem?.detail ?? "no answer", 120).replace(/\.$/, "");
    const tries = state.failures > 1 ? ` (${state.failures} tries)` : "";
    return `⚠️ ${name} · ${problem}, failing ${sayDuring(state.failingSince, now)}${tries} · ${next}`;
  }
  if (state.lastVisitAt === null) return `⏳ ${name} · not visited yet · ${next}`;
  if (isUnheard(one)) {
    const since = state.lastOkAt === null ? "" : `, last answer ${sayDistance(state.lastOkAt, now)}`;
    return `⏳ ${name} · tried ${sayDistance(state.lastVisitAt, now)}, no answer${since} · ${next}`;
  }
  return `✅ ${name} · visited ${sayDistance(state.lastVisitAt, now)} · ${sayItems(state.itemsSeen)} so far${sayGap(state, now)} · ${next}`;
}

/** A gap is of use to know for a week; `/feeds health` keeps it. */
function sayGap({ lastGap }: SourceOfServer["state"], now: Date): string {
  if (!lastGap || now.getTime() - Date.parse(lastGap.at) > GAP_SHOWN_MS) return "";
  const length = sayDuration(Date.parse(lastGap.to) - Date.parse(lastGap.from), "en");
  return ` · ${length} may be missing, noticed ${sayDistance(lastGap.at, now)}`;
}

function sayHeld({ source }: SourceOfServer, waiting: readonly Hold[]): string {
  const count = waiting
    .filter(({ sourceId }) => sourceId === source.id)
    .reduce((sum, one) => sum + one.count, 0);
  return count === 0 ? "" : ` · ✋ ${sayItems(count)} held back, undecided`;
}

function sayItems(count: number): string {
  return count === 1 ? "1 item" : `${count} items`;
}

/** "in 11 minutes", "due now". */
export function sayNext(iso: string, now: Date): string {
  return Date.parse(iso) <= now.getTime() ? "due now" : plainMarkdown(sayDistance(iso, now));
}

function isFailing({ state, follower }: SourceOfServer): boolean {
  return state.failingSince !== null && !follower?.pausedAt;
}

/** Asked in vain while our own network seemed to be away: no fault of the source, but no good news either. */
export function isUnheard({ source, state, follower }: SourceOfServer): boolean {
  if (source.isHistory || follower?.pausedAt || state.lastVisitAt === null) return false;
  return state.lastOkAt === null || state.lastOkAt < state.lastVisitAt;
}

function isUnvisited({ source, state, follower }: SourceOfServer): boolean {
  return state.lastVisitAt === null && !source.isHistory && !follower?.pausedAt && !state.stopped;
}

function rankOf(one: SourceOfServer): number {
  if (isFailing(one)) return 0;
  if (one.source.isHistory) return 3;
  return one.follower ? 1 : 2;
}
