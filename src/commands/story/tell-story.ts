/**
 * A story in words: what happened, what was told of it, and each report with the evidence that it belongs there.
 *
 * In: the way of its first report as a server may know it, a page. Out: a reply.
 * Surprise: reports that the asker's server cannot see are neither shown nor counted.
 */
import { fitPlain, linkTo, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import { formatEventDay } from "../../delivery/format-day.ts";
import { storyOfServer } from "../../storage/alert-of-server.ts";
import type { ItemTrace, PlacedTrace } from "../../storage/item-trace.ts";
import type { Placement, Story, StoryMember } from "../../stories/story.ts";
import { nameOfWhat } from "../choose-case.ts";
import type { CommandContext, Reply } from "../command.ts";
import { OLDEST_FIRST, packAsked, pageButtons } from "../page-buttons.ts";
import { sayInstant } from "../say-time.ts";
import { sayPage, splitPages } from "../split-pages.ts";

const SPLIT = { most: 6, room: 2_800, between: "\n\n" } as const;
const ROOM = { title: 160, address: 220, evidence: 300, versions: 500, why: 300 };
const STORY_ID = /\bs[0-9a-hjkmnp-tv-z]{12}\b/g;

export async function tellStory(
  trace: ItemTrace,
  placed: PlacedTrace,
  page: number,
  guildId: string | null,
  context: CommandContext,
): Promise<Reply> {
  const { store, cases } = context;
  const whole = await store.findStory(placed.storyId);
  if (!whole) return { content: "That story is gone." };
  const { story, isWhole } = await storyOfServer(store, whole, guildId);
  const placements = await store.placementsOf(story.id);
  const how = new Map(placements.map(({ itemId, placement }) => [itemId, placement]));
  const blocks = story.members.map((member, at) =>
    sayReport(member, at, (at > 0 || isWhole ? how.get(member.item.id) : null) ?? null),
  );
  const shown = splitPages(blocks, page, SPLIT);
  const count = blocks.length === 1 ? "1 report" : `${blocks.length} reports`;
  const matter = nameOfWhat(cases(), story.caseId ?? story.topics[0] ?? "no case");
  return {
    content: [`**${matter}** · story \`${story.id}\` · ${count}`, sayPage(shown)].filter(Boolean).join(" · "),
    embeds: [{ description: [sayHead(story, trace), sayTold(trace, placed), shown.text].join("\n\n") }],
    components: await pageButtons(
      {
        verb: "story:page",
        what: packAsked([story.id]),
        page: shown.page,
        pages: shown.pages,
        labels: OLDEST_FIRST,
      },
      context,
    ),
  };
}

function sayHead({ members }: Story, { told, item }: ItemTrace): string {
  const content = told?.alert.content;
  if (!content) return `**${fitPlain(members[0]?.item.title ?? item.title, ROOM.title)}**`;
  const { title, eventDay, court, kind } = content;
  const facts = [kind, eventDay === null ? "" : formatEventDay(eventDay), court ?? ""].filter(Boolean);
  return `**${fitPlain(title, ROOM.title)}**\n*${plainMarkdown(facts.join(" · "))}*`;
}

function sayTold({ told }: ItemTrace, { why, isUndecided }: PlacedTrace): string {
  if (!told) {
    return isUndecided
      ? "**Alert** not decided yet; that is done within seconds."
      : `**Alert** none: ${fitPlain(why ?? "nobody was to be told", ROOM.why)}`;
  }
  const { alert, versions } = told;
  const first = versions[0]?.at ?? alert.decidedAt;
  const later = versions
    .slice(1)
    .map(({ version, reason, at }) => `version ${version} ${reason}, ${sayInstant(at)}`);
  const rest =
    later.length > 6 ? [...later.slice(0, 2), `${later.length - 5} more`, ...later.slice(-3)] : later;
  const last = rest.length === 0 ? "; not changed since" : `; then ${rest.join("; ")}`;
  return `**Alert** \`${alert.id}\` first told ${sayInstant(first)} (${versions[0]?.reason ?? "first report"})${last}`;
}

function sayReport({ item }: StoryMember, at: number, placement: Placement | null): string {
  const url = item.url !== null && item.url.length <= ROOM.address ? item.url : null;
  const when = sayInstant(item.publishedAt ?? item.firstSeenAt);
  const title = linkTo(fitTitle(item.title), url);
  return `**${at + 1}** ${title}\n*${fitPlain(item.outlet, 80)}*, ${when}\n${sayPlacement(placement)}`;
}

function sayPlacement(placement: Placement | null): string {
  if (placement === null) return "The first report of it from the sources of this server.";
  // Other stories are named by ids, which say nothing here.
  const evidence = placement.evidence.join("; ").replace(STORY_ID, "another story");
  const reasons = fitPlain(evidence, ROOM.evidence) || "no evidence was noted";
  return placement.kind === "opens"
    ? `Opened the story: ${reasons}`
    : `Joined it (score ${placement.score.toFixed(2)}): ${reasons}`;
}

function fitTitle(title: string): string {
  const plain = title || "Untitled";
  return plain.length > ROOM.title ? `${plain.slice(0, ROOM.title - 1).toWellFormed()}…` : plain;
}
