/**
 * What people are told when a source is added, and why when it is not.
 *
 * In: a source, what was read there. Out: replies. Surprise: one address is one source in every spelling, so "is it there
 * already?" is asked of the page it opens.
 */
import { formatDay } from "../../cases/day.ts";
import { fitPlain, hostOf, linkTo } from "../../delivery/discord/plain-markdown.ts";
import { comparisonUrl } from "../../items/canonical-url.ts";
import type { ParsedItem } from "../../items/item.ts";
import { addressOf } from "../../sources/moved-address.ts";
import type { ParsedFeed, Problem, Source } from "../../sources/source.ts";
import type { SourceOfServer } from "../../storage/follower-verbs.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayDistance, sayHour } from "../say-time.ts";

/** The source of this server that opens the same page as `address`. */
export function findWatched(sources: readonly SourceOfServer[], address: string): SourceOfServer | null {
  const page = comparisonUrl(address);
  const opens = ({ source, state }: SourceOfServer) =>
    comparisonUrl(source.url) === page || comparisonUrl(addressOf(source, state)) === page;
  return page === null ? null : (sources.find(opens) ?? null);
}

export async function sayAdded(
  source: Source,
  parsed: ParsedFeed,
  guildId: string,
  { store, now, feedsPerServer }: CommandContext,
): Promise<Reply> {
  const [sources, subscriptions] = await Promise.all([
    store.sourcesOfServer(guildId),
    store.listSubscriptions(guildId),
  ]);
  const own = sources.filter(({ follower }) => follower !== null).length;
  const newest = newestFirst(parsed.items)[0];
  const shown = newest ? `newest item ${sayItem(newest, now())}` : "which has no items yet";
  const lines = [
    `Now watching **${fitPlain(source.name, 80)}** (${fitPlain(hostOf(source.url) ?? "", 80)}), ${shown}.`,
    "What is already there stays silent. What comes is judged like all else: only what is about a case or topic we watch is told, once for each event. `/feeds test` shows how its newest items are judged.",
    ...(subscriptions.length > 0
      ? []
      : ["No channel of this server gets alerts yet: `/subscribe` starts one."]),
    `*${own} of at most ${feedsPerServer} sources added by this server.*`,
  ];
  return { content: lines.join("\n") };
}

export function sayWatched({ source, follower }: SourceOfServer): Reply {
  const name = `**${fitPlain(source.name, 80)}**`;
  if (follower === null)
    return { content: `${name} is watched for every server already. Nothing needs to be added.` };
  if (follower.pausedAt !== null) {
    return { content: `This server has ${name} already, paused. \`/feeds resume\` lets it speak again.` };
  }
  return { content: `This server watches ${name} already. Nothing has changed.` };
}

export function sayFull(quota: number): Reply {
  if (quota === 0) {
    return {
      content: "Servers cannot add sources to this bot; its operator has set `FEEDS_PER_SERVER` to 0.",
    };
  }
  return {
    content: `This server has added ${quota} sources, as many as it may. \`/feeds remove\` makes room; the operator of this bot can raise the number (\`FEEDS_PER_SERVER\`).`,
  };
}

/** Why an address cannot be watched, and what to do. */
export function sayProblem({ kind, detail, waitUntil }: Problem, address: string): string {
  if (waitUntil) return `${sayWait(waitUntil, address)} Nothing was added.`;
  const why = fitPlain(detail, 300).replace(/\.$/, "");
  if (kind === "private-address") return `I cannot watch that: ${why}. Only public addresses can be added.`;
  const isPassing = ["timeout", "network", "rate-limited", "server-error"].includes(kind);
  return `I cannot watch that: ${why}. ${isPassing ? "Nothing was added; try again later." : "Nothing was added; check the address in a browser."}`;
}

/** The host of `address` wants to be left alone. */
export function sayWait(waitUntil: string, address: string): string {
  const host = fitPlain(hostOf(address) ?? "That host", 80);
  return `${host} asked us to wait until ${sayHour(waitUntil)}; try again then.`;
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
export function sayItem({ title, url, publishedAt }: ParsedItem, now: Date): string {
  const shown = linkTo(title === "" ? "untitled" : cut(title), url);
  if (publishedAt === null) return shown;
  const age = now.getTime() - Date.parse(publishedAt);
  return `${shown}, ${age > OLD_MS ? formatDay(publishedAt.slice(0, 10)) : sayDistance(publishedAt, now)}`;
}

function cut(title: string): string {
  return title.length > 200 ? `${title.slice(0, 199).toWellFormed()}…` : title;
}
