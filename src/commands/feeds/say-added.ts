/**
 * What people are told when a source is added, and why when it is not.
 *
 * In: a source, what was read there. Out: replies. Surprise: one address is one source in every spelling, so "is it there
 * already?" is asked of the page it opens.
 */
import { fitPlain, hostOf, linkTo } from "../../delivery/discord/plain-markdown.ts";
import { comparisonUrl } from "../../items/canonical-url.ts";
import type { ParsedItem } from "../../items/item.ts";
import { mayBeAdded } from "../../sources/added-source.ts";
import { isOneDocket } from "../../sources/following.ts";
import { addressOf } from "../../sources/moved-address.ts";
import type { ParsedFeed, Problem, Source, SourceKind } from "../../sources/source.ts";
import type { SourceOfServer } from "../../storage/follower-verbs.ts";
import { FEEDS_ADD_WORDS } from "../../words/feeds-add-words.ts";
import type { Language } from "../../words/language.ts";
import { PROBLEM_WORDS } from "../../words/problem-words.ts";
import { sayDay } from "../../words/say-days.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayDistance, sayHour } from "../say-time.ts";

/** The source of this server that opens the same page as `address`. */
export function findWatched(sources: readonly SourceOfServer[], address: string): SourceOfServer | null {
  const page = comparisonUrl(address);
  const opens = ({ source, state }: SourceOfServer) =>
    comparisonUrl(source.url) === page || comparisonUrl(addressOf(source, state)) === page;
  return page === null ? null : (sources.find(opens) ?? null);
}

/** Why documents of this kind are not added here, or null. A docket is followed, so that its entries are told whatever they say. */
export function refuseFormat(format: SourceKind, url: string, language: Language): string | null {
  const words = FEEDS_ADD_WORDS[language];
  if (format === "courtlistener-atom" && isOneDocket({ kind: format, url })) return words.oneDocket;
  return mayBeAdded(format) ? null : words.hostsOnly;
}

export async function sayAdded(
  source: Source,
  parsed: ParsedFeed,
  guildId: string,
  { store, now, feedsPerServer, language }: CommandContext,
): Promise<Reply> {
  const words = FEEDS_ADD_WORDS[language];
  const [sources, subscriptions] = await Promise.all([
    store.sourcesOfServer(guildId),
    store.listSubscriptions(guildId),
  ]);
  const own = sources.filter(({ follower }) => follower !== null).length;
  const newest = newestFirst(parsed.items)[0];
  const lines = [
    words.nowWatching({
      name: `**${fitPlain(source.name, 80)}**`,
      host: fitPlain(hostOf(source.url) ?? "", 80),
      newest: newest ? sayItem(newest, now(), language) : null,
    }),
    words.silentFirst,
    ...(subscriptions.length > 0 ? [] : [words.noChannelYet]),
    words.quota(own, feedsPerServer),
  ];
  return { content: lines.join("\n") };
}

export function sayWatched({ source, follower }: SourceOfServer, language: Language): Reply {
  const words = FEEDS_ADD_WORDS[language];
  const name = `**${fitPlain(source.name, 80)}**`;
  if (follower === null) return { content: words.everyones(name) };
  return { content: follower.pausedAt === null ? words.already(name) : words.pausedHere(name) };
}

export function sayFull(quota: number, language: Language): Reply {
  const words = FEEDS_ADD_WORDS[language];
  return { content: quota === 0 ? words.noQuota : words.full(quota) };
}

/** Why an address cannot be watched, and what to do. */
export function sayProblem(problem: Problem, address: string, language: Language): string {
  const words = FEEDS_ADD_WORDS[language];
  const { kind, waitUntil } = problem;
  if (waitUntil) return `${sayWait(waitUntil, address, language)} ${words.nothingAdded}`;
  const why = fitPlain(sayReason(problem, address, language), 300).replace(/\.$/, "");
  if (kind === "private-address") return words.cannotPrivate(why);
  const isPassing = ["timeout", "network", "rate-limited", "server-error"].includes(kind);
  return isPassing ? words.cannotNow(why) : words.cannot(why);
}

/** What was wrong at `address`: the problem's own sentence, or what its kind means in another language. Not yet safe to show. */
export function sayReason({ kind, detail }: Problem, address: string, language: Language): string {
  if (language === "en") return detail;
  return `${PROBLEM_WORDS[language][kind](hostOf(address) ?? "?")}.`;
}

/** The host of `address` wants to be left alone. */
export function sayWait(waitUntil: string, address: string, language: Language): string {
  const host = hostOf(address);
  return FEEDS_ADD_WORDS[language].wait(host === null ? null : fitPlain(host, 80), sayHour(waitUntil));
}

/** Newest by publication; those without a date last, in the order of the document. */
export function newestFirst<T extends Pick<ParsedItem, "publishedAt">>(items: readonly T[]): T[] {
  const time = ({ publishedAt }: T) =>
    publishedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(publishedAt);
  return [...items].sort((a, b) => (time(a) === time(b) ? 0 : time(b) - time(a)));
}

/** From here on a day says more than a count of days. */
const OLD_MS = 60 * 24 * 60 * 60_000;

/** Title as a link, and when. */
export function sayItem({ title, url, publishedAt }: ParsedItem, now: Date, language: Language): string {
  const shown = linkTo(title === "" ? FEEDS_ADD_WORDS[language].untitled : cut(title), url);
  if (publishedAt === null) return shown;
  const age = now.getTime() - Date.parse(publishedAt);
  const when =
    age > OLD_MS ? sayDay(publishedAt.slice(0, 10), language) : sayDistance(publishedAt, now, language);
  return `${shown}, ${when}`;
}

function cut(title: string): string {
  return title.length > 200 ? `${title.slice(0, 199).toWellFormed()}…` : title;
}
