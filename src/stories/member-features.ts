/**
 * What two reports have in common, as numbers.
 *
 * In: two story members. Out: the features compare-members.ts weighs.
 * Surprise: a missing event day is no disagreement; only two known days can differ.
 */
import { addDays } from "../cases/day.ts";
import { compareTexts, type TextComparison } from "../items/compare-texts.ts";
import { itemTime } from "../items/item.ts";
import { opensWithin } from "../items/opens-within.ts";
import { findAct } from "./act-lexicon.ts";
import { nameOneBill } from "./bill-names.ts";
import type { EventDay } from "./event-frame.ts";
import { nameOfDay } from "./named-days.ts";
import { publicationDay } from "./read-days.ts";
import { readSignature } from "./read-signature.ts";
import type { StoryMember } from "./story.ts";
import { cosine, rarityOf, type WordVector } from "./text-vectors.ts";

export interface MemberFeatures {
  /** Cosines of title, title + lead, first hundred words, decayed body. */
  title: number;
  /** Share of the shorter title (by squared rarity) that stands in the other. */
  titleOverlap: number;
  lead: number;
  opening: number;
  body: number;
  /** Share of the shorter text that stands in the longer one, and whether that makes them one text. */
  copied: number;
  isCopy: boolean;
  /** 1: the same act by a term of art; .5: an act it is often told together with, or the same everyday word; 0. */
  sameAct: number;
  isSameKind: boolean;
  /** Each has an act by a term of art, and the two are not told together. */
  areDistinctActs: boolean;
  /** Both are nothing but a title. */
  areHeadlines: boolean;
  /** The same person speaks in both titles. */
  isSameSpeaker: boolean;
  /** One was published before the event, as a preview, the other after it. */
  isPreviewOfOther: boolean;
  /** Where only one has an event day: days from it to the other's publication, negative when before. */
  reach: number | null;
  /** Where `reach` is known: the other names that very day (1), names another day of those weeks instead (-1), or none (0). */
  namesDay: number;
  /** Days between the event days (a month taken in its middle), null when one is not known or lies within the other. */
  dayGap: number | null;
  /** Both tell that one bill became law, which it does once. */
  isOneSigning: boolean;
  /** Friends of the court file together, over a few days before one due date. */
  areOneRound: boolean;
  hoursApart: number;
  /** exp(-hours² / 2·72²): one at once, .61 after three days, .01 after nine. Miranda et al. 2018. */
  closeness: number;
  /** Cosine of title and first three sentences, of the names, and the share of all names (by rarity) that both have. */
  start: number;
  names: number;
  sharedNames: number;
  /** Share of all numbers that both have, 0 where none has any. */
  sharedFigures: number;
  /** 1: a year both name; -1: both name years, and no year in common; 0: one names none. */
  sharedYears: number;
  /** Both say when they were published. */
  areDated: boolean;
  sharedNumbers: number;
  sharedTopics: number;
}

const SIGMA_HOURS = 72;

/** The features of a pair; symmetric. */
export function readFeatures(a: StoryMember, b: StoryMember): MemberFeatures {
  const [left, right] = [readSignature(a.item), readSignature(b.item)];
  const texts = compareTexts(a.item, b.item);
  const hours = Math.abs(left.time - right.time) / 3_600_000;
  return {
    title: cosine(left.title, right.title),
    titleOverlap: overlapOf(left.title, right.title),
    lead: cosine(left.lead, right.lead),
    opening: cosine(left.opening, right.opening),
    body: cosine(left.body, right.body),
    copied: texts.containment,
    isCopy: isOneText(texts.kind, a, b),
    sameAct: actsAlike(a.frame.act, b.frame.act),
    areDistinctActs: isTelling(a) && isTelling(b) && actsAlike(a.frame.act, b.frame.act) === 0,
    isSameKind: a.frame.kind === b.frame.kind,
    areHeadlines: left.isHeadline && right.isHeadline,
    isSameSpeaker: [...left.speakers].some((name) => right.speakers.has(name)),
    isPreviewOfOther: isPreview(a) !== isPreview(b),
    reach: reachOf(a, b) ?? reachOf(b, a),
    namesDay: reachOf(a, b) === null ? namesDayOf(b, a) : namesDayOf(a, b),
    dayGap: daysApart(a.frame.eventDay, b.frame.eventDay),
    isOneSigning: a.frame.act === "enacted" && b.frame.act === "enacted" && nameOneBill(a.item, b.item),
    areOneRound: isOneRound(a, b),
    hoursApart: Math.round(hours),
    closeness: Math.exp(-(hours * hours) / (2 * SIGMA_HOURS * SIGMA_HOURS)),
    start: cosine(left.start, right.start),
    names: cosine(left.names, right.names),
    sharedNames: sharedByRarity(left.names, right.names),
    sharedFigures: shareOf(left.figures, right.figures),
    sharedYears: yearsAlike(left.years, right.years),
    areDated: a.item.publishedAt !== null && b.item.publishedAt !== null,
    sharedNumbers: shared(left.numbers, right.numbers),
    sharedTopics: a.verdict.topics.filter((topic) => b.verdict.topics.includes(topic)).length,
  };
}

/** An excerpt is the same report; a later piece that quotes the report and opens with news of its own is not. */
function isOneText(kind: TextComparison["kind"], a: StoryMember, b: StoryMember): boolean {
  if (kind !== "excerpt") return kind !== "new";
  const [earlier, later] = itemTime(a.item) <= itemTime(b.item) ? [a.item, b.item] : [b.item, a.item];
  if (opensWithin(later, earlier)) return true;
  return itemTime(earlier) === itemTime(later) && opensWithin(earlier, later);
}

/** From the first brief of a round to the last. */
const ROUND_DAYS = 4;

/** Rules give friends of the court one due date (Fed. R. App. P. 29: seven days after the party they support). */
function isOneRound(a: StoryMember, b: StoryMember): boolean {
  if (a.frame.act !== "amicus" || b.frame.act !== "amicus") return false;
  const days = daysApart(a.frame.eventDay, b.frame.eventDay);
  return days !== null && days > 0 && days <= ROUND_DAYS;
}

function daysApart(a: EventDay | null, b: EventDay | null): number | null {
  if (!a || !b || a.precision === "year" || b.precision === "year") return null;
  const [middleA, middleB] = [middleOf(a), middleOf(b)];
  if (a.precision === "day" && b.precision === "day") return Math.abs(middleA - middleB);
  // A month agrees with every day in it, and says how far apart two events are only when they lie in different months.
  return a.day.slice(0, 7) === b.day.slice(0, 7) ? null : Math.abs(middleA - middleB);
}

/** Days since the epoch; a month stands for its middle. */
function middleOf({ day, precision }: EventDay): number {
  return Math.round(Date.parse(precision === "day" ? day : `${day.slice(0, 7)}-15`) / 86_400_000);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

function yearsAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return shared(a, b) > 0 ? 1 : -1;
}

function sharedByRarity(a: WordVector, b: WordVector): number {
  let [both, all] = [0, 0];
  for (const word of a.keys()) {
    const rarity = rarityOf(word);
    all += rarity;
    if (b.has(word)) both += rarity;
  }
  for (const word of b.keys()) if (!a.has(word)) all += rarityOf(word);
  return all === 0 ? 0 : both / all;
}

function overlapOf(a: WordVector, b: WordVector): number {
  const weigh = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + rarityOf(word) ** 2, 0);
  const shorter = Math.min(weigh(a.keys()), weigh(b.keys()));
  return shorter === 0 ? 0 : weigh([...a.keys()].filter((word) => b.has(word))) / shorter;
}

/** Acts that one happening is often reported as. */
const TOLD_TOGETHER = [
  ["stay-lifted", "defied", "ruled"],
  ["affirmed", "ordered-to-disclose", "ruled"],
  ["reversed", "ruled"],
  ["vacated-moot", "ruled"],
  ["motion-decided", "ruled"],
  ["motion-decided", "affirmed"],
  ["motion-decided", "reversed"],
  ["moot-motion", "motion-filed"],
  ["amicus", "brief", "motion-filed"],
  ["bill-introduced", "bill-passed", "enacted"],
  ["letter", "stated", "report-published"],
  ["suit-filed", "motion-filed"],
];

function actsAlike(a: string | null, b: string | null): number {
  if (!a || !b) return 0;
  if (a === b) return (findAct(a)?.strength ?? 0) >= 2 ? 1 : 0.5;
  return TOLD_TOGETHER.some((group) => group.includes(a) && group.includes(b)) ? 0.5 : 0;
}

function isTelling(member: StoryMember): boolean {
  return (findAct(member.frame.act)?.strength ?? 0) >= 2.75;
}

function isPreview(member: StoryMember): boolean {
  const day = member.frame.eventDay;
  return day?.precision === "day" && day.day > publicationDay(member.item);
}

/** Days before publication in which a day that a report names may be that of its event. */
const NAMED_WITHIN = 14;

function namesDayOf(dated: StoryMember, other: StoryMember): number {
  const reach = reachOf(dated, other);
  if (reach === null || !dated.frame.eventDay) return 0;
  const { days } = readSignature(other.item);
  if (reach >= 0 && days.has(nameOfDay(dated.frame.eventDay.day))) return 1;
  const published = publicationDay(other.item);
  const isRecent = (back: number) => days.has(nameOfDay(addDays(published, -back)));
  return Array.from({ length: NAMED_WITHIN }, (_, back) => back).some(isRecent) ? -1 : 0;
}

function reachOf(dated: StoryMember, other: StoryMember): number | null {
  if (dated.frame.eventDay?.precision !== "day" || other.frame.eventDay?.precision === "day") return null;
  return Math.round(
    (Date.parse(publicationDay(other.item)) - Date.parse(dated.frame.eventDay.day)) / 86_400_000,
  );
}
