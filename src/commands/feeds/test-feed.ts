/**
 * `/feeds test`: the three newest items of a source as they would be posted, and what relevance says of each.
 *
 * In: a source of this server, or an address not added yet. Out: titles with a verdict and its reasons.
 * Surprise: it reads and judges exactly as the journey does, and stores nothing.
 */
import type { APIEmbed } from "discord.js";
import { cutAtWord } from "../../delivery/discord/limits.ts";
import { renderPassage } from "../../delivery/discord/passage-markdown.ts";
import { fitPlain, hostOf, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import type { ParsedItem } from "../../items/item.ts";
import { judgeItem } from "../../relevance/judge-item.ts";
import type { Verdict } from "../../relevance/verdict.ts";
import { isAddedId, readTypedAddress } from "../../sources/added-source.ts";
import { lookForFeeds } from "../../sources/discover-feeds.ts";
import { asDocketEntries } from "../../sources/docket-entries.ts";
import { addressOf } from "../../sources/moved-address.ts";
import { parseDocument } from "../../sources/parse-document.ts";
import type { ParsedFeed, Problem, Source } from "../../sources/source.ts";
import type { SourceOfServer } from "../../storage/follower-verbs.ts";
import { FEEDS_TEST_WORDS } from "../../words/feeds-import-words.ts";
import type { Language } from "../../words/language.ts";
import { nameOfWhat } from "../choose-case.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayDistance } from "../say-time.ts";
import { chooseSource } from "./choose-source.ts";
import { newestFirst, sayItem, sayReason, sayWait } from "./say-added.ts";

const SHOWN = 3;
const MOST_REASONS = 8;
/** Three embeds share Discord's 6000. */
const ROOM = 1900;
/** How the item's text begins, with its links; less than the least is not worth a line. */
const ROOM_FOR_TEXT = 500;
const LEAST_TEXT = 60;

export async function testFeed(
  sources: readonly SourceOfServer[],
  typed: string,
  context: CommandContext,
): Promise<Reply> {
  const { language } = context;
  const words = FEEDS_TEST_WORDS[language];
  const chosen = chooseSource(sources, typed, language);
  const address = readTypedAddress(typed);
  if (chosen.kind === "refused" && address.kind === "refused") return { content: chosen.why };
  const source = chosen.kind === "found" ? chosen.one.source : null;
  const typedUrl = address.kind === "address" ? address.url : "";
  const url = chosen.kind === "found" ? addressOf(chosen.one.source, chosen.one.state) : typedUrl;
  const read = await readAt(url, source, context);
  if ("problem" in read) {
    if (read.problem.waitUntil) return { content: sayWait(read.problem.waitUntil, url, language) };
    const why = read.isPage ? words.isPage : fitPlain(sayReason(read.problem, url, language), 300);
    return { content: words.unreadable(fitPlain(source?.name ?? hostOf(url) ?? url, 80), why) };
  }
  const name = fitPlain(source?.name ?? (read.feed.title || (hostOf(url) ?? "")), 80);
  const newest = newestFirst(read.items).slice(0, SHOWN);
  if (newest.length === 0) return { content: words.noItems(name) };
  const shown = words.shown({ name, shown: newest.length, all: read.items.length });
  const unread = read.problems.length === 0 ? "" : `\n${words.unread(read.problems.length)}`;
  return {
    content: `${shown}${unread}`,
    embeds: await Promise.all(newest.map((item) => tellItem(item, sources, context))),
  };
}

/** As a visit reads it: with the source's id as the scope of its guids, and its docket. */
async function readAt(
  url: string,
  source: Source | null,
  { look }: CommandContext,
): Promise<ParsedFeed | { problem: Problem; isPage?: true }> {
  if (source === null) {
    const found = await lookForFeeds(url, look);
    if (found.kind === "failed") return { problem: found.problem };
    if (found.kind === "feed") return found.parsed;
    return { problem: { kind: "not-a-feed", detail: "" }, isPage: true };
  }
  const page = await look(url);
  if (page.kind === "failed") return { problem: page.problem };
  if (page.kind === "unchanged") return { problem: { kind: "empty", detail: "The answer was empty." } };
  const read = await parseDocument(page.bytes, {
    contentType: page.contentType,
    url: page.url,
    scope: source.id,
  });
  if ("problem" in read || !source.docket) return read;
  return { ...read, items: asDocketEntries(read.items, source.docket) };
}

async function tellItem(
  item: ParsedItem,
  sources: readonly SourceOfServer[],
  context: CommandContext,
): Promise<APIEmbed> {
  const { cases, watch, now, language } = context;
  const words = FEEDS_TEST_WORDS[language];
  const verdict = judgeItem(item, watch());
  const seenAt = await findSeen(item, sources, context);
  const reasons = verdict.reasons.slice(0, MOST_REASONS).map((reason) => `- ${fitPlain(reason, 160)}`);
  const left = verdict.reasons.length - reasons.length;
  const seen = seenAt === null ? words.notSeen : words.seen(sayDistance(seenAt, now(), language));
  const linked = sayItem(item, now(), language);
  const title = `**${linked.length < ROOM / 2 ? linked : fitPlain(item.title, 200)}**`;
  const judged = [
    sayVerdict(verdict, (id) => nameOfWhat(cases(), id), language),
    ...reasons,
    ...(left > 0 ? [words.reasonsLeft(left)] : []),
  ].join("\n");
  const rest = title.length + seen.length + 8;
  const why = cutAtWord(judged, ROOM - rest);
  const room = Math.min(ROOM_FOR_TEXT, ROOM - rest - why.length);
  const text = room < LEAST_TEXT || item.text === item.title ? "" : renderPassage(item, room);
  return { description: `${title}\n${why}\n${text && `\n${text}\n`}*${seen}*` };
}

/** When a source of this server first carried it; what only others have added is their affair. */
async function findSeen(
  { keys }: ParsedItem,
  sources: readonly SourceOfServer[],
  { store }: CommandContext,
): Promise<string | null> {
  const known = await store.findItem(keys);
  const ours = new Set(sources.map(({ source }) => source.id));
  const sightings = known ? await store.sightingsOf([known.id]) : [];
  return sightings.find(({ sourceId }) => ours.has(sourceId) || !isAddedId(sourceId))?.at ?? null;
}

function sayVerdict(
  { tier, caseId, topics, score }: Verdict,
  nameOf: (id: string) => string,
  language: Language,
): string {
  const words = FEEDS_TEST_WORDS[language];
  if (tier === "negative") return words.notOurs(score);
  const about = caseId === null ? [] : [`**${nameOf(caseId)}**`];
  const named = topics.slice(0, 5).map((topic) => nameOf(topic));
  const what = [
    ...about,
    ...(named.length > 0 ? [caseId === null ? named.join(", ") : words.touches(named.join(", "))] : []),
  ];
  return words.ours(score, what.join(", ") || plainMarkdown(tier));
}
