/**
 * How likely two reports tell of the same event.
 *
 * In: two story members. Out: a score between 0 and 1 with the evidence, a clause each.
 * Surprise: inside one case whole articles are alike whatever they report, because each retells the case. What tells
 * events apart there is the lead, the act and the day; see the vetoes.
 */
import { isRoutineStep, recordListOf } from "../items/record-list.ts";
import { entryName, findVeto } from "./find-veto.ts";
import { type MemberFeatures, readFeatures } from "./member-features.ts";
import { scoreHeadlines } from "./score-headlines.ts";
import { scoreOutside } from "./score-outside.ts";
import type { StoryMember } from "./story.ts";

export const COPY_SCORE = 0.99;
/** How alike title and lead must be where neither act nor day agrees; and what a pair below it may score at most. */
const LEAST_ALIKE = 0.2;
const UNBACKED_SCORE = 0.4;
/** One bill becomes law once, however late and in whatever words that is told. */
const SIGNED_SCORE = 0.75;
/** From here on a headline is no longer today's news of the other's event. */
const OLD_HOURS = 240;
/** Two reports below this in lead, beginning, body and names have hardly a telling word in common. */
const HARDLY_ALIKE = 0.1;

export interface Comparison {
  score: number;
  evidence: string[];
  /** Set when the two cannot be one event, whatever the score. */
  veto: string | null;
  /** Set when the two are different entries of one docket or list: their stories stay apart. */
  areTwoEntries: boolean;
}

/** Compares two members; symmetric. */
export function compareMembers(a: StoryMember, b: StoryMember): Comparison {
  const features = readFeatures(a, b);
  const twoOfList = areTwoOfList(a, b, features);
  const isOfLists = recordListOf(a.item) !== null && recordListOf(b.item) !== null;
  const twoEntries = twoOfList || (!isOfLists && areTwoEntries(a, b, features));
  const veto = twoOfList
    ? "two entries of one list"
    : twoEntries
      ? `docket entries ${entryName(a)} and ${entryName(b)}`
      : findVeto(a, b, features);
  const isInCase = a.verdict.caseId !== null && a.verdict.caseId === b.verdict.caseId;
  const score = features.isCopy ? COPY_SCORE : isInCase ? scoreInCase(features) : scoreWithoutCase(features);
  return { score, evidence: explain(a, b, features), veto, areTwoEntries: twoEntries };
}

function scoreWithoutCase(features: MemberFeatures): number {
  if (features.areHeadlines) return isOldNews(features) ? 0 : scoreHeadlines(features);
  const score = scoreOutside(features);
  if (features.isOneSigning && (features.dayGap ?? 0) === 0) return Math.max(score, SIGNED_SCORE);
  // A topic and a week in common are no event: without a common act or day the words themselves must agree.
  const isBacked = !features.areDated || features.sameAct > 0 || features.dayGap === 0;
  const agrees = isBacked
    ? !sayNothingAlike(features)
    : Math.max(features.lead, features.opening) >= LEAST_ALIKE;
  return agrees ? score : Math.min(score, UNBACKED_SCORE);
}

/** Weeks later two headlines without a common term of art or day share only the name of the matter. */
function isOldNews({ sameAct, dayGap, hoursApart, areDated }: MemberFeatures): boolean {
  return areDated && hoursApart > OLD_HOURS && sameAct < 1 && dayGap !== 0;
}

/** A vote on one law and the signing of another, both on Thursday: a day and an act without a word in common are no event. */
function sayNothingAlike({ lead, start, body, names, sharedNames }: MemberFeatures): boolean {
  return Math.max(lead, start, body, names, sharedNames) < HARDLY_ALIKE;
}

/** Two entries of one docket are two events, whatever else agrees and however many reports tell of both. */
function areTwoEntries(a: StoryMember, b: StoryMember, f: MemberFeatures): boolean {
  if (!a.item.docket || !b.item.docket || a.frame.docket !== b.frame.docket) return false;
  const [entryA, entryB] = [a.frame.entryNumber, b.frame.entryNumber];
  if (entryA && entryB) return entryA !== entryB;
  return f.sameAct < 1 || f.dayGap !== 0;
}

/**
 * The reader of a list has already made one item of several reports of an event; only CourtListener may have one opinion
 * twice, harvested twice. A debate or a referral draws nothing to it: what is reported of that day is the vote.
 */
function areTwoOfList(a: StoryMember, b: StoryMember, f: MemberFeatures): boolean {
  if (a.item.id === b.item.id) return false;
  if (isRoutineStep(a.item) || isRoutineStep(b.item)) return true;
  const list = recordListOf(a.item);
  if (list === null || list !== recordListOf(b.item)) return false;
  const isOneText = f.isCopy || (a.item.text !== "" && a.item.text === b.item.text);
  return !(list === "courtlistener:opinion" && isOneText && f.dayGap === 0);
}

function scoreInCase(f: MemberFeatures): number {
  const z =
    -2.9 +
    4.5 * f.lead +
    2 * f.opening +
    1 * f.body +
    (f.sameAct === 1 ? 1.6 : f.sameAct > 0 ? 0.5 : f.isSameKind ? 0 : -0.7) -
    // Two headlines of one case share its names whatever they report.
    (f.areHeadlines && f.sameAct < 1 ? 1.3 : 0) +
    dayTerm(f) +
    2 * f.closeness -
    (f.closeness < 0.05 && f.dayGap !== 0 ? 1.5 : 0) +
    0.3 * Math.min(3, f.sharedNumbers);
  return logistic(z);
}

/** Same day speaks for one event, different days against; with one day known, the other's publication must suit it. */
function dayTerm(f: MemberFeatures): number {
  if (f.areOneRound) return 2.2;
  if (f.dayGap !== null) return f.dayGap === 0 ? 2.2 : f.dayGap === 1 ? 0.2 : -Math.min(5, 1 + f.dayGap / 2);
  if (f.namesDay > 0) return 2.2;
  if (f.namesDay < 0) return -0.7;
  if (f.reach !== null) return f.reach < 0 ? -1.5 : f.reach <= 3 ? 0.6 : f.reach <= 7 ? 0 : -0.7;
  return 0;
}

function logistic(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function explain(a: StoryMember, b: StoryMember, f: MemberFeatures): string[] {
  const said = [`lead alike ${f.lead.toFixed(2)}`, `opening alike ${f.opening.toFixed(2)}`];
  if (f.isCopy) said.push(`same text (${Math.round(f.copied * 100)} % of it)`);
  else if (f.copied >= 0.15) said.push(`quotes ${Math.round(f.copied * 100)} % of the other`);
  if (a.frame.act && a.frame.act === b.frame.act) said.push(`both ${a.frame.act}`);
  else said.push(`${a.frame.act ?? a.frame.kind} and ${b.frame.act ?? b.frame.kind}`);
  if (f.dayGap !== null) said.push(f.dayGap === 0 ? "same event day" : `event days ${f.dayGap} apart`);
  if (f.isOneSigning) said.push("one bill became law");
  if (f.areOneRound) said.push("one round of briefs");
  said.push(`published ${f.hoursApart} h apart`);
  if (f.sharedNumbers) said.push(`${f.sharedNumbers} rare numbers shared`);
  return said;
}
