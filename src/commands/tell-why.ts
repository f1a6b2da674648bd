/**
 * An item's way in words, stage by stage, each with its reason: seen, ours, story, told, delivered.
 *
 * In: a trace, and what only the asker's place knows. Out: one reply within Discord's limits.
 * Surprise: a stage that was never reached is said too, for "it ends here" is what people ask this command about.
 */
import type { Delivery } from "../delivery/delivery.ts";
import { cutAtWord, keepLines } from "../delivery/discord/limits.ts";
import { fitPlain, linkTo } from "../delivery/discord/plain-markdown.ts";
import { sayDecision } from "../delivery/discord/render-flood.ts";
import { messageAddress } from "../delivery/message-address.ts";
import type { Subscription } from "../delivery/subscription.ts";
import type { Verdict } from "../relevance/verdict.ts";
import { HOLD_OPEN_MS } from "../sources/hold.ts";
import type { ItemTrace } from "../storage/item-trace.ts";
import type { Reply } from "./command.ts";
import { sayFiltered, sayGathered } from "./say-left-out.ts";
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
}

/** What each stage may take of an embed's 4096 units. */
const ROOM = { seen: 800, reasons: 600, held: 450, evidence: 700, told: 550, delivered: 800 };
const STORY_ID = /\bs[0-9a-hjkmnp-tv-z]{12}\b/g;

/** The ids of other stories in the evidence, for the caller to look up. */
export function storiesNamed({ placed }: ItemTrace): string[] {
  return placed ? [...new Set(placed.placement.evidence.join(" ").match(STORY_ID) ?? [])] : [];
}

/** What `/why` says about an item that was seen. */
export function tellWhy(trace: ItemTrace, context: WhyContext): Reply {
  const { item } = trace;
  const stages = [
    saySeen(trace),
    sayOurs(trace, context),
    sayHeld(trace, context),
    sayStory(trace, context),
    sayTold(trace),
    sayDelivered(trace, context),
    sayFiltered(trace, context.guildId),
    sayRoutineLeftOut(trace, context.subscriptions),
  ].filter((stage) => stage !== null);
  const title = linkTo(cutAtWord(item.title || "An item without a title", 160), item.url);
  return {
    content: `**The way of an item** from ${fitPlain(item.outlet, 80)}`,
    embeds: [{ description: [title, ...stages].join("\n\n") }],
  };
}

function saySeen({ item, sightings, earlierTexts }: ItemTrace): string {
  const published = item.publishedAt === null ? "without a date" : `dated ${sayInstant(item.publishedAt)}`;
  const lines = sightings.map(({ sourceName, sourceId, at }, index) => {
    const source = `*${fitPlain(sourceName ?? sourceId, 60)}*`;
    return index === 0
      ? `by ${source} ${sayInstant(at)}, ${published}`
      : `also by ${source} ${sayInstant(at)}`;
  });
  if (lines.length === 0) lines.push(`${sayInstant(item.firstSeenAt)}, ${published}`);
  if (item.isBaseline) {
    lines.push(
      item.baselineWhy
        ? `It was remembered and not told: ${fitPlain(item.baselineWhy, 200)}.`
        : "It was already there at the first visit of its source.",
    );
  }
  const { text } = keepLines(lines, ROOM.seen - 350, (left) => `*and by ${left} more*`);
  return [`**Seen** ${text}`, sayTexts(item, earlierTexts)].filter(Boolean).join("\n");
}

function sayTexts(item: ItemTrace["item"], earlier: ItemTrace["earlierTexts"]): string {
  const [first] = earlier;
  if (!first) return "Its text has not changed since.";
  const times = earlier.length === 1 ? "once" : `${earlier.length} times`;
  const then =
    first.title === item.title
      ? `Its first text began “${fitPlain(first.text || first.summary, 180)}”.`
      : `Its first title was “${fitPlain(first.title, 180)}”.`;
  return `Its publisher changed it ${times}; this is revision ${item.revision}. ${then}`;
}

function sayOurs({ judged }: ItemTrace, { nameOf }: WhyContext): string {
  if (!judged) return "**Ours** not judged yet.";
  const { verdict } = judged;
  const reasons = fitPlain(joinReasons(verdict.reasons), ROOM.reasons) || "no reason was noted";
  return `**Ours** ${sayWhose(verdict, nameOf)} (score ${verdict.score.toFixed(1)}): ${reasons}`;
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

function sayWhose({ tier, caseId, topics }: Verdict, nameOf: WhyContext["nameOf"]): string {
  if (tier === "negative") return "no, about nothing we watch";
  const matters = [caseId, ...topics].filter((id) => id !== null).map(nameOf);
  return matters.length === 0 ? "yes" : `yes, about ${[...new Set(matters)].slice(0, 5).join(", ")}`;
}

/** Each server decides for itself, and what others decided is theirs to know. */
function sayHeld({ held }: ItemTrace, { guildId, now }: WhyContext): string | null {
  const last = held.at(-1);
  if (!last) return null;
  const { hold, decisions } = last;
  const start = `**Held back** ${sayInstant(hold.at)}: ${fitPlain(hold.why, ROOM.held - 200)}.`;
  if (guildId === null) return `${start} Each server decides for itself what becomes of it.`;
  const decision = decisions.find((one) => one.guildId === guildId);
  if (decision) return `${start} ${sayDecision(decision)}`;
  return now.getTime() - Date.parse(hold.at) > HOLD_OPEN_MS
    ? `${start} Nobody here decided, so it counts as skipped; \`/feeds health\` still offers the choice.`
    : `${start} Nobody here has decided yet; \`/feeds health\` offers the choice.`;
}

function sayStory({ placed, judged }: ItemTrace, { titles }: WhyContext): string | null {
  if (!placed) {
    return judged?.verdict.tier === "negative" ? "Its way ends here: what is not ours is not told." : null;
  }
  const { placement, storyId, position, reports } = placed;
  const count = reports === 1 ? "its only report" : `report ${position} of ${reports}`;
  const how =
    placement.kind === "opens"
      ? `opened the story \`${storyId}\`, ${count}`
      : `joined the story \`${storyId}\` as ${count} (score ${placement.score.toFixed(2)})`;
  const named = placement.evidence.join("; ").replace(STORY_ID, (id) => {
    const title = titles.get(id);
    return title === undefined ? id : `“${cutAtWord(title, 120)}”`;
  });
  return `**Story** ${how}: ${fitPlain(named, ROOM.evidence) || "no evidence was noted"}`;
}

function sayTold({ placed, told, item }: ItemTrace): string | null {
  if (!placed) return null;
  if (!told) {
    if (placed.why !== null) return `**Told** no: ${fitPlain(placed.why, ROOM.told)}`;
    return "**Told** not decided yet; that is done within seconds.";
  }
  const { alert, versions } = told;
  const [earliest] = versions;
  const first = earliest?.at ?? alert.decidedAt;
  // Version 1 was another server's where only its sources had the event.
  const isFirst = earliest === undefined || earliest.version === 1;
  const how = isFirst
    ? `version 1 ${sayInstant(first)} (${earliest?.reason ?? "first report"})`
    : `${sayInstant(first)} (first report from the sources of this server)`;
  const later = versions.slice(1).map(({ version, reason }) => `${version} ${reason}`);
  const since =
    later.length === 0
      ? ""
      : `; then version ${fitPlain(later.join(", "), ROOM.told)}, ${sayInstant(alert.updatedAt)}`;
  const isShown = alert.content.reports.some(({ itemId }) => itemId === item.id);
  const absent = isShown ? "" : " This report is not among those it shows.";
  const last = placed.why === null ? "" : ` Last look: ${fitPlain(placed.why, 160)}.`;
  const more = placed.isUndecided ? " A change of the story waits to be told." : "";
  return `**Told** yes, ${how}${since}.${absent}${last}${more}`;
}

function sayDelivered({ told, deliveries }: ItemTrace, { isHere }: WhyContext): string | null {
  if (!told) return null;
  if (deliveries.length === 0) return "**Delivered** nowhere: no subscription wanted it when it was told.";
  const here = deliveries.filter(({ channelId }) => isHere(channelId));
  const elsewhere = deliveries.length - here.length;
  const lines = here.map((delivery) => sayDelivery(delivery, told.alert.version));
  if (elsewhere > 0) {
    const places = elsewhere === 1 ? "1 channel" : `${elsewhere} channels`;
    lines.push(here.length === 0 ? `to ${places} of other servers` : `and to ${places} of other servers`);
  }
  const { text } = keepLines(lines, ROOM.delivered, (left) => `*and ${left} more*`);
  return `**Delivered** ${text}`;
}

function sayDelivery(delivery: ItemTrace["deliveries"][number], version: number): string {
  const { channelId, guildId, messageId } = delivery;
  const link =
    messageId === null || guildId === null
      ? ""
      : ` ([message](${messageAddress(guildId, channelId, messageId)}))`;
  return `<#${channelId}>${link}: ${sayState(delivery, version)}`;
}

function sayState(delivery: Delivery, version: number): string {
  const why = delivery.why === null ? "" : `: ${fitPlain(delivery.why, 200)}`;
  const next = `next attempt ${sayInstant(delivery.nextAttemptAt)}`;
  const isTold = delivery.digestId !== undefined;
  const tries = delivery.attempts === 1 ? "1 attempt" : `${delivery.attempts} attempts`;
  switch (delivery.state) {
    case "gathered":
      return isTold ? `in a digest that waits to be sent${why}` : `${sayGathered(delivery)}${why}`;
    case "sent":
      if (isTold) return `told in a digest, as version ${delivery.sentVersion}${why}`;
      return delivery.sentVersion >= version
        ? `posted, shows version ${delivery.sentVersion}`
        : `posted, shows version ${delivery.sentVersion}; an edit to version ${version} waits${why}`;
    case "sending":
      return `being sent just now (${tries})`;
    case "unknown":
      return `sent, but whether it arrived is not known yet (${tries}${why}); ${next}`;
    case "pending":
      return delivery.attempts === 0 ? "waits for its turn" : `waits (${tries}${why}); ${next}`;
    case "held":
      return `held${why}`;
    case "dead":
      return `given up${why}`;
  }
}
