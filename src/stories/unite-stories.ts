/**
 * Are two stories one event, told apart by first reports that said too little?
 *
 * In: two stories that one new report belongs to, as it was judged against them. Out: the evidence in a clause, or null.
 * Surprise: uniting cannot be undone, so the new report alone never unites. It must suit every member of both, and the
 * members of the two must be as alike as reports of one story are.
 */
import { type Comparison, compareMembers } from "./compare-members.ts";
import { type Judgement, TOP_MEMBERS } from "./judge-story.ts";

/** The report must belong to both clearly. */
const CLEAR_SCORE = 0.6;
/** Of a large story the members most like the report speak; all of two large ones would be compared again and again. */
const MOST_SPEAKERS = 12;

/** Symmetric. Null when the report does not clearly belong to both, anything contradicts, or the stories differ. */
export function areOneEvent(a: Judgement, b: Judgement): string | null {
  if (Math.min(a.score, b.score) < CLEAR_SCORE) return null;
  if ([...a.pairs, ...b.pairs].some(contradicts)) return null;
  const [small, large] = a.pairs.length <= b.pairs.length ? [a, b] : [b, a];
  const speakers = ({ pairs }: Judgement) => pairs.slice(0, MOST_SPEAKERS).map(({ other }) => other);
  const links: number[] = [];
  for (const one of speakers(small)) {
    const compared = speakers(large).map((other) => compareMembers(one, other));
    if (compared.some(contradicts)) return null;
    const top = compared.map(({ score }) => score).sort((x, y) => y - x);
    links.push(mean(top.slice(0, TOP_MEMBERS)));
  }
  const link = mean(links);
  if (link < CLEAR_SCORE) return null;
  return (
    `also the story ${b.story.id} (score ${b.score.toFixed(2)}), and the reports of the two are as alike ` +
    `as those of one (${link.toFixed(2)}): they became one story`
  );
}

function contradicts({ veto, areTwoEntries }: Comparison): boolean {
  return veto !== null || areTwoEntries;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
