/**
 * The same event, told under another matter.
 *
 * In: an item that no story of its own case wants, the stories of other matters around it. Out: the one it joins, or null.
 * Surprise: one law is news of the law to one outlet and news of the lawsuit it ends to another. Across matters words alone
 * prove nothing, for all of them retell the same fights; the act, the day and a topic must agree as well.
 */
import { type Item, itemTime } from "../items/item.ts";
import { findAct } from "./act-lexicon.ts";
import { compareMembers } from "./compare-members.ts";
import { readFeatures } from "./member-features.ts";
import { type Placement, type Story, type StoryMember, speakersOf } from "./story.ts";

/** A report filed elsewhere comes while the event is news. */
const DAYS_AROUND = 12;
/** How alike title and lead must be when act, day and topic agree. */
const ALIKE = 0.2;
/** Acts said in everyday words happen every day. */
const TELLING = 2.2;

/** The stretch of time in which a story told elsewhere may have members. */
export function elsewhereWindow(item: Item): { fromIso: string; toIso: string } {
  const time = itemTime(item);
  return {
    fromIso: new Date(time - DAYS_AROUND * 86_400_000).toISOString(),
    toIso: new Date(time + DAYS_AROUND * 86_400_000).toISOString(),
  };
}

/** Whether it is worth asking for the stories of other matters: only an act that tells, on a known day, can be found. */
export function mayBeElsewhere({ item, frame }: StoryMember): boolean {
  return (
    !item.docket && frame.eventDay?.precision === "day" && (findAct(frame.act)?.strength ?? 0) >= TELLING
  );
}

/** The story of another matter that tells the same event, most alike first; null when there is none. */
export function placeElsewhere(member: StoryMember, stories: readonly Story[]): Placement | null {
  let best: { story: Story; score: number; evidence: string[] } | null = null;
  for (const story of [...stories].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (story.caseId === member.verdict.caseId) continue;
    // Two lawsuits are two lawsuits, also on a day on which both are decided.
    if (story.caseId !== null && member.verdict.caseId !== null) continue;
    for (const other of speakersOf(story.members)) {
      const found = findSame(member, other);
      if (found && (!best || found.score > best.score)) best = { story, ...found };
    }
  }
  return best && { kind: "joins", storyId: best.story.id, score: best.score, evidence: best.evidence };
}

function findSame(a: StoryMember, b: StoryMember): { score: number; evidence: string[] } | null {
  const features = readFeatures(a, b);
  const { veto, evidence } = compareMembers(a, b);
  if (veto || features.dayGap !== 0 || features.sameAct === 0 || features.sharedTopics === 0) return null;
  const alike = Math.max(features.lead, features.opening);
  if (alike < ALIKE && !features.isCopy) return null;
  return { score: 0.5 + alike / 2, evidence: ["told under another matter", ...evidence] };
}
