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
import { type Comparison, compareMembers } from "./compare-members.ts";
import type { Placement, Story, StoryMember } from "./story.ts";

/** Reports of an event come for weeks: law firms write late, mirrors later. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 30;
const JOIN_SCORE = 0.5;
/** A story is judged by the members most like the item, and at least this share of all must agree. */
const TOP_MEMBERS = 3;
const QUORUM = 0.2;
/** One report so much like the item speaks for a story in which the others are only compatible. */
const TWIN_SCORE = 0.9;

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
  let best: { story: Story; score: number; evidence: string[] } | null = null;
  let nearest: { story: Story; score: number; why: string } | null = null;
  const ordered = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const story of ordered) {
    if (story.caseId !== member.verdict.caseId) continue;
    const judged = judgeStory(member, story);
    if (judged.joins && (!best || judged.score > best.score)) best = { story, ...judged };
    if (!judged.joins && (!nearest || judged.score > nearest.score)) nearest = { story, ...judged };
  }
  if (best) return { kind: "joins", storyId: best.story.id, score: best.score, evidence: best.evidence };
  const evidence = nearest
    ? [`nearest story ${nearest.story.id} at ${nearest.score.toFixed(2)}: ${nearest.why}`]
    : ["no story of this case in the window"];
  return { kind: "opens", storyId: `s${member.item.id.replace(/^i/, "")}`, evidence };
}

function judgeStory(member: StoryMember, story: Story) {
  const pairs = story.members
    .map((other) => ({ other, ...compareMembers(member, other) }))
    .sort((a, b) => b.score - a.score || (a.other.item.id < b.other.item.id ? -1 : 1));
  const top = pairs.slice(0, TOP_MEMBERS);
  const score = top.reduce((sum, pair) => sum + pair.score, 0) / top.length;
  const agree = pairs.filter((pair) => !pair.veto && pair.score >= JOIN_SCORE).length;
  const vetoed = pairs.filter((pair) => pair.veto).length;
  const first = top[0];
  const isCopy = first !== undefined && !first.veto && first.score >= 0.99;
  // Many outlets tell one speech in many ways: nearly the same report is enough when nobody contradicts.
  const isTwin = vetoed === 0 && first !== undefined && first.score >= TWIN_SCORE;
  const joins =
    !pairs.some((pair) => pair.areTwoEntries) &&
    (isCopy ||
      (score >= JOIN_SCORE &&
        (agree >= Math.max(1, QUORUM * pairs.length) || isTwin) &&
        vetoed * 2 < pairs.length));
  const evidence = first ? describe(first, score) : [];
  const veto = pairs.find((pair) => pair.veto)?.veto;
  return { joins, score, evidence, why: veto ?? evidence.join(", ") };
}

function describe(pair: Comparison & { other: StoryMember }, score: number): string[] {
  return [
    `score ${score.toFixed(2)}`,
    `closest report: ${pair.other.item.outlet}, ${pair.score.toFixed(2)}`,
    ...pair.evidence,
  ];
}
