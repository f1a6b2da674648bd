/**
 * What `/why` says about a page that was never seen: who watches its site, and when they look again.
 *
 * In: the page's address, the sources, now. Out: a reply.
 * Surprise: an article's host is rarely its feed's (www.example.org, feeds.example.org), so sites are compared, not hosts.
 */
import { cutAtWord, keepLines, LIMITS } from "../delivery/discord/limits.ts";
import { fitPlain } from "../delivery/discord/plain-markdown.ts";
import type { SourceWithState } from "../storage/store.ts";
import { UNSEEN } from "../words/answer-words.ts";
import type { Language } from "../words/language.ts";
import { PAGES } from "../words/page-words.ts";
import type { Reply } from "./command.ts";
import { sayDistance, sayDuring } from "./say-time.ts";

/** `address` is absolute; null when something else than a page was asked about. */
export function tellUnseen(
  address: string | null,
  sources: readonly SourceWithState[],
  now: Date,
  language: Language,
): Reply {
  const words = UNSEEN[language];
  if (address === null) return { content: words.noSuchMessage };
  const url = new URL(address);
  const page = fitPlain(cutAtWord(`${url.host}${url.pathname}`.replace(/\/$/, "") + url.search, 160), 200);
  const watched = sources.filter(({ source }) => isSameSite(new URL(source.url).hostname, url.hostname));
  const start = words.neverSeen(page);
  if (watched.length === 0) {
    const live = sources.filter(({ source }) => !source.isHistory).length;
    const others = live === 0 ? words.noSources : words.notOfThatSite(live);
    return { content: `${start} ${others}` };
  }
  const lines = watched
    .sort((a, b) => a.source.name.localeCompare(b.source.name))
    .map((each) => sayVisits(each, now, language));
  const { text } = keepLines(
    lines,
    LIMITS.content - start.length - 200,
    (left) => `*${PAGES[language].andMore(left)}*`,
  );
  return { content: `${start} ${words.watched}\n${text}` };
}

function sayVisits({ source, state }: SourceWithState, now: Date, language: Language): string {
  const words = UNSEEN[language];
  const name = `*${fitPlain(source.name, 80)}*`;
  const isDue = Date.parse(state.nextVisitAt) <= now.getTime();
  const next = words.nextVisit(isDue ? words.dueNow : sayDistance(state.nextVisitAt, now, language));
  if (state.failingSince !== null) {
    const problem = fitPlain(state.lastProblem?.detail ?? words.noAnswer, 160).replace(/\.$/, "");
    return `${name}: ${words.failing(sayDuring(state.failingSince, now, language), problem)}; ${next}`;
  }
  const last =
    state.lastVisitAt === null
      ? words.notVisited
      : words.lastVisit(sayDistance(state.lastVisitAt, now, language));
  return `${name}: ${last}; ${next}`;
}

/** The same host or one below the other, without what publishers put before their name for feeds and phones. */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function siteOf(host: string): string {
  return host.toLowerCase().replace(/^(?:(?:www\d?|m|mobile|amp|feeds?|rss|news|blogs?)\.)+(?=[^.]+\.)/, "");
}
