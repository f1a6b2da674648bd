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
import type { CommandContext, Reply } from "../command.ts";
import { findWatched } from "./say-added.ts";

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
  if (attachment.size > MOST_BYTES) {
    return {
      content: "That file is larger than 1 MiB. A list of feeds is far smaller; is it the right file?",
    };
  }
  const page = await context.look(attachment.url);
  if (page.kind !== "body") {
    return { content: "Discord did not hand me that file. Nothing was added; try again in a moment." };
  }
  if (page.bytes.length > MOST_BYTES) {
    return {
      content: "That file is larger than 1 MiB. A list of feeds is far smaller; is it the right file?",
    };
  }
  const opml = readOpml(decodeBody(page.bytes, page.contentType).text);
  if (opml.kind === "refused") return { content: opml.why };
  if (opml.feeds.length === 0) {
    return {
      content: "That OPML file names no feed: none of its outlines has an `xmlUrl`. Nothing was added.",
    };
  }
  const rows = await addAll(opml.feeds, asker, context);
  const empty = opml.withoutAddress.map(
    (title): Row => ({ title, address: "", outcome: "refused", why: "no address of a feed (xmlUrl) in it" }),
  );
  return report([...rows, ...empty]);
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
  { store, look, feedsPerServer, now }: CommandContext,
  time: AbortSignal,
): Promise<[Outcome, string]> {
  const typed = readTypedAddress(address);
  if (typed.kind === "refused") return ["refused", typed.why.replaceAll("`", "")];
  const sources = await store.sourcesOfServer(asker.guildId);
  const watched = findWatched(sources, typed.url);
  if (watched) return ["already there", watched.follower === null ? "watched for every server" : ""];
  const full: [Outcome, string] = [
    "refused",
    `this server has all the ${feedsPerServer} sources it may have`,
  ];
  if (sources.filter(({ follower }) => follower).length >= feedsPerServer) return full;
  if (time.aborted) return ["refused", NO_TIME];
  const page = await look(typed.url, time).catch((fault: unknown) => {
    if (time.aborted) return null;
    throw fault;
  });
  if (page === null) return ["refused", NO_TIME];
  if (page.kind === "failed") return ["refused", page.problem.detail];
  if (page.kind === "unchanged") return ["refused", "the answer was empty"];
  const read = await parseDocument(page.bytes, { contentType: page.contentType, url: page.url });
  if ("problem" in read) return ["refused", read.problem.detail];
  const redirected = findWatched(sources, page.url);
  if (redirected) return ["already there", `leads to ${redirected.source.name}`];
  // The feed's own name: one address is one source, and no server names it for the others.
  const source = makeAddedSource(typed.url, { ...read.feed, title: read.feed.title || title }, asker);
  const followed = await store.followSource(source, asker, feedsPerServer, now().toISOString());
  if (followed.kind === "full") return full;
  return followed.kind === "added" ? ["added", ""] : ["already there", ""];
}

const NO_TIME = "not looked at, the time was up; import the file again to go on";
const MARKS: Record<Outcome, string> = { added: "✅", "already there": "▫️", refused: "⚠️" };

function report(rows: Row[]): Reply {
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  const shown = rows.map(({ title, address, outcome, why }) => {
    const name = fitPlain(title || (hostOf(address) ?? "") || "untitled", 60);
    const reason = why === "" ? "" : `: ${fitPlain(why, 160)}`;
    return `${MARKS[outcome]} ${name} · ${outcome}${reason}`;
  });
  const whole = rows.map(({ title, address, outcome, why }) =>
    [outcome, title, address, why].map((part) => part.replace(/\s+/g, " ")).join("\t"),
  );
  const description = shown.join("\n");
  const isLong = description.length > LIMITS.description;
  const content = `**${rows.length} ${rows.length === 1 ? "outline" : "outlines"}** in that file: ${count("added")} added, ${count("already there")} already there, ${count("refused")} refused. What the new ones bring is judged like all else; what is already there stays silent.`;
  if (!isLong) return { content, embeds: [{ description }] };
  return {
    content: `${content} Every outline is in the file.`,
    files: [{ name: "import-report.txt", text: `${whole.join("\n")}\n` }],
  };
}
