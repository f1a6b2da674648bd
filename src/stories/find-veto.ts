/**
 * What makes it impossible that two reports tell of one event.
 *
 * In: two story members and their features. Out: the reason in a clause, or null.
 * Surprise: each rule is a fact about how events are reported, not a likelihood: nobody reports an event before its day, one
 * day's news of two laws is two events, and a clerk's paper is one thing.
 */
import { isBillStep } from "../items/record-list.ts";
import { namesOtherBills } from "./bill-names.ts";
import type { MemberFeatures } from "./member-features.ts";
import type { StoryMember } from "./story.ts";

/** Two acts that are terms of art and differ are two events when their reports are this far apart. */
const APART_HOURS = 96;
/** Two clerks' wordings of one paper share at least this much of their beginnings. */
const SAME_PAPER = 0.35;
/** A report that came so many days before the event cannot tell it. Days are local, and a wire may be ahead by one. */
const BEFORE_DAYS = 3;

/** Symmetric. Two entries of one docket are not asked here; see compare-members.ts. */
export function findVeto(a: StoryMember, b: StoryMember, f: MemberFeatures): string | null {
  if (f.isCopy) return null;
  if (areOfTwoDockets(a, b) && f.sameAct === 0 && f.lead < SAME_PAPER)
    return `entries of two dockets, ${entryName(a)} and ${entryName(b)}`;
  if (f.sameAct === 0 && (isPaperBesideAct(a, b) || isPaperBesideAct(b, a)))
    return "a paper on the docket and a report of something else done that day";
  if (areOfOtherDays(a, b, f)) return "a step of a bill and what happened to it on another day";
  if (f.dayGap !== null && f.dayGap >= 2 && f.sameAct === 0)
    return `events ${f.dayGap} days apart, ${a.frame.act ?? a.frame.kind} and ${b.frame.act ?? b.frame.kind}`;
  if (f.areDistinctActs && f.dayGap === 1) return `${a.frame.act} and ${b.frame.act}, a day apart`;
  if (f.areDistinctActs && f.hoursApart >= APART_HOURS)
    return `${a.frame.act} and ${b.frame.act}, published ${f.hoursApart} h apart`;
  if (f.isPreviewOfOther && a.frame.kind === "hearing" && b.frame.kind === "hearing")
    return "one looks ahead to the hearing, the other reports it";
  if (f.reach !== null && f.reach <= -BEFORE_DAYS && !looksAhead(a) && !looksAhead(b))
    return `published ${-f.reach} days before the other's event`;
  if (a.verdict.caseId === null && b.verdict.caseId === null && namesOtherBills(a.item, b.item))
    return "they name different bills";
  return null;
}

/** Congress dates its steps; what is of record on another day, or reports another act, is another step. */
function areOfOtherDays(a: StoryMember, b: StoryMember, { dayGap, sameAct }: MemberFeatures): boolean {
  if (dayGap === null || dayGap === 0) return false;
  const steps = [a, b].filter(({ item }) => isBillStep(item)).length;
  return steps === 2 || (steps === 1 && sameAct === 0);
}

/** A hearing is announced, and so is a paper that will be filed. */
function looksAhead({ frame }: StoryMember): boolean {
  return frame.kind === "hearing";
}

/** What the court's record calls an entry, or what it does. */
export function entryName({ frame }: StoryMember): string {
  return frame.entryNumber ?? frame.act ?? frame.kind;
}

/** What a court does may be entered below as well (a mandate), in like words; a day alone joins no two courts' papers. */
function areOfTwoDockets(a: StoryMember, b: StoryMember): boolean {
  return Boolean(a.item.docket && b.item.docket && a.frame.docket !== b.frame.docket);
}

/**
 * A clerk's entry is one thing: a declaration or a returned record of the day of the ruling is not what that day's news
 * reports. A motion or brief, which has an act of its own, may be.
 */
function isPaperBesideAct({ item, frame }: StoryMember, other: StoryMember): boolean {
  const isPaper = frame.act === null && (frame.kind === "filing" || frame.kind === "news");
  const isOfOthers = ["ruling", "order", "legislation"].includes(other.frame.kind);
  return item.docket !== undefined && isPaper && !other.item.docket && isOfOthers;
}
