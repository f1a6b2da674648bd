/**
 * Does a report belong to a story?
 *
 * In: a story member to be, a story. Out: a `Judgement`: whether it joins, how well, and what says so.
 * Surprise: the report is compared with the members of the story, never with an average of them. An average of ten
 * reports resembles everything in the case.
 */
import { COPY_SCORE, type Comparison, compareMembers } from "./compare-members.ts";
import { type Story, type StoryMember, speakersOf } from "./story.ts";

export const JOIN_SCORE = 0.5;
/** A story is judged by the members most like the item, and at least this share of all must agree. */
export const TOP_MEMBERS = 3;
const QUORUM = 0.2;
/** One report so much like the item speaks for a story in which the others are only compatible. */
const TWIN_SCORE = 0.9;

export type Compared = Comparison & { other: StoryMember };

export interface Judgement {
  story: Story;
  joins: boolean;
  score: number;
  evidence: string[];
  /** Why it does not join, or how alike the two are. */
  why: string;
  /** The report against each member, most alike first. */
  pairs: Compared[];
}

/** Judges one story by its speakers; see story.ts. */
export function judgeStory(member: StoryMember, story: Story): Judgement {
  const pairs = speakersOf(story.members)
    .map((other) => ({ other, ...compareMembers(member, other) }))
    .sort((a, b) => b.score - a.score || (a.other.item.id < b.other.item.id ? -1 : 1));
  const top = pairs.slice(0, TOP_MEMBERS);
  const score = top.reduce((sum, pair) => sum + pair.score, 0) / top.length;
  const agree = pairs.filter((pair) => !pair.veto && pair.score >= JOIN_SCORE).length;
  const vetoed = pairs.filter((pair) => pair.veto).length;
  const first = top[0];
  const isCopy = first !== undefined && !first.veto && first.score >= COPY_SCORE;
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
  return { story, joins, score, evidence, why: veto ?? evidence.join(", "), pairs };
}

function describe(pair: Compared, score: number): string[] {
  return [
    `score ${score.toFixed(2)}`,
    `closest report: ${pair.other.item.outlet}, ${pair.score.toFixed(2)}`,
    ...pair.evidence,
  ];
}
