/**
 * `/feeds list`: every source this server has, when we were there, what went wrong in plain words, when we go again.
 *
 * In: the server's sources, and holds it has not decided. Out: one page of lines.
 * Surprise: sources in trouble come first, for they are why somebody asks; then the server's own, everybody's, and the bundled history.
 */
import { fitPlain, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import type { Hold } from "../../sources/hold.ts";
import type { SourceOfServer } from "../../storage/follower-verbs.ts";
import { FEEDS_LIST_WORDS, type FeedsListWords } from "../../words/feeds-list-words.ts";
import type { Language } from "../../words/language.ts";
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
  language: Language,
  which: Listed = "all",
  waiting: readonly Hold[] = [],
): Reply {
  const words = FEEDS_LIST_WORDS[language];
  const history = sources.filter(({ source }) => source.isHistory).length;
  const live = sources.length - history;
  const own = sources.filter(({ follower }) => follower !== null).length;
  const listed = sources.filter(
    (one) => which === "all" || (which === "own" ? one.follower : isFailing(one)),
  );
  if (listed.length === 0) return { content: words.empty[which] };
  const sorted = [...listed].sort(
    (a, b) => rankOf(a) - rankOf(b) || a.source.name.localeCompare(b.source.name),
  );
  const pages = Math.ceil(sorted.length / PAGE_LINES);
  const shown = Math.min(Math.max(page, 1), pages);
  const lines = sorted
    .slice((shown - 1) * PAGE_LINES, shown * PAGE_LINES)
    .map((each) => sayFeed(each, now, sources, language) + sayHeld(each, waiting, words));
  const paging = pages === 1 ? "" : ` · ${words.page({ page: shown, pages })}`;
  const health = sayHealth(sources, words);
  return {
    content: words.heading({ live, own, quota, history, health }) + paging,
    embeds: [{ description: lines.join("\n") }],
  };
}

/** "all well", or how many fail, how many were asked in vain and how many not at all. */
function sayHealth(sources: readonly SourceOfServer[], words: FeedsListWords): string {
  const failing = sources.filter(isFailing).length;
  const unheard = sources.filter((one) => !isFailing(one) && isUnheard(one)).length;
  const unvisited = sources.filter(isUnvisited).length;
  if (failing + unheard + unvisited === 0) return words.allWell;
  const parts = [
    failing > 0 && words.failing(failing),
    unheard > 0 && words.unheard(unheard),
    unvisited > 0 && words.unvisited(unvisited),
  ];
  return parts.filter(Boolean).join(", ");
}

function sayFeed(one: SourceOfServer, now: Date, all: readonly SourceOfServer[], language: Language): string {
  const words = FEEDS_LIST_WORDS[language];
  const ago = (iso: string) => sayDistance(iso, now, language);
  const { source, state, follower } = one;
  // Feeds of one outlet share its name, because that is who reports; here they must be told apart.
  const isShared = all.some((other) => other.source.name === source.name && other.source.id !== source.id);
  const which = isShared ? ` \`${fitPlain(source.id, 60)}\`` : "";
  const name = `**${fitPlain(source.name, 60)}**${which}${follower === null ? "" : ` ${words.addedHere}`}`;
  if (source.isHistory) return `📖 ${name} · ${words.history(words.items(state.itemsSeen))}`;
  if (follower?.pausedAt) return `⏸️ ${name} · ${words.pausedHere(ago(follower.pausedAt))}`;
  if (state.stopped)
    return `⏹️ ${name} · ${words.stopped({ why: fitPlain(state.stopped.why, 160), ago: ago(state.stopped.at) })}`;
  const next = words.nextVisit(sayNext(state.nextVisitAt, now, language));
  if (state.failingSince !== null) {
    const problem = fitPlain(state.lastProblem?.detail ?? words.noAnswer, 120).replace(/\.$/, "");
    const during = sayDuring(state.failingSince, now, language);
    return `⚠️ ${name} · ${words.failingFor({ problem, during, tries: state.failures })} · ${next}`;
  }
  if (state.lastVisitAt === null) return `⏳ ${name} · ${words.notVisited} · ${next}`;
  if (isUnheard(one)) {
    const answered = state.lastOkAt === null ? null : ago(state.lastOkAt);
    return `⏳ ${name} · ${words.triedInVain({ ago: ago(state.lastVisitAt), answered })} · ${next}`;
  }
  const visited = words.visited({ ago: ago(state.lastVisitAt), items: words.items(state.itemsSeen) });
  return `✅ ${name} · ${visited}${sayGap(state, now, language)} · ${next}`;
}

/** A gap is of use to know for a week; `/feeds health` keeps it. */
function sayGap({ lastGap }: SourceOfServer["state"], now: Date, language: Language): string {
  if (!lastGap || now.getTime() - Date.parse(lastGap.at) > GAP_SHOWN_MS) return "";
  const length = sayDuration(Date.parse(lastGap.to) - Date.parse(lastGap.from), language);
  return ` · ${FEEDS_LIST_WORDS[language].gap({ length, ago: sayDistance(lastGap.at, now, language) })}`;
}

function sayHeld({ source }: SourceOfServer, waiting: readonly Hold[], words: FeedsListWords): string {
  const count = waiting
    .filter(({ sourceId }) => sourceId === source.id)
    .reduce((sum, one) => sum + one.count, 0);
  return count === 0 ? "" : ` · ✋ ${words.held(words.items(count))}`;
}

/** "in 11 minutes", "due now". */
export function sayNext(iso: string, now: Date, language: Language): string {
  return Date.parse(iso) <= now.getTime()
    ? FEEDS_LIST_WORDS[language].dueNow
    : plainMarkdown(sayDistance(iso, now, language));
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
