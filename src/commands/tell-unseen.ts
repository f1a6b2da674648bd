/**
 * What `/why` says about a page that was never seen: who watches its site, and when they look again.
 *
 * In: the page's address, the sources, now. Out: a reply.
 * Surprise: an article's host is rarely its feed's (www.example.org, feeds.example.org), so sites are compared, not hosts.
 */
import { cutAtWord, keepLines, LIMITS } from "../delivery/discord/limits.ts";
import { fitPlain } from "../delivery/discord/plain-markdown.ts";
import type { SourceWithState } from "../storage/store.ts";
import type { Reply } from "./command.ts";
import { sayDistance, sayDuring } from "./say-time.ts";

/** `address` is absolute; null when something else than a page was asked about. */
export function tellUnseen(address: string | null, sources: readonly SourceWithState[], now: Date): Reply {
  if (address === null) {
    return {
      content:
        "I know no such message or story. The reference stands at the end of each of my messages; the address of an article works as well.",
    };
  }
  const url = new URL(address);
  const page = fitPlain(cutAtWord(`${url.host}${url.pathname}`.replace(/\/$/, "") + url.search, 160), 200);
  const watched = sources.filter(({ source }) => isSameSite(new URL(source.url).hostname, url.hostname));
  const start = `I have never seen **${page}**: no source I watch has carried it while I looked.`;
  if (watched.length === 0) {
    const live = sources.filter(({ source }) => !source.isHistory).length;
    const others =
      live === 0 ? "No source is watched at all." : `None of the ${live} sources I watch is of that site.`;
    return { content: `${start} ${others}` };
  }
  const lines = watched
    .sort((a, b) => a.source.name.localeCompare(b.source.name))
    .map((each) => sayVisits(each, now));
  const { text } = keepLines(lines, LIMITS.content - start.length - 200, (left) => `*and ${left} more*`);
  return { content: `${start} Of that site I watch:\n${text}` };
}

function sayVisits({ source, state }: SourceWithState, now: Date): string {
  const name = `*${fitPlain(source.name, 80)}*`;
  const isDue = Date.parse(state.nextVisitAt) <= now.getTime();
  const next = `next visit ${isDue ? "due now" : sayDistance(state.nextVisitAt, now)}`;
  if (state.failingSince !== null) {
    const problem = fitPlain(state.lastProblem?.detail ?? "no answer", 160).replace(/\.$/, "");
    return `${name}: failing ${sayDuring(state.failingSince, now)} (${problem}); ${next}`;
  }
  const last =
    state.lastVisitAt === null ? "not visited yet" : `last visit ${sayDistance(state.lastVisitAt, now)}`;
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
