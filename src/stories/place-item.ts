/**
 * Same event or a new one?
 *
 * In: an item with its verdict and frame, the stories around it. Out: the story it joins, or the one it opens, with
 * the evidence.
 * Surprise: an item is compared with the members of a story, never with an average of them. An average of ten reports
 * resembles everything in the case.
 */
import type { CaseFile } from "../cases/case-file.ts";
import { type Item, itemTime } from "../items/item.ts";
import { type Judgement, judgeStory } from "./judge-story.ts";
import type { Placement, Story, StoryMember } from "./story.ts";
import { areOneEvent } from "./unite-stories.ts";

/** Reports of an event come for weeks: law firms write late, mirrors later. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 30;

/** The stretch of time in which a story of this item's event may have members, for `storiesAround`. */
export function storyWindow(item: Item): { fromIso: string; toIso: string } {
  const time = itemTime(item);
  return {
    fromIso: new Date(time - DAYS_BACK * 86_400_000).toISOString(),
    toIso: new Date(time + DAYS_AHEAD * 86_400_000).toISOString(),
  };
}

/**
 * Puts an item with its story. `candidates` are the stories of the same case (or of none) within `storyWindow`; their
 * order does not matter. The same input always gives the same placement.
 */
export function placeItem(member: StoryMember, candidates: Story[], _cases: CaseFile[]): Placement {
  const judged = [...candidates]
    .filter((story) => story.caseId === member.verdict.caseId)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((story) => judgeStory(member, story));
  const accepted = judged.filter(({ joins }) => joins).sort((a, b) => b.score - a.score);
  const [best] = accepted;
  if (best) return join(best, accepted.slice(1));
  const nearest = judged.reduce<Judgement | null>(
    (most, one) => (most && most.score >= one.score ? most : one),
    null,
  );
  const evidence = nearest
    ? [`nearest story ${nearest.story.id} at ${nearest.score.toFixed(2)}: ${nearest.why}`]
    : ["no story of this case in the window"];
  return { kind: "opens", storyId: `s${member.item.id.replace(/^i/, "")}`, evidence };
}

/** A report that two stories want may show that they are one; the story opened first keeps its name. */
function join(best: Judgement, others: Judgement[]): Placement {
  const found = others.flatMap((other) => {
    const evidence = areOneEvent(best, other);
    return evidence ? [{ story: other.story, evidence }] : [];
  });
  if (found.length === 0)
    return { kind: "joins", storyId: best.story.id, score: best.score, evidence: best.evidence };
  const stories = [best.story, ...found.map(({ story }) => story)].sort(byFirstReport);
  const [kept = best.story, ...gone] = stories;
  return {
    kind: "joins",
    storyId: kept.id,
    score: best.score,
    evidence: [...best.evidence, ...found.map(({ evidence }) => evidence)],
    unites: gone.map(({ id }) => id),
  };
}

function byFirstReport(a: Story, b: Story): number {
  const opened = ({ members }: Story) => (members[0] ? itemTime(members[0].item) : 0);
  return opened(a) - opened(b) || (a.id < b.id ? -1 : 1);
}
