/**
 * `/feeds import`: a list of feeds from another reader, added one by one.
 *
 * In: an OPML file. Out: what became of every outline in it.
 * Surprise: each address is looked at before it is added, as with `/feeds add`: a few hosts at a time, one address of a
 * host after the other. What there is no time or room for is reported too, so that nothing is lost by silence.
 */
import type { Attachment } from "discord.js";
import { LIMITS } from "../../delivery/discord/limits.ts";
import { fitPlain, hostOf } from "../../delivery/discord/plain-markdown.ts";
import { makeAddedSource, readTypedAddress } from "../../sources/added-source.ts";
import { decodeBody } from "../../sources/decode.ts";
import { type OpmlFeed, readOpml } from "../../sources/opml.ts";
import { parseDocument } from "../../sources/parse-document.ts";
import { FEEDS_ADD_WORDS } from "../../words/feeds-add-words.ts";
import { FEEDS_IMPORT_WORDS } from "../../words/feeds-import-words.ts";
import type { Language } from "../../words/language.ts";
import type { CommandContext, Reply } from "../command.ts";
import { findWatched, refuseFormat, sayReason } from "./say-added.ts";

const MOST_BYTES = 1024 * 1024;
const HOSTS_AT_ONCE = 4;
/** An answer may come up to 15 minutes after the command; nobody waits that long. */
const MOST_TIME_MS = 3 * 60_000;

type Outcome = "added" | "already there" | "refused";
interface Row {
  title: string;
  address: string;
  outcome: Outcome;
  why: string;
}

export async function importFeeds(
  attachment: Attachment,
  asker: { guildId: string; userId: string },
  context: CommandContext,
): Promise<Reply> {
  const words = FEEDS_IMPORT_WORDS[context.language];
  if (attachment.size > MOST_BYTES) return { content: words.tooBig };
  const page = await context.look(attachment.url);
  if (page.kind !== "body") return { content: words.noFile };
  if (page.bytes.length > MOST_BYTES) return { content: words.tooBig };
  const opml = readOpml(decodeBody(page.bytes, page.contentType).text);
  if (opml.kind === "refused") return { content: words.notOpml };
  if (opml.feeds.length === 0) return { content: words.noFeeds };
  const rows = await addAll(opml.feeds, asker, context);
  const empty = opml.withoutAddress.map(
    (title): Row => ({ title, address: "", outcome: "refused", why: words.noAddressInIt }),
  );
  return report([...rows, ...empty], context.language);
}

/** In the order of the file, whatever order the hosts answered in. */
async function addAll(
  feeds: OpmlFeed[],
  asker: { guildId: string; userId: string },
  context: CommandContext,
): Promise<Row[]> {
  const rows: Row[] = [];
  const time = AbortSignal.timeout(MOST_TIME_MS);
  const queues = [...Map.groupBy(feeds.entries(), ([, { address }]) => hostOf(address) ?? "").values()];
  const work = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [index, feed] of queue) {
        const [outcome, why] = await addOne(feed, asker, context, time);
        rows[index] = { title: feed.title, address: feed.address, outcome, why };
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  return rows;
}

async function addOne(
  { title, address }: OpmlFeed,
  asker: { guildId: string; userId: string },
  { store, look, feedsPerServer, now, language }: CommandContext,
  time: AbortSignal,
): Promise<[Outcome, string]> {
  const words = FEEDS_IMPORT_WORDS[language];
  const typed = readTypedAddress(address);
  if (typed.kind === "refused")
    return ["refused", FEEDS_ADD_WORDS[language].refused[typed.why].replaceAll("`", "")];
  const sources = await store.sourcesOfServer(asker.guildId);
  const watched = findWatched(sources, typed.url);
  if (watched) return ["already there", watched.follower === null ? words.ofEveryone : ""];
  const full: [Outcome, string] = ["refused", words.noRoom(feedsPerServer)];
  if (sources.filter(({ follower }) => follower).length >= feedsPerServer) return full;
  if (time.aborted) return ["refused", words.noTime];
  const page = await look(typed.url, time).catch((fault: unknown) => {
    if (time.aborted) return null;
    throw fault;
  });
  if (page === null) return ["refused", words.noTime];
  if (page.kind === "failed") return ["refused", sayReason(page.problem, typed.url, language)];
  if (page.kind === "unchanged") return ["refused", words.emptyAnswer];
  const read = await parseDocument(page.bytes, { contentType: page.contentType, url: page.url });
  if ("problem" in read) return ["refused", sayReason(read.problem, page.url, language)];
  const redirected = findWatched(sources, page.url);
  if (redirected) return ["already there", words.leadsTo(redirected.source.name)];
  const refusal = refuseFormat(read.kind, page.url, language);
  if (refusal !== null) return ["refused", refusal.replaceAll("`", "")];
  // The feed's own name: one address is one source, and no server names it for the others.
  const source = makeAddedSource(
    typed.url,
    { ...read.feed, title: read.feed.title || title },
    asker,
    read.kind,
  );
  const followed = await store.followSource(source, asker, feedsPerServer, now().toISOString());
  if (followed.kind === "full") return full;
  return followed.kind === "added" ? ["added", ""] : ["already there", ""];
}

const MARKS: Record<Outcome, string> = { added: "✅", "already there": "▫️", refused: "⚠️" };

function report(rows: Row[], language: Language): Reply {
  const words = FEEDS_IMPORT_WORDS[language];
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  const shown = rows.map(({ title, address, outcome, why }) => {
    const name = fitPlain(title || (hostOf(address) ?? "") || FEEDS_ADD_WORDS[language].untitled, 60);
    const reason = why === "" ? "" : `: ${fitPlain(why, 160)}`;
    return `${MARKS[outcome]} ${name} · ${words.outcomes[outcome]}${reason}`;
  });
  const whole = rows.map(({ title, address, outcome, why }) =>
    [words.outcomes[outcome], title, address, why].map((part) => part.replace(/\s+/g, " ")).join("\t"),
  );
  const description = shown.join("\n");
  const isLong = description.length > LIMITS.description;
  const content = words.report({
    outlines: rows.length,
    added: count("added"),
    there: count("already there"),
    refused: count("refused"),
  });
  if (!isLong) return { content, embeds: [{ description }] };
  return {
    content: `${content} ${words.inFile}`,
    files: [{ name: "import-report.txt", text: `${whole.join("\n")}\n` }],
  };
}
