/**
 * An item's way in words, stage by stage, each with its reason: seen, ours, story, told, delivered.
 *
 * In: a trace, and what only the asker's place knows. Out: one reply within Discord's limits.
 * Surprise: a stage that was never reached is said too, for "it ends here" is what people ask this command about.
 */
import { cutAtWord, keepLines } from "../delivery/discord/limits.ts";
import { fitPlain, linkTo } from "../delivery/discord/plain-markdown.ts";
import type { Subscription } from "../delivery/subscription.ts";
import type { Verdict } from "../relevance/verdict.ts";
import { HOLD_OPEN_MS } from "../sources/hold.ts";
import type { ItemTrace } from "../storage/item-trace.ts";
import { HELD } from "../words/held-words.ts";
import type { Language } from "../words/language.ts";
import { PAGES } from "../words/page-words.ts";
import { STORY } from "../words/story-words.ts";
import { WHY } from "../words/why-words.ts";
import type { Reply } from "./command.ts";
import { sayDelivered } from "./say-delivered.ts";
import { sayFiltered, sayMuted } from "./say-left-out.ts";
import { sayRoutineLeftOut } from "./say-routine.ts";
import { sayInstant } from "./say-time.ts";

export interface WhyContext {
  /** The name of a case or topic for people. */
  nameOf: (id: string) => string;
  /** Whether the asker's server has this channel: of others only their number is told. */
  isHere: (channelId: string) => boolean;
  /** Subscriptions of the asker's server. */
  subscriptions: readonly Subscription[];
  /** Titles of other stories that the evidence names by id. */
  titles: ReadonlyMap<string, string>;
  /** The asker's server, null in a direct message. */
  guildId: string | null;
  now: Date;
  language: Language;
}

/** What each stage may take of an embed's 4096 units. */
const ROOM = { seen: 800, reasons: 600, held: 450, evidence: 700, told: 550 };
const STORY_ID = /\bs[0-9a-hjkmnp-tv-z]{12}\b/g;

/** The ids of other stories in the evidence, for the caller to look up. */
export function storiesNamed({ placed }: ItemTrace): string[] {
  return placed ? [...new Set(placed.placement.evidence.join(" ").match(STORY_ID) ?? [])] : [];
}

/** What `/why` says about an item that was seen. */
export function tellWhy(trace: ItemTrace, context: WhyContext): Reply {
  const { item } = trace;
  const { language } = context;
  const words = WHY[language];
  const stages = [
    saySeen(trace, language),
    sayOurs(trace, context),
    sayHeld(trace, context),
    sayStory(trace, context),
    sayTold(trace, language),
    sayDelivered(trace, context),
    sayFiltered(trace, context.guildId, language),
    sayMuted(trace, context.isHere, context.language),
    sayRoutineLeftOut(trace, context.subscriptions, language),
  ].filter((stage) => stage !== null);
  const title = linkTo(cutAtWord(item.title || words.untitled, 160), item.url);
  return {
    content: words.theWay(fitPlain(item.outlet, 80)),
    embeds: [{ description: [title, ...stages].join("\n\n") }],
  };
}

function saySeen({ item, sightings, earlierTexts }: ItemTrace, language: Language): string {
  const words = WHY[language];
  const published = item.publishedAt === null ? words.withoutDate : words.dated(sayInstant(item.publishedAt));
  const lines = sightings.map(({ sourceName, sourceId, at }, index) => {
    const source = `*${fitPlain(sourceName ?? sourceId, 60)}*`;
    return index === 0
      ? `${words.by(source, sayInstant(at))}, ${published}`
      : words.alsoBy(source, sayInstant(at));
  });
  if (lines.length === 0) lines.push(`${sayInstant(item.firstSeenAt)}, ${published}`);
  if (item.isBaseline) {
    lines.push(
      item.baselineWhy ? words.rememberedNotTold(fitPlain(item.baselineWhy, 200)) : words.thereAtFirst,
    );
  }
  const { text } = keepLines(lines, ROOM.seen - 350, (left) => `*${words.andByMore(left)}*`);
  return [`**${words.seen}** ${text}`, sayTexts(item, earlierTexts, language)].filter(Boolean).join("\n");
}

function sayTexts(item: ItemTrace["item"], earlier: ItemTrace["earlierTexts"], language: Language): string {
  const words = WHY[language];
  const [first] = earlier;
  if (!first) return words.notChanged;
  const then =
    first.title === item.title
      ? words.firstText(fitPlain(first.text || first.summary, 180))
      : words.firstTitle(fitPlain(first.title, 180));
  return `${words.changed(earlier.length, item.revision)} ${then}`;
}

function sayOurs({ judged }: ItemTrace, context: WhyContext): string {
  const words = WHY[context.language];
  if (!judged) return `**${words.ours}** ${words.notJudged}`;
  const { verdict } = judged;
  const reasons = fitPlain(joinReasons(verdict.reasons), ROOM.reasons) || words.noReason;
  return `**${words.ours}** ${sayWhose(verdict, context)} (${words.score(verdict.score.toFixed(1))}): ${reasons}`;
}

/** Each reason names its case or topic; said once, it holds until another one is named. */
function joinReasons(reasons: readonly string[]): string {
  let before = "";
  const said = reasons.map((reason) => {
    const name = /^[^:«]{1,40}: /.exec(reason)?.[0] ?? "";
    const isSame = name !== "" && name === before;
    before = name;
    return isSame ? reason.slice(name.length) : reason;
  });
  return said.join("; ");
}

function sayWhose({ tier, caseId, topics }: Verdict, { nameOf, language }: WhyContext): string {
  const words = WHY[language];
  if (tier === "negative") return words.notOurs;
  const matters = [caseId, ...topics].filter((id) => id !== null).map(nameOf);
  return matters.length === 0 ? words.isOurs : words.isAbout([...new Set(matters)].slice(0, 5).join(", "));
}

/** Each server decides for itself, and what others decided is theirs to know. */
function sayHeld({ held }: ItemTrace, { guildId, now, language }: WhyContext): string | null {
  const words = HELD[language];
  const last = held.at(-1);
  if (!last) return null;
  const { hold, decisions } = last;
  const start = words.heldBack(sayInstant(hold.at), fitPlain(hold.why, ROOM.held - 200));
  if (guildId === null) return `${start} ${words.eachServerDecides}`;
  const decision = decisions.find((one) => one.guildId === guildId);
  if (decision) {
    const { choice, by, at } = decision;
    return `${start} ${words.decidedBy(words.decided[choice], `<@${by}>`, sayInstant(at))}`;
  }
  const isOver = now.getTime() - Date.parse(hold.at) > HOLD_OPEN_MS;
  return `${start} ${isOver ? words.countsAsSkipped : words.notDecided}`;
}

function sayStory({ placed, judged }: ItemTrace, { titles, language }: WhyContext): string | null {
  const words = WHY[language];
  if (!placed) {
    return judged?.verdict.tier === "negative" ? words.endsHere : null;
  }
  const { placement, storyId, position, reports } = placed;
  const count = reports === 1 ? words.onlyReport : words.reportOf(position, reports);
  const id = `\`${storyId}\``;
  const how =
    placement.kind === "opens"
      ? words.openedStory(id, count)
      : words.joinedStory(id, count, placement.score.toFixed(2));
  const named = placement.evidence.join("; ").replace(STORY_ID, (other) => {
    const title = titles.get(other);
    return title === undefined ? other : PAGES[language].quoted(cutAtWord(title, 120));
  });
  return `**${words.story}** ${how}: ${fitPlain(named, ROOM.evidence) || words.noEvidence}`;
}

function sayTold({ placed, told, item }: ItemTrace, language: Language): string | null {
  const words = WHY[language];
  if (!placed) return null;
  if (!told) {
    if (placed.why !== null) return words.toldNo(fitPlain(placed.why, ROOM.told));
    return words.toldUndecided;
  }
  const { alert, versions } = told;
  const [earliest] = versions;
  const first = earliest?.at ?? alert.decidedAt;
  // Version 1 was another server's where only its sources had the event.
  const isFirst = earliest === undefined || earliest.version === 1;
  const how = isFirst
    ? words.told(sayInstant(first), earliest?.reason ?? STORY[language].firstReport)
    : words.toldHere(sayInstant(first));
  const later = versions.slice(1).map(({ version, reason }) => `${version} ${reason}`);
  const since =
    later.length === 0
      ? ""
      : words.thenVersion(fitPlain(later.join(", "), ROOM.told), sayInstant(alert.updatedAt));
  const isShown = alert.content.reports.some(({ itemId }) => itemId === item.id);
  return [
    `${how}${since}.`,
    isShown ? "" : words.notShown,
    placed.why === null ? "" : words.lastLook(fitPlain(placed.why, 160)),
    placed.isUndecided ? words.changeWaits : "",
  ]
    .filter(Boolean)
    .join(" ");
}
