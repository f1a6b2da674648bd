/**
 * A story in words: what happened, what was told of it, and each report with the evidence that it belongs there.
 *
 * In: the way of its first report as a server may know it, a page. Out: a reply.
 * Surprise: reports that the asker's server cannot see are neither shown nor counted.
 */
import { fitPlain, linkTo, plainMarkdown } from "../../delivery/discord/plain-markdown.ts";
import { storyOfServer } from "../../storage/alert-of-server.ts";
import type { ItemTrace, PlacedTrace } from "../../storage/item-trace.ts";
import type { Placement, Story, StoryMember } from "../../stories/story.ts";
import { sayEventKind } from "../../words/kind-words.ts";
import type { Language } from "../../words/language.ts";
import { PAGES } from "../../words/page-words.ts";
import { sayEventDay } from "../../words/say-when.ts";
import { STORY } from "../../words/story-words.ts";
import { nameOfWhat } from "../choose-case.ts";
import type { CommandContext, Reply } from "../command.ts";
import { packAsked, pageButtons } from "../page-buttons.ts";
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
  const { store, cases, language } = context;
  const words = STORY[language];
  const whole = await store.findStory(placed.storyId);
  if (!whole) return { content: words.gone };
  const { story, isWhole } = await storyOfServer(store, whole, guildId);
  const placements = await store.placementsOf(story.id);
  const how = new Map(placements.map(({ itemId, placement }) => [itemId, placement]));
  const blocks = story.members.map((member, at) =>
    sayReport(member, at, (at > 0 || isWhole ? how.get(member.item.id) : null) ?? null, language),
  );
  const shown = splitPages(blocks, page, SPLIT);
  const matter = nameOfWhat(cases(), story.caseId ?? story.topics[0] ?? words.noCase);
  return {
    isShareable: true,
    content: [
      `**${matter}** · ${words.story(`\`${story.id}\``)} · ${words.reports(blocks.length)}`,
      sayPage(shown, language),
    ]
      .filter(Boolean)
      .join(" · "),
    embeds: [
      {
        description: [sayHead(story, trace, language), sayTold(trace, placed, language), shown.text].join(
          "\n\n",
        ),
      },
    ],
    components: await pageButtons(
      {
        verb: "story:page",
        what: packAsked([story.id]),
        page: shown.page,
        pages: shown.pages,
        order: "oldest first",
      },
      context,
    ),
  };
}

function sayHead({ members }: Story, { told, item }: ItemTrace, language: Language): string {
  const content = told?.alert.content;
  if (!content) return `**${fitPlain(members[0]?.item.title ?? item.title, ROOM.title)}**`;
  const { title, eventDay, court, kind } = content;
  const day = eventDay === null ? "" : sayEventDay(eventDay, language);
  const facts = [sayEventKind(kind, language), day, court ?? ""].filter(Boolean);
  return `**${fitPlain(title, ROOM.title)}**\n*${plainMarkdown(facts.join(" · "))}*`;
}

function sayTold({ told }: ItemTrace, { why, isUndecided }: PlacedTrace, language: Language): string {
  const words = STORY[language];
  if (!told) {
    return isUndecided ? words.alertUndecided : words.alertNone(fitPlain(why ?? words.nobody, ROOM.why));
  }
  const { alert, versions } = told;
  const first = versions[0]?.at ?? alert.decidedAt;
  const later = versions
    .slice(1)
    .map(({ version, reason, at }) => words.version(version, reason, sayInstant(at)));
  const rest =
    later.length > 6 ? [...later.slice(0, 2), words.more(later.length - 5), ...later.slice(-3)] : later;
  const last = rest.length === 0 ? words.notChanged : words.afterwards(rest.join("; "));
  const reason = versions[0]?.reason ?? words.firstReport;
  return `${words.firstTold(`\`${alert.id}\``, sayInstant(first), reason)}${last}`;
}

function sayReport(
  { item }: StoryMember,
  at: number,
  placement: Placement | null,
  language: Language,
): string {
  const url = item.url !== null && item.url.length <= ROOM.address ? item.url : null;
  const when = sayInstant(item.publishedAt ?? item.firstSeenAt);
  const title = linkTo(fitTitle(item.title || PAGES[language].untitled), url);
  return `**${at + 1}** ${title}\n*${fitPlain(item.outlet, 80)}*, ${when}\n${sayPlacement(placement, language)}`;
}

function sayPlacement(placement: Placement | null, language: Language): string {
  const words = STORY[language];
  if (placement === null) return words.firstHere;
  // Other stories are named by ids, which say nothing here.
  const evidence = placement.evidence.join("; ").replace(STORY_ID, words.anotherStory);
  const reasons = fitPlain(evidence, ROOM.evidence) || words.noEvidence;
  return placement.kind === "opens"
    ? words.opened(reasons)
    : words.joined(placement.score.toFixed(2), reasons);
}

function fitTitle(plain: string): string {
  return plain.length > ROOM.title ? `${plain.slice(0, ROOM.title - 1).toWellFormed()}…` : plain;
}
