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
import { nameOfWhat } from "../choose-case.ts";
import type { CommandContext, Reply } from "../command.ts";
import { sayDistance } from "../say-time.ts";
import { chooseSource } from "./choose-source.ts";
import { newestFirst, sayItem, sayWait } from "./say-added.ts";

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
  const chosen = chooseSource(sources, typed, context.language);
  const address = readTypedAddress(typed);
  if (chosen.kind === "refused" && address.kind === "refused") return { content: chosen.why };
  const source = chosen.kind === "found" ? chosen.one.source : null;
  const typedUrl = address.kind === "address" ? address.url : "";
  const url = chosen.kind === "found" ? addressOf(chosen.one.source, chosen.one.state) : typedUrl;
  const read = await readAt(url, source, context);
  if ("problem" in read) {
    if (read.problem.waitUntil) return { content: sayWait(read.problem.waitUntil, url) };
    const detail = fitPlain(read.problem.detail, 300);
    return {
      content: `**${fitPlain(source?.name ?? hostOf(url) ?? url, 80)}** could not be read just now: ${detail}`,
    };
  }
  const name = fitPlain(source?.name ?? (read.feed.title || (hostOf(url) ?? "")), 80);
  const newest = newestFirst(read.items).slice(0, SHOWN);
  if (newest.length === 0) return { content: `**${name}** was read and has no items at present.` };
  const shown =
    newest.length === 1 ? "Its only item" : `The newest ${newest.length} of its ${read.items.length} items`;
  const unread =
    read.problems.length === 0 ? "" : `\n*${read.problems.length} of its entries could not be read.*`;
  return {
    content: `**${name}**: ${shown}, as they would be judged now. Nothing was stored or posted.${unread}`,
    embeds: await Promise.all(newest.map((item) => tellItem(item, sources, context))),
  };
}

/** As a visit reads it: with the source's id as the scope of its guids, and its docket. */
async function readAt(
  url: string,
  source: Source | null,
  { look }: CommandContext,
): Promise<ParsedFeed | { problem: Problem }> {
  if (source === null) {
    const found = await lookForFeeds(url, look);
    if (found.kind === "failed") return { problem: found.problem };
    if (found.kind === "feed") return found.parsed;
    return {
      problem: { kind: "not-a-feed", detail: "It is a page; /feeds add shows the feeds it offers." },
    };
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
  const { cases, watch, now } = context;
  const verdict = judgeItem(item, watch());
  const seenAt = await findSeen(item, sources, context);
  const reasons = verdict.reasons.slice(0, MOST_REASONS).map((reason) => `- ${fitPlain(reason, 160)}`);
  const left = verdict.reasons.length - reasons.length;
  const seen =
    seenAt === null ? "Not seen yet." : `Seen ${sayDistance(seenAt, now())}; it is not told again.`;
  const linked = sayItem(item, now());
  const title = `**${linked.length < ROOM / 2 ? linked : fitPlain(item.title, 200)}**`;
  const judged = [
    sayVerdict(verdict, (id) => nameOfWhat(cases(), id)),
    ...reasons,
    ...(left > 0 ? [`- and ${left} more`] : []),
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

function sayVerdict({ tier, caseId, topics, score }: Verdict, nameOf: (id: string) => string): string {
  if (tier === "negative") return `➖ **Not ours** (${score}), because:`;
  const about = caseId === null ? [] : [`**${nameOf(caseId)}**`];
  const named = topics.slice(0, 5).map((topic) => nameOf(topic));
  const what = [
    ...about,
    ...(named.length > 0 ? [`${caseId === null ? "" : "touches "}${named.join(", ")}`] : []),
  ];
  return `✅ **Ours** (${score}): ${what.join(", ") || plainMarkdown(tier)}, because:`;
}
